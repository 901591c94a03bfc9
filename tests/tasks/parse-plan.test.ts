import { definePlan, parsePlan, type TaskPlan } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'
import { plan76, source000 } from './da-nang'

const plan = (tasks: readonly unknown[], more: object = {}) => ({
  id: 'plan',
  document: { number: '76/KH-UBND' },
  date: '2022-04-13',
  tasks,
  ...more,
})
const task = (id: string, more: object = {}) => ({ id, title: `Nhiệm vụ ${id}`, ...more })
const faults = (...tasks: readonly unknown[]) => faultsOf(() => parsePlan(plan(tasks)))

describe('a mistake is reported at its place:', () => {
  it.each<[string, readonly unknown[], readonly string[]]>([
    ['an unknown key', [task('a', { leads: [] })], ['unknown property at tasks[0].leads']],
    ['an id used twice', [task('a'), task('b'), task('a')], ['duplicate task at tasks[2].id']],
    [
      'a page of text in place of a deadline, in a stage or an event',
      [
        task('a', {
          stages: [{ id: 'completion', deadline: 'trước ngày 15/6 và '.repeat(600) }],
          events: [{ kind: 'extension-granted', date: '2022-05-01', to: 'x'.repeat(1001) }],
        }),
      ],
      ['too-big text at tasks[0].stages[0].deadline', 'too-big text at tasks[0].events[0].to'],
    ],
    ['an unknown parent', [task('a', { parent: 'b' })], ['unknown task at tasks[0].parent']],
    ['a task that is its own parent', [task('a', { parent: 'a' })], ['cycle tasks at tasks[0].parent']],
    [
      'parents that form a circle',
      [task('a', { parent: 'b' }), task('b', { parent: 'a' })],
      ['cycle tasks at tasks[0].parent'],
    ],
    [
      'references to unknown tasks',
      [task('a', { sameAs: ['b'], seeAlso: ['c'], reportedAt: 'd' })],
      [
        'unknown task at tasks[0].reportedAt',
        'unknown task at tasks[0].sameAs[0]',
        'unknown task at tasks[0].seeAlso[0]',
      ],
    ],
    ['a task that is the same as itself', [task('a', { sameAs: ['a'] })], ['cycle reference at tasks[0].sameAs[0]']],
    [
      'two stages with one id',
      [task('a', { stages: [{ id: 'approval' }, { id: 'approval' }] })],
      ['duplicate stage at tasks[0].stages[1].id'],
    ],
    [
      'an event of a stage that does not exist',
      [
        task('a', {
          stages: [{ id: 'approval' }],
          events: [{ kind: 'approved', date: '2022-05-01', stage: 'aproval' }],
        }),
      ],
      ['unknown stage at tasks[0].events[0].stage'],
    ],
    [
      'an event of a stage of a task that names none, and so has only its completion',
      [
        task('a', {
          events: [
            { kind: 'completed', date: '2022-05-01', stage: 'completion' },
            { kind: 'approved', date: '2022-05-01', stage: 'approval' },
          ],
        }),
      ],
      ['unknown stage at tasks[0].events[1].stage'],
    ],
    [
      'an hour with more or fewer digits',
      [
        task('a', {
          events: ['16:30', '23:59', '00:00', '24:00', '7:30', '116:30', '16:300', '16:60'].map(time => ({
            kind: 'completed',
            date: '2022-05-01',
            time,
          })),
        }),
      ],
      [3, 4, 5, 6, 7].map(index => `malformed form at tasks[0].events[${index}].time`),
    ],
    [
      'a deadline that cannot be read',
      [task('a', { stages: [{ id: 'approval', deadline: 'khoảng tháng 6/2022' }] })],
      ['unread deadline at tasks[0].stages[0].deadline'],
    ],
    [
      'a deadline whose last day contradicts it',
      [
        task('a', {
          stages: [{ id: 'x', deadline: { kind: 'within', period: '2022', lastDay: '2022-12-30', text: 'Năm 2022' } }],
        }),
      ],
      ['contradiction last-day at tasks[0].stages[0].deadline.lastDay'],
    ],
    [
      'an extension without a new deadline',
      [task('a', { events: [{ kind: 'extension-asked', date: '2022-05-01' }] })],
      ['missing at tasks[0].events[0].to'],
    ],
    [
      'an event of an unknown kind',
      [task('a', { events: [{ kind: 'aproved', date: '2022-05-01' }] })],
      ['not-allowed at tasks[0].events[0].kind'],
    ],
    [
      'an approval with a new deadline',
      [task('a', { events: [{ kind: 'approved', date: '2022-05-01', to: '2022-06-01' }] })],
      ['unknown property at tasks[0].events[0].to'],
    ],
    ['a party without a name', [task('a', { lead: [{ part: 'x' }] })], ['missing at tasks[0].lead[0].group']],
    [
      'a target that is not a number',
      [task('a', { targets: [{ relation: 'at-least', value: '20%', measure: 'percent' }] })],
      ['malformed number at tasks[0].targets[0].value'],
    ],
    [
      'a number or null in place of a task',
      [7, null, task('b', { parent: 'c' })],
      ['wrong-type at tasks[0]', 'wrong-type at tasks[1]', 'unknown task at tasks[2].parent'],
    ],
  ])('%s', (_, tasks, expected) => {
    expect(faults(...tasks).toSorted()).toEqual(expected.toSorted())
  })

  it.each([[null], [[]], ['plan'], [7], [undefined]])('%j in place of a plan', json => {
    expect(faultsOf(() => parsePlan(json))).toEqual(['wrong-type'])
  })

  it('together with all others in one call', () => {
    const json = plan([task('a', { parent: 'b', stages: [{ id: 'x', deadline: '30/2/2022' }] }), task('a'), {}], {
      date: '13/4/2022',
      tittle: 'x',
    })
    expect(faultsOf(() => parsePlan(json))).toEqual([
      'unknown property at tittle',
      'malformed date at date',
      'unknown day at tasks[0].stages[0].deadline',
      'missing at tasks[2].id',
      'missing at tasks[2].title',
      'duplicate task at tasks[1].id',
      'unknown task at tasks[0].parent',
    ])
  })

  it('an unknown task, with the nearest one', () => {
    const [issue] = issuesOf(() => parsePlan(plan([task('V.2.1.a'), task('b', { seeAlso: ['V.2.1a'] })])))
    expect(issue?.message).toEqual({
      vi: 'Không có nhiệm vụ “V.2.1a”; gần nhất: V.2.1.a.',
      en: 'There is no task “V.2.1a”; nearest: V.2.1.a.',
    })
  })
})

