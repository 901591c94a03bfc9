import type { CivilDate } from '../foundation/civil-date'
import { type EffectiveDeadline, effectiveDeadline } from './effective-deadline'
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
import { type Standing, standingOf } from './time-class'

/** How one thing that a unit owes stands on a day. */
export interface ObligationStatus extends Obligation, EffectiveDeadline, Standing {
  /** The state that follows from what happened; what a report only claims changes nothing. */
  readonly state: TaskState
  /** What the state rests on. */
  readonly evidence: Evidence
  /** What the last report claims. */
  readonly reported?: ReportedState
  /** The day on which it was done. */
  readonly endedOn?: CivilDate
  /** The hour at which it was done, if the log names it. */
  readonly endedAt?: string
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
