import { type AddedLanguage, readWritten, textWritten } from '../../foundation/added-language'
import { ExactNumber, parseExact } from '../../foundation/exact'
import { formatForReading } from '../../foundation/format-number'
import { compareFractions, zero } from '../../foundation/fraction'
import { Identifier } from '../../foundation/identifier'
import type { Issue } from '../../foundation/issue'
import { LocalizedText } from '../../foundation/language'
import type { LanguageTag } from '../../foundation/language-tag'
import { flag, list, maybe, orNull, record, type Schema } from '../../foundation/schema'
import { requireArgument } from '../../foundation/structure'
import { foundationIssue } from '../../foundation/wording'
import { missing } from '../../foundation/zod-issue'
import { RankingBand } from '../../ranking/bands'
import { fittingAxis } from './axis'
import { bandBrackets, bandKey, bandName, bandShape } from './band-column'
import { type Chart, type ChartHead, chartTable, headProperties } from './chart'
import { drawRows } from './draw-rows'
import { type Figure, figureOf } from './figure'
import { absentLane, laneBar, laneBox } from './lane'
import { fillOf } from './palette'
import { words } from './words'

/** One bar. */
export interface RankedBar {
  readonly label: LocalizedText
  /** The figure; null if there is none. */
  readonly value: string | number | null
  /** The rank, as shown. */
  readonly rank?: string | number
  /** The id of the band that the figure falls into. */
  readonly band?: string
  /** Why there is no figure; "no figure" by default. */
  readonly note?: LocalizedText
  /** True for the unit to highlight. */
  readonly highlighted?: boolean
}

/** Bars in the original order, with ranks and bands if known. */
export interface RankedBarChart extends ChartHead {
  readonly rows: readonly RankedBar[]
  /** The bands, the best first, as passed to `rank`. */
  readonly bands?: readonly RankingBand[]
  /** What the figures are: "Points", "%". */
  readonly measure?: LocalizedText
  /** Numbers that the axis must include besides zero and the figures: `[100]` if a hundred is the maximum. */
  readonly include?: readonly (string | number)[]
}

/** The schema of a {@link RankedBarChart}. */
export const RankedBarChart: Schema<RankedBarChart> = record<RankedBarChart>(
  () => ({
    ...headProperties(),
    rows: list(
      record<RankedBar>(() => ({
        label: LocalizedText,
        value: orNull(ExactNumber),
        rank: maybe(ExactNumber),
        band: maybe(Identifier),
        note: maybe(LocalizedText),
        highlighted: maybe(flag),
      })),
      1,
    ),
    bands: maybe(list(RankingBand, 1)),
    measure: maybe(LocalizedText),
    include: maybe(list(ExactNumber, 1)),
  }),
  bandFaults,
)

/**
 * Draws a ranking as bars: rank, name, figure, bar, and the bands as brackets beside them.
 *
 * For announcements and for the head of a report. Bars stand in the order given and begin at zero; an absent figure is a
 * dash and its reason, never a bar. Bands have names as well as colours, and their lower bounds on the score are dashed
 * lines. A chart of many rows becomes denser and repeats its axis every fifty rows or so.
 *
 * @param chart - The rows, in order; their figures are decimal text, fractions, numbers of at most 15 significant
 * digits, or null.
 * @param language - The language of names, numbers and words.
 * @returns The picture and the table behind it.
 * @throws An `EgovKpiError` when the data is not of this form, the language is unknown, or a row names a band that is not among `bands`.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { drawRankedBars } from 'egov-kpi/report'
 *
 * const bands = [{ id: 'good', name: 'Good', atLeast: '0.7' }, { id: 'fair', name: 'Fair', below: '0.7' }]
 * const { entries } = rank([{ unit: 'Huế', score: '0.727' }, { unit: 'Phú Thọ', score: '0.624' }], { bands })
 * const { svg, table } = drawRankedBars(
 *   {
 *     id: 'ranking',
 *     title: 'IT application 2017',
 *     description: 'Two provinces by their score.',
 *     rows: entries.map(({ unit, score, rank, band = '' }) => ({ label: unit, value: score, rank, band })),
 *     bands,
 *   },
 *   'en',
 * )
 * svg.startsWith('<svg') // => true
 * table.rows // => [['Huế', '1', '0.727', 'Good'], ['Phú Thọ', '2', '0.624', 'Fair']]
 * ```
 */
