import { type Fraction, formatExact } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addFractions,
  compareFractions,
  divideFractions,
  inLowestTerms,
  multiplyFractions,
  one,
  subtractFractions,
  zero,
} from '../../src/foundation/fraction'
import { fraction, smallFraction } from '../support/fractions'
import { faultsOf } from '../support/issues'

const any = fc.oneof(fraction, smallFraction)
const notZero = any.filter(({ numerator }) => numerator !== 0n)
const same = (a: Fraction, b: Fraction): boolean => formatExact(a) === formatExact(b)
const add = addFractions
const times = multiplyFractions

describe('fractions keep the laws of arithmetic:', () => {
  it.each<[string, fc.Arbitrary<Fraction>, (a: Fraction, b: Fraction, c: Fraction) => boolean]>([
    ['a + b = b + a', any, (a, b) => same(add(a, b), add(b, a))],
    ['(a + b) + c = a + (b + c)', any, (a, b, c) => same(add(add(a, b), c), add(a, add(b, c)))],
    ['a + 0 = a', any, a => same(add(a, zero), a)],
    ['a − a = 0', any, a => same(subtractFractions(a, a), zero)],
    ['(a − b) + b = a', any, (a, b) => same(add(subtractFractions(a, b), b), a)],
    ['a × b = b × a', any, (a, b) => same(times(a, b), times(b, a))],
    ['(a × b) × c = a × (b × c)', any, (a, b, c) => same(times(times(a, b), c), times(a, times(b, c)))],
    ['a × 1 = a', any, a => same(times(a, one), a)],
    ['a × (b + c) = a × b + a × c', any, (a, b, c) => same(times(a, add(b, c)), add(times(a, b), times(a, c)))],
    ['(a ÷ b) × b = a', notZero, (a, b) => same(times(divideFractions(a, b), b), a)],
  ])('%s', (_, second, law) => {
    fc.assert(fc.property(any, second, any, law))
  })

  it('every denominator stays positive', () => {
    fc.assert(
      fc.property(any, notZero, (a, b) => {
        const results = [add(a, b), subtractFractions(a, b), times(a, b), divideFractions(a, b), inLowestTerms(a)]
        for (const { denominator } of results) expect(denominator > 0n).toBe(true)
      }),
    )
  })

  it('three thirds make exactly one', () => {
    const third = { numerator: 1n, denominator: 3n }
    expect(same(add(add(third, third), third), one)).toBe(true)
    expect(same(times(third, { numerator: 3n, denominator: 1n }), one)).toBe(true)
  })

  it('a division by zero is refused', () => {
    expect(faultsOf(() => divideFractions(one, zero))).toEqual(['zero-denominator at b'])
    expect(faultsOf(() => divideFractions(zero, { numerator: 0n, denominator: 5n }))).toEqual(['zero-denominator at b'])
  })
})

describe('the comparison of fractions', () => {
  it('agrees with cross-multiplication', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const difference = a.numerator * b.denominator - b.numerator * a.denominator
        expect(compareFractions(a, b)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0)
      }),
    )
  })

  it('is reversed if they change places, and agrees with the sign of their difference', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compareFractions(a, b) + compareFractions(b, a)).toBe(0)
        expect(compareFractions(a, b)).toBe(compareFractions(subtractFractions(a, b), zero))
      }),
    )
  })

  it('finds the same number equal with any denominator', () => {
    fc.assert(
      fc.property(any, fc.bigInt({ min: 1n, max: 10n ** 12n }), ({ numerator, denominator }, factor) => {
        const widened = { numerator: numerator * factor, denominator: denominator * factor }
        expect(compareFractions({ numerator, denominator }, widened)).toBe(0)
      }),
    )
  })
})
