import type { Issue, IssuePath } from './issue'
import type { Noun } from './nouns'
import type { Placed } from './structure'
import { thingIssue } from './wording'

/** An issue for each item of a list whose id an earlier one has. */
export function repeatedIds(
  items: readonly Placed<{ readonly id: string }>[],
  what: Noun,
  path: IssuePath,
): readonly Issue[] {
  const known = new Set<string>()
  return items.flatMap(({ value: { id: name }, index }) => {
    if (known.has(name)) return [thingIssue('duplicate', [...path, index, 'id'], { what, name })]
    known.add(name)
    return []
  })
}
