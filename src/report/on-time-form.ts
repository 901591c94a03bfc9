import { derivedCounts } from '../dossiers/derive'
import { forms } from '../dossiers/form'
import type { DossierTally, TallyColumn } from '../dossiers/tally'
import type { Explanation } from '../foundation/explanation'
import { formatDate, formatMoment } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, type Language } from '../foundation/language'
import type { PlaceNames } from '../ranking/place-words'
import type { ReportCell } from './cell'
import { labels } from './labels'
import { headCells, headColumns } from './on-time-scope'
import type { ReportColumn, ReportRow, ReportTable } from './table'

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

/** Form II.06a, a row for each tally. */
export function formTable(tallies: readonly DossierTally[], names: PlaceNames): ReportTable {
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
  const given = tally[column]
  // What rates are computed with is shown, also if it only follows from what was reported.
  const derived = given == null && isRated(column) ? (derivedCounts(tally)[column] ?? null) : null
  const count = derived ?? given
  if (count === undefined) return { kind: 'absent', reason: labels.notOnForm }
  if (count === null) return { kind: 'absent', reason: labels.noData }
  const { source } = tally
  const explanation: Explanation = {
    label: inBoth('', (_, language) => `${under[language]}: ${title[language]}`),
    value: String(count),
    reason: derived === null ? (sumOf(column, tally) ?? counted) : followed,
    ...(source === undefined ? {} : { source }),
  }
  return { kind: 'number', value: count, explanation }
}

const counted: Bilingual = { vi: 'Số đếm, không tính từ số khác', en: 'Counted, not computed from other figures' }

const followed: Bilingual = {
  vi: 'Suy ra từ các số khác của báo cáo',
  en: 'Follows from the other figures of the report',
}

/** Whether a column has a number on the form, or is counted with those that have. */
function isRated(column: Column): boolean {
  return column === 'inTime' || form.some(one => one.column === column && one.number !== undefined)
}

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

/** What columns are called on the form. */
export function titlesOf(columns: readonly string[], language: Language): string {
  return columns
    .map(column => {
      const known = form.find(one => one.column === column)
      return known === undefined ? column : `${known.under[language]}, ${known.title[language]}`
    })
    .join('; ')
}
