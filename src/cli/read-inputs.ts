import { basename, resolve } from 'node:path'
import {
  type ChunkedFile,
  type FileOptions,
  type GivenFile,
  type Reading,
  type ReadOptions,
  readJson,
  readUnits,
  readWorkingCalendar,
  recognize,
} from '../exchange/index'
import { throwIfAny } from '../foundation/error'
import { cut, type Issue } from '../foundation/issue'
import type { Language } from '../foundation/language'
import type { Units } from '../organization/index'
import { vietnamCivilService, type WorkingCalendar } from '../working-time/index'
import { readFault } from './file-faults'
import { fileOptionsOf } from './input-settings'
import type { CommandIo } from './io'
import { type OptionName, separatorOf } from './options'
import { defined, type Settings } from './settings'
import { cliIssue, longestName, mostNamed } from './wording'

/** The environment, the options and the language of a run. */
export interface RunSettings {
  readonly io: CommandIo
  readonly settings: Settings
  readonly language: Language
}

function readOptionsOf({ settings, language }: RunSettings): ReadOptions {
  const [separator, headerRow] = [settings.text('separator'), settings.text('header-row')]
  return defined({
    decimalMark: settings.text('decimal-mark'),
    // A Vietnamese file has decimal commas, an English one decimal points.
    assumedMark: language === 'vi' ? 'comma' : 'point',
    dates: settings.text('dates'),
    offset: settings.text('offset'),
    separator: separator === undefined ? undefined : separatorOf(separator),
    headerRow: headerRow === undefined ? undefined : Number(headerRow),
    hidden: settings.isSet('hidden') || undefined,
    partial: settings.isSet('partial') || undefined,
  }) as ReadOptions
}

/** What a file holds: all of it, or piece by piece. */
type Content = { readonly data: Uint8Array } | Pick<ChunkedFile, 'chunks'>

/** Files with their names and options, and the faults of those that cannot be opened. */
interface OpenedFiles<T> {
  readonly files: (T & { readonly name: string; readonly options?: FileOptions })[]
  readonly faults: Issue[]
}

/** The inputs of one run; all their issues are reported at once. */
export interface Inputs {
  /** How files without their own settings are read. */
  readonly options: ReadOptions
  /** Opens files, each with its own options; whole unless opened otherwise. */
  readonly filesAt: <T extends Content = { readonly data: Uint8Array }>(
    paths: readonly string[],
    open?: (path: string) => Promise<T>,
  ) => Promise<OpenedFiles<T>>
  /** Reads what an option names; undefined if it names nothing, or something is wrong. */
  readonly read: <T>(
    name: OptionName,
    reader: (files: readonly GivenFile[], options: ReadOptions) => Promise<Reading<T>>,
  ) => Promise<T | undefined>
  /** Reads JSON files with their parser: one, or several with a list each. */
  readonly json: <T>(name: OptionName, parse: (json: unknown) => T) => Promise<T | undefined>
  readonly units: () => Promise<Units | undefined>
  /** The working calendar: the library's own for Vietnam, or that of a file. */
  readonly calendar: () => Promise<WorkingCalendar | undefined>
  /** Returns the values read, and throws all issues so far. */
  readonly whole: <T extends object>(values: T) => { readonly [K in keyof T]: Exclude<T[K], undefined> }
  /** The findings. Throws if `--sheet` names a sheet that no workbook has. */
  readonly findings: () => readonly Issue[]
}

/** Reads the inputs of a run. */
export function inputsOf(run: RunSettings, doubts: readonly Issue[]): Inputs {
  const { io, settings } = run
  const options = readOptionsOf(run)
  const issues: Issue[] = [...doubts]
  const sheet = settings.text('sheet')
  let isSheetFound = false
  let isBroken = false
  /** How one file is read, if different. */
  const optionsOf = async (path: string, data?: Uint8Array): Promise<FileOptions | undefined> => {
    const own = fileOptionsOf(settings.inputs, path)
    if (sheet === undefined || data === undefined) return own
    const { format, sheets } = await recognize({ name: nameOf(path), data })
    if (format === null || format === 'csv' || format === 'json' || !sheets.includes(sheet)) return own
    isSheetFound = true
    return { sheet, ...own }
  }
  const readWhole = async (path: string): Promise<{ readonly data: Uint8Array }> => ({ data: await io.readFile(path) })
  const filesAt = async <T extends Content = { readonly data: Uint8Array }>(
    paths: readonly string[],
    open = readWhole as (path: string) => Promise<T>,
  ): Promise<OpenedFiles<T>> => {
    const names = namesOf(paths)
    const files: OpenedFiles<T>['files'] = []
    const faults: Issue[] = []
    for (const [index, path] of paths.entries()) {
      try {
        const content = await open(path)
        const own = await optionsOf(path, 'data' in content ? content.data : undefined)
        files.push({ ...content, name: names[index] as string, ...defined({ options: own }) })
      } catch (error) {
        faults.push(readFault(error, path))
      }
    }
    return { files, faults }
  }
  const read: Inputs['read'] = async (name, reader) => {
    if (settings.texts(name).length === 0) return undefined
    const { files, faults } = await filesAt(settings.texts(name))
    const { value, findings } = faults.length === 0 ? await reader(files, options) : { value: null, findings: faults }
    for (const issue of findings) issues.push(ofFile(issue, faults.length === 0 ? files : []))
    isBroken ||= value === null
    return value ?? undefined
  }
  return {
    options,
    filesAt,
    read,
    json: (name, parse) => read(name, files => readJson(files, parse)),
    units: () => read('units', readUnits),
    calendar: async () =>
      settings.text('calendar') === 'vietnam' ? vietnamCivilService() : read('calendar', readWorkingCalendar),
    whole: <T extends object>(values: T) => {
      if (isBroken) throwIfAny(issues)
      return values as { readonly [K in keyof T]: Exclude<T[K], undefined> }
    },
    findings: () => {
      if (sheet !== undefined && !isSheetFound) throwIfAny([cliIssue('unknown', [], { what: 'sheet', sheet })])
      return issues
    },
  }
}

/** Adds to an issue the name of its file, or files, unless it has one. */
export function ofFile(issue: Issue, files: readonly { readonly name: string }[]): Issue {
  if (issue.place !== undefined || files.length === 0) return issue
  const { message } = issue
  const named = files.slice(0, mostNamed).map(({ name }) => cut(name, longestName))
  const file = [...named, ...(files.length > named.length ? ['…'] : [])].join(', ')
  const place = { file, words: { vi: file, en: file } }
  return { ...issue, place, message: { vi: `${file}: ${message.vi}`, en: `${file}: ${message.en}` } }
}

/** The name of a file in findings. */
export function nameOf(path: string): string {
  return path === '-' ? 'stdin' : basename(path).normalize('NFC')
}

/** The names of several files; their paths if two files of different folders have one name. */
export function namesOf(paths: readonly string[]): readonly string[] {
  const places = new Map<string, Set<string>>()
  for (const path of paths) {
    const name = nameOf(path)
    places.set(name, (places.get(name) ?? new Set()).add(resolve(path)))
  }
  return paths.map(path => ((places.get(nameOf(path))?.size ?? 0) > 1 ? path.normalize('NFC') : nameOf(path)))
}