describe('what is right is accepted unchanged:', () => {
  it('a plan that was read before, also from JSON', () => {
    for (const one of [plan76, ...source000]) {
      expect(parsePlan(one)).toEqual(one)
      expect(parsePlan(JSON.parse(JSON.stringify(one)))).toEqual(one)
    }
  })

  it('a task without lists, to which nothing is added', () => {
    expect(parsePlan(plan([task('a')])).tasks).toStrictEqual([task('a')])
  })

  it('a defined plan, as the same object', () => {
    const defined = { ...plan([task('a')]), tasks: [{ id: 'a', title: 'A' }] } satisfies TaskPlan
    expect(definePlan(defined)).toBe(defined)
    expect(faultsOf(() => definePlan({ ...defined, date: 'x' }))).toEqual(['malformed date at date'])
  })

  it('a day without a year, as one of the year of the plan', () => {
    const read = parsePlan(plan([task('a', { stages: [{ id: 'completion', deadline: 'ngày 28/8' }] })]))
    expect(read.tasks[0]?.stages?.[0]?.deadline).toMatchObject({ lastDay: '2022-08-28' })
  })

  it('a chain of ten thousand tasks', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      task(`${index}`, index > 0 ? { parent: `${index - 1}` } : {}),
    )
    expect(parsePlan(plan(chain)).tasks).toHaveLength(10_000)
  })
})
