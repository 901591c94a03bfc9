import {
  addHalfDays,
  addWorkingDays,
  addWorkingHours,
  checkCalendar,
  composeCalendar,
  countWorkingMinutes,
  describeDay,
  findNextOpening,
  findPreviousOpening,
  vietnamCivilService,
  type WorkingCalendar,
} from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { codeText, faultsOf, issuesOf } from '../support/issues'
import { alwaysOpen, changesByDay, changesByMinute, officeHours, plain, withHours } from './calendars'

const at = (day: string, time: string): string => `${day}T${time}:00+07:00`

describe('without office hours', () => {
  it('hours cannot be counted', () => {
    const [issue] = issuesOf(() => addWorkingHours(plain, at('2026-03-02', '08:00'), 1))
    expect(issue?.message.en).toBe(
      'The working calendar “plain” has no office hours (“officeHours”), so nothing can be counted in hours.',
    )
    expect(faultsOf(() => findNextOpening(plain, at('2026-03-02', '08:00')))).toEqual([
      'missing office-hours at calendar.officeHours',
    ])
  })

  it('days can be counted', () => {
    expect(addWorkingDays(plain, '2026-03-06', 1)).toBe('2026-03-09')
  })
})

/** A moment, working hours to add, and the result. */
const decisions = [
  ['within the morning', at('2022-04-06', '08:00'), 2, at('2022-04-06', '10:00')],
  ['across midday', at('2022-04-06', '11:00'), 1, at('2022-04-06', '14:00')],
  [
    'to the very end of the morning, not the start of the afternoon',
    at('2022-04-06', '07:30'),
    4,
    at('2022-04-06', '11:30'),
  ],
  ['to the very end of the day', at('2022-04-06', '13:30'), 4, at('2022-04-06', '17:30')],
  ['from the evening', at('2022-04-06', '20:00'), 1, at('2022-04-07', '08:30')],
  ['from a Sunday', at('2022-04-17', '09:00'), 8, at('2022-04-18', '17:30')],
  ['across a weekend and a holiday', at('2022-04-08', '17:00'), 1, at('2022-04-12', '08:00')],
  ['across Tết', at('2025-01-24', '17:00'), 1, at('2025-02-03', '08:00')],
  ['on a worked Saturday', at('2024-05-04', '08:00'), 8, at('2024-05-06', '08:00')],
  ['by a third of an hour', at('2022-04-06', '08:00'), 1 / 3, at('2022-04-06', '08:20')],
  ['back across midday', at('2022-04-06', '14:00'), -1, at('2022-04-06', '11:00')],
  [
    'back to the start of the day, not the end of the day before',
    at('2022-04-06', '08:30'),
    -1,
    at('2022-04-06', '07:30'),
  ],
  ['back across Tết', at('2025-02-03', '08:00'), -1, at('2025-01-24', '17:00')],
  ['by zero hours from a Sunday', at('2022-04-17', '09:00'), 0, at('2022-04-17', '09:00')],
  ['from a moment in another zone', '2022-04-06T01:00:00Z', 2, at('2022-04-06', '10:00')],
] as const

describe('a term in working hours', () => {
  it.each(decisions)('is counted %s', (_, moment, hours, expected) => {
    expect(addWorkingHours(withHours, moment, hours)).toBe(expected)
    expect(countWorkingMinutes(withHours, moment, expected)).toBeCloseTo(hours * 60, 9)
  })

  it('may be given in half days, which are halves of the hours of a day', () => {
    expect(addHalfDays(withHours, at('2022-04-06', '07:30'), 1)).toBe(at('2022-04-06', '11:30'))
    expect(addHalfDays(withHours, at('2022-04-06', '09:00'), 5)).toBe(at('2022-04-08', '15:00'))
    expect(faultsOf(() => addHalfDays(withHours, at('2022-04-06', '09:00'), 0.5))).toEqual([
      'not-whole number at halves',
    ])
  })

  it('is refused with parts of a minute, a malformed moment or a moment outside the coverage', () => {
    expect(faultsOf(() => addWorkingHours(withHours, '2022-04-06T09:00', 0.001))).toEqual([
      'malformed moment-without-offset at moment',
      'not-whole minutes at hours',
    ])
    expect(faultsOf(() => addWorkingHours(withHours, at('2027-01-04', '09:00'), 1))).toEqual(['outside day at moment'])
    expect(faultsOf(() => addWorkingHours(withHours, at('2026-12-31', '17:00'), 1))).toEqual([
      'outside result at calendar',
    ])
    expect(faultsOf(() => addWorkingHours(withHours, at('2018-01-02', '08:00'), -1))).toEqual([
      'outside result at calendar',
    ])
  })
})

