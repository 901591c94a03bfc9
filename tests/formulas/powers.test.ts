import { evaluateFormula, type Formula, type Fraction, formatFormula, parseExact, parseFormula } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { divideFractions, inLowestTerms, zero } from '../../src/foundation/fraction'
import { faultsOf } from '../support/issues'
import { inSignificantDigits, irrationalPower, naturalLogarithm } from './whole-number-logarithms'

const number = (value: string | number): Formula => ({ kind: 'number', value })
const power = (base: string | number, exponent: string | number): Formula => ({
  kind: 'power',
  of: [number(base), number(exponent)],
})
const root = (of: string | number, degree: number): Formula => ({ kind: 'root', of: number(of), degree })
const log = (of: string | number, base: 'natural' | number): Formula => ({ kind: 'logarithm', of: number(of), base })

describe('what is an exact number stays one:', () => {
  it.each<[string, Formula, string]>([
    ['a whole power of a decimal', power('1.05', 10), '1.62889462677744140625'],
    ['a whole power of a fraction', power('2/3', 3), '8/27'],
    ['a negative power', power('2/3', -2), '2.25'],
    ['a whole power of a negative number', power(-2, 3), '-8'],
    ['the power of zero', power('-7.5', 0), '1'],
    ['zero to a power', power(0, '0.5'), '0'],
    ['a power with a fraction, of a perfect power', power(32, '0.8'), '16'],
    ['a negative one', power('4/9', '-3/2'), '3.375'],
    ['a square root', root('2.25', 2), '1.5'],
    ['a cube root of a fraction', root('8/27', 3), '2/3'],
    ['a cube root of a negative number', root(-27, 3), '-3'],
    ['a root of zero', root(0, 2), '0'],
    ['a root of a fraction that is not in lowest terms', root('8/18', 2), '2/3'],
    [
      'a root of a number of 60 digits',
      root('1/1000000000000000000000000000000000000000000000000000000000000', 30),
      '0.01',
    ],
    ['a logarithm of a power of its base', log(1000, 10), '3'],
    ['a logarithm that is a short decimal', log(8, 4), '1.5'],
    ['a logarithm of a number below 1', log('1/8', 2), '-3'],
    ['a logarithm of 1', log(1, 'natural'), '0'],
  ])('%s', (_, formula, value) => {
    expect(evaluateFormula(formula, {})).toEqual({ value })
  })
})

// Digits as in the On-Line Encyclopedia of Integer Sequences: A002193, A002580, A002392, A002162, A020857.
describe('what is not has 30 significant digits:', () => {
  it.each<[string, Formula, string]>([
    ['√2', root(2, 2), '1.41421356237309504880168872421'],
    ['∛2', root(2, 3), '1.25992104989487316476721060728'],
    ['ln 10', log(10, 'natural'), '2.30258509299404568401799145468'],
    ['ln 2', log(2, 'natural'), '0.693147180559945309417232121458'],
    ['log₂ 3', log(3, 2), '1.58496250072115618145373894395'],
    ['2 to the power of ½', power(2, '1/2'), '1.41421356237309504880168872421'],
    ['log₂ 8 in a base that is not its root', log(2, 8), '0.333333333333333333333333333333'],
  ])('%s', (_, formula, value) => {
    expect(evaluateFormula(formula, {})).toEqual({ value })
  })

  it('as whole numbers alone find them, also close to 1 and far from it', () => {
    const found = (formula: Formula) => inLowestTerms(parseExact(evaluateFormula(formula, {}).value ?? ''))
    const thirty = (number: Fraction | null) => inLowestTerms(inSignificantDigits(number ?? zero))
    const numbers = [
      '0.000001',
      '0.3',
      '0.999999999999',
      '1.000000000000000000001',
      '1.5',
      '57.9',
      '75000',
      '987654321.125',
    ]
    for (const one of numbers) {
      const natural = naturalLogarithm(parseExact(one))
      expect(found(log(one, 'natural')), `ln ${one}`).toEqual(thirty(natural))
      const ofTen = naturalLogarithm(parseExact(10))
      expect(found(log(one, 10)), `log ${one}`).toEqual(thirty(divideFractions(natural, ofTen)))
      for (const exponent of ['0.8', '-0.37', '12.5']) {
        const own = irrationalPower(parseExact(one), parseExact(exponent))
        expect(found(power(one, exponent)), `${one}^${exponent}`).toEqual(thirty(own))
      }
    }
  })
})

