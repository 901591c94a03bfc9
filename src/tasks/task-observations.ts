import { EgovKpiError } from '../foundation/error'
import type { Observation } from '../observations/observation'
import type { CompletionRate } from './completion-rates'
import { requireSummary } from './require-summary'
import type { TaskSummary, TaskSummaryRow } from './summarize'
import { taskIssue } from './wording'

/**
 * Turns a summary into observations, which criteria and indicators read.
 *
 * Of every unit or group: how many obligations it has (`tasks-owed`), of these done (`tasks-completed`, on time
 * `tasks-completed-on-time`, late `tasks-completed-late`), overdue (`tasks-overdue`) and without any report
 * (`tasks-without-report`), and the rates (`tasks-completion-rate` of all, `tasks-completion-rate-of-due`,
 * `tasks-on-time-rate`) with their counts, so that they can be added up. Of a group they contain what was counted.
 *
 * @param summary - A summary by `lead` or by `group`.
 * @returns Observations of the period of the summary, as of its day.
 * @throws An `EgovKpiError` when the summary is by plan or by stage, which are no agencies, or was altered.
 *
 * @example
 * ```ts
 * import { summarizeTasks, taskObservations, vietnamCivilService } from 'egov-kpi'
 *
 * const plan = {
 *   id: 'plan-76',
 *   document: { number: '76/KH-UBND' },
 *   date: '2022-04-13',
 *   period: '2022',
 *   tasks: [{ id: 'a', title: 'Kiện toàn Tổ công tác', lead: [{ unit: 'so-y-te' }] }],
 * }
 * const units = {
 *   groups: [{ id: 'departments', name: 'Sở' }],
 *   units: [{ id: 'so-y-te', name: 'Sở Y tế', group: 'departments' }],
 * }
 * const summary = summarizeTasks(plan, { units, asOf: '2022-06-30', calendar: vietnamCivilService(), by: 'lead' })
 * taskObservations(summary).find(({ indicator }) => indicator === 'tasks-completion-rate')
 * // => {
 * //   unit: 'so-y-te',
 * //   indicator: 'tasks-completion-rate',
 * //   period: '2022-04-13/2022-12-31',
 * //   value: null,
 * //   absence: 'no-data',
 * //   numerator: 0,
 * //   denominator: 1,
 * //   status: 'final',
 * //   asOf: '2022-06-30',
 * // }
 * ```
 */
export function taskObservations(summary: TaskSummary): readonly Observation[] {
  const { by, rows, period, asOf } = requireSummary(summary)
  if (by === 'plan' || by === 'stage') {
    throw new EgovKpiError([taskIssue('observations-of-units-only', ['summary', 'by'], { by })])
  }
  return rows.flatMap(row => [...countsOf(row, { period, asOf }), ...ratesOf(row, { period, asOf })])
}

function countsOf(
  { key, obligations, states, times, evidence }: TaskSummaryRow,
  { period, asOf }: Pick<TaskSummary, 'period' | 'asOf'>,
): readonly Observation[] {
  const counts = {
    'tasks-owed': obligations,
    'tasks-completed': states.completed,
    'tasks-completed-on-time': times['on-time'],
    'tasks-completed-late': times.late,
    'tasks-overdue': times.overdue,
    'tasks-without-report': evidence['no-report'],
  }
  return Object.entries(counts).map(([indicator, value]) => ({
    unit: key,
    indicator,
    period,
    value: String(value),
    status: 'final',
    asOf,
  }))
}

function ratesOf(
  { key, rates }: TaskSummaryRow,
  { period, asOf }: Pick<TaskSummary, 'period' | 'asOf'>,
): readonly Observation[] {
  return [rates.completed, rates.completedOfDue, rates.completedOnTime].map(
    ({ id, value, absence, numerator, denominator }: CompletionRate): Observation => ({
      unit: key,
      indicator: id,
      period,
      value,
      ...(absence === undefined ? {} : { absence }),
      numerator,
      denominator,
      status: 'final',
      asOf,
    }),
  )
}