describe('the openings', () => {
  it.each([
    ['during opening hours', at('2022-04-06', '08:00'), at('2022-04-06', '08:00')],
    ['at the first minute', at('2022-04-06', '07:30'), at('2022-04-06', '07:30')],
    ['at closing time', at('2022-04-06', '17:30'), at('2022-04-07', '07:30')],
    ['over midday', at('2022-04-06', '11:30'), at('2022-04-06', '13:30')],
    ['on a Sunday', at('2022-04-17', '10:00'), at('2022-04-18', '07:30')],
    ['on a holiday', at('2022-09-01', '10:00'), at('2022-09-05', '07:30')],
  ])('include the next one: %s', (_, moment, expected) => {
    expect(findNextOpening(withHours, moment)).toBe(expected)
  })

  it.each([
    ['during opening hours', at('2022-04-06', '08:00'), at('2022-04-06', '07:30')],
    ['over midday', at('2022-04-06', '12:00'), at('2022-04-06', '07:30')],
    ['before opening', at('2022-04-06', '07:00'), at('2022-04-05', '13:30')],
    ['on a Sunday', at('2022-04-17', '10:00'), at('2022-04-15', '13:30')],
  ])('include the previous one: %s', (_, moment, expected) => {
    expect(findPreviousOpening(withHours, moment)).toBe(expected)
  })

  it('of a day off are none', () => {
    expect(describeDay(withHours, '2022-09-01').openings).toEqual([])
    expect(faultsOf(() => describeDay(withHours, '2027-01-04'))).toEqual(['outside day at date'])
  })

  it('include the very first of the calendar', () => {
    expect(findNextOpening(withHours, at('2018-01-02', '08:00'))).toBe(at('2018-01-02', '08:00'))
    expect(findNextOpening(withHours, at('2018-01-01', '08:00'))).toBe(at('2018-01-02', '07:30'))
    expect(addWorkingHours(withHours, at('2018-01-02', '08:30'), -1)).toBe(at('2018-01-02', '07:30'))
  })

  it('beyond the calendar are refused', () => {
    expect(faultsOf(() => findNextOpening(withHours, at('2026-12-31', '18:00')))).toEqual([
      'outside result at calendar',
    ])
    expect(faultsOf(() => findPreviousOpening(withHours, at('2018-01-01', '10:00')))).toEqual([
      'outside result at calendar',
    ])
  })

  it('follow a dated exception, such as short hours in the heat', () => {
    const heat = composeCalendar(vietnamCivilService(), {
      id: 'heat',
      title: 'Heat',
      asKnownOn: '2022-05-01',
      officeHours: {
        ...officeHours,
        exceptions: [
          { from: '2022-06-06', to: '2022-06-10', openings: [{ from: '06:30', to: '11:00' }], reason: 'heat' },
        ],
      },
    })
    expect(describeDay(heat, '2022-06-07').openings).toEqual([{ from: '06:30', to: '11:00' }])
    expect(describeDay(heat, '2022-06-12').openings).toEqual([])
    expect(describeDay(heat, '2022-06-13').openings).toEqual(officeHours.weekly[0]?.openings)
    expect(countWorkingMinutes(heat, at('2022-06-06', '00:00'), at('2022-06-13', '00:00'))).toBe(5 * 270)
  })

  it('of a make-up Saturday are those of the day it replaces', () => {
    const shortMonday = composeCalendar(vietnamCivilService(), {
      id: 'short-monday',
      title: 'Short Monday',
      asKnownOn: '2024-04-12',
      officeHours: {
        hoursPerDay: 8,
        weekly: [
          { weekdays: [1], openings: [{ from: '09:00', to: '12:00' }] },
          { weekdays: [2, 3, 4, 5], openings: [{ from: '07:30', to: '17:00' }] },
        ],
      },
    })
    expect(describeDay(shortMonday, '2024-05-04').openings).toEqual([{ from: '09:00', to: '12:00' }])
    // For Friday, 2 May.
    expect(describeDay(shortMonday, '2025-04-26').openings).toEqual([{ from: '07:30', to: '17:00' }])
  })
})

