import {
  completionRates,
  formatPercent,
  indexObservations,
  parseObservations,
  summarizeTasks,
  taskObservations,
  upcoming,
  vietnamCivilService,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { plan76, source000, units } from './da-nang'

const calendar = vietnamCivilService()
const options = { units, asOf: '2022-06-30', calendar }
const all = [plan76, ...source000]

describe('the completion rates', () => {
  const rounding = { decimals: 2, mode: 'half-up' } as const

  it('of what is due give 98.62 % of the task force of 2017, truncated', () => {
    const { numerator, denominator, value } = completionRates.completedOfDue({ completed: 16051, overdue: 223 })
    expect([numerator, denominator]).toEqual([16051, 16274])
    expect(formatPercent(value ?? '', 'vi', { rounding: { decimals: 2, mode: 'truncate' } })).toBe('98,62%')
    expect(formatPercent(value ?? '', 'vi', { rounding })).toBe('98,63%')
  })

  it('read strictly give 87.65 % of the same figures', () => {
    const { numerator, denominator, value } = completionRates.completedOnTime({ onTime: 14068, late: 1983 })
    expect([numerator, denominator]).toEqual([14068, 16051])
    expect(formatPercent(value ?? '', 'vi', { rounding })).toBe('87,65%')
  })

  it('differ if 1 of 2 is done and nothing is overdue: 50 % of all, 100 % of what is due', () => {
    expect(completionRates.completed({ completed: 1, open: 1 }).value).toBe('50')
    expect(completionRates.completedOfDue({ completed: 1, overdue: 0 }).value).toBe('100')
  })

  it('of nothing are null, with the reason', () => {
    const none = { value: null, absence: 'zero-denominator' }
    expect(completionRates.completed({ completed: 0, open: 0 })).toMatchObject(none)
    expect(completionRates.completedOfDue({ completed: 0, overdue: 0 })).toMatchObject(none)
    expect(completionRates.completedOnTime({ onTime: 0, late: 0 })).toMatchObject(none)
  })

  it('of what nobody reported about are null, not 0 %', () => {
    const unknown = { value: null, absence: 'no-data' }
    expect(completionRates.completed({ completed: 0, open: 16, withoutReport: 16 })).toMatchObject(unknown)
    expect(completionRates.completedOfDue({ completed: 0, overdue: 4, withoutReport: 4 })).toMatchObject(unknown)
    expect(completionRates.completed({ completed: 0, open: 16, withoutReport: 15 }).value).toBe('0')
  })

  it('have each a name and a formula of their own, and a source if somebody uses them', () => {
    const all = completionRates.completed({ completed: 1, open: 1 })
    const due = completionRates.completedOfDue({ completed: 1, overdue: 1 })
    const onTime = completionRates.completedOnTime({ onTime: 1, late: 1 })
    for (const key of ['id', 'label', 'formula'] as const) {
      expect(new Set([all, due, onTime].map(rate => JSON.stringify(rate[key]))).size).toBe(3)
    }
    expect(all.label.vi).toBe('Tỷ lệ hoàn thành nhiệm vụ')
    expect(due.label.vi).toBe('Tỷ lệ hoàn thành trên số nhiệm vụ đã đến hạn hoặc đã xong (kể cả trễ)')
    expect(due.source?.place).toBe('16.051 / (16.051 + 223)')
  })

  it('refuse what is not a count', () => {
    expect(faultsOf(() => completionRates.completed({ completed: -1, open: 0 }))).toEqual(['too-small at completed'])
  })
})

describe('a summary of the sources on 30/6/2022', () => {
  it('differs from what the department has done of its own tasks', () => {
    const { rows, total } = summarizeTasks(source000, { ...options, by: 'lead' })
    expect(
      rows.map(({ key, obligations, states, times }) => [
        key,
        obligations,
        states.completed,
        times['on-time'],
        times.late,
        times.overdue,
      ]),
    ).toEqual([
      ['so-tttt', 2, 2, 2, 0, 0],
      ['p-cntt', 10, 3, 1, 1, 2],
      ['p-ttbcxb', 5, 1, 1, 0, 0],
      ['p-dthts', 16, 4, 2, 2, 3],
    ])
    expect(total.rates.completed).toMatchObject({ numerator: 10, denominator: 33 })
    expect(total.rates.completedOfDue).toMatchObject({ numerator: 10, denominator: 15 })
    expect(total.rates.completedOnTime).toMatchObject({ numerator: 6, denominator: 9, value: '200/3' })
  })

  it('by stage shows who is late: the approver more than the submitter', () => {
    const { rows } = summarizeTasks(source000, { ...options, by: 'stage' })
    expect(rows.map(({ key, times }) => [key, times['on-time'], times.late, times.overdue])).toEqual([
      ['completion', 0, 0, 1],
      ['submission', 5, 1, 3],
      ['approval', 1, 2, 1],
    ])
  })

  it('has rows without a name, or in another order than units, groups and plans', () => {
    const groups = summarizeTasks(all, { ...options, by: 'group' })
    expect(groups.rows.map(({ key }) => key)).toEqual(units.groups.map(({ id }) => id))
    expect(groups.rows[0]?.name).toEqual({ vi: 'Sở, ban, ngành', en: 'Departments' })
    const plans = summarizeTasks(all, { ...options, by: 'plan' })
    expect(plans.rows.map(({ key }) => key)).toEqual(['plan-76', '117-kh-stttt', '82-kh-stttt'])
    expect(plans.period).toBe('2022-01-27/2022-12-31')
  })

  it('hides what nobody owes', () => {
    expect(summarizeTasks(all, { ...options, by: 'plan' }).unowed).toEqual(
      ['V.1.a', 'V.2.1.c.1', 'V.2.1.c.2'].map(task => ({ plan: 'plan-76', task })),
    )
  })

  it('limits nothing to the span that was asked for', () => {
    const { obligations, period } = summarizeTasks(plan76, { ...options, by: 'plan', span: '2022-Q2' })
    expect(period).toBe('2022-Q2')
    const days = obligations.flatMap(({ due }) => due ?? [])
    expect(days.every(day => '2022-04-01' <= day && day <= '2022-06-30')).toBe(true)
  })

  it('of no plans fails', () => {
    expect(summarizeTasks([], { ...options, by: 'lead' })).toMatchObject({ rows: [], period: '2022-01-01/2022-12-31' })
  })

  it('is made by something that does not exist', () => {
    expect(faultsOf(() => summarizeTasks(all, { ...options, by: 'unit' as never }))).toEqual(['not-allowed at by'])
  })
})

describe('observations of tasks', () => {
  it('are refused where observations are read, or carry other counts', () => {
    const summary = summarizeTasks(source000, { ...options, by: 'lead' })
    const observations = parseObservations(JSON.parse(JSON.stringify(taskObservations(summary))))
    const index = indexObservations(observations)
    expect(index.get('p-dthts', 'tasks-completion-rate', summary.period)?.value).toBe('25')
    expect(index.get('p-dthts', 'tasks-completion-rate-of-due', summary.period)).toEqual({
      unit: 'p-dthts',
      indicator: 'tasks-completion-rate-of-due',
      period: '2022-01-27/2022-12-31',
      value: '400/7',
      numerator: 4,
      denominator: 7,
      status: 'final',
      asOf: '2022-06-30',
    })
    expect(index.get('p-ttbcxb', 'tasks-overdue', summary.period)?.value).toBe('0')
  })

  it('are made of plans or stages, which are no agencies', () => {
    const summary = summarizeTasks(source000, { ...options, by: 'stage' })
    expect(faultsOf(() => taskObservations(summary))).toEqual(['observations-of-units-only at summary.by'])
    expect(faultsOf(() => taskObservations(null as never))).toEqual(['wrong-type at summary'])
  })
})

describe('what is upcoming', () => {
  it('is something else than what is open and due in the next days', () => {
    const list = upcoming(source000, { ...options, days: 31 }).map(({ task, stage, lastDay, time }) => [
      task,
      stage,
      lastDay,
      time,
    ])
    expect(list).toEqual([
      ['I.2.3', 'submission', '2022-07-31', 'within-deadline'],
      ['II.5', 'submission', '2022-07-31', 'within-deadline'],
    ])
    expect(upcoming(source000, { ...options, days: 30 })).toEqual([])
  })

  it('has no number of days', () => {
    expect(faultsOf(() => upcoming(source000, options as never))).toEqual(['missing at days'])
  })
})
