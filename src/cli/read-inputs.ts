import { basename } from 'node:path'
import type { GivenFile, Reading, ReadOptions } from '../exchange/index'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { readFault } from './file-faults'
import type { CommandIo } from './io'
import type { OptionName } from './options'
import { defined, type Settings } from './settings'

/** The inputs of one run, as they are read: all that is wrong with any of them is said at once. */
export interface Inputs {
  /** Reads what an option names; undefined where it names nothing, or something is wrong. */
  readonly read: <T>(
    name: OptionName,
    reader: (files: readonly GivenFile[]) => Promise<Reading<T>>,
  ) => Promise<T | undefined>
  /** Gives what was read, and throws everything that was wrong so far. What it is given must have been asked for. */
  readonly whole: <T extends object>(values: T) => { readonly [K in keyof T]: Exclude<T[K], undefined> }
  /** What was doubtful. */
  readonly findings: () => readonly Issue[]
}

/** How files are read, as the options say. */
export function readOptionsOf(settings: Settings): ReadOptions {
  const [decimalMark, dates, offset, sheet] = (['decimal-mark', 'dates', 'offset', 'sheet'] as const).map(settings.text)
  return {
    ...defined<ReadOptions>({
      decimalMark: decimalMark as ReadOptions['decimalMark'],
      dates: dates as ReadOptions['dates'],
      offset,
      sheet,
      limits: undefined,
    }),
    ...(settings.isSet('partial') ? { partial: true } : {}),
  }
}

/** Reads the inputs of a run. */
export function inputsOf(io: CommandIo, settings: Settings): Inputs {
  const issues: Issue[] = []
  let isBroken = false
  return {
    read: async (name, reader) => {
      const files: GivenFile[] = []
      for (const path of settings.texts(name)) {
        const file = await readFileAt(io, path)
        if ('name' in file) files.push(file)
        else issues.push(file.issue)
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
    findings: () => issues,
  }
}

/** Says of which file an issue is, where it does not say so itself. */
export function ofFile(issue: Issue, files: readonly GivenFile[]): Issue {
  const names = files.map(({ name }) => name)
  const [first] = names
  const isTold = names.some(name => issue.path[0] === name || issue.path[0] === name.replace(/\.[^.]+$/, ''))
  if (first === undefined || isTold) return issue
  const name = names.join(', ')
  return { ...issue, message: { vi: `${name}: ${issue.message.vi}`, en: `${name}: ${issue.message.en}` } }
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
