import { type ExactText, parseExact } from '../foundation/exact'
import { compareFractions, type Fraction, multiplyFractions, subtractFractions } from '../foundation/fraction'
import { roundFraction } from '../foundation/rounding'
import type { Figure, Qualifier } from './figure'
import type { FormRounding } from './form'

/** By what a printed figure is compared with a computed one. */
export interface Comparing {
  readonly rounding: FormRounding
  readonly tolerance: Fraction
}

/** Whether a printed figure says what was computed; null where it says nothing that could be compared. */
export function agrees(printed: Figure, computed: Fraction, { rounding, tolerance }: Comparing): boolean | null {
  const rounded = roundedAs(printed, computed, rounding)
  if (printed.low !== undefined && printed.high !== undefined) {
    return compare(rounded, printed.low) >= 0 && compare(rounded, printed.high) <= 0
  }
  if (printed.value === null) return null
  const value = parseExact(printed.value)
  const hedges = printed.qualifiers.flatMap(qualifier => hedge(qualifier, computed, value, tolerance))
  return hedges.length > 0 ? hedges.every(Boolean) : compareFractions(rounded, value) === 0
}

/** The computed value as the form would print it. A value that was not printed, to no stated decimals, is taken as it is. */
export function roundedAs({ printed }: Figure, computed: Fraction, { decimals, mode }: FormRounding): Fraction {
  if (decimals !== 'as-printed') return roundFraction(computed, { decimals, mode })
  return printed === undefined ? computed : roundFraction(computed, { decimals: printed.decimals, mode })
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
