import { list, maybe } from '../../foundation/schema'
import { parseUnits } from '../../organization/define-units'
import { UnitGroup, type Units } from '../../organization/unit'
import type { Sheet } from '../sheets/sheet'
import type { SheetOptions } from '../sheets/write-records'
import { column, type Layout, localized, needed } from '../tables/layout'
import { type Input, listed } from './input'
import { toSheets } from './to-sheets'

const validity = [
  column('validFrom', 'date', 'Hiệu lực từ | từ ngày', 'valid from'),
  column('validTo', 'date', 'Hiệu lực đến | đến ngày', 'valid to'),
]

/** The table of the agencies. */
const unitLayout: Layout = {
  names: { vi: ['Đơn vị', 'Cơ quan'], en: ['units', 'agencies'] },
  columns: [
    needed('id', 'text', 'Mã đơn vị | mã', 'unit | unit id | id'),
    ...localized('name', 'Tên đơn vị | tên', 'name | unit name', { need: 'name' }),
    needed('group', 'text', 'Nhóm | mã nhóm', 'group | group id'),
    column('level', 'text', 'Cấp', 'level'),
    column('parent', 'text', 'Đơn vị cấp trên | trực thuộc', 'parent'),
    column('aliases', 'texts', 'Tên khác', 'aliases'),
    ...validity,
    column('successors', 'texts', 'Đơn vị kế thừa', 'successors'),
  ],
}

/** The table of the groups in which agencies are compared. */
const groupLayout: Layout = {
  names: { vi: ['Nhóm', 'Nhóm đơn vị'], en: ['groups'] },
  columns: [
    needed('id', 'text', 'Mã nhóm | mã', 'group | group id | id'),
    ...localized('name', 'Tên nhóm | tên', 'name | group name', { need: 'name' }),
    ...validity,
  ],
}

/** What the files of agencies may not say. */
export interface GivenGroups {
  /** The groups, where the files have no table of them. */
  readonly groups?: readonly UnitGroup[]
}

export const unitInput: Input<Units, GivenGroups, 'units' | 'groups'> = {
  title: { vi: 'đơn vị và nhóm', en: 'units and groups' },
  tables: { units: unitLayout, groups: groupLayout },
  marks: ['units', 'groups'],
  form: 'lists',
  count: ({ units }) => units.length,
  options: { groups: maybe(list(UnitGroup)) },
  mayLack: ({ groups }) => (groups === undefined ? [] : ['groups']),
  assemble:
    ({ units, groups }, given) =>
    keep => {
      const lists = new Map()
      const ofUnits = listed((units ?? []).filter(keep), lists)
      const ofGroups = groups === null ? given.groups : listed(groups.filter(keep), lists)
      return { json: { groups: ofGroups, units: ofUnits }, lists }
    },
  parse: json => parseUnits(json),
  sameBy: { 'duplicate unit': ['id'], 'duplicate group': ['id'] },
  rowsOf: ({ units, groups }) => ({ units, groups }),
}

/**
 * Puts agencies and their groups into two tables, which `readUnits` reads back.
 *
 * @param units - The units.
 * @param options - The language of the headings.
 * @throws An `EgovKpiError` when the units are wrong.
 *
 * @example
 * ```ts
 * import { unitSheets } from 'egov-kpi/exchange'
 *
 * const units = { groups: [{ id: 'so', name: 'Sở' }], units: [{ id: 'a', name: 'A', group: 'so' }] }
 * unitSheets(units)[0]?.rows // => [['a', 'A', 'so']]
 * ```
 */
export function unitSheets(units: Units, options: SheetOptions = {}): readonly Sheet[] {
  return toSheets('units', unitInput, units, options, {})
}
