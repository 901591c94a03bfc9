import type { Issue } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { just, maybe, number, object, type Schema, variants } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { TimeOfDay } from '../working-time/office-hours'
import { termIssue } from './wording'

/** The measure of a service term. */
export type ServiceTermMeasure = 'working-days' | 'working-hours' | 'calendar-days' | 'weeks' | 'months'

/** How long an agency may take for a procedure: "15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ". */
export interface TimedServiceTerm {
  /**
   * A whole number, except for working days (half days: 0.5, 2.5) and working hours (whole minutes). 0 working days
   * means a result on the day of receipt ("ngay trong ngày").
   */
  readonly amount: number
  readonly measure: ServiceTermMeasure
  /**
   * The hour after which receipt counts as receipt on the next working day: `'15:00'` for "nhận sau 15 giờ thì trả trong
   * ngày làm việc tiếp theo". For terms in days, weeks and months only; it needs the moment of receipt.
   */
  readonly cutOff?: TimeOfDay
  readonly title?: LocalizedText
  readonly source?: SourceReference
}

/** A procedure that states no term. */
export interface NoServiceTerm {
  readonly measure: 'none'
  readonly title?: LocalizedText
  readonly source?: SourceReference
}

/** The term of a procedure; some have none. */
export type ServiceTerm = TimedServiceTerm | NoServiceTerm

const words = { title: maybe(LocalizedText), source: maybe(SourceReference) }

/** The schema of a {@link ServiceTerm}. */
export const ServiceTerm: Schema<ServiceTerm> = variants(
  () => [
    object(() => ({ measure: just('none'), ...words })),
    ...(['working-days', 'working-hours', 'calendar-days', 'weeks', 'months'] as const).map(measure =>
      object(
        () => ({
          measure: just(measure),
          amount: measure === 'working-days' ? number(0) : number(0, undefined, true),
          cutOff: maybe(TimeOfDay),
          ...words,
        }),
        termIssues,
      ),
    ),
  ],
  'measure',
)

function termIssues(term: TimedServiceTerm): readonly Issue[] {
  const { amount, measure, cutOff } = term
  return [
    ...(isPossible(amount, measure) ? [] : [termIssue('not-whole', ['amount'], { what: 'amount', amount, measure })]),
    ...(cutOff !== undefined && runsByHours(term)
      ? [termIssue('not-applicable', ['cutOff'], { what: 'cut-off', cutOff })]
      : []),
  ]
}

function isPossible(amount: number, measure: ServiceTermMeasure): boolean {
  if (measure === 'working-hours') return Math.abs(amount * 60 - Math.round(amount * 60)) < 1e-6
  return Number.isInteger(measure === 'working-days' ? amount * 2 : amount)
}

/** Whether a term runs by office hours: in hours, or in days with a half day. */
export function runsByHours({ amount, measure }: Pick<TimedServiceTerm, 'amount' | 'measure'>): boolean {
  return measure === 'working-hours' || (measure === 'working-days' && !Number.isInteger(amount))
}
