import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { record } from '../foundation/schema'
import { placeOf, readProperties, unreadList } from '../foundation/structure'
import type { Observation } from '../observations/observation'
import { checkedUnits } from '../organization/define-units'
import { methodIssues, observedUnitIssues, readShares, weightIssues } from './check-restatement'
import { type CompiledIndicators, compileIndicators } from './compile-indicators'
import type { Indicator } from './indicator'
import { type ObservationTable, readTable } from './observation-table'
import { type RestatedFigures, restateFigures } from './restate-figures'
import { type Restatement, restatementProperties } from './restatement'

/** What figures are restated from, and how. */
export interface RestateOptions extends Restatement {
  readonly observations: readonly Observation[]
}

/** What restating gives. */
export interface RestatedObservations {
  /** The figures of the units that exist on the day: those that were given, and those that were made of others. */
  readonly observations: readonly Observation[]
  /** By which method figures were made, and what is doubtful. */
  readonly findings: readonly Issue[]
}

const RestateOptions = record<RestateOptions>(() => ({ ...restatementProperties(), observations: unreadList() }))

/**
 * Restates figures of past units for the units that exist on a day: the figures of 2024, which 63 provinces reported, for
 * the 34 of 2026.
 *
 * Each indicator states its method; there is no default. A figure of a unit that did not change is passed through as it is,
 * and one of a unit that was only renamed passes on, whatever the method. Over several steps, each merger is restated by
 * itself. A figure that a predecessor lacks is never replaced: the successor's is null, with the reason.
 *
 * A unit that was divided needs `shares`. They take their part of an amount (`sum`), of both counts (`ratio-of-sums`) or of a
 * weight (`weighted-mean`). A plain mean has no parts, so `mean-of-predecessors` is refused then.
 *
 * If the successor has a figure of its own for a period before it began, such as one that was published anew, that one is
 * used; it is a finding if the predecessors give another one. The figure of a unit that took others over is one of those
 * that are put together.
 *
 * @param indicators - The definitions.
 * @param options - The observations, the units with their history, the day, the methods and the shares; plain data.
 * @returns Observations in the order of those that they are made of; made ones name them as `inputs`, and are as firm as the least firm.
 * @throws An `EgovKpiError` with every problem: broken definitions, observations, units, methods or shares; an indicator
 * that would have to be restated and has no method; a divided unit without shares, or one that begins after the day.
 *
 * @example
 * ```ts
 * import { defineIndicators, restateObservations } from 'egov-kpi'
 * import { vietnamProvinces } from 'egov-kpi/vietnam'
 *
 * const indicators = defineIndicators([
 *   {
 *     id: 'dti',
 *     kind: 'simple',
 *     name: 'Chỉ số chuyển đổi số',
 *     measure: { kind: 'index' },
 *     direction: 'higher',
 *     additivity: { units: 'none', periods: 'none' },
 *   },
 * ])
 * // Invented figures.
 * const { observations } = restateObservations(indicators, {
 *   observations: [
 *     { unit: 'hue', indicator: 'dti', period: '2024', value: '0.79', status: 'final' },
 *     { unit: 'da-nang', indicator: 'dti', period: '2024', value: '0.8', status: 'final' },
 *     { unit: 'quang-nam', indicator: 'dti', period: '2024', value: '0.6', status: 'final' },
 *   ],
 *   units: vietnamProvinces,
 *   asOf: '2026-12-31',
 *   methods: { dti: { kind: 'mean-of-predecessors' } },
 * })
 * observations.map(({ unit, value }) => [unit, value]) // => [['hue', '0.79'], ['da-nang-2025', '0.7']]
 * observations[1]?.inputs // => [{ unit: 'da-nang' }, { unit: 'quang-nam' }]
 * ```
 */
export function restateObservations(indicators: readonly Indicator[], options: RestateOptions): RestatedObservations {
  const compiled = compileIndicators(indicators)
  const { value, issues } = readProperties(RestateOptions, options, placeOf(options, 'options'))
  const { table, issues: faults } = readTable(value.observations ?? [], compiled, ['observations'])
  throwIfAny([...issues, ...faults])
  const { observations, findings } = restatedBy(compiled, table, options)
  return { observations, findings }
}

/** Restates checked observations by options whose form is right; throws if these do not fit, or lack something. */
export function restatedBy(
  compiled: CompiledIndicators,
  table: ObservationTable,
  { observations, ...restatement }: RestateOptions,
): RestatedFigures {
  const { data, names } = checkedUnits(restatement.units, placeOf(restatement.units, 'units'))
  const { shares, issues } = readShares(restatement.shares ?? [], names.ids)
  const { methods, asOf } = restatement
  throwIfAny([
    ...observedUnitIssues(table, data, asOf),
    ...methodIssues(methods, compiled),
    ...weightIssues(observations, methods),
    ...issues,
  ])
  const figures = restateFigures(compiled, observations, { ...restatement, units: data }, shares)
  throwIfAny(figures.issues)
  return figures
}
