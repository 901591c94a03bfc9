import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { compareFractions, subtractFractions } from '../foundation/fraction'
import { medianOf } from '../foundation/median'
import type { RankingBand } from './bands'
import { isBetter, rangeOf } from './check-policy'
import type { RankedEntry, Ranking } from './rank'
import type { RankingPolicy } from './ranking-policy'

/** The figures of units that were compared, or of all units of a ranking. */
export interface ComparedFigures {
  /** The group within which they were compared. */
  readonly group?: string
  /** The ranked ones, the best first. */
  readonly entries: readonly RankedEntry[]
  /** Those of the best rank. */
  readonly leaders: readonly RankedEntry[]
  /** Their score; null if no unit is ranked. */
  readonly best: ExactText | null
  readonly lowest: ExactText | null
  readonly highest: ExactText | null
  /** How far apart the lowest and the highest score are. */
  readonly spread: ExactText | null
  readonly median: ExactText | null
}

/** The groups of a ranking, in the order in which it first names them. */
export function groupsIn({ entries, unranked }: Ranking): readonly string[] {
  return [...new Set([...entries, ...unranked].flatMap(({ group }) => group ?? []))]
}

/** The figures of each group where the ranking is within groups, else of all units. */
export function comparisonsIn(ranking: Ranking): readonly ComparedFigures[] {
  const { entries, policy } = ranking
  if (policy.within === undefined) return [figuresOfAll(ranking)]
  return groupsIn(ranking).map(group => ({
    group,
    ...figuresOf(
      entries.filter(entry => entry.group === group),
      ({ rank }) => rank,
    ),
  }))
}

/** The figures of all ranked units of a ranking, whatever their groups. */
export function figuresOfAll({ entries }: Ranking): ComparedFigures {
  return figuresOf(entries, ({ overallRank }) => overallRank)
}

function figuresOf(entries: readonly RankedEntry[], rankOf: (entry: RankedEntry) => number): ComparedFigures {
  const ordered = entries.toSorted((a, b) => rankOf(a) - rankOf(b))
  const scores = entries.map(({ score }) => parseExact(score)).toSorted(compareFractions)
  const [first, lowest, highest] = [ordered[0], scores[0], scores.at(-1)]
  if (first === undefined || lowest === undefined || highest === undefined) {
    return { entries: [], leaders: [], best: null, lowest: null, highest: null, spread: null, median: null }
  }
  const median = medianOf(scores)
  return {
    entries: ordered,
    leaders: ordered.filter(entry => rankOf(entry) === rankOf(first)),
    best: first.score,
    lowest: formatExact(lowest),
    highest: formatExact(highest),
    spread: formatExact(subtractFractions(highest, lowest)),
    median: median === null ? null : formatExact(median),
  }
}

/** The scores between which bands lie, from the lowest. */
export function boundsOfScore({ bands = [] }: RankingPolicy): readonly ExactText[] {
  const limits = bands
    .filter(({ of, criterion, place }) => (of ?? criterion ?? place) === undefined)
    .flatMap(({ atLeast, above, atMost, below }) => [atLeast, above, atMost, below].filter(one => one !== undefined))
    .map(limit => parseExact(limit))
  return [...new Set(limits.toSorted(compareFractions).map(formatExact))]
}

/** The bands of a policy from the best: it may also list them from the worst, as their bounds show. */
export function bandsFromBest({ bands = [], prefer }: RankingPolicy): readonly RankingBand[] {
  const ranges = bands.map(band => rangeOf(band, prefer))
  return ranges.some((range, index) => isBetter(range, ranges[index - 1])) ? bands.toReversed() : bands
}
