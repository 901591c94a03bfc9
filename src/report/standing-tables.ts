import { describeMeasure } from '../formulas/measure'
import type { Bilingual } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import { filledTable } from './filled-table'
import { labels } from './labels'
import { countsText } from './standing-cells'
import { codeColumn, comparedColumns, decimalsIn, verdictColumns, withNote } from './standing-columns'
import { leadOf, sharedOf } from './standing-lead'
import { bestFirst, hasFigure, type StandingLine, type StandingPage, scopeKey } from './standing-lines'
import { ownAxis, sharedAxis, standingKey, standingMark } from './standing-marks'
import { sectionsOf } from './standing-sections'
import { pointOf } from './standing-words'
import type { ReportTable } from './table'

/** One indicator: a row for each unit from the best down, under all units together. */
export function unitsTable(indicator: string, page: StandingPage, rounding: RoundingPolicy): ReportTable {
  const { lines, wholes, definitionOf, unitName } = page
  const definition = definitionOf(indicator)
  const ofIt = ({ row }: StandingLine): boolean => row.indicator === indicator
  const [own, whole] = [lines.filter(ofIt), wholes.filter(ofIt)]
  const all = [...whole, ...own]
  // A count of the whole has no target; the units may still share one, which is said once.
  const shared = sharedOf(all.filter(({ row, whole: coverage }) => coverage === undefined || row.target !== null))
  const isPercent = definition?.measure.kind === 'percent'
  const line = shared.target === undefined ? undefined : (pointOf(shared.target) ?? undefined)
  const decimals = decimalsIn(all, page, rounding)
  const sections = sectionsOf(own, page)
  // A count of the whole has no target of its own, and so no section.
  const placeOf = ({ row }: StandingLine): number =>
    Math.max(
      0,
      sections.findIndex(({ key }) => key === scopeKey(row)),
    )
  return filledTable<StandingLine>({
    title: definition?.name ?? indicator,
    lead: leadOf(shared, page, definition?.measure, labels.byAttainment),
    key: standingKey(all),
    rowHeader: 'unit',
    sectionTitle: labels.scope,
    columns: [
      {
        id: 'unit',
        title: labels.unit,
        kind: 'text',
        cell: ({ row, whole: coverage }) => {
          const counts = row.observation === null ? undefined : countsText(row.observation, definition)
          return withNote(unitName(row.unit), [counts, coverage === undefined ? undefined : coverageText(coverage)])
        },
      },
      ...comparedColumns(shared, decimals, isPercent ? { measure: labels.percent } : {}),
      {
        id: 'mark',
        title: labels.course,
        kind: 'mark',
        axis: sharedAxis(all, isPercent, line),
        draws: 'figure',
        cell: one => standingMark(one, page, { line }),
      },
      ...verdictColumns(page, decimals),
    ],
    sections: sections.map(({ key, rows, ...section }, place) => ({
      ...section,
      rows: [...whole.filter(line => placeOf(line) === place), ...bestFirst(rows, page)],
    })),
    isTotal: ({ whole: coverage }) => coverage !== undefined,
  })
}

/** One unit: a row for each indicator that has a figure, in the order of the plan. */
export function indicatorsTable(page: StandingPage, rounding: RoundingPolicy): ReportTable {
  const { definitionOf } = page
  const lines = page.lines.filter(hasFigure)
  const shared = sharedOf(lines)
  const measures = new Set(lines.map(({ row }) => JSON.stringify(definitionOf(row.indicator)?.measure)))
  const measure = measures.size === 1 ? definitionOf((lines[0] as StandingLine).row.indicator)?.measure : undefined
  const decimals = decimalsIn(lines, page, rounding)
  return filledTable<StandingLine>({
    title: labels.kpi,
    lead: leadOf(shared, page, measure),
    key: standingKey(lines),
    rowHeader: 'indicator',
    sectionTitle: labels.scope,
    columns: [
      ...codeColumn(page),
      {
        id: 'indicator',
        title: labels.indicator,
        kind: 'text',
        cell: ({ row }) => {
          const definition = definitionOf(row.indicator)
          const counts = row.observation === null ? undefined : countsText(row.observation, definition)
          const own =
            measure === undefined && definition !== undefined ? describeMeasure(definition.measure) : undefined
          return withNote(definition?.name ?? row.indicator, [own, counts])
        },
      },
      ...comparedColumns(shared, decimals, measure?.kind === 'percent' ? { measure: labels.percent } : {}),
      {
        id: 'mark',
        title: labels.course,
        kind: 'mark',
        draws: 'figure',
        cell: one => standingMark(one, page, { axis: ownAxis(one) }),
      },
      ...verdictColumns(page, decimals),
    ],
    sections: sectionsOf(lines, page).map(({ key, ...section }) => section),
  })
}

/** Of how many units the figure of the whole is. */
function coverageText({ reported, members }: { readonly reported: number; readonly members: number }): Bilingual {
  return reported === members
    ? { vi: `tính từ tổng của ${members} đơn vị`, en: `from the sums of ${members} units` }
    : { vi: `mới có ${reported}/${members} đơn vị`, en: `${reported} of ${members} units only` }
}
