import { Decimal } from 'decimal.js'
import { EgovKpiError, formatExact, type NumberInput, parseExact } from 'egov-kpi'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ExactNumber } from '../../src/foundation/exact'
import { parseStructure } from '../../src/foundation/structure'
import { faultsOf, issuesOf } from '../support/issues'

const canonical = (input: unknown): string => formatExact(parseExact(input as NumberInput))
const digits = (length: number): string => '7'.repeat(length)

describe('a number is written in its canonical form:', () => {
  it.each<[NumberInput, string]>([
    ['65.47', '65.47'],
    ['65.470', '65.47'],
    ['65.00', '65'],
    ['007', '7'],
    ['0.50', '0.5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['-3.10', '-3.1'],
    ['.8', '0.8'],
    ['-.5', '-0.5'],
    ['.50', '0.5'],
    ['.0', '0'],
    ['100', '100'],
    ['2/6', '1/3'],
    ['-2/6', '-1/3'],
    ['0/7', '0'],
    ['6/3', '2'],
    ['1/8', '0.125'],
    ['7/20', '0.35'],
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [98.629, '98.629'],
    [1e-7, '0.0000001'],
    [1.5e-9, '0.0000000015'],
    [1e21, '1000000000000000000000'],
    [123456789012345, '123456789012345'],
    [0.123456789012345, '0.123456789012345'],
    [new Decimal('65.470'), '65.47'],
    [new Decimal('1e-30'), `0.${'0'.repeat(29)}1`],
    [digits(40), digits(40)],
    [`0.${digits(39)}`, `0.${digits(39)}`],
    [`-${digits(20)}.${digits(20)}`, `-${digits(20)}.${digits(20)}`],
  ])('%s as %s', (input, text) => {
    expect(canonical(input)).toBe(text)
  })
})

describe('the library refuses to read as a number', () => {
  it.each<[string, unknown, string]>([
    ['a hexadecimal number', '0x1F', 'malformed number'],
    ['an exponent', '1e5', 'malformed number'],
    ['a decimal comma', '65,47', 'malformed number'],
    ['grouped thousands', '16.586.000', 'malformed number'],
    ['a space before', ' 5', 'malformed number'],
    ['a line break after', '5\n', 'malformed number'],
    ['a plus sign', '+5', 'malformed number'],
    ['a typographic minus', '−5', 'malformed number'],
    ['an empty text', '', 'malformed number'],
    ['a point alone', '.', 'malformed number'],
    ['a point before a fraction', '.5/2', 'malformed number'],
    ['a point without a digit after', '5.', 'malformed number'],
    ['full-width digits', '１２', 'malformed number'],
    ['Arabic digits', '٣', 'malformed number'],
    ['a percent sign', '57%', 'malformed number'],
    ['a numeric separator', '1_000', 'malformed number'],
    ['the word NaN', 'NaN', 'malformed number'],
    ['the word Infinity', 'Infinity', 'malformed number'],
    ['a fraction with a negative denominator', '1/-3', 'malformed number'],
    ['a fraction of decimals', '0.5/2', 'malformed number'],
    ['a fraction of a fraction', '1/2/3', 'malformed number'],
    ['null', null, 'malformed number'],
    ['undefined', undefined, 'malformed number'],
    ['true', true, 'malformed number'],
    ['an object', {}, 'malformed number'],
    ['a list', ['5'], 'malformed number'],
    ['a big integer', 5n, 'malformed number'],
    ['an object whose valueOf returns a number', { valueOf: () => 5 }, 'malformed number'],
    ['data with the tag of a Decimal', { toStringTag: '[object Decimal]' }, 'malformed number'],
    ['the number NaN', Number.NaN, 'malformed not-finite'],
    ['the number Infinity', Number.POSITIVE_INFINITY, 'malformed not-finite'],
    ['the decimal NaN', new Decimal(Number.NaN), 'malformed not-finite'],
    ['the decimal −Infinity', new Decimal(Number.NEGATIVE_INFINITY), 'malformed not-finite'],
    ['0.1 + 0.2', 0.1 + 0.2, 'imprecise-number'],
    ['1 / 3 as a number', 1 / 3, 'imprecise-number'],
    ['a number of 16 digits', 1234567890123456, 'imprecise-number'],
    ['2 to the power of 53', 2 ** 53, 'imprecise-number'],
    ['41 digits', digits(41), 'too-big digits'],
    ['41 digits with a point', `7.${digits(40)}`, 'too-big digits'],
    ['41 digits, most of them zeros', `${'0'.repeat(40)}7`, 'too-big digits'],
    ['the largest number', 1e308, 'too-big digits'],
    ['the smallest number', 5e-324, 'too-big digits'],
    ['a decimal of 41 digits', new Decimal('1e40'), 'too-big digits'],
    ['a fraction of 20,001 digits', `1/${'3'.repeat(20_000)}`, 'too-big digits'],
    ['a fraction over zero', '1/0', 'zero-denominator'],
    ['zero over zero', '0/00', 'zero-denominator'],
  ])('%s', (_, input, code) => {
    expect(faultsOf(() => parseExact(input as NumberInput))).toEqual([code])
  })

  it('a Decimal, null or a decimal comma in data', () => {
    expect(parseStructure(ExactNumber, '1/3')).toBe('1/3')
    expect(parseStructure(ExactNumber, 57)).toBe(57)
    expect(faultsOf(() => parseStructure(ExactNumber, new Decimal(5)))).toEqual(['wrong-type'])
    expect(faultsOf(() => parseStructure(ExactNumber, null))).toEqual(['wrong-type'])
    expect(faultsOf(() => parseStructure(ExactNumber, '65,47', ['rows', 3, 'value']))).toEqual([
      'malformed number at rows[3].value',
    ])
  })
})

describe('a hostile number is refused:', () => {
  it.each([
    ['a decimal with an exponent of nine digits', new Decimal('1e999999999')],
    ['one as close to zero', new Decimal('1e-999999999')],
    ['one whose text would have a million digits', new Decimal('9.5e1000000')],
  ])('%s', (_, input) => {
    const [issue] = issuesOf(() => parseExact(input))
    expect(issue?.code).toBe('too-big')
    expect(issue?.actual?.length).toBeLessThanOrEqual(80)
  })

  it.each([
    ['over zero', { numerator: 1n, denominator: 0n }, 'zero-denominator'],
    ['of zero over zero', { numerator: 0n, denominator: 0n }, 'zero-denominator'],
    ['longer than can be read back', { numerator: 1n, denominator: 3n ** 50_000n }, 'too-big digits'],
  ])('when it is to be written: a fraction %s', (_, fraction, code) => {
    expect(faultsOf(() => formatExact(fraction))).toEqual([code])
  })

  it('but a fraction over a negative number is written with its sign in front', () => {
    expect(formatExact({ numerator: 1n, denominator: -3n })).toBe('-1/3')
    expect(formatExact({ numerator: -1n, denominator: -2n })).toBe('0.5')
  })
})

describe("the host's settings of decimal.js do not change a figure", () => {
  afterEach(() => {
    Decimal.set({ defaults: true })
  })

  it('with a precision of three digits', () => {
    const given = new Decimal('65.4789')
    Decimal.set({ precision: 3, toExpNeg: 0, toExpPos: 0 })
    expect(canonical(given)).toBe('65.4789')
    expect(canonical('65.4789')).toBe('65.4789')
    expect(canonical(1.5e-9)).toBe('0.0000000015')
  })

  it('that comes from another copy with its own settings', () => {
    const Foreign = Decimal.clone({ precision: 2, rounding: Decimal.ROUND_DOWN, toExpNeg: 0, toExpPos: 0 })
    expect(canonical(new Foreign('12345.678901'))).toBe('12345.678901')
    expect(canonical(new Foreign('-0'))).toBe('0')
  })

  it('even if they were made before the library was loaded', async () => {
    Decimal.set({ precision: 3, maxE: 9, minE: -9 })
    vi.resetModules()
    const fresh = await import('../../src/foundation/index')
    expect(fresh.formatExact(fresh.parseExact(1.5e21))).toBe('1500000000000000000000')
    expect(fresh.formatExact(fresh.parseExact(1.5e-12))).toBe('0.0000000000015')
  })

  it('and the library does not change them', () => {
    Decimal.set({ precision: 3 })
    canonical('1/3')
    expect(Decimal.precision).toBe(3)
    expect(new Decimal(1).div(3).toString()).toBe('0.333')
  })
})

it('a number that is not a decimal of at most 40 digits is kept as a fraction', () => {
  expect(formatExact({ numerator: 1n, denominator: 10n ** 39n })).toBe(`0.${'0'.repeat(38)}1`)
  expect(formatExact({ numerator: 1n, denominator: 10n ** 40n })).toBe(`1/1${'0'.repeat(40)}`)
  expect(formatExact({ numerator: 10n ** 40n, denominator: 1n })).toBe(`1${'0'.repeat(40)}/1`)
  expect(parseExact(`1${'0'.repeat(40)}/1`)).toEqual({ numerator: 10n ** 40n, denominator: 1n })
})

it('a text that is not a number throws the error of the library', () => {
  expect(() => parseExact('x')).toThrow(EgovKpiError)
})
