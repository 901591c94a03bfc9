import { Decimal } from 'decimal.js'
import { powerOfTen } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'

/** The significant digits that a power, a root or a logarithm keeps if it is not exact. */
const significantDigits = 30
/** The digits that are computed: as many again, against the rounding of each step. */
const workingDigits = 2 * significantDigits
/** About the natural logarithm of 10^1000: no result is larger, nor closer to zero than its reciprocal. */
const mostLogarithm = 2303

/** How many binary digits a number has that is not negative. */
export function bitLength(number: bigint): number {
  return number === 0n ? 0 : number.toString(2).length
}

/** The logarithm of a positive number that is not 1: to the base of another, or the natural one. */
export function irrationalLogarithm(number: Fraction, base: 'natural' | number): Fraction {
  const natural = naturalLogarithm(number)
  if (base === 'natural') return kept(natural)
  return kept(natural.div(naturalLogarithm({ numerator: BigInt(base), denominator: 1n })))
}

/** A positive number that is not 1 to a power that is not an exact number; null if it is too large, or too close to zero. */
export function irrationalPower(base: Fraction, exponent: Fraction): Fraction | null {
  const logarithm = naturalLogarithm(base).times(quotient(exponent))
  return logarithm.abs().greaterThan(mostLogarithm) ? null : kept(logarithm.exp())
}

/** A constructor of our own: the settings of a caller's `Decimal` change nothing here, and ours nothing there. */
function withDigits(precision: number): typeof Decimal {
  return Decimal.clone({ defaults: true, precision, rounding: Decimal.ROUND_HALF_UP, minE: -9e15, maxE: 9e15 })
}

let working: typeof Decimal | undefined

function quotient({ numerator, denominator }: Fraction, precision: number = workingDigits): Decimal {
  working ??= withDigits(workingDigits)
  const Constructor = precision === workingDigits ? working : withDigits(precision)
  return new Constructor(String(numerator)).div(String(denominator))
}

/** The natural logarithm, whose digits are lost close to 1 unless the number is given with as many more. */
function naturalLogarithm(number: Fraction): Decimal {
  const { numerator, denominator } = number
  const beyond = quotient({ numerator: numerator - denominator, denominator })
  const lost = Math.max(0, -beyond.e)
  // ln(1 + x) is x − x²/2 + …; what follows is then too small to be computed.
  if (lost > workingDigits) return beyond.minus(beyond.times(beyond).div(2))
  return quotient(number, workingDigits + lost).ln()
}

/** Keeps the significant digits of a number that is not zero, a half away from zero. */
function kept(result: Decimal): Fraction {
  const [digits = '', power = '0'] = result.toExponential(significantDigits - 1, Decimal.ROUND_HALF_UP).split('e')
  const numerator = BigInt(digits.replace('.', ''))
  const decimals = significantDigits - 1 - Number(power)
  return decimals >= 0
    ? { numerator, denominator: powerOfTen(decimals) }
    : { numerator: numerator * powerOfTen(-decimals), denominator: 1n }
}
