import { alteredIssues } from '../foundation/altered'
import { type CivilDate, dayNumberOf } from '../foundation/civil-date'
import { attempt, throwIfAny } from '../foundation/error'
import { groupedBy } from '../foundation/grouped'
import type { Issue, IssuePath } from '../foundation/issue'
import { type MadeResults, madeResults } from '../foundation/made-results'
import type { PeriodText } from '../foundation/period'
import { plainCopy } from '../foundation/plain-data'
import { list, maybe, oneOf, openRecord, record, type Schema, unread } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'
import type { Observation } from '../observations/observation'
import { covers, outsideCoverage } from '../working-time/calendar-index'
import { checkCalendar } from '../working-time/check-calendar'
import { countObligations } from './count-obligations'
import { countedStatuses } from './counted-statuses'
import type { TaskObligationStatus } from './obligation-status'
import { listingOf, type Span, yearOf } from './occasions'
import { owingUnits } from './owing-units'
import { type ReadPlan, TaskPlan } from './plan'
import { planFindings } from './plan-findings'
import { type PlansRead, readPlans, type TaskStatus, taskStatuses } from './plan-statuses'
import { type ReadStatusOptions, readStatusOptions, statusProperties, type TaskStatusOptions } from './read-options'
import { wholeTasks } from './whole-tasks'
import { taskIssue } from './wording'

/** The summaries that were made here. */
const madeSummaries: MadeResults<TaskSummary> = /* @__PURE__ */ madeResults()

/** What tasks are counted by: units that owe, their groups, plans, or stages. */
export type TaskSummaryKey = 'lead' | 'group' | 'plan' | 'stage'

/** What a summary is made by. */
export interface SummarizeTasksOptions extends TaskStatusOptions {
  readonly by: TaskSummaryKey
  /**
   * Whether each stage and occurrence counts (`'each'`, the default), or what a unit owes of a task counts once (`'together'`):
   * overdue if a step is, and once all is done, late if any step was late.
   */
  readonly stages?: 'each' | 'together'
}

const SummarizeOptions = record<SummarizeTasksOptions>(() => ({
  ...statusProperties(),
  by: oneOf(['lead', 'group', 'plan', 'stage']),
  stages: maybe(oneOf(['each', 'together'])),
}))

/** How all that plans ask for stands on a day. */
export interface TaskSummary {
  /** The plans, all their deadlines read. */
  readonly plans: readonly TaskPlan[]
  /** What it was made by, with what counted as soon. */
  readonly options: SummarizeTasksOptions & { readonly dueSoonDays: number }
  /** The time in which what recurs was listed; if `span` is given, everything dated. */
  readonly period: PeriodText
  /**
   * Counts as of the day: by `lead` of each unit, by `group` of each group, by `plan` and `stage` of `all`, with that
   * `dimension`. In the order of units, groups, plans, or the first appearance of stages; only those that owe something.
   */
  readonly observations: readonly Observation[]
  /** The same counts of everything together; their unit is `all`. */
  readonly total: readonly Observation[]
  /** What was counted: how each task stands, and each unit as far as events name it. */
  readonly tasks: readonly TaskStatus[]
  /** Tasks that no unit owes: none is named as lead or as carrying them out. */
  readonly unowed: readonly { readonly plan: string; readonly task: string }[]
  /** What is doubtful in the plans, as `checkTasks` finds it, and in the calendar. */
  readonly findings: readonly Issue[]
}

