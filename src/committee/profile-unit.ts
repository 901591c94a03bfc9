import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { compareFractions, type Fraction, subtractFractions } from '../foundation/fraction'
import { type Bilingual, inBoth, type LocalizedText } from '../foundation/language'
import { medianOf } from '../foundation/median'
import type { Ranking } from '../ranking/rank'
import { absenceOf, type Evaluation, type EvaluationEntry } from '../scorecards/evaluation'
import { absenceSentence } from '../scorecards/explain-criterion'
import { requireRanked } from '../scorecards/parse-evaluation'
import { type Criterion, leavesOf } from '../scorecards/scorecard'
import { entryOfUnit } from './look-up'

/** Where a unit stands on one criterion among its group. */
export interface CriterionStanding {
  readonly criterion: string
  /** The unit's points as they are added, so those of a penalty are negative; null if it has none. */
  readonly points: ExactText | null
  /** Why the unit is not compared: no points, or points although the criterion does not concern it or it is out of competition. */
  readonly reason?: Bilingual
  /** The most points that the criterion gives, or takes off where it is a penalty. */
  readonly max: ExactText
  /** How many units of the group have points on the criterion and are concerned by it, the unit itself included. */
  readonly compared: number
  /** The most points that one of them has; null if none has any. */
  readonly best: ExactText | null
  /** Who has them, in the order of the entries. */
  readonly bestUnits: readonly string[]
  /** The middle of their points; of an even number of units, the mean of the middle two. */
  readonly median: ExactText | null
  /** One more than the number of them that have more points; null if the unit is not compared. */
  readonly rank: number | null
  /** The best points less its own: what the unit could gain; null if it is not compared. */
  readonly gapToBest: ExactText | null
  /** The median less its own: below zero if the unit is ahead of the middle; null if it is not compared. */
  readonly gapToMedian: ExactText | null
}

/** The strong and the weak sides of one unit, as its group shows them. */
export interface UnitProfile {
  readonly unit: string
  readonly group: string
  /** Every criterion, in the order of the scorecard. */
  readonly criteria: readonly CriterionStanding[]
  /** The criteria on which it has more points than the median, its greatest lead first. */
  readonly strongest: readonly string[]
  /** What to improve first: the criteria on which it has fewer points than the best, its greatest loss first. */
  readonly weakest: readonly string[]
}

/**
 * Compares a unit with its group, criterion by criterion: with the best and with the median, and says where it is strong
 * and what to improve first.
 *
 * The group is all units of it that have points on the criterion, the unit included; one that the criterion does not
 * concern is not among them, even where it is given full marks for that. Points are those of the evaluation, rounded as
 * the scorecard says. Units that the ranking has out of competition are not compared.
 *
 * `weakest` is in order of the points lost against the best, then of those lost against the median; `strongest` in order
 * of the lead over the median, then of the smaller loss against the best; what is equal stands in the order of the
 * scorecard. Points and not shares decide, since points make the total. A criterion may stand in both: ahead of the
 * middle, and far behind the best.
 *
 * @param given - A ranking of an evaluation, as `rank` made it or as it came back from JSON.
 * @param unit - The id of the unit.
 * @returns Plain data: a standing for each criterion, and the ids of the strongest and of the weakest.
 * @throws An `EgovKpiError` if it is not a ranking of an evaluation, or has no such unit; the nearest ids are named.
 *
 * @example
 * ```ts
 * import { evaluate, parseScorecard, profileUnit, rank } from 'egov-kpi'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT năm 2022',
 *   scale: 100,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: ['plan', 'online'].map(id => ({ id, max: 50, rule: { kind: 'points' } })),
 * })
 * const points = { 'so-y-te': [30, 45], 'so-noi-vu': [50, 20], 'so-tai-chinh': [40, 25] }
 * const evaluation = evaluate(scorecard, {
 *   units: {
 *     groups: [{ id: 'sở', name: 'Sở, ban, ngành' }],
 *     units: Object.keys(points).map(id => ({ id, name: id, group: 'sở' })),
 *   },
 *   assessments: Object.entries(points).flatMap(([unit, [plan, online]]) => [
 *     { unit, criterion: 'plan', value: plan },
 *     { unit, criterion: 'online', value: online },
 *   ]),
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const { criteria, strongest, weakest } = profileUnit(rank(evaluation), 'so-y-te')
 * criteria[0]
 * // => {
 * //   criterion: 'plan',
 * //   points: '30',
 * //   max: '50',
 * //   compared: 3,
 * //   best: '50',
 * //   bestUnits: ['so-noi-vu'],
 * //   median: '40',
 * //   rank: 3,
 * //   gapToBest: '20',
 * //   gapToMedian: '10',
 * // }
 * strongest // => ['online']
 * weakest // => ['plan']
 * ```
 */
