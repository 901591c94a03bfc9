import * as z from 'zod'
import { parseStructure } from '../foundation/structure'
import { parseUnits } from '../organization/define-units'
import { Group, type Units } from '../organization/unit'
import { type GivenFile, limitsOf } from './file'
import { type InputKind, type Reading, type ReadOptions, readInput } from './input'
import { groupLayout, unitLayout } from './layouts/units'
import { listOf } from './read-list'
import { readRecords } from './records'
import { chooseSheets } from './sheets'

/** How agencies are read. */
export interface ReadUnitsOptions extends ReadOptions {
  /** The groups, where the files have no table of them. */
  readonly groups?: readonly Group[]
}

/**
 * Reads agencies and their groups from files: one sheet or CSV file of units and one of groups, or JSON.
 *
 * Headings are those of `layouts.units` and `layouts.groups`, in Vietnamese or English. Without a table of groups these
 * are given by `options.groups`.
 *
 * @param files - The workbook, the JSON file, or the CSV files.
 * @param options - What the files do not say; `partial` to import what is whole.
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
export function readUnits(
  files: GivenFile | readonly GivenFile[],
  { groups, ...options }: ReadUnitsOptions = {},
): Promise<Reading<Units>> {
  const given = groups === undefined ? undefined : parseStructure(z.array(Group), groups, ['options', 'groups'])
  return readInput(unitKind(given), files, options)
}

function unitKind(given: readonly Group[] | undefined): InputKind<Units> {
  return {
    parse: parseUnits,
    open: (sheets, options, notes) => {
      const choices = [
        { layout: unitLayout, isNeeded: true },
        { layout: groupLayout, isNeeded: given === undefined },
      ]
      const [unitSheet = null, groupSheet = null] = chooseSheets(sheets, choices, options.sheet, notes)
      if (unitSheet === null || (groupSheet === null && given === undefined)) return null
      const limits = limitsOf(options)
      const units = readRecords(unitSheet, unitLayout, options, limits, notes)
      const groups = groupSheet === null ? null : readRecords(groupSheet, groupLayout, options, limits, notes)
      if (units === null || (groups === null && given === undefined)) return null
      const heldUnits = { of: units, list: [...units.records] }
      const heldGroups = groups === null ? null : { of: groups, list: [...groups.records] }
      return keep => {
        const ofUnits = listOf(heldUnits, keep)
        const ofGroups = heldGroups === null ? { json: given, originOf: () => null } : listOf(heldGroups, keep)
        return {
          json: { groups: ofGroups.json, units: ofUnits.json },
          originOf: ([list, ...rest]) => (list === 'groups' ? ofGroups : ofUnits).originOf(rest),
        }
      }
    },
  }
}
