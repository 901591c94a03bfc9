import { computeDueDate } from 'egov-kpi'
import {
  addWorkingDays,
  checkCalendar,
  composeCalendar,
  countWorkingDays,
  describeDay,
  extendCalendar,
  findWorkingDayFrom,
  findWorkingDayUpTo,
  isWorkingDay,
  listWorkingDays,
  parseWorkingCalendar,
  vietnamCivilService,
  type WorkingCalendar,
} from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { dayNumberOf } from '../../src/foundation/civil-date'
import { calendarIndex, workingDaysFrom } from '../../src/working-time/calendar-index'
import { codeText, faultsOf, faultText, issuesOf } from '../support/issues'
import { dayOff, makeUp, officeHours, plain } from './calendars'

const define = (change: object): (() => WorkingCalendar) => {
  return () => parseWorkingCalendar({ ...plain, ...change })
}

describe('a calendar is refused if', () => {
  it.each([
    ['it ends before it starts', { to: '2026-03-01' }, ['out-of-order coverage at to']],
    [
      'its first day is malformed',
      { from: 'x', daysOff: [dayOff('2026-03-04')], workingDays: [makeUp('2026-03-07')] },
      ['malformed date at from'],
    ],
    [
      'its last day is malformed',
      { to: 'x', daysOff: [dayOff('2026-03-04')], workingDays: [makeUp('2026-03-07')] },
      ['malformed date at to'],
    ],
    [
      'its lists are missing',
      { workingWeek: undefined, daysOff: undefined, workingDays: undefined },
      ['missing at workingWeek', 'missing at daysOff', 'missing at workingDays'],
    ],
    ['its zone has no offsets', { zone: { name: 'here', offsets: [] } }, ['too-small list at zone.offsets']],
    ['it covers 200 years or more', { to: '2226-01-01' }, ['too-big coverage at to']],
    ['it covers far more than 200 years', { to: '9999-12-31' }, ['too-big coverage at to']],
    ['a key is misspelt', { dayOff: [] }, ['unknown property at dayOff']],
    ['a weekday does not exist', { workingWeek: [1, 8] }, ['not-allowed at workingWeek[1]']],
    ['a weekday appears twice', { workingWeek: [1, 2, 1] }, ['duplicate weekday at workingWeek[2]']],
    ['it has no working day', { workingWeek: [] }, ['too-small list at workingWeek']],
    [
      'a day off is listed twice',
      { daysOff: [dayOff('2026-03-04'), dayOff('2026-03-04')] },
      ['duplicate day at daysOff[1].date'],
    ],
    ['a day off is not covered', { daysOff: [dayOff('2026-04-04')] }, ['outside listed-day at daysOff[0].date']],
    [
      'a day is both off and worked',
      { daysOff: [dayOff('2026-03-04')], workingDays: [makeUp('2026-03-04')] },
      ['contradiction off-and-working at workingDays[0].date'],
    ],
    [
      'half a swap is missing',
      { daysOff: [dayOff('2026-03-04', '2026-03-07')] },
      ['incomplete swap at daysOff[0].workedOn'],
    ],
    [
      'the other half is missing',
      { workingDays: [makeUp('2026-03-07', '2026-03-04')] },
      ['incomplete swap at workingDays[0].insteadOf'],
    ],
    [
      'the other half is missing on the first day covered',
      { workingDays: [makeUp('2026-03-07', '2026-03-02')] },
      ['incomplete swap at workingDays[0].insteadOf'],
    ],
    [
      'the other half is missing on the last day covered',
      { daysOff: [dayOff('2026-03-09', '2026-03-15')] },
      ['incomplete swap at daysOff[0].workedOn'],
    ],
    [
      'its zone begins later',
      { zone: { name: 'here', offsets: [{ from: '2026-03-03', offset: '+07:00' }] } },
      ['outside zone at zone'],
    ],
    [
      'its zone begins at a later minute of its first day',
      { zone: { name: 'here', offsets: [{ from: '2026-03-02T00:01:00+07:00', offset: '+07:00' }] } },
      ['outside zone at zone'],
    ],
    [
      'its zone ends earlier',
      { zone: { name: 'here', offsets: [{ from: '2026-03-02', offset: '+07:00' }], to: '2026-03-14' } },
      ['outside zone at zone'],
    ],
    ['a source is missing', { daysOff: [{ date: '2026-03-04', reason: 'closed' }] }, ['missing at daysOff[0].source']],
    [
      'a time of day is malformed',
      { officeHours: { hoursPerDay: 8, weekly: [{ weekdays: [1], openings: [{ from: '7:30', to: '25:00' }] }] } },
      [
        'malformed time at officeHours.weekly[0].openings[0].from',
        'malformed time at officeHours.weekly[0].openings[0].to',
      ],
    ],
    [
      'an opening overlaps another',
      {
        officeHours: {
          hoursPerDay: 8,
          weekly: [
            {
              weekdays: [1, 2, 3, 4, 5],
              openings: [
                { from: '07:30', to: '12:00' },
                { from: '11:30', to: '17:00' },
              ],
            },
          ],
        },
      },
      ['out-of-order openings at officeHours.weekly[0].openings[1]'],
    ],
    [
      'a weekday is given its hours twice',
      { officeHours: { ...officeHours, weekly: [...officeHours.weekly, ...officeHours.weekly] } },
      [1, 2, 3, 4, 5].map(() => 'duplicate weekday at officeHours.weekly[1].weekdays'),
    ],
    [
      'a working day has no hours',
      {
        workingWeek: [1, 6],
        officeHours: { hoursPerDay: 8, weekly: [{ weekdays: [1], openings: [{ from: '08:00', to: '12:00' }] }] },
      },
      ['missing hours-of-day at officeHours'],
    ],
    [
      'a make-up day has no hours',
      { officeHours, workingDays: [makeUp('2026-03-07')] },
      ['missing hours-of-day at officeHours'],
    ],
    [
      'exceptions overlap',
      {
        officeHours: {
          ...officeHours,
          exceptions: [
            { from: '2026-03-02', to: '2026-03-06', openings: [{ from: '07:30', to: '11:30' }], reason: 'heat' },
            { from: '2026-03-05', to: '2026-03-05', openings: [{ from: '07:30', to: '11:30' }], reason: 'feast' },
          ],
        },
      },
      ['overlap exceptions at officeHours.exceptions[1]'],
    ],
    [
      'an exception begins on the last day of another',
      {
        officeHours: {
          ...officeHours,
          exceptions: [
            { from: '2026-03-02', to: '2026-03-06', openings: [{ from: '07:30', to: '11:30' }], reason: 'heat' },
            { from: '2026-03-06', to: '2026-03-08', openings: [{ from: '07:30', to: '11:30' }], reason: 'feast' },
          ],
        },
      },
      ['overlap exceptions at officeHours.exceptions[1]'],
    ],
    [
      'an exception ends before it begins',
      {
        officeHours: {
          ...officeHours,
          exceptions: [
            { from: '2026-03-06', to: '2026-03-05', openings: [{ from: '07:30', to: '11:30' }], reason: 'heat' },
          ],
        },
      },
      ['out-of-order coverage at officeHours.exceptions[0].to'],
    ],
  ])('%s', (_, change, faults) => {
    expect(faultsOf(define(change))).toEqual(faults)
  })

  it.each([
    ['covers one day', { to: '2026-03-02' }],
    ['covers 199 years', { to: '2225-12-31' }],
    [
      'covers the days of its zone and no more',
      { zone: { name: 'here', offsets: [{ from: '2026-03-02', offset: '+07:00' }], to: '2026-03-15' } },
    ],
    [
      'lists the first and the last day covered',
      { daysOff: [dayOff('2026-03-02')], workingDays: [makeUp('2026-03-15')] },
    ],
    [
      'has no hours for a day off',
      { workingWeek: [1, 2, 3, 4, 5, 6], daysOff: [dayOff('2026-03-07'), dayOff('2026-03-14')], officeHours },
    ],
    [
      'is open until midnight, without a break',
      {
        officeHours: {
          hoursPerDay: 24,
          weekly: [
            {
              weekdays: [1, 2, 3, 4, 5],
              openings: [
                { from: '00:00', to: '12:00' },
                { from: '12:00', to: '24:00' },
              ],
            },
          ],
        },
      },
    ],
  ])('it is wrong, but not if it %s', (_, change) => {
    expect(define(change)()).toMatchObject(change)
  })

  it('it is wrong, but the data of the caller is copied, not frozen', () => {
    const closed = dayOff('2026-03-04')
    const calendar = parseWorkingCalendar({ ...plain, daysOff: [closed] })
    closed.source.title = 'another notice'
    closed.date = '2026-03-05'
    expect(calendar.daysOff).toEqual([dayOff('2026-03-04')])
  })

  it('half of a swap is missing, but not if that day is not covered', () => {
    const saturday = define({ workingDays: [makeUp('2026-03-07', '2026-02-27')] })()
    expect(isWorkingDay(saturday, '2026-03-07')).toBe(true)
    const monday = define({ daysOff: [dayOff('2026-03-09', '2026-03-21')] })()
    expect(isWorkingDay(monday, '2026-03-09')).toBe(false)
  })

  it('several things are wrong, and every one is reported', () => {
    const broken = { to: '2026-02-30', workingWeek: [9], daysOff: [dayOff('x')], extra: 1 }
    expect(faultsOf(define(broken))).toEqual([
      'unknown property at extra',
      'malformed date at to',
      'not-allowed at workingWeek[0]',
      'malformed date at daysOff[0].date',
    ])
  })

  it('it was never defined and is used for the first time', () => {
    const broken = { ...plain, to: 'x' }
    expect(faultsOf(() => addWorkingDays(broken, '2026-03-02', 1))).toEqual(['malformed date at calendar.to'])
  })
})

