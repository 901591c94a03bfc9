import {
  computeIndicators,
  defineIndicators,
  defineUnits,
  explainIndicator,
  formatExplanation,
  indexObservations,
  type Observation,
  parseObservations,
  rollUp,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText } from '../support/issues'

const measure = { kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } } as const
const counted = { kind: 'simple', measure, direction: 'higher' } as const
const indicators = defineIndicators([
  { ...counted, id: 'new', name: 'Mới', additivity: { units: 'sum', periods: 'sum' } },
  { ...counted, id: 'carried', name: 'Chuyển sang', additivity: { units: 'sum', periods: 'first' } },
  { ...counted, id: 'pending', name: 'Đang giải quyết', additivity: { units: 'sum', periods: 'last' } },
  {
    ...counted,
    id: 'all',
    kind: 'derived',
    name: 'Tổng',
    formula: {
      kind: 'sum',
      of: [
        { kind: 'reference', to: 'new' },
        { kind: 'reference', to: 'carried' },
      ],
    },
  },
  {
    id: 'share',
    kind: 'ratio',
    name: 'Tỷ lệ',
    numerator: 'pending',
    denominator: 'all',
    factor: 100,
    measure: { kind: 'percent' },
    direction: 'lower',
  },
])
const figure = (unit: string, indicator: string, value: number, more: Partial<Observation> = {}): Observation => ({
  unit,
  indicator,
  period: '2022-Q1',
  value,
  status: 'final',
  ...more,
})
const [online, direct] = [{ channel: 'online' }, { channel: 'direct' }]
const units = defineUnits({
  groups: [{ id: 'g', name: 'G' }],
  units: ['a', 'b'].map(id => ({ id, name: id, group: 'g' as const })),
})

describe('a part of a unit', () => {
  const parts = [
    figure('a', 'new', 10, { dimension: online }),
    figure('a', 'new', 5, { dimension: direct }),
    figure('a', 'carried', 2, { dimension: online }),
    figure('a', 'pending', 3, { dimension: online }),
    figure('b', 'new', 7),
  ]

  it('is an observation of its own', () => {
    const index = indexObservations(parts)
    expect(index.get('a', 'new', '2022-Q1')).toBeUndefined()
    expect(index.get('a', 'new', '2022-Q1', { channel: 'direct' })?.value).toBe(5)
    expect(index.of('new', '2022-Q1').map(({ unit }) => unit)).toEqual(['b'])
    expect(faultsOf(() => parseObservations([parts[0], figure('a', 'new', 1, { dimension: { ...online } })]))).toEqual([
      'duplicate observation at [1]',
    ])
    expect(faultsOf(() => parseObservations([figure('a', 'new', 1, { dimension: {} })]))).toEqual([
      'empty dimension at [0].dimension',
    ])
  })

  it('has rates of its own, explained by its own counts', () => {
    const { observations } = computeIndicators(indicators, { observations: parts, periods: ['2022-Q1'] })
    expect(observations.filter(({ indicator, value }) => indicator === 'share' && value !== null)).toMatchObject([
      { unit: 'a', dimension: online, value: '25', numerator: 3, denominator: 12 },
    ])
    const why = explainIndicator(indicators, {
      observations: parts,
      unit: 'a',
      dimension: online,
      indicator: 'share',
      period: '2022-Q1',
    })
    expect(formatExplanation(why, 'vi')).toContain('Mới: 10')
  })

  it('is added up to its unit and to its group', () => {
    const total = (to: 'unit' | 'group' | 'all') =>
      rollUp(parts, { indicators, units, to })
        .observations.filter(({ indicator }) => indicator === 'new')
        .map(({ unit, value, dimension }) => [unit, value, dimension])
    expect(total('unit')).toEqual([
      ['b', 7, undefined],
      ['a', '15', undefined],
    ])
    expect(total('group')).toEqual([['g', '22', undefined]])
    expect(total('all')).toEqual([['all', '22', undefined]])
  })

  it('is counted once if two dimensions, or the figure of the whole unit, count the same', () => {
    const field = figure('a', 'new', 14, { dimension: { field: 'đất đai' } })
    const twice = rollUp([...parts, field], { indicators, units, to: 'all' })
    expect(twice.observations.find(({ indicator }) => indicator === 'new')?.value).toBe('22')
    expect(twice.findings.map(faultText)).toContain('contradiction dimensions at observations')
    const whole = rollUp([...parts, figure('a', 'new', 15)], { indicators, units, to: 'all' })
    expect(whole.observations.find(({ indicator }) => indicator === 'new')?.value).toBe('22')
    expect(whole.findings.map(({ code }) => code)).not.toContain('contradiction')
  })
})

describe('what was carried over', () => {
  const quarters = ['2022-Q1', '2022-Q2'].flatMap((period, index) => [
    figure('a', 'new', 10, { period }),
    figure('a', 'carried', [4, 6][index] as number, { period }),
    figure('a', 'pending', [6, 1][index] as number, { period }),
  ])

  it('is, for a longer period, that of its first part', () => {
    const { observations } = computeIndicators(indicators, { observations: quarters, periods: ['2022-S1'] })
    expect(observations.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['new', '20'],
      ['carried', '4'],
      ['pending', '1'],
      ['all', '24'],
      ['share', '25/6'],
    ])
  })

  it('is not known if the first part was not reported', () => {
    const later = quarters.filter(({ period, indicator }) => period === '2022-Q2' || indicator !== 'carried')
    const { observations } = computeIndicators(indicators, { observations: later, periods: ['2022-S1'] })
    expect(observations.find(({ indicator }) => indicator === 'carried')).toMatchObject({
      value: null,
      absence: 'no-data',
      inputs: [{ period: '2022-Q2' }, { period: '2022-Q1' }],
    })
  })
})
