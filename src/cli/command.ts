import type { Issue } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import type { Report } from '../report/index'
import type { CommandIo } from './io'
import type { OptionName } from './options'
import type { SectionName } from './read-config'
import type { Settings } from './settings'

/** What a command is run with. */
export interface CommandRun {
  readonly io: CommandIo
  readonly settings: Settings
  readonly language: Language
  /** What stands behind the command besides options: files to check, a folder to make. */
  readonly words: readonly string[]
  /** What is doubtful before anything is read. */
  readonly doubts: readonly Issue[]
}

/** What a command gives: a report for people, data for programs, and what is doubtful. */
export interface Outcome {
  /** Absent where the command has no report: a form, a folder. */
  readonly report?: Report
  /** What a `.json` file gets: the result of the library itself. */
  readonly data?: unknown
  /** A workbook instead of the tables of the report. */
  readonly workbook?: Uint8Array
  readonly findings: readonly Issue[]
  /** What was written besides what `--out` asks for. */
  readonly written?: readonly string[]
}

/** The options that commands have in common. */
export const commonOptions: readonly OptionName[] = ['config', 'out', 'lang', 'help', 'version']

/** One command. */
export interface Command {
  readonly name: string
  readonly summary: Bilingual
  /** What may stand behind it besides options. */
  readonly words?: { readonly value: string; readonly what: Bilingual; readonly isRepeated?: true }
  /** The options that it must have, and those that it may have. */
  readonly needs: readonly OptionName[]
  readonly takes: readonly OptionName[]
  /** Of the options that commands have in common, those that it takes; all unless given. */
  readonly common?: readonly OptionName[]
  /** What `--by` may be. */
  readonly by?: readonly string[]
  /** The section of a settings file that is meant for it. */
  readonly section?: SectionName
  /** The extensions that it can write; every one unless given. */
  readonly writes?: readonly string[]
  readonly examples: readonly string[]
  readonly run: (run: CommandRun) => Promise<Outcome>
}
