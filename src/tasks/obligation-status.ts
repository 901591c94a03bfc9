import type { CivilDate } from '../foundation/civil-date'
import { type EffectiveDeadline, effectiveDeadline } from './effective-deadline'
import { evidenceOf, type ReportedTaskState, reportedIn, type TaskEvidence } from './evidence'
import type { TaskObligation } from './obligations'
import type { Owed } from './owed'
import { progressOf } from './progress'
import type { ReadStatusOptions } from './read-options'
import type { TaskState } from './task-event'
import { type Standing, standingOf } from './time-class'

/** How one thing that a unit owes stands on a day. */
export interface TaskObligationStatus extends TaskObligation, EffectiveDeadline, Standing {
  /** The state that follows from what happened; what a report only claims changes nothing. */
  readonly state: TaskState
  /** What the state rests on. */
  readonly evidence: TaskEvidence
  /** What the last report claims. */
  readonly reported?: ReportedTaskState
  /** The day on which it was done. */
  readonly endedOn?: CivilDate
  /** The hour at which it was done, if the log names it. */
  readonly endedAt?: string
}

/** How an obligation stands on a day, derived from its log of events. */
export function statusOf({ obligation, end, events }: Owed, options: ReadStatusOptions): TaskObligationStatus {
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
    ...standingOf(progress, effective, options),
  }
}
