import { FormulaMeasure, MoneyScale } from '../formulas/measure'
import { ExactNumber, type ExactText } from '../foundation/exact'
import { Language } from '../foundation/language'
import {
  anyText,
  either,
  just,
  list,
  maybe,
  notEmpty,
  oneOf,
  record,
  type Schema,
  whole,
  wholeCount,
} from '../foundation/schema'
import { Absence } from '../observations/absence'

/** How a figure is hedged: what stands before or after the number, whatever the word for it is. */
export type FigureQualifier =
  | 'about'
  | 'nearly'
  | 'more-than'
  | 'less-than'
  | 'at-least'
  | 'at-most'
  | 'estimated'
  | 'planned'
  | 'average'
  | 'increase'
  | 'decrease'
  | 'cumulative'

/** How a figure was written: what the value itself does not keep, so that it can be written back. */
export interface PrintedForm {
  /** In whose marks and words it was written. */
  readonly language: Language
  /** How many decimals were printed: two in `77,70%`. */
  readonly decimals: number
  /** True where a number of four digits or more has no mark between its thousands: `1500`. */
  readonly ungrouped?: true
  /** How many digits a number padded with zeros has: two in `07`. */
  readonly width?: number
  /** The word by which the printed number is multiplied where the measure does not say so: `triệu` in `2,2 triệu tài khoản`. */
  readonly scale?: MoneyScale
  /** The words of the qualifiers, if they are not the usual ones. */
  readonly words?: readonly string[]
  /** True where no blank stands between the number and what it counts: `170TB`. */
  readonly tight?: true
}

/**
 * A figure as a plan, a form or a report writes it, read: a value, a range, a fraction, or a named absence.
 *
 * A range has no single value: `value` is null, and `low` and `high` are given.
 */
export interface Figure {
  /** The value in its measure as an exact number; null for a range and where there is none. */
  readonly value: ExactText | null
  readonly low?: ExactText
  readonly high?: ExactText
  /** The upper count of a fraction such as `10/56`. */
  readonly numerator?: number
  /** The lower count of a fraction such as `10/56`. */
  readonly denominator?: number
  /** What it is counted in, where that is written or known of the column. */
  readonly measure?: FormulaMeasure
  /** What a percentage is of, where that is written: `GRDP`. */
  readonly of?: string
  readonly qualifiers: readonly FigureQualifier[]
  /** Why there is neither value nor range. */
  readonly absence?: Absence
  /** What stands in place of a number, with the absence `in-words`: `Bắt đầu`. */
  readonly words?: string
  /** What stands in brackets behind it, or what it does not cover: `không bao gồm 134 DVCTT`. */
  readonly note?: string
  /** The mark of a footnote. */
  readonly footnote?: string
  readonly printed?: PrintedForm
}

const count = wholeCount
const exactText = ExactNumber as Schema<ExactText>

/** The schema of a {@link FigureQualifier}. */
export const FigureQualifier: Schema<FigureQualifier> = oneOf([
  'about',
  'nearly',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
  'estimated',
  'planned',
  'average',
  'increase',
  'decrease',
  'cumulative',
])

/** The schema of a {@link PrintedForm}. */
export const PrintedForm: Schema<PrintedForm> = record(() => ({
  language: Language,
  decimals: whole(0, 20),
  ungrouped: maybe(just(true)),
  width: maybe(whole(1, 40)),
  scale: maybe(MoneyScale),
  words: maybe(list(notEmpty)),
  tight: maybe(just(true)),
}))

/** The schema of a {@link Figure}. */
export const Figure: Schema<Figure> = record(() => ({
  value: either(just(null), exactText),
  low: maybe(exactText),
  high: maybe(exactText),
  numerator: maybe(count),
  denominator: maybe(count),
  measure: maybe(FormulaMeasure),
  of: maybe(notEmpty),
  qualifiers: list(FigureQualifier),
  absence: maybe(Absence),
  words: maybe(anyText),
  note: maybe(notEmpty),
  footnote: maybe(notEmpty),
  printed: maybe(PrintedForm),
}))
