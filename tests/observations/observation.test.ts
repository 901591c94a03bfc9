import { parseObservations } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { weakestStatus } from '../../src/observations/observation'
import { faultsOf, issuesOf } from '../support/issues'

const figure = { unit: 'duc-pho', indicator: 'online', period: '2022-S1', value: '50.66', status: 'final' }
const absent = { unit: 'duc-pho', indicator: 'online', period: '2022-S1', value: null, status: 'final' }
const faults = (...rows: readonly object[]) => faultsOf(() => parseObservations(rows))

describe('a sound observation comes back unchanged', () => {
  it.each<[string, object]>([
    ['a figure', figure],
    ['a figure as a number', { ...figure, value: 50.66 }],
    ['a third', { ...figure, value: '1/3' }],
    ['zero, which is not null', { ...figure, value: '0' }],
    ['a share with its counts', { ...figure, numerator: 58_941, denominator: 116_340 }],
    ['a share of more than all', { ...figure, value: '150', numerator: 3, denominator: 2 }],
    ['a share of nothing', { ...absent, absence: 'zero-denominator', numerator: 0, denominator: 0 }],
    ['a share of nothing without its counts', { ...absent, absence: 'zero-denominator' }],
    ['counts of which no figure was made', { ...absent, absence: 'not-scored', numerator: 3, denominator: 5 }],
    ['no data', { ...absent, absence: 'no-data' }],
    ['what does not concern the unit', { ...absent, absence: 'not-applicable' }],
    ['a period that is not over', { ...absent, absence: 'not-yet-known' }],
    ['words only', { ...absent, absence: 'in-words', words: 'Bắt đầu' }],
    ['words in two languages', { ...absent, absence: 'in-words', words: { vi: 'Bắt đầu', en: 'Begun' } }],
    ['a named period', { ...figure, period: '2020-12-15/2021-12-14', label: { vi: 'Năm 2021' } }],
    [
      'all other properties',
      {
        ...figure,
        asOf: '2022-06-30T17:00:00+07:00',
        source: { title: 'Báo cáo', place: 'II.06a', url: 'https://example.org', assumed: true },
        inputs: [{ unit: 'duc-pho', indicator: 'received', period: '2022-S1' }],
      },
    ],
  ])('%s', (_, row) => {
    expect(parseObservations([row])).toEqual([row])
    expect(parseObservations(JSON.parse(JSON.stringify([row])))).toEqual(parseObservations([row]))
  })

  it('also an empty list', () => {
    expect(parseObservations([])).toEqual([])
  })
})

describe('an observation that contradicts itself is refused', () => {
  it.each<[string, object, readonly string[]]>([
    ['null without a reason', absent, ['incomplete value at [0].absence']],
    ['a value with an absence', { ...figure, absence: 'no-data' }, ['contradiction absence at [0].absence']],
    ['words beside a value', { ...figure, words: 'Bắt đầu' }, ['contradiction words at [0].words']],
    ['words for no data', { ...absent, absence: 'no-data', words: 'Bắt đầu' }, ['contradiction words at [0].words']],
    ['a numerator without a denominator', { ...figure, numerator: 5 }, ['incomplete ratio at [0].denominator']],
    ['a denominator without a numerator', { ...figure, denominator: 5 }, ['incomplete ratio at [0].numerator']],
    ['a value over zero', { ...figure, numerator: 0, denominator: 0 }, ['contradiction zero-denominator at [0].value']],
    [
      'a share of nothing that is one of five',
      { ...absent, absence: 'zero-denominator', numerator: 1, denominator: 5 },
      ['contradiction denominator at [0].denominator'],
    ],
    [
      'all of it at once',
      { ...figure, absence: 'no-data', words: 'x', denominator: 0 },
      [
        'contradiction absence at [0].absence',
        'contradiction words at [0].words',
        'incomplete ratio at [0].numerator',
        'contradiction zero-denominator at [0].value',
      ],
    ],
  ])('%s', (_, row, expected) => {
    expect(faults(row)).toEqual(expected)
  })
})

