import {
  checkTasks,
  summarizeTasks,
  type TaskEvent,
  type TaskPlan,
  type TaskSummaryKey,
  vietnamCivilService,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { codeText, faultsOf, faultText } from '../support/issues'
import { countsOf, groupCountsOf, rateOf, rowsOf, totalOf } from './summaries'

const sizes = { departments: 24, districts: 7, communes: 56, central: 6 }
const units = {
  groups: Object.keys(sizes).map(id => ({ id, name: { vi: `Nhóm ${id}`, en: `Group ${id}` } })),
  units: Object.entries(sizes).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, index) => ({ id: `${group}-${index}`, name: `${group} ${index}`, group })),
  ),
}
const plan = (
  deadline: string,
  events: readonly TaskEvent[],
  lead = ['departments', 'districts', 'communes'],
): TaskPlan => ({
  id: 'plan-76',
  document: { number: '76/KH-UBND' },
  date: '2022-04-01',
  period: '2022',
  tasks: [
    {
      id: 'V.2.1.b',
      title: { vi: 'Ban hành Kế hoạch chi tiết', en: 'Issue a detailed plan' },
      lead: lead.map(group => ({ group })),
      stages: [{ id: 'completion', deadline }],
      events,
    },
  ],
})
const summary = (given: TaskPlan, by: TaskSummaryKey = 'group', asOf = '2022-06-30') =>
  summarizeTasks(given, { units, asOf, calendar: vietnamCivilService(), by })
const row = (given: TaskPlan, key: string, asOf?: string) => countsOf(summary(given, 'group', asOf), key)
const rate = (given: TaskPlan, key: string, id: string) => rateOf(summary(given), id, key)
const count = (group: string, done: number, date: string, more: object = {}): TaskEvent =>
  ({ kind: 'count', group, done, date, ...more }) as TaskEvent
const named = (group: string, many: number, date: string): readonly TaskEvent[] =>
  Array.from({ length: many }, (_, index) => ({ kind: 'completed', unit: `${group}-${index}`, date }))
const once = 'Trước 15/4/2022'

