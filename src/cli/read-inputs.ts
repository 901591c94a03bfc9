import { basename, resolve } from 'node:path'
import { type FileOptions, type GivenFile, type Reading, type ReadOptions, recognize } from '../exchange/index'
import { throwIfAny } from '../foundation/error'
import { cut, type Issue } from '../foundation/issue'
import type { CommandRun } from './command'
import { readFault } from './file-faults'
import { fileOptionsOf } from './input-settings'
import type { CommandIo } from './io'
import { type OptionName, separators } from './options'
import { defined } from './settings'
import { cliIssue, longestName, mostNamed } from './wording'

/** The inputs of one run; all their issues are reported at once. */
export interface Inputs {
  /** How files without their own settings are read. */
  readonly options: ReadOptions
  /** Reads what an option names; undefined if it names nothing, or something is wrong. */
  readonly read: <T>(
    name: OptionName,
    reader: (files: readonly GivenFile[]) => Promise<Reading<T>>,
  ) => Promise<T | undefined>
  /** Reads files, each with its own options. */
  readonly files: (paths: readonly string[]) => Promise<readonly (GivenFile | { readonly issue: Issue })[]>
  /** How one file is read, if different. */
  readonly optionsOf: (path: string, data?: Uint8Array) => Promise<FileOptions | undefined>
  /** Returns the values read, and throws all issues so far. */
  readonly whole: <T extends object>(values: T) => { readonly [K in keyof T]: Exclude<T[K], undefined> }
  /** The findings. Throws if `--sheet` names a sheet that no workbook has. */
  readonly findings: () => readonly Issue[]
}

function readOptionsOf({ settings, language }: Pick<CommandRun, 'settings' | 'language'>): ReadOptions {
  const [decimalMark, dates, offset, separator, headerRow] = (
    ['decimal-mark', 'dates', 'offset', 'separator', 'header-row'] as const
  ).map(settings.text)
  return {
    ...defined<Pick<ReadOptions, 'decimalMark' | 'assumedMark' | 'dates' | 'offset' | 'separator' | 'headerRow'>>({
      decimalMark: decimalMark as ReadOptions['decimalMark'],
      // A Vietnamese file has decimal commas, an English one decimal points.
      assumedMark: language === 'vi' ? 'comma' : 'point',
      dates: dates as ReadOptions['dates'],
      offset,
      separator: separator === undefined ? undefined : separators[separator],
      headerRow: headerRow === undefined ? undefined : Number(headerRow),
    }),
    ...(settings.isSet('hidden') ? { hidden: true } : {}),
    ...(settings.isSet('partial') ? { partial: true } : {}),
  }
}

/** Reads the inputs of a run. */
export function inputsOf(run: CommandRun): Inputs {
  const { io, settings, doubts } = run
  const issues: Issue[] = [...doubts]
  const sheet = settings.text('sheet')
  let isSheetFound = false
  let isBroken = false
  const optionsOf: Inputs['optionsOf'] = async (path, data) => {
    const own = fileOptionsOf(settings.inputs, path)
    if (sheet === undefined || data === undefined) return own
    const { format, sheets } = await recognize({ name: nameOf(path), data })
    if (format === null || format === 'csv' || format === 'json' || !sheets.includes(sheet)) return own
    isSheetFound = true
    return { sheet, ...own }
  }
  const filesAt: Inputs['files'] = async paths => {
    const names = namesOf(paths)
    const read: (GivenFile | { readonly issue: Issue })[] = []
    for (const [index, path] of paths.entries()) {
      const file = await readFileAt(io, path)
      const options = 'issue' in file ? undefined : await optionsOf(path, file.data as Uint8Array)
      const name = names[index] as string
      read.push('issue' in file ? file : { ...file, name, ...(options === undefined ? {} : { options }) })
    }
    return read
  }
  return {
    options: readOptionsOf(run),
    optionsOf,
    files: filesAt,
    read: async (name, reader) => {
      const files: GivenFile[] = []
      for (const file of await filesAt(settings.texts(name))) {
        if ('issue' in file) issues.push(file.issue)
        else files.push(file)
      }
      if (files.length < settings.texts(name).length) isBroken = true
      if (files.length === 0 || files.length < settings.texts(name).length) return undefined
      const { value, findings } = await reader(files)
      for (const issue of findings) issues.push(ofFile(issue, files))
      if (value === null) isBroken = true
      return value ?? undefined
    },
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

/** Reads a file, or reports why that is not possible. */
export async function readFileAt(io: CommandIo, path: string): Promise<GivenFile | { readonly issue: Issue }> {
  try {
    return { name: nameOf(path), data: await io.readFile(path) }
  } catch (error) {
    return { issue: readFault(error, path) }
  }
}
