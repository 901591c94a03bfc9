import { checkTasks, type Task, type TaskEvent, type TaskPlan } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText } from '../support/issues'

const units = {
  groups: [
    { id: 'departments', name: 'Sở' },
    { id: 'communes', name: 'Phường, xã' },
  ],
  units: [
    { id: 'so-a', name: 'Sở A', group: 'departments' },
    { id: 'so-b', name: 'Sở B', group: 'departments' },
    { id: 'phuong-a', name: 'Phường A', group: 'communes' },
  ],
}
const plan = (tasks: readonly Partial<Task>[], more: Partial<TaskPlan> = {}): TaskPlan => ({
  id: 'plan',
  document: { number: '76/KH-UBND' },
  date: '2022-04-13',
  tasks: tasks.map((task, index) => ({
    id: `${index}`,
    title: `Nhiệm vụ ${index}`,
    lead: [{ unit: 'so-a' }],
    ...task,
  })),
  ...more,
})
const found = (task: Partial<Task>, asOf = '2022-12-31', more: Partial<TaskPlan> = {}) =>
  checkTasks(plan([task], more), { units, asOf }).map(faultText)
const stage = (deadline: string, id = 'completion') => ({ stages: [{ id, deadline }] })
const events = (...list: readonly TaskEvent[]) => ({ events: list })