/**
 * Says how the tasks of plans stand on a day (state × time class, for every unit, stage and occurrence), and counts them by
 * unit, group, plan or stage.
 *
 * For a progress report. The log of events up to that day is the truth; nothing is stored. Each stage is judged by itself,
 * since the approver can be late when the submitter was not. Days are compared with days: what is done on the last day is
 * on time, and a written date does not move out of a day off.
 *
 * It counts obligations, not tasks: a task that 56 communes owe counts 56 times, and each of its stages counts, unless
 * `stages` puts them together. The counts are observations
 * (`tasks-owed`, `tasks-completed`, `tasks-overdue` …), from which `completionRates` are computed.
 * What counts say of a group ("41/56 xã") is part of the figures of groups, plans and stages; it names no unit, so that by
 * `lead` it is only listed (`counts` of each task).
 *
 * @param plans - A plan, or several.
 * @param options - Units, day, calendar, and `by`.
 * @returns Plain data: the counts, and the obligations that were counted; `left` and `late` are in calendar and in working
 * days.
 * @throws An `EgovKpiError` when a plan is malformed, a unit is unknown, or the calendar does not cover the day.
 *
 * @example
 * ```ts
 * import { explainIndicator, formatExplanation, summarizeTasks, vietnamCivilService } from 'egov-kpi'
 * import { completionRates } from 'egov-kpi/frameworks'
 *
 * const plan = {
 *   id: 'plan-76',
 *   document: { number: '76/KH-UBND' },
 *   date: '2022-04-13',
 *   tasks: [
 *     {
 *       id: 'a',
 *       title: 'Kiện toàn Tổ công tác',
 *       lead: [{ group: 'departments' }],
 *       stages: [{ id: 'completion', deadline: 'Trước 15/4/2022' }],
 *       events: [{ kind: 'completed', unit: 'so-y-te', date: '2022-04-14' }],
 *     },
 *   ],
 * } as const
 * const units = {
 *   groups: [{ id: 'departments', name: 'Sở' }],
 *   units: [
 *     { id: 'so-y-te', name: 'Sở Y tế', group: 'departments' },
 *     { id: 'so-noi-vu', name: 'Sở Nội vụ', group: 'departments' },
 *   ],
 * }
 * const options = { units, asOf: '2022-04-29', calendar: vietnamCivilService(), by: 'group' } as const
 * const { tasks, observations, period } = summarizeTasks(plan, options)
 * tasks[0]?.obligations.map(({ unit, state, time, late }) => [unit, state, time, late?.workingDays])
 * // => [['so-y-te', 'completed', 'on-time', undefined], ['so-noi-vu', 'not-started', 'overdue', 11]]
 * const rate = { unit: 'departments', indicator: 'tasks-completion-rate' } as const
 * formatExplanation(explainIndicator(completionRates, { observations, period, ...rate }), 'en').split('\n')
 * // => [
 * //   'Completion rate: 50',
 * //   '  Completed, on time or late ÷ Assigned × 100',
 * //   '  Completed, on time or late: 1',
 * //   '  Assigned: 2',
 * // ]
 * ```
 */
export function summarizeTasks(plans: TaskPlan | readonly TaskPlan[], options: SummarizeTasksOptions): TaskSummary {
  const read = readPlans(plans, readStatusOptions(SummarizeOptions, options))
  const { by, stages } = options
  const { asOf, dueSoonDays } = read.settings
  throwIfAny(
    by === 'stage' && stages === 'together'
      ? [taskIssue('contradiction', ['stages'], { what: 'stages-together' })]
      : [],
  )
  const tasks = taskStatuses(read)
  const obligations = tasks.flatMap(task => task.obligations)
  const counts = tasks.flatMap(task => task.counts)
  // A count names no unit, so that no unit's figures can contain it.
  const each = by === 'lead' ? obligations : countedStatuses(obligations, counts)
  const counted = stages === 'together' ? wholeTasks(each) : each
  const parts = groupedBy(counted, status => keyOf(status, by))
  const doubts = calendarDoubts(obligations, read.settings)
  const period = periodOf(read)
  return madeSummaries.note({
    plans: read.plans.map(({ plan }) => plan as TaskPlan),
    options: { ...options, dueSoonDays },
    period,
    observations: [...new Set([...keysInOrder(by, read), ...parts.keys()])].flatMap(key => {
      const part = parts.get(key)
      return part === undefined ? [] : countObligations(part, { ...placeOf(key, by), period, asOf })
    }),
    total: countObligations(counted, { unit: 'all', period, asOf }),
    tasks,
    unowed: read.plans.flatMap(({ plan }) => unowedIn(plan, read.settings)),
    findings: [...planFindings(read.plans, { ...read.settings, knowsUnits: true }), ...doubts],
  })
}

