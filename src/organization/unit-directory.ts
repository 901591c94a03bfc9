import { type CivilDate, requireDay } from '../foundation/civil-date'
import { EgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { anyText } from '../foundation/schema'
import { parseStructure, placeOf } from '../foundation/structure'
import { checkedUnits } from './define-units'
import { indexNames } from './name-index'
import {
  type GroupResolution,
  groupResolution,
  resolutionIssue,
  type UnitResolution,
  unitResolution,
  unknownIssue,
} from './resolution'
import { successorsOn } from './succession'
import type { Unit, UnitGroup, Units } from './unit'
import { isWithin, OptionalDay } from './validity'

/** The day for which a name is matched: of several units with one name, those that exist on it. */
export interface ResolveUnitOptions {
  readonly asOf?: CivilDate
}

/** An index of units and groups: functions, with the plain data in `data`. */
export interface UnitDirectory {
  /** The groups and units, plain data. */
  readonly data: Units
  /** The unit of an id, if there is one. */
  readonly get: (id: string) => Unit | undefined
  /** The group of an id, if there is one. */
  readonly group: (id: string) => UnitGroup | undefined
  /** The match of a text: an id, a name in either language, or an alias, in any usual spelling. */
  readonly resolve: (text: string, options?: ResolveUnitOptions) => UnitResolution
  /** The unit that a text names; throws if it names none or may name several. */
  readonly find: (text: string, options?: ResolveUnitOptions) => Unit
  /** The match of a text as the id or the name of a group: the lead of a task may be "UBND xã, phường". */
  readonly resolveGroup: (text: string, options?: ResolveUnitOptions) => GroupResolution
  /** The units of a group on a day, in the order of the data; empty on days on which the group itself is not valid. */
  readonly members: (group: string, asOf: CivilDate) => readonly Unit[]
  /** Whether a unit exists on a day, its first and its last day included. */
  readonly isValid: (unit: string, asOf: CivilDate) => boolean
  /** The units that do the work of a unit on a day: itself while it exists, then its successors and theirs. */
  readonly successors: (unit: string, asOf: CivilDate) => readonly Unit[]
}

/**
 * Indexes units and groups for quick look-up, in every spelling.
 *
 * For data that names agencies as people do. The most reliable match wins: an id, then exactly a name or alias, then
 * one that differs in case, tone placement (hoà, hòa), blanks, punctuation, `&` and "và" only, then in diacritics too,
 * then a name without the word for its kind (Hải Châu for Phường Hải Châu), then a usual abbreviation of a name (Sở TT&TT, STTTT). "UBND", "HĐND", "TP" and "TX" equal the words they stand for.
 * If several units match, none is chosen: the answer names them all. A group's `members` are those whose validity and
 * whose group's validity include the day.
 *
 * @param units - Groups and units, as `defineUnits` and `parseUnits` return them; checked once more.
 * @returns Functions that answer in constant time; `members` is linear in the size of the group.
 * @throws An `EgovKpiError` when the units are wrong. Its functions throw one when an id is unknown
 * (`members`, `isValid`, `successors`), a text names no unit or several (`find`), or a date is invalid.
 *
 * @example
 * ```ts
 * import { createUnitDirectory } from 'egov-kpi'
 *
 * const directory = createUnitDirectory({
 *   groups: [{ id: 'departments', name: 'Sở, ban, ngành' }],
 *   units: [
 *     {
 *       id: 'so-tttt',
 *       name: { vi: 'Sở Thông tin và Truyền thông', en: 'Department of Information and Communications' },
 *       group: 'departments',
 *       validTo: '2025-02-28',
 *       successors: ['so-khcn'],
 *     },
 *     { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ', group: 'departments' },
 *   ],
 * })
 * directory.find('Sở TT&TT').id // => 'so-tttt'
 * directory.find('so khoa hoc va cong nghe').id // => 'so-khcn'
 * directory.find('Sở Khoa học Công nghiệp') // => throws 'nearest: Sở Khoa học và Công nghệ'
 * directory.members('departments', '2025-03-01').map(unit => unit.id) // => ['so-khcn']
 * directory.successors('so-tttt', '2025-03-01').map(unit => unit.id) // => ['so-khcn']
 * ```
 */
export function createUnitDirectory(units: Units): UnitDirectory {
  const { data, names } = checkedUnits(units)
  const groupNames = indexNames(data.groups)
  const membersOf = new Map<string, Unit[]>(data.groups.map(({ id }) => [id, []]))
  for (const unit of data.units) membersOf.get(unit.group)?.push(unit)

  const resolve = (text: string, options?: ResolveUnitOptions): UnitResolution =>
    unitResolution(names.match(requireText(text), dayOf(options)), text, names)
  const resolveGroup = (text: string, options?: ResolveUnitOptions): GroupResolution =>
    groupResolution(groupNames.match(requireText(text), dayOf(options)), text, groupNames)
  const unitOf = (id: string): Unit =>
    names.ids.get(id) ?? fail(unknownIssue('unit', id, names.nearest(requireText(id, 'unit'))))
  const groupOf = (id: string): UnitGroup =>
    groupNames.ids.get(id) ?? fail(unknownIssue('group', id, groupNames.nearest(requireText(id, 'group'))))

  return {
    data,
    get: id => names.ids.get(id),
    group: id => groupNames.ids.get(id),
    resolve,
    find: (text, options) => {
      const resolution = resolve(text, options)
      return resolution.kind === 'found' ? resolution.unit : fail(resolutionIssue(resolution, text, ['text']))
    },
    resolveGroup,
    members: (group, asOf) => {
      requireDay(asOf, ['asOf'])
      if (!isWithin(groupOf(group), asOf)) return []
      return (membersOf.get(group) ?? []).filter(unit => isWithin(unit, asOf))
    },
    isValid: (unit, asOf) => {
      requireDay(asOf, ['asOf'])
      return isWithin(unitOf(unit), asOf)
    },
    successors: (unit, asOf) => {
      requireDay(asOf, ['asOf'])
      return successorsOn(unitOf(unit), asOf, names.ids)
    },
  }
}

function dayOf(options: ResolveUnitOptions | undefined): CivilDate | undefined {
  return options === undefined ? undefined : parseStructure(OptionalDay, options, placeOf(options, 'options')).asOf
}

function requireText(text: string, name = 'text'): string {
  return typeof text === 'string' ? text : parseStructure(anyText, text, [name])
}

function fail(issue: Issue): never {
  throw new EgovKpiError([issue])
}
