import type { DecimalText, NumberInput } from './decimal'
import { formatExact, powerOfTen, requireExact } from './exact'
import type { Fraction } from './fraction'
import { described, oneOf, record, type Schema, whole } from './schema'
import { parseStructure } from './structure'

/**
 * How a number between two representable neighbours is rounded.
 *
 * - `half-up`: to the nearer one, a half away from zero (2.5 → 3, −2.5 → −3), as schools teach and regulations mean;
 * - `half-even`: to the nearer one, a half to the even one (2.5 → 2, 3.5 → 4), as statistics offices do;
 * - `truncate`: towards zero (98.629 → 98.62), as some published percentages are.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'truncate'

/** The schema of a {@link RoundingMode}. */
export const RoundingMode: Schema<RoundingMode> = described(() => oneOf(['half-up', 'half-even', 'truncate']))

/** A named rounding: how many decimals stay, and what happens to the rest. Nothing is rounded without one. */
export interface RoundingPolicy {
  /** Decimals that stay, 0 to 20. */
  readonly decimals: number
  readonly mode: RoundingMode
}

/** The schema of the number of decimals of a policy. */
export const Decimals: Schema<number> = described(() => whole(0, 20))

/** The schema of a {@link RoundingPolicy}. */
export const RoundingPolicy: Schema<RoundingPolicy> = record(() => ({ decimals: Decimals, mode: RoundingMode }))

/** Whether the fractional part moves the whole part by one; the arguments are twice the remainder, the divisor and the whole part. */
const movesAway: Readonly<Record<RoundingMode, (twiceRest: bigint, divisor: bigint, whole: bigint) => boolean>> = {
  'half-up': (twiceRest, divisor) => twiceRest >= divisor,
  'half-even': (twiceRest, divisor, whole) => twiceRest > divisor || (twiceRest === divisor && whole % 2n === 1n),
  truncate: () => false,
}

/** Rounds to a fraction over the power of ten that the policy names. The unchecked core of {@link round}. */
export function roundFraction(value: Fraction, { decimals, mode }: RoundingPolicy): Fraction {
  const denominator = powerOfTen(decimals)
  if (value.denominator === denominator) return value
  const scaled = value.numerator * denominator
  const size = scaled < 0n ? -scaled : scaled
  const whole = size / value.denominator
  const rounded = movesAway[mode](2n * (size % value.denominator), value.denominator, whole) ? whole + 1n : whole
  return { numerator: scaled < 0n ? -rounded : rounded, denominator }
}

/**
 * Rounds a number by a named policy.
 *
 * @param value - The number: decimal text, a fraction, a number of at most 15 significant digits, or a `Decimal`; null
 * if there is no value, which stays null.
 * @param policy - The decimals that stay and the mode.
 * @returns Canonical decimal text; trailing zeros are not kept (`formatNumber` writes them).
 * @throws An {@link EgovKpiError} when the value is not a number that the library accepts, or the policy is not one.
 *
 * @example
 * ```ts
 * import { round } from 'egov-kpi'
 *
 * round('1605100/16274', { decimals: 2, mode: 'truncate' }) // => '98.62'
 * round('1605100/16274', { decimals: 2, mode: 'half-up' }) // => '98.63'
 * round('2.5', { decimals: 0, mode: 'half-even' }) // => '2'
 * round(null, { decimals: 2, mode: 'half-up' }) // => null
 * ```
 */
export function round(value: NumberInput, policy: RoundingPolicy): DecimalText
export function round(value: NumberInput | null, policy: RoundingPolicy): DecimalText | null
export function round(value: NumberInput | null, policy: RoundingPolicy): DecimalText | null {
  const exact = value === null ? null : requireExact(value, ['value'])
  const read = parseStructure(RoundingPolicy, policy, ['policy'])
  return exact === null ? null : formatExact(roundFraction(exact, read))
}
