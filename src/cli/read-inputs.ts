import { basename, resolve } from 'node:path'
import {
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
import { vietnamCivilService } from '../working-time/index'
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

/** A file that was read, or why it could not be. */
type ReadFile = GivenFile | { readonly issue: Issue }

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

/** The inputs of one run; all their issues are reported at once. */
export type Inputs = ReturnType<typeof inputsOf>

/** Reads the inputs of a run. */
export function inputsOf(run: RunSettings, doubts: readonly Issue[]) {
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
  /** Reads files, each with its own options. */
  const filesAt = async (paths: readonly string[]): Promise<readonly ReadFile[]> => {
    const names = namesOf(paths)
    const files: ReadFile[] = []
    for (const [index, path] of paths.entries()) {
      const file = await readFileAt(io, path)
      const own = 'issue' in file ? undefined : await optionsOf(path, file.data as Uint8Array)
      files.push('issue' in file ? file : { ...file, name: names[index] as string, ...defined({ options: own }) })
    }
    return files
  }
  /** Reads what an option names; undefined if it names nothing, or something is wrong. */
  const read = async <T>(
    name: OptionName,
    reader: (files: readonly GivenFile[], options: ReadOptions) => Promise<Reading<T>>,
  ): Promise<T | undefined> => {
    const found = await filesAt(settings.texts(name))
    if (found.length === 0) return undefined
    const files = found.filter(one => 'data' in one)
    const isWhole = files.length === found.length
    const { value, findings } = isWhole ? await reader(files, options) : unreadable
    for (const one of found) if ('issue' in one) issues.push(one.issue)
    for (const issue of findings) issues.push(ofFile(issue, files))
    isBroken ||= value === null
    return value ?? undefined
  }
  return {
    /** How files without their own settings are read. */
    options,
    optionsOf,
    files: filesAt,
    read,
    /** Reads JSON files with their parser: one, or several with a list each. */
    json: <T>(name: OptionName, parse: (json: unknown) => T) => read(name, files => readJson(files, parse)),
    units: () => read('units', readUnits),
    /** The working calendar: the library's own for Vietnam, or that of a file. */
    calendar: async () =>
      settings.text('calendar') === 'vietnam' ? vietnamCivilService() : read('calendar', readWorkingCalendar),
    /** Returns the values read, and throws all issues so far. */
    whole: <T extends object>(values: T) => {
      if (isBroken) throwIfAny(issues)
      return values as { readonly [K in keyof T]: Exclude<T[K], undefined> }
    },
    /** The findings. Throws if `--sheet` names a sheet that no workbook has. */
    findings: (): readonly Issue[] => {
      if (sheet !== undefined && !isSheetFound) throwIfAny([cliIssue('unknown', [], { what: 'sheet', sheet })])
      return issues
    },
  }
}

const unreadable = { value: null, findings: [] }

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

/** Reads a file, or reports why that is not possible. */
export async function readFileAt(io: CommandIo, path: string): Promise<ReadFile> {
  try {
    return { name: nameOf(path), data: await io.readFile(path) }
  } catch (error) {
    return { issue: readFault(error, path) }
  }
}
