import { throwIfAny } from '../foundation/error'
import { checkRun } from './check-run'
import type { Run } from './run'

/**
 * Reads a run from unknown data, such as JSON.
 *
 * Checks everything that can be said without evaluating it: scorecard, units, observations, ranking options, rounds, what
 * evidence is asked for, and every entry of the record: its form, that its round, unit and criterion exist, that its rule
 * takes the value, that its round was not locked, that a change has its reason, that a decision has its appeal.
 *
 * @param json - What should be a {@link Run}.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with everything that is wrong, each with its path: `entries[12].value`.
 *
 * @example
 * ```ts
 * import { parseRun } from 'egov-kpi'
 *
 * parseRun({ id: 'it-2022', entries: [], roundz: [] }) // => throws 'There is no property "roundz". Did you mean "rounds"?'
 * ```
 */
export function parseRun(json: unknown): Run {
  throwIfAny(checkRun(json).issues)
  return json as Run
}
