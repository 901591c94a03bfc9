import { addDays, type Weekday } from 'egov-kpi/foundation'
import {
  addHalfDays,
  addWorkingDays,
  addWorkingHours,
  countWorkingDays,
  countWorkingMinutes,
  findNextOpening,
  isWorkingDay,
  parseWorkingCalendar,
  type WorkingCalendar,
} from 'egov-kpi/working-time'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'
import { instantOf, momentText } from '../../src/foundation/moment'
import { alwaysOpen, changesByDay, dayOff, makeUp, plain, withHours } from './calendars'

const first = dayNumberOf('2024-01-01')
const length = 400
const date = (offset: number): string => civilDateOf(first + offset)

const calendars = fc
  .record({
    workingWeek: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    days: fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }), { maxLength: 40 }),
  })
  .map(
    ({ workingWeek, days }): WorkingCalendar =>
      parseWorkingCalendar({
        ...plain,
        from: date(0),
        to: date(length - 1),
        workingWeek: workingWeek as Weekday[],
        daysOff: days.filter(day => day % 2 === 0).map(day => dayOff(date(day))),
        workingDays: days.filter(day => day % 2 === 1).map(day => makeUp(date(day))),
      }),
  )
const dates = fc.integer({ min: 0, max: length - 1 }).map(date)

/** The day-by-day walk that the index replaces. */
function countByWalking(calendar: WorkingCalendar, from: string, to: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count++
  return count
}

it('counting is a walk from day to day in its own direction, the first day not counted', () => {
  fc.assert(
    fc.property(calendars, dates, dates, (calendar, a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a]
      const back = countByWalking(calendar, addDays(from, -1), addDays(to, -1))
      expect(countWorkingDays(calendar, from, to)).toBe(countByWalking(calendar, from, to))
      expect(countWorkingDays(calendar, to, from)).toBe(from === to ? 0 : 0 - back)
    }),
  )
})

it('adding and then counting returns what was added, from any day, forward and back', () => {
  fc.assert(
    fc.property(calendars, dates, fc.integer({ min: -40, max: 40 }), (calendar, from, n) => {
      const ahead = countWorkingDays(calendar, from, calendar.to)
      const behind = countWorkingDays(calendar, from, calendar.from)
      fc.pre(behind <= n && n <= ahead)
      const to = addWorkingDays(calendar, from, n)
      expect(countWorkingDays(calendar, from, to)).toBe(n)
      if (n !== 0) expect(isWorkingDay(calendar, to)).toBe(true)
    }),
  )
})

it('a later start or more days never lead to an earlier day', () => {
  fc.assert(
    fc.property(calendars, dates, dates, fc.nat(30), fc.nat(30), (calendar, a, b, m, n) => {
      const [from, later] = a <= b ? [a, b] : [b, a]
      const [few, many] = m <= n ? [m, n] : [n, m]
      fc.pre(countWorkingDays(calendar, later, calendar.to) >= many)
      expect(addWorkingDays(calendar, from, few) <= addWorkingDays(calendar, from, many)).toBe(true)
      expect(addWorkingDays(calendar, from, few) <= addWorkingDays(calendar, later, few)).toBe(true)
    }),
  )
})

it('adding in two steps is adding at once', () => {
  fc.assert(
    fc.property(calendars, dates, fc.nat(20), fc.nat(20), (calendar, from, m, n) => {
      fc.pre(countWorkingDays(calendar, from, calendar.to) >= m + n)
      expect(addWorkingDays(calendar, addWorkingDays(calendar, from, m), n)).toBe(addWorkingDays(calendar, from, m + n))
    }),
  )
})

const moments = fc
  .tuple(
    fc.integer({ min: dayNumberOf('2018-02-01'), max: dayNumberOf('2026-11-01') }),
    fc.integer({ min: 0, max: 1439 }),
  )
  .map(([day, minute]) => {
    const two = (value: number) => String(value).padStart(2, '0')
    return `${civilDateOf(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+07:00`
  })

it('adding minutes and then counting them returns them, forward and back', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -6000, max: 6000 }), (moment, minutes) => {
      const shifted = addWorkingHours(withHours, moment, minutes / 60)
      expect(countWorkingMinutes(withHours, moment, shifted)).toBe(minutes)
    }),
  )
})

it('half days are half the hours of a day, forward and back', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -40, max: 40 }), (moment, halves) => {
      expect(countWorkingMinutes(withHours, moment, addHalfDays(withHours, moment, halves))).toBe(halves * 240)
    }),
  )
})

it('working minutes add up over a stretch that is cut in two', () => {
  fc.assert(
    fc.property(moments, moments, moments, (a, b, c) => {
      const whole = countWorkingMinutes(withHours, a, c)
      expect(countWorkingMinutes(withHours, a, b) + countWorkingMinutes(withHours, b, c)).toBe(whole)
    }),
  )
})

it('no working time lies between a moment and the next opening', () => {
  fc.assert(
    fc.property(moments, moment => {
      const opened = findNextOpening(withHours, moment)
      expect(instantOf(opened)).toBeGreaterThanOrEqual(instantOf(moment))
      expect(countWorkingMinutes(withHours, moment, opened)).toBe(0)
      expect(findNextOpening(withHours, opened)).toBe(opened)
    }),
  )
})

it('the minutes of an office that never closes are those that pass, whatever the clocks do', () => {
  const start = instantOf('2022-01-02T00:00Z')
  const days = 360
  const minutes = fc.integer({ min: 0, max: days * 1440 })
  const changes = fc.uniqueArray(fc.record({ day: fc.integer({ min: 5, max: 350 }), minute: fc.nat(1439) }), {
    selector: ({ day }) => Math.floor(day / 3),
    maxLength: 4,
  })
  const ahead = fc.integer({ min: -44, max: 44 }).map(quarters => quarters * 15)
  const offsetText = (value: number) => {
    const two = (part: number) => String(part).padStart(2, '0')
    return `${value < 0 ? '-' : '+'}${two(Math.floor(Math.abs(value) / 60))}:${two(Math.abs(value) % 60)}`
  }
  fc.assert(
    fc.property(
      changes,
      fc.array(ahead, { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      minutes,
      minutes,
      (list, ways, isByDay, a, b) => {
        const ordered = list.toSorted((x, y) => x.day - y.day)
        const later = ordered.map(({ day, minute }, at) => ({
          from: isByDay
            ? civilDateOf(dayNumberOf('2022-01-01') + day)
            : momentText(start + (day * 1440 + minute) * 60_000, 'Z'),
          offset: offsetText(ways[at + 1] as number),
        }))
        const base = alwaysOpen(changesByDay)
        const zone = {
          name: 'any',
          offsets: [{ from: '2021-01-01', offset: offsetText(ways[0] as number) }, ...later] as const,
        }
        const calendar = { ...base, zone }
        const [from, to] = [a, b].map(minute => momentText(start + minute * 60_000, 'Z')) as [string, string]
        expect(countWorkingMinutes(calendar, from, to)).toBe(b - a)
        expect(instantOf(addWorkingHours(calendar, from, (b - a) / 60))).toBe(instantOf(to))
      },
    ),
  )
})
