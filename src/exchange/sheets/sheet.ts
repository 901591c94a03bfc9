import {
  anyText,
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
import type { Cell } from '../tables/table'

/** The kind of a column's cells: in a workbook dates and numbers have their own type. */
export type SheetColumnKind = 'text' | 'number' | 'date' | 'yes-no'

/** How a workbook shows numbers: `percent` adds the sign, `signed` shows a plus, `movement` an arrow up or down. */
export type SheetNumberForm = 'plain' | 'percent' | 'signed' | 'movement'

/** A column of a sheet that is written. */
export interface SheetColumn {
  readonly header: string
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
}

/** A table that is written to a file: plain data. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** A cell for each column. Numbers are texts or numbers, dates are texts. */
  readonly rows: readonly (readonly Cell[])[]
}

const cell = either(anyText, number(), flag, just(null))

/** Checks the structure of a sheet; a cell is checked when it is written. */
export const Sheet: Schema<Sheet> = record(() => ({
  name: notEmpty,
  columns: list(
    record(() => ({
      header: anyText,
      kind: oneOf(['text', 'number', 'date', 'yes-no']),
      form: maybe(oneOf(['plain', 'percent', 'signed', 'movement'])),
      width: maybe(number(0, undefined, true)),
      choices: maybe(list(anyText)),
    })),
    1,
  ),
  rows: list(list(cell)),
}))

/** Reads the sheets to be written. */
export function parseSheets(input: unknown): readonly Sheet[] {
  return parseStructure(list(Sheet, 1), input, ['sheets'])
}