describe('a question about days', () => {
  it('outside the coverage is an error', () => {
    const [issue] = issuesOf(() => isWorkingDay(vietnamCivilService(), '2027-01-04'))
    expect(issue).toMatchObject({ code: 'outside', path: ['date'], parameters: { what: 'day' } })
    expect(issue?.message.en).toBe(
      '04/01/2027 is outside the working calendar “vietnam-civil-service”, which covers 01/01/2018 to 31/12/2026, so it is not known whether it is a working day; add the days off of that year.',
    )
    expect(issue?.message.vi).toContain('“vietnam-civil-service” (01/01/2018–31/12/2026)')
    expect(faultsOf(() => countWorkingDays(plain, '2026-03-01', '2026-03-16'))).toEqual([
      'outside day at from',
      'outside day at to',
    ])
  })

  it('whose answer lies outside is an error', () => {
    expect(faultsOf(() => addWorkingDays(plain, '2026-03-02', 10))).toEqual(['outside result at calendar'])
    expect(faultsOf(() => addWorkingDays(plain, '2026-03-03', -2))).toEqual(['outside result at calendar'])
    expect(addWorkingDays(plain, '2026-03-02', 9)).toBe('2026-03-13')
  })

  it('is an error about the day if it is asked for the next or the last working day', () => {
    expect(faultsOf(() => findWorkingDayFrom(plain, '2026-03-16'))).toEqual(['outside day at date'])
    expect(faultsOf(() => findWorkingDayUpTo(plain, '2026-03-01'))).toEqual(['outside day at date'])
    expect(faultsOf(() => findWorkingDayFrom(plain, '2026-03-14'))).toEqual(['outside result at calendar'])
  })

  it('from one covered day to another has an answer, and none if one of them is not covered', () => {
    const days = (from: string, to: string) => workingDaysFrom(calendarIndex(plain), dayNumberOf(from), dayNumberOf(to))
    expect([days('2026-03-02', '2026-03-15'), days('2026-03-15', '2026-03-02')]).toEqual([9, -9])
    expect([days('2026-03-01', '2026-03-15'), days('2026-03-02', '2026-03-16')]).toEqual([null, null])
  })

  it('with wrong arguments is an error that names them all', () => {
    expect(faultsOf(() => addWorkingDays(plain, '2026-02-30', 1.5))).toEqual([
      'malformed date at date',
      'not-whole number at n',
    ])
  })

  it('may ask for the list of working days of a stretch', () => {
    expect(listWorkingDays(plain, '2026-03-06', '2026-03-10')).toEqual(['2026-03-06', '2026-03-09', '2026-03-10'])
    expect(listWorkingDays(plain, '2026-03-07', '2026-03-08')).toEqual([])
    expect(listWorkingDays(plain, '2026-03-10', '2026-03-06')).toEqual([])
    expect(listWorkingDays(plain, '2026-03-02', '2026-03-15')).toHaveLength(10)
  })
})

