import type { Leaf, LeafResult } from '../scorecards/compile'
import type { Evaluation } from '../scorecards/evaluation'
import { givenTo, readGiven } from '../scorecards/given-values'

/**
 * Scores a group anew on a criterion whose rule compares its members, after some of them were given other values.
 *
 * @param changed - What these come to, by their places among the entries; null where nothing is given.
 * @returns The results of all members that have a value, by their places.
 */
export function compareAgain(
  { entries, inputs }: Evaluation,
  { criterion, index, compare }: Leaf,
  group: string,
  changed: ReadonlyMap<number, LeafResult | null>,
): ReadonlyMap<number, LeafResult> {
  const members = entries.flatMap((entry, row) => {
    if (entry.group !== group) return []
    const result = changed.get(row)
    if (result !== undefined) return result?.waiting === undefined ? [] : [{ row, ...result.waiting }]
    if (entry.absences?.[criterion.id]?.absence === 'not-applicable') return []
    const value = readGiven(criterion, givenTo(criterion, entry.given[index] ?? null, inputs))
    return value === null ? [] : [{ row, ...value }]
  })
  const score = compare?.(members.map(({ read }) => read))
  return score === undefined ? new Map() : new Map(members.map(({ row, read }) => [row, score(read)]))
}
