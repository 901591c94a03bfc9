import { groupedBy } from '../foundation/grouped'
import type { TaskObligationStatus } from './obligation-status'
import type { TaskState } from './task-event'
import type { TaskTime } from './time-class'

/** The time classes, the worst first: what is open before what is done. */
const worstFirst: readonly TaskTime[] = [
  'overdue',
  'due-soon',
  'within-deadline',
  'late',
  'day-unknown',
  'on-time',
  'no-deadline',
]

/** How several obligations stand as one. */
export interface StandingTogether {
  /** Done when everything is; else what all open obligations have in common, or in progress if they differ. */
  readonly state: TaskState
  /** The worst of what is open; once all is done, late if anything was. */
  readonly time: TaskTime
  /** The obligation that decides the time. */
  readonly decides: TaskObligationStatus
}

/**
 * How the steps of a task stand together: overdue if a step is, and once all are done, late if any step was late. A step
 * that was late does not make a task late that is still open: it may yet be overdue, or done late.
 */
export function standingTogether(obligations: readonly TaskObligationStatus[]): StandingTogether {
  const open = obligations.filter(({ state }) => state !== 'completed')
  const judged = open.length > 0 ? open : obligations
  const time = worstFirst.find(one => judged.some(status => status.time === one)) ?? 'no-deadline'
  const decides = judged.find(status => status.time === time) as TaskObligationStatus
  return { state: stateOf(open, obligations), time, decides }
}

function stateOf(open: readonly TaskObligationStatus[], all: readonly TaskObligationStatus[]): TaskState {
  const [first] = open
  if (first === undefined) return 'completed'
  if (!open.every(({ state }) => state === first.state)) return 'in-progress'
  return first.state === 'not-started' && open.length < all.length ? 'in-progress' : first.state
}

/** Puts the stages and occurrences that a unit owes of a task together, as if it owed one thing. */
export function wholeTasks(statuses: readonly TaskObligationStatus[]): readonly TaskObligationStatus[] {
  const tasks = groupedBy(statuses, ({ plan, task, unit }) => JSON.stringify([plan, task, unit]))
  return [...tasks.values()].map(steps => {
    const { state, time, decides } = standingTogether(steps)
    const assumed = steps.some(step => step.assumed)
    return { ...decides, state, time, ...(assumed ? { assumed: true as const } : {}) }
  })
}
