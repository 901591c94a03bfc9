import {
  defineWorkingCalendar,
  extendCalendar,
  type Task,
  type TaskEvent,
  vietnamCivilService,
  vietnamTime,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { codeText, faultsOf } from '../support/issues'
import { plan76, source000, taskOf, units } from './da-nang'
import { statusOf } from './summaries'

const calendar = vietnamCivilService()
const at = (asOf: string) => ({ units, asOf, calendar })
const stages = [
  { id: 'submission', deadline: 'Tháng 3/2022' },
  { id: 'approval', deadline: 'Tháng 4/2022' },
]

/** Two stages of one unit, as text: state and time class of each. */
function standing(events: readonly TaskEvent[], asOf = '2022-05-31'): string {
  const task: Task = { id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], stages, events }
  return statusOf(task, at(asOf))
    .obligations.map(({ state, time }) => `${state} ${time}`)
    .join(' | ')
}
const log = (text: string): readonly TaskEvent[] =>
  text.split(', ').map(one => {
    const [kind, day] = one.split(' ')
    return { kind, date: `2022-${day}` } as TaskEvent
  })

describe('follows a log to its state, stage by stage:', () => {
  it.each<[string, string]>([
    ['started 03-01', 'in-progress overdue | in-progress overdue'],
    ['consulted 03-01', 'in-progress overdue | in-progress overdue'],
    ['submitted 03-31', 'completed on-time | submitted overdue'],
    ['submitted 04-01', 'completed late | submitted overdue'],
    // the first submission counts, though it came back
    ['submitted 03-31, returned 04-02', 'completed on-time | in-progress overdue'],
    ['submitted 03-31, returned 04-02, resubmitted 04-20', 'completed on-time | submitted overdue'],
    ['submitted 03-31, appraised 04-02', 'completed on-time | submitted overdue'],
    ['submitted 03-31, approved 04-30', 'completed on-time | completed on-time'],
    ['submitted 03-31, approved 05-04', 'completed on-time | completed late'],
    // what was approved had been submitted by then
    ['approved 03-20', 'completed on-time | completed on-time'],
    ['completed 04-20', 'completed late | completed on-time'],
    ['submitted 03-31, rejected 04-05', 'completed on-time | rejected overdue'],
    ['submitted 03-31, rejected 04-05, resubmitted 04-10', 'completed on-time | submitted overdue'],
    ['started 03-01, suspended 03-05', 'suspended overdue | suspended overdue'],
    ['submitted 03-01, suspended 03-05, resumed 03-20', 'completed on-time | submitted overdue'],
    ['suspended 03-05, resumed 03-20', 'in-progress overdue | in-progress overdue'],
    ['approved 03-20, reopened 05-01', 'in-progress overdue | in-progress overdue'],
    ['approved 03-20, reopened 05-01, approved 05-02', 'completed late | completed late'],
    // after the end only reopening matters
    ['approved 03-20, suspended 04-01, rejected 04-02', 'completed on-time | completed on-time'],
  ])('%s', (events, expected) => {
    expect(standing(log(events))).toBe(expected)
  })

  it('takes events in the order in which they happened, not in which they were typed', () => {
    expect(standing(log('approved 04-30, submitted 03-31'))).toBe('completed on-time | completed on-time')
  })

  it('does not know an event after the day asked about', () => {
    expect(standing(log('submitted 03-31'), '2022-03-30')).toBe('not-started due-soon | not-started within-deadline')
  })

  it('changes no state by a note or a wish for more time', () => {
    const events: readonly TaskEvent[] = [
      { kind: 'note', date: '2022-03-01', says: 'completed' },
      { kind: 'extension-asked', date: '2022-03-02', to: 'Tháng 12/2022' },
    ]
    expect(standing(events)).toBe('not-started overdue | not-started overdue')
  })
})

it('a stage of a name of its own ends otherwise than it says', () => {
  const task: Task = {
    id: 'a',
    title: 'A',
    lead: [{ unit: 'so-tttt' }],
    stages: [{ id: 'trình HĐND', deadline: 'Tháng 5/2022', endsWhen: 'submitted' }, { id: 'công bố' }],
    events: [{ kind: 'submitted', date: '2022-05-20' }],
  }
  const { obligations, overall } = statusOf(task, at('2022-05-31'))
  expect(obligations.map(({ stage, state, time }) => [stage, state, time])).toEqual([
    ['trình HĐND', 'completed', 'on-time'],
    ['công bố', 'submitted', 'no-deadline'],
  ])
  expect(overall).toEqual({ state: 'submitted', time: 'no-deadline', completed: 1, obligations: 2, lastDay: null })
})

