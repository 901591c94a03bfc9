import { checkForm, computeIndicators, fillForm, type Observation, parseForm } from 'egov-kpi'
import { form07a, formII06a, onTimeRates, weeklyForm } from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'
import { counts } from '../support/counts'

/** A sheet of form 07a that adds up. Invented. */
const sheet = {
  received: 100,
  direct: 10,
  'online-full': 40,
  'online-partial': 25,
  'online-other': 5,
  postal: 8,
  'non-local': 30,
  'carried-over': 12,
  resolved: 80,
  'in-time': 74,
  'late-with-apology': 4,
  'late-without-apology': 2,
  pending: 14,
  'pending-within-deadline': 11,
  'pending-overdue-with-apology': 1,
  'pending-overdue-without-apology': 2,
  stopped: 3,
  'awaiting-acceptance-in-time': 6,
  'awaiting-acceptance-late': 1,
  'not-accepted': 2,
  withdrawn: 1,
  paid: 50,
  'paid-online': 45,
  'paid-directly': 5,
  'result-differs-from-paper': 0,
  'fee-with-receipt': 49,
}

const findingsOf = (changes: Readonly<Record<string, number>>) =>
  checkForm(
    form07a,
    Object.entries({ ...sheet, ...changes }).map(([count, value]) => ({ row: `dossiers-${count}`, value })),
  ).findings.map(({ parameters }) => parameters['id'] ?? parameters['row'])

describe('form 07a', () => {
  it('has a row for every column, and finds nothing in a sheet that adds up', () => {
    expect(findingsOf({})).toEqual([])
  })

  it.each([
    ['direct', 11, ['dossiers-received', 'received-is-handled']],
    ['online-other', 4, ['dossiers-received', 'received-is-handled']],
    ['in-time', 73, ['resolved-is-sum']],
    ['late-with-apology', 5, ['resolved-is-sum']],
    ['pending-overdue-without-apology', 3, ['pending-is-sum']],
    ['stopped', 2, ['received-is-handled']],
    ['withdrawn', 2, ['received-is-handled']],
    ['not-accepted', 0, ['received-is-handled']],
    ['paid-online', 44, ['paid-is-sum']],
    ['non-local', 101, ['non-local-of-received']],
  ] as const)('finds a wrong count: %s %i', (count, value, expected) => {
    const found = findingsOf({ [count]: value })
    expect(found).toEqual(expected)
  })

  it('has non-local dossiers among those received, not beside them', () => {
    expect(findingsOf({ 'non-local': 0 })).toEqual([])
    expect(findingsOf({ 'non-local': 100 })).toEqual([])
  })

  it('balances without what was stopped, withdrawn or not accepted only if there was none of it', () => {
    const columns = { received: 100, resolved: 80, pending: 14 }
    const answers = Object.entries(columns).map(([count, value]) => ({ row: `dossiers-${count}`, value }))
    const zeros = ['stopped', 'withdrawn', 'not-accepted'].map(count => ({ row: `dossiers-${count}`, value: 0 }))
    expect(checkForm(form07a, answers).findings).toEqual([])
    expect(checkForm(form07a, [...answers, ...zeros]).findings).toHaveLength(1)
  })
})

describe('the forms of 2026', () => {
  it('are forms, and call each count what form II.06a calls it', () => {
    for (const form of [form07a, weeklyForm]) {
      expect(form.indicators.filter(one => !formII06a.indicators.includes(one))).toEqual([])
      expect(parseForm(form)).toBe(form)
      expect(form).toMatchObject({ validity: null, source: { assumed: true } })
    }
  })

  it('have the same on-time rates as form II.06a', () => {
    const filled = fillForm(form07a, counts('so-y-te', '2026-10', 'dossiers', sheet))
    const rateOf = (id: string) =>
      computeIndicators(onTimeRates, { observations: filled, periods: ['2026-10'] }).observations.find(
        ({ indicator }) => indicator === id,
      )?.value
    expect(rateOf('resolved-in-time')).toBe('92.5')
    // 74 in time and 11 pending within the deadline, of 100: what is late with an apology is late.
    expect(rateOf('handled-in-time')).toBe('85')
    expect(rateOf('late-of-resolved')).toBe('7.5')
  })

  it('can be checked together with the rates that are printed beside them', () => {
    for (const form of [form07a, weeklyForm]) {
      const withRates = { ...form, indicators: [...form.indicators, ...onTimeRates] }
      const answers = [
        { row: 'dossiers-in-time', value: 74 },
        { row: 'dossiers-resolved', value: 80 },
        { row: 'resolved-in-time', printed: '92,6' },
      ]
      expect(checkForm(withRates, answers).findings).toHaveLength(1)
    }
  })

  it('give the counts of form II.06a that follow from theirs', () => {
    const filled = new Map(
      fillForm(form07a, counts('so-y-te', '2026-10', 'dossiers', sheet)).map((one: Observation) => [
        one.indicator,
        one.value,
      ]),
    )
    const countOf = (count: string) => Number(filled.get(`dossiers-${count}`))
    expect(
      ['online', 'offline', 'newly-received', 'late', 'pending-overdue', 'ended-without-result'].map(countOf),
    ).toEqual([70, 18, 88, 6, 3, 6])
  })
})
