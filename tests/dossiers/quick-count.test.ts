import { vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { type Counters, slot } from '../../src/dossiers/counter'
import { quickCount } from '../../src/dossiers/quick-count'
import { readTallyOptions } from '../../src/dossiers/tally-options'
import { withHours } from '../working-time/calendars'

/**
 * The quick count may hand a dossier on, and the result is the same, only later. So what it takes is held here: else it could
 * take none at all, and no other test would notice.
 */
const plain = {
  id: 'A-1',
  unit: 'a',
  channel: 'online',
  receivedAt: '2022-04-04',
  resolvedAt: '2022-04-06',
  term: { amount: 3, measure: 'working-days' },
}
const options = { calendar: vietnamCivilService(), asOf: '2022-06-30', period: '2022-Q2', by: 'unit' } as const

/** The counts of one dossier, or null if it is handed on. */
function countsOf(dossier: unknown, more: object = {}): Readonly<Record<string, number>> | null {
  const counters: Counters = new Map()
  if (!quickCount(readTallyOptions({ ...options, ...more } as never), counters).count(dossier)) return null
  const [[, units] = []] = counters
  const [[, counter] = []] = units ?? []
  return Object.fromEntries(
    Object.entries(slot).flatMap(([name, at]) => {
      const count = counter?.[at] ?? 0
      return count === 0 ? [] : [[name, count]]
    }),
  )
}
const taken = (dossier: unknown, more?: object): boolean => countsOf(dossier, more) !== null
const with_ = (change: object): object =>
  Object.fromEntries(Object.entries({ ...plain, ...change }).filter(([, value]) => value !== undefined))

describe('a plain dossier is counted at once:', () => {
  it.each<[string, object, object]>([
    ['resolved early', {}, { 'online-unsaid': 1, 'working-days': 2, early: 1 }],
    ['resolved on its last day', { resolvedAt: '2022-04-07' }, { 'online-unsaid': 1, 'working-days': 3, 'on-time': 1 }],
    [
      'resolved late',
      { resolvedAt: '2022-04-08' },
      { 'online-unsaid': 1, 'working-days': 4, late: 1, 'late-without-apology': 1 },
    ],
    ['on the day of receipt', { resolvedAt: '2022-04-04' }, { 'online-unsaid': 1, early: 1 }],
    ['pending and overdue', { resolvedAt: undefined }, { 'online-unsaid': 1, 'pending-overdue-without-apology': 1 }],
    [
      'pending within its term',
      { resolvedAt: undefined, receivedAt: '2022-06-28' },
      { 'online-unsaid': 1, 'pending-within-deadline': 1 },
    ],
    ['received directly', { channel: 'direct' }, { direct: 1, 'working-days': 2, early: 1 }],
    ['received by post', { channel: 'postal' }, { postal: 1, 'working-days': 2, early: 1 }],
    ['filed wholly online', { serviceLevel: 'full' }, { 'online-full': 1, 'working-days': 2, early: 1 }],
    ['filed partially online', { serviceLevel: 'partial' }, { 'online-partial': 1, 'working-days': 2, early: 1 }],
    ['filed online in another way', { serviceLevel: 'other' }, { 'online-other': 1, 'working-days': 2, early: 1 }],
    ['paid online', { payment: 'online' }, { 'online-unsaid': 1, 'paid-online': 1, 'working-days': 2, early: 1 }],
    ['paid directly', { payment: 'direct' }, { 'online-unsaid': 1, 'paid-directly': 1, 'working-days': 2, early: 1 }],
    ['not paid', { payment: 'none' }, { 'online-unsaid': 1, 'payment-none': 1, 'working-days': 2, early: 1 }],
    ['received elsewhere', { nonLocal: true }, { 'online-unsaid': 1, 'non-local': 1, 'working-days': 2, early: 1 }],
    ['not received elsewhere', { nonLocal: false }, { 'online-unsaid': 1, 'working-days': 2, early: 1 }],
    ['with a procedure', { procedure: 'P-1' }, { 'online-unsaid': 1, 'working-days': 2, early: 1 }],
    [
      'with a promised day',
      { term: undefined, dueOn: '2022-04-06' },
      { 'online-unsaid': 1, 'working-days': 2, 'on-time': 1 },
    ],
    [
      'with a term in calendar days',
      { term: { amount: 2, measure: 'calendar-days' } },
      { 'online-unsaid': 1, 'working-days': 2, 'on-time': 1 },
    ],
    [
      'with a term of the same day',
      { term: { amount: 0, measure: 'working-days' }, resolvedAt: '2022-04-04' },
      { 'online-unsaid': 1, 'on-time': 1 },
    ],
    [
      'carried over',
      { receivedAt: '2022-03-30' },
      { 'carried-over': 1, 'working-days': 5, late: 1, 'late-without-apology': 1 },
    ],
    ['resolved before the period', { receivedAt: '2022-03-01', resolvedAt: '2022-03-02' }, {}],
    ['received after the period', { receivedAt: '2022-07-01', resolvedAt: undefined }, {}],
    [
      'resolved after the period',
      { resolvedAt: '2022-07-01' },
      { 'online-unsaid': 1, 'pending-overdue-without-apology': 1 },
    ],
    ['with letters outside ASCII', { id: 'HỒ-SƠ' }, { 'online-unsaid': 1, 'working-days': 2, early: 1 }],
    [
      'with moments',
      { receivedAt: '2022-04-04T08:00:00+07:00', resolvedAt: '2022-04-06T08:00:00+07:00' },
      { 'online-unsaid': 1, 'working-days': 2, early: 1 },
    ],
    [
      'with one moment on one day',
      { receivedAt: '2022-04-04T08:00:00+07:00', resolvedAt: '2022-04-04' },
      { 'online-unsaid': 1, early: 1 },
    ],
    ['with a day and then a moment', { resolvedAt: '2022-04-04T08:00:00+07:00' }, { 'online-unsaid': 1, early: 1 }],
  ])('%s', (_, change, counts) => {
    expect(countsOf(with_(change))).toEqual(counts)
  })

  it('of a group, with its units', () => {
    const units = { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'a', name: 'A', group: 'g' }] }
    expect(countsOf(plain, { by: 'group', units })).toEqual({ 'online-unsaid': 1, 'working-days': 2, early: 1 })
  })

  it.each([
    ['online', { 'online-unsaid': 1, 'working-days': 2, late: 1, 'late-without-apology': 1 }],
    ['direct', { direct: 1, 'working-days': 2, 'on-time': 1 }],
  ])('with the term of its procedure, filed %s', (channel, counts) => {
    const days = (amount: number) => ({ amount, measure: 'working-days' })
    const procedures = [{ id: 'P-1', title: 'P', field: 'f', term: days(2), onlineTerm: days(1) }]
    expect(countsOf(with_({ procedure: 'P-1', term: undefined, channel }), { procedures })).toEqual(counts)
  })

  it('with the term that its procedure had on the day of receipt', () => {
    const days = (amount: number) => ({ amount, measure: 'working-days' })
    const terms = [
      { validTo: '2022-04-04', term: days(2) },
      { validFrom: '2022-04-05', term: days(1) },
    ]
    const procedures = [{ id: 'P-1', title: 'P', field: 'f', terms }]
    expect(countsOf(with_({ procedure: 'P-1', term: undefined }), { procedures })?.['on-time']).toBe(1)
  })
})

