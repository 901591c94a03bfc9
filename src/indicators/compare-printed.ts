import { type ExactText, parseExact } from '../foundation/exact'
import { compareFractions, type Fraction, multiplyFractions, subtractFractions } from '../foundation/fraction'
import { type RoundingPolicy, roundFraction } from '../foundation/rounding'
import type { Figure, Qualifier } from './figure'

/** By what a printed figure is compared with a computed one. */
export interface Comparing {
  readonly rounding: RoundingPolicy
  readonly tolerance: Fraction
}

/** Whether a printed figure says what was computed; null where it says nothing that could be compared. */
export function agrees(printed: Figure, computed: Fraction, { rounding, tolerance }: Comparing): boolean | null {
  const policy = { decimals: printed.printed?.decimals ?? rounding.decimals, mode: rounding.mode }
  const rounded = roundFraction(computed, policy)
  if (printed.low !== undefined && printed.high !== undefined) {
    return compare(rounded, printed.low) >= 0 && compare(rounded, printed.high) <= 0
  }
  if (printed.value === null) return null
  const value = parseExact(printed.value)
  const hedges = printed.qualifiers.flatMap(qualifier => hedge(qualifier, computed, value, tolerance))
  return hedges.length > 0 ? hedges.every(Boolean) : compareFractions(rounded, value) === 0
}

function compare(a: Fraction, b: ExactText): number {
  return compareFractions(a, parseExact(b))
}

/** What a qualifier promises of the computed value; nothing where it hedges in another way. */
function hedge(qualifier: Qualifier, computed: Fraction, value: Fraction, tolerance: Fraction): readonly boolean[] {
  const side = compareFractions(computed, value)
  const isNear =
    compareFractions(size(subtractFractions(computed, value)), size(multiplyFractions(value, tolerance))) <= 0
  switch (qualifier) {
    case 'about':
      return [isNear]
    case 'nearly':
      return [side < 0 && isNear]
    case 'more-than':
      return [side > 0]
    case 'less-than':
      return [side < 0]
    case 'at-least':
      return [side >= 0]
    case 'at-most':
      return [side <= 0]
    default:
      return []
  }
}

function size({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator }
}
