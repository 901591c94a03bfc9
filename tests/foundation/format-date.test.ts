import { formatDate, formatMoment, formatPeriod } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

describe('a date is written as Decree 30/2020/NĐ-CP and the five sources write it', () => {
  it.each([
    ['2022-04-15', 'vi', 'short', '15/4/2022'],
    ['2022-04-15', 'en', 'short', '15/4/2022'],
    ['2022-12-01', 'vi', 'short', '01/12/2022'],
    // 000:78, 001:578 and 001:1175 of the sources, and a day and a month that take no zero
    ['2022-02-09', 'vi', 'short', '09/02/2022'],
    ['2022-03-06', 'vi', 'short', '06/3/2022'],
    ['2021-11-24', 'vi', 'short', '24/11/2021'],
    ['2022-01-19', 'vi', 'short', '19/01/2022'],
    ['2022-10-10', 'vi', 'short', '10/10/2022'],
    ['2022-02-09', 'en', 'short', '09/02/2022'],
    ['2022-02-09', 'vi', 'long', 'ngày 09 tháng 02 năm 2022'],
    ['2022-06-03', 'vi', 'long', 'ngày 03 tháng 6 năm 2022'],
    ['2022-02-09', 'en', 'long', '9 February 2022'],
    ['2022-04-15', 'vi', 'long', 'ngày 15 tháng 4 năm 2022'],
    ['2022-04-15', 'en', 'long', '15 April 2022'],
    ['0900-01-02', 'en', 'long', '2 January 900'],
  ] as const)('%s in %s, %s: %s', (date, language, style, text) => {
    expect(formatDate(date, language, style)).toBe(text)
  })

  it.each([
    ['2022-04-15T08:30:00+07:00', 'vi', 'short', '08:30 15/4/2022'],
    ['2022-04-15T08:30:00+07:00', 'vi', 'long', '08:30 ngày 15 tháng 4 năm 2022'],
    ['2022-04-15T08:30:00+07:00', 'en', 'short', '15/4/2022, 08:30'],
    ['2022-04-15T23:59Z', 'en', 'long', '15 April 2022, 23:59'],
  ] as const)('%s in %s, %s: %s', (moment, language, style, text) => {
    expect(formatMoment(moment, language, style)).toBe(text)
  })

  it.each([
    ['2022', 'Năm 2022', '2022'],
    ['2022-S1', '6 tháng đầu năm 2022', 'first half of 2022'],
    ['2022-S2', '6 tháng cuối năm 2022', 'second half of 2022'],
    ['2022-Q1', 'Quý I/2022', 'Q1 2022'],
    ['2022-Q2', 'Quý II/2022', 'Q2 2022'],
    ['2022-Q3', 'Quý III/2022', 'Q3 2022'],
    ['2022-Q4', 'Quý IV/2022', 'Q4 2022'],
    ['2022-01', 'Tháng 01/2022', 'January 2022'],
    ['2022-06', 'Tháng 6/2022', 'June 2022'],
    ['2022-12', 'Tháng 12/2022', 'December 2022'],
    ['2020-12-15/2021-12-14', '15/12/2020–14/12/2021', '15/12/2020–14/12/2021'],
  ])('%s: %s, %s', (period, vietnamese, english) => {
    expect([formatPeriod(period, 'vi'), formatPeriod(period, 'en')]).toEqual([vietnamese, english])
  })
})

it.each([
  ['a date that does not exist', () => formatDate('2022-02-29', 'vi'), 'malformed date at date'],
  ['a moment as a date', () => formatDate('2022-04-15T08:30Z', 'vi'), 'malformed date at date'],
  ['a date as a moment', () => formatMoment('2022-04-15', 'vi'), 'malformed moment at moment'],
  [
    'a moment without an offset',
    () => formatMoment('2022-04-15T08:30', 'vi'),
    'malformed moment-without-offset at moment',
  ],
  ['a period that does not exist', () => formatPeriod('2022-Q5', 'vi'), 'malformed period at period'],
])('%s is refused', (_, run, code) => {
  expect(faultsOf(run)).toEqual([code])
})
