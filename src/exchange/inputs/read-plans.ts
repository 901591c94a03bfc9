import type { Plan } from '../../tasks/plan'
import { type GivenFile, parseFiles } from '../files/file'
import { formatOf } from '../files/formats'
import { type CheckedBy, type Reading, requireOptions } from './input'
import { type ReadPlanOptions, readPlan } from './read-plan'

/**
 * Reads several plans from files: each workbook and each JSON file is a plan, and CSV files together are one.
 *
 * For `summarizeTasks`, which takes a list of plans. One plan from several files is for {@link readPlan}.
 *
 * @param files - The files.
 * @param options - What the files do not say, as of {@link readPlan}; `check` gets one plan after the other.
 * @returns The plans in the order of their files, or null if something is wrong with one, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readPlans } from 'egov-kpi/exchange'
 *
 * const plan = (id: string, number: string) => ({
 *   name: `${id}.json`,
 *   data: JSON.stringify({ id, date: '2022-04-13', document: { number }, tasks: [{ id: 'a', title: 'A' }] }),
 * })
 * const { value } = await readPlans([plan('plan-76', '76/KH-UBND'), plan('plan-117', '117/KH-STTTT')])
 * value?.map(({ id }) => id) // => ['plan-76', 'plan-117']
 * ```
 */
export async function readPlans(
  files: readonly GivenFile[],
  options: ReadPlanOptions & CheckedBy<Plan> = {},
): Promise<Reading<readonly Plan[]>> {
  requireOptions(options)
  const tables: GivenFile[] = []
  const groups: GivenFile[][] = []
  for (const file of parseFiles(files)) {
    if ((file.options?.format ?? options.format ?? formatOf(file.data)) !== 'csv') groups.push([file])
    else if (tables.push(file) === 1) groups.push(tables)
  }
  const readings: Reading<Plan>[] = []
  for (const group of groups) readings.push(await readPlan(group, options))
  const plans = readings.flatMap(({ value }) => value ?? [])
  return {
    value: plans.length < readings.length || plans.length === 0 ? null : plans,
    findings: readings.flatMap(({ findings }) => findings),
    files: readings.flatMap(reading => reading.files),
  }
}
