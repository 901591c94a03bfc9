import {
  checkTasks,
  listUpcoming,
  summarizeTasks,
  type Task,
  type TaskClaim,
  type TaskEvent,
  vietnamCivilService,
} from 'egov-kpi'
import { reportTasks } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'

const units = {
  groups: [{ id: 'so', name: 'Sở' }],
  units: [{ id: 'so-tttt', name: 'Sở TTTT', group: 'so' }],
}
const options = { units, asOf: '2022-05-31', calendar: vietnamCivilService(), by: 'lead' } as const
const planOf = (tasks: readonly Task[]) => ({ id: 'p', date: '2022-01-04', document: { number: '1/KH-UBND' }, tasks })
const steps = (first: string | undefined, second: string | undefined, events: readonly TaskEvent[]): Task => ({
  id: 'a',
  title: 'Đề án',
  lead: [{ unit: 'so-tttt' }],
  stages: [
    { id: 'draft', ...(first === undefined ? {} : { deadline: first }) },
    { id: 'final', ...(second === undefined ? {} : { deadline: second }) },
  ],
  events,
})
const done = (stage: string, date: string): TaskEvent => ({ kind: 'completed', stage, date })

describe('a task with several steps', () => {
  it.each<[string, Task, string]>([
    [
      'on time, late',
      steps('3/2022', '4/2022', [done('draft', '2022-03-30'), done('final', '2022-05-05')]),
      'completed late',
    ],
    [
      'late, on time',
      steps('3/2022', '4/2022', [done('draft', '2022-04-02'), done('final', '2022-04-20')]),
      'completed late',
    ],
    [
      'on time, on time',
      steps('3/2022', '4/2022', [done('draft', '2022-03-30'), done('final', '2022-04-20')]),
      'completed on-time',
    ],
    ['late, open in time', steps('3/2022', '12/2022', [done('draft', '2022-04-02')]), 'in-progress within-deadline'],
    ['late, due soon', steps('3/2022', 'trước 02/6/2022', [done('draft', '2022-04-02')]), 'in-progress due-soon'],
    ['late, overdue', steps('3/2022', '4/2022', [done('draft', '2022-04-02')]), 'in-progress overdue'],
    ['on time, overdue', steps('3/2022', '4/2022', [done('draft', '2022-03-02')]), 'in-progress overdue'],
    ['open, on time', steps('12/2022', '4/2022', [done('final', '2022-04-02')]), 'in-progress within-deadline'],
    [
      'on time, open without a day',
      steps('3/2022', undefined, [done('draft', '2022-03-02')]),
      'in-progress no-deadline',
    ],
    [
      'late, done without a day',
      steps('3/2022', undefined, [done('draft', '2022-04-02'), done('final', '2022-04-03')]),
      'completed late',
    ],
    ['nothing begun', steps('3/2022', '12/2022', []), 'not-started overdue'],
  ])('%s', (_, task, expected) => {
    const summary = summarizeTasks(planOf([task]), { ...options, stages: 'together' })
    const count = (id: string) => summary.total.find(({ indicator }) => indicator === `tasks-${id}`)?.value
    const [state = '', time = ''] = expected.split(' ')
    expect([count('owed'), count(state), count(time)]).toEqual(['1', '1', '1'])
    const { overall } = summary.tasks[0] ?? {}
    expect(`${overall?.state} ${overall?.time}`).toBe(expected)
  })

  it('counts each step unless they are put together', () => {
    const task = steps('3/2022', '4/2022', [done('draft', '2022-04-02'), done('final', '2022-04-20')])
    const { total } = summarizeTasks(planOf([task]), options)
    const counts = ['owed', 'on-time', 'late'].map(id => total.find(one => one.indicator === `tasks-${id}`)?.value)
    expect(counts).toEqual(['2', '1', '1'])
  })

  it('is refused in counts by stage', () => {
    const call = () => summarizeTasks(planOf([]), { ...options, by: 'stage', stages: 'together' })
    expect(call).toThrow('cannot put the stages of a task together')
  })

  it('is one count in a report, whose explanation names it once', () => {
    const task = steps('3/2022', '4/2022', [done('draft', '2022-04-02'), done('final', '2022-04-20')])
    const summary = summarizeTasks(planOf([task]), { ...options, stages: 'together' })
    const blocks = reportTasks(summary)
    const table = blocks.flatMap(block => (block.kind === 'table' ? [block] : [])).at(-2)
    const cell = table?.sections[0]?.rows[0]?.cells[1]
    expect(cell).toMatchObject({ kind: 'number', value: 1, explanation: { inputs: [{}] } })
    expect(JSON.stringify(blocks.at(-1))).toContain('done late if any of them was')
  })
})