export function profileUnit(given: Ranking<Evaluation>, unit: string): UnitProfile {
  const { source: evaluation, policy } = requireRanked(given)
  const own = entryOfUnit(evaluation.entries, unit)
  const aside = new Map((policy.outOfCompetition ?? []).map(one => [one.unit, one.reason]))
  const group = evaluation.entries.filter(entry => entry.group === own.group && !aside.has(entry.unit))
  const reason = aside.get(unit)
  const standings = leavesOf(evaluation.scorecard.criteria).map(criterion => standingOf(criterion, own, group, reason))
  const measured = standings.flatMap(({ data, gaps }) =>
    gaps === null ? [] : [{ criterion: data.criterion, ...gaps }],
  )
  const ahead = measured
    .filter(({ toMedian }) => toMedian.numerator < 0n)
    .toSorted((a, b) => compareFractions(a.toMedian, b.toMedian) || compareFractions(a.toBest, b.toBest))
  const behind = measured
    .filter(({ toBest }) => toBest.numerator > 0n)
    .toSorted((a, b) => compareFractions(b.toBest, a.toBest) || compareFractions(b.toMedian, a.toMedian))
  return {
    unit,
    group: own.group,
    criteria: standings.map(({ data }) => data),
    strongest: ahead.map(({ criterion }) => criterion),
    weakest: behind.map(({ criterion }) => criterion),
  }
}

/** A standing, with its gaps as numbers to order by; null if the unit is not compared. */
interface Measured {
  readonly data: CriterionStanding
  readonly gaps: { readonly toBest: Fraction; readonly toMedian: Fraction } | null
}

/** @param aside - Why the unit is out of competition, if it is: it has points then, and is compared with none. */
function standingOf(
  criterion: Criterion,
  own: EvaluationEntry,
  group: readonly EvaluationEntry[],
  aside: LocalizedText | undefined,
): Measured {
  const { id, max } = criterion
  const peers = group
    .filter(entry => absenceOf(entry, id)?.absence !== 'not-applicable')
    .flatMap(({ unit, points }) => {
      const text = points[id] ?? null
      return text === null ? [] : [{ unit, points: parseExact(text) }]
    })
    .toSorted((a, b) => compareFractions(b.points, a.points))
  const best = peers[0]?.points ?? null
  const middle = medianOf(peers.map(({ points }) => points))
  const mine = peers.find(({ unit }) => unit === own.unit)?.points ?? null
  const gaps =
    mine === null || best === null || middle === null
      ? null
      : { toBest: subtractFractions(best, mine), toMedian: subtractFractions(middle, mine) }
  const above = (points: Fraction) => peers.filter(peer => compareFractions(peer.points, points) > 0)
  const bestUnits = peers.filter(({ points }) => best !== null && compareFractions(points, best) === 0)
  return {
    data: {
      criterion: id,
      points: own.points[id] ?? null,
      ...(mine === null
        ? { reason: aside === undefined ? reasonOf(own, criterion) : inBoth(aside, text => text) }
        : {}),
      max: formatExact(parseExact(max)),
      compared: peers.length,
      best: best === null ? null : formatExact(best),
      bestUnits: bestUnits.map(({ unit }) => unit),
      median: middle === null ? null : formatExact(middle),
      rank: mine === null ? null : 1 + above(mine).length,
      gapToBest: gaps === null ? null : formatExact(gaps.toBest),
      gapToMedian: gaps === null ? null : formatExact(gaps.toMedian),
    },
    gaps,
  }
}

/** The reason why a unit is not compared on a criterion: nothing was given, or an absence instead of a value. */
function reasonOf(entry: EvaluationEntry, { id, indicator }: Criterion): Bilingual {
  const record = absenceOf(entry, id)
  if (record !== undefined) return absenceSentence(record)
  return indicator === undefined
    ? { vi: 'Chưa được chấm', en: 'Not assessed' }
    : { vi: 'Chưa có số liệu', en: 'No observation' }
}
