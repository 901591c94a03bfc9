import {
  computeStandings,
  defineIndicators,
  defineUnits,
  type FormulaMeasure,
  type IndicatorAdditivity,
  type Observation,
  type StandingsOptions,
  type Target,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const units = defineUnits({
  groups: [{ id: 'wards', name: 'Wards' }],
  units: ['a', 'b'].map(id => ({ id, name: id, group: 'wards' as const })),
})
const target: Target = {
  indicator: 'online',
  scope: 'city',
  kind: 'target',
  period: '2022',
  comparator: 'at-least',
  value: 50,
}
const share = (unit: string, numerator: number, denominator: number, period = '2022'): Observation => ({
  unit,
  indicator: 'online',
  period,
  value: `${numerator * 100}/${denominator}`,
  numerator,
  denominator,
  status: 'final',
})
const amount = (unit: string, value: number): Observation => ({
  unit,
  indicator: 'online',
  period: '2022',
  value,
  status: 'final',
})
const wholeOf = (
  observations: readonly Observation[],
  more: Partial<StandingsOptions> = {},
  measure: FormulaMeasure = { kind: 'percent' },
  additivity: IndicatorAdditivity = { units: 'ratio', periods: 'ratio' },
) => {
  const [indicator] = defineIndicators([
    { id: 'online', kind: 'simple', name: 'Online', measure, direction: 'higher', additivity },
  ])
  const options = { observations, targets: [target], units, asOf: '2022-12-31', whole: 'city', ...more }
  return computeStandings(indicator === undefined ? [] : [indicator], options).whole
}
const codes = (whole: ReturnType<typeof wholeOf>) => whole[0]?.standing.reasons.map(({ of, code }) => `${of}: ${code}`)

describe('the standing of all units together', () => {
  it('is by the ratio of the sums, and not by the mean of the ratios', () => {
    // (10 + 100) ÷ (20 + 400) × 100 = 11000/420 = 550/21; the mean of 50 and 25 would be 37.5.
    const [whole] = wholeOf([share('a', 10, 20), share('b', 100, 400)])
    expect(whole).toMatchObject({ reported: 2, members: 2, missing: [] })
    expect(whole?.standing).toMatchObject({
      unit: 'city',
      met: false,
      status: 'missed',
      difference: '-500/21',
      observation: { value: '550/21', numerator: 110, denominator: 420 },
    })
  })

  it('is absent unless it is asked for', () => {
    const { whole: _, ...options } = { whole: 'city', observations: [], targets: [], units, asOf: '2022-12-31' }
    expect(computeStandings([], options).whole).toEqual([])
  })

  it('has a figure but no verdict if a unit is missing, which it names', () => {
    const whole = wholeOf([share('a', 10, 20)])
    expect(whole[0]).toMatchObject({ reported: 1, members: 2, missing: ['b'], standing: { met: null, status: null } })
    expect(codes(whole)).toContain('status: units-missing')
    expect(whole[0]?.standing.observation?.value).toBe('50')
  })

  it('adds up quarters to the year of its target', () => {
    const quarters = ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4']
    const [whole] = wholeOf(quarters.flatMap(one => [share('a', 3, 4, one), share('b', 1, 4, one)]))
    expect(whole?.standing).toMatchObject({ status: 'achieved', observation: { value: '50', period: '2022' } })
  })

  it('has no figure if the units have none, if theirs are of different periods, or if they do not add up', () => {
    expect(codes(wholeOf([]))).toContain('value: no-value')
    const halfway = { asOf: '2022-06-30' }
    expect(codes(wholeOf([share('a', 1, 2, '2022-S1'), share('b', 1, 2, '2022-Q1')], halfway))).toContain(
      'value: periods-differ',
    )
    const none = { units: 'none', periods: 'none' } as const
    expect(codes(wholeOf([amount('a', 50), amount('b', 60)], {}, { kind: 'index' }, none))).toContain(
      'value: not-additive',
    )
    // Shares without their counts do not add up either.
    expect(codes(wholeOf([amount('a', 50), amount('b', 60)]))).toContain('value: not-additive')
  })

  it('is held against a target of each unit only if its measure does not grow with their number', () => {
    const count = { kind: 'count', of: 'dossiers' } as const
    const flow = { units: 'sum', periods: 'sum' } as const
    const figures = [amount('a', 30), amount('b', 40)]
    const whole = wholeOf(figures, {}, count, flow)
    expect(whole[0]?.standing).toMatchObject({ target: null, met: null, observation: { value: '70' } })
    expect(codes(whole)).toContain('target: target-of-each-unit')
    const own = wholeOf(figures, { targets: [target, { ...target, unit: 'city', value: 70 }] }, count, flow)
    expect(own[0]?.standing).toMatchObject({ target: { unit: 'city' }, met: true, difference: '0' })
  })

  it('may have a target, but no figure of its own beside those of its units', () => {
    expect(faultsOf(() => wholeOf([share('city', 1, 2)]))).toEqual(['unknown unit at observations'])
  })
})

describe('a status', () => {
  const found = (thresholds?: StandingsOptions['thresholds']) =>
    computeStandings([], {
      observations: [],
      targets: [],
      units,
      asOf: '2022-12-31',
      ...(thresholds === undefined ? {} : { thresholds }),
    }).statuses.map(({ id, tone, sign }) => [id, tone, sign])

  it('has a tone and a sign', () => {
    expect(found()).toEqual([
      ['achieved', 'good', '✓'],
      ['reached', 'good', '✓'],
      ['missed', 'weak', '✕'],
      ['replaced', undefined, undefined],
      ['on-track', 'fair', '●'],
      ['at-risk', 'watch', '▲'],
      ['behind', 'weak', '▼'],
    ])
  })

  it('of a caller has those that it states, or else those of its place', () => {
    const step = (id: string) => ({ id, name: id, of: 'attainment', atLeast: 50 }) as const
    const own = found({
      steps: [{ ...step('fine'), tone: 'good' }, { ...step('so-so'), sign: '~' }, step('at-risk')],
      otherwise: { id: 'missed', name: 'Hụt' },
    })
    expect(own.slice(3)).toEqual([
      ['fine', 'good', '✓'],
      ['so-so', 'watch', '~'],
      ['at-risk', 'watch', '▲'],
      ['missed', 'weak', '✕'],
    ])
  })
})
