import type { Decimal as SharedDecimal } from 'decimal.js'

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

/** The plain digits of a decimal.js value of any constructor; `toFixed` without an argument never rounds. */
export function plainDigits(value: SharedDecimal): string {
  return value.toFixed()
}

/** How many digits {@link plainDigits} would write; check this first, since `1e9000000000` would fill the memory. */
export function plainLength(value: SharedDecimal): number {
  return Math.max(value.e, 0) + 1 + value.decimalPlaces()
}

/**
 * Whether a value is a decimal.js value, of any constructor and any copy of the package, and does not merely have its tag.
 *
 * It is known by its shape: nothing here computes with it, so the package is not loaded.
 */
export function isDecimal(value: unknown): value is SharedDecimal {
  if (typeof value !== 'object' || value === null) return false
  const { toStringTag, toFixed, decimalPlaces, e } = value as Partial<SharedDecimal> & {
    readonly toStringTag?: unknown
  }
  const isTagged = toStringTag === '[object Decimal]' && typeof e === 'number'
  return isTagged && typeof toFixed === 'function' && typeof decimalPlaces === 'function'
}

/** A finite JavaScript number in plain notation: `1e-7` becomes `0.0000001`. */
export function plainNumber(value: number): string {
  const text = String(value)
  const [, sign = '', first = '', rest = '', power = ''] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? []
  if (power === '') return text
  const digits = `${first}${rest}`
  const point = Number(power) + 1
  // JavaScript writes a power only below 1e-6 and from 1e21 on, where the point never lies between the digits.
  return point > 0 ? `${sign}${digits.padEnd(point, '0')}` : `${sign}0.${'0'.repeat(-point)}${digits}`
}

/** The number of significant digits of a plain number: zeros at both ends do not count. */
export function significantDigits(plain: string): number {
  const digits = plain.replace(/[-.]/g, '').replace(/^0+/, '')
  return (plain.includes('.') ? digits : digits.replace(/(?<!0)0+$/, '')).length
}
