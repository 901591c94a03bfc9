import { addDays, addMonths, countDays, isCivilDate, weekdayOf } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'
import { date, dayNumber, firstDay, lastDay } from '../support/days'

const millisecondsOfDay = 86_400_000
const isoDate = (day: number): string => new Date(day * millisecondsOfDay).toISOString().slice(0, 10)

describe('a day is the same as in JavaScript in UTC', () => {
  it('at the turn of every month of the years 0001 to 9999', () => {
    const turns: number[] = []
    for (let year = 1; year <= 9999; year++)
      for (let month = 0; month < 12; month++)
        turns.push(new Date(0).setUTCFullYear(year, month, 1) / millisecondsOfDay)
    const days = turns.flatMap(first => (first > firstDay ? [first - 1, first] : [first]))
    const wrong = days.filter(day => civilDateOf(day) !== isoDate(day) || dayNumberOf(isoDate(day)) !== day)
    expect(days).toHaveLength(239_975)
    expect(wrong).toEqual([])
  })

  it('on any other day', () => {
    fc.assert(
      fc.property(dayNumber, day => {
        expect(civilDateOf(day)).toBe(isoDate(day))
        expect(dayNumberOf(isoDate(day))).toBe(day)
        expect(weekdayOf(isoDate(day)) % 7).toBe(new Date(day * millisecondsOfDay).getUTCDay())
      }),
    )
  })

  it('and no other text of the same form is a day', () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map(value => String(value).padStart(2, '0'))
    const text = fc.tuple(fc.integer({ min: 0, max: 9999 }), two(14), two(33)).map(([year, month, day]) => {
      return `${String(year).padStart(4, '0')}-${month}-${day}`
    })
    fc.assert(
      fc.property(text, given => {
        const [year, month, day] = given.split('-').map(Number) as [number, number, number]
        const shown = new Date(new Date(0).setUTCFullYear(year, month - 1, day)).toISOString().slice(0, 10)
        expect(isCivilDate(given)).toBe(shown === given && year > 0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('laws of days and months', () => {
  it('dates sort as text in the order of time', () => {
    fc.assert(fc.property(date, date, (a, b) => a < b === dayNumberOf(a) < dayNumberOf(b)))
  })

  it('adding the days between two dates leads from one to the other', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(addDays(a, countDays(a, b))).toBe(b)
        expect(countDays(b, a)).toBe(0 - countDays(a, b))
      }),
    )
  })

  it('adding months keeps the day, or takes the last day of a shorter month', () => {
    const inside = fc.integer({ min: firstDay + 36_600, max: lastDay - 36_600 }).map(civilDateOf)
    fc.assert(
      fc.property(inside, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
        const to = addMonths(from, months)
        const monthIndex = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        const isLastDay = addDays(to, 1).endsWith('-01')
        expect(monthIndex(to) - monthIndex(from)).toBe(months)
        expect(to.slice(8) === from.slice(8) || (isLastDay && to.slice(8) < from.slice(8))).toBe(true)
      }),
    )
  })
})
