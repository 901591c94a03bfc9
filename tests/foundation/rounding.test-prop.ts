import { Decimal } from 'decimal.js'
import { formatExact, parseExact, type RoundingMode, round } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareFractions, subtractFractions } from '../../src/foundation/fraction'
import { decimalText, fraction, smallFraction } from '../support/fractions'

const decimals = fc.integer({ min: 0, max: 20 })
const any = fc.oneof(fraction, smallFraction).map(formatExact)
const Wide = Decimal.clone({ precision: 200, defaults: true })
const modes: readonly [RoundingMode, Decimal.Rounding][] = [
  ['half-up', Decimal.ROUND_HALF_UP],
  ['half-even', Decimal.ROUND_HALF_EVEN],
  ['truncate', Decimal.ROUND_DOWN],
]

it.each(modes)('%s rounds a decimal as decimal.js does', (mode, oracle) => {
  // Half of the numbers lie exactly between two results, where the modes differ.
  const halves = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
  fc.assert(
    fc.property(decimalText, decimals, (text, places) => {
      const expected = new Wide(text).toDecimalPlaces(places, oracle).plus(0).toFixed()
      expect(round(text, { decimals: places, mode })).toBe(expected)
    }),
  )
  fc.assert(
    fc.property(halves, ([number, places]) => {
      const value = new Wide(`${number}5e-${places + 1}`)
      expect(round(value.toFixed(), { decimals: places, mode })).toBe(
        value.toDecimalPlaces(places, oracle).plus(0).toFixed(),
      )
    }),
  )
})

it.each(modes)(
  '%s moves a number by at most half a unit of the last place, or by less than one if it truncates',
  mode => {
    fc.assert(
      fc.property(any, decimals, (text, places) => {
        const moved = subtractFractions(parseExact(round(text, { decimals: places, mode })), parseExact(text))
        const size = { ...moved, numerator: moved.numerator < 0n ? -moved.numerator : moved.numerator }
        const halves = compareFractions(size, { numerator: 1n, denominator: 2n * 10n ** BigInt(places) })
        const units = compareFractions(size, { numerator: 1n, denominator: 10n ** BigInt(places) })
        expect(mode === 'truncate' ? units < 0 : halves <= 0).toBe(true)
      }),
    )
  },
)

it.each(modes)('%s is its own mirror image at zero, and leaves a rounded number as it is', mode => {
  fc.assert(
    fc.property(any, decimals, (text, places) => {
      const policy = { decimals: places, mode }
      const negated = formatExact(subtractFractions(parseExact(0), parseExact(text)))
      const mirrored = formatExact(subtractFractions(parseExact(0), parseExact(round(text, policy))))
      expect(round(negated, policy)).toBe(mirrored)
      expect(round(round(text, policy), policy)).toBe(round(text, policy))
    }),
  )
})

it.each(modes)('%s never reverses the order of two numbers', mode => {
  fc.assert(
    fc.property(any, any, fc.integer({ min: 0, max: 3 }), (a, b, places) => {
      const rounded = (text: string) => parseExact(round(text, { decimals: places, mode }))
      const before = compareFractions(parseExact(a), parseExact(b))
      expect(before * compareFractions(rounded(a), rounded(b))).toBeGreaterThanOrEqual(0)
    }),
  )
})