describe('the description of a day', () => {
  const calendar = vietnamCivilService()

  it.each([
    ['2024-04-26', { weekday: 5, isWorked: true, by: 'working-week' }],
    ['2024-04-27', { weekday: 6, isWorked: false, by: 'working-week' }],
    ['2024-04-29', { weekday: 1, isWorked: false, by: 'day-off', reason: { vi: 'Hoán đổi ngày làm việc' } }],
    [
      '2024-05-01',
      { weekday: 3, isWorked: false, by: 'day-off', source: { title: { vi: 'Thông báo số 1570/TB-BLĐTBXH' } } },
    ],
    ['2024-05-04', { weekday: 6, isWorked: true, by: 'make-up-day', reason: { vi: 'Hoán đổi ngày làm việc' } }],
  ])('says whether %s is worked, and why', (date, expected) => {
    expect(describeDay(calendar, date)).toMatchObject({ date, ...expected, status: 'announced' })
  })

  it('has no reason for a day that is as every week', () => {
    expect(Object.keys(describeDay(calendar, '2024-04-26'))).toEqual(['date', 'weekday', 'isWorked', 'by', 'status'])
  })
})

describe('an extended calendar', () => {
  const extended = extendCalendar(vietnamCivilService(), {
    to: '2027-06-30',
    status: 'assumed',
    daysOff: [dayOff('2027-01-01')],
  })

  it('knows the days that are expected', () => {
    expect(addWorkingDays(extended, '2026-12-31', 1)).toBe('2027-01-04')
  })

  it('says that it is assumed', () => {
    expect(describeDay(extended, '2027-02-08')).toMatchObject({ isWorked: true, status: 'assumed' })
    expect(describeDay(extended, '2026-02-09')).toMatchObject({ isWorked: true, status: 'announced' })
    expect(checkCalendar(extended, '2026-12-30', '2027-01-04').map(codeText)).toEqual(['assumed calendar'])
    expect(checkCalendar(extended, '2026-12-01', '2026-12-31')).toEqual([])
    expect(checkCalendar(extended, '2027-01-04', '2026-11-01').map(codeText)).toEqual([
      'assumed calendar',
      'assumed day',
    ])
  })

  it('is refused if it does not say that it is assumed, or does not extend', () => {
    const extend = (extension: object) => () => extendCalendar(plain, extension as Parameters<typeof extendCalendar>[1])
    expect(faultsOf(extend({ to: '2026-04-30' }))).toEqual(['missing at extension.status'])
    expect(faultsOf(extend({ status: 'assumed' }))).toEqual(['missing extension at extension'])
    expect(faultsOf(extend({ status: 'assumed', to: '2026-03-15', from: '2026-03-03' }))).toEqual([
      'out-of-order extension at extension.to',
      'out-of-order extension at extension.from',
    ])
  })

  it('of a proposal says so, and as of which day it was known', () => {
    const planned = extendCalendar(vietnamCivilService(), {
      to: '2027-02-28',
      status: 'proposed',
      asKnownOn: '2026-09-22',
      daysOff: [dayOff('2027-02-04'), dayOff('2027-02-05')],
    })
    expect(planned.asKnownOn).toBe('2026-09-22')
    expect(describeDay(planned, '2027-02-04')).toMatchObject({ isWorked: false, status: 'proposed' })
    expect(describeDay(planned, '2027-02-08')).toMatchObject({ isWorked: true, status: 'proposed' })
    // A swap that was proposed in an announced year.
    expect(describeDay(planned, '2026-11-23')).toMatchObject({ isWorked: true, status: 'proposed' })
    expect(describeDay(planned, '2026-11-28')).toMatchObject({ isWorked: false, status: 'proposed' })
    expect(describeDay(planned, '2026-11-24')).toMatchObject({ isWorked: false, status: 'announced' })
    const due = computeDueDate({ amount: 1, measure: 'working-days' }, { calendar: planned, receivedAt: '2027-02-03' })
    expect(due.lastDay).toBe('2027-02-08')
    expect(due.findings.map(({ code, message }) => [code, message.en])).toEqual([
      [
        'assumed',
        'From 01/01/2027 to 28/02/2027 the working calendar “vietnam-civil-service” follows a proposal that is not decided, as known on 22/9/2026.',
      ],
    ])
  })

  it('is assumed or proposed, and nothing else', () => {
    expect(faultsOf(() => extendCalendar(plain, { to: '2026-04-30', status: 'decided' as 'assumed' }))).toEqual([
      'not-allowed at extension.status',
    ])
  })

  it('can cover both sides', () => {
    const both = extendCalendar(plain, { from: '2026-02-23', to: '2026-03-20', status: 'assumed' })
    expect(countWorkingDays(both, '2026-02-23', '2026-03-20')).toBe(19)
    expect(both.unannounced).toEqual([
      { from: '2026-02-23', to: '2026-03-01', status: 'assumed' },
      { from: '2026-03-16', to: '2026-03-20', status: 'assumed' },
    ])
    const findings = (from: string, to: string) => checkCalendar(both, from, to).map(faultText)
    expect(findings('2026-02-23', '2026-03-20')).toEqual([
      'assumed calendar at calendar.unannounced',
      'assumed calendar at calendar.unannounced',
    ])
    expect(findings('2026-03-02', '2026-03-15')).toEqual([])
    expect(
      [findings('2026-03-01', '2026-03-15'), findings('2026-03-02', '2026-03-16')].map(list => list.length),
    ).toEqual([1, 1])
  })
})

