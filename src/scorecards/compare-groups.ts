import { groupedBy } from '../foundation/grouped'
import type { JudgedUnit } from './applicability'
import type { ScoreTable } from './score-table'

/**
 * Scores what waits for the values of other units. The group is the units that are compared with each other and have a
 * value; what its best is, is found once for each group and criterion.
 */
export function compareGroups({ units, compiled, at, put, fromAt }: ScoreTable): void {
  const leaves = compiled.leaves.filter(({ compare }) => compare !== null)
  if (leaves.length === 0) return
  const rowsOf = groupedBy(units.keys(), row => (units[row] as JudgedUnit).group)
  for (const { index, compare } of leaves) {
    const groups = [...rowsOf.values()].map(rows =>
      rows.flatMap(row => {
        const read = at(row, index)?.waiting
        return read === undefined ? [] : [{ row, ...read }]
      }),
    )
    const all = groups.flat().map(({ read }) => read)
    for (const waiting of groups) {
      const score = compare?.(
        waiting.map(({ read }) => read),
        all,
      )
      if (score !== undefined) for (const { row, read } of waiting) put(row, index, score(read), fromAt(row, index))
    }
  }
}
