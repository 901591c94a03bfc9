import { listObligations, type Task } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { units as daNang, plan76, taskOf } from './da-nang'
import { planOf } from './summaries'

const units = {
  groups: [
    { id: 'departments', name: 'Sở' },
    { id: 'communes', name: 'Phường, xã' },
  ],
  units: [
    { id: 'so-a', name: 'Sở A', group: 'departments', validTo: '2025-02-28', successors: ['so-c'] },
    { id: 'so-b', name: 'Sở B', group: 'departments' },
    { id: 'so-c', name: 'Sở C', group: 'departments', validFrom: '2025-03-01' },
    { id: 'phuong-a', name: 'Phường A', group: 'communes' },
  ],
}
const owed = (task: Partial<Task>, asOf = '2022-06-30', span?: string): readonly string[] =>
  listObligations(planOf({ id: 'a', title: 'A', ...task }), {
    units,
    asOf,
    ...(span === undefined ? {} : { span }),
  }).map(({ unit, stage, due }) => `${unit} ${stage} ${due}`)
const completion = (deadline: string) => ({ lead: [{ unit: 'so-b' }], stages: [{ id: 'completion', deadline }] })

describe('a task is owed by', () => {
  it.each<[string, Partial<Task>, string, readonly string[]]>([
    ['the lead', { lead: [{ unit: 'so-b' }] }, '2022-06-30', ['so-b completion null']],
    [
      'the lead, not those who carry it out',
      { lead: [{ unit: 'so-b' }], implement: [{ unit: 'so-a' }] },
      '2022-06-30',
      ['so-b completion null'],
    ],
    [
      'those who carry it out if it has no lead',
      { implement: [{ unit: 'so-a' }], support: [{ unit: 'so-b' }] },
      '2022-06-30',
      ['so-a completion null'],
    ],
    [
      'the members of a group on the day',
      { lead: [{ group: 'departments' }] },
      '2022-06-30',
      ['so-a completion null', 'so-b completion null'],
    ],
    [
      'the members on a later day',
      { lead: [{ group: 'departments' }] },
      '2025-03-01',
      ['so-b completion null', 'so-c completion null'],
    ],
    ['the successors of a unit that has ended', { lead: [{ unit: 'so-a' }] }, '2025-03-01', ['so-c completion null']],
    [
      'a unit that is named twice, but only once',
      { lead: [{ unit: 'so-b' }, { group: 'departments' }] },
      '2022-06-30',
      ['so-b completion null', 'so-a completion null'],
    ],
    [
      'the named part of a group',
      { lead: [{ group: 'departments', part: 'một số sở', members: ['so-b'] }] },
      '2022-06-30',
      ['so-b completion null'],
    ],
    [
      'no unit if a part of a group does not name its members',
      { lead: [{ group: 'communes', part: '10 phường thí điểm' }] },
      '2022-06-30',
      [],
    ],
    ['no unit if the lead is an outside party', { lead: [{ party: 'Tập đoàn Viettel' }] }, '2022-06-30', []],
    ['no unit if it names no party', {}, '2022-06-30', []],
  ])('%s', (_, task, asOf, expected) => {
    expect(owed(task, asOf)).toEqual(expected)
  })
})