it('all that is owed of a task together stands as its worst part', () => {
  const stage = { id: 'completion', deadline: 'Tháng 5/2022' }
  const overall = (...events: readonly TaskEvent[]) => {
    const task: Task = {
      id: 'a',
      title: 'A',
      lead: [{ unit: 'so-y-te' }, { unit: 'so-gddt' }],
      stages: [stage],
      events,
    }
    const { state, time, completed } = statusOf(task, at('2022-05-31')).overall ?? {}
    return [state, time, completed]
  }
  const done = (unit: string, date: string): TaskEvent => ({ kind: 'completed', unit, date })
  expect(overall()).toEqual(['not-started', 'due-soon', 0])
  expect(overall(done('so-y-te', '2022-05-20'))).toEqual(['in-progress', 'due-soon', 1])
  expect(overall(done('so-y-te', '2022-05-20'), { kind: 'suspended', date: '2022-05-21' })).toEqual([
    'suspended',
    'due-soon',
    1,
  ])
  expect(overall({ kind: 'started', unit: 'so-y-te', date: '2022-05-20' })).toEqual(['in-progress', 'due-soon', 0])
  expect(overall(done('so-y-te', '2022-05-20'), done('so-gddt', '2022-05-31'))).toEqual(['completed', 'on-time', 2])
})

describe('the time class changes on its day:', () => {
  it.each<[string, number, string]>([
    ['2022-03-27', 3, 'within-deadline'],
    ['2022-03-28', 3, 'due-soon'],
    ['2022-03-31', 3, 'due-soon'],
    ['2022-03-31', 0, 'due-soon'],
    ['2022-03-30', 0, 'within-deadline'],
    ['2022-04-01', 3, 'overdue'],
  ])('on %s with %i days', (asOf, dueSoonDays, time) => {
    const task: Task = { id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], stages }
    expect(statusOf(task, { ...at(asOf), dueSoonDays }).obligations[0]?.time).toBe(time)
  })

  it('a day off does not move the last day of a written date', () => {
    const task: Task = {
      id: 'a',
      title: 'A',
      lead: [{ unit: 'so-tttt' }],
      stages: [{ id: 'completion', deadline: 'trong tháng 04/2022' }],
    }
    const days = ['2022-04-29', '2022-04-30', '2022-05-01'].map(asOf => {
      const [one] = statusOf(task, at(asOf)).obligations
      return [one?.time, one?.left ?? one?.late]
    })
    expect(days).toEqual([
      ['due-soon', { calendarDays: 1, workingDays: 0 }],
      ['due-soon', { calendarDays: 0, workingDays: 0 }],
      ['overdue', { calendarDays: 1, workingDays: 0 }],
    ])
  })
})

describe('an extension moves what it should not, or does not move what it should:', () => {
  const granted = (to: string, more: object = {}): TaskEvent =>
    ({ kind: 'extension-granted', date: '2022-03-20', to, ...more }) as TaskEvent
  const days = (...events: readonly TaskEvent[]) => {
    const task: Task = { id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], stages, events }
    return statusOf(task, at('2022-05-31')).obligations.map(({ due, lastDay, time }) => [due, lastDay, time])
  }

  it('to a date, for one stage', () => {
    expect(days(granted('Tháng 6/2022', { stage: 'submission' }))).toEqual([
      ['2022-03-31', '2022-06-30', 'within-deadline'],
      ['2022-04-30', '2022-04-30', 'overdue'],
    ])
  })

  it('to an event without a date: then there is no last day', () => {
    expect(days(granted('đến Kỳ họp cuối năm 2022', { stage: 'submission' }))[0]).toEqual([
      '2022-03-31',
      null,
      'no-deadline',
    ])
  })

  it('the last one counts if it is later than the one before', () => {
    const again = { ...granted('Tháng 7/2022'), date: '2022-03-25' } as TaskEvent
    expect(days(granted('Tháng 5/2022'), again).map(([, lastDay]) => lastDay)).toEqual(['2022-07-31', '2022-07-31'])
  })

  it('one to an earlier day than the one in force moves nothing', () => {
    const again = { ...granted('Tháng 5/2022'), date: '2022-03-25' } as TaskEvent
    expect(days(granted('Tháng 7/2022'), again).map(([, lastDay]) => lastDay)).toEqual(['2022-07-31', '2022-07-31'])
  })

  it('granted on the day on which the work was done it moves nothing', () => {
    const late: TaskEvent = { kind: 'submitted', date: '2022-04-05' }
    const sameDay = { ...granted('Tháng 4/2022', { stage: 'submission' }), date: '2022-04-05' } as TaskEvent
    expect(days(late, sameDay)[0]).toEqual(['2022-03-31', '2022-03-31', 'late'])
    expect(days(sameDay, late)[0]).toEqual(['2022-03-31', '2022-03-31', 'late'])
  })

  it('granted after the work was done', () => {
    const late: TaskEvent = { kind: 'submitted', date: '2022-04-05' }
    const pardon = { ...granted('Tháng 4/2022', { stage: 'submission' }), date: '2022-04-06' } as TaskEvent
    expect(days(late, pardon)[0]).toEqual(['2022-03-31', '2022-03-31', 'late'])
  })

  it('set anew by who gave the task', () => {
    const amended: TaskEvent = { kind: 'amended', date: '2022-03-01', stage: 'approval', to: '2022-06-15' }
    expect(days(amended)[1]).toEqual(['2022-04-30', '2022-06-15', 'within-deadline'])
  })
})

