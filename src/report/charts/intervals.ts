import { type AddedLanguage, readWritten, textWritten, type WrittenLanguage } from '../../foundation/added-language'
import { ExactNumber, parseExact } from '../../foundation/exact'
import { compareFractions } from '../../foundation/fraction'
import type { Issue } from '../../foundation/issue'
import { LocalizedText } from '../../foundation/language'
import type { LanguageTag } from '../../foundation/language-tag'
import { flag, list, maybe, orNull, record, type Schema } from '../../foundation/schema'
import { requireArgument } from '../../foundation/structure'
import { foundationIssue } from '../../foundation/wording'
import { coordinate, element, type Markup } from '../markup'
import { fittingAxis } from './axis'
import { type Chart, type ChartHead, chartTable, headProperties } from './chart'
import { drawRows } from './draw-rows'
import { figureOf } from './figure'
import type { KeyEntry } from './key'
import { absentLane } from './lane'
import { fillOf, strokeOf } from './palette'
import type { RowLayout } from './row-layout'
import { words } from './words'

/** One dot with its interval. */
export interface IntervalRow {
  readonly label: LocalizedText
  /** The figure; null if there is none. */
  readonly value: string | number | null
  /** The ends of the interval; null if it has none or it is unknown. */
  readonly low: string | number | null
  readonly high: string | number | null
  /** Why there is no figure; "no figure" by default. */
  readonly note?: LocalizedText
  /** True for the unit to highlight. */
  readonly highlighted?: boolean
}

/** Figures with their intervals. */
export interface IntervalChart extends ChartHead {
  readonly rows: readonly IntervalRow[]
  /** What the intervals are: "95% confidence interval", "lowest to highest of the group". */
  readonly interval: LocalizedText
  /** What the figures are: "Points", "%". */
  readonly measure?: LocalizedText
  /** A reference figure, drawn as a dashed line. */
  readonly reference?: { readonly label: LocalizedText; readonly value: string | number }
  /** Numbers that the axis must include besides the figures: `[0, 100]` for the whole of a percentage. */
  readonly include?: readonly (string | number)[]
}

/** The schema of a {@link IntervalChart}. */
export const IntervalChart: Schema<IntervalChart> = record<IntervalChart>(
  () => ({
    ...headProperties(),
    rows: list(
      record<IntervalRow>(() => ({
        label: LocalizedText,
        value: orNull(ExactNumber),
        low: orNull(ExactNumber),
        high: orNull(ExactNumber),
        note: maybe(LocalizedText),
        highlighted: maybe(flag),
      })),
      1,
    ),
    interval: LocalizedText,
    measure: maybe(LocalizedText),
    reference: maybe(
      record<NonNullable<IntervalChart['reference']>>(() => ({ label: LocalizedText, value: ExactNumber })),
    ),
    include: maybe(list(ExactNumber, 1)),
  }),
  upsideDown,
)

/**
 * Draws figures as dots with their intervals.
 *
 * For results of surveys, and for a unit within its group: lowest, own and highest figure of each criterion. The axis
 * starts near the lowest figure, since a dot shows a position and not a length; `include: [0]` shows zero as well.
 *
 * @param chart - The rows, in order; their figures are decimal text, fractions, numbers of at most 15 significant
 * digits, or null.
 * @param language - The language of names, numbers and words.
 * @returns The picture and the table behind it.
 * @throws An `EgovKpiError` when the data is not of this form, the language is unknown, or an interval ends before its figure or begins behind it.
 *
 * @example
 * ```ts
 * import { drawIntervals } from 'egov-kpi/report'
 *
 * const { table } = drawIntervals(
 *   {
 *     id: 'satisfaction',
 *     title: 'Satisfaction of citizens',
 *     description: 'Two units and their confidence intervals.',
 *     interval: '95% confidence interval',
 *     rows: [
 *       { label: 'Sở Y tế', value: '84.5', low: '81.2', high: '87.8' },
 *       { label: 'Sở Nội vụ', value: null, low: null, high: null, note: 'not surveyed' },
 *     ],
 *   },
 *   'en',
 * )
 * table.rows // => [['Sở Y tế', '84.5', '81.2', '87.8'], ['Sở Nội vụ', 'not surveyed', '', '']]
 * ```
 */
