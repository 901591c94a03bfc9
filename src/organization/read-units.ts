import * as z from 'zod'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { readInto, readProperties } from '../foundation/structure'
import { Group, isUnit, Unit } from './unit'

/** Something read from a list, and where it stood there. */
export interface Placed<T> {
  readonly value: T
  readonly index: number
}

/** What could be read of the groups and units; what is broken stands in the issues. */
export interface ReadUnits {
  readonly groups: readonly Placed<Group>[]
  readonly units: readonly Placed<Unit>[]
  /** All ids that occur, also those of broken ones: whoever refers to them does nothing wrong. */
  readonly mentioned: { readonly groups: ReadonlySet<string>; readonly units: ReadonlySet<string> }
  readonly issues: readonly Issue[]
}

/** Reads groups and units one by one, so that a broken one does not hide the others. */
export function readUnits(input: unknown, path: IssuePath = []): ReadUnits {
  const list = z.array(z.unknown())
  const { value, issues } = readProperties<{ groups: unknown[]; units: unknown[] }>(
    { groups: list, units: list },
    input,
    path,
  )
  const groups = readList(value.groups ?? [], 'groups', Group, isNever)
  const units = readList(value.units ?? [], 'units', Unit, isUnit)
  return {
    groups: groups.whole,
    units: units.whole,
    mentioned: { groups: idsOf(value.groups ?? []), units: idsOf(value.units ?? []) },
    issues: [...issues, ...groups.issues, ...units.issues],
  }
}

function readList<T>(
  items: readonly unknown[],
  key: string,
  schema: z.ZodType<T>,
  guard: (item: unknown) => item is T,
): { readonly whole: readonly Placed<T>[]; readonly issues: readonly Issue[] } {
  const whole: Placed<T>[] = []
  const issues = issueList([key])
  // By position, since `forEach` would pass over the holes of a list.
  for (let index = 0; index < items.length; index++) {
    if (issues.endsAt(index, items.length)) break
    const item = items[index]
    if (guard(item)) {
      whole.push({ value: item, index })
      continue
    }
    const read = readInto(issues, schema, item, [key, index])
    if (read !== null) whole.push({ value: read.value, index })
  }
  return { whole, issues: issues.found() }
}

/** Groups are few: the schema alone checks them. */
function isNever(_: unknown): _ is never {
  return false
}

function idsOf(items: readonly unknown[]): ReadonlySet<string> {
  return new Set(
    items.flatMap(item => {
      const id = (item as { id?: unknown } | null | undefined)?.id
      return typeof id === 'string' ? [id] : []
    }),
  )
}
