import { type Issue, quote } from '../foundation/issue'
import type { DateOrder, DecimalMark } from './file-options'
import { exchangeIssue } from './wording'

/** What a cell does not say of itself. */
export interface CellOptions {
  /** The decimal mark that was declared. */
  readonly decimalMark?: DecimalMark | undefined
  /** The decimal mark where none was declared. */
  readonly assumedMark: DecimalMark
  readonly dates: DateOrder
  readonly offset?: string | undefined
  /** True for a cell that is a date; its text is the day. */
  readonly isDate: boolean
  /** Called if a percentage is read as it is shown. */
  readonly notePercent: () => void
  /** Called for a decimal mark that was not declared: false if it may as well separate thousands. */
  readonly noteMark: (isSure: boolean) => void
}

/** A value that was read from a cell that is not empty, or what is wrong with it. */
export type ReadValue = { readonly value: unknown } | { readonly issue: Issue }

/** The issue of a date cell in a column of something else: spreadsheets make dates of `6/2022` and `3-12`. */
export function dateCell(cell: string | number | boolean): ReadValue {
  return wrong(exchangeIssue('date-cell', [], { text: quote(cell) }, { actual: cell }))
}

/** What could not be read. */
export const wrong = (issue: Issue): ReadValue => ({ issue })
