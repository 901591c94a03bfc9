import { checkForm } from 'egov-kpi'
import { classifyDossier, type Dossier, parseDossiers, tallyDossiers } from 'egov-kpi/dossiers'
import { form07a } from 'egov-kpi/frameworks'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { sheets } from '../support/counts'
import { codeText, faultsOf } from '../support/issues'

const calendar = vietnamCivilService()
const [period, asOf] = ['2026-10', '2026-10-31']
const online = { unit: 'a', channel: 'online', receivedAt: '2026-10-05', dueOn: '2026-10-12' } as const
const said = { serviceLevel: 'full', payment: 'none' } as const
const filed = { unit: 'a', channel: 'online', filedAt: '2026-10-28' } as const

const numbered = (list: readonly Omit<Dossier, 'id'>[]): readonly Dossier[] =>
  list.map((one, index) => ({ id: `H-${index}`, ...one }))
const tally = (list: readonly Omit<Dossier, 'id'>[], more: object = {}) =>
  tallyDossiers(numbered(list), { calendar, asOf, period, by: 'unit', ...more })
const countsOf = (list: readonly Omit<Dossier, 'id'>[], more: object = {}) => sheets(tally(list, more).observations)[0]

describe('a tally counts for form 07a', () => {
  it('what came directly, by post, and online by the level of the service', () => {
    const counts = countsOf([
      { ...online, ...said },
      { ...online, ...said, serviceLevel: 'partial' },
      { ...online, ...said, serviceLevel: 'partial' },
      { ...online, ...said, serviceLevel: 'other' },
      { ...online, ...said, channel: 'direct' },
      { ...online, ...said, channel: 'postal' },
      { ...online, ...said, channel: 'postal' },
    ])
    expect(counts).toMatchObject({
      ...{ received: 7, online: 4, 'online-full': 1, 'online-partial': 2, 'online-other': 1 },
      ...{ offline: 3, direct: 1, postal: 2 },
    })
  })

  it('the level that the procedure has, if the dossier says none', () => {
    const procedure = { id: 'p', title: 'P', field: 'f', serviceLevel: 'partial' } as const
    const list = [{ ...online, procedure: 'p' }]
    expect(countsOf(list, { procedures: [procedure] })).toMatchObject({ 'online-full': 0, 'online-partial': 1 })
    // Levels 1 to 4 are older, and say neither.
    expect(countsOf(list, { procedures: [{ ...procedure, serviceLevel: 4 }] })).not.toHaveProperty('online-full')
  })

  it.each([
    ['no new date', undefined, 'without'],
    ['a new date without an apology', false, 'without'],
    ['a new date with an apology', true, 'with'],
  ] as const)('what is late after %s', (_, apology, expected) => {
    const told =
      apology === undefined ? {} : { reappointments: [{ sentAt: '2026-10-12', newDate: '2026-11-30', apology }] }
    const counts = countsOf([
      { ...online, ...told },
      { ...online, ...told, resolvedAt: '2026-10-20' },
    ])
    // A letter of apology moves no due date: both are late, and neither is in time.
    expect(counts).toMatchObject({
      ...{ 'in-time': 0, late: 1, 'pending-within-deadline': 0, 'pending-overdue': 1 },
      ...{ 'late-with-apology': expected === 'with' ? 1 : 0, 'late-without-apology': expected === 'with' ? 0 : 1 },
      'pending-overdue-with-apology': expected === 'with' ? 1 : 0,
      'pending-overdue-without-apology': expected === 'with' ? 0 : 1,
    })
  })

  it('payments of what came in within the period', () => {
    const counts = countsOf([
      { ...online, payment: 'online' },
      { ...online, payment: 'online' },
      { ...online, payment: 'direct' },
      { ...online, payment: 'none' },
      { ...online, receivedAt: '2026-09-30', payment: 'online' },
    ])
    expect(counts).toMatchObject({ 'carried-over': 1, paid: 3, 'paid-online': 2, 'paid-directly': 1 })
  })

  it.each([
    ['due on the day', '2026-10-31', { 'awaiting-acceptance-in-time': 1, 'awaiting-acceptance-late': 0 }],
    ['due on the day before', '2026-10-30', { 'awaiting-acceptance-in-time': 0, 'awaiting-acceptance-late': 1 }],
    ['due at noon', '2026-10-31T12:00:00+07:00', { 'awaiting-acceptance-in-time': 0, 'awaiting-acceptance-late': 1 }],
  ])('what awaits acceptance, %s', (_, acceptBy, expected) => {
    expect(countsOf([{ ...filed, acceptBy }])).toMatchObject({ received: 0, ...expected })
  })

  it('what was received later as awaiting acceptance until then', () => {
    const list = [{ ...online, filedAt: '2026-09-28', acceptBy: '2026-09-30', ...said }]
    const before = { asOf: '2026-09-30', period: '2026-09' }
    expect(countsOf(list, before)).toMatchObject({ received: 0, 'awaiting-acceptance-in-time': 1 })
    expect(countsOf(list)).toMatchObject({ received: 1, 'awaiting-acceptance-in-time': 0 })
  })

  it('what was not accepted as received and ended on that day, so that the form balances', () => {
    const list = [{ ...filed, ...said, ended: { how: 'not-accepted', at: '2026-10-29' } as const }]
    const counts = countsOf(list)
    expect(counts).toMatchObject({ received: 1, 'not-accepted': 1, 'ended-without-result': 1, pending: 0 })
    expect(countsOf(list, { asOf: '2026-11-30', period: '2026-11' })).toBeUndefined()
  })

  it('so that it finds nothing to contradict', () => {
    const list = [
      { ...online, ...said },
      { ...online, ...said, resolvedAt: '2026-10-20' },
      { ...online, ...said, payment: 'direct', resolvedAt: '2026-10-07' } as const,
      { ...filed, ...said, ended: { how: 'not-accepted', at: '2026-10-29' } as const },
      { ...online, ...said, ended: { how: 'stopped', at: '2026-10-29' } as const },
    ]
    const known = new Set(form07a.indicators.map(({ id }) => id))
    const answers = tally(list)
      .observations.filter(({ indicator }) => known.has(indicator))
      .map(({ indicator, value }) => ({ row: indicator, value: value as number }))
    expect(answers.length).toBeGreaterThan(20)
    expect(checkForm(form07a, answers).findings).toEqual([])
  })
})

