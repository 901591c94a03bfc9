import type { Issue } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import type { Report } from '../report/index'
import { type OptionName, publishingOptions } from './options'
import type { SectionName } from './read-config'
import type { Inputs, RunSettings } from './read-inputs'

/** The input of a command. */
export interface CommandRun extends RunSettings {
  readonly inputs: Inputs
  /** The arguments besides options: files to check, a folder to create. */
  readonly words: readonly string[]
}

/** The outcome of a command: a report for people, data for programs, and findings. */
export interface Outcome {
  /** Absent if the command has no report: a form, a folder. */
  readonly report?: Report
  /** The content of a `.json` file: the library's own result. */
  readonly data?: unknown
  /** A workbook instead of the tables of the report. */
  readonly workbook?: Uint8Array
  readonly findings: readonly Issue[]
  /** Files written besides those of `--out`. */
  readonly written?: readonly string[]
}

/** The options that commands have in common. */
export const commonOptions: readonly OptionName[] = ['config', 'out', 'lang', 'help', 'version']

/** One command. */
export interface Command {
  readonly name: string
  readonly summary: Bilingual
  /** Its arguments besides options. */
  readonly words?: { readonly value: string; readonly what: Bilingual; readonly isRepeated?: true }
  /** Its required and its optional options. */
  readonly needs: readonly OptionName[]
  readonly takes: readonly OptionName[]
  /** The common options that it takes; all by default. */
  readonly common?: readonly OptionName[]
  /** The values of `--by`. */
  readonly by?: readonly string[]
  /** Its section in a settings file. */
  readonly section?: SectionName
  /** The extensions that it can write; all by default. */
  readonly writes?: readonly string[]
  readonly examples: readonly string[]
  readonly run: (run: CommandRun) => Promise<Outcome>
}

/** What a command takes besides its needs: with a publisher, everything that its paper may have. */
export function takenBy({ takes, common = commonOptions }: Command): readonly OptionName[] {
  const all = takes.flatMap(one => (one === 'publisher' ? publishingOptions : [one]))
  return [...all, ...common]
}
