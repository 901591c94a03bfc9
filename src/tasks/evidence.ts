import type { CivilDate } from '../foundation/civil-date'
import type { ReadEvent } from './read-task'
import { type TaskState, workKinds } from './task-event'

/** The kinds of evidence, from the surest to none, as tables show them. */
export const evidences: readonly TaskEvidence[] = ['proven', 'counted', 'reported', 'no-report']

/**
 * What a state rests on: events of the work itself (`proven`), a count of the group that does not name the unit
 * (`counted`, in summaries of groups only), a report that claims something (`reported`), or nothing (`no-report`).
 */
export type TaskEvidence = 'proven' | 'counted' | 'reported' | 'no-report'

/** What a report claims, and when it did. */
export interface ReportedTaskState {
  readonly date: CivilDate
  readonly state: TaskState
}

/** What the events of an obligation are worth; that more time was asked for or given does not say how far the work is. */
export function evidenceOf(events: readonly ReadEvent[]): TaskEvidence {
  const kinds: readonly string[] = workKinds
  if (events.some(({ kind }) => kinds.includes(kind))) return 'proven'
  return events.some(({ kind }) => kind === 'note') ? 'reported' : 'no-report'
}

/** What the last note that says a state claims. */
export function reportedIn(events: readonly ReadEvent[]): ReportedTaskState | undefined {
  const last = events.findLast(({ says }) => says !== undefined)
  return last?.says === undefined ? undefined : { date: last.date, state: last.says }
}
