import type { Deadline } from '../deadlines/deadline'
import type { CivilDate } from '../foundation/civil-date'
import type { PeriodText } from '../foundation/period'

/**
 * One thing that one unit owes: a task, one of its stages, and one occurrence of that stage.
 *
 * Plain data, and the same again for the same plan and day.
 */
export interface TaskObligation {
  /** The id of the plan. */
  readonly plan: string
  readonly task: string
  readonly unit: string
  readonly group: string
  readonly stage: string
  /** The last good day as written; null if there is no deadline, or one that is tied to an event or only expected. */
  readonly due: CivilDate | null
  /** The hour of that day at which it ends, `'17:00'`, if one is named. */
  readonly hour?: string
  /** The deadline that it follows from. */
  readonly deadline?: Deadline
  /** The period that it closes, if it recurs. */
  readonly period?: PeriodText
  /** Its role in a deadline with several points. */
  readonly role?: 'start' | 'finish' | 'step'
  /** Present if the day rests on an assumption. */
  readonly assumed?: true
}
