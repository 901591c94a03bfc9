import { type Issue, quote } from '../../foundation/issue'
import { shortDate } from '../../foundation/short-date'
import type { DateOrder, DecimalMark } from '../files/file-options'
import { exchangeIssue } from '../wording'
import type { Shown } from './raw-sheet'

/** What a cell does not say of itself. */
export interface CellOptions {
  /** The decimal mark that was declared. */
  readonly decimalMark?: DecimalMark | undefined
  /** The decimal mark where none was declared. */
  readonly assumedMark: DecimalMark
  readonly dates: DateOrder
  readonly offset?: string | undefined
  /** What the cell shows, where that is not its value as it is written. */
  readonly shown: Shown | undefined
  /** Called if a percentage is read as it is shown. */
  readonly notePercent: () => void
  /** Called for a decimal mark that was not declared: false if it may as well separate thousands. */
  readonly noteMark: (isSure: boolean) => void
}

/** A value that was read from a cell that is not empty, or what is wrong with it. */
export type ReadValue = { readonly value: unknown } | { readonly issue: Issue }

/** The issue of a date cell in a column of something else: spreadsheets make dates of `6/2022` and `3-12`. */
export function dateCell(cell: string | number | boolean): ReadValue {
  return malformed('date-cell', cell)
}

/** The issue of a cell that has another form than its column needs. */
export function malformed(what: 'date-cell' | 'date' | 'text' | 'yes-no', cell: string | number | boolean): ReadValue {
  return wrong(
    exchangeIssue(
      'malformed',
      [],
      { what, text: quote(what === 'date-cell' ? shortDate(String(cell)) : cell) },
      { actual: cell },
    ),
  )
}

/** A cell as a reader of the sheet sees it: 7 in the format `000` is 007. Null if the library cannot tell. */
export function shownText(cell: string | number | boolean, { shown }: Pick<CellOptions, 'shown'>): string | null {
  if (typeof shown === 'object') return shown.text
  return shown === 'otherwise' ? null : String(cell)
}

/** The issue of a number where a text is expected that may look different: 1234 that is shown as 1,234. */
export function numberAsText(cell: string | number | boolean): ReadValue {
  return wrong(exchangeIssue('ambiguous', [], { what: 'text', text: quote(cell) }, { actual: cell }))
}

/** What could not be read. */
export const wrong = (issue: Issue): ReadValue => ({ issue })
