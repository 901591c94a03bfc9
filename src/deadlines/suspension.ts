import { LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { just, maybe, object, oneOf, record, type Schema, variants, whole, wholeCount } from '../foundation/schema'
import { SourceReference } from '../foundation/source'

/** The clock stops while the applicant supplements the file; the waiting time is not counted. */
export interface SuspensionPause {
  readonly mode: 'pause'
  /** When the file was sent back; that day still counts. */
  readonly from: DateOrMoment
  /** When it came back; that day does not count. Absent while it is awaited. */
  readonly to?: DateOrMoment
  readonly reason?: LocalizedText
  readonly source?: SourceReference
}

/** The whole term restarts on the day on which the file is complete. */
export interface SuspensionRestart {
  readonly mode: 'restart'
  readonly from: DateOrMoment
  /** When the file was complete. Absent while it is awaited. */
  readonly to?: DateOrMoment
  readonly reason?: LocalizedText
  readonly source?: SourceReference
}

/** A number of days is added to the term. */
export interface SuspensionExtension {
  readonly mode: 'extend'
  /** When it was decided. */
  readonly from: DateOrMoment
  readonly days: number
  readonly measure: 'working-days' | 'calendar-days'
  readonly reason?: LocalizedText
  readonly source?: SourceReference
}

/** A suspension or extension of a running term, in one of the three forms found in practice. */
export type Suspension = SuspensionPause | SuspensionRestart | SuspensionExtension

/** A letter of apology with a new appointment (phiếu xin lỗi và hẹn lại). */
export interface Reappointment {
  readonly sentAt: DateOrMoment
  /** The new date of the result. */
  readonly newDate: DateOrMoment
  readonly reason?: LocalizedText
  readonly source?: SourceReference
}

/** The last day for an apology, in days before the due date; 0 is the due date itself. */
export interface ApologyRule {
  readonly leadDays: number
  readonly measure: 'working-days' | 'calendar-days'
  readonly source?: SourceReference
}

/** More interruptions than any term has; comparing more of them would be slow. */
export const mostInterruptions = 200

const words = { reason: maybe(LocalizedText), source: maybe(SourceReference) }
const dayMeasure = oneOf(['working-days', 'calendar-days'])

/** The schema of a {@link Suspension}. */
export const Suspension: Schema<Suspension> = variants(
  () => [
    object(() => ({ mode: just('pause'), from: DateOrMoment, to: maybe(DateOrMoment), ...words })),
    object(() => ({ mode: just('restart'), from: DateOrMoment, to: maybe(DateOrMoment), ...words })),
    object(() => ({
      mode: just('extend'),
      from: DateOrMoment,
      days: whole(1),
      measure: dayMeasure,
      ...words,
    })),
  ],
  'mode',
)

/** The schema of a {@link Reappointment}. */
export const Reappointment: Schema<Reappointment> = record(() => ({
  sentAt: DateOrMoment,
  newDate: DateOrMoment,
  ...words,
}))

/** The schema of an {@link ApologyRule}. */
export const ApologyRule: Schema<ApologyRule> = record(() => ({
  leadDays: wholeCount,
  measure: dayMeasure,
  source: maybe(SourceReference),
}))
