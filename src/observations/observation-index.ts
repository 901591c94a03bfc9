import { throwIfAny } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import type { PeriodText } from '../foundation/period'
import { AnyList, parseStructure } from '../foundation/structure'
import type { Observation } from './observation'
import { readObservations } from './read-observations'
import { observationIssue } from './wording'

/** Many observations, ready to be asked for one. */
export interface ObservationIndex {
  /** The observation of a unit, an indicator and a period, where there is one. */
  readonly get: (unit: string, indicator: string, period: PeriodText) => Observation | undefined
  /** All observations of an indicator in a period, in the order given. */
  readonly of: (indicator: string, period: PeriodText) => readonly Observation[]
  /** The periods in which an indicator was observed, in the order given. */
  readonly periodsOf: (indicator: string) => readonly PeriodText[]
}

/**
 * Makes many observations quick to look up.
 *
 * @param observations - Checked observations, such as `parseObservations` returns.
 * @throws An `EgovKpiError` when two observations have the same unit, indicator and period: which one counts
 * is not for a library to choose.
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

/** Indexes observations that stand at these places of a list; every second one of the same figure is an issue. */
export function buildIndex(
  observations: readonly { readonly value: Observation; readonly index: number }[],
  path: IssuePath,
): { readonly index: ObservationIndex; readonly issues: readonly Issue[] } {
  const byIndicator = new Map<string, Map<PeriodText, Map<string, Observation>>>()
  const issues = issueList(path)
  for (const { value, index } of observations) {
    const { unit, indicator, period } = value
    const byUnit = entryOf(entryOf(byIndicator, indicator), period)
    if (byUnit.has(unit)) {
      issues.add([observationIssue('duplicate-observation', [...path, index], { unit, indicator, period })])
    }
    byUnit.set(unit, value)
  }
  const index: ObservationIndex = {
    get: (unit, indicator, period) => byIndicator.get(indicator)?.get(period)?.get(unit),
    of: (indicator, period) => [...(byIndicator.get(indicator)?.get(period)?.values() ?? [])],
    periodsOf: indicator => [...(byIndicator.get(indicator)?.keys() ?? [])],
  }
  return { index, issues: issues.found() }
}

/** The inner map of a key, made where there is none yet. */
function entryOf<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let inner = outer.get(key)
  if (inner === undefined) {
    inner = new Map()
    outer.set(key, inner)
  }
  return inner
}
