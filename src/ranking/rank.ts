import { throwIfAny } from '../foundation/error'
import type { ExactText } from '../foundation/exact'
import { type Issue, ofArgument } from '../foundation/issue'
import { type MadeResults, madeResults } from '../foundation/made-results'
import { type AssignedBands, assignBands } from './assign-bands'
import { issuesBetween } from './check-entries'
import { coverageOf, relationIssues } from './check-policy'
import { type Contender, contradictions, noiseIn, type ParsedEntry, type RankingSource, readSource } from './entry'
import type { LoweredBand } from './lower-bands'
import { contendersIn, inOrder, tiesAmong } from './order'
import { participationBy } from './participation'
import { type RankingOptions, type RankingPolicy, readPolicy } from './ranking-policy'
import { ranksOf } from './ties'
import { groupOf, textsOf, type UnrankedEntry, unrankedAmong } from './unranked'

/** One unit's place in a ranking. */
export interface RankedEntry {
  readonly unit: string
  /** The score it was ranked by. */
  readonly score: ExactText
  /** The score before rounding. */
  readonly exact: ExactText
  /** The rank in its comparison: the unit's group where the ranking is within groups, else all units. */
  readonly rank: number
  /** The rank among all units. */
  readonly overallRank: number
  readonly group?: string
  /** The id of the band that the unit has. */
  readonly band?: string
  /** The steps to it from the band that its figures give, where knock-outs or quotas lowered it. */
  readonly lowered?: readonly LoweredBand[]
}

/** A ranking: who stands where, by which policy, from what. Plain data that is read and not changed. */
export interface Ranking<S extends RankingSource = RankingSource> {
  /** In order of groups (as first given) where ranked within them, then of rank, then of unit ids by code point. */
  readonly entries: readonly RankedEntry[]
  readonly unranked: readonly UnrankedEntry[]
  readonly policy: RankingPolicy
  readonly findings: readonly Issue[]
  /** What was ranked, untouched. */
  readonly source: S
}

/** The rankings that `rank` made, or `parseRanking` read. */
export const madeRankings: MadeResults<object> = /* @__PURE__ */ madeResults()

/**
 * Ranks units by their scores, exactly.
 *
 * The library's one mechanism for ranks, for an index, a scorecard or any list: a higher score ranks better unless
 * `prefer` says otherwise, equal scores share a rank, units that are not ranked stand apart with the reason. Scores are
 * compared as exact numbers, never as floating point, so that a tie of decimals, thirds or ratios stays a tie. The order
 * of the input changes nothing.
 *
 * Competition ranking is how official rankings count: DTI 2022 of Vietnam's provinces has 15, 15, 17.
 *
 * @param source - A list of entries `{unit, score, exact?, reason?, group?, values?, points?, headings?}`, or anything
 * that has `entries`; scores are decimal text, fractions, numbers of at most 15 significant digits, or null. Further keys
 * are ignored.
 * @param options - The policy: ties, decimals, groups, bands, tie-breakers, knock-outs, quotas, units out of competition.
 * @returns Entries in order, the unranked, the policy applied, findings, and the source itself.
 * @throws An `EgovKpiError` with every issue found: no entries, a unit twice, a score that is not a number, an
 * unknown option, bands with a hole or an overlap, a group missing, a tie that ordinal ranking cannot break, a unit,
 * criterion or band that the policy names and that does not exist.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 *
 * const { entries } = rank([
 *   { unit: 'Thanh Hóa', score: '0.633' },
 *   { unit: 'Phú Thọ', score: '0.624' },
 *   { unit: 'Bà Rịa - Vũng Tàu', score: '0.633' },
 * ])
 * entries.map(({ rank, unit }) => `${rank}. ${unit}`)
 * // => ['1. Bà Rịa - Vũng Tàu', '1. Thanh Hóa', '3. Phú Thọ']
 * ```
 */
export function rank<const S extends RankingSource>(source: S, options: RankingOptions = {}): Ranking<S> {
  const { policy, issues: broken } = readPolicy(options)
  const { read, issues: sourceIssues } = readSource(source, policy.within === 'group')
  const isRead = broken.length === 0 && sourceIssues.length === 0
  const between = isRead ? issuesBetween(policy, read) : { policy: [], source: [] }
  const related = broken.length === 0 ? relationIssues(policy) : []
  const faults = coverageOf(policy)
  throwIfAny([
    ...ofArgument('source', [...sourceIssues, ...between.source]),
    ...ofArgument('options', [...broken, ...related, ...between.policy]),
    ...faults,
  ])

  const scored = contendersIn(read, policy)
  const participationOf = participationBy(policy)
  const contenders = inOrder(
    scored.filter(one => participationOf(one).exclusion === null),
    policy,
  )
  const ties = tiesAmong(contenders, policy)
  throwIfAny(ties.issues)
  const everyone = contenders.map((_, place) => place)
  const overallRanks = ranksAmong(everyone, ties.classes, policy)
  const comparisons = policy.within === undefined ? [everyone] : groupsOf(read, contenders)
  const assigned = comparisons.map(places =>
    assignBands(
      places.map(place => {
        const contender = contenders[place] as Contender
        return { contender, tieClass: ties.classes[place] as number, knockOuts: participationOf(contender).applied }
      }),
      policy,
    ),
  )
  throwIfAny(assigned.flatMap(({ issues }) => issues))
  const entries = comparisons.flatMap((places, comparison) => {
    const ranks = ranksAmong(places, ties.classes, policy)
    return places.map((place, index) => {
      const { entry, key, exact } = contenders[place] as Contender
      return Object.freeze({
        unit: entry.unit,
        ...textsOf(key, exact),
        rank: ranks[index] as number,
        overallRank: overallRanks[place] as number,
        ...groupOf(entry),
        ...bandIn(assigned[comparison], index),
      })
    })
  })
  return madeRankings.note({
    entries: Object.freeze(entries),
    unranked: Object.freeze(unrankedAmong(read, scored, participationOf, policy)),
    policy: Object.freeze(policy),
    findings: [
      ...faults,
      ...noiseIn(source, read),
      ...contradictions(read),
      ...ties.findings,
      ...scored.flatMap(one => participationOf(one).findings),
      ...assigned.flatMap(({ findings }) => findings),
    ],
    source,
  })
}

function bandIn(assigned: AssignedBands | undefined, index: number): Pick<RankedEntry, 'band' | 'lowered'> {
  const { band, lowered = [] } = assigned?.of[index] ?? {}
  return { ...(band === undefined ? {} : { band }), ...(lowered.length === 0 ? {} : { lowered }) }
}

/** The places of each group's members, in order; groups in the order in which the source first names them. */
function groupsOf(read: readonly ParsedEntry[], contenders: readonly Contender[]): readonly (readonly number[])[] {
  const groups = new Map<string | undefined, number[]>(read.map(({ entry }) => [entry.group, []]))
  contenders.forEach(({ entry }, place) => {
    groups.get(entry.group)?.push(place)
  })
  return [...groups.values()]
}

/** The ranks of those who stand at these places, compared among themselves. */
function ranksAmong(places: readonly number[], classes: readonly number[], { ties }: RankingPolicy): readonly number[] {
  const classAt = (index: number): number => classes[places[index] as number] as number
  return ranksOf(places.length, index => classAt(index) === classAt(index - 1), ties)
}
