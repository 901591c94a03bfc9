import * as z from 'zod'
import { LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { maybe, record } from '../foundation/record'
import { Source } from '../foundation/source'

/** The clock stops while the applicant supplements the file; the waiting time is not counted. */
export interface Pause {
  readonly mode: 'pause'
  /** When the file was sent back; that day still counts. */
  readonly from: DateOrMoment
  /** When it came back; that day does not count. Absent while it is awaited. */
  readonly to?: DateOrMoment
  readonly reason?: LocalizedText
  readonly source?: Source
}

/** The whole term restarts on the day on which the file is complete. */
export interface Restart {
  readonly mode: 'restart'
  readonly from: DateOrMoment
  /** When the file was complete. Absent while it is awaited. */
  readonly to?: DateOrMoment
  readonly reason?: LocalizedText
  readonly source?: Source
}

/** A number of days is added to the term. */
export interface Extend {
  readonly mode: 'extend'
  /** When it was decided. */
  readonly from: DateOrMoment
  readonly days: number
  readonly measure: 'working-days' | 'calendar-days'
  readonly reason?: LocalizedText
  readonly source?: Source
}

/** A suspension or extension of a running term, in one of the three forms found in practice. */
export type Suspension = Pause | Restart | Extend

/** A letter of apology with a new appointment (phiếu xin lỗi và hẹn lại). */
export interface Reappointment {
  readonly sentAt: DateOrMoment
  /** The new date of the result. */
  readonly newDate: DateOrMoment
  readonly reason?: LocalizedText
  readonly source?: Source
}

/** The last day for an apology, in days before the due date; 0 is the due date itself. */
export interface ApologyRule {
  readonly leadDays: number
  readonly measure: 'working-days' | 'calendar-days'
  readonly source?: Source
}

/** More interruptions than any term has; comparing more of them would be slow. */
export const mostInterruptions = 200

const words = { reason: maybe(LocalizedText), source: maybe(Source) }
const dayMeasure = z.enum(['working-days', 'calendar-days'])

/** The schema of a {@link Suspension}. */
export const Suspension: z.ZodType<Suspension> = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('pause'), from: DateOrMoment, to: maybe(DateOrMoment), ...words }),
  z.strictObject({ mode: z.literal('restart'), from: DateOrMoment, to: maybe(DateOrMoment), ...words }),
  z.strictObject({
    mode: z.literal('extend'),
    from: DateOrMoment,
    days: z.int().min(1),
    measure: dayMeasure,
    ...words,
  }),
])

/** The schema of a {@link Reappointment}. */
export const Reappointment: z.ZodType<Reappointment> = record(() => ({
  sentAt: DateOrMoment,
  newDate: DateOrMoment,
  ...words,
}))

/** The schema of an {@link ApologyRule}. */
export const ApologyRule: z.ZodType<ApologyRule> = record(() => ({
  leadDays: z.int().min(0),
  measure: dayMeasure,
  source: maybe(Source),
}))
