import { plainNumber } from '../foundation/decimal'
import { parseExact, powerOfTen } from '../foundation/exact'
import type { Issue, IssuePath } from '../foundation/issue'
import { isNoise } from '../foundation/noise'
import { quotientText, shareOf, type Value } from './arithmetic'
import { observationIssue } from './wording'

/** The possible factors of a share without a definition: per one, per ten, … per hundred thousand. */
const usualFactors: readonly number[] = [100, 1, 1000, 10, 10_000, 100_000]

/** The properties of an observation that matter here. */
export interface Counted {
  readonly value: Value | null
  readonly numerator?: number
  readonly denominator?: number
  readonly inputs?: readonly unknown[]
}

/**
 * An issue if a value contradicts its own two counts: 57 beside 1 and 10.
 *
 * The value may be rounded or cut off at the decimals it is printed with: 77.70 or 77.69 beside 439 and 565.
 *
 * @param factor - The factor of the definition, 100 for percent. If unknown, any power of ten from 1 to 100,000 is
 * accepted; for a figure computed by the library (it has `inputs`), any whole number.
 */
export function countIssues(observation: Counted, factor: number | undefined, path: IssuePath): readonly Issue[] {
  const { value, numerator, denominator } = observation
  if (value === null || numerator === undefined || denominator === undefined || denominator === 0) return []
  if (factorOfCounts(observation, factor) !== undefined) return []
  const exact = shareOf(numerator, denominator, factor ?? 1)
  const parameters = { value: String(value), numerator, denominator, exact }
  const stated =
    factor === undefined
      ? ({ what: 'counts-of-any-factor', ...parameters } as const)
      : ({ what: 'counts', ...parameters, factor } as const)
  return [observationIssue('contradiction', [...path, 'value'], stated, { expected: exact, actual: value })]
}

/**
 * The exact value of a figure: that of its counts if it has any, otherwise the stated value; null if there is none.
 *
 * Published shares are rounded, and two rooms must never compute with different numbers, so all compute with the
 * counts. Observations must have been checked, so that the two agree.
 */
export function exactValue(observation: Counted, factor?: number): Value | null {
  const { value, numerator, denominator } = observation
  if (value === null || numerator === undefined || denominator === undefined) return value
  const known = factorOfCounts(observation, factor)
  return known === undefined ? value : shareOf(numerator, denominator, known)
}

/** The factor by which the counts give the value, rounding included; undefined if they contradict it. */
export function factorOfCounts(
  { value, numerator = 0, denominator = 1, inputs }: Counted,
  factor: number | undefined,
): number | undefined {
  const fits = (one: number): boolean => agrees(value as Value, numerator, denominator, one)
  if (factor !== undefined) return fits(factor) ? factor : undefined
  return (
    usualFactors.find(fits) ?? (inputs === undefined ? undefined : wholeFactor(value as Value, numerator, denominator))
  )
}

function agrees(value: Value, numerator: number, denominator: number, factor: number): boolean {
  const scaled = numerator * factor
  // Most values are exact: no need for big integers.
  if (Number.isSafeInteger(scaled) && String(value) === quotientText(scaled, denominator)) return true
  const above = BigInt(numerator) * BigInt(factor)
  const below = BigInt(denominator)
  const text = typeof value === 'number' ? plainNumber(value) : value
  const given = parseExact(text)
  if (text.includes('/')) return given.numerator * below === above * given.denominator
  // The two as whole numbers of the last printed decimal.
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  const exact = above * powerOfTen(decimals)
  const printed = (given.numerator * powerOfTen(decimals)) / given.denominator
  // Noise in the last digits of a double is doubtful, but not a contradiction.
  if (isNoise(text)) return size(printed * below - exact) * powerOfTen(14) <= exact
  return printed === exact / below || printed === (2n * exact + below) / (2n * below)
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** The whole factor by which the counts give exactly the value, as in figures computed by the library. */
function wholeFactor(value: Value, numerator: number, denominator: number): number | undefined {
  const given = parseExact(value)
  const above = given.numerator * BigInt(denominator)
  const below = given.denominator * BigInt(numerator)
  if (below === 0n || above <= 0n || above % below !== 0n) return undefined
  const factor = Number(above / below)
  return Number.isSafeInteger(factor) ? factor : undefined
}
