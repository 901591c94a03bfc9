import { compareFractions } from '../foundation/fraction'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'
import { onTimeRates } from '../frameworks/on-time-rates'
import type { RatioIndicator } from '../indicators/indicator'
import type { ReportCell } from './cell'
import { filledTable, numberColumn } from './filled-table'
import { labels } from './labels'
import type { SplitPart } from './mark'
import { type OnTimeFigures, rateFormula } from './on-time-figures'
import { headColumns, type OnTimeRow, type OnTimeRows } from './on-time-rows'
import { ratesTable } from './rates-table'
import type { ReportTable } from './table'

/** A count of a row; null if it is not known. */
export function countOf({ given, filled }: OnTimeRow, id: string): string | number | null {
  return (filled.get(`dossiers-${id}`) ?? given.get(`dossiers-${id}`))?.value ?? null
}

/** What was received, how it was resolved, the rate by its name, and what is pending: under the sum, the most overdue first. */
export function onTimeTable(
  all: OnTimeRows,
  figures: OnTimeFigures,
  rate: RatioIndicator,
  rounding: RoundingPolicy,
): ReportTable {
  const count =
    (id: string) =>
    (row: OnTimeRow): ReportCell => {
      const value = countOf(row, id)
      return value === null ? { kind: 'absent', reason: labels.noData } : { kind: 'number', value }
    }
  return filledTable<OnTimeRow>({
    title: labels.resolution,
    lead: leadOf(all, rate),
    rowHeader: 'scope',
    columns: [
      ...headColumns(all),
      numberColumn('received', labels.received, count('received')),
      numberColumn('resolved', labels.sum, count('resolved'), { under: labels.resolved }),
      {
        id: 'mark',
        title: labels.resolvedHow,
        under: labels.resolved,
        kind: 'mark',
        draws: 'resolved',
        cell: splitCell,
      },
      numberColumn('late', labels.late, count('late'), { under: labels.resolved }),
      numberColumn('rate', rate.name, row => figures.rateCell(rate.id, row), {
        measure: labels.percent,
        rounding,
        isKey: true,
        share: { of: 100, as: 'bar' },
      }),
      numberColumn('pending', labels.sum, count('pending'), { under: labels.pending }),
      numberColumn('pending-overdue', labels.overdueDossiers, count('pending-overdue'), { under: labels.pending }),
    ],
    sections: [{ rows: [...(all.total === null ? [] : [all.total]), ...latestFirst(all, figures)] }],
    isTotal: ({ sumOf }) => sumOf !== undefined,
  })
}

function leadOf({ period, rows }: OnTimeRows, rate: RatioIndicator): Bilingual {
  return inBothLanguages(language =>
    [
      ...(period === undefined ? [] : [`${labels.period[language]}: ${textIn(period, language)}.`]),
      `${textIn(rate.name, language)} = ${rateFormula(rate)[language]}.`,
      ...(period === undefined || rows.length < 2 ? [] : [labels.byLateRate[language]]),
    ].join(' '),
  )
}

/** Rows of one period by the share that was resolved late, those without one last, equals by name. */
function latestFirst({ rows, period }: OnTimeRows, { rateOf }: OnTimeFigures): readonly OnTimeRow[] {
  if (period === undefined) return rows
  return rows.toSorted((a, b) => {
    const [one, other] = [rateOf('late-of-resolved', a), rateOf('late-of-resolved', b)]
    const byRate =
      one !== null && other !== null ? compareFractions(other, one) : Number(one === null) - Number(other === null)
    return byRate || byVietnameseAlphabet(textIn(a.name, 'vi'), textIn(b.name, 'vi'))
  })
}

/** How what was resolved was resolved, from early to late. */
function splitCell(row: OnTimeRow): ReportCell {
  const part = (id: string, label: LocalizedText, tone: SplitPart['tone']): readonly SplitPart[] => {
    const count = countOf(row, id)
    return count === null || Number(count) === 0 ? [] : [{ label, count, tone }]
  }
  const isSplit = countOf(row, 'early') !== null && countOf(row, 'on-time') !== null
  const parts = [
    ...(isSplit
      ? [...part('early', labels.early, 'good'), ...part('on-time', labels.onTime, 'fair')]
      : part('in-time', labels.inTime, 'good')),
    ...part('late', labels.late, 'weak'),
    ...part('resolved-without-deadline', labels.noTerm, 'none'),
  ]
  return parts.length === 0
    ? { kind: 'absent', reason: labels.nothingResolved }
    : { kind: 'mark', mark: { kind: 'split', parts } }
}

/** All rates that are called "on-time rate". */
export function onTimeRatesTable(all: OnTimeRows, figures: OnTimeFigures, rounding: RoundingPolicy): ReportTable {
  return ratesTable<OnTimeRow>({
    title: labels.rates,
    rates: onTimeRates,
    formula: rateFormula,
    rows: [...all.rows, ...(all.total === null ? [] : [all.total])],
    isTotal: ({ sumOf }) => sumOf !== undefined,
    nameOf: ({ name, periodName }) =>
      all.period === undefined ? inBoth(name, (text, language) => `${text}, ${textIn(periodName, language)}`) : name,
    head: headColumns(all),
    cell: ({ id }, row) => figures.rateCell(id, row),
    rounding,
  })
}
