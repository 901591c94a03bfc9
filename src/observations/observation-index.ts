import { throwIfAny } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import type { PeriodText } from '../foundation/period'
import { AnyList, parseStructure } from '../foundation/structure'
import { type Observation, type ObservationDimension, seriesKey } from './observation'
import { readObservations } from './read-observations'
import { observationIssue } from './wording'

/** An index of observations. */
export interface ObservationIndex {
  /** The observation of a unit, an indicator and a period, if there is one; with a dimension, that of this part of the unit. */
  readonly get: (
    unit: string,
    indicator: string,
    period: PeriodText,
    dimension?: ObservationDimension,
  ) => Observation | undefined
  /** The observations of whole units of an indicator in a period, in the original order: none with a dimension. */
  readonly of: (indicator: string, period: PeriodText) => readonly Observation[]
  /** The periods in which an indicator was observed, in the original order. */
  readonly periodsOf: (indicator: string) => readonly PeriodText[]
}

/**
 * Indexes observations for quick look-up.
 *
 * @param observations - Checked observations, such as `parseObservations` returns.
 * @throws An `EgovKpiError` when two observations have the same unit, indicator, period and dimension: the library does
 * not choose between them.
 *
 * @example
 * ```ts
 * import { indexObservations } from 'egov-kpi'
 *
 * const index = indexObservations([
 *   { unit: 'da-nang', indicator: 'dti', period: '2020', value: '0.4874', status: 'final' },
 * ])
 * index.get('da-nang', 'dti', '2020')?.value // => '0.4874'
 * index.get('da-nang', 'dti', '2021') // => undefined
 * ```
 */
export function indexObservations(observations: readonly Observation[]): ObservationIndex {
  const { whole, issues } = readObservations(parseStructure(AnyList, observations), [])
  const built = buildIndex(whole, [])
  throwIfAny([...issues, ...built.issues])
  return built.index
}

/** Indexes observations with their positions in a list; each further one of the same figure is an issue. */
export function buildIndex(
  observations: readonly { readonly value: Observation; readonly index: number }[],
  path: IssuePath,
): { readonly index: ObservationIndex; readonly issues: readonly Issue[] } {
  const byIndicator = new Map<string, Map<PeriodText, Map<string, Observation>>>()
  const issues = issueList(path)
  for (const { value, index } of observations) {
    const { unit, indicator, period, dimension } = value
    const byUnit = entryOf(entryOf(byIndicator, indicator), period)
    const key = seriesKey(unit, dimension)
    if (byUnit.has(key)) {
      issues.add([observationIssue('duplicate', [...path, index], { what: 'observation', unit, indicator, period })])
    }
    byUnit.set(key, value)
  }
  const index: ObservationIndex = {
    get: (unit, indicator, period, dimension) =>
      byIndicator.get(indicator)?.get(period)?.get(seriesKey(unit, dimension)),
    of: (indicator, period) =>
      [...(byIndicator.get(indicator)?.get(period)?.values() ?? [])].filter(one => one.dimension === undefined),
    periodsOf: indicator => [...(byIndicator.get(indicator)?.keys() ?? [])],
  }
  return { index, issues: issues.found() }
}

/** The inner map of a key, created if there is none yet. */
function entryOf<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let inner = outer.get(key)
  if (inner === undefined) {
    inner = new Map()
    outer.set(key, inner)
  }
  return inner
}
