import {
  computeDueDate,
  type DueDateOptions,
  explainDueDate,
  judgeTimeliness,
  type ServiceTerm,
} from 'egov-kpi/deadlines'
import { formatExplanation } from 'egov-kpi/foundation'
import { composeCalendar, extendCalendar, vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { codeText, faultsOf } from '../support/issues'
import { officeHours, withHours } from '../working-time/calendars'

const calendar = vietnamCivilService()
const at = (day: string, time: string): string => `${day}T${time}:00+07:00`
const days = (amount: number): ServiceTerm => ({ amount, measure: 'working-days' })
const due = (
  term: ServiceTerm,
  options: Omit<DueDateOptions, 'calendar'> & { calendar?: DueDateOptions['calendar'] },
) => computeDueDate(term, { calendar, ...options })

/** When a dossier is received, its term, and when it is due: a table that a civil servant can check. */
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
  ['two weeks', '2022-04-14', { amount: 2, measure: 'weeks' }, '2022-04-28'],
  ['two weeks to a holiday', '2022-04-18', { amount: 2, measure: 'weeks' }, '2022-05-04'],
] as const

describe('a term is due:', () => {
  it.each(decisions)('%s', (_, receivedAt, term, expected) => {
    expect(due(term, { receivedAt })).toMatchObject({ state: 'due', due: expected, lastDay: expected, findings: [] })
  })

  it('from the day of receipt itself, if the place says so', () => {
    expect(due(days(1), { receivedAt: '2022-04-17', receipt: 'as-received' }).due).toBe('2022-04-18')
  })

  it('on a day off, if it may end there', () => {
    const term: ServiceTerm = { amount: 3, measure: 'calendar-days' }
    expect(due(term, { receivedAt: '2022-04-14', rollForward: false }).due).toBe('2022-04-17')
  })

  it('later if it is received after closing time', () => {
    const term = days(1)
    expect(due(term, { receivedAt: at('2022-04-14', '17:29'), calendar: withHours }).due).toBe('2022-04-15')
    expect(due(term, { receivedAt: at('2022-04-14', '17:30'), calendar: withHours }).due).toBe('2022-04-18')
    expect(due(term, { receivedAt: at('2022-04-14', '12:00'), calendar: withHours }).due).toBe('2022-04-15')
    expect(due(term, { receivedAt: at('2022-04-15', '20:00'), calendar: withHours }).due).toBe('2022-04-19')
  })

  it('by the day in the zone of the calendar', () => {
    expect(due(days(1), { receivedAt: '2022-04-14T17:30:00Z' }).due).toBe('2022-04-18')
  })
})

describe('a term by the hours of the office is due at a moment:', () => {
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

  it('and needs the moment of receipt and office hours', () => {
    expect(faultsOf(() => due(days(0.5), { receivedAt: '2022-04-14' }))).toEqual([
      'missing moment at receivedAt',
      'missing office-hours at calendar.officeHours',
    ])
  })

  it('by the hours that make a day in that place', () => {
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
  ] as const)('moves the due date: %s', (_, suspensions, expected) => {
    expect(due(days(5), { ...received, suspensions })).toMatchObject({ due: expected, findings: [] })
  })

  it('of a term in calendar days is counted in calendar days', () => {
    const term: ServiceTerm = { amount: 5, measure: 'calendar-days' }
    const suspensions = [{ mode: 'pause', from: '2022-04-14', to: '2022-04-17' }] as const
    expect(due(term, { ...received, suspensions }).due).toBe('2022-04-21')
  })

  it('of a term in hours is counted in minutes', () => {
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
  ] as const)('of a term in hours moves its moment: %s', (_, suspensions, expected) => {
    const term: ServiceTerm = { amount: 7.5, measure: 'working-hours' }
    const options = { receivedAt: at('2022-04-13', '07:30'), calendar: withHours, suspensions }
    expect(due(term, options).due).toBe(`2022-04-${expected}:00+07:00`)
  })

  it('without an end leaves no due date', () => {
    const open = due(days(5), { ...received, suspensions: [{ mode: 'pause', from: '2022-04-14' }] })
    expect(open).toMatchObject({ state: 'suspended', due: null, lastDay: null })
    expect(open.steps.at(-1)?.text.vi).toBe('Chờ bổ sung hồ sơ từ 14/4/2022; chưa xác định được hạn.')
  })

  it('that comes too late, too early or too often is a finding', () => {
    const codes = (...suspensions: NonNullable<DueDateOptions['suspensions']>) => {
      const { due: date, findings } = due(days(5), { ...received, suspensions })
      return [date, ...findings.map(codeText)]
    }
    expect(codes({ mode: 'pause', from: '2022-04-21', to: '2022-04-22' })).toEqual(['2022-04-20', 'left-out after-due'])
    expect(codes({ mode: 'pause', from: '2022-04-11', to: '2022-04-14' })).toEqual([
      '2022-04-21',
      'left-out before-receipt',
    ])
    expect(
      codes(
        { mode: 'restart', from: '2022-04-14', to: '2022-04-15' },
        { mode: 'restart', from: '2022-04-18', to: '2022-04-19' },
      ),
    ).toEqual(['2022-04-26', 'assumed one-restart'])
  })

  it('that is impossible is an error', () => {
    const faults = (...suspensions: readonly object[]) =>
      faultsOf(() => due(days(5), { ...received, suspensions: suspensions as DueDateOptions['suspensions'] & object }))
    expect(faults({ mode: 'pause', from: '2022-04-18', to: '2022-04-14' })).toEqual([
      'out-of-order suspension at suspensions[0]',
    ])
    expect(faults({ mode: 'pause', from: '2022-04-14' }, { mode: 'pause', from: '2022-04-18' })).toEqual([
      'overlap open-suspension at suspensions[0]',
    ])
    expect(faults({ mode: 'halt', from: '2022-04-14' }, { mode: 'extend', from: '2022-04-14', days: 0 })).toEqual([
      'not-allowed at suspensions[0].mode',
      'too-small number at suspensions[1].days',
      'missing at suspensions[1].measure',
    ])
  })
})

