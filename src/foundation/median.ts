import { addFractions, divideFractions, type Fraction } from './fraction'

/** The middle of numbers in order; of an even number of them, the mean of the middle two; null if there are none. */
export function medianOf(ordered: readonly Fraction[]): Fraction | null {
  const [lower, upper] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]]
  if (lower === undefined || upper === undefined) return null
  return divideFractions(addFractions(lower, upper), { numerator: 2n, denominator: 1n })
}
