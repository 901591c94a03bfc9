import {
  computeIndicators,
  computeStandings,
  defineIndicators,
  defineUnits,
  type Indicator,
  type Observation,
  parseObservations,
  rollUp,
  type Target,
  type Unit,
  type Units,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { dossierIndicators, figure, percent, simple } from './support'

const midYear = '2025-06-30'
const group = { group: 'provinces' } as const
const units = defineUnits({
  groups: [{ id: 'provinces', name: 'Tỉnh' }],
  units: [
    { id: 'old-a', name: 'A', ...group, validTo: midYear, successors: ['new'] },
    { id: 'old-b', name: 'B', ...group, validTo: midYear, successors: ['new'] },
    { id: 'new', name: 'N', ...group, validFrom: '2025-07-01' },
    { id: 'other', name: 'O', ...group },
  ],
})
const indicators = defineIndicators([simple('online')])
const of = (unit: string, period: string, value: number | null, more: Partial<Observation> = {}) =>
  figure('online', period, value, { unit, ...more })
const halves = [
  of('old-a', '2025-S1', 300),
  of('old-b', '2025-S1', 900),
  of('new', '2025-S2', 1500),
  of('other', '2025-S1', 400),
  of('other', '2025-S2', 450),
]
const compute = (observations: readonly Observation[], definitions: readonly Indicator[] = indicators) =>
  computeIndicators(definitions, { observations, periods: ['2025'], units })
const values = (observations: readonly Observation[]) =>
  observations.map(({ unit, value, absence }) => [unit, value ?? absence])

describe('a year that spans a merger adds up', () => {
  const year = compute(halves)

  it('from what the merged units reported, which counts for their successor', () => {
    expect(values(year.observations)).toEqual([
      ['new', '2700'],
      ['other', '850'],
    ])
    expect(year.findings).toEqual([])
  })

  it('and names the figures that it was computed from', () => {
    expect(year.observations.find(({ unit }) => unit === 'new')?.inputs).toEqual([
      { unit: 'old-a', period: '2025-S1' },
      { unit: 'old-b', period: '2025-S1' },
      { period: '2025-S2' },
    ])
    expect(parseObservations(JSON.parse(JSON.stringify(year.observations)))).toEqual(year.observations)
  })

  it('to a total of all units', () => {
    const { observations, coverage, findings } = rollUp(year.observations, { indicators, units, to: 'all' })
    expect(observations[0]?.value).toBe('3550')
    expect(coverage[0]).toMatchObject({ reported: 2, members: 2, missing: [] })
    expect(findings).toEqual([])
  })

  it('in any order of the rows', () => {
    const backwards = compute(halves.toReversed())
    const sorted = (list: readonly Observation[]) => list.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
    expect(sorted(backwards.observations)).toEqual(sorted(year.observations))
  })

  it('by quarters, and beside a running total and a ratio', () => {
    const definitions: readonly Indicator[] = [
      ...dossierIndicators,
      {
        id: 'so-far',
        kind: 'cumulative',
        name: 'Lũy kế',
        measure: { kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } },
        direction: 'higher',
        of: 'online',
        since: 'start-of-year',
      },
    ]
    const observations = ['online', 'received'].flatMap(indicator => {
      const times = indicator === 'online' ? 1 : 2
      return [
        figure(indicator, '2025-Q1', 10 * times, { unit: 'old-a' }),
        figure(indicator, '2025-Q2', 20 * times, { unit: 'old-a' }),
        figure(indicator, '2025-Q1', 30 * times, { unit: 'old-b' }),
        figure(indicator, '2025-Q2', 40 * times, { unit: 'old-b' }),
        figure(indicator, '2025-Q3', 50 * times, { unit: 'new' }),
        figure(indicator, '2025-Q4', 60 * times, { unit: 'new' }),
      ]
    })
    const { observations: computed } = compute(observations, definitions)
    expect(computed.map(({ indicator, unit, value }) => [indicator, unit, value])).toEqual([
      ['online', 'new', '210'],
      ['received', 'new', '420'],
      ['share', 'new', '50'],
      ['so-far', 'new', '210'],
    ])
    expect(computed[0]?.inputs).toEqual([
      { unit: 'old-a', period: '2025-Q1' },
      { unit: 'old-b', period: '2025-Q1' },
      { unit: 'old-a', period: '2025-Q2' },
      { unit: 'old-b', period: '2025-Q2' },
      { period: '2025-Q3' },
      { period: '2025-Q4' },
    ])
    const total = rollUp(computed, { indicators: definitions, units, to: 'all' })
    expect(total.coverage.map(({ indicator, missing }) => [indicator, missing])).toEqual([
      ['online', ['other']],
      ['received', ['other']],
      ['share', ['other']],
      ['so-far', ['other']],
    ])
  })

  it('if an existing unit takes over another, too', () => {
    const takenOver = {
      ...units,
      units: units.units.map(unit => (unit.id === 'new' ? { id: 'new', name: 'N', ...group } : unit)),
    }
    const observations = [...halves, of('new', '2025-S1', 1000)]
    const { observations: year } = computeIndicators(indicators, { observations, periods: ['2025'], units: takenOver })
    expect(values(year)).toContainEqual(['new', '3700'])
    expect(year.find(({ unit }) => unit === 'new')?.inputs).toHaveLength(4)
  })
})

