import { EgovKpiError } from '../foundation/error'
import { type ExactText, parseExact } from '../foundation/exact'
import { compareFractions } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import type { Bilingual } from '../foundation/language'
import { either, object, type Schema, whole } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'
import { boundsOf, readCondition } from '../ranking/bands'
import { type Contender, readSource } from '../ranking/entry'
import { figureOf } from '../ranking/named-figure'
import { contendersIn } from '../ranking/order'
import { participationBy } from '../ranking/participation'
import type { RankedEntry, Ranking } from '../ranking/rank'
import type { RankingPolicy } from '../ranking/ranking-policy'
import { compileScorecard } from '../scorecards/compile'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import type { AnyScorecardIds } from '../scorecards/known-ids'
import { requireRanked } from '../scorecards/parse-evaluation'
import { bandPlace } from './band-place'
import { type GoalImprovement, type GoalOutOfReach, improvementOn } from './improvement'
import { entryOfUnit, unknownName } from './look-up'
import type { GoalShortfall, Place } from './place'
import { rankPlace } from './rank-place'
import { trials } from './trial'
import { committeeIssue } from './wording'

/** The goal of a unit: a rank, or a better one; or a band. */
export type DistanceGoal = { readonly rank: number } | { readonly band: string }

/** The schema of a {@link DistanceGoal}. */
export const DistanceGoal: Schema<DistanceGoal> = either(
  object(() => ({ rank: whole(1) })),
  object(() => ({ band: Identifier })),
)

/** How far a unit is from a place, and what would bring it there. */
export interface GoalDistance<Ids extends AnyScorecardIds = AnyScorecardIds> {
  readonly unit: string
  readonly goal: DistanceGoal
  /** Its rank now. */
  readonly rank: number
  readonly score: ExactText
  readonly band?: string
  /** Whether it has the place already, or a better rank. */
  readonly isReached: boolean
  /** What it misses; nothing if it has the place. */
  readonly shortfalls: readonly GoalShortfall[]
  /** The single criteria that would do, the fewest points to gain first; in order of the scorecard among equals. */
  readonly improvements: readonly GoalImprovement<Ids>[]
  /** The criteria that cannot do it alone, those first that leave the least missing. */
  readonly insufficient: readonly GoalOutOfReach[]
}

/**
 * Finds what would bring a unit to a rank or a band: each single criterion that would do, with the least value and the
 * fewest points, all others being as they are; and for the others, what the unit would still miss.
 *
 * The ranking's own policy decides: a shared rank counts as reached; bands are met by the ranked score, the entry's
 * figures and its place, less knock-outs and quotas. Where lower scores rank better, `by` of a rank is below zero, and no
 * criterion is named, since values are looked for that give more points. Each improvement is a change for `whatIf`:
 * applied and ranked by the same policy it brings the unit to the place, and the next lower value does not. Values rise as their rule has them: to the next level or step, by
 * one more of the numerator over the same denominator, by answers of a survey that turn from the worst to the best, by
 * the smallest decimal that moves the points by a unit of their rounding (of the total's if they are not rounded, of
 * the ranking's if neither is, else by a hundredth). Parts rise one alone, or all in their order, at any depth; what is
 * relative to the best of the group rises up to that best, so that the points of other units do not change; what is compared
 * with another figure of the units, which each value of its own moves, has no value to name. An observed figure rises as a
 * number, without its counts, and its change is marked as an estimate.
 *
 * @param given - A ranking of an evaluation, as `rank` made it or as it came back from JSON.
 * @param unit - The id of the unit.
 * @param goal - `{ rank }`, the worst rank that would do; or `{ band }`, the id of one of the ranking's bands.
 * @returns Plain data. An improvement is always one of more points: a unit that is beyond a band has none to it.
 * @throws An `EgovKpiError` if it is not a ranking of an evaluation, has no such unit or band, has fewer ranks, or has not
 * ranked the unit because it has no total.
 *
 * @example
 * ```ts
 * import { distanceTo, evaluate, parseScorecard, rank } from 'egov-kpi'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT năm 2022',
 *   scale: 100,
 *   rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: { decimals: 2, mode: 'half-up' } },
 *   criteria: [
 *     { id: 'plan', max: 40, rule: { kind: 'levels', levels: { none: 0, drafted: '1/2', approved: 1 } } },
 *     { id: 'online', max: 60, rule: { kind: 'ratio' } },
 *   ],
 * })
 * const evaluation = evaluate(scorecard, {
 *   units: {
 *     groups: [{ id: 'sở', name: 'Sở, ban, ngành' }],
 *     units: ['so-y-te', 'so-noi-vu'].map(id => ({ id, name: id, group: 'sở' })),
 *   },
 *   assessments: [
 *     { unit: 'so-y-te', criterion: 'plan', value: 'drafted' },
 *     { unit: 'so-y-te', criterion: 'online', value: { numerator: 570, denominator: 1000 } },
 *     { unit: 'so-noi-vu', criterion: 'plan', value: 'drafted' },
 *     { unit: 'so-noi-vu', criterion: 'online', value: { numerator: 650, denominator: 1000 } },
 *   ],
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const { shortfalls, improvements } = distanceTo(rank(evaluation), 'so-y-te', { rank: 1 })
 * shortfalls // => [{ by: '4.8' }]
 * improvements
 * // => [
 * //   {
 * //     criterion: 'online',
 * //     from: '34.2',
 * //     points: '39',
 * //     gain: '4.8',
 * //     change: { unit: 'so-y-te', criterion: 'online', value: { numerator: 650, denominator: 1000 } },
 * //     notEnough: { numerator: 649, denominator: 1000 },
 * //   },
 * //   {
 * //     criterion: 'plan',
 * //     from: '20',
 * //     points: '40',
 * //     gain: '20',
 * //     change: { unit: 'so-y-te', criterion: 'plan', value: 'approved' },
 * //     notEnough: 'drafted',
 * //   },
 * // ]
 * ```
 */
