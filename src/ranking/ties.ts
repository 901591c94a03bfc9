import { oneOf, type Schema } from '../foundation/schema'

/**
 * What rank units with the same score have.
 *
 * - `competition`: they share the better rank and the next ranks are skipped: 1, 2, 2, 4 (as official rankings do);
 * - `dense`: they share a rank and none is skipped: 1, 2, 2, 3;
 * - `average`: they share the mean of the ranks they take up: 1, 2.5, 2.5, 4 (as statistics does);
 * - `ordinal`: none is shared, stated tie-breakers decide: 1, 2, 3, 4.
 */
export type TieMethod = 'competition' | 'dense' | 'average' | 'ordinal'

/** The schema of a {@link TieMethod}. */
export const TieMethod: Schema<TieMethod> = oneOf(['competition', 'dense', 'average', 'ordinal'])

/**
 * The ranks of items that stand in order, best first. This is the one place where ties become ranks.
 *
 * @param count - How many items there are.
 * @param isTied - Whether an item is equal to the one before it.
 * @param method - What rank equals have.
 */
export function ranksOf(count: number, isTied: (index: number) => boolean, method: TieMethod): readonly number[] {
  const ranks = new Array<number>(count)
  let places = 0
  for (let start = 0; start < count; ) {
    let end = start + 1
    while (end < count && isTied(end)) end++
    places++
    for (let index = start; index < end; index++) {
      ranks[index] = {
        competition: start + 1,
        dense: places,
        average: (start + 1 + end) / 2,
        ordinal: index + 1,
      }[method]
    }
    start = end
  }
  return ranks
}
