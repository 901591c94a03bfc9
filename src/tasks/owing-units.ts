import type { CivilDate } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { thingIssue } from '../foundation/wording'
import type { Unit } from '../organization/unit'
import type { UnitDirectory } from '../organization/unit-directory'
import type { GroupTaskParty, OutsideTaskParty, TaskParty, UnitTaskParty } from './party'
import type { ReadTask } from './read-task'

const roles = ['lead', 'implement', 'support', 'followUp'] as const

/** Those that a task and its events name, with their paths; units and groups alike, by what they have. */
export function partiesOf(task: ReadTask): readonly { readonly party: Named; readonly at: IssuePath }[] {
  return [...roles, 'events' as const].flatMap(list =>
    (task[list] ?? []).map((party: Named | OutsideTaskParty, index) => ({ party: party as Named, at: [list, index] })),
  )
}

type Named = Partial<UnitTaskParty & GroupTaskParty>

/** Prepares to report the parties and events of a task that are not a unit or group of the directory. */
export function partyCheck(directory: UnitDirectory): (task: ReadTask, path: IssuePath) => readonly Issue[] {
  const { units, groups } = directory.data
  const near = {
    unit: nearestAmong(() => units.map(({ id }) => id)),
    group: nearestAmong(() => groups.map(({ id }) => id)),
  }
  // A name in the place of an id is known by the directory; another text may be near to a name.
  const nearest = (what: 'unit' | 'group', name: string): readonly string[] => {
    const ids = near[what](name)
    if (ids.length > 0) return ids
    const found = what === 'unit' ? directory.resolve(name) : directory.resolveGroup(name)
    if (found.kind === 'unknown') return found.nearest
    if (found.kind === 'found') return ['unit' in found ? found.unit.id : found.group.id]
    return ('units' in found ? found.units : found.groups).map(({ id }) => id)
  }
  const unknown = (what: 'unit' | 'group', name: string | undefined, at: IssuePath): readonly Issue[] => {
    if (name === undefined || directory[what === 'unit' ? 'get' : 'group'](name) !== undefined) return []
    return [thingIssue('unknown', at, { what, name, nearest: nearest(what, name) }, { actual: name })]
  }
  return (task, path) =>
    partiesOf(task).flatMap(({ party: { unit, group, members = [] }, at }) => [
      ...unknown('unit', unit, [...path, ...at, 'unit']),
      ...unknown('group', group, [...path, ...at, 'group']),
      ...members.flatMap((id, position) => unknown('unit', id, [...path, ...at, 'members', position])),
    ])
}

/**
 * The units that owe a task on a day: those that lead it, or if there is no lead, those that carry it out. A group
 * means each of its members; a part of a group those that are named; a unit that has ended, its successors.
 */
export function owingUnits(
  { lead = [], implement = [] }: ReadTask,
  directory: UnitDirectory,
  asOf: CivilDate,
): readonly Unit[] {
  const parties = lead.length > 0 ? lead : implement
  return [...new Set(parties.flatMap(party => unitsOf(party, directory, asOf)))]
}

function unitsOf(party: TaskParty, directory: UnitDirectory, asOf: CivilDate): readonly Unit[] {
  if ('party' in party) return []
  if ('unit' in party) return directory.successors(party.unit, asOf)
  if (party.members !== undefined) return party.members.flatMap(id => directory.successors(id, asOf))
  return party.part === undefined ? directory.members(party.group, asOf) : []
}

/** The tasks that are owed through their parts: those that have parts, and no stages of their own. */
export function headingsAmong(tasks: readonly ReadTask[]): ReadonlySet<ReadTask> {
  const parents = new Set(tasks.map(({ parent }) => parent))
  return new Set(tasks.filter(({ id, stages = [] }) => parents.has(id) && stages.length === 0))
}
