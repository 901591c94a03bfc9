import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { PeriodText, parsePeriod, periodIncludes } from '../foundation/period'
import { list, maybe, record, unread } from '../foundation/schema'
import { placeOf, readProperties, unreadList } from '../foundation/structure'
import { periodFindings } from '../observations/bring-to-period'
import { type Observation, seriesKey } from '../observations/observation'
import { checkedUnits } from '../organization/define-units'
import type { Units } from '../organization/unit'
import { type CompiledIndicators, compileIndicators } from './compile-indicators'
import { computeColumns, type Figures, isValidIn, startOfRun } from './compute-columns'
import { figureFindings, shareFindings } from './figure-findings'
import type { Indicator } from './indicator'
import { type FigureAt, mergedTable } from './mergers'
import { type ObservationTable, readTable } from './observation-table'
import { overTimeOf } from './over-time'
import { unknownUnits } from './unknown-units'
import { indicatorFinding, indicatorIssue } from './wording'

/** What indicators are computed from, and for when. */
export interface ComputeOptions {
  readonly observations: readonly Observation[]
  /** The periods wanted, in the order wanted. */
  readonly periods: readonly PeriodText[]
  /** The units with their history: if they are given, a successor answers for the units that merged into it within a period. */
  readonly units?: Units
}

/** What computing gives. */
export interface ComputedIndicators {
  /** A figure for each unit, indicator and period of which anything is known: as observed, or computed. */
  readonly observations: readonly Observation[]
  /** What is legal but doubtful. */
  readonly findings: readonly Issue[]
}

const ComputeOptions = record<ComputeOptions>(() => ({
  observations: unreadList(),
  periods: list(PeriodText, 1),
  units: maybe(unread()),
}))

/**
 * Computes indicators from what was observed: ratios, formulas and running totals, for every unit and period.
 *
 * A figure that was observed stays as it is; one that was computed names its `inputs`, so that explanations can go on into
 * them. A year is made of its halves, quarters, months or other parts by how the indicator combines over time: flows are
 * added, ratios divided anew from their counts, stocks take the last part. A running total is what it runs over, brought
 * to the stretch from its beginning. Everything is exact and unrounded: a ratio without a finite decimal form is a fraction, and carries
 * its two counts. A figure that has an absent input is null with the input's absence; a share of nothing is null with
 * `zero-denominator`. If nothing at all is known, there is no figure.
 *
 * With `units`, a year that spans a merger adds up: what a unit reported before it ended counts for its one successor, if the
 * indicator adds up over units and time. What does not add up, is missing, or was divided among several is a finding.
 *
 * @param indicators - The definitions, from `defineIndicators` or `parseIndicators`.
 * @param options - The observations, of any units, and the periods wanted.
 * @returns Observations in the order of periods, definitions and units, and findings, such as a percentage given as 0.57
 * where the others of its indicator say 57.
 * @throws An `EgovKpiError` with every problem: broken definitions, malformed observations, an observation of an
 * indicator that is not defined (with the nearest that is), two observations of one unit, indicator and period.
 *
 * @example
 * ```ts
 * import { computeIndicators, defineIndicators, round } from 'egov-kpi'
 *
 * const dossiers = { kind: 'count', of: 'hồ sơ' } as const
 * const additivity = { units: 'sum', periods: 'sum' } as const
 * const indicators = defineIndicators([
 *   { id: 'online', kind: 'simple', name: 'Hồ sơ trực tuyến', measure: dossiers, direction: 'higher', additivity },
 *   { id: 'received', kind: 'simple', name: 'Hồ sơ tiếp nhận', measure: dossiers, direction: 'higher', additivity },
 *   {
 *     id: 'dossiers-online',
 *     kind: 'ratio',
 *     name: 'Tỷ lệ hồ sơ trực tuyến',
 *     numerator: 'online',
 *     denominator: 'received',
 *     factor: 100,
 *     measure: { kind: 'percent' },
 *     direction: 'higher',
 *   },
 * ])
 * const { observations } = computeIndicators(indicators, {
 *   observations: [
 *     { unit: 'da-nang', indicator: 'online', period: '2022-S1', value: 58941, status: 'final' },
 *     { unit: 'da-nang', indicator: 'received', period: '2022-S1', value: 116340, status: 'final' },
 *   ],
 *   periods: ['2022-S1'],
 * })
 * const share = observations.find(({ indicator }) => indicator === 'dossiers-online')
 * share?.value // => '98235/1939'
 * round(share?.value ?? null, { decimals: 2, mode: 'half-up' }) // => '50.66'
 * ```
 */