describe('a check of tasks', () => {
  it.each<[string, Partial<Task>, readonly string[]]>([
    [
      'finds a deadline on the day before the plan',
      stage('12/4/2022'),
      ['out-of-order plan-date at tasks[0].stages[0].deadline'],
    ],
    ['accepts a deadline on the day of the plan', stage('13/4/2022'), []],
    ['accepts a month that has begun', stage('trong tháng 4/2022'), []],
    ['accepts a start in the past', stage('Bắt đầu thực hiện từ tháng 01/2022 và đến năm 2025 hoàn thành'), []],
    ['accepts a past date that is only expected', stage('dự kiến trong tháng 3/2022'), []],
    ['accepts quarters without a day of their own', stage('Định kỳ 03 tháng/lần'), []],
    [
      'finds a deadline that ends before it starts',
      stage('Bắt đầu thực hiện từ tháng 9/2022 và hoàn thành trong tháng 6/2022'),
      ['out-of-order stage at tasks[0].stages[0].deadline'],
    ],
    [
      'finds an end before a start within a month',
      stage('Bắt đầu thực hiện trong tháng 9/2022 và hoàn thành trong tháng 6/2022'),
      ['out-of-order stage at tasks[0].stages[0].deadline'],
    ],
    [
      'accepts a start and an end on one day',
      stage('Bắt đầu thực hiện từ ngày 01/9/2022 và hoàn thành trong ngày 01/9/2022'),
      [],
    ],
    [
      'accepts two ends in one sentence, the later one first',
      stage('Hoàn thành phần mềm trong tháng 9/2022 và hoàn thành thiết bị trong tháng 6/2022'),
      [],
    ],
    [
      'accepts the end of one piece of work before the start of another',
      stage('Hoàn thành thành lập Tổ trong tháng 04/2022 và bắt đầu triển khai từ tháng 5/2022'),
      [],
    ],
    [
      'finds an approval that is due before the submission',
      {
        stages: [
          { id: 'submission', deadline: 'Tháng 9/2022' },
          { id: 'approval', deadline: 'Tháng 8/2022' },
        ],
      },
      ['out-of-order stage at tasks[0].stages[1].deadline'],
    ],
    ['finds an unknown unit', { lead: [{ unit: 'so-c' }] }, ['unknown unit at tasks[0].lead[0].unit']],
    ['finds an unknown group', { support: [{ group: 'departement' }] }, ['unknown group at tasks[0].support[0].group']],
    [
      'finds an unknown member of a part',
      { implement: [{ group: 'communes', members: ['phuong-b'] }] },
      ['unknown unit at tasks[0].implement[0].members[0]'],
    ],
    [
      'finds an unknown unit in the log',
      events({ kind: 'started', date: '2022-05-01', unit: 'so-c' }),
      ['unknown unit at tasks[0].events[0].unit'],
    ],
    [
      'finds a unit that both leads and supports',
      { support: [{ unit: 'so-b' }, { unit: 'so-a' }] },
      ['contradiction lead-and-support at tasks[0].support[1]'],
    ],
    ['accepts a supporting group that contains the lead', { support: [{ group: 'departments' }] }, []],
    [
      'accepts a group that both leads and supports',
      { lead: [{ group: 'communes' }], support: [{ group: 'communes' }] },
      [],
    ],
    ['accepts a task without a lead', { lead: [] }, []],
    [
      'finds an event of a unit that owes nothing',
      events({ kind: 'started', date: '2022-05-01', unit: 'so-b' }),
      ['left-out event-of-another-unit at tasks[0].events[0].unit'],
    ],
    [
      'finds a completed report that does not name its occurrence',
      { ...stage('trước ngày 30 tháng cuối cùng của từng Quý'), ...events({ kind: 'completed', date: '2022-06-20' }) },
      ['missing occurrence at tasks[0].events[0]'],
    ],
    [
      'finds a completed piece of recurring work that does not name its occurrence',
      {
        ...stage('Hoàn thành Kế hoạch trong tháng 6/2022; báo cáo định kỳ 03 tháng/lần'),
        ...events({ kind: 'completed', date: '2022-06-20' }),
      },
      ['missing occurrence at tasks[0].events[0]'],
    ],
    [
      'accepts a completed report that names its due day',
      {
        ...stage('trước ngày 30 tháng cuối cùng của từng Quý'),
        ...events({ kind: 'completed', date: '2022-06-20', due: '2022-06-29' }),
      },
      [],
    ],
    [
      'finds work completed before it was started',
      events({ kind: 'started', date: '2022-06-01' }, { kind: 'completed', date: '2022-05-01' }),
      ['out-of-order work at tasks[0].events[1]'],
    ],
    [
      'accepts work started and completed on one day',
      events({ kind: 'started', date: '2022-06-01' }, { kind: 'completed', date: '2022-06-01' }),
      [],
    ],
    [
      'finds work of one unit that ended before the work was started',
      events({ kind: 'started', date: '2022-06-01' }, { kind: 'completed', date: '2022-05-01', unit: 'so-a' }),
      ['out-of-order work at tasks[0].events[1]'],
    ],
    [
      'finds an extension asked for a day late',
      { ...stage('Tháng 5/2022'), ...events({ kind: 'extension-asked', date: '2022-06-01', to: 'Tháng 6/2022' }) },
      ['out-of-order extension-request at tasks[0].events[0]'],
    ],
    [
      'accepts an extension asked for on the last day',
      { ...stage('Tháng 5/2022'), ...events({ kind: 'extension-asked', date: '2022-05-31', to: 'Tháng 6/2022' }) },
      [],
    ],
    [
      'accepts another extension asked for within the one that was granted',
      {
        ...stage('Tháng 5/2022'),
        ...events(
          { kind: 'extension-granted', date: '2022-05-20', to: 'Tháng 6/2022' },
          { kind: 'extension-asked', date: '2022-06-15', to: 'Tháng 7/2022' },
        ),
      },
      [],
    ],
    [
      'accepts an extension asked for after completion',
      {
        ...stage('Tháng 5/2022'),
        ...events(
          { kind: 'completed', date: '2022-05-20' },
          { kind: 'extension-asked', date: '2022-06-15', to: 'Tháng 7/2022' },
        ),
      },
      [],
    ],
    [
      'finds a task that is reported as done but overdue',
      { ...stage('Tháng 5/2022'), ...events({ kind: 'note', date: '2022-06-01', says: 'completed' }) },
      ['contradiction reported-done at tasks[0].events[0]'],
    ],
    [
      'accepts a task that is reported as done and was done in time',
      {
        ...stage('Tháng 5/2022'),
        ...events({ kind: 'completed', date: '2022-05-31' }, { kind: 'note', date: '2022-06-01', says: 'completed' }),
      },
      [],
    ],
    [
      'accepts a task that is reported as under way and is overdue',
      { ...stage('Tháng 5/2022'), ...events({ kind: 'note', date: '2022-06-01', says: 'in-progress' }) },
      [],
    ],
    [
      'accepts a task that is reported as done on its last day',
      { ...stage('Tháng 5/2022'), ...events({ kind: 'note', date: '2022-05-31', says: 'completed' }) },
      [],
    ],
    [
      'accepts a task without a deadline that is reported as done',
      events({ kind: 'note', date: '2022-05-31', says: 'completed' }),
      [],
    ],
    [
      'finds a fixed day within a quarter that has a day of its own',
      stage('trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2022'),
      ['duplicate due-day at tasks[0].stages[0].deadline'],
    ],
    [
      'accepts a fixed day that is the day of its quarter',
      stage('trước ngày 30 tháng cuối cùng của từng Quý và ngày 29/12/2022'),
      [],
    ],
    [
      'accepts a fixed day after the last quarter of the plan',
      stage('trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/01/2023'),
      [],
    ],
    [
      'finds a completion that is expected after the deadline',
      { ...stage('Tháng 5/2022'), ...events({ kind: 'note', date: '2022-05-01', expected: 'Quý III/2022' }) },
      ['out-of-order expected-day at tasks[0].events[0].expected'],
    ],
    [
      'accepts a completion that is expected within the deadline',
      { ...stage('Tháng 5/2022'), ...events({ kind: 'note', date: '2022-05-01', expected: '20/5/2022' }) },
      [],
    ],
  ])('%s', (_, task, expected) => {
    expect(found(task)).toEqual(expected)
  })

  it('accepts work that one unit ended before another began', () => {
    const both = { lead: [{ unit: 'so-a' }, { unit: 'so-b' }] }
    const log = (second: string) =>
      events(
        { kind: 'submitted', date: '2022-05-01', unit: 'so-a' },
        { kind: 'started', date: '2022-05-10', unit: second },
      )
    expect(found({ ...both, ...log('so-b') })).toEqual([])
    expect(found({ ...both, ...log('so-a') })).toEqual(['out-of-order work at tasks[0].events[0]'])
  })

  it('finds wrong days even if it is not known which units there are', () => {
    const task = {
      ...stage('12/4/2022'),
      lead: [{ group: 'districts' }],
      implement: [{ group: 'wards', members: ['ward-1'] }],
      ...events({ kind: 'started', date: '2022-05-04', unit: 'any' }),
    }
    expect(checkTasks(plan([task]), { asOf: '2022-12-31' }).map(faultText)).toEqual([
      'out-of-order plan-date at tasks[0].stages[0].deadline',
    ])
  })

  it('does not find what is not yet known on the day', () => {
    const late = {
      ...stage('Tháng 5/2022'),
      ...events({ kind: 'extension-asked', date: '2022-06-01', to: '2022-07-01' }),
    }
    expect(found(late, '2022-05-31')).toEqual([])
  })

  it('finds a quarter that had passed if the plan states its period', () => {
    const report = stage('trước ngày 30 tháng cuối cùng của từng Quý')
    expect(found(report)).toEqual([])
    expect(found(report, '2022-12-31', { period: '2022' })).toEqual([
      'out-of-order plan-date at tasks[0].stages[0].deadline',
    ])
  })
})

