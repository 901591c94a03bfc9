import * as z from 'zod'
import { Condition, Formula } from '../formulas/formula'
import { type LevelCode, Measure } from '../formulas/measure'
import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { maybe, record } from '../foundation/record'
import { RoundingMode, RoundingPolicy } from '../foundation/rounding'
import { Source } from '../foundation/source'
import { unread, unreadList } from '../foundation/structure'
import { Absence } from '../observations/absence'

/** What every row of a form has. */
export interface FormRowDetails {
  /** The code under which it is printed, and by which formulas refer to it: `5.2.3`. */
  readonly code: string
  readonly title: LocalizedText
}

/** A row that only stands over others. */
export interface HeadingRow extends FormRowDetails {
  readonly kind: 'heading'
}

/** A row that asks for a figure. */
export interface FigureRow extends FormRowDetails {
  readonly kind: 'figure'
  readonly measure: Measure
}

/** A row that asks for one of several answers, each with a code: Chưa = 0, Đang làm = 1, Hoàn thành = 2. */
export interface CodedRow extends FormRowDetails {
  readonly kind: 'coded'
  readonly answers: readonly LevelCode[]
}

/** A row whose figure follows from others; what is printed there is compared with it. */
export interface DerivedRow extends FormRowDetails {
  readonly kind: 'derived'
  readonly measure: Measure
  readonly formula: Formula
}

/** A row of a statistical form. */
export type FormRow = HeadingRow | FigureRow | CodedRow | DerivedRow

/** What must hold between rows. */
export interface FormConstraint {
  readonly id: string
  /** What ought to be, in words: "what is carried over was pending before". */
  readonly says: LocalizedText
  readonly holds: Condition
  /** How grave it is where it does not hold; a warning unless said otherwise. */
  readonly severity?: 'warning' | 'info'
}

/** A rounding to a stated number of decimals, or to as many as each figure is printed with. */
export type FormRounding = RoundingPolicy | { readonly decimals: 'as-printed'; readonly mode: RoundingMode }

/** A statistical form as data: its rows, what follows from what, and what must hold. */
export interface Form {
  readonly id: string
  readonly title: LocalizedText
  readonly rows: readonly FormRow[]
  readonly constraints?: readonly FormConstraint[]
  /** By which rounding printed figures follow from exact ones. */
  readonly rounding: FormRounding
  /** How far from "nearly" and "about" a value may lie, as a part of the figure, if it is agreed; else half a unit of its last digit that is not zero and at most a tenth of it, which is an assumption. */
  readonly tolerance?: string | number
  readonly source?: Source
}

/** What stands in one row: a figure as it is printed, or a value. */
export type FormAnswer =
  | { readonly row: string; readonly printed: string; readonly note?: LocalizedText }
  | { readonly row: string; readonly value: string | number; readonly note?: LocalizedText }
  | { readonly row: string; readonly value: null; readonly absence: Absence; readonly note?: LocalizedText }

const details = { code: Identifier, title: LocalizedText }

/** The schema of a {@link FormRow}. */
export const FormRow: z.ZodType<FormRow> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), ...details }),
  z.strictObject({ kind: z.literal('figure'), ...details, measure: Measure }),
  z.strictObject({
    kind: z.literal('coded'),
    ...details,
    answers: z.array(z.strictObject({ code: z.int(), name: LocalizedText })).min(1),
  }),
  z.strictObject({ kind: z.literal('derived'), ...details, measure: Measure, formula: Formula }),
])

/** The schema of a {@link FormConstraint}. */
export const FormConstraint: z.ZodType<FormConstraint> = record(() => ({
  id: Identifier,
  says: LocalizedText,
  holds: Condition,
  severity: maybe(z.enum(['warning', 'info'])),
}))

const note = { note: maybe(LocalizedText) }

/** The schema of a {@link FormAnswer}. */
export const FormAnswer: z.ZodType<FormAnswer> = z.union([
  z.strictObject({ row: z.string(), printed: z.string(), ...note }),
  z.strictObject({ row: z.string(), value: ExactNumber, ...note }),
  z.strictObject({ row: z.string(), value: z.null(), absence: Absence, ...note }),
])

/** The schema of {@link FormRounding}. */
export const FormRounding: z.ZodType<FormRounding> = z.union([
  RoundingPolicy,
  z.strictObject({ decimals: z.literal('as-printed'), mode: RoundingMode }),
])

/** The schema of a {@link Form}, whose rows and constraints are read one by one. */
export const Form: z.ZodType<Form> = record(() => ({
  id: Identifier,
  title: LocalizedText,
  rows: z.array(unread<FormRow>()).min(1),
  constraints: maybe(unreadList()),
  rounding: FormRounding,
  tolerance: maybe(ExactNumber),
  source: maybe(Source),
}))
