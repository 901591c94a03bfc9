import { describeMeasure } from '../formulas/measure'
import { formatPeriod } from '../foundation/format-date'
import { type Bilingual, inBothLanguages, type LocalizedText } from '../foundation/language'
import { RoundingPolicy } from '../foundation/rounding'
import { list, maybe, type Properties, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { Indicator } from '../indicators/indicator'
import { requireStandings } from '../indicators/require-standings'
import type { Standing, StandingReason } from '../indicators/standing'
import type { Standings } from '../indicators/standings'
import { NamesById, RankPlaceNames } from '../ranking/place-words'
import type { ReportCell } from './cell'
import { filledTable, numberColumn, textCell, textColumn } from './filled-table'
import { asOfTitle, labels } from './labels'
import { namesOf } from './names'
import { attainmentCell, differenceCell, figureCell, progressCell, targetCell } from './standing-cells'
import { periodText, reasonFor, replacedText, scopeText } from './standing-words'
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
 * Makes the table of KPIs: each indicator's figure and each target, the difference, and the reason if something cannot
 * be determined.
 *
 * @param given - The result of `computeStandings`.
 * @param options - Definitions, names, and decimals.
 * @returns One table.
 * @throws An `EgovKpiError` when it is not a result of `computeStandings`.
 *
 * @example
 * ```ts
 * import { computeStandings, defineIndicators, defineUnits } from 'egov-kpi'
 * import { renderCsv, reportStandings } from 'egov-kpi/report'
 *
 * const indicators = defineIndicators([
 *   {
 *     id: 'online',
 *     kind: 'simple',
 *     name: 'Tỷ lệ hồ sơ trực tuyến',
 *     measure: { kind: 'percent' },
 *     direction: 'higher',
 *     additivity: { units: 'ratio', periods: 'ratio' },
 *   },
 * ])
 * const found = computeStandings(indicators, {
 *   observations: [{ unit: 'da-nang', indicator: 'online', period: '2022-S1', value: '50.66', status: 'final' }],
 *   targets: [{ indicator: 'online', scope: 'city', kind: 'target', period: '2022', comparator: 'at-least', value: 65 }],
 *   units: defineUnits({ groups: [{ id: 'c', name: 'TP' }], units: [{ id: 'da-nang', name: 'Đà Nẵng', group: 'c' }] }),
 *   asOf: '2022-06-30',
 * })
 * const [table] = reportStandings(found, { indicators })
 * renderCsv(table, 'en').split('\r\n')[1]?.split(',').slice(2, 8)
 * // => ['city', 'no baseline', '50.66', 'first half of 2022', '65', '2022']
 * ```
 */
export function reportStandings(given: Standings, options: ReportStandingsOptions): readonly [ReportTable] {
  requireArgument(ReportStandingsOptions, options, 'options')
  const standings = requireStandings(given, options.indicators)
  const { indicators, names = {}, scopes = {}, rounding = { decimals: 2, mode: 'half-up' } } = options
  const { rows, thresholds, statuses } = standings
  const definitions = new Map(indicators.map(one => [one.id, one]))
  const statusNames = new Map(statuses.map(({ id, name }) => [id, name]))
  const isOfParts = rows.some(
    ({ observation, target }) => observation !== null && observation.period !== target?.period,
  )
  const isOfMany = new Set(rows.map(({ unit }) => unit)).size > 1
  const hasCodes = indicators.some(({ code }) => code !== undefined)
  const nameOf = ({ indicator }: Standing): LocalizedText => definitions.get(indicator)?.name ?? indicator
  const why = (row: Standing, of: StandingReason['of']): LocalizedText => reasonFor(row, of) ?? labels.noData
  const percent = { measure: labels.percent, rounding }
  const statusCell = (row: Standing): ReportCell => {
    const { status, replacedBy } = row
    const name = status === null ? undefined : statusNames.get(status)
    if (name === undefined) return { kind: 'absent', reason: why(row, 'status') }
    return textCell(replacedBy === null ? name : replacedText(name, replacedBy))
  }
  const table = filledTable<Standing>({
    title: asOfTitle(labels.kpi, standings.asOf),
    rowHeader: 'indicator',
    columns: [
      ...(hasCodes
        ? [textColumn('code', labels.code, (row: Standing) => definitions.get(row.indicator)?.code ?? '–')]
        : []),
      textColumn('indicator', labels.indicator, nameOf),
      textColumn('measure', { vi: 'Đơn vị tính', en: 'Measure' }, ({ indicator }) => {
        const definition = definitions.get(indicator)
        return definition === undefined ? '–' : describeMeasure(definition.measure)
      }),
      ...(isOfMany ? [textColumn('unit', labels.unit, (row: Standing) => namesOf(names).unit(row.unit))] : []),
      textColumn('scope', labels.scope, ({ scope, target }) => scopeText(scope, target, scopes)),
      numberColumn('baseline', labels.baseline, ({ baseline }) => targetCell(baseline, rounding, noBaseline)),
      numberColumn('figure', labels.figure, row => figureCell(row, rounding)),
      ...(isOfParts ? [textColumn('figure-period', labels.figurePeriod, figurePeriod)] : []),
      numberColumn('target', labels.target, row => targetCell(row.target, rounding, why(row, 'target'))),
      textColumn('target-period', labels.targetPeriod, ({ target }) => (target === null ? '–' : periodText(target))),
      numberColumn('attainment', labels.attainment, attainmentCell, percent),
      numberColumn('progress', labels.progressMade, progressCell, percent),
      numberColumn('difference', labels.difference, row => differenceCell(row, rounding)),
      { id: 'status', title: labels.status, kind: 'text', cell: statusCell },
    ],
    sections: [{ rows }],
    ...(thresholds.source?.assumed === true ? { notes: [assumedWords] } : {}),
  })
  return [table]
}

function figurePeriod({ observation }: Standing): LocalizedText {
  return observation === null ? '–' : inBothLanguages(language => formatPeriod(observation.period, language))
}

const noBaseline: Bilingual = { vi: 'không có giá trị cơ sở', en: 'no baseline' }
const assumedWords: Bilingual = {
  vi: 'Ngưỡng xếp tình trạng là giả định của phần mềm, không phải quy định.',
  en: 'The status thresholds are assumptions; no regulation sets them.',
}
