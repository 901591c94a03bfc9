import { type Evaluation, evaluate } from 'egov-kpi'
import type { Framework } from 'egov-kpi/frameworks'
import doingBusinessData from '../data/doing-business-2020.json' with { type: 'json' }
import dtiData from '../data/dti-2022.json' with { type: 'json' }
import egdi2016Data from '../data/egdi-2016.json' with { type: 'json' }
import egdi2018Data from '../data/egdi-2018.json' with { type: 'json' }
import egdi2020Data from '../data/egdi-2020.json' with { type: 'json' }
import egdi2022Data from '../data/egdi-2022.json' with { type: 'json' }
import euData from '../data/eu-egovernment-2023.json' with { type: 'json' }
import itApplicationData from '../data/it-application-2017.json' with { type: 'json' }
import ituData from '../data/itu-gci-2020.json' with { type: 'json' }
import oecdData from '../data/oecd-dgi-2023.json' with { type: 'json' }
import papiData from '../data/papi-2011.json' with { type: 'json' }

/** A row of published figures, by column. */
export type PublishedRow = Readonly<Record<string, string>>

function rowsOf({
  columns,
  rows,
}: {
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}): readonly PublishedRow[] {
  return rows.map(row => Object.fromEntries(columns.map((column, index) => [column, String(row[index])])))
}

/** 193 countries of four editions: country, rank, egdi, osi, hci, tii. */
export const egdi2016Rows = rowsOf(egdi2016Data)
export const egdi2018Rows = rowsOf(egdi2018Data)
export const egdi2020Rows = rowsOf(egdi2020Data)
export const egdi2022Rows = rowsOf(egdi2022Data)
/** 53 provinces: rank, province, score. */
export const itApplication2017 = rowsOf(itApplicationData)
/** 63 provinces: rank, province. */
export const dti2022Ranks = rowsOf(dtiData)
/** Three provinces: province, the eight main indices, dti. */
export const dti2022Figures = rowsOf(dtiData.recomputable)
/** 38 countries: country, rank, index, six dimensions; five of them have no rank. */
export const oecdDgi2023Rows = rowsOf(oecdData)
/** 191 countries: country, score, five pillars; three of them lack a pillar. */
export const ituGci2020Rows = rowsOf(ituData)
/** 37 countries in six columns: country, column, overall, four dimensions. */
export const euEgovernment2023Rows = rowsOf(euData)
/** 190 economies: economy, rank, score, ten topics. */
export const doingBusiness2020Rows = rowsOf(doingBusinessData)
/** 63 provinces: province, rank, total, 22 sub-dimensions. */
export const papi2011Rows = rowsOf(papiData)

/** An index recomputed for every unit of a published table, from the components that stand beside it. */
export function recompute(
  { scorecard }: Framework,
  rows: readonly PublishedRow[],
  unitColumn: string,
  period: string,
): Evaluation {
  const names = rows.map(row => row[unitColumn] ?? '')
  const indicators = indicatorsOf(scorecard.criteria)
  return evaluate(scorecard, {
    units: {
      groups: [{ id: unitColumn, name: unitColumn }],
      units: names.map(name => ({ id: name, name, group: unitColumn })),
    },
    assessments: [],
    observations: rows.flatMap((row, index) =>
      indicators.map(indicator => ({
        unit: names[index] ?? '',
        indicator,
        period,
        value: row[indicator] ?? '',
        status: 'final' as const,
      })),
    ),
    period,
    asOf: `${period}-12-31`,
    missing: 'error',
  })
}

function indicatorsOf(nodes: Framework['scorecard']['criteria']): readonly string[] {
  return nodes.flatMap(node => ('criteria' in node ? indicatorsOf(node.criteria) : (node.indicator ?? [])))
}
