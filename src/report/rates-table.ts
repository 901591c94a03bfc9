import { type Bilingual, inBoth, type LocalizedText } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { RatioIndicator } from '../indicators/indicator'
import type { ReportCell } from './cell'
import { type FilledColumn, filledTable, numberColumn } from './filled-table'
import { labels } from './labels'
import type { ReportTable } from './table'

/** What a table of rates is made of: the rates, and the rows that have them. */
export interface RatesTable<Row> {
  readonly title: LocalizedText
  readonly rates: readonly RatioIndicator[]
  readonly formula: (rate: RatioIndicator) => Bilingual
  readonly rows: readonly Row[]
  readonly isTotal: (row: Row) => boolean
  readonly nameOf: (row: Row) => LocalizedText
  /** What a row is of, if rows are rows. */
  readonly head: readonly FilledColumn<Row>[]
  readonly cell: (rate: RatioIndicator, row: Row) => ReportCell
  readonly rounding: RoundingPolicy
}

/** With up to so many columns the rates are rows, each beside its formula. */
const mostColumns = 9

/** Rates with similar names side by side: a row for each, or if too many have them a column for each, behind the report. */
export function ratesTable<Row>(given: RatesTable<Row>): ReportTable {
  const { title, rates, formula, rows, isTotal, nameOf, head, cell, rounding } = given
  const percent = { measure: labels.percent, rounding }
  if (rows.length > mostColumns) {
    return filledTable<Row>({
      title,
      rowHeader: (head[0] as FilledColumn<Row>).id,
      isAnnex: true,
      isFolded: true,
      columns: [...head, ...rates.map(rate => numberColumn<Row>(rate.id, rate.name, row => cell(rate, row), percent))],
      sections: [{ rows }],
      isTotal,
      notes: rates.map(rate => inBoth(rate.name, (name, language) => `${name} = ${formula(rate)[language]}.`)),
    })
  }
  return filledTable<RatioIndicator>({
    title,
    rowHeader: 'rate',
    columns: [
      {
        id: 'rate',
        title: labels.rate,
        kind: 'text',
        cell: rate => ({ kind: 'text', text: rate.name, note: formula(rate) }),
      },
      ...rows.map((row, index) =>
        numberColumn<RatioIndicator>(
          isTotal(row) ? 'total' : `row-${index + 1}`,
          nameOf(row),
          rate => cell(rate, row),
          percent,
        ),
      ),
    ],
    sections: [{ rows: rates }],
  })
}
