import {
  compareRankings,
  computeIndicators,
  defineIndicators,
  explainIndicator,
  formatExplanation,
  type Observation,
  type Restatement,
  rank,
  restateObservations,
  rollUp,
} from 'egov-kpi'
import { type ReportTable, renderCsv, reportRanking } from 'egov-kpi/report'
import { vietnamProvinces } from 'egov-kpi/vietnam'
import { describe, expect, it } from 'vitest'

const [first, later] = ['2025-06-30', '2026-12-31']
const on = (day: string) =>
  vietnamProvinces.units.filter(({ validFrom = day, validTo = day }) => validFrom <= day && day <= validTo)
const indicators = defineIndicators([
  {
    id: 'dti',
    kind: 'simple',
    name: { vi: 'Chỉ số chuyển đổi số', en: 'Digital transformation index' },
    measure: { kind: 'index' },
    direction: 'higher',
    additivity: { units: 'none', periods: 'none' },
  },
  {
    id: 'received',
    kind: 'simple',
    name: { vi: 'Hồ sơ tiếp nhận', en: 'Dossiers received' },
    measure: { kind: 'count', of: 'hồ sơ' },
    direction: 'higher',
    additivity: { units: 'sum', periods: 'sum' },
  },
])

/**
 * Invented: Thành phố Hồ Chí Minh has 90 and Đà Nẵng 89, the most of all; Quảng Nam has 51, the least. Of all others, those that
 * did not change and those that make the first five merged units have from 71 on, the rest less than 70.
 */
const invented = ((): readonly Observation[] => {
  const high = new Set(
    on(later).flatMap(({ id }, index) => (on(first).some(one => one.id === id) || index < 16 ? [id] : [])),
  )
  const named: Readonly<Record<string, number>> = { 'ho-chi-minh': 90, 'da-nang': 89, 'quang-nam': 51 }
  return on(first).map(({ id, successors }, index) => {
    const heir = successors?.[0] ?? id
    const value = named[id] ?? (high.has(heir) ? 71 : 52) + index / 10
    return { unit: id, indicator: 'dti', period: '2024', value, status: 'final' }
  })
})()
const restatement: Restatement = {
  units: vietnamProvinces,
  asOf: later,
  methods: {
    dti: {
      kind: 'mean-of-predecessors',
      source: { title: 'Công bố DTI năm 2024, ngày 21/10/2025' },
    },
  },
}

describe('an index of 63 provinces, restated for the 34', () => {
  const restated = restateObservations(indicators, { observations: invented, ...restatement })
  const ranked = (observations: readonly Observation[]) =>
    rank(observations.map(({ unit, value }) => ({ unit, score: value as string | number })))
  const [before, now] = [ranked(invented), ranked(restated.observations)]

  it('has a figure for each of them, the plain mean of those that it continues', () => {
    expect(restated.observations.map(({ unit }) => unit).sort()).toEqual(
      on(later)
        .map(({ id }) => id)
        .sort(),
    )
    expect(restated.observations.find(({ unit }) => unit === 'da-nang-2025')).toEqual({
      unit: 'da-nang-2025',
      indicator: 'dti',
      period: '2024',
      value: '70',
      status: 'final',
      inputs: [{ unit: 'da-nang' }, { unit: 'quang-nam' }],
    })
    expect(restated.findings.map(({ code, parameters }) => [code, parameters['what'], parameters['units']])).toEqual([
      ['restated', 'mean-of-predecessors', 23],
    ])
  })

  it('moves Đà Nẵng from the 2nd of 63 to the 17th of 34 places', () => {
    const rankIn = (ranking: typeof now, unit: string) => ranking.entries.find(one => one.unit === unit)?.rank
    expect([before.entries.length, now.entries.length]).toEqual([63, 34])
    expect([rankIn(before, 'da-nang'), rankIn(now, 'da-nang-2025')]).toEqual([2, 17])

    const { movements } = compareRankings(now, before, { units: vietnamProvinces })
    const of = (unit: string) => movements.find(one => one.unit === unit)
    expect(of('da-nang-2025')).toMatchObject({ rank: 17, direction: 'formed', predecessors: ['da-nang', 'quang-nam'] })
    expect(of('da-nang')).toMatchObject({ earlierRank: 2, direction: 'merged', successors: ['da-nang-2025'] })
    expect(of('quang-nam')).toMatchObject({ earlierRank: 63, direction: 'merged' })
  })

  it('passes through what did not change', () => {
    const unchanged = invented.filter(({ unit }) => on(later).some(({ id }) => id === unit))
    expect(unchanged).toHaveLength(11)
    for (const one of unchanged) expect(restated.observations).toContain(one)
  })

  it('explains each figure by those that it is made of, and by what makes the method official', () => {
    const why = explainIndicator(indicators, {
      observations: invented,
      restatement,
      unit: 'da-nang-2025',
      indicator: 'dti',
      period: '2024',
    })
    expect(formatExplanation(why, 'en').split('\n')).toEqual([
      'Digital transformation index: 70',
      '  The plain mean of the earlier units: (89 + 51) ÷ 2',
      '  Source: Công bố DTI năm 2024, ngày 21/10/2025',
      '  Digital transformation index, Đà Nẵng City: 89',
      '  Digital transformation index, Quảng Nam Province: 51',
    ])
  })

  it('and by each step, where a unit was renamed since', () => {
    const why = explainIndicator(indicators, {
      observations: invented,
      restatement,
      unit: 'dong-nai-2026',
      indicator: 'dti',
      period: '2024',
    })
    const [only] = why.inputs ?? []
    expect(why.value).toBe(only?.value)
    expect(why.inputs).toHaveLength(1)
    expect(only?.inputs?.map(({ label }) => (label as { vi: string }).vi)).toEqual([
      'Chỉ số chuyển đổi số, Tỉnh Bình Phước',
      'Chỉ số chuyển đổi số, Tỉnh Đồng Nai',
    ])
  })
})

