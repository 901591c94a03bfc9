import { evaluate, parseScorecard, type RankingBand, rank } from 'egov-kpi'
import { circular19Of2018Bands, decision766, gtmi2022, parIndex2022 } from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'
import published from '../../examples/data/index-766-2026-10.json' with { type: 'json' }
import { issuesOf } from '../support/issues'

const province = (names: readonly string[]) => ({
  groups: [{ id: 'provinces', name: 'Tỉnh, thành phố' }],
  units: names.map(name => ({ id: name, name, group: 'provinces' })),
})
const period = '2026-10'
const asOf = '2026-10-05'
/** The columns of the published table, in order. */
const groups = ['transparency', 'progress', 'online-services', 'digitisation', 'satisfaction', 'online-payment']

describe('Decision 766, seven provinces of 5/10/2026', () => {
  const rows = published.rows.map(row => row.map(String))
  const scorecard = parseScorecard({
    ...decision766.scorecard,
    criteria: decision766.scorecard.criteria.map(({ id, max }) => ({ id, max, rule: { kind: 'points' } })),
  })
  const evaluation = evaluate(scorecard, {
    units: province(rows.map(([name = '']) => name)),
    assessments: rows.flatMap(([unit = '', ...scores]) =>
      groups.map((criterion, column) => ({ unit, criterion, value: scores[column] })),
    ),
    asOf,
    missing: 'error',
  })

  it('have the published totals as their sums', () => {
    expect(evaluation.entries.map(({ unit, score }) => [unit, score])).toEqual(
      rows.map(row => [row[0], row[7]?.replace(/0$/, '')]),
    )
  })

  it('have the ranks 1, 2, 3, 4, 5, 5, 7', () => {
    expect(rank(evaluation).entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 5, 7])
  })
})

describe('a component of Decision 766', () => {
  type Figure = readonly [value: string | null, numerator: number, denominator: number]
  const figures = (more: Readonly<Record<string, Figure | null>> = {}) => {
    const all: Record<string, Figure | null> = Object.fromEntries(
      decision766.scorecard.criteria.flatMap(node =>
        'criteria' in node ? node.criteria.map(({ id }) => [id, ['50', 1, 2] as const]) : [],
      ),
    )
    return Object.entries({ ...all, ...more }).flatMap(([indicator, figure]) => {
      if (figure === null) return []
      const [value, numerator, denominator] = figure
      const absence = value === null ? ({ absence: 'zero-denominator' } as const) : {}
      return [{ unit: 'p', indicator, period, value, ...absence, numerator, denominator, status: 'final' as const }]
    })
  }
  const judged = (more?: Readonly<Record<string, Figure | null>>) =>
    evaluate(decision766.scorecard, {
      units: province(['p']),
      assessments: [],
      observations: figures(more),
      period,
      asOf,
      missing: 'not-scored',
    }).entries[0]
  const none: Figure = [null, 0, 0]

  it.each([
    ['dossiers-in-time', ['97.5', 39, 40], '19.5'],
    ['announced-on-time', ['75', 3, 4], '4.5'],
    ['dossiers-synchronised', ['90', 9, 10], '5.4'],
    ['procedures-offered-online', ['60', 3, 5], '1.5'],
    ['procedures-offered-online', ['80', 4, 5], '2'],
    ['dossiers-filed-online', ['40', 2, 5], '4.8'],
    ['dossiers-filed-online', ['65', 13, 20], '6'],
    ['procedures-paid-online', ['20', 1, 5], '0.5'],
    ['electronic-results', ['120', 6, 5], '6'],
    ['data-reused', ['40', 2, 5], '1'],
    ['procedures-satisfied', ['45', 9, 20], '3'],
    ['average-time', ['12.5', 25, 2], '0'],
    ['petitions-on-time', none, '6'],
    ['petitions-satisfied', none, '6'],
    ['procedures-satisfied', none, '0'],
    ['dossiers-paid-online', none, '0'],
    ['procedures-paid-online', none, '0'],
    ['fee-procedures-on-portal', none, '0'],
    ['dossiers-in-time', none, null],
  ] as const)('%s of %j gives the points computed by hand, %s', (indicator, figure, points) => {
    expect(judged({ [indicator]: figure })?.points[indicator]).toBe(points)
  })

  it('adds up with the others to the total computed by hand, and leaves no total if it is missing, unless it is only tracked', () => {
    // 50 % of everything: 9 + 10 + (1.25 + 2 + 6) + (3 + 1.25 + 1) + (3 + 2 + 1 + 1.25 + 2 + 1 + 1) + (3 + 3 + 10/3)
    expect(judged()?.exact).toBe('649/12')
    expect(judged({ 'dossiers-in-time': null })?.score).toBeNull()
    expect(judged({ 'monitoring-1': null, 'average-time': null })?.score).not.toBeNull()
  })

  it('states that it is practice, not law', () => {
    const components = decision766.scorecard.criteria.flatMap(node => ('criteria' in node ? node.criteria : []))
    expect(components.filter(({ source }) => source?.assumed !== true)).toEqual([])
  })
})

