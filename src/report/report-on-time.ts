import { compareRates } from '../dossiers/compare-rates'
import { forms } from '../dossiers/form'
import { onTimeRates } from '../dossiers/on-time-rates'
import type { RateOptions, RateResult } from '../dossiers/rate'
import { requireTallies } from '../dossiers/read-tally'
import type { DossierTally, TallyColumn } from '../dossiers/tally'
import { throwIfAny } from '../foundation/error'
import type { Explanation } from '../foundation/explanation'
import { formatDate, formatMoment, formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, type LocalizedText } from '../foundation/language'
import type { PlaceNames } from '../ranking/place-words'
import type { ReportCell } from './cell'
import { labels } from './labels'
import { namesOf } from './names'
import type { ReportColumn, ReportRow, ReportTable } from './table'
import { reportIssue } from './wording'

/** How tallies of dossiers are shown. */
export interface ReportOnTimeOptions extends RateOptions {
  /** What the scopes of the tallies are called, by their ids: units, or groups, procedures and fields under `groups`. */
  readonly names?: PlaceNames
}

type Column = TallyColumn<DossierTally>

interface FormColumn {
  readonly column: Column
  readonly under: Bilingual
  readonly title: Bilingual
  /** Its number on form II.06a. */
  readonly number?: string
}

const received: Bilingual = { vi: 'Số hồ sơ tiếp nhận', en: 'Received' }
const resolved: Bilingual = { vi: 'Số hồ sơ đã giải quyết', en: 'Resolved' }
const pending: Bilingual = { vi: 'Số hồ sơ đang giải quyết', en: 'Pending' }
const ended: Bilingual = { vi: 'Kết thúc không có kết quả', en: 'Over without a result' }
const further: Bilingual = { vi: 'Trong đó', en: 'Of which' }
const sum: Bilingual = { vi: 'Tổng số', en: 'Total' }

/** The columns in the order of the form; those without a number are shown where a tally has them. */
const form: readonly FormColumn[] = [
  { column: 'received', under: received, title: sum, number: '3' },
  { column: 'online', under: received, title: { vi: 'Trực tuyến', en: 'Online' }, number: '4' },
  { column: 'direct', under: received, title: { vi: 'Trực tiếp, bưu chính', en: 'Direct or by post' }, number: '5' },
  { column: 'carriedOver', under: received, title: { vi: 'Kỳ trước chuyển sang', en: 'Carried over' }, number: '6' },
  { column: 'resolved', under: resolved, title: sum, number: '7' },
  { column: 'early', under: resolved, title: { vi: 'Trước hạn', en: 'Early' }, number: '8' },
  { column: 'onTime', under: resolved, title: { vi: 'Đúng hạn', en: 'On time' }, number: '9' },
  { column: 'inTime', under: resolved, title: { vi: 'Trước hạn và đúng hạn', en: 'Early and on time' } },
  { column: 'late', under: resolved, title: { vi: 'Quá hạn', en: 'Late' }, number: '10' },
  { column: 'resolvedWithoutDeadline', under: resolved, title: { vi: 'Không có thời hạn', en: 'Without a term' } },
  { column: 'pending', under: pending, title: sum, number: '11' },
  { column: 'pendingWithinDeadline', under: pending, title: { vi: 'Trong hạn', en: 'Within deadline' }, number: '12' },
  { column: 'pendingOverdue', under: pending, title: { vi: 'Quá hạn', en: 'Overdue' }, number: '13' },
  { column: 'pendingWithoutDeadline', under: pending, title: { vi: 'Không có thời hạn', en: 'Without a term' } },
  { column: 'awaitingSupplement', under: pending, title: { vi: 'Chờ bổ sung', en: 'Awaiting supplement' } },
  { column: 'endedWithoutResult', under: ended, title: sum },
  { column: 'returned', under: ended, title: { vi: 'Trả lại', en: 'Returned' } },
  { column: 'withdrawn', under: ended, title: { vi: 'Rút hồ sơ', en: 'Withdrawn' } },
  { column: 'rejected', under: ended, title: { vi: 'Từ chối', en: 'Rejected' } },
  { column: 'stopped', under: ended, title: { vi: 'Dừng giải quyết', en: 'Stopped' } },
  { column: 'nonLocal', under: further, title: { vi: 'Phi địa giới', en: 'Filed elsewhere' } },
  { column: 'lateWithApology', under: further, title: { vi: 'Quá hạn, có xin lỗi', en: 'Late, with apology' } },
  {
    column: 'lateWithoutApology',
    under: further,
    title: { vi: 'Quá hạn, không xin lỗi', en: 'Late, without apology' },
  },
  { column: 'lateExcused', under: further, title: { vi: 'Quá hạn có lý do', en: 'Late, excused' } },
  { column: 'workingDays', under: further, title: { vi: 'Số ngày làm việc', en: 'Working days' } },
]

