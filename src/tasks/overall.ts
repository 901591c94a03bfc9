import type { CivilDate } from '../foundation/civil-date'
import type { ObligationStatus } from './obligation-status'
import type { TaskState } from './task-event'
import type { TaskTime } from './time-class'

/** How all that is owed of a task stands together. */
export interface TaskOverall {
  /** Done when everything is; else what all that is open have in common, or in progress where they differ. */
  readonly state: TaskState
  /** The worst of what is open; once all is done, late where anything was. */
  readonly time: TaskTime
  readonly completed: number
  readonly obligations: number
  /** The last day of all, after extensions; null where something has none. */
  readonly lastDay: CivilDate | null
  /** Present if a day of it rests on an assumption: the paper names none. */
  readonly assumed?: true
}

const worstFirst: readonly TaskTime[] = [
  'overdue',
  'due-soon',
  'within-deadline',
  'late',
  'day-unknown',
  'on-time',
  'no-deadline',
]

/** Puts obligations together; null where there are none. */
export function overallOf(obligations: readonly ObligationStatus[]): TaskOverall | null {
  if (obligations.length === 0) return null
  const open = obligations.filter(({ state }) => state !== 'completed')
  const judged = open.length > 0 ? open : obligations
  const lastDays = obligations.map(({ lastDay }) => lastDay)
  return {
    state: stateOf(open, obligations),
    time: worstFirst.find(one => judged.some(({ time }) => time === one)) ?? 'no-deadline',
    completed: obligations.length - open.length,
    obligations: obligations.length,
    lastDay: lastDays.reduce((last, day) => (last === null || day === null ? null : day > last ? day : last)),
    ...(obligations.some(({ assumed }) => assumed) ? { assumed: true as const } : {}),
  }
}

function stateOf(open: readonly ObligationStatus[], all: readonly ObligationStatus[]): TaskState {
  const [first] = open
  if (first === undefined) return 'completed'
  if (!open.every(({ state }) => state === first.state)) return 'in-progress'
  return first.state === 'not-started' && open.length < all.length ? 'in-progress' : first.state
}