describe('a malformed observation is refused', () => {
  it.each<[string, object, readonly string[]]>([
    ['no value at all', { unit: 'a', indicator: 'b', period: '2022', status: 'final' }, ['missing at [0].value']],
    ['an empty dimension', { ...figure, dimension: {} }, ['empty dimension at [0].dimension']],
    ['a decimal comma', { ...figure, value: '65,47' }, ['malformed number at [0].value']],
    ['NaN', { ...figure, value: Number.NaN }, ['malformed not-finite at [0].value']],
    ['0.1 + 0.2', { ...figure, value: 0.1 + 0.2 }, ['imprecise-number at [0].value']],
    ['true', { ...figure, value: true }, ['wrong-type at [0].value']],
    ['an unknown absence', { ...absent, absence: 'nodata' }, ['not-allowed at [0].absence']],
    ['an unknown status', { ...figure, status: 'Final' }, ['not-allowed at [0].status']],
    ['a period that does not exist', { ...figure, period: '2022-Q5' }, ['malformed period at [0].period']],
    ['a name with a no-break space', { ...figure, unit: 'Đức\u00a0Phổ' }, ['malformed identifier at [0].unit']],
    ['half a dossier', { ...figure, numerator: 0.5, denominator: 1 }, ['wrong-type at [0].numerator']],
    ['minus one dossier', { ...figure, numerator: -1, denominator: 1 }, ['too-small number at [0].numerator']],
    ['a day that does not exist', { ...figure, asOf: '2022-06-31' }, ['malformed date at [0].asOf']],
    ['a source without a title', { ...figure, source: { place: 'p. 1' } }, ['missing at [0].source.title']],
    [
      'an input with a period that does not exist',
      { ...figure, inputs: [{ indicator: 'b', period: '2022-Q5' }] },
      ['malformed period at [0].inputs[0].period'],
    ],
    ['a misspelt property', { ...figure, lable: 'x' }, ['unknown property at [0].lable']],
  ])('%s', (_, row, expected) => {
    expect(faults(row)).toEqual(expected)
  })

  it.each([
    ['one observation in place of a list', figure, ['wrong-type']],
    ['undefined', undefined, ['wrong-type']],
    ['a text', '[]', ['wrong-type']],
    ['rows that are not objects', [null, 5], ['wrong-type at [0]', 'wrong-type at [1]']],
  ])('%s', (_, rows, expected) => {
    expect(faultsOf(() => parseObservations(rows))).toEqual(expected)
  })
})

describe('two figures for the same thing are refused', () => {
  it('in any row, besides other faults', () => {
    expect(
      faults(figure, { ...figure, value: 'x' }, { ...figure, value: '51' }, { ...figure, period: '2022' }, figure),
    ).toEqual(['malformed number at [1].value', 'duplicate observation at [2]', 'duplicate observation at [4]'])
  })

  it('but not figures of two units whose names run together', () => {
    const rows = [
      { ...figure, unit: 'a","b', indicator: 'c' },
      { ...figure, unit: 'a', indicator: 'b","c' },
    ]
    expect(parseObservations(rows)).toEqual(rows)
  })

  it('with their unit, indicator and period', () => {
    expect(issuesOf(() => parseObservations([figure, figure]))[0]?.message).toEqual({
      vi: 'Có hai số liệu 6 tháng đầu năm 2022 của chỉ tiêu “online” cho đơn vị “duc-pho”.',
      en: 'There are two observations of “online” for the unit “duc-pho” in the first half of 2022.',
    })
  })
})

it('frozen observations are read, and not changed', () => {
  const row = Object.freeze({ ...figure, inputs: Object.freeze([]) })
  const [parsed] = parseObservations(Object.freeze([row]))
  expect(parsed).toEqual(row)
})

it.each([
  [[], 'final'],
  [['final', 'final'], 'final'],
  [['final', 'provisional'], 'provisional'],
  [['estimated', 'provisional', 'final'], 'estimated'],
  [['approximate', 'estimated'], 'approximate'],
] as const)('figures that are %j give one that is %s', (statuses, weakest) => {
  expect(weakestStatus(statuses)).toBe(weakest)
})