describe('the bands of', () => {
  const holes = (bands: readonly RankingBand[]) =>
    issuesOf(() => rank([{ unit: 'a', score: 1, values: { subgroup: 1 } }], { bands })).map(
      ({ code, message }) => `${code}: ${message.en}`,
    )

  it('Bình Phước 2014 leave a gap at 84.5', () => {
    const bands = [
      { id: 'Tốt', atLeast: 85, atMost: 100 },
      { id: 'Khá', atLeast: 70, atMost: 84 },
      { id: 'Trung bình', atLeast: 50, atMost: 69 },
    ]
    expect(holes(bands).filter(text => text.includes('84.5'))).toHaveLength(1)
    const { entries } = rank([{ unit: 'a', score: '84.5' }], { bands, holes: 'report' })
    expect(entries[0]?.band ?? null).toBeNull()
  })

  it('Circular 19/2018 leave three holes', () => {
    expect(holes(circular19Of2018Bands).filter(text => text.startsWith('band-hole'))).toHaveLength(3)
    const fallen = [
      [60, '12.5'],
      [85, 15],
      [75, 15],
    ] as const
    const entries = fallen.map(([score, subgroup]) => ({ unit: `${score}`, score, values: { subgroup } }))
    const ranking = rank(entries, { bands: circular19Of2018Bands, holes: 'report' })
    expect(ranking.entries.map(({ band }) => band ?? null)).toEqual([null, null, null])
  })

  it.each([
    ['90', 'A'],
    ['89.99', 'B'],
    ['80', 'B'],
    ['79.99', 'C'],
    ['70', 'C'],
    ['69.99', null],
  ])('PAR INDEX put %s into %s', (score, band) => {
    const { entries } = rank([{ unit: 'a', score }], parIndex2022.ranking)
    expect(entries[0]?.band ?? null).toBe(band)
  })

  it.each([
    ['90', 'excellent'],
    ['89.99', 'good'],
    ['70', 'fair'],
    ['65.47', 'average'],
    ['49.99', 'weak'],
  ])('Decision 766 put %s into %s', (score, band) => {
    expect(rank([{ unit: 'a', score }], decision766.ranking).entries[0]?.band).toBe(band)
  })
})

it('PAR INDEX also has its total without the survey', () => {
  const { entries } = evaluate(parIndex2022.scorecard, {
    units: province(['p']),
    assessments: [
      { unit: 'p', criterion: 'appraised', value: '60.5' },
      { unit: 'p', criterion: 'survey', value: '27.25' },
    ],
    asOf,
    missing: 'error',
  })
  expect(entries[0]).toMatchObject({ score: '87.75', values: { 'without-survey': '60.5' } })
})

it('GTMI 2022 gives the published average of 198 economies, from the averages of its four components', () => {
  const { entries } = evaluate(gtmi2022.scorecard, {
    units: province(['p']),
    assessments: [],
    observations: Object.entries({ cgsi: '0.575', psdi: '0.649', dcei: '0.449', gtei: '0.536' }).map(
      ([indicator, value]) => ({
        unit: 'p',
        indicator,
        period,
        value,
        status: 'final' as const,
      }),
    ),
    period,
    asOf,
    missing: 'error',
  })
  expect(entries[0]).toMatchObject({ exact: '0.55225', score: '0.552' })
})
