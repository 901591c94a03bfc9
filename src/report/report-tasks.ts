import { formatDate } from '../foundation/format-date'
import { type Bilingual, inBoth, inBothLanguages } from '../foundation/language'
import { maybe, record } from '../foundation/record'
import { RoundingPolicy } from '../foundation/rounding'
import { requireArgument } from '../foundation/structure'
import { requireSummary } from '../tasks/require-summary'
import type { SummaryKey, TaskSummary } from '../tasks/summarize'
import type { TaskTally } from '../tasks/tally'
import type { ReportCell } from './cell'
import { labels } from './labels'
import type { ReportColumn, ReportTable } from './table'
import { countCell, countColumns, rateCell } from './task-cells'
import { taskNotes } from './task-notes'

/** How the progress of tasks is shown. */
export interface ReportTasksOptions {
  /** The rounding of the rates; two decimals, half up. */
  readonly rounding?: RoundingPolicy
}

const ReportTasksOptions = record<ReportTasksOptions>(() => ({ rounding: maybe(RoundingPolicy) }))

const keyTitles: Readonly<Record<SummaryKey, Bilingual>> = {
  lead: { vi: 'Đơn vị', en: 'Unit' },
  group: { vi: 'Nhóm', en: 'Group' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
}

/**
 * Makes the table of a progress report: how the tasks of plans stand on a day, with the completion rates.
 *
 * Every obligation is in one column of time. Beside these, the table says of how many there is no report, and how many
 * are done only as a report claims. Of nothing, and of what no one reported about, there is no rate, which is not zero.
 * What counts of groups add, and which days are assumed, is said below the table.
 *
 * @param given - What `summarizeTasks` returned.
 * @param options - The rounding of the rates.
 * @throws An `EgovKpiError` when it is not a summary.
 *
 * @example
 * ```ts
 * import { summarizeTasks, vietnamCivilService } from 'egov-kpi'
 * import { renderCsv, reportTasks } from 'egov-kpi/report'
 *
 * const plan = {
 *   id: 'plan-76',
 *   document: { number: '76/KH-UBND' },
 *   date: '2022-04-13',
 *   tasks: [
 *     {
 *       id: 'a',
 *       title: 'Kiện toàn Tổ công tác',
 *       lead: [{ unit: 'so-y-te' }],
 *       stages: [{ id: 'completion', deadline: 'Trước 15/4/2022' }],
 *       events: [{ kind: 'completed', date: '2022-04-14' }],
 *     },
 *   ],
 * } as const
 * const units = {
 *   groups: [{ id: 'departments', name: 'Sở' }],
 *   units: [{ id: 'so-y-te', name: 'Sở Y tế', group: 'departments' }],
 * }
 * const summary = summarizeTasks(plan, { units, asOf: '2022-04-29', calendar: vietnamCivilService(), by: 'lead' })
 * renderCsv(reportTasks(summary), 'vi').split('\r\n')[1] // => 'Sở Y tế,1,1,0,0,0,0,0,0,100.00,100.00,100.00'
 * ```
 */
export function reportTasks(given: TaskSummary, options: ReportTasksOptions = {}): ReportTable {
  const summary = requireSummary(given)
  const { rounding = { decimals: 2, mode: 'half-up' } } = requireArgument(ReportTasksOptions, options, 'options')
  const { by, asOf, rows, total } = summary
  const rates = Object.values(total.rates)
  const counts = countColumns(total)
  const columns: ReportColumn[] = [
    { id: by, title: keyTitles[by], kind: 'text' },
    ...counts.map(({ id, title }): ReportColumn => ({ id, title, kind: 'number' })),
    ...rates.map(
      ({ id, label }): ReportColumn => ({ id, title: label, measure: labels.percent, kind: 'number', rounding }),
    ),
  ]
  const cellsOf = (tally: TaskTally, key?: string): readonly ReportCell[] => [
    ...counts.map(column => countCell(column, tally, summary, key)),
    ...Object.values(tally.rates).map(rate => rateCell(rate, rounding)),
  ]
  const shown = rows.map(({ key, name = key, ...tally }) => ({
    cells: [{ kind: 'text', text: name } as const, ...cellsOf(tally, key)],
  }))
  const sum = { cells: [{ kind: 'text', text: labels.sum } as const, ...cellsOf(total)], isTotal: true } as const
  return {
    kind: 'table',
    caption: inBothLanguages(language =>
      language === 'vi'
        ? `${labels.progress.vi} đến ngày ${formatDate(asOf, 'vi')}`
        : `${labels.progress.en} on ${formatDate(asOf, 'en', 'long')}`,
    ),
    columns,
    rowHeader: by,
    sections: [{ rows: [...shown, sum] }],
    notes: [
      ...rates.map(({ label, formula }) => inBoth(label, (name, language) => `${name}: ${formula[language]}.`)),
      ...taskNotes(summary),
    ],
  }
}