describe('a re-appointment', () => {
  const options = { receivedAt: '2022-04-13', apologyRule: { leadDays: 1, measure: 'working-days' } } as const
  const again = (sentAt: string, newDate = '2022-04-25') =>
    due(days(5), { ...options, reappointments: [{ sentAt, newDate }] })

  it('is kept beside the due date, which does not move', () => {
    const { due: date, reappointment, findings } = again('2022-04-19')
    expect(date).toBe('2022-04-20')
    expect(reappointment).toEqual({ sentAt: '2022-04-19', newDate: '2022-04-25', inTime: true })
    expect(findings).toEqual([])
  })

  it('that comes late is a finding if a rule says by when', () => {
    expect(again('2022-04-20').findings.map(codeText)).toEqual(['out-of-order apology'])
    const noRule = due(days(5), {
      receivedAt: '2022-04-13',
      reappointments: [{ sentAt: '2022-04-20', newDate: '2022-04-25' }],
    })
    expect(noRule.reappointment?.inTime).toBeNull()
    expect(noRule.findings).toEqual([])
  })

  it('that comes a calendar day before is in time if the rule counts calendar days', () => {
    // Due on Monday 25/4: a calendar day before is Sunday 24/4, a working day before is Friday 22/4.
    const inTime = (sentAt: string, measure: 'calendar-days' | 'working-days') =>
      due(days(5), {
        receivedAt: '2022-04-18',
        apologyRule: { leadDays: 1, measure },
        reappointments: [{ sentAt, newDate: '2022-04-28' }],
      }).reappointment?.inTime
    expect([inTime('2022-04-24', 'calendar-days'), inTime('2022-04-25', 'calendar-days')]).toEqual([true, false])
    expect([inTime('2022-04-22', 'working-days'), inTime('2022-04-24', 'working-days')]).toEqual([true, false])
  })

  it('that is repeated, or not later than the due date, is a finding', () => {
    const one = { sentAt: '2022-04-19', newDate: '2022-04-25' }
    const twice = due(days(5), { ...options, reappointments: [one, { ...one, newDate: '2022-04-27' }] })
    expect(twice.findings.map(codeText)).toEqual(['assumed one-reappointment'])
    expect(twice.reappointment?.newDate).toBe('2022-04-27')
    expect(again('2022-04-19', '2022-04-20').findings.map(codeText)).toEqual(['out-of-order appointment'])
  })
})