/**
 * Makes the report form of dossiers (II.06a) from tallies, and the rates that are all called "on-time rate" side by side.
 *
 * The columns carry their numbers on the form; those of newer forms stand where a tally has them. No sum is added: where
 * a total is wanted, merge the tallies first. Every rate opens its counts, its formula and who uses it.
 *
 * @param tallies - Tallies of dossiers, in the order of the rows.
 * @param options - Names of the scopes, and the rounding of the rates: two decimals, half up.
 * @returns The form and the rates.
 * @throws An `EgovKpiError` when there is none, or one is no tally of dossiers.
 *
 * @example
 * ```ts
 * import { renderCsv, reportOnTime } from 'egov-kpi/report'
 *
 * const [form, rates] = reportOnTime([
 *   {
 *     kind: 'dossiers', by: 'unit', scope: 'so-tttt', period: '2022-S1',
 *     received: 189, online: 189, direct: null, carriedOver: null,
 *     resolved: 165, early: 133, onTime: 32, late: null,
 *     pending: 24, pendingWithinDeadline: 24, pendingOverdue: null,
 *   },
 * ])
 * form.columns.length // => 13
 * renderCsv(rates, 'vi').split('\r\n')[1] // => 'so-tttt,6 tháng đầu năm 2022,100.00,100.00,87.30,0.00,12.70'
 * ```
 */
export function reportOnTime(
  tallies: readonly DossierTally[],
  options: ReportOnTimeOptions = {},
): readonly [form: ReportTable, rates: ReportTable] {
  requireTallies(tallies)
  throwIfAny(
    tallies.flatMap(({ kind }, index) =>
      kind === 'dossiers' ? [] : [reportIssue('not-of-dossiers', ['tallies', index, 'kind'], { kind })],
    ),
  )
  return [formTable(tallies, options), ratesTable(tallies, options)]
}

const headColumns: readonly ReportColumn[] = [
  { id: 'scope', title: { vi: 'Đơn vị, lĩnh vực', en: 'Unit or field' }, kind: 'text' },
  { id: 'period', title: labels.period, kind: 'text' },
]

function headCells({ by, scope, period, label }: DossierTally, names: PlaceNames): readonly ReportCell[] {
  const { unit, group } = namesOf(names)
  return [
    { kind: 'text', text: by === 'unit' ? unit(scope) : by === 'channel' ? channelName(scope) : group(scope) },
    { kind: 'text', text: label ?? inBoth('', (_, language) => formatPeriod(period, language)) },
  ]
}

function channelName(channel: string): LocalizedText {
  const words: Readonly<Record<string, Bilingual>> = {
    online: { vi: 'Trực tuyến', en: 'Online' },
    direct: { vi: 'Trực tiếp', en: 'Direct' },
    postal: { vi: 'Bưu chính', en: 'By post' },
  }
  return Object.hasOwn(words, channel) ? (words[channel] ?? channel) : channel
}

function formTable(tallies: readonly DossierTally[], { names = {} }: ReportOnTimeOptions): ReportTable {
  const shown = form.filter(({ column, number }) => number !== undefined || tallies.some(one => one[column] != null))
  const rows = tallies.map(
    (tally): ReportRow => ({
      cells: [...headCells(tally, names), ...shown.map(shownColumn => countCell(shownColumn, tally))],
    }),
  )
  const days = [...new Set(tallies.flatMap(({ asOf }) => asOf ?? []))]
  return {
    kind: 'table',
    caption: labels.onTimeForm,
    columns: [
      ...headColumns,
      ...shown.map(
        ({ column, under, title, number }): ReportColumn => ({
          id: column,
          under,
          title,
          kind: 'number',
          ...(number === undefined ? {} : { measure: number }),
        }),
      ),
    ],
    rowHeader: 'scope',
    sections: [{ rows }],
    notes: [formIdentities, ...days.map(asOfWords)],
  }
}

const formIdentities: Bilingual = {
  vi: '(3) = (4) + (5) + (6) = (7) + (11); (7) = (8) + (9) + (10); (11) = (12) + (13). Hồ sơ không có thời hạn hoặc kết thúc không có kết quả được nêu ở cột riêng.',
  en: '(3) = (4) + (5) + (6) = (7) + (11); (7) = (8) + (9) + (10); (11) = (12) + (13). What has no term or no result stands in columns of its own.',
}