describe('a count of a group', () => {
  it('gives the figures that source 001 prints: 24/24 departments, 41 of 56 communes', () => {
    const given = plan(once, [
      count('departments', 24, '2022-04-12', { of: 24 }),
      count('communes', 41, '2022-04-12', { of: 56 }),
    ])
    expect(rate(given, 'departments', 'tasks-completion-rate')?.value).toBe('100')
    expect(row(given, 'communes')).toMatchObject({
      owed: 56,
      completed: 41,
      'not-started': 15,
      'on-time': 41,
      overdue: 15,
    })
    expect(rate(given, 'communes', 'tasks-completion-rate')).toMatchObject({ numerator: 41, denominator: 56 })
    expect(rate(given, 'districts', 'tasks-completion-rate')?.absence).toBe('no-data')
    expect(summary(given).findings).toEqual([])
  })

  it('does not change the rows of units, and is listed beside them', () => {
    const given = plan(once, [count('communes', 41, '2022-04-12', { of: 56, place: '001:55' })])
    const byLead = summary(given, 'lead')
    expect(rowsOf(byLead).every(([, counts]) => counts['completed'] === 0 && counts['no-report'] === 1)).toBe(true)
    expect(rateOf(byLead, 'tasks-completion-rate')?.absence).toBe('no-data')
    expect(groupCountsOf(byLead)).toEqual([
      {
        plan: 'plan-76',
        task: 'V.2.1.b',
        stage: 'completion',
        group: 'communes',
        due: '2022-04-14',
        reports: [{ date: '2022-04-12', done: 41, of: 56, place: '001:55' }],
        members: 56,
        named: 0,
        completed: 41,
      },
    ])
  })

  it('is part of the rows of plans and stages', () => {
    const given = plan(once, [count('communes', 41, '2022-04-12')])
    expect(countsOf(summary(given, 'plan'), 'plan-76')['completed']).toBe(41)
    expect(totalOf(summary(given, 'stage'))['completed']).toBe(41)
  })

  it('of one stage says nothing of another', () => {
    const given = plan(once, [count('communes', 41, '2022-04-12', { stage: 'approval' })])
    const stages = ['submission', 'approval'].map(id => ({ id, deadline: once }))
    const two = { ...given, tasks: given.tasks.map(task => ({ ...task, stages })) }
    expect(groupCountsOf(summary(two)).map(({ stage, completed }) => [stage, completed])).toEqual([['approval', 41]])
  })

  it('contains the units that events name', () => {
    const given = plan(once, [...named('communes', 3, '2022-04-10'), count('communes', 41, '2022-04-12')])
    expect(row(given, 'communes')).toMatchObject({ completed: 41, proven: 3, counted: 38 })
  })

  it('is replaced by a later one, even if that is smaller', () => {
    const later = [count('communes', 38, '2022-05-10'), count('communes', 41, '2022-04-12')]
    expect(row(plan(once, later), 'communes')['completed']).toBe(38)
    expect(row(plan(once, later), 'communes', '2022-04-30')['completed']).toBe(41)
  })

  it('takes precedence over a smaller one of the same day, in either order', () => {
    const two = [count('communes', 41, '2022-04-12'), count('communes', 38, '2022-04-12')]
    expect(row(plan(once, two), 'communes')['completed']).toBe(41)
    expect(row(plan(once, two.toReversed()), 'communes')['completed']).toBe(41)
  })

  it('made after the last day does not show which units were in time', () => {
    const given = plan(once, [count('communes', 20, '2022-04-14'), count('communes', 41, '2022-05-10')])
    expect(row(given, 'communes')).toMatchObject({ 'on-time': 20, 'day-unknown': 21, overdue: 15 })
    expect(rate(given, 'communes', 'tasks-on-time-rate')).toMatchObject({ numerator: 20, denominator: 20 })
  })

  it('made after the last day adds only what is not named already to what was in time', () => {
    const counts = [count('communes', 20, '2022-04-14'), count('communes', 41, '2022-05-10')]
    const given = plan(once, [...named('communes', 3, '2022-04-10'), ...counts])
    expect(row(given, 'communes')).toMatchObject({ 'on-time': 20, 'day-unknown': 21, overdue: 15 })
  })

  it('is taken to contain the units that are furthest along', () => {
    const begun = (index: number): TaskEvent => ({ kind: 'started', unit: `districts-${index}`, date: '2022-04-05' })
    const given = plan(once, [begun(0), begun(6), count('districts', 2, '2022-04-12')])
    expect(row(given, 'districts')).toMatchObject({ completed: 2, 'in-progress': 0, 'not-started': 5 })
    const claimed: TaskEvent = { kind: 'note', unit: 'districts-3', says: 'completed', date: '2022-04-05' }
    const three = plan(once, [begun(0), begun(6), claimed, count('districts', 1, '2022-04-12')])
    expect(row(three, 'districts')).toMatchObject({ completed: 1, 'in-progress': 2, 'reported-completed': 0 })
  })

  it('leaves no unit without a report in its group', () => {
    const given = plan(once, [count('communes', 41, '2022-04-12')])
    expect(row(given, 'communes')).toMatchObject({ proven: 0, counted: 41, reported: 15, 'no-report': 0 })
  })
})

