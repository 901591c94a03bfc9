import { formatExact, parseExact } from '../foundation/exact'
import { divideFractions, type Fraction } from '../foundation/fraction'

/** The value of an observation, without null. */
export type Value = string | number

/**
 * The value as a whole number from zero to 2^53, if it is one; else NaN.
 *
 * Counts are whole numbers, which doubles add and compare exactly; fractions of big integers cost a hundred times as
 * much and are used for the rest.
 */
export function wholeOf(value: Value): number {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : Number.NaN
  if (value.length > 15) return Number.NaN
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index)
    if (unit < 48 || unit > 57) return Number.NaN
  }
  return Number(value)
}

/** The exact quotient `a × factor ÷ b` as text; `b` is not zero. */
export function shareOf(a: Value, b: Value, factor: number): string {
  const above = wholeOf(a) * factor
  const below = wholeOf(b)
  if (Number.isSafeInteger(above) && Number.isSafeInteger(below)) return quotientText(above, below)
  const { numerator, denominator } = parseExact(a)
  const scaled: Fraction = { numerator: numerator * BigInt(factor), denominator }
  return formatExact(divideFractions(scaled, parseExact(b)))
}

/** The quotient of two whole numbers in its canonical text. */
export function quotientText(above: number, below: number): string {
  const common = greatestCommonDivisor(above, below)
  const numerator = above / common
  const denominator = below / common
  if (denominator === 1) return String(numerator)
  // Only twos and fives in the denominator make a finite decimal.
  let rest = denominator
  while (rest % 2 === 0) rest /= 2
  while (rest % 5 === 0) rest /= 5
  if (rest > 1) return `${numerator}/${denominator}`
  return formatExact({ numerator: BigInt(numerator), denominator: BigInt(denominator) })
}

function greatestCommonDivisor(a: number, b: number): number {
  let [left, right] = [a, b]
  while (right !== 0) [left, right] = [right, left % right]
  return left
}

/** Whether a value is zero. */
export function isZero(value: Value): boolean {
  const whole = wholeOf(value)
  return Number.isNaN(whole) ? parseExact(value).numerator === 0n : whole === 0
}