function asOfWords(asOf: string): Bilingual {
  return inBoth('', (_, language) => {
    const day = asOf.includes('T') ? formatMoment(asOf, language) : formatDate(asOf, language)
    return `${labels.asOf[language]} ${day}.`
  })
}

function countCell({ column, under, title }: FormColumn, tally: DossierTally): ReportCell {
  const count = tally[column]
  if (count === undefined) return { kind: 'absent', reason: labels.notOnForm }
  if (count === null) return { kind: 'absent', reason: labels.noData }
  const { source } = tally
  const explanation: Explanation = {
    label: inBoth('', (_, language) => `${under[language]}: ${title[language]}`),
    value: String(count),
    reason: sumOf(column, tally) ?? counted,
    ...(source === undefined ? {} : { source }),
  }
  return { kind: 'number', value: count, explanation }
}

const counted: Bilingual = { vi: 'Số đếm, không tính từ số khác', en: 'Counted, not computed from other figures' }

/** What a total is the sum of, in words and numbers; null where the tally has not all of it. */
function sumOf(column: Column, tally: DossierTally): Bilingual | null {
  for (const { whole, parts } of forms.dossiers.sums) {
    // A tally that has nothing of a further column leaves it out.
    const shown = form.filter(one => parts.includes(one.column) && tally[one.column] !== undefined)
    const isWhole = shown.reduce((all, one) => all + (tally[one.column] ?? Number.NaN), 0) === tally[column]
    if (whole !== column || !isWhole) continue
    return inBoth('', (_, language) => {
      const words = shown.map(({ title, under }) => (title === sum ? under : title)[language]).join(' + ')
      return `${words} = ${shown.map(one => formatNumber(tally[one.column] ?? 0, language)).join(' + ')}`
    })
  }
  return null
}

function ratesTable(tallies: readonly DossierTally[], options: ReportOnTimeOptions): ReportTable {
  const { names = {}, rounding } = options
  const all = tallies.map(tally => compareRates(tally, rounding === undefined ? {} : { rounding }))
  const rates = Object.values(onTimeRates)
  return {
    kind: 'table',
    caption: labels.rates,
    columns: [
      ...headColumns,
      ...rates.map(
        ({ id, title }, index): ReportColumn => ({
          id,
          title,
          measure: labels.percent,
          kind: 'number',
          ...(all[0]?.[index] === undefined ? {} : { rounding: all[0][index].rounding }),
        }),
      ),
    ],
    rowHeader: 'scope',
    sections: [
      {
        rows: tallies.map((tally, row) => ({
          cells: [
            ...headCells(tally, names),
            ...(all[row] ?? []).map((rate, index) => rateCell(rate, rates[index]?.title)),
          ],
        })),
      },
    ],
    notes: rates.map(({ title, formula }) => inBoth(title, (name, language) => `${name}: ${formula[language]}.`)),
  }
}

function rateCell(rate: RateResult, title: Bilingual = rate.formula): ReportCell {
  const { value, exact, numerator, denominator, formula, rounding, sources, absence, missing = [] } = rate
  const counts =
    numerator === null || denominator === null
      ? undefined
      : inBoth('', (_, language) => {
          const [above, below] = [numerator, denominator].map(count => formatNumber(count, language))
          return `${formula[language]}: ${above} / ${below} × 100`
        })
  const [first, ...others] = sources
  const explanation: Explanation = {
    label: title,
    value,
    reason: counts ?? formula,
    ...(exact === null || value === null || exact === value ? {} : { rounding: { ...rounding, exact } }),
    ...(first === undefined ? {} : { source: first }),
    ...(others.length === 0 ? {} : { inputs: others.map(source => ({ label: labels.source, value: null, source })) }),
  }
  if (value !== null) return { kind: 'number', value, explanation }
  const reason: Bilingual =
    absence === 'zero-denominator'
      ? { vi: 'mẫu số bằng 0', en: 'zero denominator' }
      : { vi: `không có số liệu: ${titlesOf(missing, 'vi')}`, en: `no data: ${titlesOf(missing, 'en')}` }
  return { kind: 'absent', reason, explanation }
}

function titlesOf(columns: readonly string[], language: 'vi' | 'en'): string {
  return columns
    .map(column => {
      const known = form.find(one => one.column === column)
      return known === undefined ? column : `${known.under[language]}, ${known.title[language]}`
    })
    .join('; ')
}
