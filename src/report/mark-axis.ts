import { formatExact } from '../foundation/exact'
import { compareFractions, type Fraction, larger, one, smaller, zero } from '../foundation/fraction'
import type { MarkAxis } from './mark'

/** The axis from the least to the greatest of some numbers; from or to zero if all are equal, since it needs a length. */
export function axisThrough(numbers: readonly Fraction[]): MarkAxis {
  const [first = zero, ...others] = numbers
  const ends = [others.reduce(smaller, first), others.reduce(larger, first)] as const
  const [least, most] = compareFractions(...ends) === 0 ? [smaller(first, zero), larger(first, zero)] : ends
  return { least: formatExact(least), most: formatExact(compareFractions(least, most) === 0 ? one : most) }
}
