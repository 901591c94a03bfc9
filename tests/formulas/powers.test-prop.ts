import { evaluateFormula, type Formula, parseExact } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareFractions, type Fraction } from '../../src/foundation/fraction'

const number = (value: string | number): Formula => ({ kind: 'number', value })
const exactOf = (formula: Formula): Fraction => parseExact(evaluateFormula(formula, {}).value ?? 'none')
const power = (base: Formula, exponent: Formula): Formula => ({ kind: 'power', of: [base, exponent] })
const root = (of: Formula, degree: number): Formula => ({ kind: 'root', of, degree })
const logarithm = (of: Formula): Formula => ({ kind: 'logarithm', of, base: 'natural' })

const positive = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([above, below]) => `${above}/${below}`)
const exponent = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 100 }))
  .map(([above, below]) => `${above}/${below}`)

/** Whether two numbers agree in the first digits, relative to their size. */
function agree(a: Fraction, b: Fraction, digits: number): boolean {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator]
  const difference = left > right ? left - right : right - left
  const size = left < 0n ? -left : left
  return difference * 10n ** BigInt(digits) <= size
}

it('a root of a power, and a power of a root, are the number again, exactly where the power is whole', () => {
  fc.assert(
    fc.property(positive, fc.integer({ min: 2, max: 9 }), (text, degree) => {
      const one = number(text)
      expect(compareFractions(exactOf(root(power(one, number(degree)), degree)), exactOf(one))).toBe(0)
      expect(agree(exactOf(power(root(one, degree), number(degree))), exactOf(one), 28)).toBe(true)
      expect(exactOf(root(one, degree))).toEqual(exactOf(power(one, number(`1/${degree}`))))
    }),
  )
})

it('a power with an inverse exponent undoes a power', () => {
  fc.assert(
    fc.property(positive, exponent, (text, by) => {
      const [above, below] = by.split('/')
      const there = power(number(text), number(by))
      // The error of 30 digits grows with the inverse exponent, which is at most 100.
      expect(agree(exactOf(power(there, number(`${below}/${above}`))), exactOf(number(text)), 26)).toBe(true)
    }),
  )
})

it('a logarithm of a power is the exponent times the logarithm', () => {
  fc.assert(
    fc.property(
      positive.filter(text => exactOf(number(text)).numerator !== exactOf(number(text)).denominator),
      exponent,
      (text, by) => {
        const ofPower = exactOf(logarithm(power(number(text), number(by))))
        const times = exactOf({ kind: 'product', of: [number(by), logarithm(number(text))] })
        expect(agree(ofPower, times, 22)).toBe(true)
      },
    ),
  )
})

it('larger numbers have powers, roots and logarithms that are not smaller', () => {
  fc.assert(
    fc.property(positive, positive, exponent, (a, b, by) => {
      const [low, high] = [number(a), number(b)].toSorted((one, other) =>
        compareFractions(exactOf(one), exactOf(other)),
      )
      if (low === undefined || high === undefined) throw new Error('two numbers were given')
      const shapes = [(of: Formula) => power(of, number(by)), (of: Formula) => root(of, 3), logarithm]
      for (const shape of shapes)
        expect(compareFractions(exactOf(shape(low)), exactOf(shape(high)))).toBeLessThanOrEqual(0)
    }),
  )
})
