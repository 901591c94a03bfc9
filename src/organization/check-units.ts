import type { CivilDate } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import { parseStructure, placeOf } from '../foundation/structure'
import { sharedNameFindings } from './ambiguity'
import { checkedUnits } from './define-units'
import type { Unit, UnitGroup, Units } from './unit'
import { isPartOf, isWithin, OptionalDay } from './validity'
import { organizationIssue } from './wording'

/** Options of `checkUnits`. */
export interface CheckUnitsOptions {
  /** The day on which every group should have members; without it, on any day. */
  readonly asOf?: CivilDate
}

/**
 * Reports what is valid but doubtful in units and groups.
 *
 * For maintaining the list. Warnings: a group without members while it exists, a unit valid on days on which its group
 * is not (on those days it belongs to no group), a successor that does not outlast the unit, a name that units of the
 * same time share. Notes: names that differ in diacritics, case or spelling only.
 *
 * @param units - Groups and units, as {@link defineUnits} takes them.
 * @param options - The day to check.
 * @returns The findings; an empty list if there are none.
 * @throws An `EgovKpiError` when the units are wrong, or the date is invalid.
 *
 * @example
 * ```ts
 * import { checkUnits } from 'egov-kpi'
 *
 * const units = {
 *   groups: [{ id: 'districts', name: 'Quận, huyện' }],
 *   units: [{ id: 'hai-chau', name: 'Quận Hải Châu', group: 'districts', validTo: '2025-06-30' }],
 * }
 * checkUnits(units, { asOf: '2025-06-30' }) // => []
 * checkUnits(units, { asOf: '2025-07-01' }).map(finding => finding.code) // => ['empty']
 * ```
 */
export function checkUnits(units: Units, options: CheckUnitsOptions = {}): readonly Issue[] {
  const { asOf } = parseStructure(OptionalDay, options, placeOf(options, 'options'))
  const { data, names } = checkedUnits(units, placeOf(units, 'units'))
  const groups = new Map(data.groups.map(group => [group.id, group]))
  const inhabited = new Set(
    data.units.filter(unit => asOf === undefined || isWithin(unit, asOf)).map(({ group }) => group),
  )
  const positions = new Map<Unit, number>(data.units.map((unit, index) => [unit, index]))
  const warning = { severity: 'warning' } as const
  return [
    ...data.groups.flatMap((group, index) => {
      if (inhabited.has(group.id) || (asOf !== undefined && !isWithin(group, asOf))) return []
      return [organizationIssue('empty', ['groups', index], { what: 'group', group: group.id, asOf }, warning)]
    }),
    ...data.units.flatMap((unit, index) => {
      const group = groups.get(unit.group) as UnitGroup
      if (isPartOf(unit, group)) return []
      const texts = { what: 'partly-inside', unit: unit.id, group: group.id } as const
      return [organizationIssue('outside-group', ['units', index], texts, warning)]
    }),
    ...data.units.flatMap((unit, index) =>
      (unit.successors ?? []).flatMap((successor, position) => {
        if (outlasts(names.ids.get(successor) as Unit, unit)) return []
        const texts = { what: 'successor', unit: unit.id, successor } as const
        return [organizationIssue('out-of-order', ['units', index, 'successors', position], texts, warning)]
      }),
    ),
    ...sharedNameFindings(names, positions),
  ]
}

function outlasts(successor: Unit, { validTo }: Unit): boolean {
  return successor.validTo === undefined || validTo === undefined || successor.validTo > validTo
}
