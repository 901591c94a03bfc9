import type { Issue, IssuePath } from '../foundation/issue'
import { type NearestNames, nearestAmong } from '../foundation/nearest'
import type { Placed } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { cyclesIn } from './cycles'
import type { ReadUnits } from './read-units'
import type { Unit } from './unit'
import { overlap, validityIssues } from './validity'
import { organizationIssue } from './wording'

/** The issues of the references between groups and units, except names. */
export function relationIssues({ groups, units, mentioned }: ReadUnits): readonly Issue[] {
  const nearestGroup = nearestAmong(() => mentioned.groups)
  const nearestUnit = nearestAmong(() => mentioned.units)
  const issues: Issue[] = []
  const groupOf = byId('group', groups, issues)
  for (const { value, index } of groups) issues.push(...validityIssues(value, ['groups', index]))
  const unitOf = byId('unit', units, issues)
  for (const { value: unit, index } of units) {
    const path = ['units', index]
    issues.push(...validityIssues(unit, path))
    const group = groupOf.get(unit.group)?.value
    if (!mentioned.groups.has(unit.group)) {
      issues.push(unknown('group', [...path, 'group'], unit.group, nearestGroup))
    } else if (group !== undefined && !overlap(unit, group)) {
      const texts = { what: 'never-inside', unit: unit.id, group: group.id } as const
      issues.push(organizationIssue('outside-group', [...path, 'group'], texts))
    }
    if (unit.parent !== undefined && !mentioned.units.has(unit.parent)) {
      issues.push(unknown('parent', [...path, 'parent'], unit.parent, nearestUnit))
    }
    for (const issue of successorIssues(unit, path, mentioned.units, nearestUnit)) issues.push(issue)
  }
  return [
    ...issues,
    ...circles('parents', 'parent', unitOf, ({ parent }) => (parent === undefined ? [] : [parent])),
    ...circles('successors', 'successors', unitOf, ({ successors }) => successors ?? []),
  ]
}

/** The things by their ids; each further one of an id is an issue. */
function byId<T extends { readonly id: string }>(
  what: 'group' | 'unit',
  list: readonly Placed<T>[],
  issues: Issue[],
): ReadonlyMap<string, Placed<T>> {
  const known = new Map<string, Placed<T>>()
  for (const placed of list) {
    const name = placed.value.id
    const first = known.get(name)?.index
    if (first === undefined) known.set(name, placed)
    else issues.push(thingIssue('duplicate', [`${what}s`, placed.index, 'id'], { what, name, first }))
  }
  return known
}

function successorIssues(
  unit: Unit,
  path: IssuePath,
  known: ReadonlySet<string>,
  nearest: NearestNames,
): readonly Issue[] {
  if (unit.successors === undefined) return []
  const issues = unit.successors.flatMap((successor, position) =>
    known.has(successor) ? [] : [unknown('successor', [...path, 'successors', position], successor, nearest)],
  )
  if (unit.validTo === undefined && unit.successors.length > 0) {
    issues.push(organizationIssue('missing', [...path, 'successors'], { what: 'last-day', unit: unit.id }))
  }
  return issues
}

function unknown(what: 'group' | 'parent' | 'successor', path: IssuePath, text: string, nearest: NearestNames): Issue {
  return thingIssue('unknown', path, { what, name: text, nearest: nearest(text) }, { actual: text })
}

function circles(
  what: 'parents' | 'successors',
  key: string,
  units: ReadonlyMap<string, Placed<Unit>>,
  targets: (unit: Unit) => readonly string[],
): readonly Issue[] {
  const edges = new Map<string, readonly string[]>()
  for (const [id, { value }] of units) if (targets(value).length > 0) edges.set(id, targets(value))
  return cyclesIn(edges).map(cycle =>
    thingIssue('cycle', ['units', (units.get(cycle[0] as string) as Placed<Unit>).index, key], { what, cycle }),
  )
}
