import {
  compareRankings,
  computeGrowth,
  computeIndicators,
  computeStandings,
  defineIndicators,
  defineUnits,
  evaluate,
  explain,
  explainIndicator,
  formatExplanation,
  type Observation,
  parseIndicators,
  parseObservations,
  rank,
  type SeriesBreak,
} from 'egov-kpi'
import { observationSheets, readObservations, type Sheet, writeCsv } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const findingsOf = (issues: readonly { code: string; message: { en: string } }[]) =>
  issues.map(({ code, message }) => `${code}: ${message.en}`)

/** The regional index of Ukraine: 0 to 1 until 2024, 0 to 100 since, as the press reported. */
const rescaled: SeriesBreak = {
  from: '2025-01-01',
  reason: { vi: 'thang điểm từ 0–1 sang 0–100', en: 'from a scale of 0 to 1 to one of 0 to 100' },
}
const index = {
  id: 'index',
  kind: 'simple',
  name: 'Index',
  measure: { kind: 'index' },
  direction: 'higher',
  additivity: { units: 'none', periods: 'none' },
  breaks: [rescaled],
} as const
const units = defineUnits({
  groups: [{ id: 'regions', name: 'Regions' }],
  units: [
    { id: 'a', name: 'A', group: 'regions' },
    { id: 'b', name: 'B', group: 'regions' },
  ],
})
const figure = { indicator: 'index', status: 'final' } as const

describe('a break of a series', () => {
  it.each<[string, string, string, number]>([
    ['2025', '2024', 'the years before and after', 1],
    ['2024', '2023', 'both before', 0],
    ['2026', '2025', 'both after', 0],
    ['2025-Q1', '2024-Q4', 'the quarters before and after', 1],
    ['2024-07-01/2025-06-30', '2023-07-01/2024-06-30', 'a year that it lies in', 1],
  ])('makes the growth of %s on %s doubtful: %s', (period, basePeriod, _, times) => {
    const growth = computeGrowth({ value: 38, base: 30, period, basePeriod, breaks: [rescaled] })
    expect(growth.findings.map(({ code }) => code)).toEqual(Array(times).fill('not-comparable'))
  })

  it('says what changed', () => {
    const growth = computeGrowth({ value: 30, base: '0.497', period: '2025', basePeriod: '2024', breaks: index.breaks })
    expect(findingsOf(growth.findings)).toEqual([
      'not-comparable: The series breaks on 01/01/2025: from a scale of 0 to 1 to one of 0 to 100; 2025 and 2024 are not fully comparable.',
    ])
    expect(growth.findings[0]?.message.vi).toBe(
      'Chuỗi số liệu có thay đổi từ 01/01/2025: thang điểm từ 0–1 sang 0–100; năm 2025 và năm 2024 không so sánh được hoàn toàn.',
    )
  })

  it('between a baseline and a figure is found once, however many units have one', () => {
    const { findings } = computeStandings(defineIndicators([index]), {
      units,
      observations: ['a', 'b'].map((unit): Observation => ({ ...figure, unit, period: '2025', value: 30 })),
      targets: ['a', 'b'].flatMap(
        unit =>
          [
            {
              indicator: 'index',
              kind: 'baseline',
              scope: 'unit',
              unit,
              period: '2024',
              comparator: 'at-least',
              value: '0.5',
            },
            {
              indicator: 'index',
              kind: 'target',
              scope: 'unit',
              unit,
              period: '2025',
              comparator: 'at-least',
              value: 35,
            },
          ] as const,
      ),
      asOf: '2025-12-31',
    })
    expect(findingsOf(findings.filter(({ code }) => code === 'not-comparable'))).toEqual([
      'not-comparable: “index”: the series breaks on 01/01/2025: from a scale of 0 to 1 to one of 0 to 100; 2025 and the baseline of 2024 are not fully comparable.',
    ])
  })

  it('between two rankings is a finding of their comparison', () => {
    const [before, after] = [rank([{ unit: 'a', score: '0.5' }]), rank([{ unit: 'a', score: 30 }])]
    expect(compareRankings(after, before).findings).toEqual([])
    expect(findingsOf(compareRankings(after, before, { breaks: [rescaled] }).findings)).toEqual([
      'not-comparable: The scale or the method changed on 01/01/2025: from a scale of 0 to 1 to one of 0 to 100; ranks before and after are not fully comparable.',
    ])
  })

  it('needs a day and a reason', () => {
    expect(faultsOf(() => parseIndicators([{ ...index, breaks: [{ from: '2025' }] }]))).toEqual([
      'malformed date at [0].breaks[0].from',
      'missing at [0].breaks[0].reason',
    ])
  })
})

