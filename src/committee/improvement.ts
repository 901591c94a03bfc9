import { type ExactText, formatExact, parseExact, powerOfTen } from '../foundation/exact'
import { compareFractions, type Fraction, subtractFractions, zero } from '../foundation/fraction'
import type { Bilingual } from '../foundation/language'
import type { Contender } from '../ranking/entry'
import type { Ranking } from '../ranking/rank'
import type { CriterionResult } from '../scorecards/compile'
import { absenceOf, type Evaluation, type EvaluationEntry } from '../scorecards/evaluation'
import { absenceSentence } from '../scorecards/explain-criterion'
import { givenTo, groupOf } from '../scorecards/given-values'
import type { AnyScorecardIds } from '../scorecards/known-ids'
import { firstWhere, type Ladder } from '../scorecards/rules/ladder'
import { kindOf } from '../scorecards/rules/rules'
import type { GoalShortfall, Limit, Place } from './place'
import type { Trial } from './trial'
import type { WhatIfChange } from './what-if-change'

/** One criterion on which a unit could reach a place, all others being as they are. */
export interface GoalImprovement<Ids extends AnyScorecardIds = AnyScorecardIds> {
  readonly criterion: string
  /** The points that the unit has; null if it has none. */
  readonly from: ExactText | null
  /** The points with which it would reach the place. */
  readonly points: ExactText
  /** How many more these are. */
  readonly gain: ExactText
  /** The least value that would do, as a change for `whatIf`. */
  readonly change: WhatIfChange<Ids>
  /** The next lower value, with which the unit would not reach the place; null if there is none. */
  readonly notEnough: unknown
}

/** One criterion that cannot bring a unit to a place by itself. */
export interface GoalOutOfReach {
  readonly criterion: string
  readonly from: ExactText | null
  /** The most points that the unit could have; null if no value can be named. */
  readonly most: ExactText | null
  /** What the unit would miss even then. */
  readonly shortfalls: readonly GoalShortfall[]
  /** Why no value can be named. */
  readonly reason?: Bilingual
}

/** What improvements are looked for in. */
export interface Search {
  readonly ranking: Ranking<Evaluation>
  readonly entry: EvaluationEntry
  readonly own: Contender
  readonly place: Place
  readonly contenderOf: (entry: EvaluationEntry) => Contender | null
  /** Why more points cannot help at all; null if they can. */
  readonly hopeless: Bilingual | null
}

/** The least that would do on a criterion; or that nothing would, and what the unit would then still miss. */
export function improvementOn(trial: Trial, search: Search): GoalImprovement | GoalOutOfReach {
  const { entry, own, place } = search
  const { criterion } = trial.leaf
  const from = entry.points[criterion.id] ?? null
  const cannot = (reason: Bilingual): GoalOutOfReach => ({
    criterion: criterion.id,
    from,
    most: null,
    shortfalls: place.shortfalls(own),
    reason,
  })
  if (search.hopeless !== null) return cannot(search.hopeless)
  if (trial.exempt !== null)
    return cannot(absenceSentence(absenceOf(entry, criterion.id) ?? { absence: 'not-applicable', policy: 'exclude' }))
  if (trial.changesOthers) return cannot(comparedElsewhere)
  const ladders = laddersOn(trial, search)
  if (ladders.length === 0)
    return cannot(kindOf(criterion.rule).movesAlong?.(criterion.rule) === true ? movesAlong : noValue)
  const climbs = ladders.map(ladder => climbOn(trial, ladder, search))
  const improvements = climbs.flatMap(({ improvement }) => improvement ?? [])
  const [cheapest] = improvements.toSorted((a, b) => compareFractions(parseExact(a.gain), parseExact(b.gain)))
  if (cheapest !== undefined) return cheapest
  const tops = climbs.map(({ most, top }) => ({ most, shortfalls: place.shortfalls(top ?? own) }))
  const [nearest] = tops.toSorted((a, b) => compareFractions(pointsOf(b.most), pointsOf(a.most)))
  return { criterion: criterion.id, from, most: nearest?.most ?? from, shortfalls: nearest?.shortfalls ?? [] }
}

const noValue: Bilingual = {
  vi: 'Không đề xuất được giá trị nào, vì chưa có số liệu để so sánh hoặc để tính',
  en: 'No value can be suggested, because there is nothing to compare with or to start from',
}
const movesAlong: Bilingual = {
  vi: 'Không đề xuất được giá trị nào, vì số của các đơn vị dùng để so sánh thay đổi theo chính giá trị này',
  en: 'No value can be suggested, because the figure of the units that it is compared with changes with it',
}
const comparedElsewhere: Bilingual = {
  vi: 'Một tiêu chí khác so sánh cùng số liệu này trong nhóm, nên đơn vị khác cũng thay đổi theo',
  en: 'Another criterion compares the same figure within the group, so other units would change as well',
}

