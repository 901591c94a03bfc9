import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { absolute, subtractFractions } from '../foundation/fraction'
import type { RankingSource } from './entry'
import type { RankedEntry, Ranking } from './rank'

/** The units at the next better or the next worse rank. */
export interface Neighbours {
  readonly rank: number
  readonly units: readonly string[]
  readonly score: ExactText
  /** How far apart the scores are: never negative. */
  readonly gap: ExactText
}

/** Whom a unit was compared with: those of its group where the ranking is within groups, else all. */
export function comparedWith(
  { entries, policy }: Ranking<RankingSource>,
  { group }: RankedEntry,
): readonly RankedEntry[] {
  return policy.within === undefined ? entries : entries.filter(other => other.group === group)
}

/** Those who stand next to a unit on one side, in a comparison that is ordered from the best. */
export function neighbours(
  comparison: readonly RankedEntry[],
  { rank, score }: RankedEntry,
  side: 'better' | 'worse',
): Neighbours | null {
  const nearest =
    side === 'better' ? comparison.findLast(other => other.rank < rank) : comparison.find(other => other.rank > rank)
  if (nearest === undefined) return null
  return {
    rank: nearest.rank,
    units: comparison.filter(other => other.rank === nearest.rank).map(({ unit }) => unit),
    score: nearest.score,
    gap: formatExact(absolute(subtractFractions(parseExact(nearest.score), parseExact(score)))),
  }
}
