import type { Issue, IssuePath } from '../foundation/issue'
import { record, type Schema } from '../foundation/schema'
import { type Placed, readEach, readItems, readProperties, readRow, unreadList } from '../foundation/structure'
import { Unit, UnitGroup } from './unit'

/** The valid groups and units, and the issues of the others. */
export interface ReadUnits {
  readonly groups: readonly Placed<UnitGroup>[]
  readonly units: readonly Placed<Unit>[]
  /** All ids that occur, including those of invalid entries: a reference to them is not a fault. */
  readonly mentioned: { readonly groups: ReadonlySet<string>; readonly units: ReadonlySet<string> }
  readonly issues: readonly Issue[]
}

/** The schema of units and groups, which are read one by one. */
export const UnitLists: Schema<{ readonly groups: readonly unknown[]; readonly units: readonly unknown[] }> = record(
  () => ({ groups: unreadList(() => UnitGroup), units: unreadList(() => Unit) }),
)

/** Reads groups and units one by one, so that a broken one does not hide the others. */
export function readUnits(input: unknown, path: IssuePath = []): ReadUnits {
  const { value, issues } = readProperties(UnitLists, input, path)
  const groups = readEach(UnitGroup, value.groups ?? [], ['groups'])
  const units = readItems(value.units ?? [], ['units'], (unit, place) => readRow(Unit, unit, place))
  return {
    groups: groups.whole,
    units: units.whole,
    mentioned: { groups: idsOf(value.groups ?? []), units: idsOf(value.units ?? []) },
    issues: [...issues, ...groups.issues, ...units.issues],
  }
}

function idsOf(items: readonly unknown[]): ReadonlySet<string> {
  return new Set(
    items.flatMap(item => {
      const id = (item as { id?: unknown } | null | undefined)?.id
      return typeof id === 'string' ? [id] : []
    }),
  )
}