describe('a count that the dossiers do not say', () => {
  const conditional = ['online-full', 'paid', 'paid-online', 'awaiting-acceptance-late']

  it('is absent, not zero', () => {
    const counts = countsOf([online])
    expect(conditional.filter(id => counts !== undefined && id in counts)).toEqual([])
    expect(tally([online]).findings).toEqual([])
  })

  it('is absent for the units that do not say it, with a finding that says how many dossiers do not', () => {
    const list = [
      { ...online, ...said },
      { ...online, unit: 'b', ...said },
      { ...online, unit: 'b' },
    ]
    const { observations, findings } = tally(list)
    const [a, b] = sheets(observations)
    expect([a?.['online-full'], b?.['online-full'], a?.['paid'], b?.['paid']]).toEqual([1, undefined, 0, undefined])
    expect(findings.map(one => [codeText(one), one.parameters['count'], one.parameters['of']])).toEqual([
      ['missing service-level', 1, 3],
      ['missing payment', 1, 3],
    ])
  })

  it('is absent for all parts of a unit of which one part does not say it', () => {
    const list = [online, { ...online, channel: 'direct', ...said } as const, { ...online, unit: 'b', ...said }]
    const parts = sheets(tally(list, { by: 'channel' }).observations)
    expect(parts.map(part => [part['unit'], 'online-full' in part])).toEqual([
      ['a', false],
      ['a', false],
      ['b', true],
    ])
  })

  it('may be the time by which a dossier is to be accepted', () => {
    const { observations, findings } = tally([filed, { ...filed, acceptBy: '2026-10-30' }])
    expect(sheets(observations)[0]).not.toHaveProperty('awaiting-acceptance-late')
    expect(findings.map(codeText)).toEqual(['missing acceptance-time'])
  })
})

describe('a dossier that was filed', () => {
  const one = { id: 'H-1', ...filed }
  const stateOf = (more: object, day: string) => {
    const { state, awaitingAcceptance } = classifyDossier({ ...one, ...more }, { calendar, asOf: day })
    return awaitingAcceptance === undefined ? state : `${state}, ${awaitingAcceptance}`
  }

  it.each([
    ['before it was filed', {}, '2026-10-27', 'not-received-yet'],
    ['without a time for acceptance', {}, asOf, 'not-received-yet, no-term'],
    ['in time', { acceptBy: '2026-11-02' }, asOf, 'not-received-yet, in-time'],
    ['too late', { acceptBy: '2026-10-29' }, asOf, 'not-received-yet, late'],
    ['not accepted', { ended: { how: 'not-accepted', at: '2026-10-30' } }, asOf, 'ended-without-result'],
    ['not accepted later', { ended: { how: 'not-accepted', at: '2026-11-03' } }, asOf, 'not-received-yet, no-term'],
    ['withdrawn', { ended: { how: 'withdrawn', at: '2026-10-30' } }, asOf, 'ended-without-result'],
    ['received', { receivedAt: '2026-10-29', dueOn: '2026-11-05' }, asOf, 'pending-within-deadline'],
  ])('%s', (_, more, day, expected) => {
    expect(stateOf(more, day)).toBe(expected)
  })

  it.each([
    ['neither filed nor received', { filedAt: undefined }, ['missing receipt at [0].receivedAt']],
    ['resolved, and not received', { resolvedAt: '2026-10-30' }, ['missing receipt at [0].resolvedAt']],
    [
      'to be accepted before it was filed',
      { acceptBy: '2026-10-27' },
      ['out-of-order acceptance-before-filing at [0].acceptBy'],
    ],
    [
      'received before it was filed',
      { receivedAt: '2026-10-27', dueOn: '2026-11-05' },
      ['out-of-order receipt-before-filing at [0].receivedAt'],
    ],
    [
      'ended before it was filed',
      { ended: { how: 'withdrawn', at: '2026-10-27' } },
      ['out-of-order end-before-filing at [0].ended.at'],
    ],
    [
      'received and not accepted',
      { receivedAt: '2026-10-29', dueOn: '2026-11-05', ended: { how: 'not-accepted', at: '2026-10-30' } },
      ['only-one not-accepted at [0].ended.how'],
    ],
    [
      'with a time for acceptance, and not filed',
      { filedAt: undefined, receivedAt: '2026-10-29', dueOn: '2026-11-05', acceptBy: '2026-10-30' },
      ['missing filing at [0].filedAt'],
    ],
  ])('is refused if it is %s', (_, more, expected) => {
    const { filedAt, ...rest } = { ...one, ...more }
    expect(faultsOf(() => parseDossiers([filedAt === undefined ? rest : { ...rest, filedAt }]))).toEqual(expected)
  })
})
