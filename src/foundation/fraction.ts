import { EgovKpiError } from './error'
import { malformedNumber, numberIssue } from './wording'

/**
 * An exact number: a quotient of two integers.
 *
 * Every calculation of the library runs on fractions, so that nothing is lost between the inputs and a named rounding:
 * three thirds make exactly one. The denominator is positive; the quotient need not be in lowest terms.
 * Fractions live inside functions only; data carries their text (see `formatExact`).
 */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const zero: Fraction = { numerator: 0n, denominator: 1n }
export const one: Fraction = { numerator: 1n, denominator: 1n }
export const hundred: Fraction = { numerator: 100n, denominator: 1n }

/**
 * Refuses anything but a quotient of two integers: for JavaScript numbers the search for a greatest common divisor
 * would not end.
 */
export function requireFraction(fraction: Fraction): void {
  const { numerator, denominator }: Partial<Fraction> = fraction ?? {}
  if (typeof numerator === 'bigint' && typeof denominator === 'bigint') {
    if (denominator !== 0n) return
    throw new EgovKpiError([numberIssue('zero-denominator', [], {})])
  }
  // If it is a fraction at all, the issue names its first wrong part.
  const isThere = numerator !== undefined || denominator !== undefined
  const part = isThere ? [typeof numerator === 'bigint' ? 'denominator' : 'numerator'] : []
  throw new EgovKpiError([malformedNumber('fraction', fraction, part)])
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let left = a < 0n ? -a : a
  let right = b < 0n ? -b : b
  while (right !== 0n) {
    const rest = left % right
    left = right
    right = rest
  }
  return left
}

/** The same number with the smallest positive denominator. */
export function inLowestTerms({ numerator, denominator }: Fraction): Fraction {
  const common = greatestCommonDivisor(numerator, denominator)
  const divisor = denominator < 0n ? -common : common
  return divisor === 1n
    ? { numerator, denominator }
    : { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** The exact sum of two fractions. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator }
  }
  const left = b.denominator / greatestCommonDivisor(a.denominator, b.denominator)
  const denominator = a.denominator * left
  return { numerator: a.numerator * left + b.numerator * (denominator / b.denominator), denominator }
}

/** The exact difference `a − b`. */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { numerator: -b.numerator, denominator: b.denominator })
}

/** The exact product of two fractions. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

/**
 * The exact quotient `a ÷ b`.
 *
 * @throws An {@link EgovKpiError} with the code `zero-denominator` when `b` is zero: callers name that case before they divide.
 */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new EgovKpiError([numberIssue('zero-denominator', ['b'], {})])
  return b.numerator < 0n
    ? { numerator: -a.numerator * b.denominator, denominator: -a.denominator * b.numerator }
    : { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator }
}

/**
 * Compares two fractions: below zero when `a` is smaller, zero when they are equal, above zero when `a` is larger.
 */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.denominator === b.denominator ? a.numerator : a.numerator * b.denominator
  const right = a.denominator === b.denominator ? b.numerator : b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/** The smaller of two fractions, the first of equals. */
export function smaller(a: Fraction, b: Fraction): Fraction {
  return compareFractions(b, a) < 0 ? b : a
}

/** The larger of two fractions, the first of equals. */
export function larger(a: Fraction, b: Fraction): Fraction {
  return compareFractions(b, a) > 0 ? b : a
}

/** A fraction without its sign. */
export function absolute(fraction: Fraction): Fraction {
  return fraction.numerator < 0n ? { ...fraction, numerator: -fraction.numerator } : fraction
}
