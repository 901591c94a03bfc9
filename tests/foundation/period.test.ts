import { dividePeriod, type PeriodText, parsePeriod, periodIncludes, shiftPeriod } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { PeriodText as PeriodSchema } from '../../src/foundation/period'
import { parseStructure } from '../../src/foundation/structure'
import { faultsOf } from '../support/issues'

describe('a period has the days that its text says:', () => {
  it.each<[PeriodText, string, string, string]>([
    ['2022', 'year', '2022-01-01', '2022-12-31'],
    ['2022-S1', 'half', '2022-01-01', '2022-06-30'],
    ['2022-S2', 'half', '2022-07-01', '2022-12-31'],
    ['2022-Q1', 'quarter', '2022-01-01', '2022-03-31'],
    ['2022-Q2', 'quarter', '2022-04-01', '2022-06-30'],
    ['2022-Q3', 'quarter', '2022-07-01', '2022-09-30'],
    ['2022-Q4', 'quarter', '2022-10-01', '2022-12-31'],
    ['2022-02', 'month', '2022-02-01', '2022-02-28'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2022-04', 'month', '2022-04-01', '2022-04-30'],
    ['2022-12', 'month', '2022-12-01', '2022-12-31'],
    ['0001', 'year', '0001-01-01', '0001-12-31'],
    ['9999-Q4', 'quarter', '9999-10-01', '9999-12-31'],
    ['2020-12-15/2021-12-14', 'span', '2020-12-15', '2021-12-14'],
    ['2022-04-15/2022-04-15', 'span', '2022-04-15', '2022-04-15'],
    ['2022-01-01/2022-12-31', 'span', '2022-01-01', '2022-12-31'],
  ])('%s is a %s from %s to %s', (text, kind, from, to) => {
    expect(parsePeriod(text)).toEqual({ kind, from, to, text })
  })
})

describe('a period cannot be', () => {
  it.each<[string, unknown, string]>([
    ['the year 0', '0000', 'malformed period'],
    ['a third half', '2022-S3', 'malformed period'],
    ['a fifth quarter', '2022-Q5', 'malformed period'],
    ['quarter 0', '2022-Q0', 'malformed period'],
    ['month 13', '2022-13', 'malformed period'],
    ['month 0', '2022-00', 'malformed period'],
    ['a month of one digit', '2022-6', 'malformed period'],
    ['a quarter with a small q', '2022-q4', 'malformed period'],
    ['a Roman quarter', 'Quý IV/2022', 'malformed period'],
    ['a half written with H', '2022-H1', 'malformed period'],
    ['a week', '2022-W05', 'malformed period'],
    ['a single day', '2022-04-15', 'malformed period'],
    ['two years', '2021/2022', 'malformed period'],
    ['a span from a day that does not exist', '2022-02-29/2022-03-31', 'malformed period'],
    ['a span of three days', '2022-01-01/2022-01-02/2022-01-03', 'malformed period'],
    ['an open span', '2022-01-01/', 'malformed period'],
    ['a year with a line break at the end', '2022\n', 'malformed period'],
    ['an empty text', '', 'malformed period'],
    ['a number', 2022, 'malformed period'],
    ['null', null, 'malformed period'],
    ['a span that ends before it starts', '2022-12-31/2022-01-01', 'out-of-order period'],
  ])('%s', (_, value, code) => {
    expect(faultsOf(() => parsePeriod(value as PeriodText))).toEqual([code])
    for (const use of [(text: PeriodText) => shiftPeriod(text, 0), (text: PeriodText) => dividePeriod(text, 'month')])
      expect(faultsOf(() => use(value as PeriodText))).toEqual([`${code} at period`])
    if (typeof value === 'string') {
      expect(faultsOf(() => parseStructure(PeriodSchema, value, ['period']))).toEqual([`${code} at period`])
    }
  })
})

describe('whether a period includes a day or a period depends on their days:', () => {
  it.each<[PeriodText, string, boolean]>([
    ['2022-S1', '2022-01-01', true],
    ['2022-S1', '2022-06-30', true],
    ['2022-S1', '2022-07-01', false],
    ['2022-S1', '2021-12-31', false],
    ['2022-S1', '2022-Q2', true],
    ['2022-S1', '2022-S1', true],
    ['2022-S1', '2022', false],
    ['2022-S1', '2022-06-30/2022-07-01', false],
    ['2020-12-15/2021-12-14', '2021-Q3', true],
    ['2020-12-15/2021-12-14', '2021-Q4', false],
  ])('%s and %s: %s', (period, inner, expected) => {
    expect(periodIncludes(period, inner)).toBe(expected)
  })

  it('and anything else is refused', () => {
    expect(faultsOf(() => periodIncludes('2022', '2022-02-29'))).toEqual(['malformed period at inner'])
    expect(faultsOf(() => periodIncludes('2022', ['2022-01-01'] as unknown as string))).toEqual([
      'malformed period at inner',
    ])
  })
})

describe('a period is divided:', () => {
  it.each<[PeriodText, 'year' | 'half' | 'quarter' | 'month', readonly PeriodText[]]>([
    ['2022', 'year', ['2022']],
    ['2022', 'half', ['2022-S1', '2022-S2']],
    ['2022', 'quarter', ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4']],
    ['2022-Q4', 'month', ['2022-10', '2022-11', '2022-12']],
    ['2022-Q4', 'half', []],
    ['2022-02', 'year', []],
    ['2021-07-01/2022-06-30', 'half', ['2021-S2', '2022-S1']],
    ['2021-07-01/2022-06-30', 'year', []],
    ['2022-01-01/2022-12-31', 'year', ['2022']],
    ['2022-01-01/2022-12-30', 'month', []],
    ['2020-12-15/2021-12-14', 'month', []],
    ['9999', 'half', ['9999-S1', '9999-S2']],
  ])('%s into each %s: %j', (period, into, parts) => {
    expect(dividePeriod(period, into)).toEqual(parts)
  })

  it('but only into parts of a known kind', () => {
    expect(faultsOf(() => dividePeriod('2022', 'quater' as 'quarter'))).toEqual(['not-allowed at into'])
    expect(faultsOf(() => dividePeriod('2022', 'span' as 'quarter'))).toEqual(['not-allowed at into'])
  })
})

describe('a period is shifted', () => {
  it.each<[PeriodText, number, PeriodText]>([
    ['2022', 1, '2023'],
    ['2022-S2', 1, '2023-S1'],
    ['2022-S1', -1, '2021-S2'],
    ['2022-Q4', 5, '2024-Q1'],
    ['2022-Q1', -4, '2021-Q1'],
    ['2022-01', -1, '2021-12'],
    ['2022-06', 0, '2022-06'],
    ['0999-12', 1, '1000-01'],
    ['2020-12-15/2021-12-14', 1, '2021-12-15/2022-12-14'],
    ['2022-01-01/2022-01-10', -1, '2021-12-22/2021-12-31'],
  ])('from %s by %i steps to %s', (period, steps, expected) => {
    expect(shiftPeriod(period, steps)).toBe(expected)
  })

  it.each<[PeriodText, number, string]>([
    ['9999', 1, 'outside years at steps'],
    ['0001-Q1', -1, 'outside years at steps'],
    ['2022-01-01/2022-12-31', 1e9, 'outside years at steps'],
    ['2022', 0.5, 'not-whole number at steps'],
    ['2022-Q1', 0.5, 'not-whole number at steps'],
    ['2022-01-01/2022-01-10', 0.5, 'not-whole number at steps'],
    ['2022-Q1', Number.NaN, 'not-whole number at steps'],
  ])('but not from %s by %d steps: %s', (period, steps, code) => {
    expect(faultsOf(() => shiftPeriod(period, steps))).toEqual([code])
  })
})