describe('a deadline with an hour', () => {
  const until = (deadline: string, time?: string, asOf = '2022-04-30') => {
    const events: readonly TaskEvent[] = [
      { kind: 'completed', date: '2022-04-15', ...(time === undefined ? {} : { time }) },
    ]
    const task: Task = { id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], stages: [{ id: 'a', deadline }], events }
    return statusOf(task, at(asOf)).obligations.map(one => [one.time, one.left?.calendarDays, one.late?.calendarDays])
  }

  it.each([
    ['trước 17 giờ ngày 15/4/2022', '16:59', ['on-time', 0, undefined]],
    ['trước 17 giờ ngày 15/4/2022', '17:00', ['on-time', 0, undefined]],
    ['trước 17 giờ ngày 15/4/2022', '17:01', ['late', undefined, 0]],
    ['chậm nhất là 17 giờ ngày 15/4/2022', '18:00', ['late', undefined, 0]],
    ['chậm nhất ngày 15/4/2022', '23:59', ['on-time', 0, undefined]],
    ['trước 0 giờ ngày 16/4/2022', '23:59', ['on-time', 0, undefined]],
  ])('%s, done at %s', (deadline, time, expected) => {
    expect(until(deadline, time)).toEqual([expected])
  })

  it('holds for each turn of what recurs', () => {
    const task: Task = {
      id: 'a',
      title: 'A',
      lead: [{ unit: 'so-tttt' }],
      stages: [{ id: 'a', deadline: 'trước 16h00 thứ Năm hàng tuần' }],
      events: [
        { kind: 'completed', date: '2022-04-07', time: '16:30', due: '2022-04-07' },
        { kind: 'completed', date: '2022-04-14', time: '15:30', due: '2022-04-14' },
      ],
    }
    const { obligations } = statusOf(task, { ...at('2022-04-30'), span: '2022-04-07/2022-04-14' })
    expect(obligations.map(one => [one.due, one.hour, one.time])).toEqual([
      ['2022-04-07', '16:00', 'late'],
      ['2022-04-14', '16:00', 'on-time'],
    ])
  })

  it('is met on its day if the log names no hour', () => {
    expect(until('trước 17 giờ ngày 15/4/2022')).toEqual([['on-time', 0, undefined]])
  })

  it('has passed at the end of its day for what is open', () => {
    const task: Task = {
      id: 'a',
      title: 'A',
      lead: [{ unit: 'so-tttt' }],
      stages: [{ id: 'a', deadline: 'trước 17 giờ ngày 15/4/2022' }],
    }
    const time = (asOf: string) => statusOf(task, at(asOf)).obligations[0]?.time
    expect([time('2022-04-14'), time('2022-04-15')]).toEqual(['due-soon', 'overdue'])
  })
})

