import { inBothLanguages, type Language, type LocalizedText, textIn } from '../foundation/language'
import type { Evaluation } from '../scorecards/evaluation'
import { commonDecimals } from './cell-text'
import { labels } from './labels'
import { namesOf, placeNames } from './names'
import type { ReportTable } from './table'
import { type CriterionRow, titleOf } from './unit-points'

/** The criteria that a unit should improve first, and who is best at them. */
export function improveTable(rows: readonly CriterionRow[], { inputs }: Evaluation): ReportTable {
  const names = namesOf(placeNames(inputs.units))
  const gaps = rows.flatMap(({ standing }) => [standing.gapToBest, standing.gapToMedian])
  return {
    kind: 'table',
    caption: {
      vi: `${labels.improveFirst.vi}: tiêu chí kém đơn vị cao nhất nhiều điểm nhất`,
      en: `${labels.improveFirst.en}: the criteria that lose most points against the best`,
    },
    columns: [
      { id: 'criterion', title: labels.criterion, kind: 'text' },
      { id: 'gap', title: labels.gapToBest, kind: 'number', rounding: commonDecimals(gaps) },
      {
        id: 'gap-to-median',
        title: { vi: 'Kém trung vị', en: 'Behind the median' },
        kind: 'number',
        rounding: commonDecimals(gaps),
      },
      { id: 'best-units', title: { vi: 'Đơn vị cao nhất', en: 'Who is best' }, kind: 'text' },
    ],
    rowHeader: 'criterion',
    sections: [
      {
        rows: rows.map(row => {
          const { gapToBest, gapToMedian, bestUnits } = row.standing
          return {
            cells: [
              { kind: 'text', text: titleOf(row) },
              { kind: 'number', value: gapToBest ?? 0 },
              { kind: 'number', value: gapToMedian ?? 0 },
              { kind: 'text', text: inBothLanguages(language => listed(bestUnits.map(names.unit), language)) },
            ],
          }
        }),
      },
    ],
    notes: [
      {
        vi: 'Số âm ở cột "Kém trung vị" là cao hơn trung vị.',
        en: 'A negative number "behind the median" is ahead of it.',
      },
    ],
  }
}

const mostNamed = 3

function listed(names: readonly LocalizedText[], language: Language): string {
  const shown = names.slice(0, mostNamed).map(name => textIn(name, language))
  const rest = names.length - shown.length
  if (rest <= 0) return shown.join(', ')
  return `${shown.join(', ')} ${{ vi: `và ${rest} đơn vị khác`, en: `and ${rest} others` }[language]}`
}
