import { computeIndicators, defineIndicators, type Indicator, type Observation, rollUp } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { dossierIndicators, dossiers, figure, percent, simple, unitsOf } from './support'

const units = unitsOf(4)
const of = (unit: string, indicator: string, value: string | number | null, more: Partial<Observation> = {}) =>
  figure(indicator, '2022', value, { unit, ...more })

/** The value of an indicator for each group or the whole. */
const totals = (
  observations: readonly Observation[],
  indicators: readonly Indicator[],
  indicator: string,
  to: 'group' | 'all' = 'all',
) =>
  rollUp(observations, { indicators, units, to })
    .observations.filter(one => one.indicator === indicator)
    .map(({ unit, value, absence }) => [unit, value ?? absence])

describe('a total follows the rule of its indicator:', () => {
  const counts = [of('a', 'online', 1), of('b', 'online', '2.5'), of('c', 'online', 3), of('d', 'online', 4)]

  it('a sum, for each group and for all', () => {
    expect(totals(counts, dossierIndicators, 'online', 'group')).toEqual([
      ['departments', '4'],
      ['districts', '6.5'],
    ])
    expect(totals(counts, dossierIndicators, 'online')).toEqual([['all', '10.5']])
  })

  it('a ratio is computed from the sums of the counts', () => {
    const observations = [
      of('a', 'online', 1),
      of('a', 'received', 10),
      of('c', 'online', 900),
      of('c', 'received', 1000),
      of('b', 'online', 0),
      of('b', 'received', 0),
      of('d', 'online', 0),
      of('d', 'received', 90),
    ]
    const computed = computeIndicators(dossierIndicators, { observations, periods: ['2022'] }).observations
    expect(totals(computed, dossierIndicators, 'share', 'group')).toEqual([
      ['departments', '9010/101'],
      ['districts', '0'],
    ])
    expect(
      rollUp(computed, { indicators: dossierIndicators, units, to: 'all', whole: 'da-nang' }).observations.at(-1),
    ).toEqual({
      unit: 'da-nang',
      indicator: 'share',
      period: '2022',
      value: '901/11',
      numerator: 901,
      denominator: 1100,
      status: 'final',
    })
  })

  it('a ratio of amounts that are not counts is computed from their sums, too', () => {
    const observations = [
      of('a', 'online', '0.5'),
      of('a', 'received', '1.5'),
      of('b', 'online', '1'),
      of('b', 'received', '1.5'),
    ]
    const computed = computeIndicators(dossierIndicators, { observations, periods: ['2022'] }).observations
    expect(totals(computed, dossierIndicators, 'share')).toEqual([['all', '50']])
  })

  it('a share whose denominators are all zero has a zero denominator', () => {
    const nothing = ['a', 'b', 'c', 'd'].map(unit =>
      of(unit, 'share', null, { absence: 'zero-denominator', numerator: 0, denominator: 0 }),
    )
    expect(totals(nothing, dossierIndicators, 'share')).toEqual([['all', 'zero-denominator']])
  })

  it('a formula is applied to the totals of the units that have all of its parts', () => {
    const open: Indicator = {
      id: 'open',
      kind: 'derived',
      name: 'open',
      measure: percent,
      direction: 'lower',
      formula: {
        kind: 'product',
        of: [
          { kind: 'number', value: 100 },
          {
            kind: 'quotient',
            of: [
              {
                kind: 'difference',
                of: [
                  { kind: 'reference', to: 'received' },
                  { kind: 'reference', to: 'online' },
                ],
              },
              { kind: 'reference', to: 'received' },
            ],
          },
        ],
      },
    }
    const indicators = [...dossierIndicators, open]
    const observations = [
      of('a', 'online', 1),
      of('a', 'received', 2),
      of('b', 'online', 1),
      of('b', 'received', 8),
      of('c', 'online', 5),
    ]
    const computed = computeIndicators(indicators, { observations, periods: ['2022'] }).observations
    expect(totals(computed, indicators, 'open')).toEqual([['all', '80']])
  })

  it('the largest, the smallest and the sum of running totals', () => {
    const { additivity: _, ...details } = simple('total') as Indicator & { additivity: unknown }
    const indicators = defineIndicators([
      simple('online'),
      simple('most', { additivity: { units: 'maximum', periods: 'none' } }),
      simple('least', { additivity: { units: 'minimum', periods: 'none' } }),
      { ...details, kind: 'cumulative', of: 'online', since: 'start-of-year' } as Indicator,
    ])
    const observations = ['most', 'least', 'total'].flatMap(id => [of('a', id, 3), of('b', id, '1/3')])
    expect(['most', 'least', 'total'].map(id => totals(observations, indicators, id)[0]?.[1])).toEqual([
      '3',
      '1/3',
      '10/3',
    ])
  })

  it('an indicator that does not add up has no total', () => {
    const indicators = [simple('rate', { measure: percent, additivity: { units: 'none', periods: 'none' } })]
    const { observations, findings } = rollUp([of('a', 'rate', 50), of('b', 'rate', 60)], {
      indicators,
      units,
      to: 'group',
    })
    expect(observations.map(({ value, absence }) => [value, absence])).toEqual([
      [null, 'not-applicable'],
      [null, 'not-applicable'],
    ])
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['not-additive', 'info']])
  })
})

describe('missing members', () => {
  it('are listed in the coverage and in a finding', () => {
    const observations = [
      of('a', 'online', 1),
      of('b', 'online', null),
      of('c', 'online', null, { absence: 'not-applicable' }),
    ]
    const { coverage, findings } = rollUp(observations, { indicators: dossierIndicators, units, to: 'all' })
    expect(coverage).toEqual([
      { unit: 'all', indicator: 'online', period: '2022', reported: 1, members: 3, missing: ['b', 'd'] },
    ])
    expect(findings.map(({ message }) => message.en)).toEqual([
      'The total of “online” in 2022 for “all” covers only 1 of 3 units; missing: b, d.',
    ])
  })

  it('leave a total without data if all are missing, not zero', () => {
    expect(totals([of('a', 'online', null)], dossierIndicators, 'online', 'group')).toEqual([
      ['departments', 'no-data'],
      ['districts', 'no-data'],
    ])
  })

  it('include units that ended within the period, but not those that had ended before', () => {
    const ended = {
      ...units,
      units: units.units.map(unit => (unit.id === 'd' ? { ...unit, validTo: '2022-06-30' } : unit)),
    }
    const { coverage } = rollUp([of('a', 'online', 1)], { indicators: dossierIndicators, units: ended, to: 'all' })
    expect(coverage[0]?.missing).toEqual(['b', 'c', 'd'])
    const before = {
      ...ended,
      units: ended.units.map(unit => (unit.id === 'd' ? { ...unit, validTo: '2021-12-31' } : unit)),
    }
    const later = rollUp([of('a', 'online', 1)], { indicators: dossierIndicators, units: before, to: 'all' })
    expect(later.coverage[0]?.missing).toEqual(['b', 'c'])
  })
})

it('bad input is reported at its place', () => {
  const run = (observations: readonly unknown[], options: object = {}) =>
    faultsOf(() => rollUp(observations as never, { indicators: dossierIndicators, units, to: 'all', ...options }))
  expect(run([of('x', 'online', 1), of('a', 'onlne', 1)])).toEqual([
    'unknown indicator at observations[1].indicator',
    'unknown unit at observations',
  ])
  expect(run([], { to: 'groups' })).toEqual(['not-allowed at to'])
  expect(run([], { units: {} })).toEqual(['missing at groups', 'missing at units'])
  expect(dossiers.kind).toBe('count')
})
