import { computeIndicators, computeStandings, defineIndicators, type Observation, rank, rollUp } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'
import { dossierIndicators, figure, percent, simple, unitsOf } from './support'

const ratio = { additivity: { units: 'ratio', periods: 'ratio' } } as const
const indicators = defineIndicators([simple('online', { measure: percent, ...ratio })])
const units = unitsOf(2)
const counted = (value: string | number, numerator: number, denominator: number, unit = 'a'): Observation =>
  figure('online', '2022', value, { numerator, denominator, unit })

/** The functions that read observations with their definitions. */
const readers = {
  computeIndicators: (observations: readonly Observation[]) =>
    computeIndicators(indicators, { observations, periods: ['2022'] }),
  rollUp: (observations: readonly Observation[]) => rollUp(observations, { indicators, units, to: 'all' }),
  standings: (observations: readonly Observation[]) =>
    computeStandings(indicators, { observations, targets: [], units, asOf: '2022-12-31' }),
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  it('refuses a value that contradicts its own counts', () => {
    const rows = [counted('57', 1, 10), counted('0.777', 439, 565, 'b')]
    expect(faultsOf(() => read(rows))).toEqual([
      'contradiction counts at observations[0].value',
      'contradiction counts at observations[1].value',
    ])
    expect(issuesOf(() => read(rows))[0]?.message.en).toBe(
      'The value 57 contradicts its own counts: 1 / 10 × 100 gives 10.',
    )
  })

  it('finds floating-point noise, once per indicator', () => {
    const { findings } = read([
      figure('online', '2022', '30.000000000000004'),
      figure('online', '2022', '77.69911504424779', { unit: 'b' }),
    ])
    const noise = findings.filter(({ code }) => code === 'imprecise-number')
    expect(noise.map(({ path, severity }) => [path, severity])).toEqual([[['observations', 0, 'value'], 'warning']])
    expect(noise[0]?.message.en).toContain('1 more like it.')
  })

  it('finds no floating-point noise in fractions and computed values', () => {
    const { findings } = read([
      figure('online', '2022', '12345678901234567/123'),
      figure('online', '2022', '30.000000000000004', { unit: 'b', inputs: [{ indicator: 'x' }] }),
    ])
    expect(findings.filter(({ code }) => code === 'imprecise-number')).toEqual([])
  })

  it('finds a numerator above its denominator', () => {
    const { findings } = read([counted('120', 12, 10), counted('100', 10, 10, 'b')])
    expect(findings.filter(({ code }) => code === 'out-of-range').map(({ path }) => path)).toEqual([
      ['observations', 0],
    ])
  })
})

describe('a numerator above its denominator is doubtful if a share is meant:', () => {
  const observations = [figure('online', '2022', 120), figure('received', '2022', 100)]
  const codes = (definitions: Parameters<typeof computeIndicators>[0]) =>
    computeIndicators(definitions, { observations, periods: ['2022'] }).findings.map(({ code }) => code)
  const [online, received, share] = dossierIndicators

  it('in a percentage that is computed from two counts', () => {
    expect(codes(dossierIndicators)).toEqual(['out-of-range'])
    const [finding] = computeIndicators(dossierIndicators, { observations, periods: ['2022'] }).findings
    expect(finding?.message).toEqual({
      vi: 'Chỉ tiêu “share” của “a” năm 2022 có tử số 120 lớn hơn mẫu số 100; nếu chỉ tiêu được phép vượt 100% thì khai báo “isShare” là false.',
      en: '“share” of “a” in 2022 has a numerator of 120, above the denominator of 100; if it may exceed 100%, declare “isShare” as false.',
    })
  })

  it('but not in the attainment of a plan that is declared not to be a share', () => {
    expect(codes([online, received, { ...share, isShare: false }] as never)).toEqual([])
  })

  it('nor in a percentage of amounts of money', () => {
    const money = { kind: 'money', currency: 'VND', scale: 'billion' } as const
    expect(codes([{ ...online, measure: money }, { ...received, measure: money }, share] as never)).toEqual([])
  })
})

describe('the exact counts take precedence over a rounded value', () => {
  const derived = defineIndicators([
    simple('online', { measure: percent, ...ratio }),
    {
      id: 'twice',
      kind: 'derived',
      name: 'Twice',
      measure: percent,
      direction: 'higher',
      formula: {
        kind: 'sum',
        of: [
          { kind: 'reference', to: 'online' },
          { kind: 'reference', to: 'online' },
        ],
      },
    },
  ])

  it('in formulas as in totals', () => {
    const observations = [counted('77.70', 439, 565)]
    const computed = computeIndicators(derived, { observations, periods: ['2022'] }).observations
    expect(computed.map(({ value }) => value)).toEqual(['77.70', '17560/113'])
    expect(rollUp(observations, { indicators, units, to: 'all' }).observations[0]?.value).toBe('8780/113')
  })
})

describe('a ranking finds floating-point noise in scores', () => {
  it('that are given as text, and in further values', () => {
    const { findings } = rank([
      { unit: 'a', score: '0.3', values: { online: '57.00000000000001' } },
      { unit: 'b', score: '0.30000000000000004' },
    ])
    expect(findings.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['imprecise-number', ['entries', 1, 'score'], 'warning'],
      ['imprecise-number', ['entries', 0, 'values', 'online'], 'warning'],
    ])
  })

  it('but not in its own results or in fractions', () => {
    const first = rank([
      { unit: 'a', score: '0.30000000000000004' },
      { unit: 'b', score: '10000000000000001/3' },
    ])
    expect(first.findings).toHaveLength(1)
    expect(rank(first).findings).toEqual([])
    expect(rank([{ unit: 'a', score: '0.3', exact: '0.30000000000000004' }]).findings).toEqual([])
  })
})
