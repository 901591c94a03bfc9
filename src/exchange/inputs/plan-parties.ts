import { isCivilDate } from '../../foundation/civil-date'
import type { Issue } from '../../foundation/issue'
import { thingIssue } from '../../foundation/wording'
import { resolutionIssue } from '../../organization/resolution'
import type { Units } from '../../organization/unit'
import { createUnitDirectory, type UnitDirectory } from '../../organization/unit-directory'
import type { TaskParty } from '../../tasks/party'
import type { Notes } from '../files/notes'
import type { RowRecord } from '../tables/records'

const roles = ['lead', 'implement', 'support', 'followUp'] as const

/**
 * Reads the agencies of tasks as tables print them, by the names of units and groups: one, or several joined by commas and
 * "và". Whole names come first, since names contain both ("Bộ Văn hóa, Thể thao và Du lịch"). A text that names neither
 * a unit nor a group is an issue with the nearest names.
 */
export function readParties(
  records: readonly RowRecord[],
  { units, asOf }: { readonly units: Units; readonly asOf: unknown },
  notes: Notes,
): readonly RowRecord[] {
  const directory = createUnitDirectory(units)
  const day = isCivilDate(asOf) ? { asOf } : {}
  return records.map(record => {
    const { value, from, row } = record
    const issues: Issue[] = []
    for (const role of roles) {
      const given = value[role]
      if (!Array.isArray(given)) continue
      value[role] = (given as readonly TaskParty[]).flatMap(party =>
        'unit' in party && typeof party.unit === 'string' ? named(party.unit, role, directory, day, issues) : [party],
      )
    }
    if (issues.length === 0 || record.isBroken) return record
    notes.addAll(issues.map(issue => from.place(issue, row)))
    return { ...record, isBroken: true }
  })
}

/** No name has more parts between commas and "và". */
const mostParts = 12

const joint = /( ?[,;] ?| và )/u

/** The parties that a text names; what names none goes to the issues, neighbours as one name. */
function named(
  text: string,
  role: string,
  directory: UnitDirectory,
  day: Parameters<UnitDirectory['resolve']>[1],
  issues: Issue[],
): readonly TaskParty[] {
  const pieces = text.trim().replace(/\s+/gu, ' ').split(joint)
  const found: TaskParty[] = []
  let unknown: readonly [number, number] | null = null
  const noteUnknown = (): void => {
    if (unknown !== null) issues.push(unknownParty(pieces.slice(unknown[0], unknown[1]).join(''), role, directory))
    unknown = null
  }
  for (let at = 0; at < pieces.length; ) {
    // Texts and what joins them alternate.
    let end = Math.min(pieces.length, at + 2 * mostParts - 1)
    let party: TaskParty | Issue | null = null
    for (; end > at; end -= 2) {
      party = partyCalled(pieces.slice(at, end).join(''), role, directory, day)
      if (party !== null) break
    }
    if (party === null) {
      unknown = [unknown?.[0] ?? at, at + 1]
      at += 2
      continue
    }
    noteUnknown()
    if ('code' in party) issues.push(party)
    else found.push(party)
    at = end + 1
  }
  noteUnknown()
  return found
}

/** What a text names as a whole; null if nothing, an issue if it may be several. */
function partyCalled(
  text: string,
  role: string,
  directory: UnitDirectory,
  day: Parameters<UnitDirectory['resolve']>[1],
): TaskParty | Issue | null {
  const unit = directory.resolve(text, day)
  if (unit.kind === 'found') return { unit: unit.unit.id }
  const group = directory.resolveGroup(text, day)
  if (group.kind === 'found') return { group: group.group.id }
  return unit.kind === 'ambiguous' ? resolutionIssue(unit, text, [role]) : null
}

function unknownParty(name: string, role: string, directory: UnitDirectory): Issue {
  const [unit, group] = [directory.resolve(name), directory.resolveGroup(name)]
  const nearest = [unit, group].flatMap(one => (one.kind === 'unknown' ? one.nearest : []))
  return thingIssue('unknown', [role], { what: 'party', name, nearest }, { actual: name })
}
