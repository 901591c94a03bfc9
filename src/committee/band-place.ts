import { type ExactText, formatExact } from '../foundation/exact'
import { subtractFractions } from '../foundation/fraction'
import {
  areBandsCompared,
  assignBands,
  isKept,
  lineOf,
  type Places,
  placesOf,
  placeThatCounts,
} from '../ranking/assign-bands'
import { type Bound, boundsOf, type Condition, type RankingBand, readCondition } from '../ranking/bands'
import type { Contender } from '../ranking/entry'
import { figureOf } from '../ranking/named-figure'
import { inOrder, tiesAmong } from '../ranking/order'
import { participationBy } from '../ranking/participation'
import type { RankingPolicy } from '../ranking/ranking-policy'
import type { GoalShortfall, Limit, Place } from './place'
import { gapTo, limitsAmong } from './rank-place'

/**
 * A band among others. Which one a unit falls into is for the ranking's own rule to say.
 *
 * @param others - The ranked others of the comparison: bands by place and quotas depend on them.
 */
export function bandPlace(band: RankingBand, others: readonly Contender[], policy: RankingPolicy): Place {
  const { bands = [], knockOuts = [] } = policy
  const participationOf = participationBy(policy)
  const placed = areBandsCompared(policy) ? inOrder(others, policy) : []

  const shortfalls = (contender: Contender): readonly GoalShortfall[] => {
    const { compared, index, of, isPossible } = among(contender, placed, policy)
    if (isPossible && of[index]?.band === band.id) return []
    const lowered = of[index]?.lowered ?? []
    const place = placeThatCounts(placesOf(compared)[index] as Places, policy)
    const isMet = (bound: Bound): boolean => isKept(bound, contender, place, compared.length, policy) === true
    const shortfall = (bound: Bound): GoalShortfall => {
      const { figure, limit } = bound
      if (figure.place !== undefined) return { by: gapToLine(bound, contender, placed, policy) }
      const own = figureOf(contender, figure)
      // A figure that is missing is nowhere; then all of the bound is lacking.
      return { ...figure, by: formatExact(own === null ? limit : subtractFractions(limit, own)) }
    }
    // A unit that was lowered past the band is good enough for it by its figures.
    const isGoodEnough = lowered[0] !== undefined && !isBelow(lowered[0].from, band.id, bands)
    const applied = participationOf(contender).applied.filter(
      ({ ranked, atMost }) => ranked === false || (atMost !== undefined && isBelow(atMost, band.id, bands)),
    )
    const isLimited = lowered.some(step => step.by === 'quota' && step.from === band.id)
    const lastToStay = compared.findLast((_, other) => of[other]?.band === band.id)?.contender
    return [
      ...(isGoodEnough ? [] : unmet(readCondition(band), isMet).map(shortfall)),
      ...applied.flatMap(({ when }) => boundsOf(readCondition(when)).filter(isMet).map(shortfall)),
      ...(isLimited ? [{ by: lastToStay === undefined ? '0' : gapTo(lastToStay.key, contender, policy) }] : []),
    ]
  }

  const conditions = [...bands, ...knockOuts.map(({ when }) => when)].map(readCondition)
  return {
    isReached: contender => {
      const { index, of, isPossible } = among(contender, placed, policy)
      return isPossible && participationOf(contender).exclusion === null && of[index]?.band === band.id
    },
    shortfalls,
    limits: [
      ...conditions
        .flatMap(boundsOf)
        .flatMap(({ figure, limit }): readonly Limit[] =>
          figure.place === undefined ? [{ figureOf: contender => figureOf(contender, figure), at: limit }] : [],
        ),
      ...limitsAmong(placed, policy),
    ],
  }
}

/** A unit among the others of its comparison, with the bands of all; they are not possible if equals are refused. */
function among(contender: Contender, placed: readonly Contender[], policy: RankingPolicy) {
  const participationOf = participationBy(policy)
  const everyone = inOrder([...placed, contender], policy)
  const { classes, issues } = tiesAmong(everyone, policy)
  const compared = everyone.map((one, index) => ({
    contender: one,
    tieClass: classes[index] as number,
    knockOuts: participationOf(one).applied,
  }))
  const { of, issues: ties } = assignBands(compared, policy)
  return { compared, of, index: everyone.indexOf(contender), isPossible: issues.length === 0 && ties.length === 0 }
}

/** How far the score of a unit is from that of the unit at the line of a bound on places. */
function gapToLine(bound: Bound, contender: Contender, placed: readonly Contender[], policy: RankingPolicy): ExactText {
  const line = lineOf(bound, placed.length + 1, policy)
  const decisive = placed[Number(line.numerator / line.denominator) - 1]
  return decisive === undefined ? '0' : formatExact(subtractFractions(decisive.key, contender.key))
}

function isBelow(band: string, other: string, bands: readonly RankingBand[]): boolean {
  const [own, wanted] = [band, other].map(id => bands.findIndex(one => one.id === id)) as [number, number]
  return own > wanted
}

/** The bounds that a unit does not keep; of alternatives, those of the one with the fewest. */
function unmet({ bounds, allOf, anyOf }: Condition, isMet: (bound: Bound) => boolean): readonly Bound[] {
  const alternatives = (anyOf ?? []).map(one => unmet(one, isMet)).toSorted((a, b) => a.length - b.length)
  return [
    ...bounds.filter(bound => !isMet(bound)),
    ...allOf.flatMap(one => unmet(one, isMet)),
    ...(alternatives[0] ?? []),
  ]
}
