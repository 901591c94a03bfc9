import type { Fraction } from 'egov-kpi'
import fc from 'fast-check'

/** Fractions of any size and sign, in lowest terms or not. */
export const fraction: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.bigInt({ min: 1n, max: 10n ** 25n }))
  .map(([numerator, denominator]) => ({ numerator, denominator }))

/** Fractions of small numbers, among which equals, zeros and halves are common. */
export const smallFraction: fc.Arbitrary<Fraction> = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([numerator, denominator]) => ({ numerator: BigInt(numerator), denominator: BigInt(denominator) }))

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('0', '1', '2', '4', '5', '9'), { minLength: length, maxLength: length })
    .map(each => each.join(''))

/** Decimal texts as people write them, of at most 40 digits: leading and trailing zeros and `-0` included. */
export const decimalText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({ min: 1, max: 40 }), fc.nat({ max: 39 }))
  .chain(([sign, length, decimals]) =>
    digits(length).map(text => {
      const point = Math.max(1, length - decimals)
      return `${sign}${text.slice(0, point)}${point < length ? `.${text.slice(point)}` : ''}`
    }),
  )