/** The European benchmark measures each life event in every second year; the value holds for the next. Figures are invented. */
const carried: readonly Observation[] = [
  { ...figure, unit: 'a', period: '2023', measuredIn: '2022', value: 80 },
  { ...figure, unit: 'b', period: '2023', measuredIn: '2022', value: 70 },
]

describe('a value that holds for a later period than it was measured in', () => {
  it('is a figure of that period, and every result says when it was measured', () => {
    const indicators = defineIndicators([index])
    const computed = computeIndicators(indicators, { observations: carried, periods: ['2023'] })
    expect(computed.observations.map(({ value, measuredIn }) => [value, measuredIn])).toEqual([
      [80, '2022'],
      [70, '2022'],
    ])
    expect(findingsOf(computed.findings)).toEqual([
      'measured-earlier: “index”: figures of 2023 were measured in 2022 (units: 2).',
    ])
    const why = explainIndicator(indicators, { observations: carried, unit: 'a', indicator: 'index', period: '2023' })
    expect(formatExplanation(why, 'en')).toBe('Index: 80\n  measured in 2022')
    expect(formatExplanation(why, 'vi')).toBe('Index: 80\n  đo trong năm 2022')
  })

  it('scores like any other, with a finding, and with its year in the explanation', () => {
    const evaluation = evaluate(
      {
        id: 'benchmark',
        title: 'Benchmark',
        scale: 100,
        rounding: { leaf: 'exact', total: 'exact' },
        criteria: [{ id: 'c', title: 'C', max: 100, indicator: 'index', rule: { kind: 'points' } }],
      },
      { units, assessments: [], observations: carried, period: '2023', asOf: '2023-12-31', missing: 'error' },
    )
    expect(evaluation.entries.map(({ exact }) => exact)).toEqual(['80', '70'])
    expect(findingsOf(evaluation.findings)).toEqual([
      'measured-earlier: “index”: figures of 2023 were measured in 2022 (units: 2).',
    ])
    expect(formatExplanation(explain(rank(evaluation), 'a'), 'en')).toContain(
      'Observation of “index”, 2023 (measured in 2022)',
    )
  })

  it('has not grown since: the growth is asked of the periods in which both were measured', () => {
    const growth = computeGrowth({ value: 80, base: 80, period: '2022', basePeriod: '2022' })
    expect(growth.findings.map(({ code }) => code)).toEqual(['out-of-order'])
  })

  it('cannot be measured after the period that it is of', () => {
    const later = { ...figure, unit: 'a', period: '2022', measuredIn: '2023', value: 80 }
    expect(faultsOf(() => parseObservations([later]))).toEqual(['contradiction measured-later at [0].measuredIn'])
    // Measured in the same period is said of most rows of such a table, and changes nothing.
    const [same] = parseObservations([{ ...later, measuredIn: '2022' }])
    expect(computeIndicators([index], { observations: [same as Observation], periods: ['2022'] }).findings).toEqual([])
  })

  it('survives a file', async () => {
    const [sheet] = observationSheets(carried)
    const { value } = await readObservations([{ name: 'figures.csv', data: writeCsv(sheet as Sheet) }])
    expect(value).toEqual(carried.map(one => ({ ...one, value: String(one.value) })))
  })
})

describe('a running total since the start of the fiscal year', () => {
  const named = { name: 'Flow', measure: index.measure, direction: 'higher' } as const
  const flow = { ...named, id: 'flow', kind: 'simple', additivity: { units: 'sum', periods: 'sum' } } as const
  const fromApril = (period: string) => {
    const { observations } = computeIndicators(
      [flow, { ...named, id: 'to-date', kind: 'cumulative', of: 'flow', since: { start: '04' } }],
      {
        observations: ['2025-03', '2025-04', '2025-05', '2025-06', '2026-03', '2026-04'].map(
          (month, place): Observation => ({
            unit: 'a',
            indicator: 'flow',
            period: month,
            value: 10 ** place,
            status: 'final',
          }),
        ),
        periods: [period],
      },
    )
    return observations.find(({ indicator }) => indicator === 'to-date')?.value
  }

  it.each([
    ['2025-04', '10'],
    ['2025-Q2', '1110'],
    ['2026-04', '100000'],
  ])('of %s is that of its fiscal year: %s', (period, total) => {
    expect(fromApril(period)).toBe(total)
  })
})
