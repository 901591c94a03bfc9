import { Decimal } from 'decimal.js'
import { type Fraction, formatExact, parseExact } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainNumber } from '../../src/foundation/decimal'
import { decimalText, fraction, smallFraction } from '../support/fractions'

const canonicalDecimal = /^(0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/
const canonicalFraction = /^-?[1-9]\d*\/[1-9]\d*$/
const Wide = Decimal.clone({ precision: 200, toExpNeg: -1000, toExpPos: 1000, defaults: true })

const isSame = (a: Fraction, b: Fraction): boolean => a.numerator * b.denominator === b.numerator * a.denominator
const numberOf15Digits = fc
  .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: -20, max: 20 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`))

describe('the library reads what it wrote as the same number', () => {
  it.each([
    ['fractions', fraction],
    ['small fractions', smallFraction],
  ])('for %s', (_, arbitrary) => {
    fc.assert(fc.property(arbitrary, given => isSame(parseExact(formatExact(given)), given)))
  })

  it('and writes it in the same way again', () => {
    fc.assert(
      fc.property(fraction, given => {
        const text = formatExact(given)
        expect(formatExact(parseExact(text))).toBe(text)
      }),
    )
  })
})

it('every number has exactly one text, which is canonical', () => {
  fc.assert(
    fc.property(smallFraction, fc.bigInt({ min: 1n, max: 10n ** 30n }), ({ numerator, denominator }, factor) => {
      const text = formatExact({ numerator, denominator })
      expect(text).toMatch(text.includes('/') ? canonicalFraction : canonicalDecimal)
      expect(formatExact({ numerator: numerator * factor, denominator: denominator * factor })).toBe(text)
    }),
  )
})

it('a decimal text of up to 40 digits is written as decimal.js writes it', () => {
  fc.assert(
    fc.property(decimalText, text => {
      const written = formatExact(parseExact(text))
      expect(written).toBe(new Wide(text).plus(0).toFixed())
      expect(written).toMatch(canonicalDecimal)
    }),
  )
})

it('a number of at most 15 significant digits is read as the same number', () => {
  fc.assert(
    fc.property(numberOf15Digits, value => {
      expect(Number(formatExact(parseExact(value)))).toBe(value + 0)
      expect(formatExact(parseExact(value))).toBe(new Wide(String(value)).plus(0).toFixed())
    }),
  )
})

it('only decimals, which may begin with their mark, and fractions are read as numbers', () => {
  const mark = fc.constantFrom(...'0123456789./-+eE,x_ %n\n')
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 8 }), marks => {
      const text = marks.join('')
      let accepted = true
      try {
        parseExact(text)
      } catch {
        accepted = false
      }
      const isFraction = /^-?[0-9]+\/[0-9]+$/.test(text) && !/\/0+$/.test(text)
      expect(accepted).toBe(/^-?([0-9]+(\.[0-9]+)?|\.[0-9]+)$/.test(text) || isFraction)
    }),
    { numRuns: 2000 },
  )
})

it('a JavaScript number is written in plain digits as decimal.js writes it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), number => {
      const given = number === 0 ? 0 : number
      expect(plainNumber(given)).toBe(new Wide(given).toFixed())
    }),
    { numRuns: 2000 },
  )
})
