import { type ExactText, parseExact } from '../foundation/exact'
import { compareFractions, type Fraction } from '../foundation/fraction'
import { type RoundingMode, roundFraction } from '../foundation/rounding'
import { holds, isHedge } from '../observations/hedge'
import type { Figure } from './figure'
import type { FormRounding } from './form'

/** By what a printed figure is compared with a computed one. */
export interface Comparing {
  readonly rounding: FormRounding
  /** How near "nearly" and "about" are, if the form states it. */
  readonly tolerance: Fraction | undefined
}

/** Whether a printed figure agrees with a computed one; null if it has nothing to compare. */
export function agrees(printed: Figure, computed: Fraction, { rounding, tolerance }: Comparing): boolean | null {
  const rounded = roundedAs(printed, computed, rounding)
  if (printed.low !== undefined && printed.high !== undefined) {
    return compare(rounded, printed.low) >= 0 && compare(rounded, printed.high) <= 0
  }
  if (printed.value === null) return null
  const value = parseExact(printed.value)
  const hedges = printed.qualifiers.filter(isHedge)
  return hedges.length > 0
    ? hedges.every(hedge => holds(hedge, value, computed, tolerance))
    : compareFractions(rounded, value) === 0
}

/** The computed value as the form would print it. A value that was not printed, to no stated decimals, is taken as it is. */
export function roundedAs({ printed }: Figure, computed: Fraction, { decimals, mode }: FormRounding): Fraction {
  if (decimals !== 'as-printed') return roundFraction(computed, { decimals, mode })
  return printed === undefined ? computed : roundFraction(computed, { decimals: printed.decimals, mode })
}

function compare(a: Fraction, b: ExactText): number {
  return compareFractions(a, parseExact(b))
}

const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'truncate']

/** The roundings under which a printed figure is a computed one; none if it is hedged, or was not printed. */
export function roundingsOf(figure: Figure, computed: Fraction, { decimals }: FormRounding): readonly RoundingMode[] {
  const { value, printed, qualifiers } = figure
  if (value === null || printed === undefined || qualifiers.some(isHedge)) return []
  const places = decimals === 'as-printed' ? printed.decimals : decimals
  return modes.filter(mode => compare(roundFraction(computed, { decimals: places, mode }), value) === 0)
}