describe('what a merger leaves open is reported:', () => {
  it('a merged unit that reported nothing', () => {
    const { observations, findings } = compute(halves.filter(({ unit }) => unit !== 'old-b'))
    expect(values(observations)).toContainEqual(['new', 'no-data'])
    expect(findings.map(({ code, message }) => [code, message.en])).toEqual([
      [
        'incomplete',
        'The figure of “online” in the first half of 2025 for “new” does not include old-b, whose work “new” took over during the period.',
      ],
    ])
  })

  it('a unit that was divided', () => {
    const divided = {
      ...units,
      units: units.units.map(unit => (unit.id === 'old-a' ? { ...unit, successors: ['new', 'other'] } : unit)),
    }
    const { observations, findings } = computeIndicators(indicators, {
      observations: halves,
      periods: ['2025'],
      units: divided,
    })
    expect(findings.map(({ code, message }) => [code, message.vi])).toEqual([
      [
        'left-out',
        'Đơn vị “old-a” kết thúc trong năm 2025 và chia cho new, other; số liệu trước đó không quy được cho đơn vị nào.',
      ],
    ])
    expect(values(observations)).toContainEqual(['new', '2400'])
    expect(values(observations)).toContainEqual(['old-a', 'no-data'])
  })

  it('a unit that ended without a successor', () => {
    const ended = { ...units, units: units.units.map((unit: Unit) => ({ ...unit, successors: [] })) }
    const { findings } = computeIndicators(indicators, { observations: halves, periods: ['2025'], units: ended })
    expect(findings.map(({ code, parameters }) => [code, parameters['what'], parameters['unit']])).toEqual([
      ['left-out', 'ended-unit', 'old-a'],
      ['left-out', 'ended-unit', 'old-b'],
    ])
  })

  it('an indicator that does not add up, but not a stock, which is that of the end', () => {
    const definitions = defineIndicators([
      simple('score', { measure: percent, additivity: { units: 'none', periods: 'none' } }),
      simple('pending', { additivity: { units: 'sum', periods: 'last' } }),
    ])
    const both = (unit: string, period: string, value: number) => [
      figure('score', period, value, { unit }),
      figure('pending', period, value, { unit }),
    ]
    const observations = [
      ...both('old-a', '2025-S1', 60),
      ...both('old-b', '2025-S1', 70),
      ...both('new', '2025-S2', 80),
    ]
    const { observations: year, findings } = compute(observations, definitions)
    expect(findings.map(({ code }) => code)).toEqual(['left-out'])
    expect(year.find(({ indicator, unit }) => indicator === 'pending' && unit === 'new')?.value).toBe('80')
    const total = rollUp([of('old-a', '2025', 9, { indicator: 'pending' })], {
      indicators: definitions,
      units,
      to: 'all',
    })
    expect(total.findings.map(({ code }) => code)).toEqual(['left-out', 'incomplete'])
    expect(total.coverage[0]?.missing).toEqual(['new', 'other'])
  })

  it('but not an indicator that does not add up if only the successor reported it', () => {
    const definitions = defineIndicators([
      simple('score', { measure: percent, additivity: { units: 'none', periods: 'none' } }),
    ])
    const takenOver = {
      ...units,
      units: units.units.map(unit => (unit.id === 'new' ? { id: 'new', name: 'N', ...group } : unit)),
    }
    const score = (unit: string, value: number) => figure('score', '2025-S1', value, { unit })
    const found = (...observations: readonly Observation[]) =>
      computeIndicators(definitions, { observations, periods: ['2025'], units: takenOver }).findings.map(
        ({ code }) => code,
      )
    expect(found(score('new', 60))).toEqual([])
    expect(found(score('new', 60), score('old-a', 70))).toEqual(['left-out'])
  })

  it('each missing unit by name, also one that ended within the period', () => {
    const { observations } = computeIndicators(indicators, { observations: halves, periods: ['2025'] })
    const { coverage, findings, observations: totals } = rollUp(observations, { indicators, units, to: 'all' })
    expect(totals[0]?.value).toBe('850')
    expect(coverage[0]).toMatchObject({ reported: 1, members: 4, missing: ['old-a', 'old-b', 'new'] })
    expect(findings.map(({ message }) => message.en)).toEqual([
      'The total of “online” in 2025 for “all” covers only 1 of 4 units; missing: old-a, old-b, new.',
    ])
  })

  it('but not figures of the year that each unit gave for its own time, which add up', () => {
    const given = [
      of('old-a', '2025', 300),
      of('old-b', '2025', 900),
      of('new', '2025', 1500),
      of('other', '2025', 850),
    ]
    expect(rollUp(given, { indicators, units, to: 'group' }).observations[0]?.value).toBe('3550')
    expect(values(compute(given).observations)).toContainEqual(['new', '2700'])
    const year = compute(given).observations
    expect(rollUp(year, { indicators, units, to: 'group' }).coverage[0]).toMatchObject({ reported: 2, members: 2 })
  })

  it('an unknown unit, as an error', () => {
    expect(faultsOf(() => compute([of('x', '2025', 1)]))).toEqual(['unknown unit at observations'])
  })
})

