import { formatNumber, formatPercent, type NumberFormat, type NumberInput } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const four: NumberFormat = { rounding: { decimals: 4, mode: 'half-up' } }
const two: NumberFormat = { rounding: { decimals: 2, mode: 'half-up' } }
const whole: NumberFormat = { rounding: { decimals: 0, mode: 'half-up' } }

describe('a number is written as its readers write it', () => {
  it.each<[NumberInput, NumberFormat, string, string]>([
    ['16586.5', {}, '16.586,5', '16,586.5'],
    ['16586', {}, '16.586', '16,586'],
    ['999', {}, '999', '999'],
    ['1000', {}, '1.000', '1,000'],
    ['1234567.891234', {}, '1.234.567,891234', '1,234,567.891234'],
    ['-1234', {}, '−1.234', '−1,234'],
    ['-123', {}, '−123', '−123'],
    ['-0.5', {}, '−0,5', '−0.5'],
    ['16586.5', { grouping: false }, '16586,5', '16586.5'],
    // without rounding, no digit is lost or added
    ['65.470', {}, '65,47', '65.47'],
    [1e21, {}, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
    ['0.12345678901234567890123456789', {}, '0,12345678901234567890123456789', '0.12345678901234567890123456789'],
    // a rounding keeps its decimals
    ['0.9', four, '0,9000', '0.9000'],
    ['0.87406', four, '0,8741', '0.8741'],
    ['1/3', two, '0,33', '0.33'],
    ['2', two, '2,00', '2.00'],
    ['999.995', two, '1.000,00', '1,000.00'],
    ['-0.001', two, '0,00', '0.00'],
    ['2.5', whole, '3', '3'],
    // a number that is not a finite decimal stays a fraction
    ['1/3', {}, '1/3', '1/3'],
    ['-20000/3', {}, '−20.000/3', '−20,000/3'],
    ['20000/12345', { grouping: false }, '4000/2469', '4000/2469'],
  ])('%s with %j: %s in Vietnamese, %s in English', (value, format, vietnamese, english) => {
    expect([formatNumber(value, 'vi', format), formatNumber(value, 'en', format)]).toEqual([vietnamese, english])
  })

  it('and so is a percentage, which is already in percent', () => {
    expect(formatPercent('98.05', 'vi')).toBe('98,05%')
    expect(formatPercent('98.05', 'en')).toBe('98.05%')
    expect(formatPercent('57', 'vi', two)).toBe('57,00%')
  })

  it('and no value is a dash, as in tables', () => {
    expect([formatNumber(null, 'vi'), formatNumber(null, 'en', two), formatPercent(null, 'vi')]).toEqual([
      '–',
      '–',
      '–',
    ])
    expect(faultsOf(() => formatNumber(null, 'vi', { decimals: 2 } as never))).toEqual(['unknown property at decimals'])
    expect(faultsOf(() => formatNumber(undefined as never, 'vi'))).toEqual(['malformed number at value'])
  })
})

describe('the library refuses to write', () => {
  it.each<[string, NumberInput, object, readonly string[]]>([
    ['a number in Vietnamese notation', '16.586,5', {}, ['malformed number at value']],
    ['0.1 + 0.2', 0.1 + 0.2, {}, ['imprecise-number at value']],
    [
      'a number with two decimals, but no rounding mode',
      '1',
      { rounding: { decimals: 2 } },
      ['missing at rounding.mode'],
    ],
    [
      'a number with NaN decimals',
      '1',
      { rounding: { decimals: Number.NaN, mode: 'half-up' } },
      ['wrong-type at rounding.decimals'],
    ],
  ])('%s', (_, value, format, faults) => {
    expect(faultsOf(() => formatNumber(value, 'vi', format as NumberFormat))).toEqual(faults)
  })
})
