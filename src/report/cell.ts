import type { CivilDate } from '../foundation/civil-date'
import type { Explanation } from '../foundation/explanation'
import type { LocalizedText } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { Tone } from '../foundation/tone'
import type { CellMark, MarkAxis } from './mark'

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
  readonly sign?: string
  /** A second, quieter line: the counts behind a rate, who gave a value, the rank before. Not in CSV. */
  readonly note?: LocalizedText
}

/** A number, exact: decimal text, a fraction, or a number of at most 15 significant digits. */
export interface NumberCell extends CellDetails, NumberStyle {
  readonly kind: 'number'
  readonly value: string | number
  /** The most that it could be, written after it: `30,00 / 30`. Not in CSV. */
  readonly outOf?: string | number
  /** The number as people read it, in a language that the library does not write: `translateReport` makes it. */
  readonly written?: string
}

/** A band or a status: its tone, or `none` where there is no verdict, and the sign before its name. */
export interface ReportChip {
  readonly tone: Tone | 'none'
  /** `✓`, `▲`, `✕`: so that colour is never alone. */
  readonly sign?: string
}

/** Words; in one language or in both. */
export interface TextCell extends CellDetails {
  readonly kind: 'text'
  readonly text: LocalizedText
  /** Shown as a chip: a band or a status. */
  readonly chip?: ReportChip
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

/** A small picture of figures that stand in the same row. Only pages, and wide texts, draw it. */
export interface MarkCell extends CellDetails {
  readonly kind: 'mark'
  readonly mark: CellMark
  /** The axis of this row, where rows have different measures; that of the column unless given. */
  readonly axis?: MarkAxis
}

/** The content of one place in a table, typed, so that each renderer writes it in its own way and language. */
export type ReportCell = NumberCell | TextCell | DateCell | AbsentCell | MarkCell