export function drawRankedBars(chart: RankedBarChart, language: LanguageTag | AddedLanguage): Chart {
  const written = readWritten(language)
  requireArgument(RankedBarChart, chart, 'chart')
  const { rows, bands = [], rowHeading = words.unit, measure = words.value, include = [], rounding } = chart
  const figures = rows.map(({ value, note }) => figureOf(value, { language: written, rounding }, note))
  const isRanked = rows.some(({ rank }) => rank !== undefined)
  const texts = rows.map(({ label, rank = '', highlighted }, row) => ({
    lead: rank === '' ? '' : formatForReading(rank, written.added ?? written.language),
    label: textWritten(label, written),
    figure: figures[row]?.shown ?? '',
    highlighted,
  }))
  const heads = {
    lead: isRanked ? textWritten(words.rank, written) : '',
    label: textWritten(rowHeading, written),
    figure: textWritten(measure, written),
  }
  const names = new Map(bands.map(band => [band.id, bandName(band, written)]))
  const bandOf = rows.map(({ band }) => band)
  const numbers = figures.flatMap(({ exact }) => exact ?? [])
  const limits = bands
    .flatMap(({ id, of, atLeast = '', above = atLeast }) =>
      of === undefined && above !== '' ? [{ id, from: above }] : [],
    )
    .map(({ id, from }) => ({
      value: parseExact(from),
      name: `${names.get(id)} ${formatForReading(from, written.added ?? written.language)}`,
    }))
  return {
    svg: drawRows(chart, written, {
      heads,
      rows: texts,
      tails: [...names.values()],
      axis: layout => fittingAxis([zero, ...numbers, ...include.map(parseExact)], written, layout),
      marks: ({ min, max }) =>
        limits.filter(({ value }) => compareFractions(min, value) < 0 && compareFractions(value, max) < 0),
      lane: (row, layout, { place }) => {
        const { exact, full } = figures[row] as Figure
        if (exact === null) return absentLane(full, layout)
        const band = bandOf[row]
        const ends = [place(zero), place(exact)] as const
        return band === undefined
          ? laneBar(fillOf('accent'), ...ends, layout)
          : bandShape(bands, band, laneBox(...ends, layout))
      },
      beside: (stretch, layout) => bandBrackets(bands, bandOf, stretch, layout, written),
      // A band without a row needs no explanation.
      key: bandKey(
        bands,
        bands.filter(({ id }) => bandOf.includes(id)),
        written,
      ),
    }),
    table: chartTable([
      { heading: heads.label, align: 'start', texts: texts.map(({ label }) => label) },
      ...(isRanked ? [{ heading: heads.lead, align: 'end', texts: texts.map(({ lead }) => lead) } as const] : []),
      { heading: heads.figure, align: 'end', texts: figures.map(({ full }) => full) },
      ...(bands.length === 0
        ? []
        : [
            {
              heading: textWritten(words.band, written),
              align: 'start',
              texts: bandOf.map(id => names.get(id ?? '') ?? ''),
            } as const,
          ]),
    ]),
  }
}

/** Rows whose band is not one of the chart's. */
function bandFaults({ rows, bands }: RankedBarChart): readonly Issue[] {
  const allowed = (bands ?? []).map(({ id }) => id)
  return rows.flatMap(({ band }, row) => {
    if (band === undefined || allowed.includes(band)) return []
    if (bands === undefined) return [missing(['bands'])]
    return [foundationIssue('not-allowed', ['rows', row, 'band'], { allowed, nearest: [] }, { actual: band })]
  })
}
