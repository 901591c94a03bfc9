import { byCodePoint } from '../foundation/code-point'
import { compareFractions, type Fraction } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import { just, object, oneOf, type Schema, variants } from '../foundation/schema'
import type { Contender } from './entry'
import { figureOf, type NamedFigure } from './named-figure'

/**
 * What decides between units of the same score, one after another.
 *
 * - `{ by: 'exact' }`: the score before rounding, the better first. So ranks the World Bank's Doing Business 2020, which
 *   prints one decimal: on the printed score 33 of its 190 economies would have another rank;
 * - `{ by: 'value', value: 'online', prefer: 'higher' }`: one of the entry's `values`; without it a unit stands last;
 * - `{ by: 'criterion', criterion: 'online', prefer: 'higher' }`: its points on a criterion, or its value on a heading;
 * - `{ by: 'unit' }`: the unit's id by code point: arbitrary, but the same on every machine.
 */
export type TieBreaker =
  | { readonly by: 'exact' }
  | { readonly by: 'value'; readonly value: string; readonly prefer: Preference }
  | { readonly by: 'criterion'; readonly criterion: string; readonly prefer: Preference }
  | { readonly by: 'unit' }

/** Which of two figures is better. */
export type Preference = 'higher' | 'lower'

/** The schema of a {@link Preference}. */
export const Preference: Schema<Preference> = oneOf(['higher', 'lower'])

/** The schema of a {@link TieBreaker}. */
export const TieBreaker: Schema<TieBreaker> = variants(
  () => [
    object(() => ({ by: just('exact') })),
    object(() => ({ by: just('value'), value: Identifier, prefer: Preference })),
    object(() => ({ by: just('criterion'), criterion: Identifier, prefer: Preference })),
    object(() => ({ by: just('unit') })),
  ],
  'by',
)

type Order = (a: Contender, b: Contender) => number

/** The figure that a tie-breaker looks at, if it looks at one that an entry may lack. */
export function figureOfBreaker(breaker: TieBreaker): NamedFigure | null {
  if (breaker.by === 'value') return { of: breaker.value }
  return breaker.by === 'criterion' ? { criterion: breaker.criterion } : null
}

/** Compares two figures: below zero when the first one is better. */
export function betterFirst(a: Fraction, b: Fraction, prefer: Preference): number {
  return prefer === 'higher' ? compareFractions(b, a) : compareFractions(a, b)
}

/**
 * The order that a chain of tie-breakers makes: below zero when the first unit comes before the second.
 *
 * @param prefer - Which score is better.
 */
export function orderBy(breakers: readonly TieBreaker[], prefer: Preference = 'higher'): Order {
  const orders = breakers.map(breaker => orderOf(breaker, prefer))
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b)
      if (difference !== 0) return difference
    }
    return 0
  }
}

function orderOf(breaker: TieBreaker, prefer: Preference): Order {
  if (breaker.by === 'unit') return (a, b) => byCodePoint(a.entry.unit, b.entry.unit)
  const figure = figureOfBreaker(breaker)
  if (breaker.by === 'exact' || figure === null) return (a, b) => betterFirst(a.exact, b.exact, prefer)
  return (a, b) => {
    const [left, right] = [figureOf(a, figure), figureOf(b, figure)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return betterFirst(left, right, breaker.prefer)
  }
}
