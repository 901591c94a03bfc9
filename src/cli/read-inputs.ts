import { basename } from 'node:path'
import { type FileOptions, type GivenFile, type Reading, type ReadOptions, recognize } from '../exchange/index'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { CommandRun } from './command'
import { readFault } from './file-faults'
import { fileOptionsOf } from './input-settings'
import type { CommandIo } from './io'
import { type OptionName, separators } from './options'
import { defined } from './settings'
import { cliIssue } from './wording'

/** The inputs of one run, as they are read: all that is wrong with any of them is said at once. */
export interface Inputs {
  /** How files are read for which the settings say nothing else. */
  readonly options: ReadOptions
  /** Reads what an option names; undefined where it names nothing, or something is wrong. */
  readonly read: <T>(
    name: OptionName,
    reader: (files: readonly GivenFile[]) => Promise<Reading<T>>,
  ) => Promise<T | undefined>
  /** Reads one file, with the options that are its own. */
  readonly file: (path: string) => Promise<GivenFile | { readonly issue: Issue }>
  /** How one file is read if that differs. */
  readonly optionsOf: (path: string, data?: Uint8Array) => Promise<FileOptions | undefined>
  /** Gives what was read, and throws everything that was wrong so far. What it is given must have been asked for. */
  readonly whole: <T extends object>(values: T) => { readonly [K in keyof T]: Exclude<T[K], undefined> }
  /** What was doubtful. Throws if `--sheet` names a sheet that no workbook has. */
  readonly findings: () => readonly Issue[]
}

function readOptionsOf({ settings, language }: Pick<CommandRun, 'settings' | 'language'>): ReadOptions {
  const [decimalMark, dates, offset, separator, headerRow] = (
    ['decimal-mark', 'dates', 'offset', 'separator', 'header-row'] as const
  ).map(settings.text)
  return {
    // A file of an office of Vietnam has decimal commas; with a point, 1.234 would be read as another number.
    decimalMark: (decimalMark as ReadOptions['decimalMark']) ?? (language === 'vi' ? 'comma' : 'point'),
    ...defined<Pick<ReadOptions, 'dates' | 'offset' | 'separator' | 'headerRow'>>({
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
    if (format !== 'xlsx' || !sheets.includes(sheet)) return own
    isSheetFound = true
    return { sheet, ...own }
  }
  const fileAt: Inputs['file'] = async path => {
    const file = await readFileAt(io, path)
    if ('issue' in file) return file
    const options = await optionsOf(path, file.data as Uint8Array)
    return options === undefined ? file : { ...file, options }
  }
  return {
    options: readOptionsOf(run),
    optionsOf,
    file: fileAt,
    read: async (name, reader) => {
      const files: GivenFile[] = []
      for (const path of settings.texts(name)) {
        const file = await fileAt(path)
        if ('issue' in file) issues.push(file.issue)
        else files.push(file)
      }
      if (files.length < settings.texts(name).length) isBroken = true
      if (files.length === 0 || files.length < settings.texts(name).length) return undefined
      const { value, findings } = await reader(files)
      issues.push(...findings.map(issue => ofFile(issue, files)))
      if (value === null) isBroken = true
      return value ?? undefined
    },
    whole: <T extends object>(values: T) => {
      if (isBroken) throwIfAny(issues)
      return values as { readonly [K in keyof T]: Exclude<T[K], undefined> }
    },
    findings: () => {
      if (sheet !== undefined && !isSheetFound) throwIfAny([cliIssue('sheet-of-no-file', [], { sheet })])
      return issues
    },
  }
}

/** Says of which file an issue is, where it does not say so itself, and which option would help. */
export function ofFile(issue: Issue, files: readonly { readonly name: string }[]): Issue {
  const names = files.map(({ name }) => name)
  const advised = withAdvice(issue)
  const [first] = names
  if (first === undefined || names.some(name => issue.path[0] === name)) return advised
  const { message } = advised
  const name = names.join(', ')
  return { ...advised, message: { vi: `${name}: ${message.vi}`, en: `${name}: ${message.en}` } }
}

/** A number with the other decimal mark: the library does not know how the command declares it. */
function withAdvice(issue: Issue): Issue {
  const { code, actual = '', message } = issue
  if (code !== 'not-a-cell-number' || !/^"?-?[\d.,]+ ?%?"?$/.test(actual)) return issue
  const mark = actual.includes('.') ? 'point' : 'comma'
  return {
    ...issue,
    message: {
      vi: `${message.vi} Nếu ${mark === 'point' ? 'dấu chấm' : 'dấu phẩy'} là dấu thập phân, hãy thêm --decimal-mark ${mark}.`,
      en: `${message.en} If the ${mark} is the decimal mark, add --decimal-mark ${mark}.`,
    },
  }
}

/** The name by which findings speak of a file. */
export function nameOf(path: string): string {
  return path === '-' ? 'stdin' : basename(path).normalize('NFC')
}

/** Reads a file, or says why that is not possible. */
export async function readFileAt(io: CommandIo, path: string): Promise<GivenFile | { readonly issue: Issue }> {
  try {
    return { name: nameOf(path), data: await io.readFile(path) }
  } catch (error) {
    return { issue: readFault(error, path) }
  }
}
