import type { CivilDate } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import type { Unit, Units } from '../organization/unit'
import { isWithin } from '../organization/validity'
import { organizationIssue } from '../organization/wording'
import { scorecardIssue } from './wording'

/**
 * The units that exist on a day, group by group in the order of the groups.
 *
 * A unit whose group does not exist on the day cannot be compared with anybody and is left out; that is said, as is a
 * group that has no unit.
 */
export function unitsOn(
  { groups, units }: Units,
  asOf: CivilDate,
): { readonly units: readonly Unit[]; readonly findings: readonly Issue[] } {
  const members = new Map(groups.filter(group => isWithin(group, asOf)).map(({ id }) => [id, [] as Unit[]]))
  const findings: Issue[] = []
  units.forEach((unit, index) => {
    if (!isWithin(unit, asOf)) return
    const group = members.get(unit.group)
    if (group !== undefined) {
      group.push(unit)
      return
    }
    const texts = { what: 'group', unit: unit.id, group: unit.group, asOf } as const
    findings.push(scorecardIssue('not-valid', ['units', 'units', index], texts, { severity: 'warning' }))
  })
  groups.forEach((group, index) => {
    if (members.get(group.id)?.length !== 0) return
    const texts = { what: 'group', group: group.id, asOf } as const
    findings.push(organizationIssue('empty', ['units', 'groups', index], texts, { severity: 'warning' }))
  })
  return { units: [...members.values()].flat(), findings }
}
