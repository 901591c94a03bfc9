import type { Period } from '../foundation/period'
import { periodBetween } from '../observations/cover-period'
import { successionIn } from '../organization/succession'
import type { Unit, Units } from '../organization/unit'
import { isWithin } from '../organization/validity'
import type { ObservationTable } from './observation-table'
import type { Member, Whole } from './roll-up-totals'

/**
 * Who belongs to each total at the end of a period, and who ended within it: what a unit reported before it ended belongs to
 * the group of those that carry on its work.
 */
export function membersBy(
  to: 'group' | 'all',
  whole: string,
  { groups, units }: Units,
  period: Period,
  table: ObservationTable,
): readonly Whole[] {
  const byGroup = new Map<string, Member[]>()
  for (const group of groups) if (isWithin(group, period.to)) byGroup.set(group.id, [])
  const heirsOf = new Map(
    successionIn(units, period.from, period.to).ended.map(({ unit, successors }) => [unit.id, successors]),
  )
  const all: Member[] = []
  for (const unit of units) {
    const heirs = heirsOf.get(unit.id)
    if (heirs === undefined && !isWithin(unit, period.to)) continue
    const row = table.rowOf.get(unit.id)
    const own = byGroup.get(groupAmong(heirs ?? [], unit))
    const member: Member = {
      id: unit.id,
      row,
      ...(heirs === undefined ? {} : { heirs: heirs.map(heir => table.rowOf.get(heir.id)) }),
      ...lifetimeIn(unit, period),
    }
    if (heirs === undefined && own === undefined) continue
    own?.push(member)
    all.push(member)
  }
  return to === 'all' ? [{ id: whole, members: all }] : [...byGroup].map(([id, members]) => ({ id, members }))
}

/** The part of a period in which a unit existed, if not in all of it. */
function lifetimeIn({ validFrom, validTo }: Unit, { from, to }: Period): { readonly lifetime?: string } {
  const first = validFrom !== undefined && validFrom > from ? validFrom : from
  const last = validTo !== undefined && validTo < to ? validTo : to
  return first === from && last === to ? {} : { lifetime: periodBetween(first, last) }
}

/** The group that all heirs share; else the unit's own. */
function groupAmong(heirs: readonly Unit[], unit: Unit): string {
  const [first, ...others] = new Set(heirs.map(({ group }) => group))
  return first !== undefined && others.length === 0 ? first : unit.group
}
