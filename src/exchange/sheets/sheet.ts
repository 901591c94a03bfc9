import {
  anyText,
  dictionary,
  either,
  flag,
  just,
  list,
  maybe,
  notEmpty,
  number,
  oneOf,
  record,
  type Schema,
} from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import type { Tone } from '../../foundation/tone'
import { wholeBetween } from '../../foundation/whole-number'
import type { Cell } from '../tables/table'

/** The kind of a column's cells: in a workbook dates and numbers have their own type. */
export type SheetColumnKind = 'text' | 'number' | 'date' | 'yes-no'

/** How a workbook shows numbers: `percent` adds the sign, `signed` shows a plus, `movement` an arrow up or down. */
export type SheetNumberForm = 'plain' | 'percent' | 'signed' | 'movement'

/** What a workbook draws in the cells of a column of numbers: bars, or grounds that are deeper for more. */
export interface SheetScale {
  readonly as: 'bar' | 'heat'
  /** The number of an empty bar, or of the lightest ground. */
  readonly least: number
  /** The number of a full bar, or of the deepest ground. */
  readonly most: number
}

/** A column of a sheet that is written. */
export interface SheetColumn {
  readonly header: string
  /** The heading that it shares with its neighbours: a workbook writes it once, above theirs. */
  readonly under?: string
  readonly kind: SheetColumnKind
  /**
   * How a workbook shows its numbers: thousands separated, and as many decimals as their text has, so that `99.50` is the
   * number 99.5 shown with two. By default the program that opens the workbook decides.
   */
  readonly form?: SheetNumberForm
  /** How wide it is in a workbook, in characters. */
  readonly width?: number
  /** The only texts that a cell may have: a drop-down in a workbook. */
  readonly choices?: readonly string[]
  /** What a workbook draws in its cells of numbers. */
  readonly scale?: SheetScale
  /** How good its texts are: a workbook gives cells with one of them the colour of its tone. */
  readonly tones?: Readonly<Record<string, Tone | 'none'>>
}

/** A table that is written to a file: plain data. Only a workbook has what is not name, columns and rows. */
export interface Sheet {
  readonly name: string
  /** Lines above the headings: first the title, then the day, who publishes the table, its order. */
  readonly above?: readonly string[]
  readonly columns: readonly SheetColumn[]
  /** A cell for each column. Numbers are texts or numbers, dates are texts. */
  readonly rows: readonly (readonly Cell[])[]
  /** The rows that are sums of others, counted from 0. */
  readonly totals?: readonly number[]
  /** How many of the first columns say what a row is of: they stay in sight, and are on every page that is printed. */
  readonly names?: number
  /** Lines below the rows: what signs mean, sources. */
  readonly below?: readonly string[]
}

const cell = either(anyText, number(), flag, just(null))

/** Checks the structure of a sheet; a cell is checked when it is written. */
export const Sheet: Schema<Sheet> = record(() => ({
  name: notEmpty,
  above: maybe(list(anyText)),
  columns: list(
    record(() => ({
      header: anyText,
      under: maybe(anyText),
      kind: oneOf(['text', 'number', 'date', 'yes-no']),
      form: maybe(oneOf(['plain', 'percent', 'signed', 'movement'])),
      width: maybe(number(0, undefined, true)),
      choices: maybe(list(anyText)),
      scale: maybe(record(() => ({ as: oneOf(['bar', 'heat']), least: number(), most: number() }))),
      tones: maybe(dictionary(oneOf(['good', 'fair', 'watch', 'weak', 'none']))),
    })),
    1,
  ),
  rows: list(list(cell)),
  totals: maybe(list(wholeBetween(0, 1_048_575))),
  names: maybe(wholeBetween(0, 16_384)),
  below: maybe(list(anyText)),
}))

/** Reads the sheets to be written. */
export function parseSheets(input: unknown): readonly Sheet[] {
  return parseStructure(list(Sheet, 1), input, ['sheets'])
}
