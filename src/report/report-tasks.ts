import { EgovKpiError } from '../foundation/error'
import type { Explanation } from '../foundation/explanation'
import { formatDate, formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { quote } from '../foundation/issue'
import { type Bilingual, inBoth } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { CompletionRate } from '../tasks/completion-rates'
import type { ObligationStatus } from '../tasks/obligation-status'
import type { SummaryKey, TaskSummary } from '../tasks/summarize'
import type { TaskTally } from '../tasks/tally'
import type { TaskTime } from '../tasks/time-class'
import type { ReportCell } from './cell'
import { labels } from './labels'
import type { ReportColumn, ReportTable } from './table'
import { reportIssue } from './wording'

/** How the progress of tasks is shown. */
export interface ReportTasksOptions {
  /** The rounding of the rates; two decimals, half up. */
  readonly rounding?: RoundingPolicy
}

const times: readonly (readonly [TaskTime, Bilingual])[] = [
  ['on-time', { vi: 'Hoàn thành đúng hạn', en: 'Done on time' }],
  ['late', { vi: 'Hoàn thành trễ hạn', en: 'Done late' }],
  ['overdue', { vi: 'Quá hạn', en: 'Overdue' }],
  ['due-soon', { vi: 'Sắp đến hạn', en: 'Due soon' }],
  ['within-deadline', { vi: 'Trong hạn', en: 'Within deadline' }],
  ['no-deadline', { vi: 'Không có thời hạn', en: 'No deadline' }],
]

const keyTitles: Readonly<Record<SummaryKey, Bilingual>> = {
  lead: { vi: 'Đơn vị', en: 'Unit' },
  group: { vi: 'Nhóm', en: 'Group' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
}

/**
 * Makes the table of a progress report: how the tasks of plans stand on a day, with both completion rates.
 *
 * Every obligation stands in one column of time. Of nothing completed or overdue there is no rate, which is not zero.
 *
 * @param summary - What `summarizeTasks` returned.
 * @param options - The rounding of the rates.
 * @throws An `EgovKpiError` when it is no summary.
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
 * renderCsv(reportTasks(summary), 'vi').split('\r\n')[1] // => 'Sở Y tế,1,1,0,0,0,0,0,100.00,100.00'
 * ```
 */
export function reportTasks(summary: TaskSummary, options: ReportTasksOptions = {}): ReportTable {
  requireSummary(summary)
  const { rounding = { decimals: 2, mode: 'half-up' } } = options
  const { by, asOf, period, rows, total, dueSoonDays } = summary
  const rates = [total.rates.completed, total.rates.completedOnTime]
  const columns: ReportColumn[] = [
    { id: by, title: keyTitles[by], kind: 'text' },
    { id: 'obligations', title: labels.owed, kind: 'number' },
    ...times.map(([id, title]): ReportColumn => ({ id, title, kind: 'number' })),
    ...rates.map(
      ({ id, label }): ReportColumn => ({ id, title: label, measure: labels.percent, kind: 'number', rounding }),
    ),
  ]
  const shown = rows.map(({ key, name = key, ...tally }) => ({
    cells: [{ kind: 'text', text: name } as const, ...cellsOf(tally, obligationsOf(summary, key), rounding)],
  }))
  const sum = {
    cells: [{ kind: 'text', text: labels.sum } as const, ...cellsOf(total, summary.obligations, rounding)],
    isTotal: true,
  } as const
  return {
    kind: 'table',
    caption: inBoth('', (_, language) =>
      language === 'vi'
        ? `${labels.progress.vi} đến ngày ${formatDate(asOf, 'vi')}`
        : `${labels.progress.en} on ${formatDate(asOf, 'en', 'long')}`,
    ),
    columns,
    rowHeader: by,
    sections: [{ rows: [...shown, sum] }],
    notes: [
      ...rates.map(({ label, formula }) => inBoth(label, (name, language) => `${name}: ${formula[language]}.`)),
      {
        vi: `Kỳ tính: ${formatPeriod(period, 'vi')}. Sắp đến hạn: còn ${dueSoonDays} ngày trở xuống. Một nhiệm vụ giao cho nhiều đơn vị được tính cho từng đơn vị, từng giai đoạn và từng kỳ.`,
        en: `Period: ${formatPeriod(period, 'en')}. Due soon: in ${dueSoonDays} days or fewer. A task that several units owe counts for each of them, each stage, each time.`,
      },
    ],
  }
}

/** The obligations that stand in a row. */
function obligationsOf({ by, obligations }: TaskSummary, key: string): readonly ObligationStatus[] {
  const keys = { lead: 'unit', group: 'group', plan: 'plan', stage: 'stage' } as const
  return obligations.filter(obligation => (obligation[keys[by]] ?? '') === key)
}

function cellsOf(
  { obligations, times: counts, rates }: TaskTally,
  counted: readonly ObligationStatus[],
  rounding: RoundingPolicy,
): readonly ReportCell[] {
  return [
    countCell(labels.owed, obligations, counted),
    ...times.map(([time, title]) =>
      countCell(
        title,
        counts[time],
        counted.filter(obligation => obligation.time === time),
      ),
    ),
    rateCell(rates.completed, rounding),
    rateCell(rates.completedOnTime, rounding),
  ]
}

/** Of more than these, the explanation of a count names the first and says how many follow. */
const mostNamed = 20

/** A count, and which tasks were counted: who owes each, and by when. */
function countCell(title: Bilingual, count: number, counted: readonly ObligationStatus[]): ReportCell {
  const named = counted.slice(0, mostNamed).map(
    ({ task, unit, lastDay }): Explanation => ({
      label: inBoth('', () => `${task} (${unit})`),
      value: lastDay === null ? labels.noDeadline : inBoth('', (_, language) => formatDate(lastDay, language)),
    }),
  )
  const others = counted.length - named.length
  const rest = { label: { vi: `và ${others} nghĩa vụ khác`, en: `and ${others} more` }, value: null }
  const inputs = others === 0 ? named : [...named, rest]
  const explanation = { label: title, value: String(count), ...(inputs.length === 0 ? {} : { inputs }) }
  return { kind: 'number', value: count, explanation }
}

function rateCell(rate: CompletionRate, rounding: RoundingPolicy): ReportCell {
  const { label, value, numerator, denominator, formula, source } = rate
  const explanation: Explanation = {
    label,
    value,
    reason: inBoth('', (_, language) => {
      const [above, below] = [numerator, denominator].map(count => formatNumber(count, language))
      return `${formula[language]}: ${above} / ${below} × 100`
    }),
    ...(value === null ? {} : { rounding: { ...rounding, exact: value } }),
    ...(source === undefined ? {} : { source }),
  }
  if (value !== null) return { kind: 'number', value, explanation }
  return { kind: 'absent', reason: { vi: 'mẫu số bằng 0', en: 'zero denominator' }, explanation }
}

function requireSummary(summary: unknown): void {
  const { rows, total, obligations } = (summary ?? {}) as Record<string, unknown>
  if (Array.isArray(rows) && typeof total === 'object' && total !== null && Array.isArray(obligations)) return
  throw new EgovKpiError([reportIssue('not-a-summary', ['summary'], {}, { actual: quote(summary) })])
}
