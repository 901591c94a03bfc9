import {
  computeIndicators,
  explainIndicator,
  formatExplanation,
  formatPercent,
  formatText,
  indexObservations,
  listUpcoming,
  parseObservations,
  rollUp,
  summarizeTasks,
  type TaskEvent,
  vietnamCivilService,
} from 'egov-kpi'
import { completionRates } from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'
import { requireSummary } from '../../src/tasks/summarize'
import { faultsOf } from '../support/issues'
import { plan76, source000, units } from './da-nang'
import { obligationsOf, rateOf, rowsOf } from './summaries'

const calendar = vietnamCivilService()
const options = { units, asOf: '2022-06-30', calendar }
const all = [plan76, ...source000]
const start: TaskEvent = { kind: 'started', date: '2022-05-04' }

/** A rate computed from counts by the definitions of the library. */
const rateOfCounts = (rate: string, counts: Readonly<Record<string, number>>) => {
  const place = { unit: 'city', period: '2022', status: 'final' } as const
  const observations = Object.entries(counts).map(([id, value]) => ({ ...place, indicator: `tasks-${id}`, value }))
  const computed = computeIndicators(completionRates, { observations, periods: ['2022'] })
  return computed.observations.find(({ indicator }) => indicator === rate)
}

describe('the completion rates', () => {
  const rounding = { decimals: 2, mode: 'half-up' } as const

  it('give the 98.62 % of the task force of 2017, as completed of what is due, truncated', () => {
    const { numerator, denominator, value } =
      rateOfCounts('tasks-completion-rate-of-due', { completed: 16051, overdue: 223 }) ?? {}
    expect([numerator, denominator]).toEqual([16051, 16274])
    expect(formatPercent(value ?? '', 'vi', { rounding: { decimals: 2, mode: 'truncate' } })).toBe('98,62%')
    expect(formatPercent(value ?? '', 'vi', { rounding })).toBe('98,63%')
  })

  it('give 87.65 % for the same figures, as completed in time', () => {
    const { numerator, denominator, value } = rateOfCounts('tasks-on-time-rate', { 'on-time': 14068, late: 1983 }) ?? {}
    expect([numerator, denominator]).toEqual([14068, 16051])
    expect(formatPercent(value ?? '', 'vi', { rounding })).toBe('87,65%')
  })

  it('differ if 1 of 2 is done and nothing is overdue: 50 % of all, 100 % of what is due', () => {
    const counts = { owed: 2, completed: 1, overdue: 0 }
    expect(rateOfCounts('tasks-completion-rate', counts)?.value).toBe('50')
    expect(rateOfCounts('tasks-completion-rate-of-due', counts)?.value).toBe('100')
  })

  it('are null if there are no tasks, with the reason', () => {
    const none = { value: null, absence: 'zero-denominator' }
    const summary = summarizeTasks([], { ...options, by: 'lead' })
    for (const id of ['tasks-completion-rate', 'tasks-completion-rate-of-due', 'tasks-on-time-rate']) {
      expect(rateOf(summary, id)).toMatchObject(none)
    }
  })

  it('are null if nothing was reported, not 0 %', () => {
    const unknown = { value: null, absence: 'no-data' }
    const silent = [1, 2, 3].map(at => ({
      id: `t${at}`,
      title: 'T',
      lead: [{ unit: 'so-y-te' }],
      stages: [{ id: 'completion', deadline: at === 3 ? 'Năm 2022' : 'Tháng 5/2022' }],
    }))
    const plan = { ...plan76, tasks: silent }
    const none = summarizeTasks(plan, { ...options, by: 'lead' })
    expect(rateOf(none, 'tasks-completion-rate')).toMatchObject({ ...unknown, numerator: 0, denominator: 3 })
    expect(rateOf(none, 'tasks-completion-rate-of-due')).toMatchObject({ ...unknown, numerator: 0, denominator: 2 })
    expect(rateOf(none, 'tasks-on-time-rate')).toMatchObject({ value: null, absence: 'zero-denominator' })

    const started = { ...plan, tasks: silent.map((task, at) => (at === 2 ? { ...task, events: [start] } : task)) }
    const some = summarizeTasks(started, { ...options, by: 'lead' })
    expect(rateOf(some, 'tasks-completion-rate')?.value).toBe('0')
    expect(rateOf(some, 'tasks-completion-rate-of-due')).toMatchObject(unknown)
  })

  it('each have their own name and formula, and the one of the task force names its source', () => {
    const rates = completionRates
    expect(rates.map(({ name }) => formatText(name, 'vi'))).toEqual([
      'Tỷ lệ hoàn thành nhiệm vụ',
      'Tỷ lệ hoàn thành trên số nhiệm vụ đã đến hạn hoặc đã xong (kể cả quá hạn)',
      'Tỷ lệ hoàn thành đúng hạn',
    ])
    expect(new Set(rates.map(({ numerator, denominator }) => `${numerator} ${denominator}`)).size).toBe(3)
    expect(rates[1]?.source?.place).toBe('16.051 / (16.051 + 223)')
  })
})

