import {
  type Absence,
  type Observation,
  type ObservationStatus,
  parseObservations,
  type WeightedMeanOptions,
  weightedMean,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const period = '2022'
const figure = (
  indicator: string,
  value: string | number,
  status: ObservationStatus = 'final',
  unit = 'hue',
): Observation => ({
  unit,
  indicator,
  period,
  value,
  status,
})
const gap = (indicator: string, absence: Absence, status: ObservationStatus = 'final'): Observation => ({
  unit: 'hue',
  indicator,
  period,
  value: null,
  absence,
  status,
})
const weigh = (weights: Readonly<Record<string, string | number>>): WeightedMeanOptions => ({
  indicator: 'index',
  period,
  components: Object.entries(weights).map(([indicator, weight]) => ({ indicator, weight })),
})
const equal = weigh({ a: 1, b: 1, c: 1 })
const meanOf = (rows: readonly Observation[], options = equal) => weightedMean(rows, options)

describe('a weighted mean is another number', () => {
  it.each<[string, readonly (string | number)[], readonly (string | number)[], string]>([
    ['three equal parts', ['1', '2', '6'], [1, 1, 1], '3'],
    ['a third, kept as its fraction', ['1', '0', '0'], [1, 1, 1], '1/3'],
    ['weights of thirds', ['1', '2', '3'], ['1/3', '1/3', '1/3'], '2'],
    ['weights of tenths', ['0.5346', '0.4155', '0.4964'], ['0.4', '0.3', '0.3'], '0.48741'],
    ['the same in percent', ['0.5346', '0.4155', '0.4964'], [40, 30, 30], '0.48741'],
    ['a weight of nothing', ['5', '7', '900'], [1, 1, 0], '6'],
    ['one that counts alone', ['5', '7', '9'], [0, 1, 0], '7'],
    ['numbers as texts, numbers and fractions', ['0.5', 0.25, '1/4'], [1, 1, 1], '1/3'],
    ['values below zero', ['-3', '1', '-1'], [1, 1, 1], '-1'],
    ['0.1 and 0.2 and 0.3', ['0.1', '0.2', '0.3'], [1, 1, 1], '0.2'],
  ])('%s', (_, values, weights, expected) => {
    const names = ['a', 'b', 'c']
    const rows = values.map((value, index) => figure(names[index] as string, value))
    const [mean] = meanOf(rows, weigh(Object.fromEntries(weights.map((weight, index) => [names[index], weight]))))
    expect(mean?.value).toBe(expected)
  })
})

describe('an absence becomes a number, or another absence', () => {
  it.each<[string, readonly Observation[], Absence]>([
    ['one of three', [figure('a', 1), gap('b', 'not-applicable'), figure('c', 1)], 'not-applicable'],
    ['the first of two', [figure('a', 1), gap('b', 'in-words'), gap('c', 'not-scored')], 'in-words'],
    ['the first by component, not by row', [gap('c', 'not-scored'), gap('b', 'in-words'), figure('a', 1)], 'in-words'],
    ['a figure that nobody gave', [figure('a', 1), figure('c', 1)], 'no-data'],
    ['a figure that nobody gave before one that is absent', [figure('a', 1), gap('c', 'not-scored')], 'no-data'],
    ['a figure that nobody gave after one that is absent', [figure('a', 1), gap('b', 'not-scored')], 'not-scored'],
  ])('%s', (_, rows, absence) => {
    expect(meanOf(rows)).toMatchObject([{ value: null, absence }])
  })

  it('where the absent part counts for nothing: it still is a part', () => {
    expect(meanOf([figure('a', 1), gap('b', 'no-data')], weigh({ a: 1, b: 0 }))).toMatchObject([
      { value: null, absence: 'no-data' },
    ])
  })

  it('where there is no figure at all', () => {
    expect(meanOf([])).toEqual([])
    expect(meanOf([{ ...figure('a', 1), period: '2021' }, figure('d', 1)])).toEqual([])
  })
})

describe('a mean is firmer than its least firm part', () => {
  it.each<[ObservationStatus, ObservationStatus, ObservationStatus, ObservationStatus]>([
    ['final', 'final', 'final', 'final'],
    ['final', 'provisional', 'final', 'provisional'],
    ['estimated', 'provisional', 'final', 'estimated'],
    ['estimated', 'approximate', 'provisional', 'approximate'],
  ])('%s, %s, %s: %s', (a, b, c, expected) => {
    expect(meanOf([figure('a', 1, a), figure('b', 1, b), figure('c', 1, c)])[0]?.status).toBe(expected)
  })

  it('also where a part is absent', () => {
    expect(meanOf([figure('a', 1), gap('b', 'not-yet-known', 'estimated')])[0]?.status).toBe('estimated')
  })
})

describe('a mean is no observation', () => {
  const rows = [figure('b', 3, 'final', 'da-nang'), figure('a', 1), figure('b', 2), figure('c', 4), figure('d', 9)]

  it('that says what it was made of', () => {
    expect(meanOf(rows)).toEqual([
      {
        unit: 'da-nang',
        indicator: 'index',
        period,
        value: null,
        absence: 'no-data',
        status: 'final',
        inputs: [{ unit: 'da-nang', indicator: 'b', period }],
      },
      {
        unit: 'hue',
        indicator: 'index',
        period,
        value: '7/3',
        status: 'final',
        inputs: ['a', 'b', 'c'].map(indicator => ({ unit: 'hue', indicator, period })),
      },
    ])
  })

  it('that the library accepts back, or that differs after a way through JSON', () => {
    const means = meanOf(rows)
    expect(parseObservations(JSON.parse(JSON.stringify(means)))).toEqual(means)
    const given = JSON.parse(JSON.stringify({ rows, equal })) as { rows: Observation[]; equal: WeightedMeanOptions }
    expect(meanOf(given.rows, given.equal)).toEqual(means)
  })
})

describe('weights that are none give a mean', () => {
  const options = (change: object) => ({ ...equal, ...change }) as WeightedMeanOptions
  it.each<[string, WeightedMeanOptions, readonly string[]]>([
    ['no component', options({ components: [] }), ['too-small at components']],
    ['a decimal comma', weigh({ a: '0,4' }), ['not-a-number at components[0].weight']],
    ['no sum', weigh({ a: 0, b: '0.00' }), ['weights-without-sum at components']],
    [
      'below zero',
      weigh({ a: 1, b: '-1/3', c: -1 }),
      ['negative-weight at components[1].weight', 'negative-weight at components[2].weight'],
    ],
    [
      'a component twice',
      options({
        components: [
          { indicator: 'a', weight: 1 },
          { indicator: 'b', weight: -1 },
          { indicator: 'a', weight: 1 },
        ],
      }),
      ['negative-weight at components[1].weight', 'duplicate-component at components[2].indicator'],
    ],
    ['a period that does not exist', options({ period: '2022-Q5' }), ['not-a-period at period']],
    ['a misspelt option', options({ periods: '2022' }), ['unknown-key at periods']],
    ['no options', undefined as unknown as WeightedMeanOptions, ['wrong-type']],
  ])('%s', (_, given, faults) => {
    expect(faultsOf(() => weightedMean([], given))).toEqual(faults)
  })

  it('or two figures for one part do', () => {
    expect(faultsOf(() => meanOf([figure('a', 1), figure('a', 2)]))).toEqual(['duplicate-observation at [1]'])
  })
})
