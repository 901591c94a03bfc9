import { formatExact, parseExact } from '../foundation/exact'
import { type Fraction, subtractFractions } from '../foundation/fraction'
import { assignBands } from '../ranking/assign-bands'
import {
  type Bound,
  boundsOf,
  type Condition,
  type RankingBand,
  readCondition,
  scoreItself,
  within,
} from '../ranking/bands'
import { type Contender, ownValue } from '../ranking/entry'
import type { GoalShortfall, Place } from './place'

/** A band among others. Which one a unit falls into is for the ranking's own rule to say. */
export function bandPlace(band: RankingBand, bands: readonly RankingBand[]): Place {
  const condition = readCondition(band)
  const isReached = (contender: Contender): boolean => assignBands([contender], bands).of[0] === band.id
  return {
    isReached,
    shortfalls: contender =>
      isReached(contender) ? [] : unmet(condition, contender).map(bound => shortfall(bound, contender)),
    limits: bands
      .flatMap(one => boundsOf(readCondition(one)))
      .map(({ of, limit }) => ({ figureOf: contender => figureOf(contender, of), at: limit })),
  }
}

function figureOf({ entry, key }: Contender, of: string): Fraction | null {
  if (of === scoreItself) return key
  const value = ownValue(entry, of)
  return value === null ? null : parseExact(value)
}

/** The bounds that a unit does not keep; of alternatives, those of the one with the fewest. */
function unmet({ bounds, allOf, anyOf }: Condition, contender: Contender): readonly Bound[] {
  const alternatives = (anyOf ?? []).map(one => unmet(one, contender)).toSorted((a, b) => a.length - b.length)
  return [
    ...bounds.filter(bound => within(bound, figureOf(contender, bound.of)) !== true),
    ...allOf.flatMap(one => unmet(one, contender)),
    ...(alternatives[0] ?? []),
  ]
}

/** How far a figure lies from a bound. A figure that is missing lies nowhere; then all of the bound is lacking. */
function shortfall({ of, limit }: Bound, contender: Contender): GoalShortfall {
  const figure = figureOf(contender, of)
  const by = formatExact(figure === null ? limit : subtractFractions(limit, figure))
  return of === scoreItself ? { by } : { of, by }
}
