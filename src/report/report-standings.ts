import { describeMeasure } from '../formulas/measure'
import { formatPeriod } from '../foundation/format-date'
import { type Bilingual, inBothLanguages, type LocalizedText } from '../foundation/language'
import type { PeriodText } from '../foundation/period'
import { list, maybe, type Properties, record } from '../foundation/record'
import { RoundingPolicy } from '../foundation/rounding'
import { requireArgument } from '../foundation/structure'
import { Indicator } from '../indicators/indicator'
import { requireStandings } from '../indicators/require-standings'
import type { Standing, StandingReason } from '../indicators/standing'
import type { Standings } from '../indicators/standings'
import { NamesById, PlaceNames } from '../ranking/place-words'
import type { ReportCell } from './cell'
import { labels } from './labels'
import { namesOf } from './names'
import { attainmentCell, differenceCell, figureCell, progressCell, targetCell } from './standing-cells'
import { periodText, reasonFor, replacedText, scopeText, standingsTitle } from './standing-words'
import type { ReportColumn, ReportRow, ReportTable } from './table'

/** How standings against targets are shown. */
export interface ReportStandingsOptions {
  /** The definitions, for names, numbers and measures. */
  readonly indicators: readonly Indicator[]
  /** What the units are called, by their ids. */
  readonly names?: PlaceNames
  /** What the scopes of targets are called, by their ids. */
  readonly scopes?: Readonly<Record<string, LocalizedText>>
  /** With at most how many decimals figures are written; two, half up. */
  readonly rounding?: RoundingPolicy
}

/** What the names in standings must be. */
export const namesInStandings = (): Properties<Omit<ReportStandingsOptions, 'rounding'>> => ({
  indicators: list(Indicator),
  names: maybe(PlaceNames),
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
 * @param given - The result of `standings`.
 * @param options - Definitions, names, and decimals.
 * @throws An `EgovKpiError` when it is not a result of `standings`.
 *
 * @example
 * ```ts
 * import { defineIndicators, defineUnits, standings } from 'egov-kpi'
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
 * const found = standings(indicators, {
 *   observations: [{ unit: 'da-nang', indicator: 'online', period: '2022-S1', value: '50.66', status: 'final' }],
 *   targets: [{ indicator: 'online', scope: 'city', kind: 'target', period: '2022', comparator: 'at-least', value: 65 }],
 *   units: defineUnits({ groups: [{ id: 'c', name: 'TP' }], units: [{ id: 'da-nang', name: 'Đà Nẵng', group: 'c' }] }),
 *   asOf: '2022-06-30',
 * })
 * renderCsv(reportStandings(found, { indicators }), 'en').split('\r\n')[1]?.split(',').slice(2, 8)
 * // => ['city', 'no baseline', '50.66', 'first half of 2022', '65', '2022']
 * ```
 */
export function reportStandings(given: Standings, options: ReportStandingsOptions): ReportTable {
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
  const columns: ReportColumn[] = [
    ...(hasCodes ? [{ id: 'code', title: labels.code, kind: 'text' } as const] : []),
    { id: 'indicator', title: labels.indicator, kind: 'text' },
    { id: 'measure', title: { vi: 'Đơn vị tính', en: 'Measure' }, kind: 'text' },
    ...(isOfMany ? [{ id: 'unit', title: labels.unit, kind: 'text' } as const] : []),
    { id: 'scope', title: labels.scope, kind: 'text' },
    { id: 'baseline', title: labels.baseline, kind: 'number' },
    { id: 'figure', title: labels.figure, kind: 'number' },
    ...(isOfParts ? [{ id: 'figure-period', title: labels.figurePeriod, kind: 'text' } as const] : []),
    { id: 'target', title: labels.target, kind: 'number' },
    { id: 'target-period', title: labels.targetPeriod, kind: 'text' },
    { id: 'attainment', title: labels.attainment, measure: labels.percent, kind: 'number', rounding },
    { id: 'progress', title: labels.progressMade, measure: labels.percent, kind: 'number', rounding },
    { id: 'difference', title: labels.difference, kind: 'number' },
    { id: 'status', title: labels.status, kind: 'text' },
  ]
  const rowOf = (row: Standing): ReportRow => {
    const { indicator, unit, scope, target, baseline, observation, replacedBy, status } = row
    const definition = definitions.get(indicator)
    const why = (of: StandingReason['of']): LocalizedText => reasonFor(row, of) ?? labels.noData
    const plain = status === null ? undefined : statusNames.get(status)
    const name = plain === undefined || replacedBy === null ? plain : replacedText(plain, replacedBy)
    return {
      cells: [
        ...(hasCodes ? [{ kind: 'text', text: definition?.code ?? '–' } as const] : []),
        { kind: 'text', text: definition?.name ?? indicator },
        { kind: 'text', text: definition === undefined ? '–' : describeMeasure(definition.measure) },
        ...(isOfMany ? [{ kind: 'text', text: namesOf(names).unit(unit) } as const] : []),
        { kind: 'text', text: scopeText(scope, target, scopes) },
        targetCell(baseline, rounding, noBaseline),
        figureCell(row, rounding),
        ...(isOfParts ? [observation === null ? dash : periodCell(observation.period)] : []),
        targetCell(target, rounding, why('target')),
        target === null ? dash : ({ kind: 'text', text: periodText(target) } as const),
        attainmentCell(row),
        progressCell(row),
        differenceCell(row, rounding),
        name === undefined ? { kind: 'absent', reason: why('status') } : { kind: 'text', text: name },
      ],
    }
  }
  return {
    kind: 'table',
    caption: standingsTitle(standings),
    columns,
    rowHeader: 'indicator',
    sections: [{ rows: rows.map(rowOf) }],
    ...(thresholds.source?.assumed === true ? { notes: [assumedWords] } : {}),
  }
}

const dash: ReportCell = { kind: 'text', text: '–' }

function periodCell(period: PeriodText): ReportCell {
  return { kind: 'text', text: inBothLanguages(language => formatPeriod(period, language)) }
}

const noBaseline: Bilingual = { vi: 'không có số liệu gốc', en: 'no baseline' }
const assumedWords: Bilingual = {
  vi: 'Ngưỡng xếp tình trạng là giả định của thư viện, không phải quy định.',
  en: 'The thresholds of the status are assumed; no regulation sets them.',
}
