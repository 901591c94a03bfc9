import type { CivilDate } from '../foundation/civil-date'
import type { Explanation } from '../foundation/explanation'
import type { LocalizedText } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'

/** How a number is written. */
export interface NumberStyle {
  /** The decimals shown; every digit by default. */
  readonly rounding?: RoundingPolicy
  /** `percent` adds the sign, `signed` shows a plus, `movement` an arrow up or down. */
  readonly form?: 'plain' | 'percent' | 'signed' | 'movement'
}

/** Properties of every cell. */
export interface CellDetails {
  /** The explanation of the figure; in a page the figure opens it. */
  readonly explanation?: Explanation
  /** A sign after the figure that a note of the table explains, such as `=` for a tie. Not in CSV. */
  readonly mark?: string
}

/** A number, exact: decimal text, a fraction, or a number of at most 15 significant digits. */
export interface NumberCell extends CellDetails, NumberStyle {
  readonly kind: 'number'
  readonly value: string | number
  /** The number as people read it, in a language that the library does not write: `translateReport` makes it. */
  readonly written?: string
}

/** Words; in one language or in both. */
export interface TextCell extends CellDetails {
  readonly kind: 'text'
  readonly text: LocalizedText
}

/** A day. */
export interface DateCell extends CellDetails {
  readonly kind: 'date'
  readonly date: CivilDate
}

/** No figure, with the reason. Null is not zero. */
export interface AbsentCell extends CellDetails {
  readonly kind: 'absent'
  readonly reason: LocalizedText
}

/** The content of one place in a table, typed, so that each renderer writes it in its own way and language. */
export type ReportCell = NumberCell | TextCell | DateCell | AbsentCell
