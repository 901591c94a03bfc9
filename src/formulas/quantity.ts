import { type ExactText, formatExact } from '../foundation/exact'
import { compareFractions, type Fraction } from '../foundation/fraction'
import type { Absence } from '../observations/absence'
import type { FormulaComparison } from './formula'

/** A value within a formula: an exact number, or the reason why there is none. */
export type Quantity = Fraction | Absence

/** Tells a number from an absence. */
export function isAbsent(quantity: Quantity): quantity is Absence {
  return typeof quantity === 'string'
}

/** The result of a formula. */
export interface FormulaResult {
  /** The exact value, rounded only by the formula itself; null if there is none. */
  readonly value: ExactText | null
  /** The reason why there is no value; present only then. */
  readonly absence?: Absence
}

/** A quantity as data. */
export function resultOf(quantity: Quantity): FormulaResult {
  return isAbsent(quantity) ? { value: null, absence: quantity } : { value: formatExact(quantity) }
}

/** Whether a comparison of two numbers holds. */
export const comparisons: Readonly<Record<FormulaComparison, (left: Fraction, right: Fraction) => boolean>> = {
  equal: (left, right) => compareFractions(left, right) === 0,
  'not-equal': (left, right) => compareFractions(left, right) !== 0,
  less: (left, right) => compareFractions(left, right) < 0,
  'at-most': (left, right) => compareFractions(left, right) <= 0,
  more: (left, right) => compareFractions(left, right) > 0,
  'at-least': (left, right) => compareFractions(left, right) >= 0,
}
