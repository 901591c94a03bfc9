import { Decimal as SharedDecimal } from 'decimal.js'

/**
 * A decimal number as canonical text: `'65.47'`, `'0'`, `'-3'`.
 *
 * Canonical means no exponent, no trailing zeros after the point, no needless leading zeros, no plus sign and no `-0`.
 */
export type DecimalText = string

/**
 * A number as callers pass it: decimal text (`'65.47'`), a fraction (`'1/3'`), or a JavaScript number whose shortest
 * text has at most 15 significant digits. Function arguments may also be a decimal.js `Decimal`.
 */
export type NumberInput = string | number | SharedDecimal

/** Our own decimal.js constructor, with default settings: the host's settings of its `Decimal` have no effect here. */
const Decimal: typeof SharedDecimal = SharedDecimal.clone({ defaults: true })

/** The plain digits of a decimal.js value of any constructor; `toFixed` without an argument never rounds. */
export function plainDigits(value: SharedDecimal): string {
  return value.toFixed()
}

/** How many digits {@link plainDigits} would write; check this first, since `1e9000000000` would fill the memory. */
export function plainLength(value: SharedDecimal): number {
  return Math.max(value.e, 0) + 1 + value.decimalPlaces()
}

/** Whether a value is a decimal.js value, of any constructor and any copy of the package, and does not merely have its tag. */
export function isDecimal(value: unknown): value is SharedDecimal {
  return Decimal.isDecimal(value) && typeof value.toFixed === 'function'
}

/** A finite JavaScript number in plain notation: `1e-7` becomes `0.0000001`. */
export function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? plainDigits(new Decimal(text)) : text
}

/** The number of significant digits of a plain number: zeros at both ends do not count. */
export function significantDigits(plain: string): number {
  const digits = plain.replace(/[-.]/g, '').replace(/^0+/, '')
  return (plain.includes('.') ? digits : digits.replace(/(?<!0)0+$/, '')).length
}
