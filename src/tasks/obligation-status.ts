import type { Deadline } from '../deadlines/deadline'
import type { CivilDate } from '../foundation/civil-date'
import { effectiveDeadline } from './effective-deadline'
import { type Evidence, evidenceOf, type ReportedState, reportedIn } from './evidence'
import { countsOf, type GroupCount } from './group-count'
import type { Obligation } from './obligations'
import type { Listing } from './occasions'
import { owedOf } from './owed'
import { owingUnits } from './owing-units'
import { progressOf } from './progress'
import type { ReadStatusOptions } from './read-options'
import type { ReadTask } from './read-task'
import type { TaskState } from './task-event'
import { type DayCount, standingOf, type TaskTime } from './time-class'

/** How one thing that a unit owes stands on a day. */
export interface ObligationStatus extends Obligation {
  /** The state that follows from what happened; what a report only claims changes nothing. */
  readonly state: TaskState
  readonly time: TaskTime
  /** What the state rests on. */
  readonly evidence: Evidence
  /** What the last report claims. */
  readonly reported?: ReportedState
  /** The last good day after extensions, or null; its `hour` beside it. `due` is the day as written. */
  readonly lastDay: CivilDate | null
  /** The deadline that was granted, or set by an amendment. */
  readonly movedTo?: Deadline
  /** The extension that was asked for and not granted yet. */
  readonly extensionAsked?: { readonly date: CivilDate; readonly to: Deadline }
  /** The day on which it was done. */
  readonly endedOn?: CivilDate
  /** The hour at which it was done, if the log names it. */
  readonly endedAt?: string
  /** Days left, on the day asked about or when it was done; 0 on the last day. */
  readonly left?: DayCount
  /** Days after the last day. */
  readonly late?: DayCount
}

/** How all that is owed of a task stands, and what counts of groups say of it. */
export interface TaskStatuses {
  readonly statuses: readonly ObligationStatus[]
  readonly counts: readonly GroupCount[]
}

/** The status of all that is owed of a task, derived from its log of events. */
export function statusesOf(task: ReadTask, options: ReadStatusOptions, listing: Listing, plan: string): TaskStatuses {
  const { directory, asOf } = options
  const owed = owedOf(task, owingUnits(task, directory, asOf), listing, options, plan)
  const statuses = owed.map(({ obligation, end, events }): ObligationStatus => {
    const progress = progressOf(events, end)
    const { state, endedOn, endedAt } = progress
    const { unmoved: _, ...effective } = effectiveDeadline(obligation, events, endedOn)
    const { hour: __, ...written } = obligation
    const reported = reportedIn(events)
    return {
      ...written,
      state,
      evidence: evidenceOf(events),
      ...(reported === undefined ? {} : { reported }),
      ...effective,
      ...(endedOn === null ? {} : { endedOn }),
      ...(endedAt === undefined ? {} : { endedAt }),
      ...standingOf(progress, effective, asOf, options),
    }
  })
  return { statuses, counts: countsOf(task, owed, asOf) }
}
