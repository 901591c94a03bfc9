import { byCodePoint } from '../foundation/code-point'
import { parseExact } from '../foundation/exact'
import { compareFractions, type Fraction } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import { just, object, oneOf, type Schema, variants } from '../foundation/schema'
import { type Contender, ownValue, type ParsedEntry } from './entry'

/**
 * What decides between units of the same score, one after another.
 *
 * - `{ by: 'exact' }`: the score before rounding, the higher first;
 * - `{ by: 'value', value: 'online', prefer: 'higher' }`: one of the entry's `values`; without it a unit stands last;
 * - `{ by: 'unit' }`: the unit's id by code point: arbitrary, but the same on every machine.
 */
export type TieBreaker =
  | { readonly by: 'exact' }
  | { readonly by: 'value'; readonly value: string; readonly prefer: 'higher' | 'lower' }
  | { readonly by: 'unit' }

/** The schema of a {@link TieBreaker}. */
export const TieBreaker: Schema<TieBreaker> = variants(
  () => [
    object(() => ({ by: just('exact') })),
    object(() => ({ by: just('value'), value: Identifier, prefer: oneOf(['higher', 'lower']) })),
    object(() => ({ by: just('unit') })),
  ],
  'by',
)

type Order = (a: Contender, b: Contender) => number

/** The value of an entry that a tie-breaker looks at, or null if it has none. */
export function tieBreakValue({ entry }: ParsedEntry, value: string): Fraction | null {
  const given = ownValue(entry, value)
  return given === null ? null : parseExact(given)
}

/** The order that a chain of tie-breakers makes: below zero when the first unit comes before the second. */
export function orderBy(breakers: readonly TieBreaker[]): Order {
  const orders = breakers.map(orderOf)
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b)
      if (difference !== 0) return difference
    }
    return 0
  }
}

function orderOf(breaker: TieBreaker): Order {
  switch (breaker.by) {
    case 'unit':
      return (a, b) => byCodePoint(a.entry.unit, b.entry.unit)
    case 'exact':
      return (a, b) => compareFractions(b.exact, a.exact)
    case 'value': {
      const { value, prefer } = breaker
      return (a, b) => {
        const [left, right] = [tieBreakValue(a, value), tieBreakValue(b, value)]
        if (left === null || right === null) return Number(left === null) - Number(right === null)
        return prefer === 'higher' ? compareFractions(right, left) : compareFractions(left, right)
      }
    }
  }
}
