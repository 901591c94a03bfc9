import { type Quantity, resultOf } from '../formulas/quantity'
import type { NumberInput } from '../foundation/decimal'
import { throwIfAny } from '../foundation/error'
import { type ExactText, formatExact, GivenNumber, parseExact } from '../foundation/exact'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  hundred,
  multiplyFractions,
  subtractFractions,
  zero,
} from '../foundation/fraction'
import { object, oneOf, record, type Schema } from '../foundation/schema'
import { readProperties } from '../foundation/structure'
import type { Absence } from '../observations/absence'
import type { IndicatorDirection } from './indicator'
import { indicatorIssue } from './wording'

/** What is to be reached: a value, or a range of values. */
export type AttainmentTarget = NumberInput | { readonly low: NumberInput; readonly high: NumberInput }

/** A value and what it is held against. */
export interface AttainmentOptions {
  readonly value: NumberInput
  readonly target: AttainmentTarget
  readonly direction: IndicatorDirection
}

/** How far a target is reached. */
export interface Attainment {
  /** In percent: 100 if the target is just reached, more beyond it; null if there is no percentage. */
  readonly value: ExactText | null
  /** Why there is none; present only then. */
  readonly absence?: Absence
  /** Whether the target is reached. */
  readonly met: boolean
  /** What is missing to the target, in the measure of the value; zero or below if it is reached. */
  readonly gap: ExactText
}

/** A range is known by its ends, so that what is wrong with one of them is said of it. */
const isRange = (target: unknown): target is Extract<AttainmentTarget, { readonly low: NumberInput }> =>
  typeof target === 'object' && target !== null && 'low' in target

const optionsWith = (target: () => Schema<AttainmentOptions['target']>): Schema<AttainmentOptions> =>
  record(() => ({ value: GivenNumber, target: target(), direction: oneOf(['higher', 'lower', 'range']) }))
const RangeOptions = optionsWith(() => object(() => ({ low: GivenNumber, high: GivenNumber })))
const ValueOptions = optionsWith(() => GivenNumber)

/**
 * How far a value reaches its target.
 *
 * If more is better: value ÷ target × 100. If less is better: target ÷ value × 100. Of a range the nearer end counts: its
 * lower end if more is better, its upper end if less is; if the range is to be kept, everything within it is 100.
 * A target of zero, or below, has no percentage unless the value equals it.
 *
 * @param options - The value, the target in the same measure, and the direction.
 * @returns The percentage, whether the target is met, and the gap, all exact.
 * @throws An `EgovKpiError` if a number is invalid, a range does not rise, the direction is unknown, or an option does not
 * exist.
 *
 * @example
 * ```ts
 * import { computeAttainment, round } from 'egov-kpi'
 *
 * const { value, met, gap } = computeAttainment({ value: '50.66', target: 65, direction: 'higher' })
 * round(value, { decimals: 2, mode: 'half-up' }) // => '77.94'
 * met // => false
 * gap // => '14.34'
 * computeAttainment({ value: 0, target: 0, direction: 'lower' }).value // => '100'
 * ```
 */
export function computeAttainment(options: AttainmentOptions): Attainment {
  throwIfAny(readProperties(isRange(options?.target) ? RangeOptions : ValueOptions, options).issues)
  const { value, target, direction } = options
  const exact = parseExact(value)
  const aim = exactAim(target)
  if (compareFractions(aim.low, aim.high) > 0) {
    const texts = { what: 'range', low: formatExact(aim.low), high: formatExact(aim.high) } as const
    throwIfAny([indicatorIssue('out-of-order', ['target', 'high'], texts)])
  }
  const percent = attained(exact, aim, direction)
  const gap = gapTo(exact, aim, direction)
  return { ...resultOf(percent), met: compareFractions(gap, zero) <= 0, gap: formatExact(gap) }
}

/** A range with exact ends; a single value is a range of one. */
export interface ExactAim {
  readonly low: Fraction
  readonly high: Fraction
}

/** Reads what is to be reached. */
export function exactAim(target: AttainmentTarget): ExactAim {
  if (isRange(target)) return { low: parseExact(target.low), high: parseExact(target.high) }
  const value = parseExact(target)
  return { low: value, high: value }
}

/** The end of a range that counts in a direction; for a range to be kept the nearer one. */
export function endOf({ low, high }: ExactAim, direction: IndicatorDirection, value: Fraction): Fraction {
  if (direction === 'range') return compareFractions(value, low) < 0 ? low : high
  return direction === 'higher' ? low : high
}

/** The percentage of a target that a value reaches. */
export function attained(value: Fraction, aim: ExactAim, direction: IndicatorDirection): Quantity {
  const isWithin = compareFractions(aim.low, value) <= 0 && compareFractions(value, aim.high) <= 0
  if (direction === 'range' && isWithin) return hundred
  const end = endOf(aim, direction, value)
  if (compareFractions(value, end) === 0) return hundred
  const rising = direction === 'higher' || (direction === 'range' && compareFractions(value, end) < 0)
  const [above, below] = rising ? [value, end] : [end, value]
  if (below.numerator === 0n) return 'zero-denominator'
  // Over a number below zero the percentage would fall as the value gets better.
  if (below.numerator < 0n || (!rising && above.numerator < 0n)) return 'not-applicable'
  return multiplyFractions(hundred, divideFractions(above, below))
}

/** What is missing to a target; zero or below if it is reached. */
export function gapTo(value: Fraction, aim: ExactAim, direction: IndicatorDirection): Fraction {
  const toLow = subtractFractions(aim.low, value)
  const toHigh = subtractFractions(value, aim.high)
  if (direction === 'higher') return toLow
  if (direction === 'lower') return toHigh
  return compareFractions(toLow, toHigh) > 0 ? toLow : toHigh
}
