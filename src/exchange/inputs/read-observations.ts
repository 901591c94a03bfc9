import type { Observation } from '../../observations/observation'
import { parseObservations } from '../../observations/parse-observations'
import type { GivenFile } from '../files/file'
import { type CheckedBy, type Reading, type ReadOptions, readInput } from './input'
import { observationLayout } from './layouts/observations'
import { listKind } from './read-list'

/**
 * Reads observations from files: sheets or CSV files with one figure on each row, or JSON; all are joined.
 *
 * Headings are those of `layouts.observations`. An empty value stands for null, and needs the reason beside it.
 *
 * @param files - The files.
 * @param options - What they do not say: a decimal comma is declared by `decimalMark: 'comma'`, never guessed.
 * @returns The observations, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readObservations } from 'egov-kpi/exchange'
 *
 * const data = 'Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Trạng thái\nhue;online;2022-S1;65,47;chính thức\n'
 * const { value } = await readObservations({ name: 's1.csv', data }, { decimalMark: 'comma' })
 * value?.[0]?.value // => '65.47'
 * ```
 */
export function readObservations(
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions & CheckedBy<readonly Observation[]> = {},
): Promise<Reading<readonly Observation[]>> {
  return readInput(listKind(observationLayout, parseObservations, twins), files, options)
}

const twins = { 'duplicate-observation': ['unit', 'indicator', 'period'] }
