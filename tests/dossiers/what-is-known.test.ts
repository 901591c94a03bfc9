import { classifyDossier, type Dossier, tallyDossiers } from 'egov-kpi/dossiers'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { codeText, faultsOf } from '../support/issues'

const calendar = vietnamCivilService()
const good: Dossier = {
  id: 'A',
  unit: 'a',
  channel: 'online',
  receivedAt: '2022-04-04',
  term: { amount: 3, measure: 'working-days' },
}
const classified = (change: object, asOf = '2022-06-30') => classifyDossier({ ...good, ...change }, { calendar, asOf })
const countsOf = (change: object, asOf = '2022-06-30') => {
  const { observations, refused } = tallyDossiers([{ ...good, ...change } as Dossier], {
    calendar,
    asOf,
    period: '2022-Q2',
    by: 'unit',
  })
  expect(refused.issues).toEqual([])
  return Object.fromEntries(
    observations.filter(({ value }) => value !== 0).map(({ indicator, value }) => [indicator.slice(9), value]),
  )
}

describe('what is not known yet does not show:', () => {
  const ended = { how: 'withdrawn', at: '2022-05-10' } as const

  it('the end of a dossier, before it ended', () => {
    expect(classified({ ended }).ended).toEqual(ended)
    expect(Object.keys(classified({ ended }, '2022-05-09'))).not.toContain('ended')
  })

  it('an excuse, unless it is late', () => {
    const excuse = { reason: 'Lũ lụt' }
    expect(classified({ resolvedAt: '2022-04-20', excuse }).excused).toEqual(excuse)
    expect(Object.keys(classified({ resolvedAt: '2022-04-05', excuse }))).not.toContain('excused')
  })
})

describe('a dossier that ended without a result is counted by how it ended:', () => {
  it.each(['returned', 'withdrawn', 'rejected', 'stopped'] as const)('%s', how => {
    const counts = countsOf({ ended: { how, at: '2022-04-20' } })
    expect(
      Object.fromEntries(
        Object.entries(counts).filter(([name]) => !['received', 'newly-received', 'online'].includes(name)),
      ),
    ).toEqual({
      'ended-without-result': 1,
      [how]: 1,
    })
  })
})

it('a dossier that waits for the applicant is pending, and counted as waiting', () => {
  const suspensions = [{ mode: 'pause', from: '2022-04-05' }]
  expect(countsOf({ suspensions })).toMatchObject({
    pending: 1,
    'awaiting-supplement': 1,
    'pending-within-deadline': 1,
  })
  expect(countsOf({})).not.toHaveProperty('awaiting-supplement')
})

it.each([
  [true, 'late-with-apology'],
  [false, 'late-without-apology'],
] as const)(
  'a letter before the result makes a late one late with an apology (%s), and not on time',
  (apology, column) => {
    const reappointments = [{ sentAt: '2022-04-06', newDate: '2022-04-20', apology }]
    const counts = countsOf({ resolvedAt: '2022-04-19', reappointments })
    expect(counts).toMatchObject({ resolved: 1, late: 1, [column]: 1 })
    expect(Object.keys(counts).filter(name => name.startsWith('late-w'))).toEqual([column])
  },
)

it.each<[string, object, readonly string[]]>([
  ['its end', { ended: { how: 'returned', at: '2017-12-29' } }, ['outside day at ended.at']],
  ['a reopening', { resolvedAt: '2022-04-05', reopened: [{ at: '2017-12-29' }] }, ['outside day at reopened[0].at']],
  [
    'the result of a reopening',
    { resolvedAt: '2022-04-05', reopened: [{ at: '2022-04-06', resolvedAt: '2017-12-29' }] },
    ['outside day at reopened[0].resolvedAt'],
  ],
])('a dossier is refused if %s lies before the calendar', (_, change, faults) => {
  expect(faultsOf(() => classified(change))).toEqual(expect.arrayContaining([...faults]))
})

it.each<[string, object, readonly string[]]>([
  ['begins on the day on which the other ends', { mode: 'pause', from: '2022-04-08', to: '2022-04-11' }, []],
  ['begins a day before', { mode: 'pause', from: '2022-04-07', to: '2022-04-11' }, ['overlap suspensions']],
  ['ends on the day on which the other begins', { mode: 'pause', from: '2022-04-04', to: '2022-04-05' }, []],
  ['ends a day after', { mode: 'pause', from: '2022-04-04', to: '2022-04-06' }, ['overlap suspensions']],
  ['has not ended', { mode: 'pause', from: '2022-04-06' }, ['overlap suspensions']],
  ['extends the term', { mode: 'extend', from: '2022-04-06', amount: 2 }, []],
])('a wait that %s', (_, other, faults) => {
  const { refused } = tallyDossiers(
    [{ ...good, suspensions: [{ mode: 'pause', from: '2022-04-05', to: '2022-04-08' }, other] } as Dossier],
    {
      calendar,
      asOf: '2022-06-30',
      period: '2022-Q2',
      by: 'unit',
    },
  )
  expect(refused.issues.map(codeText).filter(fault => fault.startsWith('overlap'))).toEqual(faults)
})

it('an explanation says “due” of a day, and “due after” of a term that runs past the calendar', () => {
  const said = (change: object) => classified(change).explanation.reason
  expect(said({})).toMatchObject({ en: 'Not resolved by 30/6/2022, due 07/4/2022.' })
  expect(said({ term: { amount: 5000, measure: 'working-days' } })).toMatchObject({
    en: 'Not resolved by 30/6/2022, due after 31/12/2026.',
  })
})

it('a result without an hour cannot be compared with a due moment on its day, and can on any other', () => {
  const moment = { term: undefined, dueOn: '2022-04-08T15:00:00+07:00' }
  expect(classified({ ...moment, resolvedAt: '2022-04-07' }).state).toBe('resolved-early')
  expect(classified({ ...moment, resolvedAt: '2022-04-11' }).state).toBe('resolved-late')
  expect(faultsOf(() => classified({ ...moment, resolvedAt: '2022-04-08' })).length).toBe(1)
})
