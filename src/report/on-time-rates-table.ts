import { compareRates } from '../dossiers/compare-rates'
import { onTimeRates } from '../dossiers/on-time-rates'
import type { RateOptions, RateResult } from '../dossiers/rate'
import type { DossierTally } from '../dossiers/tally'
import type { Explanation } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth } from '../foundation/language'
import type { PlaceNames } from '../ranking/place-words'
import type { ReportCell } from './cell'
import { labels } from './labels'
import { titlesOf } from './on-time-form'
import { headCells, headColumns } from './on-time-scope'
import type { ReportColumn, ReportTable } from './table'

/** The on-time rates side by side, a row for each tally. */
export function ratesTable(tallies: readonly DossierTally[], names: PlaceNames, options: RateOptions): ReportTable {
  const all = tallies.map(tally => compareRates(tally, options))
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
