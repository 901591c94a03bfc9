import type { Observation } from '../observations/observation'
import { evidences, type TaskEvidence } from './evidence'
import type { TaskObligationStatus } from './obligation-status'
import { type TaskState, taskStates } from './task-event'
import { type TaskTime, taskTimes } from './time-class'

/** What obligations are counted by: each has one state, one time class and one kind of evidence, and may be more. */
export type ObligationClass =
  | 'owed'
  | TaskState
  | TaskTime
  | TaskEvidence
  | 'overdue-no-report'
  | 'reported-completed'
  | 'assumed'

const classes: readonly ObligationClass[] = [
  'owed',
  ...taskStates,
  ...taskTimes,
  ...evidences,
  'overdue-no-report',
  'reported-completed',
  'assumed',
]

/** The classes that an obligation counts in. */
export function classesOf({
  state,
  time,
  evidence,
  reported,
  assumed,
}: TaskObligationStatus): readonly ObligationClass[] {
  const isClaimed = state !== 'completed' && reported?.state === 'completed'
  return [
    'owed',
    state,
    time,
    evidence,
    ...(time === 'overdue' && evidence === 'no-report' ? (['overdue-no-report'] as const) : []),
    ...(isClaimed ? (['reported-completed'] as const) : []),
    ...(assumed ? (['assumed'] as const) : []),
  ]
}

/** What the counts are of, and as of when. */
export type CountedPlace = Pick<Observation, 'unit' | 'dimension' | 'period' | 'asOf'>

/**
 * Counts obligations by class, one observation for each. If nothing was reported about all that a rate divides by, the rate
 * itself is among them, as `no-data`: that nothing was reported does not mean that nothing was done.
 */
export function countObligations(
  statuses: readonly TaskObligationStatus[],
  place: CountedPlace,
): readonly Observation[] {
  const counts = Object.fromEntries(classes.map(one => [one, 0])) as Record<ObligationClass, number>
  for (const status of statuses) for (const one of classesOf(status)) counts[one]++
  const { owed, overdue, completed } = counts
  const figure = { ...place, status: 'final' } as const
  const unknown = (indicator: string, denominator: number): Observation => {
    return { ...figure, indicator, value: null, absence: 'no-data', numerator: 0, denominator }
  }
  return [
    ...classes.map(one => ({ ...figure, indicator: `tasks-${one}`, value: String(counts[one]) })),
    ...(owed > 0 && counts['no-report'] === owed ? [unknown('tasks-completion-rate', owed)] : []),
    ...(overdue > 0 && completed === 0 && counts['overdue-no-report'] === overdue
      ? [unknown('tasks-completion-rate-of-due', overdue)]
      : []),
  ]
}