export function drawIntervals(chart: IntervalChart, language: LanguageTag | AddedLanguage): Chart {
  const written = readWritten(language)
  requireArgument(IntervalChart, chart, 'chart')
  const { rows, reference, rowHeading = words.unit, measure = words.value, include = [], rounding } = chart
  const writing = { language: written, rounding }
  const figures = rows.map(({ value, low, high, note }) => ({
    value: figureOf(value, writing, note),
    low: figureOf(low, writing, ''),
    high: figureOf(high, writing, ''),
  }))
  const labels = rows.map(({ label }) => textWritten(label, written))
  const heads = { lead: '', label: textWritten(rowHeading, written), figure: textWritten(measure, written) }
  const compared = reference === undefined ? [] : [parseExact(reference.value)]
  const numbers = figures.flatMap(figure => Object.values(figure).flatMap(({ exact }) => exact ?? []))
  return {
    svg: drawRows(chart, written, {
      heads,
      rows: figures.map(({ value }, row) => ({
        lead: '',
        label: labels[row] ?? '',
        figure: value.shown,
        highlighted: rows[row]?.highlighted,
      })),
      tails: [],
      axis: layout => fittingAxis([...numbers, ...compared, ...include.map(parseExact)], written, layout, inset),
      marks: () => compared.map(value => ({ value })),
      lane: (row, layout, { place }) => {
        const { value, low, high } = figures[row] as (typeof figures)[number]
        if (value.exact === null) return absentLane(value.full, layout)
        const ends = [low.exact, high.exact].flatMap(end => (end === null ? [] : [place(end)]))
        return dot(place(value.exact), ends, layout)
      },
      key: keyOf(chart, written),
    }),
    table: chartTable([
      { heading: heads.label, align: 'start', texts: labels },
      { heading: heads.figure, align: 'end', texts: figures.map(({ value }) => value.full) },
      { heading: textWritten(words.low, written), align: 'end', texts: figures.map(({ low }) => low.full) },
      { heading: textWritten(words.high, written), align: 'end', texts: figures.map(({ high }) => high.full) },
    ]),
  }
}

/** Room for half a dot at both ends of a lane. */
const inset = 6

function dot(at: number, ends: readonly number[], { laneX, laneMiddle, barHeight }: RowLayout): Markup {
  const cap = barHeight / 2 - 1
  const bar = `M${coordinate(Math.min(at, ...ends))} 0H${coordinate(Math.max(at, ...ends))}`
  const caps = ends.map(end => `M${coordinate(end)} ${coordinate(-cap)}v${coordinate(2 * cap)}`).join('')
  return element(
    'g',
    { transform: `translate(${coordinate(laneX)} ${coordinate(laneMiddle)})` },
    element('path', { ...strokeOf('accent'), 'stroke-width': 2, d: bar + caps }),
    element('circle', { ...fillOf('accent'), cx: at, r: Math.min(5, barHeight / 2 - 0.5) }),
  )
}

function keyOf({ interval, reference, measure }: IntervalChart, language: WrittenLanguage): readonly KeyEntry[] {
  const line = { ...strokeOf('accent'), 'stroke-width': 2 }
  const entries = [
    {
      sign: element('circle', { ...fillOf('accent'), cx: 9, r: 5 }),
      text:
        measure === undefined
          ? textWritten(words.value, language)
          : `${textWritten(words.value, language)} (${textWritten(measure, language)})`,
    },
    { sign: element('path', { ...line, d: 'M1 0H17M1 -5v10M17 -5v10' }), text: textWritten(interval, language) },
  ]
  if (reference === undefined) return entries
  const { shown } = figureOf(reference.value, { language })
  return [
    ...entries,
    {
      sign: element('path', { ...strokeOf('muted'), 'stroke-dasharray': '3 3', d: 'M9 -8V8' }),
      text: `${textWritten(reference.label, language)}: ${shown}`,
    },
  ]
}

/** Intervals that do not contain their figure, or have none. */
function upsideDown({ rows }: IntervalChart): readonly Issue[] {
  return rows.flatMap(({ value, low, high }, row) => {
    const beyond = (end: string | number | null, side: 1 | -1): boolean =>
      end !== null && value !== null && compareFractions(parseExact(end), parseExact(value)) * side < 0
    const limits = { what: 'number', minimum: String(value), maximum: String(value) } as const
    return [
      ...(beyond(low, -1) ? [foundationIssue('too-big', ['rows', row, 'low'], limits, { actual: low })] : []),
      ...(beyond(high, 1) ? [foundationIssue('too-small', ['rows', row, 'high'], limits, { actual: high })] : []),
    ]
  })
}