export function computeIndicators(indicators: readonly Indicator[], options: ComputeOptions): ComputedIndicators {
  const compiled = compileIndicators(indicators)
  const { value, issues } = readProperties(ComputeOptions, options, placeOf(options, 'options'))
  const given = value.observations ?? []
  const { table, issues: faults } = readTable(given, compiled, ['observations'])
  throwIfAny([...issues, ...faults])
  const units =
    options.units === undefined ? undefined : checkedUnits(options.units, placeOf(options.units, 'units')).data
  if (units !== undefined) throwIfAny(unknownUnits(table, units))
  const shared = computeColumns(compiled, table)
  const observations: Observation[] = []
  const findings: Issue[] = []
  for (const period of new Set(value.periods)) {
    const mergers = units === undefined ? null : mergedTable(compiled, table, units, period)
    const { columns } = mergers === null ? shared : computeColumns(compiled, mergers.table)
    const figureAt: FigureAt = ({ unit, indicator, period: part, dimension }) =>
      columns(compiled.indexOf.get(indicator) as number, part)?.[
        mergers?.table.rowOf.get(seriesKey(unit, dimension)) ?? -1
      ]
    for (const finding of mergers?.findings ?? []) findings.push(finding)
    for (let index = 0; index < compiled.list.length; index++) {
      for (const observation of columns(index, period) ?? []) {
        if (observation === undefined) continue
        if (mergers === null) observations.push(observation)
        // What a merged unit lacks after its end is not missing: its successor answers for it.
        else if (observation.value !== null || !mergers.merged.has(observation.unit))
          observations.push(mergers.traced(observation, figureAt))
      }
    }
  }
  const observed = new Set(given)
  const computed = observations.filter(one => !observed.has(one))
  return {
    observations,
    findings: [
      ...validityFindings(compiled, value.periods ?? []),
      ...findings,
      ...figureFindings(compiled, table, given),
      ...compiled.list.flatMap(({ definition }) =>
        shareFindings(
          compiled,
          definition,
          computed.filter(one => one.indicator === definition.id),
          () => ['observations'],
        ),
      ),
      ...disagreements(compiled, table, shared, [...new Set(value.periods)]),
      ...uncombined(compiled, table, computed),
    ],
  }
}

/** Names the computed indicators that are not valid in a period asked for: their figures are not missing by mistake. */
function validityFindings({ list }: CompiledIndicators, periods: readonly string[]): readonly Issue[] {
  return periods.flatMap((period, position) =>
    list.flatMap(({ definition }) => {
      const texts = { what: 'indicator', indicator: definition.id, period } as const
      if (isValidIn(definition, period)) return []
      return indicatorIssue('left-out', ['periods', position], texts, { severity: 'info' })
    }),
  )
}

/** Ratios of a longer period, also running ones, that cannot be divided anew: their parts were given without counts. */
function uncombined(
  { list, indexOf }: CompiledIndicators,
  table: ObservationTable,
  computed: readonly Observation[],
): readonly Issue[] {
  const byId = new Map(list.map(({ definition }) => [definition.id, definition]))
  return computed.flatMap(({ unit, indicator, period, value, dimension }) => {
    const definition = byId.get(indicator) as Indicator
    const of = definition.kind === 'cumulative' ? definition.of : indicator
    if (value !== null || overTimeOf(byId.get(of) as Indicator, byId).how !== 'ratio') return []
    const { from, to } = parsePeriod(period)
    const start = definition.kind === 'cumulative' ? startOfRun(definition.since, period) : from
    const row = table.rowOf.get(seriesKey(unit, dimension)) ?? -1
    const known = table.periods.filter(part => {
      const figure = table.column(indexOf.get(of) as number, part)?.[row]
      const isBare = figure !== undefined && figure.value !== null && figure.denominator === undefined
      const inner = parsePeriod(part)
      return isBare && start <= inner.from && inner.to <= to
    })
    if (known.length === 0) return []
    const texts = { what: 'counts', unit, indicator, period, known } as const
    return [indicatorFinding('not-additive', ['observations'], texts)]
  })
}

/** Figures of a period asked for that were observed beside all of their parts, which make another one. */
function disagreements(
  { list }: CompiledIndicators,
  table: ObservationTable,
  { toDate }: Figures,
  periods: readonly string[],
): readonly Issue[] {
  return periods.flatMap(period => {
    const parts = table.periods.filter(part => part !== period && periodIncludes(period, part))
    return list.flatMap(({ definition: { id, kind } }, index) => {
      const isOfParts = parts.length > 0 && (kind === 'simple' || kind === 'ratio')
      return (isOfParts ? (table.column(index, period) ?? []) : []).flatMap((figure, row) => {
        if (figure === undefined) return []
        const brought = toDate(index, row, period)
        return periodFindings(brought, { unit: figure.unit, indicator: id, period }, ['observations'])
      })
    })
  })
}
