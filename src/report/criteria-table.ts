import { formatExact, parseExact } from '../foundation/exact'
import type { LocalizedText } from '../foundation/language'
import { commonDecimals } from './cell-text'
import { filledTable, numberColumn, textColumn } from './filled-table'
import { labels } from './labels'
import type { NumberedCriterion } from './numbered-criteria'
import type { ReportTable } from './table'
import type { ValuedHeading } from './valued-headings'

/** What a column is about. */
interface Described {
  readonly code: string
  readonly title: LocalizedText
  readonly maximum: string
}

/** The headings that have a value, and the criteria, with their numbers, titles and maxima. */
export function criteriaTable(criteria: readonly NumberedCriterion[], headings: readonly ValuedHeading[]): ReportTable {
  const rows: readonly Described[] = [
    ...headings.map(({ heading: { id, title = id }, code, greatest }) => ({ code, title, maximum: greatest })),
    ...criteria.map(({ criterion: { id, title = id, max }, code }) => ({
      code,
      title,
      maximum: formatExact(parseExact(max)),
    })),
  ]
  return filledTable<Described>({
    title: labels.criteria,
    rowHeader: 'criterion',
    columns: [
      textColumn('code', labels.code, ({ code }) => code),
      textColumn('criterion', labels.criterion, ({ title }) => title),
      numberColumn('maximum', labels.maximum, ({ maximum }) => ({ kind: 'number', value: maximum }), {
        rounding: commonDecimals(rows.map(({ maximum }) => maximum)),
      }),
    ],
    sections: [{ rows }],
  })
}