describe('an office in a zone whose clocks change', () => {
  const given = [
    ['by the minute', alwaysOpen(changesByMinute)],
    ['by the day', alwaysOpen(changesByDay)],
  ] as const

  it.each(given)('is open 743 hours in March and 745 in October if it never closes (%s)', (_, calendar) => {
    const hours = (from: string, to: string) => countWorkingMinutes(calendar, from, to) / 60
    expect(hours('2022-03-01T00:00:00+01:00', '2022-04-01T00:00:00+02:00')).toBe(743)
    expect(hours('2022-10-01T00:00:00+02:00', '2022-11-01T00:00:00+01:00')).toBe(745)
    expect(hours('2022-01-01T00:00:00+01:00', '2022-12-31T23:00:00+01:00')).toBe(365 * 24 - 1)
  })

  it.each(given)('counts 24 hours over a change as they pass (%s)', (_, calendar) => {
    expect(addWorkingHours(calendar, '2022-03-26T12:00:00+01:00', 24)).toBe('2022-03-27T13:00:00+02:00')
    expect(addWorkingHours(calendar, '2022-03-27T13:00:00+02:00', -24)).toBe('2022-03-26T12:00:00+01:00')
    expect(addWorkingHours(calendar, '2022-10-29T12:00:00+02:00', 24)).toBe('2022-10-30T11:00:00+01:00')
  })

  it('opens by the clock on the wall, and not at a time that the clocks skip', () => {
    const early = (openings: readonly { readonly from: string; readonly to: string }[]) => {
      const calendar = alwaysOpen(changesByMinute)
      const weekly = [{ weekdays: [1, 2, 3, 4, 5, 6, 7] as const, openings }]
      return { ...calendar, officeHours: { hoursPerDay: 8, weekly } }
    }
    const day = (calendar: WorkingCalendar, date: string, offsets: readonly [string, string]) =>
      countWorkingMinutes(calendar, `${date}T00:00:00${offsets[0]}`, `${date}T23:59:00${offsets[1]}`)
    const spring = ['2022-03-27', ['+01:00', '+02:00']] as const
    const autumn = ['2022-10-30', ['+02:00', '+01:00']] as const
    expect(day(early([{ from: '08:00', to: '17:00' }]), ...spring)).toBe(540)
    expect(day(early([{ from: '01:00', to: '04:00' }]), ...spring)).toBe(120)
    expect(day(early([{ from: '02:15', to: '02:45' }]), ...spring)).toBe(0)
    expect(day(early([{ from: '01:00', to: '04:00' }]), ...autumn)).toBe(240)
    // A time that comes twice is taken the first time, so that openings do not overlap.
    const halves = [
      { from: '01:00', to: '02:15' },
      { from: '02:30', to: '03:30' },
    ]
    expect(day(early(halves), ...autumn)).toBe(75 + 120)
  })

  it('is doubtful after the changes of its zone have ended, unless the zone says until when they hold', () => {
    const about = (calendar: WorkingCalendar, to: string) => checkCalendar(calendar, '2022-01-01', to).map(codeText)
    const long = alwaysOpen(changesByMinute, '2024-12-31')
    // Two changes of clocks more than 371 days apart are not seasonal.
    const apart = (second: string) => alwaysOpen(['2021-03-28', '2021-10-31', second], '2024-12-31')
    expect(about(apart('2022-11-06'), '2024-12-31')).toEqual(['incomplete zone'])
    expect(about(apart('2022-11-07'), '2024-12-31')).toEqual([])
    // 371 days after the change of 27 March 2022.
    expect(about(long, '2023-04-02')).toEqual([])
    expect(about(long, '2023-04-03')).toEqual(['incomplete zone'])
    expect(checkCalendar(long, '2023-04-03', '2023-04-03')[0]?.path).toEqual(['calendar', 'zone'])
    expect(about({ ...long, zone: { ...long.zone, to: '2024-12-31' } }, '2024-12-31')).toEqual([])
    expect(faultsOf(() => about({ ...long, zone: { ...long.zone, to: '2024-12-30' } }, '2024-12-31'))).toEqual([
      'outside zone at calendar.zone',
    ])
    expect(checkCalendar(long, '2024-01-01', '2024-01-02')[0]?.message).toEqual({
      vi: 'Múi giờ “Europe/Berlin” đổi giờ theo mùa, lần cuối có số liệu là 03:00 30/10/2022; sau ngày 02/4/2023 giờ có thể lệch. Cần bổ sung “offsets” cho đến hết lịch, hoặc nêu “to”.',
      en: 'The time zone “Europe/Berlin” has seasonal clock changes, and 30/10/2022, 03:00 is the last one known; after 02/4/2023, times may be wrong. Add “offsets” up to the end of the calendar, or give “to”.',
    })
  })
})