describe('what does not exist has a name for its absence:', () => {
  it.each<[string, Formula, string]>([
    ['a square root of a negative number', root(-1, 2), 'not-computable'],
    ['a power of a negative number with a fraction', power(-8, '1/3'), 'not-computable'],
    ['zero to the power of zero', power(0, 0), 'not-computable'],
    ['zero to a negative power, a division by zero', power(0, -1), 'zero-denominator'],
    ['a logarithm of zero', log(0, 'natural'), 'not-computable'],
    ['a logarithm of a negative number', log(-1, 10), 'not-computable'],
    ['a number of more than 1,000 digits', power(10, 1001), 'not-computable'],
    ['a number as close to zero', power(10, '-1000.5'), 'not-computable'],
    ['a number whose exponent cannot be counted', power('1.5', '123456789012345678901234567890'), 'not-computable'],
  ])('%s', (_, formula, absence) => {
    expect(evaluateFormula(formula, {})).toEqual({ value: null, absence })
  })

  it('is found at once, however many digits a number or an exponent has', () => {
    const long = `1${'0'.repeat(9000)}`
    const nearOne = `${long}1/${long}0`
    expect(evaluateFormula(power(nearOne, `${long}/3`), {}).value?.slice(0, 9)).toBe('1.0338951')
    expect(evaluateFormula(power('1.5', `${long}/3`), {}).absence).toBe('not-computable')
    expect(evaluateFormula(log(nearOne, 'natural'), {}).value).toMatch(/^1\/10{9001}$/)
  })

  it('and an absent base or exponent passes its own on', () => {
    const formula: Formula = { kind: 'power', of: [{ kind: 'reference', to: 'x' }, number(2)] }
    expect(evaluateFormula(formula, { x: { absence: 'no-data' } }).absence).toBe('no-data')
  })
})

it('a malformed power, root or logarithm is refused', () => {
  expect(faultsOf(() => parseFormula({ kind: 'power', of: [number(2)] }))).toHaveLength(1)
  expect(faultsOf(() => parseFormula({ kind: 'root', of: number(2), degree: 1 }))).toEqual([
    'too-small number at degree',
  ])
  expect(faultsOf(() => parseFormula({ kind: 'root', of: number(2) }))).toEqual(['missing at degree'])
  expect(faultsOf(() => parseFormula({ kind: 'logarithm', of: number(2) }))).toEqual(['missing at base'])
  expect(faultsOf(() => parseFormula({ kind: 'logarithm', of: number(2), base: 1 }))).toHaveLength(1)
})

const ref = (to: string): Formula => ({ kind: 'reference', to })
describe('it is printed as it is read aloud:', () => {
  it.each<[Formula, string, string]>([
    [{ kind: 'power', of: [ref('a'), number(2)] }, 'a²', 'a²'],
    [{ kind: 'power', of: [ref('a'), number(-12)] }, 'a⁻¹²', 'a⁻¹²'],
    [{ kind: 'power', of: [number(-2), number(2)] }, '(−2)²', '(−2)²'],
    [{ kind: 'power', of: [number('1/3'), ref('n')] }, '(1/3)^n', '(1/3)^n'],
    [
      {
        kind: 'power',
        of: [
          { kind: 'quotient', of: [{ kind: 'difference', of: [number(84), ref('tax')] }, number('57.9')] },
          number('0.8'),
        ],
      },
      '((84 − tax) ÷ 57,9)^0,8',
      '((84 − tax) ÷ 57.9)^0.8',
    ],
    [
      {
        kind: 'power',
        of: [
          { kind: 'power', of: [ref('a'), number(2)] },
          { kind: 'sum', of: [ref('b'), number(1)] },
        ],
      },
      '(a²)^(b + 1)',
      '(a²)^(b + 1)',
    ],
    [
      { kind: 'quotient', of: [number(1), { kind: 'power', of: [ref('a'), number('-0.5')] }] },
      '1 ÷ a^(−0,5)',
      '1 ÷ a^(−0.5)',
    ],
    [
      { kind: 'root', of: { kind: 'product', of: [ref('a'), ref('b'), ref('c')] }, degree: 3 },
      '³√(a × b × c)',
      '³√(a × b × c)',
    ],
    [{ kind: 'root', of: ref('a'), degree: 2 }, '√(a)', '√(a)'],
    [{ kind: 'logarithm', of: ref('a'), base: 'natural' }, 'ln(a)', 'ln(a)'],
    [{ kind: 'logarithm', of: ref('a'), base: 10 }, 'log₁₀(a)', 'log₁₀(a)'],
  ])('case %#', (formula, vi, en) => {
    expect([formatFormula(formula, 'vi'), formatFormula(formula, 'en')]).toEqual([vi, en])
  })

  it('a name of several words in brackets', () => {
    const formula: Formula = { kind: 'power', of: [ref('x'), ref('n')] }
    const names = { x: { vi: 'thuế suất', en: 'tax rate' }, n: { vi: 'số mũ', en: 'exponent' } }
    expect(formatFormula(formula, 'vi', names)).toBe('(thuế suất)^(số mũ)')
    expect(formatFormula(formula, 'en', names)).toBe('(tax rate)^exponent')
  })
})
