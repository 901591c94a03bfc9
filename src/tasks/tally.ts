import { type CompletionRate, completionRates } from './completion-rates'
import type { ObligationStatus } from './obligation-status'
import { type TaskState, taskStates } from './task-event'
import { type TaskTime, taskTimes } from './time-class'

/** How many obligations stand how. Both tables hold each obligation once. */
export interface TaskTally {
  readonly obligations: number
  readonly states: Readonly<Record<TaskState, number>>
  readonly times: Readonly<Record<TaskTime, number>>
  readonly rates: { readonly completed: CompletionRate; readonly completedOnTime: CompletionRate }
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
  const counts = {
    completedOnTime: times['on-time'],
    completedLate: times.late,
    completedWithoutDeadline: states.completed - times['on-time'] - times.late,
    overdue: times.overdue,
  }
  return {
    obligations: statuses.length,
    states,
    times,
    rates: { completed: completionRates.completed(counts), completedOnTime: completionRates.completedOnTime(counts) },
  }
}

function countBy<K extends string>(keys: readonly K[], values: readonly K[]): Readonly<Record<K, number>> {
  const counts = Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>
  for (const value of values) counts[value]++
  return counts
}
