import {
  dividePeriod,
  formatPeriod,
  type PeriodText,
  parseFiscalPeriod,
  parsePeriod,
  periodIncludes,
  shiftPeriod,
} from 'egov-kpi'
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
    ['2020-12-15/2021-12-14', 3, '2023-12-15/2024-12-14'],
    ['2020-12-15/2021-12-14', 4, '2024-12-15/2025-12-14'],
    ['2025-04-01/2026-03-31', -1, '2024-04-01/2025-03-31'],
    ['2025-04-01/2026-03-31', -2, '2023-04-01/2024-03-31'],
    ['2023-07-01/2024-06-30', 1, '2024-07-01/2025-06-30'],
    ['2023-09-01/2024-02-29', 2, '2024-09-01/2025-02-28'],
    ['2022-01-15/2022-04-14', 1, '2022-04-15/2022-07-14'],
    // From a 29th to a 28th is no whole month in February.
    ['2022-01-29/2022-02-28', 1, '2022-03-01/2022-03-31'],
    ['2022-01-01/2022-01-10', -1, '2021-12-22/2021-12-31'],
    ['9999-12-01/9999-12-31', -12, '9998-12-01/9998-12-31'],
    ['9998-12-01/9998-12-31', 12, '9999-12-01/9999-12-31'],
    ['9998-12-02/9998-12-31', 1, '9999-01-01/9999-01-30'],
  ])('from %s by %i steps to %s', (period, steps, expected) => {
    expect(shiftPeriod(period, steps)).toBe(expected)
  })

  it.each<[PeriodText, number, PeriodText]>([
    ['2022', -1, '2021'],
    ['2022-S1', -1, '2021-S1'],
    ['2022-Q1', 2, '2024-Q1'],
    ['2024-02', 1, '2025-02'],
    ['2025-04-01/2026-03-31', -1, '2024-04-01/2025-03-31'],
    ['2024-02-01/2024-02-29', 1, '2025-02-01/2025-02-28'],
    ['2025-02-01/2025-02-28', -1, '2024-02-01/2024-02-29'],
    ['2022-01-01/2022-01-10', -1, '2021-01-01/2021-01-10'],
    ['2024-02-20/2024-02-29', -1, '2023-02-20/2023-02-28'],
  ])('to the same period of another year: %s by %i to %s', (period, years, expected) => {
    expect(shiftPeriod(period, years, 'year')).toBe(expected)
  })

  it('by periods or by years, and nothing else', () => {
    expect(faultsOf(() => shiftPeriod('2022', 1, 'month' as 'year'))).toEqual(['not-allowed at by'])
  })

  it.each<[PeriodText, number, string]>([
    ['9999', 1, 'outside years at steps'],
    ['0001-Q1', -1, 'outside years at steps'],
    ['2022-01-01/2022-12-31', 1e9, 'outside years at steps'],
    ['9998-04-01/9999-03-31', 1, 'outside years at steps'],
    ['2022', 0.5, 'not-whole number at steps'],
    ['2022-Q1', 0.5, 'not-whole number at steps'],
    ['2022-01-01/2022-01-10', 0.5, 'not-whole number at steps'],
    ['2022-Q1', Number.NaN, 'not-whole number at steps'],
  ])('but not from %s by %d steps: %s', (period, steps, code) => {
    expect(faultsOf(() => shiftPeriod(period, steps))).toEqual([code])
  })
})

