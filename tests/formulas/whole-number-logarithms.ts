import { powerOfTen } from '../../src/foundation/exact'
import type { Fraction } from '../../src/foundation/fraction'

/**
 * Logarithms, and powers that are not exact numbers, to 30 significant digits by arithmetic of whole numbers alone: what the
 * library, which asks decimal.js, is held against. Numbers are scaled by a power of two, with at least 20 digits more than
 * are kept.
 */

/** The significant digits that a power, a root or a logarithm keeps if it is not exact. */
const significantDigits = 30
/** The binary digits behind the point in which results are computed: 30 decimal ones, and as many again against the rounding of each step. */
const workingBits = 224
/** Binary digits that one step may lose. */
const guardBits = 32
/** No result is 10^1000 or more, nor as close to zero as its reciprocal. */
const mostBits = 3322n

/** How many binary digits a number has that is not negative. */
function bitLength(number: bigint): number {
  return number === 0n ? 0 : number.toString(2).length
}

/** The natural logarithm of a positive number that is not 1, as a fraction. */
export function naturalLogarithm(number: Fraction): Fraction {
  const bits = workingBits + closeness(number)
  return { numerator: scaledLogarithm(number, bits), denominator: 1n << BigInt(bits) }
}

/** A positive number that is not 1 to a power that is not an exact number; null if it is too large, or too close to zero. */
export function irrationalPower(base: Fraction, { numerator: power, denominator: root }: Fraction): Fraction | null {
  const powerBits = bitLength((power < 0n ? -power : power) / root)
  // The logarithm of the result would be more than 2^12, and so the result beyond 10^1000; it is not computed.
  if (powerBits > closeness(base) + 15) return null
  const exponent = (scaledLogarithm(base, workingBits + powerBits) * power) / root
  return exponential(exponent >> BigInt(powerBits), workingBits)
}

/** Keeps the significant digits of a number that is not zero, a half away from zero. */
export function inSignificantDigits({ numerator, denominator }: Fraction): Fraction {
  const size = numerator < 0n ? -numerator : numerator
  const digitsBeforePoint = size.toString().length - denominator.toString().length
  const rounded = (decimals: number): bigint => {
    const [above, below] =
      decimals >= 0 ? [size * powerOfTen(decimals), denominator] : [size, denominator * powerOfTen(-decimals)]
    return (2n * above + below) / (2n * below)
  }
  let decimals = significantDigits - digitsBeforePoint
  // The number of digits before the point may be one more.
  if (rounded(decimals) >= powerOfTen(significantDigits)) decimals--
  const kept = numerator < 0n ? -rounded(decimals) : rounded(decimals)
  return decimals >= 0
    ? { numerator: kept, denominator: powerOfTen(decimals) }
    : { numerator: kept * powerOfTen(-decimals), denominator: 1n }
}

/** How many binary digits a logarithm loses because its number is close to 1. */
function closeness({ numerator, denominator }: Fraction): number {
  const difference = numerator - denominator
  return Math.max(0, bitLength(denominator) - bitLength(difference < 0n ? -difference : difference))
}

/** The natural logarithm of a positive number × 2^bits: that of a number near 1, and as many times that of 2 as were taken out of it. */
function scaledLogarithm({ numerator, denominator }: Fraction, bits: number): bigint {
  const scale = bits + guardBits
  let twos = bitLength(numerator) - bitLength(denominator)
  let [above, below] = twos >= 0 ? [numerator, denominator << BigInt(twos)] : [numerator << BigInt(-twos), denominator]
  // Between 2/3 and 4/3 the series needs few terms.
  if (3n * above > 4n * below) {
    below *= 2n
    twos++
  } else if (3n * above < 2n * below) {
    above *= 2n
    twos--
  }
  const ofRest = 2n * scaledInverseTangent(above - below, above + below, scale)
  const ofTwos = twos === 0 ? 0n : BigInt(twos) * scaledLogarithmOfTwo(scale)
  return (ofRest + ofTwos) >> BigInt(guardBits)
}

function scaledLogarithmOfTwo(bits: number): bigint {
  return 2n * scaledInverseTangent(1n, 3n, bits)
}

/** The inverse hyperbolic tangent of a quotient z × 2^bits: z + z³/3 + z⁵/5 + …, where ln x is twice that of (x − 1) ÷ (x + 1). */
function scaledInverseTangent(numerator: bigint, denominator: bigint, bits: number): bigint {
  if (numerator < 0n) return -scaledInverseTangent(-numerator, denominator, bits)
  let power = (numerator << BigInt(bits)) / denominator
  const square = (power * power) >> BigInt(bits)
  let sum = 0n
  for (let odd = 1n; power > 0n; odd += 2n) {
    sum += power / odd
    power = (power * square) >> BigInt(bits)
  }
  return sum
}

/** e to the power of a number, which is given × 2^bits: as many times 2 as there are, and the series 1 + x + x²/2! + … for the rest. */
function exponential(exponent: bigint, bits: number): Fraction | null {
  const logarithmOfTwo = scaledLogarithmOfTwo(bits)
  const whole = exponent / logarithmOfTwo
  const twos = whole * logarithmOfTwo > exponent ? whole - 1n : whole
  if (twos >= mostBits || twos < -mostBits) return null
  const rest = exponent - twos * logarithmOfTwo
  let sum = 0n
  let term = 1n << BigInt(bits)
  for (let step = 1n; term > 0n; step++) {
    sum += term
    term = ((term * rest) >> BigInt(bits)) / step
  }
  const scale = BigInt(bits) - twos
  return scale >= 0n ? { numerator: sum, denominator: 1n << scale } : { numerator: sum << -scale, denominator: 1n }
}