describe('the due days of', () => {
  it.each<[string, string | undefined, readonly string[]]>([
    ['Trong năm 2022', undefined, ['2022-12-31']],
    ['Trong năm 2022', '2022-S1', []],
    ['Trong năm 2022', '2022-S2', ['2022-12-31']],
    ['sau khi Kế hoạch được phê duyệt', '2022-S1', ['null']],
    ['Thường xuyên', undefined, ['null']],
    ['dự kiến trong tháng 8/2022', undefined, ['null']],
    ['định kỳ báo cáo UBND thành phố', undefined, ['null']],
    // Without a span, recurring duties are listed for the calendar year of the day.
    [
      'trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2022',
      undefined,
      ['2022-03-29', '2022-06-29', '2022-09-29', '2022-12-15', '2022-12-29'],
    ],
    [
      'trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2022',
      '2022-04-13/2022-12-31',
      ['2022-06-29', '2022-09-29', '2022-12-15', '2022-12-29'],
    ],
    ['Hoàn thành thành lập Tổ trong tháng 04/2022 và bắt đầu triển khai từ tháng 5/2022', undefined, ['2022-04-30']],
    ['trong tháng 03/2022; đồng thời tiếp tục triển khai', undefined, ['2022-03-31']],
    [
      'Hoàn thành, trình Đề án trong năm 2022 và triển khai thí điểm để đến năm 2025',
      undefined,
      ['2022-12-31', '2025-12-31'],
    ],
    ['Hoàn thành, trình Đề án trong năm 2022 và triển khai thí điểm để đến năm 2025', '2022', ['2022-12-31']],
  ])('“%s” within %s are %j', (deadline, span, days) => {
    expect(owed(completion(deadline), '2022-06-30', span)).toEqual(days.map(day => `so-b completion ${day}`))
  })

  it('a piece of work and of what recurs after it, in one sentence, are those within the span', () => {
    const words = 'Hoàn thành Kế hoạch trong tháng 6/2022; báo cáo định kỳ 03 tháng/lần'
    expect(owed(completion(words), '2022-06-30', '2022-S2')).toEqual([
      'so-b completion 2022-09-30',
      'so-b completion 2022-12-31',
    ])
  })

  it('a cycle that does not follow the calendar are counted from its anchor', () => {
    const stages = [{ id: 'report', deadline: 'Định kỳ 05 tháng/lần', anchor: '2022-01-01' }]
    expect(owed({ lead: [{ unit: 'so-b' }], stages })).toEqual(['so-b report 2022-05-31', 'so-b report 2022-10-31'])
  })
})

it('a task with parts is owed through them only, unless it has a deadline of its own', () => {
  const tasks: readonly Task[] = [
    { id: 'I.1', title: 'I.1', lead: [{ unit: 'so-b' }] },
    { id: 'I.1.1', title: 'I.1.1', parent: 'I.1', lead: [{ unit: 'so-b' }] },
    { id: 'I.2', title: 'I.2', ...completion('Năm 2022') },
    { id: 'I.2.1', title: 'I.2.1', parent: 'I.2', lead: [{ unit: 'so-a' }] },
  ]
  expect(
    listObligations({ ...planOf({ id: 'a', title: 'A' }), tasks }, { units, asOf: '2022-06-30' }).map(
      ({ task }) => task,
    ),
  ).toEqual(['I.1.1', 'I.2', 'I.2.1'])
})

it('the reports of Plan 76 are owed by 93 agencies, four times from the date of the plan', () => {
  const report = { ...plan76, tasks: [taskOf(plan76, 'VI.4.a')] }
  const all = listObligations(report, { units: daNang, asOf: '2022-06-30' })
  expect(all).toHaveLength(93 * 4)
  expect(all.filter(({ unit }) => unit === 'so-y-te').map(({ due, period }) => [due, period])).toEqual([
    ['2022-06-29', '2022-Q2'],
    ['2022-09-29', '2022-Q3'],
    ['2022-12-15', undefined],
    ['2022-12-29', '2022-Q4'],
  ])
})

it('every problem of a call is reported at once', () => {
  const tasks = [{ id: 'a', title: 'A', stage: [] }, { id: 'b' }] as never
  const broken = { ...planOf({ id: 'a', title: 'A' }), tasks }
  expect(faultsOf(() => listObligations(broken, { units, asOf: '2022-02-30', span: '2022-Q5' }))).toEqual([
    'unknown property at tasks[0].stage',
    'missing at tasks[1].title',
    'malformed date at asOf',
    'malformed period at span',
  ])
  expect(faultsOf(() => listObligations(null as never, { units, asOf: '2022-06-30' }))).toEqual(['wrong-type at plans'])
  expect(faultsOf(() => owed({ lead: [{ unit: 'so-x' }], support: [{ group: 'x' }] }))).toEqual([
    'unknown unit at tasks[0].lead[0].unit',
    'unknown group at tasks[0].support[0].group',
  ])
  expect(faultsOf(() => listObligations([], undefined as never))).toEqual([
    'wrong-type at options',
    'wrong-type at units',
  ])
})
