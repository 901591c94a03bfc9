import { throwIfAny } from '../foundation/error'
import type { Indicator } from './indicator'
import { readIndicators } from './read-indicators'

/** The ids of the indicators that were defined, where TypeScript knows them; else `string`. */
export type IndicatorId<I extends readonly Indicator[]> = I[number]['id']

/** What a definition may refer to: ids of the same list. */
export type References<Id> = { readonly numerator?: Id; readonly denominator?: Id; readonly parent?: Id }

/**
 * Defines indicators in TypeScript, with their ids known to the compiler.
 *
 * For the KPI table of a plan: what is observed, what follows from it by which formula, in which measure, and how it adds
 * up over units and time. A ratio of an indicator that does not exist does not compile. From JSON use
 * {@link parseIndicators}.
 *
 * @param indicators - The definitions, plain data, in the order in which tables show them.
 * @returns The same list.
 * @throws An `EgovKpiError` with everything that is wrong: unknown keys and kinds, an id used twice, a reference to what
 * does not exist (with the nearest that does), formulas that run in a circle, measures that do not go together, a factor
 * that is not that of the measure, a running total of what cannot be added over time.
 *
 * @example
 * ```ts
 * import { defineIndicators } from 'egov-kpi'
 *
 * const dossiers = { kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } } as const
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
 * indicators[2].id // => 'dossiers-online'
 * ```
 */
export function defineIndicators<const I extends readonly Indicator[]>(
  indicators: I & readonly (Indicator & References<NoInfer<I>[number]['id']>)[],
): I {
  throwIfAny(readIndicators(indicators).issues)
  return indicators
}

/**
 * Reads indicators from unknown data, such as JSON.
 *
 * @param json - A list of {@link Indicator}.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with everything that is wrong, as {@link defineIndicators} does.
 *
 * @example
 * ```ts
 * import { parseIndicators } from 'egov-kpi'
 *
 * const details = { name: 'A', measure: { kind: 'index' }, direction: 'higher' }
 * const simple = { id: 'a', kind: 'simple', additivity: { units: 'none', periods: 'none' }, ...details }
 * parseIndicators([simple])[0]?.id // => 'a'
 * parseIndicators([
 *   { id: 'a', kind: 'derived', formula: { kind: 'reference', to: 'b' }, ...details },
 *   { id: 'b', kind: 'derived', formula: { kind: 'reference', to: 'a' }, ...details },
 * ])
 * // => throws 'The formulas run in a circle: a → b → a.'
 * ```
 */
export function parseIndicators(json: unknown): readonly Indicator[] {
  const { issues } = readIndicators(json)
  throwIfAny(issues)
  return json as readonly Indicator[]
}