describe('what a dashboard says', () => {
  const noted = (says: TaskClaim, date: string, deadline = '4/2022') => {
    const task: Task = {
      id: 'a',
      title: 'A',
      lead: [{ unit: 'so-tttt' }],
      stages: [{ id: 'completion', deadline }],
      events: [{ kind: 'note', date, says }],
    }
    return { plan: planOf([task]), status: summarizeTasks(planOf([task]), options).tasks[0]?.obligations[0] }
  }

  it.each<[TaskClaim, object]>([
    ['within-deadline', { state: 'in-progress', time: 'within-deadline' }],
    ['due-soon', { state: 'in-progress', time: 'due-soon' }],
    ['overdue', { state: 'in-progress', time: 'overdue' }],
    ['no-deadline', { state: 'in-progress', time: 'no-deadline' }],
    ['on-time', { state: 'completed', time: 'on-time' }],
    ['late', { state: 'completed', time: 'late' }],
    ['submitted', { state: 'submitted' }],
  ])('%s is a claim that changes no state', (says, reported) => {
    const { status } = noted(says, '2022-05-04')
    expect(status).toMatchObject({ state: 'not-started', time: 'overdue', evidence: 'reported' })
    expect(status?.reported).toEqual({ date: '2022-05-04', ...reported })
  })

  it.each<[TaskClaim, string, readonly string[]]>([
    ['overdue', '2022-04-30', ['reported-time']],
    ['overdue', '2022-05-01', []],
    ['within-deadline', '2022-04-30', []],
    ['within-deadline', '2022-05-01', ['reported-time']],
    ['due-soon', '2022-05-01', ['reported-time']],
    ['late', '2022-05-04', []],
    ['completed', '2022-05-04', ['reported-done']],
    ['on-time', '2022-05-04', ['reported-done']],
  ])('%s on %s against the last day 2022-04-30 gives %j', (says, date, expected) => {
    const found = checkTasks(noted(says, date).plan, { asOf: '2022-05-31' })
    expect(found.map(({ parameters }) => parameters['what'])).toEqual(expected)
  })
})

describe('reminders', () => {
  const days = ['2022-06-01', '2022-06-02', '2022-06-03', '2022-06-04', '2022-06-07', '2022-06-08']
  const plan = planOf(
    days.map((deadline, index) => ({
      id: `t${index}`,
      title: deadline,
      lead: [{ unit: 'so-tttt' }],
      stages: [{ id: 'completion', deadline }],
    })),
  )
  const { by: _, ...asked } = options

  it('are of what has exactly 7, 3 or 1 days left', () => {
    const left = listUpcoming(plan, { ...asked, days: [7, 3, 1] }).map(({ lastDay }) => lastDay)
    expect(left).toEqual(['2022-06-01', '2022-06-03', '2022-06-07'])
  })

  it('are not the same as what falls due within so many days', () => {
    expect(listUpcoming(plan, { ...asked, days: 3 })).toHaveLength(3)
  })

  it('need at least one day', () => {
    expect(() => listUpcoming(plan, { ...asked, days: [] })).toThrow('days')
  })
})