describe('a unit that began or ended within the year counts in the total of the year', () => {
  const total = (rows: readonly Observation[], of: Units = units) => rollUp(rows, { indicators, units: of, to: 'all' })
  const year = (rolled: ReturnType<typeof total>) => {
    const place = rolled.observations.findIndex(({ period }) => period === '2025')
    return [rolled.observations[place]?.value, rolled.coverage[place]?.missing]
  }
  const early = halves.slice(0, 3)

  it('after a merger', () => {
    expect(year(total([...early, of('other', '2025', 850)]))).toEqual(['3550', []])
  })

  it('after a division', () => {
    const divided = defineUnits({
      groups: [{ id: 'provinces', name: 'Tỉnh' }],
      units: [
        { id: 'old-a', name: 'A', ...group, validTo: midYear, successors: ['new', 'old-b'] },
        { id: 'old-b', name: 'B', ...group, validFrom: '2025-07-01' },
        { id: 'new', name: 'N', ...group, validFrom: '2025-07-01' },
        { id: 'other', name: 'O', ...group },
      ],
    })
    const rows = [of('old-a', '2025-S1', 100), of('old-b', '2025-S2', 30), of('new', '2025-S2', 40)]
    expect(year(total([...rows, of('other', '2025', 500)], divided))).toEqual(['670', []])
    expect(year(total([...rows.slice(0, 2), of('other', '2025', 500)], divided))).toEqual(['630', ['new']])
  })

  it('but not twice if the successor gave the whole year', () => {
    const rows = [...early.slice(0, 2), of('new', '2025', 2700), of('other', '2025', 850)]
    expect(year(total(rows))).toEqual(['3550', ['old-a', 'old-b']])
  })
})

describe('a target of the year that spans a merger', () => {
  const target = (period: string, value: number): Target => ({
    indicator: 'online',
    scope: 'nation',
    period,
    kind: 'target',
    comparator: 'at-least',
    value,
  })
  const stand = (observations: readonly Observation[], asOf: string, value = 2600) =>
    computeStandings(indicators, { observations, targets: [target('2025', value)], units, asOf })
  const short = ({ rows }: ReturnType<typeof stand>) =>
    rows.map(({ unit, observation, met, status }) => [unit, observation?.value ?? null, met, status])

  it('is held against what the successor and those that merged into it reported', () => {
    const found = stand(halves, '2025-12-31')
    expect(short(found)).toEqual([
      ['new', '2700', true, 'achieved'],
      ['other', '850', false, 'missed'],
    ])
    expect(found.findings).toEqual([])
  })

  it('has no verdict if one of them did not report, and a finding names it', () => {
    const found = stand(halves.slice(1), '2025-12-31')
    expect(short(found)[0]).toEqual(['new', 1500, null, null])
    expect(found.findings.map(({ code }) => code)).toEqual(['incomplete', 'incomplete'])
  })

  it('is held against each old unit alone before the merger', () => {
    expect(short(stand(halves, '2025-06-30', 250))).toEqual([
      ['old-a', 300, true, 'reached'],
      ['old-b', 900, true, 'reached'],
      ['other', 400, true, 'reached'],
    ])
  })
})
