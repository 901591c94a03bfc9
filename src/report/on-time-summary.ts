import { formatExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { compareFractions, type Fraction } from '../foundation/fraction'
import { type Bilingual, inBothLanguages, textIn } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { RatioIndicator } from '../indicators/indicator'
import type { ReportCell } from './cell'
import { labels } from './labels'
import type { OnTimeFigures } from './on-time-figures'
import type { OnTimeRow, OnTimeRows } from './on-time-rows'
import { countOf } from './on-time-tables'
import type { ReportSummary } from './report'

/** The answer of an on-time report: the rate by its name, what is overdue, and who is late most often. */
export function onTimeSummary(
  all: OnTimeRows,
  figures: OnTimeFigures,
  rate: RatioIndicator,
  rounding: RoundingPolicy,
): ReportSummary {
  const { rows } = all
  const whole = all.total ?? (rows.length === 1 ? rows[0] : undefined)
  const sentence = sentenceOf(all, whole, figures, rate, rounding)
  if (whole === undefined) return { kind: 'summary', sentence, figures: [] }
  const count = (id: string): ReportCell => {
    const value = countOf(whole, id)
    return value === null ? { kind: 'absent', reason: labels.noData } : { kind: 'number', value }
  }
  const cell = figures.rateCell(rate.id, whole)
  return {
    kind: 'summary',
    sentence,
    figures: [
      { label: labels.received, value: count('received') },
      { label: labels.resolved, value: count('resolved') },
      {
        label: rate.name,
        value: cell.kind === 'number' ? { ...cell, rounding, form: 'percent' } : cell,
      },
      { label: labels.pendingOverdue, value: count('pending-overdue') },
    ],
  }
}

function sentenceOf(
  { rows }: OnTimeRows,
  whole: OnTimeRow | undefined,
  figures: OnTimeFigures,
  rate: RatioIndicator,
  rounding: RoundingPolicy,
): Bilingual {
  if (rows.length === 0) return { vi: 'Không có số liệu hồ sơ.', en: 'There are no counts of dossiers.' }
  if (whole !== undefined && isZero(countOf(whole, 'received')))
    return { vi: 'Không có hồ sơ nào phải giải quyết trong kỳ.', en: 'There was no dossier to handle in the period.' }
  const percent = (value: Fraction): Bilingual =>
    inBothLanguages(language => `${formatNumber(formatExact(value), language, { rounding })}%`)
  const overdue = whole === undefined ? null : countOf(whole, 'pending-overdue')
  const parts = [
    rateText(rows, whole, figures, rate, percent),
    ...(overdue === null ? [] : [overdueText(overdue)]),
    ...latestText(rows, figures),
  ]
  return inBothLanguages(language => `${parts.map(part => part[language]).join('; ')}.`)
}

/** "Tỷ lệ giải quyết đúng hạn …: 70,15% (47/67), từ 63,16% đến 82,00%". */
function rateText(
  rows: readonly OnTimeRow[],
  whole: OnTimeRow | undefined,
  { rateCell, rateOf }: OnTimeFigures,
  { id, name }: RatioIndicator,
  percent: (value: Fraction) => Bilingual,
): Bilingual {
  const all = whole === undefined ? null : rateOf(id, whole)
  const note = whole === undefined ? undefined : rateCell(id, whole).note
  const known = rows.flatMap(row => rateOf(id, row) ?? []).toSorted(compareFractions)
  const [least, most] = [known[0], known.at(-1)]
  return inBothLanguages(language => {
    const counts = note === undefined ? '' : ` (${textIn(note, language)})`
    const value = all === null ? [] : [`${percent(all)[language]}${counts}`]
    const isSpread = least !== undefined && most !== undefined && compareFractions(least, most) !== 0
    const [from, to] = { vi: ['từ', 'đến'], en: ['from', 'to'] }[language] as [string, string]
    const spread = isSpread ? [`${from} ${percent(least)[language]} ${to} ${percent(most)[language]}`] : []
    const same = known.length > 0 && !isSpread && all === null ? [percent(least as Fraction)[language]] : []
    const texts = [...value, ...spread, ...same]
    return `${textIn(name, language)}: ${texts.length === 0 ? labels.notComputed[language] : texts.join(', ')}`
  })
}

function overdueText(count: string | number): Bilingual {
  if (isZero(count)) return { vi: 'không có hồ sơ đang quá hạn', en: 'no pending dossier is overdue' }
  return {
    vi: `${formatNumber(count, 'vi')} hồ sơ đang quá hạn`,
    en: `${formatNumber(count, 'en')} pending ${String(count) === '1' ? 'dossier is' : 'dossiers are'} overdue`,
  }
}

/** Who resolved the largest share late, if one row alone did. */
function latestText(rows: readonly OnTimeRow[], { rateOf }: OnTimeFigures): readonly Bilingual[] {
  const late = rows
    .flatMap(row => {
      const share = rateOf('late-of-resolved', row)
      return share === null || share.numerator === 0n ? [] : [{ row, share }]
    })
    .toSorted((a, b) => compareFractions(b.share, a.share))
  const [first, second] = late
  if (rows.length < 2 || first === undefined) return []
  if (second !== undefined && compareFractions(first.share, second.share) === 0) return []
  const counts = [countOf(first.row, 'late') ?? 0, countOf(first.row, 'resolved') ?? 0]
  return [
    inBothLanguages(language => {
      const name = textIn(first.row.name, language)
      const of = counts.map(count => formatNumber(count, language)).join('/')
      return { vi: `${name} quá hạn nhiều nhất (${of})`, en: `${name} was late most often (${of})` }[language]
    }),
  ]
}

function isZero(count: string | number | null): boolean {
  return count !== null && Number(count) === 0
}
