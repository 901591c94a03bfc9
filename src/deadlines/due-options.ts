import type { DateOrMoment } from '../foundation/moment'
import type { WorkingCalendar } from '../working-time/working-calendar'
import type { ApologyRule, Reappointment, Suspension } from './suspension'

/** What a due date follows from beside the term. What is left out has the value stated here, and stands in `policy`. */
export interface DueDateOptions {
  /** When the complete file was received: a day, or a moment, which terms in hours need. */
  readonly receivedAt: DateOrMoment
  readonly calendar: WorkingCalendar
  /**
   * What is received on a day off or outside office hours: received at the `next-opening` (the default), or
   * `as-received`. Received on a Sunday, one working day is Tuesday by the first, Monday by the second.
   */
  readonly receipt?: 'next-opening' | 'as-received'
  /** Whether a last day off moves to the next working day; true. A term in working days can end on one if calendar days
   * were added to it, or if it is due on the day of receipt. */
  readonly rollForward?: boolean
  /** What stopped or lengthened the term, at most 200 times. */
  readonly suspensions?: readonly Suspension[]
  /** Apologies with a new appointment, at most 200; more than one is assumed not to be allowed. */
  readonly reappointments?: readonly Reappointment[]
  /** By when an apology must be out. Places differ, so without it no apology is judged. */
  readonly apologyRule?: ApologyRule
}

/** The policies that a due date was found by. */
export interface DuePolicy {
  readonly receipt: 'next-opening' | 'as-received'
  readonly rollForward: boolean
  readonly apologyRule?: ApologyRule
}
