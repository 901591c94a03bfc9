import { type DueDateOptions, dueDate, explainDueDate, type ServiceTerm, timeliness } from 'egov-kpi/deadlines'
import { renderExplanation } from 'egov-kpi/foundation'
import { composeCalendar, extendCalendar, vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { officeHours, withHours } from '../working-time/calendars'

const calendar = vietnamCivilService()
const at = (day: string, time: string): string => `${day}T${time}:00+07:00`
const days = (amount: number): ServiceTerm => ({ amount, measure: 'working-days' })
const due = (
  term: ServiceTerm,
  options: Omit<DueDateOptions, 'calendar'> & { calendar?: DueDateOptions['calendar'] },
) => dueDate(term, { calendar, ...options })

/** Received then, a term of so much, is due then: a table that a civil servant can check. */
const decisions = [
  ['one working day from a Thursday', '2022-04-14', days(1), '2022-04-15'],
  ['five working days over a weekend', '2022-04-14', days(5), '2022-04-21'],
  ['received on a Sunday is received on Monday', '2022-04-17', days(1), '2022-04-19'],
  ['received on a holiday is received after it', '2022-09-01', days(1), '2022-09-06'],
  ['across Tết 2025', '2025-01-23', days(5), '2025-02-06'],
  ['received on the eve of Tết', '2025-01-24', days(1), '2025-02-03'],
  ['received during Tết', '2025-01-29', days(1), '2025-02-04'],
  ['across New Year', '2021-12-30', days(3), '2022-01-05'],
  ['across a worked Saturday', '2024-04-26', days(3), '2024-05-04'],
  ['received on a worked Saturday', '2024-05-04', days(1), '2024-05-06'],
  [
    'three calendar days that end on a Sunday move to Monday',
    '2022-04-14',
    { amount: 3, measure: 'calendar-days' },
    '2022-04-18',
  ],
  ['thirty calendar days that end in Tết', '2024-12-30', { amount: 30, measure: 'calendar-days' }, '2025-02-03'],
  ['one month from 31 January', '2023-01-31', { amount: 1, measure: 'months' }, '2023-02-28'],
  ['one month to a Saturday moves to Monday', '2022-09-15', { amount: 1, measure: 'months' }, '2022-10-17'],
  ['three months', '2022-01-04', { amount: 3, measure: 'months' }, '2022-04-04'],
] as const

describe('a term is due on another day:', () => {
  it.each(decisions)('%s', (_, receivedAt, term, expected) => {
    expect(due(term, { receivedAt })).toMatchObject({ state: 'due', due: expected, lastDay: expected, findings: [] })
  })

  it('receipt as it is, where the place says so', () => {
    expect(due(days(1), { receivedAt: '2022-04-17', receipt: 'as-received' }).due).toBe('2022-04-18')
  })

  it('a last day off that may stay', () => {
    const term: ServiceTerm = { amount: 3, measure: 'calendar-days' }
    expect(due(term, { receivedAt: '2022-04-14', rollForward: false }).due).toBe('2022-04-17')
  })

  it('received after closing time', () => {
    const term = days(1)
    expect(due(term, { receivedAt: at('2022-04-14', '17:29'), calendar: withHours }).due).toBe('2022-04-15')
    expect(due(term, { receivedAt: at('2022-04-14', '17:30'), calendar: withHours }).due).toBe('2022-04-18')
    expect(due(term, { receivedAt: at('2022-04-14', '12:00'), calendar: withHours }).due).toBe('2022-04-15')
    expect(due(term, { receivedAt: at('2022-04-15', '20:00'), calendar: withHours }).due).toBe('2022-04-19')
  })

  it('a moment in another zone is a day there', () => {
    expect(due(days(1), { receivedAt: '2022-04-14T17:30:00Z' }).due).toBe('2022-04-18')
  })
})

describe('a term by the hours of the office is due at another moment:', () => {
  it.each([
    [
      'four hours over midday',
      at('2022-04-14', '09:00'),
      { amount: 4, measure: 'working-hours' },
      at('2022-04-14', '15:00'),
    ],
    ['half a day', at('2022-04-14', '14:30'), days(0.5), at('2022-04-15', '08:30')],
    [
      'two and a half days across a weekend and a holiday',
      at('2022-04-07', '07:30'),
      days(2.5),
      at('2022-04-12', '11:30'),
    ],
    [
      'received at night',
      at('2022-04-14', '22:00'),
      { amount: 8, measure: 'working-hours' },
      at('2022-04-15', '17:30'),
    ],
  ] as const)('%s', (_, receivedAt, term, expected) => {
    expect(due(term, { receivedAt, calendar: withHours })).toMatchObject({
      due: expected,
      lastDay: expected.slice(0, 10),
    })
  })

  it('a day of receipt, or a calendar without hours, will do', () => {
    expect(faultsOf(() => due(days(0.5), { receivedAt: '2022-04-14' }))).toEqual([
      'moment-needed at receivedAt',
      'office-hours-missing at calendar.officeHours',
    ])
  })

  it('a day of another length', () => {
    const short = composeCalendar(calendar, {
      id: 'short',
      title: 'Short',
      asKnownOn: '2022-01-01',
      officeHours: { ...officeHours, hoursPerDay: 6 },
    })
    expect(due(days(0.5), { receivedAt: at('2022-04-14', '07:30'), calendar: short }).due).toBe(
      at('2022-04-14', '10:30'),
    )
  })
})

describe('a suspension', () => {
  const received = { receivedAt: '2022-04-13' } // due 20/4

  it.each([
    ['a pause of two working days', [{ mode: 'pause', from: '2022-04-14', to: '2022-04-18' }], '2022-04-22'],
    ['a pause over a weekend alone', [{ mode: 'pause', from: '2022-04-15', to: '2022-04-17' }], '2022-04-20'],
    ['a pause from the due date itself', [{ mode: 'pause', from: '2022-04-20', to: '2022-04-22' }], '2022-04-22'],
    ['a pause that goes beyond the due date', [{ mode: 'pause', from: '2022-04-19', to: '2022-04-26' }], '2022-04-27'],
    [
      'two pauses that overlap count once',
      [
        { mode: 'pause', from: '2022-04-14', to: '2022-04-19' },
        { mode: 'pause', from: '2022-04-18', to: '2022-04-20' },
      ],
      '2022-04-26',
    ],
    ['a restart', [{ mode: 'restart', from: '2022-04-14', to: '2022-04-20' }], '2022-04-27'],
    ['a restart on a Sunday', [{ mode: 'restart', from: '2022-04-14', to: '2022-04-24' }], '2022-05-04'],
    [
      'an extension in working days',
      [{ mode: 'extend', from: '2022-04-14', days: 2, measure: 'working-days' }],
      '2022-04-22',
    ],
    [
      'an extension in calendar days onto a Saturday',
      [{ mode: 'extend', from: '2022-04-14', days: 3, measure: 'calendar-days' }],
      '2022-04-25',
    ],
    [
      'given out of order',
      [
        { mode: 'extend', from: '2022-04-20', days: 1, measure: 'working-days' },
        { mode: 'pause', from: '2022-04-14', to: '2022-04-15' },
      ],
      '2022-04-22',
    ],
  ] as const)('moves the due date wrongly: %s', (_, suspensions, expected) => {
    expect(due(days(5), { ...received, suspensions })).toMatchObject({ due: expected, findings: [] })
  })

  it('of a term in calendar days is not counted in calendar days', () => {
    const term: ServiceTerm = { amount: 5, measure: 'calendar-days' }
    const suspensions = [{ mode: 'pause', from: '2022-04-14', to: '2022-04-17' }] as const
    expect(due(term, { ...received, suspensions }).due).toBe('2022-04-21')
  })

  it('of a term in hours is not counted in minutes', () => {
    const term: ServiceTerm = { amount: 8, measure: 'working-hours' }
    const suspensions = [{ mode: 'pause', from: at('2022-04-13', '10:00'), to: at('2022-04-14', '09:00') }] as const
    const options = { receivedAt: at('2022-04-13', '07:30'), calendar: withHours, suspensions }
    expect(due(term, options).due).toBe(at('2022-04-14', '16:30'))
  })

  it.each([
    [
      'an extension of one working day',
      [{ mode: 'extend', from: '2022-04-13', days: 1, measure: 'working-days' }],
      '14T17:00',
    ],
    [
      'an extension over a weekend',
      [{ mode: 'extend', from: '2022-04-13', days: 3, measure: 'calendar-days' }],
      '16T17:00',
    ],
    ['a restart', [{ mode: 'restart', from: '2022-04-13', to: at('2022-04-14', '16:00') }], '15T15:30'],
    ['a wait for whole days', [{ mode: 'pause', from: at('2022-04-13', '13:30'), to: '2022-04-14' }], '15T11:00'],
  ] as const)('of a term in hours moves its moment wrongly: %s', (_, suspensions, expected) => {
    const term: ServiceTerm = { amount: 7.5, measure: 'working-hours' }
    const options = { receivedAt: at('2022-04-13', '07:30'), calendar: withHours, suspensions }
    expect(due(term, options).due).toBe(`2022-04-${expected}:00+07:00`)
  })

  it('without an end passes for a due date', () => {
    const open = due(days(5), { ...received, suspensions: [{ mode: 'pause', from: '2022-04-14' }] })
    expect(open).toMatchObject({ state: 'suspended', due: null, lastDay: null })
    expect(open.steps.at(-1)?.text.vi).toBe('Chờ bổ sung hồ sơ từ 14/4/2022; chưa xác định được hạn.')
  })

  it('that comes too late, too early or too often goes unnoticed', () => {
    const codes = (...suspensions: NonNullable<DueDateOptions['suspensions']>) => {
      const { due: date, findings } = due(days(5), { ...received, suspensions })
      return [date, ...findings.map(({ code }) => code)]
    }
    expect(codes({ mode: 'pause', from: '2022-04-21', to: '2022-04-22' })).toEqual([
      '2022-04-20',
      'suspension-after-due',
    ])
    expect(codes({ mode: 'pause', from: '2022-04-11', to: '2022-04-14' })).toEqual([
      '2022-04-21',
      'suspension-before-receipt',
    ])
    expect(
      codes(
        { mode: 'restart', from: '2022-04-14', to: '2022-04-15' },
        { mode: 'restart', from: '2022-04-18', to: '2022-04-19' },
      ),
    ).toEqual(['2022-04-26', 'more-than-one-restart'])
  })

  it('that cannot be is taken', () => {
    const faults = (...suspensions: readonly object[]) =>
      faultsOf(() => due(days(5), { ...received, suspensions: suspensions as DueDateOptions['suspensions'] & object }))
    expect(faults({ mode: 'pause', from: '2022-04-18', to: '2022-04-14' })).toEqual([
      'suspension-ends-before-start at suspensions[0]',
    ])
    expect(faults({ mode: 'pause', from: '2022-04-14' }, { mode: 'pause', from: '2022-04-18' })).toEqual([
      'suspension-open-not-last at suspensions[0]',
    ])
    expect(faults({ mode: 'halt', from: '2022-04-14' }, { mode: 'extend', from: '2022-04-14', days: 0 })).toEqual([
      'not-allowed at suspensions[0].mode',
      'too-small at suspensions[1].days',
      'missing at suspensions[1].measure',
    ])
  })
})

describe('a re-appointment', () => {
  const options = { receivedAt: '2022-04-13', apologyRule: { leadDays: 1, measure: 'working-days' } } as const
  const again = (sentAt: string, newDate = '2022-04-25') =>
    due(days(5), { ...options, reappointments: [{ sentAt, newDate }] })

  it('moves the due date, or is lost', () => {
    const { due: date, reappointment, findings } = again('2022-04-19')
    expect(date).toBe('2022-04-20')
    expect(reappointment).toEqual({ sentAt: '2022-04-19', newDate: '2022-04-25', inTime: true })
    expect(findings).toEqual([])
  })

  it('that comes late is not told, or is told where no rule says by when', () => {
    expect(again('2022-04-20').findings.map(({ code }) => code)).toEqual(['apology-late'])
    const noRule = due(days(5), {
      receivedAt: '2022-04-13',
      reappointments: [{ sentAt: '2022-04-20', newDate: '2022-04-25' }],
    })
    expect(noRule.reappointment?.inTime).toBeNull()
    expect(noRule.findings).toEqual([])
  })

  it('that is repeated, or no later, passes', () => {
    const one = { sentAt: '2022-04-19', newDate: '2022-04-25' }
    const twice = due(days(5), { ...options, reappointments: [one, { ...one, newDate: '2022-04-27' }] })
    expect(twice.findings.map(({ code }) => code)).toEqual(['more-than-one-reappointment'])
    expect(twice.reappointment?.newDate).toBe('2022-04-27')
    expect(again('2022-04-19', '2022-04-20').findings.map(({ code }) => code)).toEqual(['appointment-not-later'])
  })
})

describe('a due date', () => {
  it('is invented where the procedure has no term', () => {
    expect(due({ measure: 'none' }, { receivedAt: '2022-04-13' })).toMatchObject({ state: 'no-term', due: null })
  })

  it('hides that it rests on an assumption', () => {
    const extended = extendCalendar(calendar, { to: '2027-12-31', assumed: true })
    const codes = (receivedAt: string, term: ServiceTerm) =>
      due(term, { receivedAt, calendar: extended }).findings.map(({ code }) => code)
    expect(codes('2026-12-30', days(2))).toEqual(['calendar-assumed'])
    expect(codes('2026-12-28', days(2))).toEqual([])
    expect(codes('2026-11-20', days(3))).toEqual(['day-unconfirmed'])
    expect(codes('2026-11-25', days(2))).toEqual([])
    expect(codes('2026-11-27', days(1))).toEqual(['day-unconfirmed'])
    expect(codes('2026-10-24', { amount: 2, measure: 'months' })).toEqual([])
    expect(codes('2026-10-24', { amount: 3, measure: 'months' })).toEqual(['calendar-assumed'])
  })

  it('is found beyond the calendar', () => {
    expect(faultsOf(() => due(days(5), { receivedAt: '2027-01-04' }))).toEqual(['outside-coverage at receivedAt'])
    expect(faultsOf(() => due(days(5), { receivedAt: '2026-12-30' }))).toEqual(['result-outside-coverage'])
    expect(faultsOf(() => due({ amount: 1, measure: 'months' }, { receivedAt: '2026-12-30' }))).toEqual([
      'result-outside-coverage',
    ])
  })

  it('comes of a term that cannot be, and only one fault is said', () => {
    const term = { amount: 1.5, measure: 'calendar-days' } as const
    const options = { receivedAt: 'x', rollforward: true } as unknown as { receivedAt: string }
    expect(faultsOf(() => due(term, options))).toEqual([
      'amount-in-parts at term.amount',
      'unknown-key at rollforward',
      'not-a-date at receivedAt',
    ])
    expect(faultsOf(() => due({ amount: 0.25, measure: 'working-days' }, { receivedAt: '2022-04-13' }))).toEqual([
      'amount-in-parts at term.amount',
    ])
    expect(faultsOf(() => dueDate(days(1), { receivedAt: '2022-04-13' } as unknown as DueDateOptions))).not.toEqual([])
  })

  it('does not say which way it came', () => {
    const { steps, policy } = due(
      { amount: 3, measure: 'calendar-days' },
      { receivedAt: '2022-04-10', suspensions: [{ mode: 'pause', from: '2022-04-13', to: '2022-04-14' }] },
    )
    expect(steps.map(({ rule, at: where }) => [rule, where])).toEqual([
      ['received', '2022-04-10'],
      ['next-opening', '2022-04-12'],
      ['counted', '2022-04-15'],
      ['paused', '2022-04-16'],
      ['rolled-forward', '2022-04-18'],
    ])
    expect(steps[4]?.source).toEqual({ title: { vi: 'Bộ luật Dân sự 2015', en: 'Civil Code 2015' }, place: 'art. 148' })
    expect(policy).toEqual({ receipt: 'next-opening', rollForward: true })
  })

  it('is explained in words that nobody would write', () => {
    const found = due(days(2.5), { receivedAt: at('2022-04-07', '07:30'), calendar: withHours })
    const text = renderExplanation(explainDueDate(found), 'vi')
    expect(text).toContain('Hạn trả kết quả: 11:30 12/4/2022')
    expect(text).toContain('2,5 ngày làm việc, tính theo giờ làm việc')
  })
})

describe('timeliness', () => {
  const on = (when: string, date: string) => timeliness(when, { at: date, calendar: withHours })

  it.each([
    ['2022-04-15', '2022-04-14', { class: 'early', calendarDays: -1, workingDays: -1 }],
    ['2022-04-15', '2022-04-15', { class: 'on-time', calendarDays: 0, workingDays: 0 }],
    ['2022-04-15', '2022-04-16', { class: 'late', calendarDays: 1, workingDays: 0 }],
    ['2022-04-15', at('2022-04-15', '23:59'), { class: 'on-time', calendarDays: 0, workingDays: 0 }],
    [at('2022-04-15', '10:00'), at('2022-04-15', '10:00'), { class: 'on-time', calendarDays: 0, workingDays: 0 }],
    [at('2022-04-15', '10:00'), at('2022-04-15', '10:01'), { class: 'late', calendarDays: 0, workingDays: 0 }],
    [at('2022-04-15', '10:00'), '2022-04-14', { class: 'early', calendarDays: -1, workingDays: -1 }],
  ] as const)('is judged otherwise: due %s, done %s', (when, date, expected) => {
    expect(on(when, date)).toEqual(expected)
  })

  it('compares a moment with a day, hides the excuse, or excuses what is on time', () => {
    expect(faultsOf(() => on(at('2022-04-15', '10:00'), '2022-04-15'))).toEqual(['moment-needed at at'])
    const excuse = { reason: { vi: 'Bão số 5', en: 'A storm' } }
    expect(timeliness('2022-10-14', { at: '2022-10-18', calendar, excuse })).toEqual({
      class: 'late',
      calendarDays: 4,
      workingDays: 2,
      excused: excuse,
    })
    expect(timeliness('2022-10-14', { at: '2022-10-14', calendar, excuse })).not.toHaveProperty('excused')
    expect(faultsOf(() => timeliness('2022-10-14', { at: '2027-10-14', calendar }))).toEqual(['outside-coverage at at'])
  })
})