describe('re-appointments', () => {
  const sent = (sentAt: string, newDate: string) => ({ sentAt, newDate })
  const told = (...reappointments: ReturnType<typeof sent>[]) => {
    const { reappointment, findings } = due(days(5), { receivedAt: '2022-04-13', reappointments })
    return [
      reappointment?.newDate,
      ...findings.map(({ code, parameters, path }) => `${codeText({ code, parameters })} ${path.join('.')}`),
    ]
  }

  it('count by when they were sent, not by their order in the list', () => {
    const [first, second] = [sent('2022-04-19', '2022-04-25'), sent('2022-04-24', '2022-04-28')]
    expect(told(first, second)).toEqual(['2022-04-28', 'assumed one-reappointment reappointments'])
    expect(told(second, first)).toEqual(told(first, second))
    const sameDay = sent('2022-04-19', '2022-04-26')
    expect(told(first, sameDay)).toEqual(told(sameDay, first))
  })

  it('that were sent before receipt do not count', () => {
    expect(told(sent('2021-04-18', '2022-04-25'))).toEqual([undefined, 'left-out appointment reappointments.0'])
    expect(told(sent('2022-04-13', '2022-04-25'))).toEqual(['2022-04-25'])
  })

  it('are each compared with the due date', () => {
    expect(told(sent('2022-04-19', '2022-04-20'), sent('2022-04-14', '2022-04-15'))).toEqual([
      '2022-04-20',
      'out-of-order appointment reappointments.1',
      'out-of-order appointment reappointments.0',
      'assumed one-reappointment reappointments',
    ])
  })

  it('may promise a day that the calendar does not cover', () => {
    const late = due(days(1), { receivedAt: '2026-12-28', reappointments: [sent('2026-12-29', '2027-01-15')] })
    expect([late.due, late.reappointment?.newDate]).toEqual(['2026-12-29', '2027-01-15'])
  })
})

/** When a dossier is received, and when "ngay trong ngày, nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo" is. */
const sameDay: ServiceTerm = { amount: 0, measure: 'working-days', cutOff: '15:00' }
const sameDayDecisions = [
  ['in the morning of a working day', at('2022-04-14', '08:00'), '2022-04-14'],
  ['at the cut-off to the second', at('2022-04-14', '15:00'), '2022-04-14'],
  ['a second after it', '2022-04-14T15:00:01+07:00', '2022-04-15'],
  ['after it, before a weekend', at('2022-04-15', '16:00'), '2022-04-18'],
  ['after it, before a holiday', at('2022-04-29', '15:01'), '2022-05-04'],
  ['on a Sunday morning', at('2022-04-17', '08:00'), '2022-04-18'],
  ['on a Sunday after the hour: still Monday', at('2022-04-17', '16:00'), '2022-04-18'],
  ['on a holiday', at('2022-04-11', '20:00'), '2022-04-12'],
  ['on a worked Saturday', at('2024-05-04', '14:00'), '2024-05-04'],
  ['on a worked Saturday, after it', at('2024-05-04', '15:30'), '2024-05-06'],
  ['on the eve of Tết, after it', at('2025-01-24', '15:30'), '2025-02-03'],
  ['given in another zone', '2022-04-14T08:30:00Z', '2022-04-15'],
] as const

