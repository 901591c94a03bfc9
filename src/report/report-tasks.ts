import { RoundingPolicy } from '../foundation/rounding'
import { maybe, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { requireSummary, type TaskSummary } from '../tasks/summarize'
import type { ReportNotes, ReportSummary } from './report'
import type { ReportTable } from './table'
import { taskLists } from './task-list'
import { taskNotes } from './task-notes'
import { taskSummary } from './task-summary'
import { taskTables } from './task-tables'

/** How the progress of tasks is shown. */
export interface ReportTasksOptions {
  /** The rounding of the rates; two decimals, half up. */
  readonly rounding?: RoundingPolicy
}

const ReportTasksOptions = record<ReportTasksOptions>(() => ({ rounding: maybe(RoundingPolicy) }))

/**
 * Makes a progress report: how the tasks of plans stand on a day, in a sentence and a few figures; what is overdue and due
 * soon by name; a row for each unit, group, plan or stage, the most overdue first; and the completion rates.
 *
 * Every obligation is in one part of the bar. A table behind says how many are still within their deadline, of how many
 * there is no report, and how many are done only as a report claims. Of nothing, and of what no one reported about, there is no rate, which is not zero. More
 * than ten units with the same counts share a row. The notes say what counts of groups add, and which days are assumed.
 *
 * @param given - What `summarizeTasks` returned.
 * @param options - The rounding of the rates.
 * @returns The summary; up to two tables of tasks by name; the table of all, those behind it, and the notes.
 * @throws An `EgovKpiError` when it is not a summary.
 *
 * @example
 * ```ts
 * import { formatText, summarizeTasks, vietnamCivilService } from 'egov-kpi'
 * import { reportTasks } from 'egov-kpi/report'
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
 * const summary = summarizeTasks(plan, { units, asOf: '2022-04-29', calendar: vietnamCivilService(), by: 'lead' })
 * const [{ sentence = '' }, overdue] = reportTasks(summary)
 * formatText(sentence, 'vi') // => '1 đầu việc quá hạn (Sở Nội vụ); 1/2 đã hoàn thành, 1 đúng hạn.'
 * const title = overdue?.kind === 'table' ? formatText(overdue.title, 'en') : '' // => 'Overdue tasks (1)'
 * ```
 */
export function reportTasks(
  given: TaskSummary,
  options: ReportTasksOptions = {},
): readonly [summary: ReportSummary, ...blocks: (ReportTable | ReportNotes)[]] {
  const summary = requireSummary(given)
  const { rounding = { decimals: 2, mode: 'half-up' } } = requireArgument(ReportTasksOptions, options, 'options')
  return [taskSummary(summary), ...taskLists(summary), ...taskTables(summary, rounding), taskNotes(summary)]
}
