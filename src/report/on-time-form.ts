import { parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatDate, formatMoment } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import type { Fraction } from '../foundation/fraction'
import { type Bilingual, inBoth, inBothLanguages, textIn } from '../foundation/language'
import { formII06a } from '../frameworks/form-ii-06a'
import { sumsHold, sumsOf } from '../indicators/form-sums'
import type { Observation } from '../observations/observation'
import type { ReportCell } from './cell'
import { type FilledColumn, filledTable } from './filled-table'
import { labels } from './labels'
import { headColumns, type OnTimeRow, type OnTimeRows } from './on-time-rows'
import type { ReportTable } from './table'

const received: Bilingual = { vi: 'Số hồ sơ tiếp nhận', en: 'Received' }
const resolved: Bilingual = { vi: 'Số hồ sơ đã giải quyết', en: 'Resolved' }
const pending: Bilingual = { vi: 'Số hồ sơ đang giải quyết', en: 'Pending' }
const ended: Bilingual = { vi: 'Kết thúc, không trả kết quả', en: 'Closed without a result' }
const awaiting: Bilingual = { vi: 'Chờ tiếp nhận trực tuyến', en: 'Awaiting acceptance' }
const payments: Bilingual = { vi: 'Thanh toán', en: 'Payments' }
const further: Bilingual = { vi: 'Trong đó', en: 'Of which' }
const sum: Bilingual = { vi: 'Tổng số', en: 'Total' }

/** The columns in the order of the form, with their short titles under the headings of the form. */
const form = (
  [
    [received, 'received', sum.vi, sum.en],
    [received, 'online', 'Trực tuyến', 'Online'],
    [received, 'online-full', 'Trực tuyến toàn trình', 'Wholly online'],
    [received, 'online-partial', 'Trực tuyến một phần', 'Partially online'],
    [received, 'online-other', 'Trực tuyến khác', 'Otherwise online'],
    [received, 'offline', 'Trực tiếp, bưu chính', 'Direct or by post'],
    [received, 'direct', 'Trực tiếp', 'Direct'],
    [received, 'postal', 'Bưu chính', 'By post'],
    [received, 'carried-over', 'Kỳ trước chuyển sang', 'Carried over'],
    [resolved, 'resolved', sum.vi, sum.en],
    [resolved, 'early', 'Trước hạn', 'Early'],
    [resolved, 'on-time', 'Đúng hạn', 'On time'],
    [resolved, 'in-time', 'Trước hạn và đúng hạn', 'Early and on time'],
    [resolved, 'late', 'Quá hạn', 'Late'],
    [resolved, 'resolved-without-deadline', 'Không có thời hạn', 'Without a term'],
    [pending, 'pending', sum.vi, sum.en],
    [pending, 'pending-within-deadline', 'Trong hạn', 'Within deadline'],
    [pending, 'pending-overdue', 'Quá hạn', 'Overdue'],
    [pending, 'pending-overdue-with-apology', 'Quá hạn, có xin lỗi', 'Overdue, with apology'],
    [pending, 'pending-overdue-without-apology', 'Quá hạn, không xin lỗi', 'Overdue, without apology'],
    [pending, 'pending-without-deadline', 'Không có thời hạn', 'Without a term'],
    [pending, 'awaiting-supplement', 'Chờ bổ sung', 'Awaiting supplement'],
    [ended, 'ended-without-result', sum.vi, sum.en],
    [ended, 'returned', 'Trả lại', 'Returned'],
    [ended, 'withdrawn', 'Rút hồ sơ', 'Withdrawn'],
    [ended, 'rejected', 'Từ chối', 'Rejected'],
    [ended, 'stopped', 'Dừng giải quyết', 'Stopped'],
    [ended, 'not-accepted', 'Không tiếp nhận', 'Not accepted'],
    [awaiting, 'awaiting-acceptance-in-time', 'Trong hạn', 'In time'],
    [awaiting, 'awaiting-acceptance-late', 'Quá hạn', 'Late'],
    [payments, 'paid', sum.vi, sum.en],
    [payments, 'paid-online', 'Trực tuyến', 'Online'],
    [payments, 'paid-directly', 'Trực tiếp', 'Directly'],
    [further, 'non-local', 'Phi địa giới', 'Filed elsewhere'],
    [further, 'late-with-apology', 'Quá hạn, có xin lỗi', 'Late, with apology'],
    [further, 'late-without-apology', 'Quá hạn, không xin lỗi', 'Late, without apology'],
    [further, 'late-excused', 'Quá hạn có lý do', 'Late, excused'],
    [further, 'working-days', 'Số ngày làm việc', 'Working days'],
    [further, 'result-differs-from-paper', 'Kết quả điện tử khác bản giấy', 'Electronic result differs from paper'],
    [further, 'fee-with-receipt', 'Phí có biên lai', 'Fee with receipt'],
  ] as const
).map(([under, id, vi, en]) => ({ id: `dossiers-${id}`, under, title: { vi, en } }))

const numbers = new Map(formII06a.indicators.map(({ id, code }) => [id, code]))

/** Whether a column has a number on the form, or is counted with those that have: what follows is shown in these. */
function isNumbered(id: string): boolean {
  return numbers.get(id) !== undefined || id === 'dossiers-in-time'
}

