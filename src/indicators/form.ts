import { Formula, FormulaCondition } from '../formulas/formula'
import { FormulaMeasure, type LevelCode } from '../formulas/measure'
import { type Edition, editionShape } from '../foundation/edition'
import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { PeriodText } from '../foundation/period'
import { RoundingMode, RoundingPolicy } from '../foundation/rounding'
import {
  anyText,
  either,
  just,
  list,
  maybe,
  object,
  oneOf,
  record,
  type Schema,
  unread,
  variants,
  whole,
} from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { unreadList } from '../foundation/structure'
import { Absence } from '../observations/absence'
import { Indicator } from './indicator'

/** What every row of a form has. */
export interface FormRowDetails {
  /** The code under which it is printed, and by which formulas refer to it: `5.2.3`. */
  readonly code: string
  readonly title: LocalizedText
}

/** A row that only stands over others. */
export interface HeadingFormRow extends FormRowDetails {
  readonly kind: 'heading'
}

/** A row that asks for a figure. */
export interface FigureFormRow extends FormRowDetails {
  readonly kind: 'figure'
  readonly measure: FormulaMeasure
}

/** A row that asks for one of several answers, each with a code: Chưa = 0, Đang làm = 1, Hoàn thành = 2. */
export interface CodedFormRow extends FormRowDetails {
  readonly kind: 'coded'
  readonly answers: readonly LevelCode[]
}

/** A row whose figure follows from others; what is printed there is compared with it. */
export interface DerivedFormRow extends FormRowDetails {
  readonly kind: 'derived'
  readonly measure: FormulaMeasure
  readonly formula: Formula
}

/** A row of a statistical form. */
export type FormRow = HeadingFormRow | FigureFormRow | CodedFormRow | DerivedFormRow

/** What every constraint says of itself. */
export interface FormConstraintDetails {
  readonly id: string
  /** What ought to be, in words: "what is carried over was pending before". */
  readonly says: LocalizedText
  /** The severity of the finding if it does not hold; a warning by default. */
  readonly severity?: 'warning' | 'info'
}

/** What must hold between rows. */
export interface FormRowConstraint extends FormConstraintDetails {
  readonly holds: FormulaCondition
}

/** What must hold from one period to the next: one begins with what the one before ended with. */
export interface FormContinuityConstraint extends FormConstraintDetails {
  /** The row of what was there at the beginning. */
  readonly opening: string
  /** The row of what was there at the end. */
  readonly closing: string
  /** Parts of the closing row that sheets drop: a finding says if it is exactly one of them that is missing. */
  readonly dropped?: readonly string[]
}

/** What must hold between the rows of a form. */
export type FormConstraint = FormRowConstraint | FormContinuityConstraint

/** A rounding to a stated number of decimals, or to as many as each figure is printed with. */
export type FormRounding = RoundingPolicy | { readonly decimals: 'as-printed'; readonly mode: RoundingMode }

/** What every form has. */
export interface FormDetails extends Edition {
  readonly id: string
  readonly title: LocalizedText
  /** By which rounding printed figures follow from exact ones. */
  readonly rounding: FormRounding
  /** How far from "nearly" and "about" a value may lie, as a part of the figure, if it is agreed; else half a unit of its last digit that is not zero and at most a tenth of it, which is an assumption. */
  readonly tolerance?: string | number
  readonly source?: SourceReference
}

/** A statistical form as data: its rows, what follows from what, and what must hold. */
export interface StatisticalForm extends FormDetails {
  readonly rows: readonly FormRow[]
  readonly constraints?: readonly FormConstraint[]
}

/** A form whose columns are indicators, so that its counts also add up over units and follow each other over periods. */
export interface CountsForm extends FormDetails {
  readonly indicators: readonly Indicator[]
  readonly constraints: readonly FormConstraint[]
  /** Columns that older sheets lack because they have none of it: if nothing is answered, they are zero, not unknown. */
  readonly zeroIfUnanswered?: readonly string[]
}

/** What every answer says of itself. */
export interface FormAnswerDetails {
  readonly row: string
  /** The period of the sheet that it is from, if there are several. */
  readonly period?: PeriodText
  readonly note?: LocalizedText
}

/** What stands in one row: a figure as it is printed, or a value. */
export type FormAnswer = FormAnswerDetails &
  (
    | { readonly printed: string }
    | { readonly value: string | number }
    | { readonly value: null; readonly absence: Absence }
  )

const details = { code: Identifier, title: LocalizedText }

/** The schema of a {@link FormRow}. */
export const FormRow: Schema<FormRow> = variants(() => [
  object(() => ({ kind: just('heading'), ...details })),
  object(() => ({ kind: just('figure'), ...details, measure: FormulaMeasure })),
  object(() => ({
    kind: just('coded'),
    ...details,
    answers: list(
      object(() => ({ code: whole(), name: LocalizedText })),
      1,
    ),
  })),
  object(() => ({ kind: just('derived'), ...details, measure: FormulaMeasure, formula: Formula })),
])

const severity = maybe(oneOf(['warning', 'info']))

/** The schema of a {@link FormConstraint}. */
export const FormConstraint: Schema<FormConstraint> = either(
  record<FormRowConstraint>(() => ({ id: Identifier, says: LocalizedText, severity, holds: FormulaCondition })),
  record<FormContinuityConstraint>(() => ({
    id: Identifier,
    says: LocalizedText,
    severity,
    opening: Identifier,
    closing: Identifier,
    dropped: maybe(list(Identifier)),
  })),
)

const answer = { row: anyText, period: maybe(PeriodText), note: maybe(LocalizedText) }

/** The schema of a {@link FormAnswer}. */
export const FormAnswer: Schema<FormAnswer> = either(
  object(() => ({ ...answer, printed: anyText })),
  object(() => ({ ...answer, value: ExactNumber })),
  object(() => ({ ...answer, value: just(null), absence: Absence })),
)

/** The schema of {@link FormRounding}. */
export const FormRounding: Schema<FormRounding> = either(
  RoundingPolicy,
  object(() => ({ decimals: just('as-printed'), mode: RoundingMode })),
)

const formDetails = {
  id: Identifier,
  title: LocalizedText,
  rounding: FormRounding,
  tolerance: maybe(ExactNumber),
  source: maybe(SourceReference),
  ...editionShape,
}

/** The schema of a {@link StatisticalForm}, whose rows and constraints are read one by one. */
export const StatisticalForm: Schema<StatisticalForm> = record(() => ({
  ...formDetails,
  rows: list(
    unread<FormRow>(() => FormRow),
    1,
  ),
  constraints: maybe(unreadList(() => FormConstraint)),
}))

/** The schema of a {@link CountsForm}, likewise. */
export const CountsForm: Schema<CountsForm> = record(() => ({
  ...formDetails,
  indicators: list(
    unread<Indicator>(() => Indicator),
    1,
  ),
  constraints: unreadList(() => FormConstraint),
  zeroIfUnanswered: maybe(list(Identifier)),
}))