describe('a period of a fiscal year', () => {
  const [april, july] = [{ start: '04' }, { start: '07' }]

  it.each<[string, { start: string }, string, string]>([
    ['FY2025/26', april, 'year', '2025-04-01/2026-03-31'],
    ['FY2025-26', april, 'year', '2025-04-01/2026-03-31'],
    ['FY 2025/2026', april, 'year', '2025-04-01/2026-03-31'],
    ['FY1999/00', april, 'year', '1999-04-01/2000-03-31'],
    ['FY2025/26-S1', april, 'half', '2025-04-01/2025-09-30'],
    ['FY2025/26-S2', april, 'half', '2025-10-01/2026-03-31'],
    ['FY2025/26-Q1', april, 'quarter', '2025-Q2'],
    ['FY2025/26-Q4', april, 'quarter', '2026-Q1'],
    ['FY2023/24', july, 'year', '2023-07-01/2024-06-30'],
    ['FY2023/24-S1', july, 'half', '2023-S2'],
    ['FY2023/24-Q3', july, 'quarter', '2024-Q1'],
    // An odd start has no calendar quarters.
    ['FY2023/24-Q1', { start: '02' }, 'quarter', '2023-02-01/2023-04-30'],
    ['FY2023/24-Q4', { start: '12' }, 'quarter', '2024-09-01/2024-11-30'],
    // By its days, it is what it is in the fiscal year.
    ['2025-04-01/2026-03-31', april, 'year', '2025-04-01/2026-03-31'],
    ['2025-Q2', april, 'quarter', '2025-Q2'],
    ['2025-S1', april, 'span', '2025-S1'],
    ['2025', april, 'span', '2025'],
    ['2025-S2', july, 'half', '2025-S2'],
    ['2025-05', april, 'month', '2025-05'],
    ['2020-12-15/2021-12-14', april, 'span', '2020-12-15/2021-12-14'],
  ])('%s from month %j is a %s: %s', (text, fiscalYear, kind, expected) => {
    const { from, to } = parsePeriod(expected)
    expect(parseFiscalPeriod(text, fiscalYear)).toEqual({ kind, from, to, text: expected })
  })

  it.each<[string, string]>([
    ['FY2025/27', 'two years that do not follow each other'],
    ['FY2025/25', 'one year twice'],
    ['FY2025', 'one year, which may be the first or the second'],
    ['FY2025/26-S3', 'a third half'],
    ['FY2025/26-Q5', 'a fifth quarter'],
    ['FY2025/26-04', 'a month of it'],
    ['fy2025/26', 'small letters'],
  ])('is not %s: %s', text => {
    expect(faultsOf(() => parseFiscalPeriod(text, april))).toEqual(['malformed period at text'])
  })

  it.each<unknown>(['01', '13', '4', 4, undefined])('does not begin in month %j', start => {
    expect(faultsOf(() => parseFiscalPeriod('FY2025/26', { start } as never))).toEqual([
      'malformed fiscal-year at fiscalYear',
    ])
  })

  it('has no further options', () => {
    expect(faultsOf(() => parseFiscalPeriod('FY2025/26', { start: '04', end: '03' } as never))).toEqual([
      'malformed fiscal-year at fiscalYear',
    ])
  })

  it('is divided into its own halves and quarters', () => {
    expect(dividePeriod('2025-04-01/2026-03-31', 'half', april)).toEqual([
      '2025-04-01/2025-09-30',
      '2025-10-01/2026-03-31',
    ])
    expect(dividePeriod('2025-04-01/2026-03-31', 'quarter', april)).toEqual([
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
    ])
    expect(dividePeriod('2024-04-01/2026-03-31', 'year', april)).toEqual([
      '2024-04-01/2025-03-31',
      '2025-04-01/2026-03-31',
    ])
    expect(dividePeriod('2025', 'half', april)).toEqual([])
  })

  it.each<[PeriodText, string, string]>([
    ['2025-04-01/2026-03-31', 'Năm tài chính 2025/26', 'FY 2025/26'],
    ['2025-04-01/2025-09-30', '6 tháng đầu năm tài chính 2025/26', 'first half of FY 2025/26'],
    ['2025-10-01/2026-03-31', '6 tháng cuối năm tài chính 2025/26', 'second half of FY 2025/26'],
    ['2025-Q2', 'Quý I năm tài chính 2025/26', 'Q1 FY 2025/26'],
    ['2026-Q1', 'Quý IV năm tài chính 2025/26', 'Q4 FY 2025/26'],
    ['2026-03', 'Tháng 3/2026', 'March 2026'],
    // The calendar year is no fiscal year.
    ['2025', 'Năm 2025', '2025'],
  ])('%s is written %s, and %s', (period, vi, en) => {
    expect([formatPeriod(period, 'vi', april), formatPeriod(period, 'en', april)]).toEqual([vi, en])
  })
})