describe('a dossier that is not plain is handed on:', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'A-1'],
    ['undefined', undefined],
    ['without an id', with_({ id: undefined })],
    ['with a blank in its id', with_({ id: 'A 1 ' })],
    ['with an empty id', with_({ id: '' })],
    ['with the id of a prototype', with_({ id: '__proto__' })],
    ['with a number for an id', with_({ id: 1 })],
    ['with a control character in its id', with_({ id: 'A\u0007' })],
    ['with a number for a unit', with_({ unit: 7 })],
    ['with a blank in its unit', with_({ unit: ' ' })],
    ['without a channel', with_({ channel: undefined })],
    ['with another channel', with_({ channel: 'fax' })],
    ['with another level of service', with_({ serviceLevel: 4 })],
    ['paid in another way', with_({ payment: 'cheque' })],
    ['filed before it was received', with_({ filedAt: '2022-04-01' })],
    ['with an empty procedure', with_({ procedure: '' })],
    ['with a text for a flag', with_({ nonLocal: 'yes' })],
    ['received on a day that does not exist', with_({ receivedAt: '2022-04-31' })],
    ['resolved before it was received', with_({ resolvedAt: '2022-04-01' })],
    ['resolved on a day that does not exist', with_({ resolvedAt: '2022-04-31' })],
    [
      'received and resolved at two moments of one day',
      with_({ receivedAt: '2022-04-04T08:00:00+07:00', resolvedAt: '2022-04-04T09:00:00+07:00' }),
    ],
    ['with a term and a promised day', with_({ dueOn: '2022-04-08' })],
    ['promised before it was received', with_({ term: undefined, dueOn: '2022-04-01' })],
    ['promised at an hour', with_({ term: undefined, dueOn: '2022-04-08T08:00:00+07:00' })],
    ['without a term', with_({ term: undefined })],
    ['with null for a term', with_({ term: null })],
    ['with a term in months', with_({ term: { amount: 1, measure: 'months' } })],
    ['with half a day', with_({ term: { amount: 0.5, measure: 'working-days' } })],
    ['with a term below zero', with_({ term: { amount: -1, measure: 'working-days' } })],
    ['with no calendar days', with_({ term: { amount: 0, measure: 'calendar-days' } })],
    ['with a cut-off', with_({ term: { amount: 3, measure: 'working-days', cutOff: '15:00' } })],
    ['with a text for an amount', with_({ term: { amount: '3', measure: 'working-days' } })],
    ['with suspensions', with_({ suspensions: [] })],
    ['with a property that does not exist', with_({ note: 'x' })],
  ])('%s', (_, dossier) => {
    expect(taken(dossier)).toBe(false)
  })

  it('of a procedure that is not among those given', () => {
    const procedures = [] as const
    expect(taken(with_({ procedure: 'P-2' }), { procedures })).toBe(false)
  })

  it('of a unit that is not among those given', () => {
    const units = { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'b', name: 'B', group: 'g' }] }
    expect(taken(plain, { by: 'group', units })).toBe(false)
  })
})