describe('plans that refer to each other', () => {
  const first = plan([stage('Tháng 7/2022', 'submission'), stage('15/5/2022', 'submission')], { id: 'first' })
  const second = (task: Partial<Task>) => plan([{ ...stage('30/5/2022', 'submission'), ...task }], { id: 'second' })
  const both = (task: Partial<Task>) => checkTasks([first, second(task)], { units, asOf: '2022-12-31' }).map(faultText)

  it('are checked for two deadlines of one task', () => {
    expect(both({ sameAs: [{ plan: 'first', task: '0' }] })).toEqual([
      'contradiction two-deadlines at [1].tasks[0].sameAs[0]',
    ])
  })

  it('are checked for a report at an item that the other plan does not have', () => {
    expect(both({ reportedAt: { plan: 'first', task: '7' } })).toEqual(['unknown task at [1].tasks[0].reportedAt'])
    expect(both({ seeAlso: [{ plan: 'first', task: '7' }] })).toEqual(['unknown task at [1].tasks[0].seeAlso[0]'])
    expect(both({ sameAs: [{ plan: 'first', task: '7' }] })).toEqual(['unknown task at [1].tasks[0].sameAs[0]'])
    expect(both({ sameAs: [{ plan: 'third', task: '7' }] })).toEqual([])
  })

  it('have two deadlines of one task reported once if each task names the other', () => {
    const tasks = [
      { ...stage('30/5/2022'), sameAs: ['1'] },
      { ...stage('31/5/2022'), sameAs: ['0'] },
    ]
    expect(checkTasks(plan(tasks), { units, asOf: '2022-12-31' }).map(faultText)).toEqual([
      'contradiction two-deadlines at tasks[0].sameAs[0]',
    ])
  })

  it('have two deadlines of one task reported in the first plan, wherever it lists the task', () => {
    const [one, other] = [
      { plan: 'second', task: '0' },
      { plan: 'first', task: '1' },
    ]
    const plans = [
      plan([{}, { ...stage('15/5/2022'), sameAs: [one] }], { id: 'first' }),
      plan([{ ...stage('30/5/2022'), sameAs: [other] }], { id: 'second' }),
    ]
    expect(checkTasks(plans, { units, asOf: '2022-12-31' }).map(faultText)).toEqual([
      'contradiction two-deadlines at [0].tasks[1].sameAs[0]',
    ])
  })

  it('are compared by the stage of each deadline', () => {
    const stages = (approval: string) => [
      { id: 'submission', deadline: '30/5/2022' },
      { id: 'approval', deadline: approval },
    ]
    const tasks = (own: string) => [{ stages: stages('15/6/2022'), sameAs: ['1'] }, { stages: stages(own) }]
    const found = (own: string) => checkTasks(plan(tasks(own)), { units, asOf: '2022-12-31' }).map(faultText)
    expect(found('15/6/2022')).toEqual([])
    expect(found('16/6/2022')).toEqual(['contradiction two-deadlines at tasks[0].sameAs[0]'])
  })

  it('may give a deadline to a task that has no stages elsewhere', () => {
    const tasks = [{ ...stage('30/5/2022'), sameAs: ['1'] }, {}]
    expect(checkTasks(plan(tasks), { units, asOf: '2022-12-31' })).toEqual([])
  })

  it('are checked for a report at the wrong item', () => {
    const same = { sameAs: [{ plan: 'first', task: '1' }], stages: [] }
    expect(both({ ...same, reportedAt: { plan: 'first', task: '0' } })).toEqual([
      'contradiction reported-at at [1].tasks[0].reportedAt',
    ])
    expect(both({ ...same, reportedAt: { plan: 'first', task: '1' } })).toEqual([])
    const message = (reportedAt: { plan: string; task: string }) =>
      checkTasks([first, second({ ...same, reportedAt })], { units, asOf: '2022-12-31' })[0]?.message.en
    expect(message({ plan: 'first', task: '0' })).toContain('first 0 – Nhiệm vụ 0')
    expect(message({ plan: 'first', task: '0' })).toContain('first 1 – Nhiệm vụ 1')
    expect(message({ plan: 'third', task: '2' })).toMatch(/third 2(?! –)/)
  })

  it('are checked for references to unknown tasks', () => {
    expect(
      both({
        seeAlso: [
          { plan: 'first', task: '2' },
          { plan: 'third', task: '2' },
        ],
      }),
    ).toEqual(['unknown task at [1].tasks[0].seeAlso[0]'])
  })

  it('must not have the same id', () => {
    expect(faultsOf(() => checkTasks([first, first], { units, asOf: '2022-12-31' }))).toEqual([
      'duplicate plan at [1].id',
    ])
  })
})

it('a message names the unknown unit and the nearest one', () => {
  const [finding] = checkTasks(plan([{ lead: [{ unit: 'so_a' }] }]), { units, asOf: '2022-12-31' })
  expect(finding).toMatchObject({
    severity: 'error',
    message: {
      vi: 'Không có đơn vị “so_a”; gần nhất: so-a.',
      en: 'There is no unit “so_a”; nearest: so-a.',
    },
  })
})

it('a message names the group or the task of another plan that is nearest to an unknown one', () => {
  const message = (task: Partial<Task>) => {
    const other = plan([{ id: 'digital-map' }], { id: 'other' })
    return checkTasks([plan([task]), other], { units, asOf: '2022-12-31' })[0]?.message.en
  }
  expect(message({ lead: [{ group: 'departement' }] })).toContain('nearest: departments')
  expect(message({ seeAlso: [{ plan: 'other', task: 'digital-mop' }] })).toContain('nearest: digital-map')
})

it('an unknown option is refused', () => {
  const options = { units, asOf: '2022-12-31', span: '2022' }
  expect(faultsOf(() => checkTasks(plan([]), options))).toEqual(['unknown property at span'])
})