export function distanceTo<Ids extends AnyScorecardIds>(
  given: Ranking<Evaluation<Ids>>,
  unit: string,
  goal: DistanceGoal,
): GoalDistance<Ids> {
  const ranking = requireRanked(given)
  const wanted = parseStructure(DistanceGoal, goal, ['goal'])
  const { rank, score, band } = rankedEntry(ranking, unit)
  const { policy, source } = ranking
  const entry = entryOfUnit(source.entries, unit)
  const contenders = contendersIn(readSource(source, policy.within === 'group').read, policy)
  const own = contenders.find(one => one.entry.unit === unit) as Contender
  const participationOf = participationBy(policy)
  const isRanked = (one: Contender): boolean => participationOf(one).exclusion === null
  const everyone = contenders.filter(one => one !== own && isRanked(one))
  const compared = policy.within === undefined ? everyone : everyone.filter(one => one.entry.group === entry.group)
  const place = placeMeant(wanted, compared, everyone, policy)

  const contenderOf = (other: EvaluationEntry): Contender | null =>
    contendersIn(readSource([other], false).read, policy)[0] ?? null
  const isReached = place.isReached(own)
  const compiled = compileScorecard(source.scorecard)
  const hopeless = policy.prefer === 'lower' && 'rank' in wanted ? fewerPoints : null
  const trialOn = trials(source, compiled, entry)
  const found = isReached
    ? []
    : compiled.leaves
        .filter(({ counts }) => counts)
        .map(leaf => improvementOn(trialOn(leaf), { ranking, entry, own, place, contenderOf, hopeless }))
  const distance: GoalDistance = {
    unit,
    goal: wanted,
    rank,
    score,
    ...(band === undefined ? {} : { band }),
    isReached,
    shortfalls: place.shortfalls(own),
    improvements: found
      .filter(one => 'change' in one)
      .toSorted((a, b) => compareFractions(parseExact(a.gain), parseExact(b.gain))),
    insufficient: found.filter(one => 'shortfalls' in one).toSorted((a, b) => compareFractions(lacking(a), lacking(b))),
  }
  // Values come from the rules of the scorecard, which the compiler cannot follow.
  return distance as unknown as GoalDistance<Ids>
}

const fewerPoints: Bilingual = {
  vi: 'Điểm thấp hơn được xếp hạng cao hơn, nên thêm điểm không giúp đạt thứ hạng này',
  en: 'Lower scores rank better, so that more points do not lead to this rank',
}

/** What the unit would still miss, to order by. */
function lacking({ shortfalls }: GoalOutOfReach): ReturnType<typeof parseExact> {
  return parseExact(shortfalls[0]?.by ?? '0')
}

function rankedEntry({ entries, unranked }: Ranking<Evaluation>, unit: string): RankedEntry {
  const reason = unranked.find(one => one.unit === unit)?.reason
  if (reason === undefined) return entryOfUnit(entries, unit)
  throw new EgovKpiError([committeeIssue('not-applicable', ['unit'], { what: 'distance', unit, reason })])
}

/** The place that a goal means; throws if there is no such place. The unit itself is not among the others. */
function placeMeant(
  goal: DistanceGoal,
  compared: readonly Contender[],
  everyone: readonly Contender[],
  policy: RankingPolicy,
): Place {
  if ('rank' in goal) {
    const { rank } = goal
    const most = compared.length + 1
    if (rank <= most) return ifRanked(rankPlace(rank, compared, everyone, policy), policy)
    throw new EgovKpiError([committeeIssue('out-of-range', ['goal', 'rank'], { what: 'rank', rank, most })])
  }
  const { bands = [] } = policy
  const band = bands.find(({ id }) => id === goal.band)
  if (band !== undefined) return bandPlace(band, compared, policy)
  const known = bands.map(({ id }) => id)
  throw new EgovKpiError([unknownName('band', goal.band, known, ['goal', 'band'])])
}

/** The same place for a unit that a knock-out may leave unranked. */
function ifRanked(place: Place, policy: RankingPolicy): Place {
  const excluding = (policy.knockOuts ?? []).filter(({ ranked }) => ranked === false)
  if (excluding.length === 0) return place
  const participationOf = participationBy({ knockOuts: excluding })
  const bounds = excluding.flatMap(({ when }) => boundsOf(readCondition(when)))
  return {
    ...place,
    isReached: contender => participationOf(contender).exclusion === null && place.isReached(contender),
    limits: [
      ...place.limits,
      ...bounds.map(({ figure, limit }) => ({
        figureOf: (contender: Contender) => figureOf(contender, figure),
        at: limit,
      })),
    ],
  }
}