const pointsOf = (text: ExactText | null): Fraction => parseExact(text ?? '0')

/** The ladders of a criterion, upwards in the points as they are added: those of a penalty are turned round. */
export function laddersOn({ leaf }: Trial, { ranking, entry }: Pick<Search, 'ranking' | 'entry'>): readonly Ladder[] {
  const { criterion, index, max } = leaf
  const evaluation = ranking.source
  const { assessment, observation } = givenTo(criterion, entry.given[index] ?? null, evaluation.inputs)
  const ladders = kindOf(criterion.rule)
    .rises(criterion.rule, {
      max,
      step: stepOf(ranking),
      value: (observation ?? assessment)?.value ?? null,
      isObserved: criterion.indicator !== undefined,
      group: groupOf(evaluation, entry.group, criterion, index),
      isPenalty: leaf.isPenalty,
    })
    .filter(({ count }) => count > 0n)
  if (!leaf.isPenalty) return ladders
  return ladders.map(({ count, at }) => ({ count, at: place => at(count - 1n - place) }))
}

/** The smallest difference between points: a unit of their rounding, or a hundredth if nothing rounds them. */
function stepOf({ source, policy }: Ranking<Evaluation>): Fraction {
  const { leaf, total } = source.scorecard.rounding
  const decimals = leaf !== 'exact' ? leaf.decimals : total !== 'exact' ? total.decimals : policy.decimals
  return { numerator: 1n, denominator: powerOfTen(decimals === 'exact' ? 2 : decimals) }
}

/** How far one ladder leads. */
interface Climbed {
  readonly improvement: GoalImprovement | null
  readonly most: ExactText | null
  readonly top: Contender | null
}

function climbOn(trial: Trial, { count, at }: Ladder, { entry, place, contenderOf }: Search): Climbed {
  const { leaf, resultOf, entryWith, changeTo, touched } = trial
  const { id } = leaf.criterion
  const from = entry.points[id] ?? null
  const results = remembered((rung): CriterionResult => resultOf(at(rung)))
  const contenderAt = remembered(rung => contenderOf(entryWith(at(rung))))
  const isMore = (rung: bigint): boolean => {
    const { points } = results(rung)
    return from === null || (points !== null && compareFractions(points, parseExact(from)) > 0)
  }
  const first = firstWhere(0n, count, isMore)
  if (first === count) return { improvement: null, most: from, top: null }
  const rung = leastRung(first, count, contenderAt, touched === 1, place)
  const last = count - 1n
  if (rung === null) return { improvement: null, most: results(last).text, top: contenderAt(last) }
  const points = results(rung).text ?? '0'
  const gain = formatExact(subtractFractions(parseExact(points), from === null ? zero : parseExact(from)))
  const notEnough = rung === 0n ? null : at(rung - 1n)
  return {
    improvement: { criterion: id, from, points, gain, change: changeTo(at(rung)), notEnough },
    most: points,
    top: null,
  }
}

/**
 * The lowest rung on which a unit reaches a place; null if there is none.
 *
 * If figures only rise, each limit of the place is crossed once: the rungs on which that happens are found by halving.
 * Between two of them nothing changes, so the first of them on which the place is reached is the lowest of all. If they
 * may fall, every rung is tried.
 *
 * @param from - The first rung that gives more points than the unit has.
 */
function leastRung(
  from: bigint,
  count: bigint,
  contenderAt: (rung: bigint) => Contender | null,
  onlyRises: boolean,
  { isReached, limits }: Place,
): bigint | null {
  const reaches = (rung: bigint): boolean => {
    const contender = contenderAt(rung)
    return contender !== null && isReached(contender)
  }
  if (!onlyRises) {
    for (let rung = from; rung < count; rung++) if (reaches(rung)) return rung
    return null
  }
  /** The first rung on which a figure is at a limit, or with `least` 1 beyond it; the count of rungs if there is none. */
  const crossing = ({ figureOf, at }: Limit, least: 0 | 1): bigint =>
    firstWhere(from, count, rung => {
      const contender = contenderAt(rung)
      const figure = contender === null ? null : figureOf(contender)
      return figure !== null && compareFractions(figure, at) >= least
    })
  const crossings = limits.flatMap(limit => [crossing(limit, 0), crossing(limit, 1)])
  const rungs = [...new Set([from, ...crossings])].filter(rung => rung < count).sort((a, b) => (a < b ? -1 : 1))
  return rungs.find(reaches) ?? null
}

/** A function that computes each answer once. */
function remembered<T>(compute: (rung: bigint) => T): (rung: bigint) => T {
  const known = new Map<bigint, T>()
  return rung => {
    const before = known.get(rung)
    if (before !== undefined) return before
    const answer = compute(rung)
    known.set(rung, answer)
    return answer
  }
}