describe('the sources stand thus on 30/6/2022:', () => {
  const [plan117, plan82] = source000
  const shown = ({ parent: _, ...task }: Task) =>
    statusOf(task, at('2022-06-30')).obligations.map(({ unit, stage, state, time, left, late }) =>
      [unit, stage, state, time, (left ?? late)?.calendarDays, (left ?? late)?.workingDays].join(' '),
    )

  it('submitted in time, approved late: by the approver', () => {
    expect(shown(taskOf(plan117, 'II.2'))).toEqual([
      'p-cntt submission completed on-time 0 0',
      'p-cntt approval completed late 39 24',
    ])
  })

  it('late at both stages', () => {
    expect(shown(taskOf(plan117, 'I.3.1'))).toEqual([
      'p-dthts submission completed late 52 34',
      'p-dthts approval completed late 44 31',
    ])
  })

  it('an extension that was asked for to an event, and not granted', () => {
    const [submission] = statusOf(taskOf(plan117, 'II.4'), at('2022-06-30')).obligations
    expect(submission).toMatchObject({
      state: 'in-progress',
      time: 'overdue',
      lastDay: '2022-03-15',
      extensionAsked: { date: '2022-05-24', to: { kind: 'by-event', event: 'Kỳ họp cuối năm 2022' } },
      late: { calendarDays: 107, workingDays: 74 },
    })
  })

  it('returned and submitted again', () => {
    const { overall } = statusOf(taskOf(plan117, 'II.1'), at('2022-06-30'))
    expect(overall).toEqual({
      state: 'submitted',
      time: 'within-deadline',
      completed: 1,
      obligations: 2,
      lastDay: '2022-12-31',
    })
  })

  it('two milestones in one sentence: a start, and an end years later', () => {
    const task = taskOf(plan76, 'V.2.4.d')
    const started: Task = { ...task, events: [{ kind: 'started', date: '2022-06-01' }] }
    expect(
      statusOf(started, at('2022-06-30')).obligations.map(({ role, due, state, assumed }) => [
        role,
        due,
        state,
        assumed,
      ]),
    ).toEqual([
      ['start', '2022-12-31', 'completed', undefined],
      ['finish', '2025-12-31', 'in-progress', true],
    ])
  })

  it('a group lead is owed by each of its members', () => {
    expect(statusOf(taskOf(plan76, 'V.2.9.c'), at('2022-06-30')).obligations).toHaveLength(56)
  })

  it('nobody owes a task: then it stands nowhere', () => {
    expect(statusOf(taskOf(plan76, 'V.1.a'), at('2022-06-30'))).toMatchObject({ obligations: [], overall: null })
    expect(taskOf(plan82, 'III.QI.1').lead).toEqual([{ unit: 'p-dthts' }])
  })
})

describe('the calendar', () => {
  const far: Task = {
    id: 'a',
    title: 'A',
    lead: [{ unit: 'so-tttt' }],
    stages: [{ id: 'completion', deadline: 'đến năm 2030' }],
  }

  it('counts days that it does not cover', () => {
    const { obligations, findings } = statusOf(far, at('2022-06-30'))
    expect(obligations[0]?.left).toEqual({ calendarDays: 3106, workingDays: null })
    expect(findings.map(finding => [codeText(finding), finding.severity])).toEqual([
      ['outside-coverage day', 'warning'],
    ])
    expect(faultsOf(() => statusOf(far, at('2030-06-30')))).toEqual(['outside-coverage day at asOf'])
  })

  it('is assumed, and the result does not say so', () => {
    const assumed = extendCalendar(calendar, { to: '2031-12-31', assumed: true })
    const { obligations, findings } = statusOf(far, { units, asOf: '2022-06-30', calendar: assumed })
    expect(obligations[0]?.left?.workingDays).toBeGreaterThan(2000)
    expect(findings.map(codeText)).toContain('assumed calendar')
  })

  it('covers all days, and is doubted all the same', () => {
    const plain = defineWorkingCalendar({
      id: 'plain',
      title: 'Plain',
      asKnownOn: '2022-01-01',
      zone: vietnamTime,
      from: '2022-01-01',
      to: '2035-12-31',
      workingWeek: [1, 2, 3, 4, 5],
      daysOff: [],
      workingDays: [],
    })
    expect(statusOf(far, { units, asOf: '2022-06-30', calendar: plain }).findings).toEqual([])
  })
})

it('reports every problem of a call at once', () => {
  const task = {
    id: 'a',
    title: 'A',
    lead: [{ unit: 'so-tttt' }],
    stages: [{ id: 'x', deadline: 'khoảng tháng 6/2022' }],
  }
  const options = { units: { groups: [] }, asOf: '30/6/2022', calendar: {}, dueSoon: 3 } as never
  expect(faultsOf(() => statusOf(task, options)).map(fault => fault.replace(/ at calendar.*/, ' at calendar'))).toEqual(
    expect.arrayContaining([
      'unread deadline at tasks[0].stages[0].deadline',
      'unknown-key at dueSoon',
      'not-a-date at asOf',
      'missing at units.units',
      'missing at calendar',
    ]),
  )
})
