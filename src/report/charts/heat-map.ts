import { type AddedLanguage, readWritten, textWritten } from '../../foundation/added-language'
import { ExactNumber, parseExact } from '../../foundation/exact'
import { compareFractions, type Fraction, subtractFractions, zero } from '../../foundation/fraction'
import type { Issue } from '../../foundation/issue'
import { LocalizedText } from '../../foundation/language'
import type { LanguageTag } from '../../foundation/language-tag'
import { checked, list, maybe, noIssues, orNull, record, type Schema } from '../../foundation/schema'
import { readStructure, requireArgument } from '../../foundation/structure'
import { foundationIssue } from '../../foundation/wording'
import { wrongLength, wrongType } from '../../foundation/zod-issue'
import { type Chart, type ChartHead, chartTable, headProperties } from './chart'
import { figureOf } from './figure'
import { drawHeat, type HeatCell } from './heat-drawing'
import { heatShades } from './palette'
import { words } from './words'

/** One criterion of a heat map. */
export interface HeatMapColumn {
  readonly label: LocalizedText
  /** The figure of the lowest step, nothing reached; 0 by default. */
  readonly min?: string | number
  /** The figure of everything reached. */
  readonly max: string | number
}

/** A figure of a heat map: a number, null if there is none, or null with the reason. */
export type HeatMapCell = string | number | null | { readonly value: null; readonly note: LocalizedText }

/** One unit of a heat map: a figure for each criterion, in their order. */
export interface HeatMapRow {
  readonly label: LocalizedText
  readonly cells: readonly HeatMapCell[]
}

/** Criteria × units. */
export interface HeatMapChart extends ChartHead {
  readonly columns: readonly HeatMapColumn[]
  readonly rows: readonly HeatMapRow[]
}

const Null = checked<null>(value => (value === null ? noIssues : [wrongType([], ['null'], value)]))
const Reason = record<{ readonly value: null; readonly note: LocalizedText }>(() => ({
  value: Null,
  note: LocalizedText,
}))
const Figure = orNull(ExactNumber)
const Cell = checked<HeatMapCell>(cell => {
  const schema: Schema<HeatMapCell> = typeof cell === 'object' && cell !== null ? Reason : Figure
  return readStructure(schema, cell).issues ?? noIssues
})
const Column = record<HeatMapColumn>(() => ({ label: LocalizedText, min: maybe(ExactNumber), max: ExactNumber }))
const Row = record<HeatMapRow>(() => ({ label: LocalizedText, cells: list(Cell, 1) }))
/** The schema of a {@link HeatMapChart}. */
export const HeatMapChart: Schema<HeatMapChart> = record<HeatMapChart>(
  () => ({ ...headProperties(), columns: list(Column, 1), rows: list(Row, 1) }),
  faultsOf,
)

/**
 * Draws criteria × units as a heat map: the more of a criterion's maximum, the deeper the colour, with the figure in it.
 *
 * To see at a glance where all units are weak and where one is. The colour is one of five steps from `min` to `max`;
 * each cell has its figure, so that no colour is needed. An absent figure is hatched and has a letter that the key
 * explains: "not applicable" and "not reported" are different things, and none of them is zero.
 *
 * @param chart - Columns with their maximum and rows with a figure for each column: decimal text, fractions, numbers of
 * at most 15 significant digits, null, or null with a note. It becomes wider than `width` where its columns need it.
 * @param language - The language of names, numbers and words.
 * @returns The picture and the table behind it.
 * @throws An `EgovKpiError` when the data is not of this form, the language is unknown, a row has more or fewer cells than there are columns, or
 * a column's maximum is not above its minimum.
 *
 * @example
 * ```ts
 * import { drawHeatMap } from 'egov-kpi/report'
 *
 * const { table } = drawHeatMap(
 *   {
 *     id: 'matrix',
 *     title: 'Points by criterion',
 *     description: 'Two units and two criteria.',
 *     columns: [
 *       { label: 'On time', max: 50 },
 *       { label: 'Online', max: 30 },
 *     ],
 *     rows: [
 *       { label: 'Sở Y tế', cells: [45, '25.38'] },
 *       { label: 'Sở Nội vụ', cells: ['42.5', { value: null, note: 'not applicable' }] },
 *     ],
 *   },
 *   'en',
 * )
 * table.columns.map(({ heading }) => heading) // => ['Unit', 'On time', 'Online']
 * table.rows // => [['Sở Y tế', '45', '25.38'], ['Sở Nội vụ', '42.5', 'not applicable']]
 * ```
 */
export function drawHeatMap(chart: HeatMapChart, language: LanguageTag | AddedLanguage): Chart {
  const written = readWritten(language)
  requireArgument(HeatMapChart, chart, 'chart')
  const { rows, rowHeading = words.unit, rounding } = chart
  const columns = chart.columns.map(({ label, min = 0, max }) => ({
    label: textWritten(label, written),
    min: parseExact(min),
    max: parseExact(max),
  }))
  const read = rows.map(({ label, cells }) => ({
    label: textWritten(label, written),
    cells: cells.map((cell, column): HeatCell => {
      const { value, note } = typeof cell === 'object' && cell !== null ? cell : { value: cell, note: undefined }
      const figure = figureOf(value, { language: written, rounding }, note)
      const { min, max } = columns[column] as (typeof columns)[number]
      return { ...figure, step: figure.exact === null ? null : stepOf(figure.exact, min, max) }
    }),
  }))
  const heading = textWritten(rowHeading, written)
  return {
    svg: drawHeat(chart, written, { heading, columns: columns.map(({ label }) => label), rows: read }),
    table: chartTable([
      { heading, align: 'start', texts: read.map(({ label }) => label) },
      ...columns.map(
        ({ label }, column) =>
          ({ heading: label, align: 'end', texts: read.map(({ cells }) => cells[column]?.full ?? '') }) as const,
      ),
    ]),
  }
}

/** Which of the five steps from the minimum to the maximum a figure has reached; the last has no upper bound. */
function stepOf(exact: Fraction, min: Fraction, max: Fraction): number {
  const part = subtractFractions(exact, min)
  if (compareFractions(part, zero) <= 0) return 0
  const span = subtractFractions(max, min)
  const steps = (part.numerator * span.denominator * BigInt(heatShades.length)) / (part.denominator * span.numerator)
  return Math.min(heatShades.length - 1, Number(steps))
}

function faultsOf({ columns, rows }: HeatMapChart): readonly Issue[] {
  return [
    ...columns.flatMap(({ min = 0, max }, column) => {
      if (compareFractions(parseExact(min), parseExact(max)) < 0) return []
      const limits = { what: 'above', minimum: String(min) } as const
      return [foundationIssue('too-small', ['columns', column, 'max'], limits, { actual: max })]
    }),
    ...rows.flatMap(({ cells }, row) => wrongLength(['rows', row, 'cells'], columns.length, cells)),
  ]
}
