import {
  completionRates,
  computeIndicators,
  type Observation,
  type Plan,
  type StatusOptions,
  summarizeTasks,
  type Task,
  type TaskSummary,
} from 'egov-kpi'

/** Counts by class: `owed`, `completed`, `on-time` … */
export type Counts = Readonly<Record<string, number>>

const countsIn = (observations: readonly Observation[]): Counts =>
  Object.fromEntries(
    observations.flatMap(({ indicator, value }) => (value === null ? [] : [[indicator.slice(6), Number(value)]])),
  )

/** The unit, group, plan or stage that an observation of a summary is of. */
const keyOf = ({ unit, dimension }: Observation): string => dimension?.plan ?? dimension?.stage ?? unit

/** What a summary counts, in the order of its rows, each with its own observations. */
export const rowsOf = ({ observations }: TaskSummary): readonly (readonly [key: string, counts: Counts])[] =>
  [...new Set(observations.map(keyOf))].map(key => [key, countsIn(observations.filter(one => keyOf(one) === key))])

/** What a summary counts of one unit, group, plan or stage. */
export const countsOf = (summary: TaskSummary, key: string): Counts => {
  const found = rowsOf(summary).find(([one]) => one === key)
  if (found === undefined) throw new Error(`there is no row ${key}`)
  return found[1]
}

/** What a summary counts of everything. */
export const totalOf = ({ total }: TaskSummary): Counts => countsIn(total)

/** A rate of one unit, group, plan or stage, or of everything. */
export const rateOf = (summary: TaskSummary, id: string, key?: string): Observation | undefined => {
  const { total, observations, period } = summary
  const own = key === undefined ? total : observations.filter(one => keyOf(one) === key)
  const computed = computeIndicators(completionRates, { observations: own, periods: [period] })
  return computed.observations.find(({ indicator }) => indicator === id)
}

/** All that is owed in a summary. */
export const obligationsOf = ({ tasks }: TaskSummary) => tasks.flatMap(({ obligations }) => obligations)

/** What counts of groups say in a summary. */
export const groupCountsOf = ({ tasks }: TaskSummary) => tasks.flatMap(({ counts }) => counts)

/** A task alone, in a plan of an early day. */
export const planOf = (task: Task, more: Partial<Plan> = {}): Plan => ({
  id: 'p',
  document: { number: '1/KH-UBND' },
  date: '2000-01-01',
  ...more,
  tasks: [task],
})

/** How a task stands that is alone in its plan. */
export const statusOf = (task: Task, options: StatusOptions) => {
  const { tasks, findings } = summarizeTasks(planOf(task), { ...options, by: 'lead' })
  return { obligations: [], overall: null, counts: [], ...tasks[0], findings }
}