describe('a composed calendar', () => {
  const layer = { id: 'local', title: 'Local', asKnownOn: '2024-04-01' }

  it('has the national days off and the local closure', () => {
    const local = composeCalendar(vietnamCivilService(), { ...layer, daysOff: [dayOff('2024-05-02')] })
    expect(addWorkingDays(local, '2024-04-26', 1)).toBe('2024-05-03')
    expect(local.basedOn).toEqual([{ id: 'vietnam-civil-service', asKnownOn: '2026-09-06' }])
  })

  it('lets the layer decide about a day that both list', () => {
    const local = composeCalendar(vietnamCivilService(), { ...layer, workingDays: [makeUp('2024-04-29')] })
    expect(isWorkingDay(local, '2024-04-29')).toBe(true)
    expect(isWorkingDay(local, '2024-05-04')).toBe(true)
    expect(describeDay(local, '2024-04-29')).toMatchObject({ by: 'make-up-day', reason: 'made up' })
  })

  it('has the hours of its layer', () => {
    const local = composeCalendar(vietnamCivilService(), { ...layer, officeHours })
    expect(describeDay(local, '2024-05-04').openings).toEqual(officeHours.weekly[0]?.openings)
  })

  it('keeps the hours of the calendar below if its layer has none', () => {
    const below = vietnamCivilService({ officeHours })
    expect(composeCalendar(below, layer).officeHours).toEqual(officeHours)
  })

  it('is refused if a key of the layer is misspelt', () => {
    const broken = { ...layer, closures: [] } as Parameters<typeof composeCalendar>[1]
    expect(faultsOf(() => composeCalendar(plain, broken))).toEqual(['unknown property at layer.closures'])
  })
})
