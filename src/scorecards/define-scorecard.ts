import { throwIfAny } from '../foundation/error'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { readScorecard } from './read-scorecard'
import type { Scorecard } from './scorecard'

/**
 * Defines a scorecard in TypeScript, with its ids known to the compiler.
 *
 * An assessment of a criterion that does not exist then does not compile. From JSON use {@link parseScorecard}.
 *
 * @param scorecard - Title, scale, rounding and the tree of criteria; plain data.
 * @returns The same object.
 * @throws An `EgovKpiError` with every problem: unknown keys and kinds of rules, maxima that do not add up
 * to the scale, two criteria of one id, steps out of order, a target of zero.
 *
 * @example
 * ```ts
 * import { defineScorecard } from 'egov-kpi'
 *
 * const scorecard = defineScorecard({
 *   id: 'it-2022',
 *   title: { vi: 'Ứng dụng CNTT năm 2022', en: 'IT adoption 2022' },
 *   scale: 100,
 *   rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: { decimals: 2, mode: 'half-up' } },
 *   criteria: [
 *     { id: 'online', max: 60, rule: { kind: 'ratio-to-target', target: '50' }, indicator: 'dossiers-online' },
 *     { id: 'plan', max: 40, rule: { kind: 'levels', levels: { none: 0, drafted: '1/2', approved: 1 } } },
 *   ],
 * })
 * scorecard.criteria[1].id // => 'plan'
 * ```
 */
export function defineScorecard<const S extends Scorecard>(scorecard: S): S {
  throwIfAny(readScorecard(scorecard).issues)
  return scorecard
}

/**
 * Reads a scorecard from unknown data, such as JSON.
 *
 * @param json - What should be a {@link Scorecard}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with every problem, in structure and in meaning, each with its path.
 *
 * @example
 * ```ts
 * import { parseScorecard } from 'egov-kpi'
 *
 * parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT năm 2022',
 *   scale: 100,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 40, rule: { kind: 'yes-no' } }],
 * })
 * // => throws 'add up to 40, not to the scale of 100'
 * ```
 */
export function parseScorecard(json: unknown, options?: ParseOptions): Scorecard {
  parseAt(options, () => throwIfAny(readScorecard(json).issues))
  return json as Scorecard
}
