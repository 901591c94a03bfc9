import * as z from 'zod'
import { parseStructure } from '../../foundation/structure'
import { parseUnits } from '../../organization/define-units'
import { Group, type Units } from '../../organization/unit'
import type { GivenFile } from '../files/file'
import { type InputKind, type ItemList, type Reading, type ReadOptions, readInput, requireOptions } from './input'
import { groupLayout, unitLayout } from './layouts/units'
import { listOf } from './read-list'

/** How agencies are read. */
export interface ReadUnitsOptions extends ReadOptions {
  /** The groups, where the files have no table of them. */
  readonly groups?: readonly Group[]
}

/**
 * Reads agencies and their groups from files: sheets or CSV files of units and of groups, JSON, or several of these.
 *
 * Headings are those of `layouts.units` and `layouts.groups`, in Vietnamese or English. Without a table of groups these
 * are given by `options.groups`.
 *
 * @param files - The files; all are read and joined.
 * @param given - What the files do not say; `partial` to import what is whole.
 * @returns The units, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readUnits } from 'egov-kpi/exchange'
 *
 * const units = { name: 'units.csv', data: 'Mã đơn vị;Tên đơn vị;Nhóm\nso-y-te;Sở Y tế;so\n' }
 * const groups = { name: 'groups.csv', data: 'Mã nhóm;Tên nhóm\nso;Sở, ban, ngành\n' }
 * const { value, files } = await readUnits([units, groups])
 * value?.units // => [{ id: 'so-y-te', name: 'Sở Y tế', group: 'so' }]
 * files[0]?.separator // => ';'
 * ```
 */
export async function readUnits(
  files: GivenFile | readonly GivenFile[],
  given: ReadUnitsOptions = {},
): Promise<Reading<Units>> {
  const { groups, ...options } = requireOptions(given)
  const known = groups === undefined ? undefined : parseStructure(z.array(Group), groups, ['options', 'groups'])
  return readInput(unitKind(known), files, options)
}

function unitKind(given: readonly Group[] | undefined): InputKind<Units> {
  return {
    tables: [
      { layout: unitLayout, isNeeded: true },
      { layout: groupLayout, isNeeded: given === undefined },
    ],
    itemsOf: unitsAndGroups,
    assemble:
      ([units, groups = null]) =>
      keep => {
        const ofUnits = listOf(units ?? [], keep)
        const ofGroups = groups === null ? { json: given, originOf: () => null } : listOf(groups, keep)
        return {
          json: { groups: ofGroups.json, units: ofUnits.json },
          originOf: ([list, ...rest]) => (list === 'groups' ? ofGroups : ofUnits).originOf(rest),
        }
      },
    parse: parseUnits,
    twins: { 'duplicate unit': ['id'], 'duplicate group': ['id'] },
  }
}

/** The lists of units and of groups of a JSON file that has just these. */
function unitsAndGroups(json: unknown): readonly ItemList[] | null {
  const read = z.strictObject({ units: z.array(z.unknown()), groups: z.array(z.unknown()) }).safeParse(json)
  if (!read.success) return null
  const { units, groups } = read.data
  return [
    { items: units, path: ['units'] },
    { items: groups, path: ['groups'] },
  ]
}