describe('a term of the same day is due:', () => {
  it.each(sameDayDecisions)('%s', (_, receivedAt, expected) => {
    expect(due(sameDay, { receivedAt })).toMatchObject({ due: expected, findings: [] })
    // Closing time is later than the cut-off here, so that office hours change nothing.
    expect(due(sameDay, { receivedAt, calendar: withHours }).due).toBe(expected)
  })

  it('after closing time, on the next working day, also if that is after the cut-off', () => {
    const late: ServiceTerm = { ...sameDay, cutOff: '18:00' }
    expect(due(late, { receivedAt: at('2022-04-14', '17:45'), calendar: withHours }).due).toBe('2022-04-15')
    expect(due(sameDay, { receivedAt: at('2022-04-14', '23:00'), calendar: withHours }).due).toBe('2022-04-15')
  })

  it('without a cut-off, by the day alone', () => {
    const plain = days(0)
    expect(due(plain, { receivedAt: '2022-04-14' }).due).toBe('2022-04-14')
    expect(due(plain, { receivedAt: '2022-04-17' }).due).toBe('2022-04-18')
    expect(due(plain, { receivedAt: '2022-04-17', receipt: 'as-received' }).due).toBe('2022-04-18')
    expect(due(plain, { receivedAt: '2022-04-17', receipt: 'as-received', rollForward: false }).due).toBe('2022-04-17')
  })

  it('with the reason in its steps', () => {
    expect(due(sameDay, { receivedAt: at('2022-04-15', '16:00') }).steps.map(({ text }) => text)).toEqual([
      { vi: 'Tiếp nhận 16:00 15/4/2022.', en: 'Received 15/4/2022, 16:00.' },
      {
        vi: 'Tiếp nhận sau 15:00: tính là tiếp nhận vào ngày làm việc tiếp theo, 18/4/2022.',
        en: 'Received after 15:00: counts as received on the next working day, 18/4/2022.',
      },
      { vi: 'Trả kết quả trong ngày: 18/4/2022.', en: 'Due on the same day: 18/4/2022.' },
    ])
  })

  it('by a cut-off of longer terms too', () => {
    const term: ServiceTerm = { amount: 3, measure: 'working-days', cutOff: '16:00' }
    expect(due(term, { receivedAt: at('2022-04-14', '15:59') }).due).toBe('2022-04-19')
    expect(due(term, { receivedAt: at('2022-04-14', '16:01') }).due).toBe('2022-04-20')
    const restart = [{ mode: 'restart', from: '2022-04-14', to: at('2022-04-18', '16:30') }] as const
    expect(due(term, { receivedAt: at('2022-04-14', '09:00'), suspensions: restart }).due).toBe('2022-04-22')
  })

  it('only if the hour of receipt is known and the term runs by days', () => {
    expect(faultsOf(() => due(sameDay, { receivedAt: '2022-04-14' }))).toEqual(['missing moment at receivedAt'])
    const suspensions = [{ mode: 'restart', from: '2022-04-14', to: '2022-04-18' }] as const
    expect(faultsOf(() => due(sameDay, { receivedAt: at('2022-04-14', '09:00'), suspensions }))).toEqual([
      'missing moment at suspensions[0].to',
    ])
    const receivedAt = at('2022-04-14', '09:00')
    expect(faultsOf(() => due({ amount: 0.5, measure: 'working-days', cutOff: '15:00' }, { receivedAt }))).toEqual([
      'not-applicable cut-off at term.cutOff',
    ])
    expect(faultsOf(() => due({ amount: 1, measure: 'months', cutOff: '3 giờ' }, { receivedAt }))).toEqual([
      'malformed time at term.cutOff',
    ])
    expect(faultsOf(() => due({ amount: 0, measure: 'calendar-days' }, { receivedAt }))).toEqual([
      'too-small above at term.amount',
    ])
    expect(faultsOf(() => due({ amount: 1.5, measure: 'weeks' }, { receivedAt }))).toEqual([
      'not-whole amount at term.amount',
    ])
  })
})

describe('suspensions that begin on the same day', () => {
  it('give the same due date in any order', () => {
    const list = [
      { mode: 'extend', from: '2022-04-14', days: 3, measure: 'calendar-days' },
      { mode: 'restart', from: '2022-04-14', to: '2022-04-15' },
      { mode: 'extend', from: '2022-04-14', days: 1, measure: 'working-days' },
    ] as const
    const [a, b, c] = list
    const dues = [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ].map(suspensions => due(days(5), { receivedAt: '2022-04-13', suspensions }).due)
    // Restarted 15/4: due 22/4; three calendar days more: Monday 25/4; one working day more: 26/4.
    expect(dues).toEqual(['2022-04-26', '2022-04-26', '2022-04-26'])
  })
})

