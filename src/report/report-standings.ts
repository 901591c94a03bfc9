import type { LocalizedText } from '../foundation/language'
import { RoundingPolicy } from '../foundation/rounding'
import { list, maybe, type Properties, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { Indicator } from '../indicators/indicator'
import { requireStandings } from '../indicators/require-standings'
import type { Standings } from '../indicators/standings'
import { NamesById, RankPlaceNames } from '../ranking/place-words'
import { absentTable } from './absent-indicators'
import { labels } from './labels'
import type { ReportNotes, ReportSummary } from './report'
import { hasFigure, type StandingPage, standingPage } from './standing-lines'
import { standingNotes } from './standing-notes'
import { standingSummary } from './standing-summary'
import { indicatorsTable, unitsTable } from './standing-tables'
import { statusMatrix } from './status-matrix'
import type { ReportTable } from './table'

/** How standings against targets are shown. */
export interface ReportStandingsOptions {
  /** The definitions, for names, numbers and measures. */
  readonly indicators: readonly Indicator[]
  /** What the units are called, by their ids. */
  readonly names?: RankPlaceNames
  /** What the scopes of targets are called, by their ids. */
  readonly scopes?: Readonly<Record<string, LocalizedText>>
  /** With at most how many decimals figures are written; two, half up. */
  readonly rounding?: RoundingPolicy
}

/** What the names in standings must be. */
export const namesInStandings = (): Properties<Omit<ReportStandingsOptions, 'rounding'>> => ({
  indicators: list(Indicator),
  names: maybe(RankPlaceNames),
  scopes: maybe(NamesById),
})
const ReportStandingsOptions = record<ReportStandingsOptions>(() => ({
  ...namesInStandings(),
  rounding: maybe(RoundingPolicy),
}))

/**
 * Makes a report of KPIs: the answer in a sentence and a few figures, the tables, and what they are based on.
 *
 * One indicator of many units is a table of units, from the best attainment down, under all units together if
 * `computeStandings` was given a `whole`. The indicators of one unit are a table of those with a figure and one of those
 * without. Many of many are a matrix of statuses, then a table for each indicator. A minimum and a stretch are marks beside
 * the target: only the target has a verdict. What all rows share is said once, above the table.
 *
 * @param given - The result of `computeStandings`.
 * @param options - Definitions, names, and decimals.
 * @returns The summary, the tables, and the notes.
 * @throws An `EgovKpiError` when it is not a result of `computeStandings`.
 *
 * @example
 * ```ts
 * import { computeStandings, defineIndicators, defineUnits, formatText } from 'egov-kpi'
 * import { reportStandings } from 'egov-kpi/report'
 *
 * const indicators = defineIndicators([
 *   {
 *     id: 'online',
 *     kind: 'simple',
 *     name: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Share of dossiers online' },
 *     measure: { kind: 'percent' },
 *     direction: 'higher',
 *     additivity: { units: 'ratio', periods: 'ratio' },
 *   },
 * ])
 * const share = { indicator: 'online', period: '2022', status: 'final' } as const
 * const found = computeStandings(indicators, {
 *   observations: [
 *     { ...share, unit: 'hue', value: 60, numerator: 60, denominator: 100 },
 *     { ...share, unit: 'da-nang', value: 30, numerator: 90, denominator: 300 },
 *   ],
 *   targets: [{ indicator: 'online', scope: 'city', kind: 'target', period: '2022', comparator: 'at-least', value: 50 }],
 *   units: defineUnits({
 *     groups: [{ id: 'c', name: 'TP' }],
 *     units: [
 *       { id: 'hue', name: 'Huế', group: 'c' },
 *       { id: 'da-nang', name: 'Đà Nẵng', group: 'c' },
 *     ],
 *   }),
 *   asOf: '2022-12-31',
 *   whole: 'both',
 * })
 * const [{ sentence = '' }, table] = reportStandings(found, { indicators, names: { units: { both: 'Both cities' } } })
 * formatText(sentence, 'en')
 * // => 'Both units have figures: 1 achieved, 1 missed. Both cities: 37.5%, target at least 50%, missed.'
 * ```
 */
export function reportStandings(
  given: Standings,
  options: ReportStandingsOptions,
): readonly [summary: ReportSummary, ...blocks: (ReportTable | ReportNotes)[]] {
  const { rounding = { decimals: 2, mode: 'half-up' } } = requireArgument(ReportStandingsOptions, options, 'options')
  const { indicators, names = {}, scopes = {} } = options
  const standings = requireStandings(given, indicators)
  const all = standings.whole.map(({ standing: { unit } }) => [unit, labels.allUnits])
  const named = { ...names, units: { ...Object.fromEntries(all), ...names.units } }
  const page = standingPage(standings, indicators, named, scopes)
  return [standingSummary(page, rounding), ...tablesOf(page, rounding), standingNotes(page)]
}

function tablesOf(page: StandingPage, rounding: RoundingPolicy): readonly ReportTable[] {
  const { units, indicators, lines } = page
  if (lines.length === 0) return []
  if (units.length === 1) {
    const known = new Set(lines.filter(hasFigure).map(({ row }) => row.indicator))
    return [
      ...(known.size > 0 ? [indicatorsTable(page, rounding)] : []),
      ...(known.size < indicators.length ? [absentTable(page, rounding)] : []),
    ]
  }
  const each = indicators.map(indicator => unitsTable(indicator, page, rounding))
  return indicators.length === 1 ? each : [...statusMatrix(page, rounding), ...each]
}
