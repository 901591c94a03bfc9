import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBoth, type LocalizedText } from '../foundation/language'
import { RoundingPolicy } from '../foundation/rounding'
import { maybe, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { completionRates, taskCounts } from '../frameworks/completion-rates'
import { formulaOf } from '../indicators/explain-indicator'
import { titleAmong } from '../tasks/stage'
import { requireSummary, type TaskSummary, type TaskSummaryKey } from '../tasks/summarize'
import type { ReportCell } from './cell'
import { asOfTitle, labels } from './labels'
import type { ReportColumn, ReportTable } from './table'
import { countCell, countColumns, nameAmong, rateCells, type TaskRow } from './task-cells'
import { taskNotes } from './task-notes'

/** How the progress of tasks is shown. */
export interface ReportTasksOptions {
  /** The rounding of the rates; two decimals, half up. */
  readonly rounding?: RoundingPolicy
}

const ReportTasksOptions = record<ReportTasksOptions>(() => ({ rounding: maybe(RoundingPolicy) }))

const names = Object.fromEntries(taskCounts.map(({ id, name }) => [id, name]))

const keyTitles: Readonly<Record<TaskSummaryKey, Bilingual>> = {
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
 * @returns One table.
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
 * const [table] = reportTasks(summary)
 * renderCsv(table, 'vi').split('\r\n')[1] // => 'Sở Y tế,1,1,0,0,0,0,0,0,100.00,100.00,100.00'
 * ```
 */
export function reportTasks(given: TaskSummary, options: ReportTasksOptions = {}): readonly [ReportTable] {
  const summary = requireSummary(given)
  const { rounding = { decimals: 2, mode: 'half-up' } } = requireArgument(ReportTasksOptions, options, 'options')
  const { total, period } = summary
  const { by, asOf } = summary.options
  const counts = countColumns(total)
  const columns: ReportColumn[] = [
    { id: by, title: keyTitles[by], kind: 'text' },
    ...counts.map(({ definition: { id, name } }): ReportColumn => ({ id, title: name, kind: 'number' })),
    ...completionRates.map(
      ({ id, name }): ReportColumn => ({ id, title: name, measure: labels.percent, kind: 'number', rounding }),
    ),
  ]
  const cellsOf = (row: TaskRow): readonly ReportCell[] => [
    { kind: 'text', text: row.key === undefined ? labels.sum : rowName(row.key, summary) },
    ...counts.map(column => countCell(column, row, summary)),
    ...rateCells(row, period, rounding),
  ]
  const table: ReportTable = {
    kind: 'table',
    title: asOfTitle(labels.progress, asOf),
    columns,
    rowHeader: by,
    sections: [
      {
        rows: [
          ...rowsOf(summary).map(row => ({ cells: cellsOf(row) })),
          { cells: cellsOf({ key: undefined, counts: total }), isTotal: true },
        ],
      },
    ],
    notes: [
      ...completionRates.map(rate =>
        inBoth(rate.name, (name, language) => `${name}: ${formulaOf(rate, names)?.[language]}.`),
      ),
      ...taskNotes(summary),
    ],
  }
  return [table]
}

/** The counts of a summary, row by row. */
function rowsOf({ observations, options: { by } }: TaskSummary): readonly TaskRow[] {
  const rows = groupedBy(observations, ({ unit, dimension }) =>
    by === 'plan' || by === 'stage' ? (dimension?.[by] ?? unit) : unit,
  )
  return [...rows].map(([key, counts]) => ({ key, counts }))
}

/** What a row of a summary is called: a unit, a group, a plan or a stage. */
function rowName(key: string, summary: TaskSummary): LocalizedText {
  const { plans, options } = summary
  switch (options.by) {
    case 'lead':
      return nameAmong(options.units.units, key)
    case 'group':
      return nameAmong(options.units.groups, key)
    case 'plan':
      return plans.find(({ id }) => id === key)?.title ?? key
    case 'stage':
      return titleAmong(
        plans.flatMap(({ tasks }) => tasks.flatMap(({ stages = [] }) => stages)),
        key,
      )
  }
}
