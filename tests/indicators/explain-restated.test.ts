import {
  defineIndicators,
  defineUnits,
  explainIndicator,
  formatExplanation,
  type Observation,
  type Restatement,
  type RestatementMethod,
} from 'egov-kpi'
import { expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { figure, percent, simple } from './support'

const until = { group: 'g', validTo: '2025-06-30' } as const
const units = defineUnits({
  groups: [{ id: 'g', name: 'Tỉnh' }],
  units: [
    { id: 'a', name: 'A', ...until, successors: ['n'] },
    { id: 'd', name: 'D', ...until, successors: ['n', 'm'] },
    { id: 'n', name: 'N', group: 'g' },
    { id: 'm', name: 'M', group: 'g', validFrom: '2025-07-01' },
  ],
})
const indicators = defineIndicators([
  simple('received', { name: { vi: 'Hồ sơ', en: 'Dossiers' } }),
  simple('people', { name: { vi: 'Dân số', en: 'Population' } }),
  simple('share', {
    name: { vi: 'Tỷ lệ', en: 'Share' },
    measure: percent,
    additivity: { units: 'ratio', periods: 'ratio' },
  }),
])
const counts = (numerator: number, denominator: number) => ({ numerator, denominator })
const observations: readonly Observation[] = [
  figure('received', '2024', 10, { unit: 'a' }),
  figure('received', '2024', 100, { unit: 'd' }),
  figure('received', '2024', 5, { unit: 'n' }),
  figure('people', '2024', 1000, { unit: 'a' }),
  figure('people', '2024', 4000, { unit: 'd' }),
  figure('people', '2024', 1000, { unit: 'n' }),
  figure('share', '2024', 50, { unit: 'a', ...counts(1, 2) }),
  figure('share', '2024', 75, { unit: 'd', ...counts(3, 4) }),
  figure('share', '2024', 100, { unit: 'n', ...counts(5, 5) }),
]
const sum: RestatementMethod = { kind: 'sum' }
const written = (unit: string, indicator: string, more: Partial<Restatement> = {}, given = observations) => {
  const restatement: Restatement = {
    units,
    asOf: '2026-12-31',
    methods: { received: sum, people: sum, share: { kind: 'weighted-mean', by: 'people' } },
    shares: [
      { from: 'd', to: 'n', share: '0.25' },
      { from: 'd', to: 'm', share: '0.75' },
    ],
    ...more,
  }
  const why = explainIndicator(indicators, { observations: given, restatement, unit, indicator, period: '2024' })
  return formatExplanation(why, 'vi').split('\n')
}

it('a sum is explained by its parts, which add up to it, the share of a divided unit and its own part among them', () => {
  expect(written('n', 'received')).toEqual([
    'Hồ sơ: 40',
    '  Tổng của các đơn vị trước đó: 10 + 100 × 0,25 + 5',
    '  Hồ sơ, A: 10',
    '  Hồ sơ, D: 25',
    '    100 × 0,25',
    '    Hồ sơ, D: 100',
    '  Hồ sơ, N: 5',
  ])
})

it('a weighted mean by its figures and their weights', () => {
  expect(written('n', 'share')).toEqual([
    'Tỷ lệ: 75',
    '  Trung bình có trọng số của các đơn vị trước đó: (50 × 1.000 + 75 × 4.000 × 0,25 + 100 × 1.000) ÷ (1.000 + 4.000 × 0,25 + 1.000)',
    '  Tỷ lệ, A: 50',
    '    1 ÷ 2 × 100',
    '  Dân số, A: 1.000',
    '  Tỷ lệ, D: 75',
    '    3 ÷ 4 × 100',
    '  Dân số, D: 4.000',
    '  Tỷ lệ, N: 100',
    '    5 ÷ 5 × 100',
    '  Dân số, N: 1.000',
  ])
})

it('a ratio of sums by its counts', () => {
  const methods = { received: sum, people: sum, share: { kind: 'ratio-of-sums' } } as const
  expect(written('n', 'share', { methods }).slice(0, 2)).toEqual([
    'Tỷ lệ: 84,375',
    '  Tổng tử số chia cho tổng mẫu số của các đơn vị trước đó: (1 + 3 × 0,25 + 5) ÷ (2 + 4 × 0,25 + 5) × 100',
  ])
})

it('a figure that could not be made by those that are there and those that are missing', () => {
  const rest = observations.filter(({ unit, indicator }) => unit !== 'a' || indicator !== 'received')
  expect(written('n', 'received', {}, rest)).toEqual([
    'Hồ sơ: không có số liệu',
    '  Tổng của các đơn vị trước đó',
    '  Hồ sơ, A: không có số liệu',
    '  Hồ sơ, D: 25',
    '    100 × 0,25',
    '    Hồ sơ, D: 100',
    '  Hồ sơ, N: 5',
  ])
})

it('what the restatement lacks is an error here, too', () => {
  expect(faultsOf(() => written('n', 'received', { shares: [] }))).toEqual(['missing restatement-shares at shares'])
})
