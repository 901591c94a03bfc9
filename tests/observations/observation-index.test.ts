import { indexObservations, type Observation } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const figure = (unit: string, indicator: string, period: string, value = '1'): Observation => ({
  unit,
  indicator,
  period,
  value,
  status: 'final',
})
const rows = [
  figure('hue', 'dti', '2022', '0.7'),
  figure('da-nang', 'dti', '2022', '0.8'),
  figure('da-nang', 'dti', '2020', '0.5'),
  figure('da-nang', 'government', '2022', '0.9'),
]
const index = indexObservations(rows)

describe('a figure is found by its unit, indicator and period', () => {
  it.each([
    ['hue', 'dti', '2022', '0.7'],
    ['da-nang', 'dti', '2022', '0.8'],
    ['da-nang', 'dti', '2020', '0.5'],
    ['da-nang', 'government', '2022', '0.9'],
    ['hue', 'dti', '2020', undefined],
    ['hue', 'government', '2022', undefined],
    ['ha-noi', 'dti', '2022', undefined],
    ['hue', 'dti', '2022-Q1', undefined],
    ['__proto__', 'dti', '2022', undefined],
    ['hue', 'constructor', '2022', undefined],
  ])('%s, %s, %s: %s', (unit, indicator, period, value) => {
    expect(index.get(unit, indicator, period)?.value).toBe(value)
  })

  it('in the order given', () => {
    expect(index.of('dti', '2022')).toEqual([rows[0], rows[1]])
    expect(index.of('dti', '2021')).toEqual([])
    expect(index.of('economy', '2022')).toEqual([])
    expect(index.periodsOf('dti')).toEqual(['2022', '2020'])
    expect(index.periodsOf('economy')).toEqual([])
  })
})

it('reports each further figure of the same unit, indicator and period', () => {
  const twice = [...rows, figure('hue', 'dti', '2022', '0.9'), figure('da-nang', 'dti', '2020')]
  expect(faultsOf(() => indexObservations(twice))).toEqual([
    'duplicate observation at [4]',
    'duplicate observation at [5]',
  ])
})