describe('a summary of the sources on 30/6/2022', () => {
  it('shows what the department has done of its own tasks', () => {
    const summary = summarizeTasks(source000, { ...options, by: 'lead' })
    expect(
      rowsOf(summary).map(([key, counts]) => [
        key,
        ...['owed', 'completed', 'on-time', 'late', 'overdue'].map(one => counts[one]),
      ]),
    ).toEqual([
      ['so-tttt', 2, 2, 2, 0, 0],
      ['p-cntt', 10, 3, 1, 1, 2],
      ['p-ttbcxb', 5, 1, 1, 0, 0],
      ['p-dthts', 16, 4, 2, 2, 3],
    ])
    expect(rateOf(summary, 'tasks-completion-rate')).toMatchObject({ numerator: 10, denominator: 33 })
    expect(rateOf(summary, 'tasks-completion-rate-of-due')).toMatchObject({ numerator: 10, denominator: 15 })
    expect(rateOf(summary, 'tasks-on-time-rate')).toMatchObject({ numerator: 6, denominator: 9, value: '200/3' })
  })

  it('by stage shows that approval is late more often than submission', () => {
    const rows = rowsOf(summarizeTasks(source000, { ...options, by: 'stage' }))
    expect(rows.map(([key, counts]) => [key, counts['on-time'], counts['late'], counts['overdue']])).toEqual([
      ['completion', 0, 0, 1],
      ['submission', 5, 1, 3],
      ['approval', 1, 2, 1],
    ])
  })

  it('has its rows in the order of units, groups and plans', () => {
    const groups = summarizeTasks(all, { ...options, by: 'group' })
    expect(rowsOf(groups).map(([key]) => key)).toEqual(units.groups.map(({ id }) => id))
    const plans = summarizeTasks(all, { ...options, by: 'plan' })
    expect(rowsOf(plans).map(([key]) => key)).toEqual(['plan-76', '117-kh-stttt', '82-kh-stttt'])
    expect(plans.period).toBe('2022-01-27/2022-12-31')
    expect(plans.observations[0]).toEqual({
      unit: 'all',
      dimension: { plan: 'plan-76' },
      indicator: 'tasks-owed',
      period: '2022-01-27/2022-12-31',
      value: String(obligationsOf(plans).filter(({ plan }) => plan === 'plan-76').length),
      status: 'final',
      asOf: '2022-06-30',
    })
  })

  it('counts a claim of completion and silence about what is overdue apart', () => {
    const task = (id: string, deadline: string, events: readonly TaskEvent[] = []) => ({
      id,
      title: id,
      lead: [{ unit: 'so-y-te' }],
      stages: [{ id: 'completion', deadline }],
      events,
    })
    const note = (says: 'completed' | 'in-progress', date = '2022-05-04'): TaskEvent => ({ kind: 'note', date, says })
    const tasks = [
      task('claimed', 'Tháng 5/2022', [note('completed'), { kind: 'note', date: '2022-05-05', text: 'x' }]),
      task('claimed no more', 'Tháng 5/2022', [note('completed'), note('in-progress', '2022-05-06')]),
      task('claimed and done', 'Tháng 5/2022', [note('completed'), { kind: 'completed', date: '2022-05-06' }]),
      task('silent', 'Tháng 5/2022'),
      task('silent and not due', 'Năm 2022'),
    ]
    const [[, counts] = []] = rowsOf(summarizeTasks({ ...plan76, tasks }, { ...options, by: 'lead' }))
    expect(counts).toMatchObject({ 'reported-completed': 1, 'overdue-no-report': 1, 'no-report': 2, overdue: 3 })
  })

  it('lists the tasks that no unit owes', () => {
    expect(summarizeTasks(all, { ...options, by: 'plan' }).unowed).toEqual(
      ['V.1.a', 'V.2.1.c.1', 'V.2.1.c.2'].map(task => ({ plan: 'plan-76', task })),
    )
  })

  it('is limited to the span that was asked for', () => {
    const summary = summarizeTasks(plan76, { ...options, by: 'plan', span: '2022-Q2' })
    expect(summary.period).toBe('2022-Q2')
    const days = obligationsOf(summary).flatMap(({ due }) => due ?? [])
    expect(days.every(day => '2022-04-01' <= day && day <= '2022-06-30')).toBe(true)
  })

  it('of no plans is empty', () => {
    const none = { observations: [], tasks: [], period: '2022-01-01/2022-12-31' }
    expect(summarizeTasks([], { ...options, by: 'lead' })).toMatchObject(none)
  })

  it('by an unknown key is refused', () => {
    expect(faultsOf(() => summarizeTasks(all, { ...options, by: 'unit' as never }))).toEqual(['not-allowed at by'])
  })

  it('gives observations that can be read like any others, and explained down to their counts', () => {
    const summary = summarizeTasks(source000, { ...options, by: 'lead' })
    const { period } = summary
    const observations = parseObservations(JSON.parse(JSON.stringify(summary.observations)))
    const computed = computeIndicators(completionRates, { observations, periods: [period] })
    const index = indexObservations(computed.observations)
    expect(index.get('p-dthts', 'tasks-completion-rate', period)?.value).toBe('25')
    expect(index.get('p-dthts', 'tasks-completion-rate-of-due', period)).toMatchObject({
      period: '2022-01-27/2022-12-31',
      value: '400/7',
      numerator: 4,
      denominator: 7,
    })
    expect(index.get('p-ttbcxb', 'tasks-overdue', period)).toMatchObject({ value: '0', asOf: '2022-06-30' })
    const why = explainIndicator(completionRates, {
      observations,
      unit: 'p-dthts',
      indicator: 'tasks-completion-rate-of-due',
      period,
    })
    expect(formatExplanation(why, 'en').split('\n').slice(-4)).toEqual([
      '  Completed or overdue: 7',
      '    Completed, on time or late + Overdue',
      '    Completed, on time or late: 4',
      '    Overdue: 3',
    ])
  })

  it('adds up over its units to its total, and so do its rates', () => {
    for (const given of [all, source000]) {
      const summary = summarizeTasks(given, { ...options, by: 'lead' })
      const { period } = summary
      const computed = computeIndicators(completionRates, { observations: summary.observations, periods: [period] })
      const rolledUp = rollUp(computed.observations, { indicators: completionRates, units, to: 'all' })
      const index = indexObservations(rolledUp.observations)
      const ids = [...(completionRates[0]?.counts ?? []), ...completionRates].map(({ id }) => id)
      for (const id of ids)
        expect([id, index.get('all', id, summary.period)?.value]).toEqual([id, rateOf(summary, id)?.value])
    }
  })
})

