import type { DateOrMoment } from '../foundation/moment'
import type { WorkingCalendar } from '../working-time/working-calendar'
import type { ApologyRule, Reappointment, Suspension } from './suspension'

/** The inputs of a due date beside the term. Omitted options have the defaults stated here, and are listed in `policy`. */
export interface DueDateOptions {
  /** When the complete file was received: a day, or a moment, which terms in hours need. */
  readonly receivedAt: DateOrMoment
  readonly calendar: WorkingCalendar
  /**
   * How a receipt on a day off or outside office hours counts: at the `next-opening` (the default), or `as-received`.
   * Received on a Sunday, one working day is Tuesday by the first, Monday by the second.
   */
  readonly receipt?: 'next-opening' | 'as-received'
  /** Whether a last day off moves to the next working day; true. A term in working days can end on one if calendar days
   * were added to it, or if it is due on the day of receipt. */
  readonly rollForward?: boolean
  /** Suspensions and extensions of the term, at most 200. */
  readonly suspensions?: readonly Suspension[]
  /** Apologies with a new appointment, at most 200; more than one is assumed not to be allowed. */
  readonly reappointments?: readonly Reappointment[]
  /** The last day for an apology. Places differ, so without it apologies are not judged. */
  readonly apologyRule?: ApologyRule
}

/** The policies behind a due date. */
export interface DuePolicy {
  readonly receipt: 'next-opening' | 'as-received'
  readonly rollForward: boolean
  readonly apologyRule?: ApologyRule
}