describe('a due date', () => {
  it('is null if the procedure has no term', () => {
    expect(due({ measure: 'none' }, { receivedAt: '2022-04-13' })).toMatchObject({ state: 'no-term', due: null })
  })

  it('has a finding if it rests on an assumption', () => {
    const extended = extendCalendar(calendar, { to: '2027-12-31', status: 'assumed' })
    const codes = (receivedAt: string, term: ServiceTerm) =>
      due(term, { receivedAt, calendar: extended }).findings.map(codeText)
    expect(codes('2026-12-30', days(2))).toEqual(['assumed calendar'])
    expect(codes('2026-12-28', days(2))).toEqual([])
    expect(codes('2026-11-20', days(3))).toEqual(['assumed day'])
    expect(codes('2026-11-25', days(2))).toEqual([])
    expect(codes('2026-11-27', days(1))).toEqual(['assumed day'])
    expect(codes('2026-10-24', { amount: 2, measure: 'months' })).toEqual([])
    expect(codes('2026-10-24', { amount: 3, measure: 'months' })).toEqual(['assumed calendar'])
  })

  it('is refused beyond the calendar', () => {
    expect(faultsOf(() => due(days(5), { receivedAt: '2027-01-04' }))).toEqual(['outside day at receivedAt'])
    expect(faultsOf(() => due(days(5), { receivedAt: '2026-12-30' }))).toEqual(['outside result at calendar'])
    expect(faultsOf(() => due({ amount: 1, measure: 'months' }, { receivedAt: '2026-12-30' }))).toEqual([
      'outside result at calendar',
    ])
  })

  it('of an impossible term is refused with every fault', () => {
    const term = { amount: 1.5, measure: 'calendar-days' } as const
    const options = { receivedAt: 'x', rollforward: true } as unknown as { receivedAt: string }
    expect(faultsOf(() => due(term, options))).toEqual([
      'not-whole amount at term.amount',
      'unknown property at rollforward',
      'malformed date at receivedAt',
    ])
    expect(faultsOf(() => due({ amount: 0.25, measure: 'working-days' }, { receivedAt: '2022-04-13' }))).toEqual([
      'not-whole amount at term.amount',
    ])
    expect(
      faultsOf(() => computeDueDate(days(1), { receivedAt: '2022-04-13' } as unknown as DueDateOptions)),
    ).not.toEqual([])
  })

  it('shows the steps that lead to it', () => {
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

  it('that is not known is explained by its reason', () => {
    const said = (...given: Parameters<typeof due>) =>
      formatExplanation(explainDueDate(due(...given)), 'en').split('\n')[0]
    expect(said({ measure: 'none' }, { receivedAt: '2022-04-13' })).toBe('Due date: none')
    const suspensions = [{ mode: 'pause', from: '2022-04-14' }] as const
    expect(said(days(5), { receivedAt: '2022-04-13', suspensions })).toBe(
      'Due date: not known while documents are missing',
    )
  })

  it('is explained in words that an official would write', () => {
    const found = due(days(2.5), { receivedAt: at('2022-04-07', '07:30'), calendar: withHours })
    const text = formatExplanation(explainDueDate(found), 'vi')
    expect(text).toContain('Hạn trả kết quả: 11:30 12/4/2022')
    expect(text).toContain('2,5 ngày làm việc, tính theo giờ làm việc')
  })
})

describe('timeliness', () => {
  const on = (when: string, date: string) => judgeTimeliness(when, { at: date, calendar: withHours })

  it.each([
    ['2022-04-15', '2022-04-14', { class: 'early', calendarDays: -1, workingDays: -1 }],
    ['2022-04-15', '2022-04-15', { class: 'on-time', calendarDays: 0, workingDays: 0 }],
    ['2022-04-15', '2022-04-16', { class: 'late', calendarDays: 1, workingDays: 0 }],
    ['2022-04-15', at('2022-04-15', '23:59'), { class: 'on-time', calendarDays: 0, workingDays: 0 }],
    [at('2022-04-15', '10:00'), at('2022-04-15', '10:00'), { class: 'on-time', calendarDays: 0, workingDays: 0 }],
    [at('2022-04-15', '10:00'), at('2022-04-15', '10:01'), { class: 'late', calendarDays: 0, workingDays: 0 }],
    [at('2022-04-15', '10:00'), '2022-04-14', { class: 'early', calendarDays: -1, workingDays: -1 }],
  ] as const)('is judged by the day or by the moment: due %s, done %s', (when, date, expected) => {
    expect(on(when, date)).toEqual(expected)
  })

  it('needs a moment if the due date is one, and shows an excuse only for what is late', () => {
    expect(faultsOf(() => on(at('2022-04-15', '10:00'), '2022-04-15'))).toEqual(['missing moment at at'])
    const excuse = { reason: { vi: 'Bão số 5', en: 'A storm' } }
    expect(judgeTimeliness('2022-10-14', { at: '2022-10-18', calendar, excuse })).toEqual({
      class: 'late',
      calendarDays: 4,
      workingDays: 2,
      excused: excuse,
    })
    expect(judgeTimeliness('2022-10-14', { at: '2022-10-14', calendar, excuse })).not.toHaveProperty('excused')
    const beyond = at('2027-04-15', '10:00')
    expect(faultsOf(() => on(beyond, '2027-04-15'))).toEqual(['outside day at due', 'outside day at at'])
    expect(faultsOf(() => judgeTimeliness('2022-10-14', { at: '2027-10-14', calendar }))).toEqual(['outside day at at'])
  })
})
