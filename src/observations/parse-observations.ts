import { throwIfAny } from '../foundation/error'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { anything, list } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'
import type { Observation } from './observation'
import { buildIndex } from './observation-index'
import { readObservations } from './read-observations'

/**
 * Reads observations from unknown data, such as JSON.
 *
 * For every place where figures enter: all issues are reported at once, with the position of each row.
 *
 * @param rows - A list of `Observation`.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same rows, checked.
 * @throws An `EgovKpiError` when the data is not a list, a row is malformed or contradicts itself, or two rows
 * give the same unit, indicator and period.
 *
 * @example
 * ```ts
 * import { parseObservations } from 'egov-kpi'
 *
 * const rows = [{ unit: 'duc-pho', indicator: 'online', period: '2022-S1', value: null, status: 'final' }]
 * parseObservations(rows) // => throws 'null without a reason'
 * ```
 */
export function parseObservations(rows: unknown, options?: ParseOptions): readonly Observation[] {
  return parseAt(options, () => {
    const items = parseStructure(list(anything), rows)
    const { whole, issues } = readObservations(items, [])
    throwIfAny([...issues, ...buildIndex(whole, []).issues])
    return items as readonly Observation[]
  })
}
