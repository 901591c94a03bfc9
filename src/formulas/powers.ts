import { absolute, divideFractions, type Fraction, inLowestTerms, one, zero } from '../foundation/fraction'
import { bitLength, irrationalLogarithm, irrationalPower } from './irrational'
import type { Quantity } from './quantity'

/**
 * A number to a power. Exact where it is an exact number of at most 1,000 digits: 1.05¹⁰, or 32^0.8 = 16.
 *
 * Zero to a negative power is a division by zero; zero to the power of zero, and a negative number to one that is not
 * whole, do not exist.
 */
export function powerOf(base: Fraction, exponent: Fraction): Quantity {
  const { numerator: power, denominator: root } = inLowestTerms(exponent)
  if (base.numerator === 0n) return power > 0n ? zero : power < 0n ? 'zero-denominator' : 'not-computable'
  if (base.numerator < 0n && root !== 1n) return 'not-computable'
  const exactBase = exactRoot(base, root)
  if (exactBase !== null && isShort(exactBase, power)) return wholePower(exactBase, power)
  const size = irrationalPower(absolute(base), { numerator: power, denominator: root })
  if (size === null) return 'not-computable'
  return base.numerator < 0n && power % 2n !== 0n ? negated(size) : size
}

/** A root of a number. Exact where it is an exact number: ³√(8 ÷ 27) = 2 ÷ 3. An even root of a negative number does not exist. */
export function rootOf(number: Fraction, degree: number): Quantity {
  if (number.numerator >= 0n) return powerOf(number, { numerator: 1n, denominator: BigInt(degree) })
  if (degree % 2 === 0) return 'not-computable'
  return negated(rootOf(absolute(number), degree) as Fraction)
}

/** A logarithm; that of zero or a negative number does not exist. Where it is a short decimal, as log₁₀ 1,000 = 3, it is exact. */
export function logarithmOf(number: Fraction, base: 'natural' | number): Quantity {
  if (number.numerator <= 0n) return 'not-computable'
  if (number.numerator === number.denominator) return zero
  return irrationalLogarithm(number, base)
}

/** The binary digits of the longest numbers that are kept exactly: about 1,000 decimal ones. */
const mostExactBits = 3322

/** Whether a whole power of a number has few enough digits to be kept exactly. */
function isShort({ numerator, denominator }: Fraction, power: bigint): boolean {
  const bits = Math.max(bitLength(numerator < 0n ? -numerator : numerator), bitLength(denominator))
  const times = power < 0n ? -power : power
  return times <= BigInt(mostExactBits) && bits * Number(times) <= mostExactBits
}

function wholePower(base: Fraction, power: bigint): Fraction {
  if (power < 0n) return divideFractions(one, wholePower(base, -power))
  return { numerator: base.numerator ** power, denominator: base.denominator ** power }
}

/** The root of a number, if it is an exact one; null if it is not. A negative number has its first root only. */
function exactRoot(number: Fraction, degree: bigint): Fraction | null {
  const { numerator, denominator } = inLowestTerms(number)
  if (degree === 1n) return { numerator, denominator }
  const [above, below] = [wholeRoot(numerator, degree), wholeRoot(denominator, degree)]
  return above === null || below === null ? null : { numerator: above, denominator: below }
}

/** The whole number whose power is a given one above zero, found by Newton's method; null if there is none. */
function wholeRoot(number: bigint, degree: bigint): bigint | null {
  const bits = bitLength(number)
  if (degree >= BigInt(bits)) return number === 1n ? 1n : null
  let root = 1n << BigInt(Math.ceil(bits / Number(degree)))
  for (;;) {
    const next = ((degree - 1n) * root + number / root ** (degree - 1n)) / degree
    if (next >= root) return root ** degree === number ? root : null
    root = next
  }
}

function negated({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator }
}
