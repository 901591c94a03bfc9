import { addDays, addMonths, type CivilDate, countDays, isCivilDate, weekdayOf } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { CivilDate as CivilDateSchema, civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'
import { parseStructure } from '../../src/foundation/structure'
import { faultsOf } from '../support/issues'

const as = (value: unknown): CivilDate => value as CivilDate

describe('a date cannot be', () => {
  it.each<[string, unknown]>([
    ['29 February of a common year', '2022-02-29'],
    ['29 February of a century year that is not a leap year', '1900-02-29'],
    ['31 April', '2022-04-31'],
    ['day 0', '2022-04-00'],
    ['month 0', '2022-00-15'],
    ['month 13', '2022-13-01'],
    ['the year 0', '0000-01-01'],
    ['a year of five digits', '12022-04-15'],
    ['a year before our era', '-2022-04-15'],
    ['written with the day before the month', '15/4/2022'],
    ['written with one digit for the month', '2022-4-15'],
    ['written without hyphens', '20220415'],
    ['followed by a time', '2022-04-15T00:00'],
    ['preceded by a space', ' 2022-04-15'],
    ['followed by a line break', '2022-04-15\n'],
    ['written in full-width digits', '２０２２-04-15'],
    ['written with typographic dashes', '2022–04–15'],
    ['a JavaScript date', new Date(0)],
    ['a list', ['2022-04-15']],
    ['a day number', 19097],
    ['null', null],
    ['undefined', undefined],
  ])('%s', (_, value) => {
    expect(isCivilDate(value)).toBe(false)
    expect(faultsOf(() => dayNumberOf(as(value)))).toEqual(['malformed date'])
    expect(faultsOf(() => weekdayOf(as(value)))).toEqual(['malformed date'])
    expect(faultsOf(() => addDays(as(value), 0))).toEqual(['malformed date at date'])
    expect(faultsOf(() => addMonths(as(value), 0))).toEqual(['malformed date at date'])
  })

  it('a day that does not exist, not even in data', () => {
    expect(parseStructure(CivilDateSchema, '2024-02-29')).toBe('2024-02-29')
    expect(faultsOf(() => parseStructure(CivilDateSchema, '2022-02-29', ['from']))).toEqual(['malformed date at from'])
  })
})

describe('a term in months ends on the day that article 148 of the Civil Code names', () => {
  it.each<[CivilDate, number, CivilDate]>([
    // the corresponding day
    ['2022-04-15', 1, '2022-05-15'],
    ['2022-01-28', 1, '2022-02-28'],
    ['2022-11-30', 3, '2023-02-28'],
    ['2022-06-30', 1, '2022-07-30'],
    ['2022-12-15', 12, '2023-12-15'],
    // the last day of a month that has no such day
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-01-29', 1, '2022-02-28'],
    ['2022-03-31', 1, '2022-04-30'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['1899-12-31', 2, '1900-02-28'],
    // backwards, and not at all
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-03-31', 0, '2022-03-31'],
    // at the edges of the calendar, where a JavaScript year of two digits means another century
    ['0001-01-31', 1, '0001-02-28'],
    ['0050-12-31', 2, '0051-02-28'],
    ['9999-11-30', 1, '9999-12-30'],
  ])('%s and %i months: %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })
})

describe('a calculation refuses', () => {
  it.each<[string, () => unknown, string]>([
    ['the day before the first', () => addDays('0001-01-01', -1), 'outside years at days'],
    ['the day after the last', () => addDays('9999-12-31', 1), 'outside years at days'],
    ['the month after the last', () => addMonths('9999-12-01', 1), 'outside years at months'],
    ['more months than JavaScript can count', () => addMonths('2022-01-01', 1e15), 'outside years at months'],
    ['a day number too large', () => civilDateOf(3_000_000), 'outside years'],
    ['a day number too small', () => civilDateOf(-800_000), 'outside years'],
    ['half a day', () => addDays('2022-01-01', 0.5), 'not-whole number at days'],
    ['half a month', () => addMonths('2022-01-31', 0.5), 'not-whole number at months'],
    ['NaN days', () => addDays('2022-01-01', Number.NaN), 'not-whole number at days'],
    ['NaN months', () => addMonths('2022-01-01', Number.NaN), 'not-whole number at months'],
    ['infinitely many months', () => addMonths('2022-01-01', Number.POSITIVE_INFINITY), 'not-whole number at months'],
    ['a number of days as text', () => addDays('2022-01-01', '1' as unknown as number), 'not-whole number at days'],
    ['half a day number', () => civilDateOf(0.5), 'not-whole number'],
  ])('%s', (_, run, code) => {
    expect(faultsOf(run)).toEqual([code])
  })
})

describe('the day count', () => {
  it.each<[CivilDate, number, number]>([
    ['0001-01-01', -719_162, 1],
    ['1969-12-31', -1, 3],
    ['1970-01-01', 0, 4],
    ['2000-02-29', 11_016, 2],
    ['2022-04-15', 19_097, 5],
    ['9999-12-31', 2_932_896, 5],
  ])('of %s is %i, and its weekday is %i', (date, day, weekday) => {
    expect([dayNumberOf(date), civilDateOf(day), weekdayOf(date)]).toEqual([day, date, weekday])
  })

  it('runs from one day to another in either direction', () => {
    expect(countDays('2020-12-15', '2021-12-14')).toBe(364)
    expect(countDays('2022-04-15', '2022-04-15')).toBe(0)
    expect(countDays('2022-04-15', '2022-04-13')).toBe(-2)
    expect(countDays('0001-01-01', '9999-12-31')).toBe(3_652_058)
  })
})