describe('a finding says that', () => {
  const found = (...events: readonly TaskEvent[]) =>
    checkTasks(plan(once, events), { units, asOf: '2022-06-30' }).map(faultText)

  it('more units are named than counted, and the larger number counts', () => {
    const events = [...named('districts', 7, '2022-04-10'), count('districts', 6, '2022-04-12')]
    expect(found(...events)).toEqual(['contradiction done-and-named at tasks[0].events[7].done'])
    expect(row(plan(once, events), 'districts')['completed']).toBe(7)
  })

  it('more units are counted than owe the task, and no more count than owe it', () => {
    expect(found(count('districts', 8, '2022-04-12'))).toEqual([
      'contradiction done-and-members at tasks[0].events[0].done',
    ])
    expect(row(plan(once, [count('districts', 8, '2022-04-12')]), 'districts')['completed']).toBe(7)
  })

  it('more units are counted than owe it, also if the work starts on the day on which it ends', () => {
    const phrase = 'Bắt đầu thực hiện trong tháng 9/2022 và hoàn thành trong tháng 9/2022'
    const given = plan(phrase, [count('districts', 8, '2022-04-12', { due: '2022-09-30' })])
    expect(checkTasks(given, { units, asOf: '2022-06-30' }).map(faultText)).toContain(
      'contradiction done-and-members at tasks[0].events[0].done',
    )
    expect(groupCountsOf(summary(given)).map(({ group, members }) => [group, members])).toEqual([['districts', 7]])
  })

  it('more units are counted than owe the second stage', () => {
    const given = plan(once, [count('districts', 8, '2022-04-12', { stage: 'approval' })])
    const stages = ['submission', 'approval'].map(id => ({ id, deadline: once }))
    const two = { ...given, tasks: given.tasks.map(task => ({ ...task, stages })) }
    expect(checkTasks(two, { units, asOf: '2022-06-30' }).map(faultText)).toEqual([
      'contradiction done-and-members at tasks[0].events[0].done',
    ])
  })

  it('a count contradicts what is named, not another event of the group', () => {
    const begun: TaskEvent = { kind: 'started', group: 'districts', date: '2022-04-02' }
    const events = [begun, ...named('districts', 7, '2022-04-10'), count('districts', 6, '2022-04-12')]
    expect(found(...events)).toEqual(['contradiction done-and-named at tasks[0].events[8].done'])
  })

  it('the report counts another number of units than the directory has', () => {
    expect(found(count('communes', 41, '2022-04-12', { of: 55 }))).toEqual([
      'contradiction whole-and-members at tasks[0].events[0].of',
    ])
  })

  it('the group does not owe the task', () => {
    expect(found(count('central', 1, '2022-04-12'))).toEqual([
      'left-out event-of-another-unit at tasks[0].events[0].group',
    ])
  })
})

it('a count of more units done than there are is refused', () => {
  expect(faultsOf(() => summary(plan(once, [count('communes', 57, '2022-04-12', { of: 56 })])))).toEqual([
    'contradiction done-and-whole at tasks[0].events[0].done',
  ])
})

it('an event of a group concerns each of its units', () => {
  const given = plan(once, [{ kind: 'completed', group: 'districts', date: '2022-04-12' }])
  expect(row(given, 'districts')).toMatchObject({ 'on-time': 7, proven: 7 })
  expect(rowsOf(summary(given, 'lead')).filter(([, counts]) => counts['completed'] === 1)).toHaveLength(7)
  expect(row(given, 'communes')['completed']).toBe(0)
})

it('a count of a recurring duty must name its occurrence', () => {
  const quarterly = 'trước ngày 30 tháng cuối cùng của từng Quý'
  const rows = (event: TaskEvent) => row(plan(quarterly, [event], ['districts']), 'districts')['completed']
  expect(rows(count('districts', 5, '2022-06-20', { due: '2022-06-29' }))).toBe(5)
  expect(rows(count('districts', 5, '2022-06-20'))).toBe(0)
  const three = ['2022-06-29', '2022-09-29', '2022-12-30'].map(due => count('districts', 5, '2022-06-20', { due }))
  expect(summary(plan(quarterly, three, ['districts'])).tasks[0]?.counts.map(({ due }) => due)).toEqual([
    '2022-06-29',
    '2022-09-29',
  ])
  const codes = (event: TaskEvent) =>
    checkTasks(plan(quarterly, [event], ['districts']), { units, asOf: '2022-06-30' })
      .map(codeText)
      .filter(code => code !== 'out-of-order plan-date')
  expect(codes(count('districts', 5, '2022-06-20'))).toEqual(['missing occurrence'])
  expect(codes(count('districts', 5, '2022-06-20', { due: '2022-06-30' }))).toEqual(['unknown occurrence'])
})
