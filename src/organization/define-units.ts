import { throwIfAny } from '../foundation/error'
import type { IssuePath } from '../foundation/issue'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { aliasIssues } from './ambiguity'
import { indexNames, type NameIndex } from './name-index'
import { readUnits } from './read-units'
import { relationIssues } from './relations'
import type { Unit, UnitGroup, Units } from './unit'

/** The ids of the defined units, if TypeScript knows them; otherwise `string`. */
export type UnitId<U extends Units> = U['units'][number]['id']

// As a scorecard's: an editor shows `DefinedUnits<{ units: { ids: ... } }>`, and not every name and alias of sixty units.
interface Boxed<G, U> {
  units: BoxedIds<G, U>
}
interface BoxedIds<G, U> {
  ids: Box<{ readonly group: G; readonly unit: U }>
}
interface Box<T> {
  readonly content: T
}
type Unboxed<T> = { [K in keyof T]: { [L in keyof T[K]]: Box<T[K][L]> } }
interface AnyIds {
  units: { ids: { readonly group: string; readonly unit: string } }
}
type IdsOf<G, U> = Boxed<G, U> extends Unboxed<infer Ids extends AnyIds> ? Ids : never

/** Units whose ids TypeScript knows: what {@link defineUnits} returns. */
export interface DefinedUnits<Ids extends AnyIds> extends Units {
  readonly groups: readonly (UnitGroup & { readonly id: Ids['units']['ids']['group'] })[]
  readonly units: readonly (Unit & {
    readonly id: Ids['units']['ids']['unit']
    readonly group: Ids['units']['ids']['group']
  })[]
}

/** Checked units, with the index built by the check. */
export interface CheckedUnits {
  readonly data: Units
  readonly names: NameIndex<Unit>
}

/** Checks units from structure to meaning, throwing all issues at once. */
export function checkedUnits(input: unknown, path: IssuePath = []): CheckedUnits {
  const read = readUnits(input, path)
  const units = read.units.map(({ value }) => value)
  const names = indexNames(units)
  throwIfAny([...read.issues, ...relationIssues(read), ...aliasIssues(read.units, names)])
  return { data: { groups: read.groups.map(({ value }) => value), units }, names }
}

/**
 * Defines the agencies of a place and the groups in which they are compared.
 *
 * For units written in TypeScript: ids stay literal, so that an unknown group does not compile.
 * The order of the groups is their order in every table. A unit belongs to one group; a unit that ends keeps its
 * history and names its successors. From JSON use {@link parseUnits}.
 *
 * @param units - The groups and the units, plain data.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with every problem: an id used twice, a group, parent or successor that does not exist,
 * parents or successors in a cycle, successors without a last day, a last day before the first, a unit that has no day
 * in common with its group, an alias that also belongs to another unit at the same time.
 *
 * @example
 * ```ts
 * import { defineUnits } from 'egov-kpi'
 *
 * const units = defineUnits({
 *   groups: [{ id: 'departments', name: { vi: 'Sở, ban, ngành', en: 'Departments' } }],
 *   units: [
 *     { id: 'so-tttt', name: 'Sở Thông tin và Truyền thông', group: 'departments' },
 *     { id: 'so-y-te', name: 'Sở Y tế', group: 'departments' },
 *   ],
 * })
 * units.units.map(unit => unit.id) // => ['so-tttt', 'so-y-te']
 * ```
 */
export function defineUnits<const G extends readonly UnitGroup[], const U extends readonly Unit[]>(units: {
  readonly groups: G
  readonly units: U & readonly (Unit & { readonly group: NoInfer<G>[number]['id'] })[]
}): DefinedUnits<IdsOf<G[number]['id'], U[number]['id']>> {
  checkedUnits(units)
  return units as Units as DefinedUnits<IdsOf<G[number]['id'], U[number]['id']>>
}

/**
 * Reads agencies and their groups from unknown data, such as JSON.
 *
 * @param json - An object with `groups` and `units`.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with every problem, as {@link defineUnits} does, and with every unknown key.
 *
 * @example
 * ```ts
 * import { parseUnits } from 'egov-kpi'
 *
 * const json = { groups: [{ id: 'departments', name: 'Sở' }], units: [{ id: 'a', name: 'A', group: 'department' }] }
 * parseUnits(json) // => throws 'There is no group “department”; nearest: departments.'
 * ```
 */
export function parseUnits(json: unknown, options?: ParseOptions): Units {
  return parseAt(options, () => checkedUnits(json).data)
}
