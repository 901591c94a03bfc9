import { type CompletionRate, completionRates } from './completion-rates'
import { type Evidence, evidences } from './evidence'
import type { ObligationStatus } from './obligation-status'
import { type TaskState, taskStates } from './task-event'
import { type TaskTime, taskTimes } from './time-class'

/** How many obligations stand how. Each table holds each obligation once. */
export interface TaskTally {
  readonly obligations: number
  readonly states: Readonly<Record<TaskState, number>>
  readonly times: Readonly<Record<TaskTime, number>>
  /** What the states rest on; each obligation once as well. */
  readonly evidence: Readonly<Record<Evidence, number>>
  /** Of those that are overdue: how many nobody reported anything about. Whether these are done is not known. */
  readonly overdueWithoutReport: number
  /** Not done as far as anything shows, but done as a report claims. */
  readonly reportedCompleted: number
  /** Those whose day is assumed: the paper does not name it. */
  readonly assumed: number
  readonly rates: {
    readonly completed: CompletionRate
    readonly completedOfDue: CompletionRate
    readonly completedOnTime: CompletionRate
  }
}

/** Counts obligations by state and by time class. */
export function tallyOf(statuses: readonly ObligationStatus[]): TaskTally {
  const states = countBy(
    taskStates,
    statuses.map(({ state }) => state),
  )
  const times = countBy(
    taskTimes,
    statuses.map(({ time }) => time),
  )
  const evidence = countBy(
    evidences,
    statuses.map(one => one.evidence),
  )
  const open = statuses.filter(({ state }) => state !== 'completed')
  const overdue = open.filter(({ time }) => time === 'overdue')
  const { completed } = states
  return {
    obligations: statuses.length,
    states,
    times,
    evidence,
    overdueWithoutReport: countOf(overdue, 'no-report'),
    reportedCompleted: open.filter(({ reported }) => reported?.state === 'completed').length,
    assumed: statuses.filter(({ assumed }) => assumed).length,
    rates: {
      completed: completionRates.completed({
        completed,
        open: open.length,
        withoutReport: countOf(open, 'no-report'),
      }),
      completedOfDue: completionRates.completedOfDue({
        completed,
        overdue: overdue.length,
        withoutReport: countOf(overdue, 'no-report'),
      }),
      completedOnTime: completionRates.completedOnTime({ onTime: times['on-time'], late: times.late }),
    },
  }
}

function countOf(statuses: readonly ObligationStatus[], wanted: Evidence): number {
  return statuses.filter(({ evidence }) => evidence === wanted).length
}

function countBy<K extends string>(keys: readonly K[], values: readonly K[]): Readonly<Record<K, number>> {
  const counts = Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>
  for (const value of values) counts[value]++
  return counts
}
