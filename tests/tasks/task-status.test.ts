import {
  extendCalendar,
  formatStage,
  parseWorkingCalendar,
  type Task,
  type TaskEvent,
  type TaskState,
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

describe('a log gives each stage its state:', () => {
  it.each<[string, string]>([
    ['started 03-01', 'in-progress overdue | in-progress overdue'],
    ['consulted 03-01', 'in-progress overdue | in-progress overdue'],
    ['submitted 03-31', 'completed on-time | submitted overdue'],
    ['submitted 04-01', 'completed late | submitted overdue'],
    // The first submission counts, although it was returned.
    ['submitted 03-31, returned 04-02', 'completed on-time | in-progress overdue'],
    ['submitted 03-31, returned 04-02, resubmitted 04-20', 'completed on-time | submitted overdue'],
    ['submitted 03-31, appraised 04-02', 'completed on-time | submitted overdue'],
    ['submitted 03-31, approved 04-30', 'completed on-time | completed on-time'],
    ['submitted 03-31, approved 05-04', 'completed on-time | completed late'],
    // What was approved had been submitted by then.
    ['approved 03-20', 'completed on-time | completed on-time'],
    ['completed 04-20', 'completed late | completed on-time'],
    ['submitted 03-31, rejected 04-05', 'completed on-time | rejected overdue'],
    ['submitted 03-31, rejected 04-05, resubmitted 04-10', 'completed on-time | submitted overdue'],
    ['started 03-01, suspended 03-05', 'suspended overdue | suspended overdue'],
    ['submitted 03-01, suspended 03-05, resumed 03-20', 'completed on-time | submitted overdue'],
    ['suspended 03-05, resumed 03-20', 'in-progress overdue | in-progress overdue'],
    ['approved 03-20, reopened 05-01', 'in-progress overdue | in-progress overdue'],
    ['approved 03-20, reopened 05-01, approved 05-02', 'completed late | completed late'],
    // After the end, only a reopening matters.
    ['approved 03-20, suspended 04-01, rejected 04-02', 'completed on-time | completed on-time'],
  ])('%s → %s', (events, expected) => {
    expect(standing(log(events))).toBe(expected)
  })

  it('events are taken in the order in which they happened, not in which they were typed', () => {
    expect(standing(log('approved 04-30, submitted 03-31'))).toBe('completed on-time | completed on-time')
  })

  it('an event after the day asked about is not yet known', () => {
    expect(standing(log('submitted 03-31'), '2022-03-30')).toBe('not-started due-soon | not-started within-deadline')
  })

  it('a note or a request for an extension does not change the state', () => {
    const events: readonly TaskEvent[] = [
      { kind: 'note', date: '2022-03-01', says: 'completed' },
      { kind: 'extension-asked', date: '2022-03-02', to: 'Tháng 12/2022' },
    ]
    expect(standing(events)).toBe('not-started overdue | not-started overdue')
  })
})

it('a stage with a name of its own ends when it says', () => {
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

it('a task is completed only if all its parts are, and in progress if some of them are', () => {
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

it('a task has an assumed day if one of its obligations has', () => {
  const stage = (id: string, deadline: string) => ({ id, deadline })
  const overall = (...stages: readonly { id: string; deadline: string }[]) =>
    statusOf({ id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], stages }, at('2022-05-31')).overall
  expect(overall(stage('a', '15/6/2022'), stage('b', 'đến năm 2025'))).toMatchObject({
    assumed: true,
    lastDay: '2025-12-31',
  })
  expect(overall(stage('a', '15/6/2022'), stage('b', '14/6/2022'))).toEqual({
    state: 'not-started',
    time: 'within-deadline',
    completed: 0,
    obligations: 2,
    lastDay: '2022-06-15',
  })
})

it('a stage has the title that the plan gives it, else the usual word, else its id', () => {
  const stages = [
    { id: 'consultation', title: 'Lấy ý kiến' },
    { id: 'approval', title: 'Ban hành' },
  ]
  expect(['consultation', 'approval', 'submission', 'other'].map(id => formatStage({ stages }, id, 'vi'))).toEqual([
    'Lấy ý kiến',
    'Ban hành',
    'Trình',
    'other',
  ])
  expect(faultsOf(() => formatStage({ stages }, '', 'vi'))).toEqual(['malformed identifier at id'])
})

it('a state rests on work, on a report, or on nothing; an extension says nothing of it', () => {
  const evidence = (...events: readonly TaskEvent[]) =>
    statusOf({ id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], events }, at('2022-05-31')).obligations[0]?.evidence
  const granted: TaskEvent = { kind: 'extension-granted', date: '2022-05-01', to: 'Tháng 6/2022' }
  const note: TaskEvent = { kind: 'note', date: '2022-05-02', text: 'đang làm' }
  expect([evidence(), evidence(granted), evidence(granted, note)]).toEqual(['no-report', 'no-report', 'reported'])
  expect(evidence(granted, note, { kind: 'started', date: '2022-05-03' })).toBe('proven')
})

it('of two reports of a day the one that claims more counts, in either order', () => {
  const says = (state: TaskState): TaskEvent => ({ kind: 'note', date: '2022-05-01', says: state })
  const reported = (...events: readonly TaskEvent[]) =>
    statusOf({ id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], events }, at('2022-05-31')).obligations[0]?.reported
  const [begun, done] = [says('in-progress'), says('completed')]
  expect([reported(begun, done)?.state, reported(done, begun)?.state]).toEqual(['completed', 'completed'])
  expect(reported({ kind: 'note', date: '2022-05-01', text: 'x' })).toBe(undefined)
})

describe('the time class', () => {
  it.each<[string, number, string]>([
    ['2022-03-27', 3, 'within-deadline'],
    ['2022-03-28', 3, 'due-soon'],
    ['2022-03-31', 3, 'due-soon'],
    ['2022-03-31', 0, 'due-soon'],
    ['2022-03-30', 0, 'within-deadline'],
    ['2022-04-01', 3, 'overdue'],
  ])('on %s, with %i days for “due soon”, is %s', (asOf, dueSoonDays, time) => {
    const task: Task = { id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], stages }
    expect(statusOf(task, { ...at(asOf), dueSoonDays }).obligations[0]?.time).toBe(time)
  })

  it('does not change because a written last day is a day off', () => {
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

describe('an extension', () => {
  const granted = (to: string, more: object = {}): TaskEvent =>
    ({ kind: 'extension-granted', date: '2022-03-20', to, ...more }) as TaskEvent
  const days = (...events: readonly TaskEvent[]) => {
    const task: Task = { id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], stages, events }
    return statusOf(task, at('2022-05-31')).obligations.map(({ due, lastDay, time }) => [due, lastDay, time])
  }

  it('to a date moves only the stage that it names', () => {
    expect(days(granted('Tháng 6/2022', { stage: 'submission' }))).toEqual([
      ['2022-03-31', '2022-06-30', 'within-deadline'],
      ['2022-04-30', '2022-04-30', 'overdue'],
    ])
  })

  it('to an event without a date leaves no last day', () => {
    expect(days(granted('đến Kỳ họp cuối năm 2022', { stage: 'submission' }))[0]).toEqual([
      '2022-03-31',
      null,
      'no-deadline',
    ])
  })

  it('counts instead of the one before if it is later', () => {
    const again = { ...granted('Tháng 7/2022'), date: '2022-03-25' } as TaskEvent
    expect(days(granted('Tháng 5/2022'), again).map(([, lastDay]) => lastDay)).toEqual(['2022-07-31', '2022-07-31'])
  })

  it('to an earlier day than the one in force moves nothing', () => {
    const again = { ...granted('Tháng 5/2022'), date: '2022-03-25' } as TaskEvent
    expect(days(granted('Tháng 7/2022'), again).map(([, lastDay]) => lastDay)).toEqual(['2022-07-31', '2022-07-31'])
  })

  it('granted on the day on which the work was done moves nothing', () => {
    const late: TaskEvent = { kind: 'submitted', date: '2022-04-05' }
    const sameDay = { ...granted('Tháng 4/2022', { stage: 'submission' }), date: '2022-04-05' } as TaskEvent
    expect(days(late, sameDay)[0]).toEqual(['2022-03-31', '2022-03-31', 'late'])
    expect(days(sameDay, late)[0]).toEqual(['2022-03-31', '2022-03-31', 'late'])
  })

  it('granted after the work was done moves nothing', () => {
    const late: TaskEvent = { kind: 'submitted', date: '2022-04-05' }
    const pardon = { ...granted('Tháng 4/2022', { stage: 'submission' }), date: '2022-04-06' } as TaskEvent
    expect(days(late, pardon)[0]).toEqual(['2022-03-31', '2022-03-31', 'late'])
  })

  it('may also take the form of an amendment', () => {
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
  ])('“%s”, done at %s, gives %j', (deadline, time, expected) => {
    expect(until(deadline, time)).toEqual([expected])
  })

  it('holds for each occurrence of a recurring duty', () => {
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

  it('is not met at the hour of a completion that was taken back', () => {
    const events: readonly TaskEvent[] = [
      { kind: 'completed', date: '2022-04-15', time: '16:30' },
      { kind: 'reopened', date: '2022-04-16' },
    ]
    const stages = [{ id: 'a', deadline: 'trước 17 giờ ngày 15/4/2022' }]
    const [one] = statusOf(
      { id: 'a', title: 'A', lead: [{ unit: 'so-tttt' }], stages, events },
      at('2022-04-30'),
    ).obligations
    expect([one?.state, one?.time, one?.endedOn, one?.endedAt]).toEqual([
      'in-progress',
      'overdue',
      undefined,
      undefined,
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

describe('on 30/6/2022 the sources contain', () => {
  const [plan117, plan82] = source000
  const shown = ({ parent: _, ...task }: Task) =>
    statusOf(task, at('2022-06-30')).obligations.map(({ unit, stage, state, time, left, late }) =>
      [unit, stage, state, time, (left ?? late)?.calendarDays, (left ?? late)?.workingDays].join(' '),
    )

  it('a task that was submitted in time and approved late', () => {
    expect(shown(taskOf(plan117, 'II.2'))).toEqual([
      'p-cntt submission completed on-time 0 0',
      'p-cntt approval completed late 39 24',
    ])
  })

  it('a task that was late at both stages', () => {
    expect(shown(taskOf(plan117, 'I.3.1'))).toEqual([
      'p-dthts submission completed late 52 34',
      'p-dthts approval completed late 44 31',
    ])
  })

  it('a task with an extension to an event that was asked for and not granted', () => {
    const [submission] = statusOf(taskOf(plan117, 'II.4'), at('2022-06-30')).obligations
    expect(submission).toMatchObject({
      state: 'in-progress',
      time: 'overdue',
      lastDay: '2022-03-15',
      extensionAsked: { date: '2022-05-24', to: { kind: 'by-event', event: 'Kỳ họp cuối năm 2022' } },
      late: { calendarDays: 107, workingDays: 74 },
    })
  })

  it('a task that was returned and submitted again', () => {
    const { overall } = statusOf(taskOf(plan117, 'II.1'), at('2022-06-30'))
    expect(overall).toEqual({
      state: 'submitted',
      time: 'within-deadline',
      completed: 1,
      obligations: 2,
      lastDay: '2022-12-31',
    })
  })

  it('a task with two milestones in one sentence: a start, and an end years later', () => {
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

  it('a task led by a group, which each of its members owes', () => {
    expect(statusOf(taskOf(plan76, 'V.2.9.c'), at('2022-06-30')).obligations).toHaveLength(56)
  })

  it('a task that no unit owes, which has no status', () => {
    expect(statusOf(taskOf(plan76, 'V.1.a'), at('2022-06-30'))).toMatchObject({ obligations: [], overall: null })
    expect(taskOf(plan82, 'III.QI.1').lead).toEqual([{ unit: 'p-dthts' }])
  })
})

describe('a calendar for the days left', () => {
  const far: Task = {
    id: 'a',
    title: 'A',
    lead: [{ unit: 'so-tttt' }],
    stages: [{ id: 'completion', deadline: 'đến năm 2030' }],
  }

  it('does not count working days that it does not cover, and a finding says so', () => {
    const { obligations, findings } = statusOf(far, at('2022-06-30'))
    expect(obligations[0]?.left).toEqual({ calendarDays: 3106, workingDays: null })
    expect(findings.map(finding => [codeText(finding), finding.severity])).toEqual([['outside day', 'warning']])
    expect(faultsOf(() => statusOf(far, at('2030-06-30')))).toEqual(['outside day at asOf'])
  })

  it('that is partly assumed is a finding', () => {
    const assumed = extendCalendar(calendar, { to: '2031-12-31', status: 'assumed' })
    const { obligations, findings } = statusOf(far, { units, asOf: '2022-06-30', calendar: assumed })
    expect(obligations[0]?.left?.workingDays).toBeGreaterThan(2000)
    expect(findings.map(codeText)).toContain('assumed calendar')
  })

  it('is asked up to the last of all days that are compared', () => {
    const assumed = extendCalendar(calendar, { to: '2031-12-31', status: 'assumed' })
    const near = { id: 'submission', deadline: '15/7/2022' }
    const task = { ...far, stages: [near, ...(far.stages ?? [])] }
    const { findings } = statusOf(task, { units, asOf: '2022-06-30', calendar: assumed })
    expect(findings.map(codeText)).toContain('assumed calendar')
    const soon = statusOf({ ...task, stages: [near] }, { units, asOf: '2022-06-30', calendar: assumed })
    expect(soon.findings.map(codeText)).not.toContain('assumed calendar')
  })

  it('that covers all days is not a finding', () => {
    const plain = parseWorkingCalendar({
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

it('every problem of a call is reported at once', () => {
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
      'unknown property at dueSoon',
      'malformed date at asOf',
      'missing at units.units',
      'missing at calendar',
    ]),
  )
})