describe('a year across 1/7/2025', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`)
  // Invented figures, each another one.
  const monthly = months.flatMap((period, month) =>
    on(month < 6 ? first : '2025-12-31').map(
      ({ id }, index): Observation => ({
        unit: id,
        indicator: 'received',
        period,
        value: 1000 * (month + 1) + index,
        status: 'final',
      }),
    ),
  )
  const sum = monthly.reduce((all, { value }) => all + (value as number), 0)

  it('adds up: 34 figures whose total is that of all months of 63 and of 34 provinces', () => {
    expect(monthly).toHaveLength(6 * 63 + 6 * 34)
    const { observations, findings } = computeIndicators(indicators, {
      observations: monthly,
      periods: ['2025'],
      units: vietnamProvinces,
    })
    expect(findings).toEqual([])
    expect(observations).toHaveLength(34)
    expect(observations.reduce((all, { value }) => all + Number(value), 0)).toBe(sum)
    const total = rollUp(observations, { indicators, units: vietnamProvinces, to: 'all' })
    expect([total.observations[0]?.value, total.findings]).toEqual([String(sum), []])
  })

  it('adds up to the same if the months are restated first', () => {
    const { observations } = restateObservations(indicators, {
      observations: monthly,
      units: vietnamProvinces,
      asOf: '2025-12-31',
      methods: { received: { kind: 'sum' } },
    })
    expect(observations).toHaveLength(12 * 34)
    const byUnit = (list: readonly Observation[]) => list.map(({ unit, value }) => `${unit} ${value}`).sort()
    const year = (given: readonly Observation[], units?: typeof vietnamProvinces) =>
      computeIndicators(indicators, {
        observations: given,
        periods: ['2025'],
        ...(units === undefined ? {} : { units }),
      })
    expect(byUnit(year(observations).observations)).toEqual(byUnit(year(monthly, vietnamProvinces).observations))
  })
})

it('a report of the ranking names the earlier places of the units that a new one was made of', () => {
  const provinces = {
    groups: [{ id: 'g', name: 'Tỉnh' }],
    units: [
      { id: 'da-nang', name: 'Đà Nẵng', group: 'g', validTo: '2025-06-30', successors: ['new'] },
      { id: 'quang-nam', name: 'Quảng Nam', group: 'g', validTo: '2025-06-30', successors: ['new'] },
      { id: 'new', name: 'Đà Nẵng', group: 'g', validFrom: '2025-07-01' },
      { id: 'hue', name: 'Huế', group: 'g' },
    ],
  }
  const before = rank([
    { unit: 'da-nang', score: 9 },
    { unit: 'hue', score: 8 },
    { unit: 'quang-nam', score: 1 },
  ])
  const now = rank([
    { unit: 'hue', score: 8 },
    { unit: 'new', score: 5 },
  ])
  const movements = compareRankings(now, before, { units: provinces })
  const names = { units: { 'da-nang': 'Đà Nẵng (cũ)', 'quang-nam': 'Quảng Nam', new: 'Đà Nẵng', hue: 'Huế' } }
  const lines = renderCsv(reportRanking(now, { movements, names })[0] as ReportTable, 'en').split('\r\n')
  expect(lines.slice(1, 3)).toEqual(['1,Huế,8,2,1', '2,Đà Nẵng,5,"Đà Nẵng (cũ): 1; Quảng Nam: 3",newly formed'])
})
