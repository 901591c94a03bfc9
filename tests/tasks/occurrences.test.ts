import {
  checkTasks,
  parsePlan,
  summarizeTasks,
  type Task,
  type TaskEvent,
  type TaskPlan,
  vietnamCivilService,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { codeText, faultsOf } from '../support/issues'
import { obligationsOf, statusOf, totalOf } from './summaries'

const calendar = vietnamCivilService()
const units = { groups: [{ id: 'g', name: 'Sở' }], units: [{ id: 'u', name: 'Sở Y tế', group: 'g' }] }
const y25 = { date: '2025-01-01', period: '2025' }
const plan = (deadline: string, events: readonly TaskEvent[] = [], more: Partial<TaskPlan> = y25): TaskPlan => ({
  id: 'p',
  document: { number: '1/KH-UBND' },
  date: '2025-01-01',
  ...more,
  tasks: [{ id: 't', title: 'Báo cáo', lead: [{ unit: 'u' }], stages: [{ id: 'report', deadline }], events }],
})
const codes = (given: TaskPlan, asOf: string) => checkTasks(given, { units, asOf }).map(codeText)
const statuses = (given: TaskPlan, asOf: string) =>
  obligationsOf(summarizeTasks(given, { units, asOf, calendar, by: 'plan' }))
const shown = (given: TaskPlan, asOf: string, within = '') =>
  statuses(given, asOf)
    .filter(({ due }) => (due ?? '').startsWith(within))
    .map(({ due, state, time, lastDay }) => [due, state, time, lastDay])
const event = (kind: TaskEvent['kind'], date: string, more: object = {}): TaskEvent =>
  ({ kind, date, ...more }) as TaskEvent

const monthly = 'ngày 20 hằng tháng'
const two = 'trước ngày 15 tháng 6 năm 2025 và trước ngày 01 tháng 12 năm 2025'

describe('an event that does not name one of several occurrences', () => {
  const notNoted = [
    event('completed', '2025-01-10'),
    event('started', '2025-01-10'),
    event('suspended', '2025-01-10'),
    event('rejected', '2025-01-10'),
    event('extension-granted', '2025-01-15', { to: '25/1/2025' }),
    event('extension-asked', '2025-01-15', { to: '25/1/2025' }),
    event('note', '2025-01-10', { says: 'completed' }),
  ]
  it.each(notNoted.map(one => [one.kind, one] as const))('changes nothing and is a finding: %s', (_, one) => {
    for (const deadline of [monthly, 'hằng quý', 'trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2025']) {
      expect(statuses(plan(deadline, [one]), '2025-02-01')).toEqual(statuses(plan(deadline), '2025-02-01'))
      expect(codes(plan(deadline, [one]), '2025-02-01')).toContain('missing occurrence')
    }
  })

  it('leaves eleven of twelve months within their deadline if it extends one (T1)', () => {
    const given = plan(monthly, [event('extension-granted', '2025-01-15', { to: '25/1/2025' })])
    const total = totalOf(summarizeTasks(given, { units, asOf: '2025-02-01', calendar, by: 'plan' }))
    expect([total['within-deadline'], total['overdue']]).toEqual([11, 1])
  })

  it('completes neither of two reports (T3)', () => {
    const given = plan(two, [event('completed', '2025-06-10')])
    expect(shown(given, '2025-12-20').map(([, state]) => state)).toEqual(['not-started', 'not-started'])
    expect(codes(given, '2025-12-20')).toEqual(['missing occurrence'])
  })

  it('extends the only fixed day that it can mean, and moves no later one forward (T4)', () => {
    const given = plan(two, [event('extension-granted', '2025-06-10', { to: '30/6/2025' })])
    expect(shown(given, '2025-07-20')).toEqual([
      ['2025-06-14', 'not-started', 'overdue', '2025-06-30'],
      ['2025-11-30', 'not-started', 'within-deadline', '2025-11-30'],
    ])
    expect(checkTasks(given, { units, asOf: '2025-07-20' }).map(({ message }) => message.vi)).toEqual([
      'Nhiệm vụ “Báo cáo”: Giai đoạn “report” có nhiều kỳ hạn; diễn biến phải ghi là của kỳ hạn nào (“due”). Ở đây hiểu là kỳ hạn 14/6/2025, kỳ hạn duy nhất có thể gia hạn đến ngày mới.',
    ])
  })

  it('extends nothing if two days are open before the new one', () => {
    const given = plan(two, [event('extension-granted', '2025-06-10', { to: '31/12/2025' })])
    expect(shown(given, '2025-07-20').map(([, , , lastDay]) => lastDay)).toEqual(['2025-06-14', '2025-11-30'])
  })

  it.each([
    ['extends the later day if the earlier was done before', '2025-06-09', '31/12/2025', ['2025-06-14', '2025-12-31']],
    [
      'extends the later day if the earlier was done that day',
      '2025-06-10',
      '31/12/2025',
      ['2025-06-14', '2025-12-31'],
    ],
    ['extends the earlier day if that was done after', '2025-06-20', '30/6/2025', ['2025-06-30', '2025-11-30']],
    ['extends nothing if the day is the new one', '2025-06-20', '14/6/2025', ['2025-06-14', '2025-11-30']],
  ])('%s', (_, done, to, expected) => {
    const given = plan(two, [
      event('completed', done, { due: '2025-06-14' }),
      event('extension-granted', '2025-06-10', { to }),
    ])
    expect(shown(given, '2025-07-20').map(([, , , lastDay]) => lastDay)).toEqual(expected)
  })

  it('is not missed if it concerns another stage than the one with several', () => {
    const given = plan(monthly)
    const stages = [...(given.tasks[0]?.stages ?? []), { id: 'approval', deadline: '15/6/2025' }]
    const events = [event('completed', '2025-06-10', { stage: 'approval' })]
    const tasks = given.tasks.map(task => ({ ...task, stages, events }))
    expect(codes({ ...given, tasks }, '2025-06-20')).toEqual([])
  })
})

describe('an event that names an occurrence', () => {
  it('concerns that one only', () => {
    const given = plan(monthly, [event('completed', '2025-01-18', { due: '2025-01-20' })])
    expect(shown(given, '2025-02-25').slice(0, 3)).toEqual([
      ['2025-01-20', 'completed', 'on-time', '2025-01-20'],
      ['2025-02-20', 'not-started', 'overdue', '2025-02-20'],
      ['2025-03-20', 'not-started', 'within-deadline', '2025-03-20'],
    ])
  })

  it('on a day on which nothing is due is a finding that names the nearest days (T7)', () => {
    const given = plan(monthly, [event('completed', '2025-02-18', { due: '2025-02-19' })])
    const [finding] = checkTasks(given, { units, asOf: '2025-02-25' })
    expect(finding?.message.en).toBe(
      'Task “Báo cáo”: Nothing is due on 19/02/2025, so the event does not count; the nearest days are 20/02/2025, 20/3/2025.',
    )
    expect(finding?.path).toEqual(['tasks', 0, 'events', 0, 'due'])
  })

  it.each(['extension-granted', 'note', 'started', 'amended'] as const)('is checked whatever its kind: %s', kind => {
    const given = plan(monthly, [
      event(kind, '2025-02-18', { due: '2025-02-19', ...(kind.startsWith('ext') ? { to: '28/2/2025' } : {}) }),
    ])
    expect(codes(given, '2025-02-25')).toEqual(['unknown occurrence'])
  })

  it('is checked for a deadline of one day too', () => {
    expect(codes(plan('15/6/2025', [event('completed', '2025-06-10', { due: '2025-06-14' })]), '2025-06-20')).toEqual([
      'unknown occurrence',
    ])
    expect(codes(plan('Thường xuyên', [event('started', '2025-06-10', { due: '2025-06-14' })]), '2025-06-20')).toEqual([
      'unknown occurrence',
    ])
  })

  it('after the period of the plan, or before its date, is a finding', () => {
    const of = (due: string) => codes(plan(monthly, [event('completed', '2025-01-18', { due })]), '2025-03-01')
    expect([of('2025-01-20'), of('2025-12-20')]).toEqual([[], []])
    expect([of('2024-12-20'), of('2026-01-20')]).toEqual([['unknown occurrence'], ['unknown occurrence']])
  })

  it('outside the span that is asked about is not a finding', () => {
    const given = plan(monthly, [event('completed', '2025-01-18', { due: '2025-01-20' })])
    const options = { units, asOf: '2025-03-01', calendar, by: 'plan', span: '2025-03' } as const
    expect(summarizeTasks(given, options).findings).toEqual([])
  })
})

describe('an amendment of a series', () => {
  const amended = (to: string, date: string) => event('amended', date, { to })

  it('changes the occurrences from its date on: 20/1, 20/2, 25/3 (T2)', () => {
    const given = plan(monthly, [amended('ngày 25 hằng tháng', '2025-02-25')])
    expect(shown(given, '2025-03-26').slice(0, 4)).toEqual([
      ['2025-01-20', 'not-started', 'overdue', '2025-01-20'],
      ['2025-02-20', 'not-started', 'overdue', '2025-02-20'],
      ['2025-03-25', 'not-started', 'overdue', '2025-03-25'],
      ['2025-04-25', 'not-started', 'within-deadline', '2025-04-25'],
    ])
    expect(codes(given, '2025-03-26')).toEqual([])
  })

  it.each<[string, string, string, string, readonly string[]]>([
    [
      'to an earlier day, from the next month on',
      monthly,
      'ngày 10 hằng tháng',
      '2025-03-15',
      ['01-20', '02-20', '03-20', '04-10', '05-10'],
    ],
    [
      'on a due day, for that day too',
      monthly,
      'ngày 25 hằng tháng',
      '2025-02-20',
      ['01-20', '02-25', '03-25', '04-25', '05-25'],
    ],
    [
      'from months to quarters',
      monthly,
      'ngày 20 tháng cuối của từng quý',
      '2025-02-25',
      ['01-20', '02-20', '03-20', '06-20', '09-20'],
    ],
    [
      'from quarters to months',
      'ngày 20 tháng cuối của từng quý',
      monthly,
      '2025-04-05',
      ['03-20', '04-20', '05-20', '06-20', '07-20'],
    ],
    [
      'from months to quarters, once the month that ends the quarter has been reported',
      'ngày 5 hằng tháng',
      'ngày 20 tháng cuối của từng quý',
      '2025-03-10',
      ['01-05', '02-05', '03-05', '03-20', '06-20'],
    ],
    ['to one day', monthly, '31/12/2025', '2025-03-01', ['01-20', '02-20', '12-31']],
    ['from one day to a series', '15/9/2025', monthly, '2025-08-01', ['08-20', '09-20', '10-20', '11-20', '12-20']],
    ['of two days', two, '15/12/2025', '2025-07-01', ['06-14', '12-15']],
  ])('changes the occurrences: %s', (_, before, after, date, days) => {
    const dues = shown(plan(before, [amended(after, date)]), '2025-12-31').map(([due]) => due?.slice(5))
    expect(dues.slice(0, days.length)).toEqual(days)
    if (days.length < 5) expect(dues).toHaveLength(days.length)
  })

  it('lists the same within any span', () => {
    const given = parsePlan(plan(monthly, [amended('ngày 25 hằng tháng', '2025-02-25')]))
    const dues = (span: string) =>
      obligationsOf(summarizeTasks(given, { units, asOf: '2025-12-31', calendar, by: 'plan', span })).map(
        ({ due }) => due,
      )
    expect(dues('2025-02-21/2025-03-31')).toEqual(['2025-03-25'])
    expect([...dues('2025-S1'), ...dues('2025-S2')]).toEqual(dues('2025'))
  })

  it('leaves the events that name an occurrence with it', () => {
    const done = event('completed', '2025-03-24', { due: '2025-03-25' })
    const given = plan(monthly, [amended('ngày 25 hằng tháng', '2025-02-25'), done])
    expect(shown(given, '2025-03-26', '2025-03')).toEqual([['2025-03-25', 'completed', 'on-time', '2025-03-25']])
    expect(codes(given, '2025-03-26')).toEqual([])
  })

  it('makes one day a series, of which later events must name an occurrence', () => {
    const before = event('note', '2025-07-20', { says: 'in-progress' })
    const given = (...events: readonly TaskEvent[]) => plan('15/9/2025', [amended(monthly, '2025-08-01'), ...events])
    expect(codes(given(event('completed', '2025-09-10')), '2025-09-30')).toEqual(['missing occurrence'])
    expect(codes(given(event('completed', '2025-09-10', { due: '2025-09-20' })), '2025-09-30')).toEqual([])
    expect(codes(given(event('completed', '2025-09-10', { due: '2025-09-15' })), '2025-09-30')).toEqual([
      'unknown occurrence',
    ])
    expect(codes(plan('15/9/2025', [before]), '2025-09-30')).toEqual([])
  })

  it('of one occurrence moves that one', () => {
    const given = plan(monthly, [event('amended', '2025-02-10', { due: '2025-02-20', to: '15/2/2025' })])
    expect(shown(given, '2025-02-16', '2025-02')).toEqual([['2025-02-20', 'not-started', 'overdue', '2025-02-15']])
  })

  it('is known only from its own date on', () => {
    const given = plan(monthly, [amended('ngày 25 hằng tháng', '2025-02-25')])
    expect(shown(given, '2025-02-24', '2025-03').map(([due]) => due)).toEqual(['2025-03-20'])
  })
})

describe('an extension', () => {
  const granted = (to: string, date = '2025-06-10', more: object = {}) =>
    event('extension-granted', date, { to, ...more })

  it.each(['20/6/2025', '29/6/2025', '30/6/2025'])(
    'to an earlier or the same day changes nothing and is a finding: %s',
    to => {
      const given = plan('30/6/2025', [granted(to)])
      expect(shown(given, '2025-06-25')).toEqual([['2025-06-30', 'not-started', 'within-deadline', '2025-06-30']])
      expect(statuses(given, '2025-06-25')[0]).not.toHaveProperty('movedTo')
      expect(codes(given, '2025-06-25')).toEqual(['without-effect extension-not-later'])
    },
  )

  it('to the day after the last one moves it, without a finding', () => {
    const given = plan('30/6/2025', [granted('01/7/2025')])
    expect(shown(given, '2025-07-01')).toEqual([['2025-06-30', 'not-started', 'due-soon', '2025-07-01']])
    expect(codes(given, '2025-07-01')).toEqual([])
  })

  it('on or after the day of completion changes nothing and is a finding', () => {
    for (const date of ['2025-07-05', '2025-07-06']) {
      const given = plan('30/6/2025', [granted('31/7/2025', date), event('completed', '2025-07-05')])
      expect(shown(given, '2025-07-10')).toEqual([['2025-06-30', 'completed', 'late', '2025-06-30']])
      expect(codes(given, '2025-07-10')).toEqual(['without-effect extension-after-completion'])
    }
  })

  it('of one occurrence to a recurrence changes nothing and is a finding', () => {
    const given = plan(monthly, [granted('ngày 25 hằng tháng', '2025-06-10', { due: '2025-06-20' })])
    expect(shown(given, '2025-06-12', '2025-06')).toEqual([
      ['2025-06-20', 'not-started', 'within-deadline', '2025-06-20'],
    ])
    expect(codes(given, '2025-06-12')).toEqual(['without-effect extension-to-recurrence'])
  })

  it('of a task with two stages moves the one that ends before the new day, without a finding', () => {
    const given: TaskPlan = {
      ...plan('', []),
      tasks: [
        {
          id: 't',
          title: 't',
          lead: [{ unit: 'u' }],
          stages: [
            { id: 'submission', deadline: '31/3/2025' },
            { id: 'approval', deadline: '30/6/2025' },
          ],
          events: [granted('30/4/2025', '2025-03-20')],
        },
      ],
    }
    expect(shown(given, '2025-04-10').map(([, , , lastDay]) => lastDay)).toEqual(['2025-04-30', '2025-06-30'])
    expect(codes(given, '2025-04-10')).toEqual([])
  })
})

describe('a phrase without a year', () => {
  const read = (deadline: string, more: Partial<TaskPlan>) => {
    const stage = parsePlan(plan(deadline, [], more)).tasks[0]?.stages?.[0]
    return typeof stage?.deadline === 'object' ? stage.deadline.lastDay : stage?.deadline
  }
  const december = { date: '2022-12-15', period: '2023' }

  it.each([
    ['Trước ngày 15/6', '2023-06-14'],
    ['Quý II', '2023-06-30'],
    ['tháng 9', '2023-09-30'],
    ['6 tháng đầu năm', '2023-06-30'],
    ['chậm nhất ngày 20/11', '2023-11-20'],
    ['cuối năm', '2023-12-31'],
  ])('takes the year of the period, not of the signature in December before it (T5): %s', (deadline, lastDay) => {
    expect(read(deadline, december)).toBe(lastDay)
    expect(codes(plan(deadline, [], december), '2023-01-10')).toEqual([])
  })

  it('takes the year of the date of the plan if the plan has no period', () => {
    const { period: _, ...rest } = plan('Trước ngày 15/6', [], { date: '2022-12-15' })
    expect(parsePlan(rest).tasks[0]?.stages?.[0]?.deadline).toMatchObject({ lastDay: '2022-06-14' })
  })

  it('is refused if it fits several years of the period, with a message that asks for the year', () => {
    const several = { date: '2022-04-13', period: '2022-01-01/2025-12-31' }
    expect(faultsOf(() => read('Trước ngày 15/6', several))).toEqual(['ambiguous year at tasks[0].stages[0].deadline'])
    expect(() => read('Trước ngày 15/6', several)).toThrow('has no year, but the plan covers the years 2022–2025')
    expect(read('Quý IV/2022', several)).toBe('2022-12-31')
    expect(read('đến năm 2025', several)).toBe('2025-12-31')
  })

  it('takes the one year that lies within a period of parts of years', () => {
    const season = { date: '2020-12-10', period: '2020-12-15/2021-12-14' }
    expect(read('Trước ngày 15/6', season)).toBe('2021-06-14')
    expect(read('ngày 20/12', season)).toBe('2020-12-20')
    expect([read('ngày 15/12', season), read('ngày 14/12', season)]).toEqual(['2020-12-15', '2021-12-14'])
  })

  it('takes the one year in which a start or the time of a recurrence lies within the period', () => {
    const stage = (deadline: string) => {
      const season = { date: '2020-12-10', period: '2020-12-15/2021-12-14' }
      return parsePlan(plan(deadline, [], season)).tasks[0]?.stages?.[0]?.deadline
    }
    expect(stage('từ tháng 9')).toMatchObject({ from: '2021-09-01' })
    expect(stage('ngày 20 hằng tháng trong quý II')).toMatchObject({ within: '2021-Q2' })
    expect(stage('hằng quý')).toEqual(parsePlan(plan('hằng quý')).tasks[0]?.stages?.[0]?.deadline)
  })

  it('that cannot be read is reported so, whatever the period', () => {
    const faults = (period: string) => faultsOf(() => read('khoảng tháng 6', { date: '2022-04-13', period }))
    expect(faults('2022-01-01/2025-12-31')).toEqual(['unread deadline at tasks[0].stages[0].deadline'])
    expect(faults('2022')).toEqual(['unread deadline at tasks[0].stages[0].deadline'])
  })

  it('in an event takes the year of the event (T6)', () => {
    const given = parsePlan(
      plan(
        'Quý IV/2022',
        [
          event('extension-granted', '2023-02-01', { to: 'đến 30/6' }),
          event('note', '2023-02-02', { expected: 'Quý II' }),
        ],
        {
          date: '2022-04-13',
          period: '2022-01-01/2025-12-31',
        },
      ),
    )
    expect(given.tasks[0]?.events).toMatchObject([
      { to: { lastDay: '2023-06-30' } },
      { expected: { lastDay: '2023-06-30' } },
    ])
    const task = plan('Quý IV/2022', [event('extension-granted', '2023-02-01', { to: 'đến 30/6' })]).tasks[0] as Task
    expect(statusOf(task, { units, asOf: '2023-03-01', calendar }).overall?.lastDay).toBe('2023-06-30')
  })

  it('in an event of December that is read as a past day is a finding', () => {
    const given = plan('15/12/2025', [event('extension-granted', '2025-12-10', { to: 'đến 15/1' })])
    expect(codes(given, '2025-12-31')).toEqual(['without-effect extension-not-later', 'out-of-order written-day'])
  })
})

it('what recurs is listed for the period of the plan, whatever the year of the day', () => {
  expect(statuses(plan('hằng quý'), '2026-03-01').map(({ due }) => due)).toEqual([
    '2025-03-31',
    '2025-06-30',
    '2025-09-30',
    '2025-12-31',
  ])
})

it('an occurrence says that its day is assumed if the paper names none', () => {
  expect(statuses(plan('hằng quý'), '2025-01-02').map(({ assumed }) => assumed)).toEqual([true, true, true, true])
  expect(statuses(plan(monthly), '2025-01-02').some(status => 'assumed' in status)).toBe(false)
})

it('“Năm 2025 và các năm tiếp theo” goes on: in 2026 nothing is overdue (T8)', () => {
  const more = { date: '2025-01-09', period: '2025-01-01/2030-12-31' }
  const given = plan('Năm 2025 và các năm tiếp theo', [event('started', '2025-02-01')], more)
  expect(shown(given, '2026-02-01')).toEqual([[null, 'in-progress', 'no-deadline', null]])
})