/** Form II.06a as it is printed, a row for each sheet and one for their sum; columns without a number are shown where a sheet has them. */
export function formTable(all: OnTimeRows): ReportTable {
  const { rows, total } = all
  const shown = form.filter(
    ({ id }) => numbers.get(id) !== undefined || rows.some(({ given }) => (given.get(id)?.value ?? null) !== null),
  )
  const days = [...new Set(rows.flatMap(({ given }) => [...given.values()].flatMap(({ asOf }) => asOf ?? [])))]
  return filledTable<OnTimeRow>({
    title: labels.onTimeForm,
    ...(all.period === undefined
      ? {}
      : { lead: inBoth(labels.period, (text, language) => `${text}: ${textIn(all.period ?? '', language)}`) }),
    isAnnex: true,
    rowHeader: 'scope',
    columns: [
      ...headColumns(all),
      ...shown.map((one): FilledColumn<OnTimeRow> => {
        const { id, under, title } = one
        const number = numbers.get(id)
        return {
          id,
          under,
          title,
          kind: 'number',
          ...(number === undefined ? {} : { measure: number }),
          cell: row => countCell(one, row),
        }
      }),
    ],
    sections: [{ rows: [...rows, ...(total === null ? [] : [total])] }],
    isTotal: ({ sumOf }) => sumOf !== undefined,
    notes: [formIdentities, ...checkWords(all), ...days.map(asOfWords)],
  })
}

const formIdentities: Bilingual = {
  vi: '(3) = (4) + (5) + (6) = (7) + (11); (7) = (8) + (9) + (10); (11) = (12) + (13). Hồ sơ không có thời hạn hoặc kết thúc không có kết quả được thống kê ở cột riêng.',
  en: '(3) = (4) + (5) + (6) = (7) + (11); (7) = (8) + (9) + (10); (11) = (12) + (13). Dossiers without a term and dossiers that ended without a result have their own columns.',
}

/** Whether the sums of the form hold in every row, or where they do not; and why there is no row of sums. */
function checkWords({ rows, total }: OnTimeRows): readonly Bilingual[] {
  const all = [...rows, ...(total === null ? [] : [total])]
  const wrong = all.filter(row => !sumsHold(formII06a, knownIn(row)))
  const held: Bilingual =
    wrong.length > 0
      ? inBothLanguages(language => {
          const names = wrong.map(({ name }) => textIn(name, language)).join('; ')
          return {
            vi: `Các tổng của biểu không khớp ở: ${names}.`,
            en: `The sums of the form do not hold for: ${names}.`,
          }[language]
        })
      : all.length === 1
        ? { vi: 'Đã kiểm tra: các tổng của biểu khớp.', en: 'Checked: the sums of the form hold.' }
        : {
            vi: `Đã kiểm tra: các tổng của biểu khớp ở cả ${all.length} dòng.`,
            en: `Checked: the sums of the form hold in all ${all.length} rows.`,
          }
  return [
    ...(all.length === 0 ? [] : [held]),
    ...(rows.length > 1 && total === null
      ? [
          {
            vi: 'Không cộng dòng tổng số vì các dòng khác kỳ hoặc có hồ sơ chung.',
            en: 'There is no row of sums, since the rows are of different periods or share dossiers.',
          },
        ]
      : []),
  ]
}

function knownIn({ given, filled }: OnTimeRow): ReadonlyMap<string, Fraction> {
  return new Map(
    [...given, ...filled].flatMap(([id, { value }]) => (value === null ? [] : [[id, parseExact(value)] as const])),
  )
}

function asOfWords(asOf: string): Bilingual {
  return inBothLanguages(language => {
    const day = asOf.includes('T') ? formatMoment(asOf, language) : formatDate(asOf, language)
    return `${labels.asOf[language]} ${day}.`
  })
}

function countCell(
  { id, under, title }: (typeof form)[number],
  { given, filled, sumOf: summed }: OnTimeRow,
): ReportCell {
  const own = given.get(id)
  const follows = (own?.value ?? null) === null && isNumbered(id) ? filled.get(id) : undefined
  const count = follows ?? own
  if (count === undefined)
    return { kind: 'absent', reason: numbers.get(id) === undefined ? labels.notOnForm : labels.noData }
  if (count.value === null) return { kind: 'absent', reason: labels.noData }
  const explanation: Explanation = {
    label: inBothLanguages(language => `${under[language]}: ${title[language]}`),
    value: String(count.value),
    reason:
      summed !== undefined ? summedWords(summed) : follows === undefined ? (sumOf(id, given) ?? counted) : followed,
    ...(count.source === undefined ? {} : { source: count.source }),
  }
  return { kind: 'number', value: count.value, explanation }
}

function summedWords(rows: number): Bilingual {
  return { vi: `Tổng của ${rows} dòng`, en: `The sum of ${rows} rows` }
}

const counted: Bilingual = { vi: 'Số đếm, không tính từ số khác', en: 'Counted, not computed from other figures' }

const followed: Bilingual = {
  vi: 'Suy ra từ các số khác của báo cáo',
  en: 'Derived from the other figures of the report',
}

/** What a total is the sum of, in words and numbers; null if the sheet has not all of it. */
function sumOf(id: string, given: ReadonlyMap<string, Observation>): Bilingual | null {
  const countOf = (one: string): number => Number(given.get(one)?.value ?? Number.NaN)
  for (const { whole, parts, isOpen } of sumsOf(formII06a)) {
    // A sheet that has nothing of a further column leaves it out.
    const shown = form.filter(one => parts.includes(one.id) && given.has(one.id))
    const isWhole = shown.reduce((all, one) => all + countOf(one.id), 0) === countOf(id)
    if (whole !== id || isOpen || !isWhole || shown.length === 0) continue
    return inBothLanguages(language => {
      const words = shown.map(({ title, under }) => (title.vi === sum.vi ? under : title)[language]).join(' + ')
      return `${words} = ${shown.map(one => formatNumber(countOf(one.id), language)).join(' + ')}`
    })
  }
  return null
}
