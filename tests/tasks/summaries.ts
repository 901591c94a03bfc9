import {
  computeIndicators,
  type Observation,
  summarizeTasks,
  type Task,
  type TaskPlan,
  type TaskStatusOptions,
  type TaskSummary,
} from 'egov-kpi'
import { completionRates } from 'egov-kpi/frameworks'

/** Counts by class: `owed`, `completed`, `on-time` … */
export type Counts = Readonly<Record<string, number>>

const countsIn = (observations: readonly Observation[]): Counts =>
  Object.fromEntries(
    observations.flatMap(({ indicator, value }) => (value === null ? [] : [[indicator.slice(6), Number(value)]])),
  )

/** The unit, group, plan or stage of an observation of a summary. */
const keyOf = ({ unit, dimension }: Observation): string => dimension?.plan ?? dimension?.stage ?? unit

/** What a summary counts, in the order of its rows, each with its own observations. */
export const rowsOf = ({ observations }: TaskSummary): readonly (readonly [key: string, counts: Counts])[] =>
  [...new Set(observations.map(keyOf))].map(key => [key, countsIn(observations.filter(one => keyOf(one) === key))])

/** What a summary counts for one unit, group, plan or stage. */
export const countsOf = (summary: TaskSummary, key: string): Counts => {
  const found = rowsOf(summary).find(([one]) => one === key)
  if (found === undefined) throw new Error(`there is no row ${key}`)
  return found[1]
}

/** What a summary counts in total. */
export const totalOf = ({ total }: TaskSummary): Counts => countsIn(total)

/** A rate of one unit, group, plan or stage, or of the total. */
export const rateOf = (summary: TaskSummary, id: string, key?: string): Observation | undefined => {
  const { total, observations, period } = summary
  const own = key === undefined ? total : observations.filter(one => keyOf(one) === key)
  const computed = computeIndicators(completionRates, { observations: own, periods: [period] })
  return computed.observations.find(({ indicator }) => indicator === id)
}

/** Every obligation of a summary. */
export const obligationsOf = ({ tasks }: TaskSummary) => tasks.flatMap(({ obligations }) => obligations)

/** The group counts of a summary. */
export const groupCountsOf = ({ tasks }: TaskSummary) => tasks.flatMap(({ counts }) => counts)

/** A plan of an early day with a single task. */
export const planOf = (task: Task, more: Partial<TaskPlan> = {}): TaskPlan => ({
  id: 'p',
  document: { number: '1/KH-UBND' },
  date: '2000-01-01',
  ...more,
  tasks: [task],
})

/** The status of a task that is alone in its plan. */
export const statusOf = (task: Task, options: TaskStatusOptions) => {
  const { tasks, findings } = summarizeTasks(planOf(task), { ...options, by: 'lead' })
  return { obligations: [], overall: null, counts: [], ...tasks[0], findings }
}
