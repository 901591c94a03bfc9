import type { CivilDate } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { foundationIssue } from '../foundation/wording'
import type { Unit } from '../organization/unit'
import type { UnitDirectory } from '../organization/unit-directory'
import type { Party } from './party'
import type { ReadTask } from './read-task'

const roles = ['lead', 'implement', 'support', 'followUp'] as const

/** Prepares to give the issues of parties that are no unit or group of the directory. */
export function partyCheck(directory: UnitDirectory): (task: ReadTask, path: IssuePath) => readonly Issue[] {
  const { units, groups } = directory.data
  const nearestUnit = nearestAmong(() => units.map(unit => unit.id))
  const nearestGroup = nearestAmong(() => groups.map(group => group.id))
  const unknownUnit = (id: string, at: IssuePath): readonly Issue[] => {
    if (directory.get(id) !== undefined) return []
    return [foundationIssue('unknown', at, { what: 'unit', name: id, nearest: nearestUnit(id) }, { actual: id })]
  }
  const unknownGroup = (id: string, at: IssuePath): readonly Issue[] => {
    if (directory.group(id) !== undefined) return []
    return [foundationIssue('unknown', at, { what: 'group', name: id, nearest: nearestGroup(id) }, { actual: id })]
  }
  const ofParties = (task: ReadTask, path: IssuePath): readonly Issue[] =>
    roles.flatMap(role =>
      (task[role] ?? []).flatMap((party, index) => {
        const at = [...path, role, index]
        if ('unit' in party) return unknownUnit(party.unit, [...at, 'unit'])
        if ('party' in party) return []
        const members = (party.members ?? []).flatMap((id, position) => unknownUnit(id, [...at, 'members', position]))
        return [...unknownGroup(party.group, [...at, 'group']), ...members]
      }),
    )
  const ofEvents = ({ events = [] }: ReadTask, path: IssuePath): readonly Issue[] =>
    events.flatMap(({ unit, group }, index) => [
      ...(unit === undefined ? [] : unknownUnit(unit, [...path, 'events', index, 'unit'])),
      ...(group === undefined ? [] : unknownGroup(group, [...path, 'events', index, 'group'])),
    ])
  return (task, path) => [...ofParties(task, path), ...ofEvents(task, path)]
}

/**
 * The units that owe a task on a day: those that lead it, or where nobody leads, those that carry it out. A group
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

function unitsOf(party: Party, directory: UnitDirectory, asOf: CivilDate): readonly Unit[] {
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