describe('what was used of the calendar', () => {
  const used = (dossier: object, more: object = {}) => {
    const quick = quickCount(readTallyOptions({ ...options, ...more } as never), new Map())
    expect(quick.count(dossier)).toBe(true)
    const { beyond, from, to } = quick.used
    return [beyond, to < 0 ? 0 : to - from]
  }

  it('reaches from the receipt to the due day', () => {
    expect(used(plain)).toEqual([0, 3])
    expect(used(with_({ term: { amount: 10, measure: 'calendar-days' } }))).toEqual([0, 10])
  })

  it('is nothing if the day was promised', () => {
    expect(used(with_({ term: undefined, dueOn: '2022-04-08' }))).toEqual([0, 0])
  })

  it('is beyond it if the term runs past its end', () => {
    const late = with_({ receivedAt: '2022-04-04', resolvedAt: undefined })
    const long = (amount: number, measure: string) => used({ ...late, term: { amount, measure } })
    expect(long(5000, 'working-days')).toEqual([1, 0])
    expect(long(5000, 'calendar-days')).toEqual([1, 0])
    // 31/12/2026, the last day of the calendar, is a Thursday, 1,732 days after the 4/4/2022.
    expect(long(1732, 'calendar-days')).toEqual([0, 1732])
    expect(long(1733, 'calendar-days')).toEqual([1, 0])
  })

  it('with office hours, a moment after closing is the next working day', () => {
    const late = with_({ receivedAt: '2022-04-15T18:00:00+07:00', resolvedAt: '2022-04-20' })
    expect(countsOf(late, { calendar: withHours, receipt: 'next-opening' })).toEqual({
      'online-unsaid': 1,
      'working-days': 2,
      early: 1,
    })
  })
})