/** Reads a summary that was given as an argument: unless it was made here, it must be what its plans and options give. */
export function requireSummary(given: TaskSummary, path: IssuePath = ['summary']): TaskSummary {
  if (madeSummaries.has(given)) return given
  const copy = parseStructure(TaskSummaryForm, plainCopy(given, path), path)
  const made = attempt(() => summarizeTasks(copy.plans, copy.options), path)
  throwIfAny([...made.issues, ...(made.value === null ? [] : alteredIssues(copy, made.value, path))])
  return made.value as TaskSummary
}

/** The schema of a {@link TaskSummary}: the parts from which it is made again. */
export const TaskSummaryForm: Schema<Pick<TaskSummary, 'plans' | 'options'>> = openRecord(() => ({
  plans: unread(() => list(TaskPlan)),
  options: unread(() => SummarizeOptions),
}))

/** What an obligation is counted for. */
export function keyOf({ unit, group, plan, stage }: TaskObligationStatus, by: TaskSummaryKey): string {
  return { lead: unit, group, plan, stage }[by]
}

function keysInOrder(
  by: TaskSummaryKey,
  { plans, settings: { directory } }: PlansRead<ReadStatusOptions>,
): readonly string[] {
  const { units, groups } = directory.data
  return { lead: units, group: groups, plan: plans.map(({ plan }) => plan), stage: [] }[by].map(({ id }) => id)
}

function placeOf(key: string, by: TaskSummaryKey): Pick<Observation, 'unit' | 'dimension'> {
  return by === 'lead' || by === 'group' ? { unit: key } : { unit: 'all', dimension: { [by]: key } }
}

/** The stretch from the first day of all plans to the last. */
function periodOf({ plans, settings: { asOf, span } }: PlansRead<ReadStatusOptions>): PeriodText {
  if (span !== null) return span.text
  const spans: readonly Span[] =
    plans.length > 0 ? plans.map(({ plan }) => listingOf(span, asOf, plan).recurring) : [yearOf(asOf)]
  const from = spans.map(one => one.from).toSorted()[0] as CivilDate
  const to = [from, ...spans.map(one => one.to)].toSorted().at(-1)
  return `${from}/${to}`
}

/** The tasks that no unit owes, neither themselves nor, if they have parts, through these. */
function unowedIn(
  { id, tasks }: ReadPlan,
  { directory, asOf }: ReadStatusOptions,
): readonly { readonly plan: string; readonly task: string }[] {
  const parents = new Set(tasks.map(({ parent }) => parent))
  return tasks
    .filter(task => !parents.has(task.id) && owingUnits(task, directory, asOf).length === 0)
    .map(task => ({ plan: id, task: task.id }))
}

/** The assumptions of the calendar between the days that were compared, and which of them it does not cover. */
function calendarDoubts(
  statuses: readonly TaskObligationStatus[],
  { calendar, asOf }: ReadStatusOptions,
): readonly Issue[] {
  const compared = new Set(
    statuses.flatMap(({ lastDay, endedOn }) => (lastDay === null ? [] : [lastDay, endedOn ?? asOf])),
  )
  const days = [...compared].toSorted()
  const isCovered = (day: CivilDate): boolean => covers(calendar, dayNumberOf(day))
  const inside = days.filter(isCovered)
  const [first, last] = [inside[0], inside.at(-1)]
  return [
    ...days
      .filter(day => !isCovered(day))
      .map(day => ({ ...outsideCoverage(calendar, day, ['calendar']), severity: 'warning' as const })),
    ...(first === undefined || last === undefined ? [] : checkCalendar(calendar.calendar, first, last)),
  ]
}
