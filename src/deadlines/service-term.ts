import * as z from 'zod'
import { LocalizedText } from '../foundation/language'
import { Source } from '../foundation/source'
import { ownIssue } from '../foundation/structure'
import { deadlineIssue } from './wording'

/** What a service term is counted in. */
export type TermMeasure = 'working-days' | 'working-hours' | 'calendar-days' | 'months'

/** How long an agency may take for a procedure: "15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ". */
export interface TimedTerm {
  /** Whole, but for working days (half days: 0.5, 2.5) and working hours (whole minutes). */
  readonly amount: number
  readonly measure: TermMeasure
  readonly title?: LocalizedText
  readonly source?: Source
}

/** A procedure that states no term. */
export interface NoTerm {
  readonly measure: 'none'
  readonly title?: LocalizedText
  readonly source?: Source
}

/** The term of a procedure; some have none. */
export type ServiceTerm = TimedTerm | NoTerm

const words = { title: z.exactOptional(LocalizedText), source: z.exactOptional(Source) }

/** The schema of a {@link ServiceTerm}. */
export const ServiceTerm: z.ZodType<ServiceTerm> = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('none'), ...words }),
  ...(['working-days', 'working-hours', 'calendar-days', 'months'] as const).map(measure =>
    z.strictObject({ measure: z.literal(measure), amount: z.number().gt(0), ...words }).superRefine((term, context) => {
      const { amount } = term
      if (!isPossible(amount, measure))
        ownIssue(context, deadlineIssue('amount-in-parts', ['amount'], { amount, measure }))
    }),
  ),
])

function isPossible(amount: number, measure: TermMeasure): boolean {
  if (measure === 'working-hours') return Math.abs(amount * 60 - Math.round(amount * 60)) < 1e-6
  return Number.isInteger(measure === 'working-days' ? amount * 2 : amount)
}

/** Whether a term runs by the hours of the office: in hours, or in days of which one is half. */
export function runsByHours({ amount, measure }: TimedTerm): boolean {
  return measure === 'working-hours' || (measure === 'working-days' && !Number.isInteger(amount))
}