describe('a summary that comes back from a file', () => {
  const made = summarizeTasks(all, { ...options, by: 'group' })
  const file = JSON.stringify(made)

  it('is not needed: one that was made here is taken as it is', () => {
    expect(requireSummary(made)).toBe(made)
  })

  it('is the same', () => {
    expect(JSON.stringify(requireSummary(JSON.parse(file)))).toBe(file)
  })

  it('is refused if a figure is not what its plans give', () => {
    const altered = JSON.parse(file)
    altered.total[0].value = 999
    expect(faultsOf(() => requireSummary(altered))).toEqual(['not-as-computed at summary.total[0].value'])
  })

  it('is refused if its plans are missing', () => {
    const { plans: _, ...rest } = JSON.parse(file)
    expect(faultsOf(() => requireSummary(rest))).toEqual(['missing at summary.plans'])
  })
})

describe('what is upcoming', () => {
  it('is what is open and due in the next days', () => {
    const list = listUpcoming(source000, { ...options, days: 31 }).map(({ task, stage, lastDay, time }) => [
      task,
      stage,
      lastDay,
      time,
    ])
    expect(list).toEqual([
      ['I.2.3', 'submission', '2022-07-31', 'within-deadline'],
      ['II.5', 'submission', '2022-07-31', 'within-deadline'],
    ])
    expect(listUpcoming(source000, { ...options, days: 30 })).toEqual([])
  })

  it('is neither what was done before its day nor what has no day', () => {
    const task = (id: string, deadline: string, events: readonly TaskEvent[] = []) => ({
      id,
      title: id,
      lead: [{ unit: 'so-tttt' }],
      stages: [{ id: 'completion', deadline }],
      events,
    })
    const tasks = [
      task('open', '15/7/2022'),
      task('done', '15/7/2022', [{ kind: 'completed', date: '2022-06-20' }]),
      task('today', '30/6/2022'),
      task('overdue', '29/6/2022'),
      task('always', 'Thường xuyên'),
    ]
    const list = listUpcoming({ ...plan76, tasks }, { ...options, days: 15 })
    expect(list.map(one => one.task)).toEqual(['today', 'open'])
  })

  it('needs a number of days', () => {
    expect(faultsOf(() => listUpcoming(source000, options as never))).toEqual(['missing at days'])
  })
})
