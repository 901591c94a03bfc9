import { groupedBy } from '../foundation/grouped'
import { inBoth, textIn } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import { type FilledColumn, filledTable, textColumn } from './filled-table'
import { labels } from './labels'
import { statusCell } from './standing-cells'
import { type StandingPage, scopeKey } from './standing-lines'
import { sectionsOf } from './standing-sections'
import type { ReportTable } from './table'

/** Many units and many indicators: the status of each, a table for each scope of targets. */
export function statusMatrix(page: StandingPage, rounding: RoundingPolicy): readonly ReportTable[] {
  const { lines, wholes, units, indicators, definitionOf, unitName } = page
  return sectionsOf(lines, page).map(({ title, key, rows }): ReportTable => {
    const ofScope = wholes.filter(({ row }) => key === undefined || scopeKey(row) === key)
    const byPlace = groupedBy([...ofScope, ...rows], ({ row }) => JSON.stringify([row.unit, row.indicator]))
    const wholeId = wholes[0]?.row.unit
    return filledTable<string>({
      title:
        title === undefined
          ? labels.statusMatrix
          : inBoth(labels.statusMatrix, (text, language) => `${text}: ${textIn(title, language)}`),
      rowHeader: 'unit',
      columns: [
        textColumn('unit', labels.unit, unitName),
        ...indicators.map((indicator): FilledColumn<string> => {
          const definition = definitionOf(indicator)
          const name = definition?.name ?? indicator
          return {
            id: indicator,
            title: definition?.code ?? name,
            ...(definition?.code === undefined ? {} : { description: name }),
            kind: 'text',
            cell: unit => {
              const row = byPlace
                .get(JSON.stringify([unit, indicator]))
                ?.find(({ row: one }) => one.replacedBy === null)?.row
              if (row === undefined) return { kind: 'absent', reason: labels.noTarget }
              // The figure stands in the table of the indicator.
              return statusCell(row, page, rounding)
            },
          }
        }),
      ],
      sections: [{ rows: wholeId === undefined || ofScope.length === 0 ? units : [wholeId, ...units] }],
      isTotal: unit => unit === wholeId,
    })
  })
}
