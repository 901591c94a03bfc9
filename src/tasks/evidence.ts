import type { CivilDate } from '../foundation/civil-date'
import type { ReadEvent } from './read-task'
import { type TaskClaim, type TaskState, workKinds } from './task-event'
import type { TaskTime } from './time-class'

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
  /** How it stands to its deadline, if the report says that: "Quá hạn". */
  readonly time?: TaskTime
}

/** What a claim of time says of the state: "quá hạn" is open, "hoàn thành quá hạn" is done. */
const statesOfTimes = {
  'within-deadline': 'in-progress',
  'due-soon': 'in-progress',
  overdue: 'in-progress',
  'no-deadline': 'in-progress',
  'on-time': 'completed',
  late: 'completed',
} as const

/** The time that a claim names; undefined if it names a state. */
export function timeClaimed(claim: TaskClaim): TaskTime | undefined {
  return Object.hasOwn(statesOfTimes, claim) ? (claim as keyof typeof statesOfTimes) : undefined
}

/** The state that a claim names or implies. */
export function stateClaimed(claim: TaskClaim): TaskState {
  return (statesOfTimes as Partial<Record<TaskClaim, TaskState>>)[claim] ?? (claim as TaskState)
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
  if (last?.says === undefined) return undefined
  const { date, says } = last
  const time = timeClaimed(says)
  return { date, state: stateClaimed(says), ...(time === undefined ? {} : { time }) }
}
