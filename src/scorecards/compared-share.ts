import { formatExact, parseExact } from '../foundation/exact'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  hundred,
  multiplyFractions,
  zero,
} from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { worthsOf } from './most-points'
import type { ScoreTable } from './score-table'
import type { Scorecard } from './scorecard'
import { scorecardIssue } from './wording'

/** Units of one group that lack the same criteria; the first two stand for all. */
interface Pattern {
  readonly units: readonly string[]
  readonly excluded: ReadonlySet<number>
}

/** Notices, for each group, the two units that are compared on the fewest points, where these are fewer than the scorecard states. */
export function comparedOnTooLittle(table: ScoreTable, { excluded, scale, criteria }: Scorecard): readonly Issue[] {
  if (excluded?.sharedAtLeast === undefined) return []
  const worths = worthsOf(criteria)
  const least = parseExact(excluded.sharedAtLeast)
  return [...patternsByGroup(table)].flatMap(([group, patterns]) => {
    const pairs = patterns.flatMap((one, index) =>
      patterns.slice(one.units.length > 1 ? index : index + 1).map(other => ({
        one: one.units[0] as string,
        other: other.units[one === other ? 1 : 0] as string,
        share: multiplyFractions(divideFractions(sharedBy(one, other, table, worths), parseExact(scale)), hundred),
      })),
    )
    const [worst] = pairs.toSorted((a, b) => compareFractions(a.share, b.share))
    if (worst === undefined || compareFractions(worst.share, least) >= 0) return []
    const texts = { group, ...worst, share: formatExact(worst.share), least: formatExact(least) }
    return [scorecardIssue('compared-on-too-little', ['entries'], texts, { severity: 'warning' })]
  })
}

function patternsByGroup({ units, compiled, at }: ScoreTable): ReadonlyMap<string, readonly Pattern[]> {
  const groups = new Map<string, Map<string, Pattern>>()
  units.forEach(({ id, group }, row) => {
    const excluded = compiled.leaves.flatMap(({ index }) => (at(row, index)?.policy === 'exclude' ? [index] : []))
    const patterns = groups.get(group) ?? new Map<string, Pattern>()
    groups.set(group, patterns)
    const key = excluded.join()
    const before = patterns.get(key)
    patterns.set(key, { units: [...(before?.units ?? []), id].slice(0, 2), excluded: new Set(excluded) })
  })
  return new Map([...groups].map(([group, patterns]) => [group, [...patterns.values()]]))
}

/** The points on which both are judged. */
function sharedBy(one: Pattern, other: Pattern, { compiled }: ScoreTable, worths: readonly Fraction[]): Fraction {
  return compiled.leaves
    .filter(({ index, isOrdinary }) => isOrdinary && !one.excluded.has(index) && !other.excluded.has(index))
    .map(({ index }) => worths[index] ?? zero)
    .reduce(addFractions, zero)
}
