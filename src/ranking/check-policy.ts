import { parseExact } from '../foundation/exact'
import { compareFractions, type Fraction, subtractFractions, zero } from '../foundation/fraction'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong, nearestTo } from '../foundation/nearest'
import { thingIssue } from '../foundation/wording'
import { boundsOf, type RankingBand, type RankingBandCondition, readCondition } from './bands'
import { bandIssues } from './check-bands'
import { figureKey } from './named-figure'
import type { RankingPolicy } from './ranking-policy'
import { rankingIssue } from './wording'

/** Holes and overlaps of the bands of a policy; the holes are findings where they are accepted. */
export function coverageOf({ bands = [], decimals, holes }: RankingPolicy): readonly Issue[] {
  return bandIssues(bands, decimals).map(issue =>
    issue.code === 'band-hole' && holes === 'report' ? { ...issue, severity: 'warning' as const } : issue,
  )
}

/** What is wrong with the parts of a policy together, if each is well formed. */
export function relationIssues(policy: RankingPolicy): readonly Issue[] {
  return [...unknownBands(policy), ...orderIssues(policy), ...cutoffIssues(policy)]
}

function unknownBands({ bands = [], knockOuts = [], quotas = [] }: RankingPolicy): readonly Issue[] {
  const known = bands.map(({ id }) => id)
  const unknown = (name: string | undefined, path: IssuePath): readonly Issue[] =>
    name === undefined || known.includes(name)
      ? []
      : [thingIssue('unknown', path, { what: 'band', name, nearest: nearestTo(name, known) }, { actual: name })]
  return [
    ...knockOuts.flatMap(({ atMost }, index) => unknown(atMost, ['knockOuts', index, 'atMost'])),
    ...quotas.flatMap(({ band, otherwise, of }, index) => [
      ...unknown(band, ['quotas', index, 'band']),
      ...unknown(otherwise, ['quotas', index, 'otherwise']),
      ...(of === undefined || of === 'all'
        ? []
        : of.flatMap((name, place) => unknown(name, ['quotas', index, 'of', place]))),
    ]),
  ]
}

/** Where bands are lowered, they must be listed from the best: bounds on scores and places show whether they are. */
function orderIssues({ bands = [], knockOuts = [], quotas = [], prefer }: RankingPolicy): readonly Issue[] {
  if (quotas.length === 0 && knockOuts.every(({ atMost }) => atMost === undefined)) return []
  const ranges = bands.map(band => rangeOf(band, prefer))
  const places = new Map(bands.map(({ id }, index) => [id, index]))
  return [
    ...bands.flatMap(({ id: better }, index) => {
      const worse = bands.find((_, before) => before < index && isBetter(ranges[index], ranges[before]))
      if (worse === undefined) return []
      return [rankingIssue('out-of-order', ['bands', index], { what: 'bands', better, worse: worse.id })]
    }),
    ...quotas.flatMap(({ band, otherwise }, index) => {
      const [from, to] = [places.get(band), places.get(otherwise)]
      if (from === undefined || to === undefined || from < to) return []
      return [rankingIssue('out-of-order', ['quotas', index, 'otherwise'], { what: 'quota', band, otherwise })]
    }),
  ]
}

/** The scores, or places, between which a band lies, as far as its own bounds say. */
export interface Range {
  readonly key: string
  readonly worst: Fraction | null
  readonly best: Fraction | null
}

/** The range of a band, turned so that higher is better. */
export function rangeOf(band: RankingBand, prefer: RankingPolicy['prefer']): Range {
  const { atLeast, above, atMost, below, place } = band
  const [lowest, highest] = [atLeast ?? above, atMost ?? below].map(limit =>
    limit === undefined ? null : parseExact(limit),
  ) as [Fraction | null, Fraction | null]
  const isLowerBetter = place !== undefined || prefer === 'lower'
  const turn = (limit: Fraction | null): Fraction | null => limit && subtractFractions(zero, limit)
  return {
    key: figureKey(band),
    worst: isLowerBetter ? turn(highest) : lowest,
    best: isLowerBetter ? turn(lowest) : highest,
  }
}

/** Whether all of one range is better than all of another. */
export function isBetter(one: Range | undefined, other: Range | undefined): boolean {
  if (one === undefined || other === undefined || one.key !== other.key) return false
  if (one.key !== '' && !one.key.startsWith('place ')) return false
  return one.worst !== null && other.best !== null && compareFractions(other.best, one.worst) <= 0
}

/** That a line is drawn between places without saying how. */
function cutoffIssues({ bands = [], quotas = [], cutoff }: RankingPolicy): readonly Issue[] {
  const places = bands.flatMap(band => boundsOf(readCondition(band)).flatMap(({ figure }) => figure.place ?? []))
  if (places.length === 0 && quotas.length === 0) return []
  if (cutoff === undefined) return [rankingIssue('missing', ['cutoff'], { what: 'cutoff' })]
  const hasShare = places.includes('share') || quotas.some(({ share }) => share !== undefined)
  if (!hasShare || cutoff.rounding !== undefined) return []
  return [rankingIssue('missing', ['cutoff', 'rounding'], { what: 'cutoff-rounding' })]
}

/** A place in a policy where a criterion or a heading is named. */
export interface NamedCriterion {
  readonly criterion: string
  readonly path: IssuePath
}

/** The criteria and headings that a policy names. */
export function criteriaOf({ bands = [], knockOuts = [], tieBreakers }: RankingPolicy): readonly NamedCriterion[] {
  const under = (condition: RankingBandCondition, path: IssuePath): readonly NamedCriterion[] => [
    ...(condition.criterion === undefined ? [] : [{ criterion: condition.criterion, path: [...path, 'criterion'] }]),
    ...(['allOf', 'anyOf'] as const).flatMap(key =>
      (condition[key] ?? []).flatMap((inner, index) => under(inner, [...path, key, index])),
    ),
  ]
  return [
    ...bands.flatMap((band, index) => under(band, ['bands', index])),
    ...knockOuts.flatMap(({ when }, index) => under(when, ['knockOuts', index, 'when'])),
    ...tieBreakers.flatMap((breaker, index) =>
      breaker.by === 'criterion' ? [{ criterion: breaker.criterion, path: ['tieBreakers', index, 'criterion'] }] : [],
    ),
  ]
}

/** Criteria of a policy that are not among those known; the nearest are named. */
export function unknownCriteria(policy: RankingPolicy, known: ReadonlySet<string>): readonly Issue[] {
  const nearest = nearestAmong(() => known)
  return criteriaOf(policy).flatMap(({ criterion: name, path }) =>
    known.has(name)
      ? []
      : [thingIssue('unknown', path, { what: 'criterion', name, nearest: nearest(name) }, { actual: name })],
  )
}

/** Units out of competition that are not among those known; the nearest are named. */
export function unknownOutOfCompetition(
  { outOfCompetition = [] }: RankingPolicy,
  known: ReadonlySet<string>,
): readonly Issue[] {
  const nearest = nearestAmong(() => known)
  return outOfCompetition.flatMap(({ unit: name }, index) => {
    if (known.has(name)) return []
    const texts = { what: 'unit', name, nearest: nearest(name) } as const
    return [thingIssue('unknown', ['outOfCompetition', index, 'unit'], texts, { actual: name })]
  })
}
