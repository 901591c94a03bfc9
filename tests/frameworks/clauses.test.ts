import { readFileSync } from 'node:fs'
import { evaluate, parseScorecard, type RankingOptions, rank, type Scorecard } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { issuesOf } from '../support/issues'

/** The points of units on one criterion; figures are invented where a regulation is known by its words only. */
function pointsOf(criterion: object, values: readonly unknown[]): readonly (string | null)[] {
  const scorecard = parseScorecard({
    id: 'one',
    title: 'One criterion',
    scale: (criterion as { max: number }).max,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'only', ...criterion }],
  })
  const units = values.map((_, index) => ({ id: `u${index}`, name: `U${index}`, group: 'g' }))
  const { entries } = evaluate(scorecard, {
    units: { groups: [{ id: 'g', name: 'G' }], units },
    assessments: values.map((value, index) => ({ unit: `u${index}`, criterion: 'only', value })),
    asOf: '2025-12-31',
    missing: 'error',
  })
  return entries.map(({ points }) => points['only'] ?? null)
}

/** Units by their points on the criteria of a scorecard, ranked. */
function ranked(scorecard: Scorecard, values: Readonly<Record<string, object>>, options: RankingOptions = {}) {
  const evaluation = evaluate(parseScorecard(scorecard), {
    units: {
      groups: [{ id: 'g', name: 'G' }],
      units: Object.keys(values).map(id => ({ id, name: id, group: 'g' })),
    },
    assessments: Object.entries(values).flatMap(([unit, given]) =>
      Object.entries(given).map(([criterion, value]) => ({ unit, criterion, value })),
    ),
    asOf: '2025-12-31',
    missing: 'error',
  })
  return { evaluation, ranking: rank(evaluation, options) }
}

const exact = { leaf: 'exact', total: 'exact' } as const
const points = { kind: 'points' } as const

const decree: Scorecard = {
  id: 'decree-335',
  title: 'Decree 335/2025/NĐ-CP',
  scale: 100,
  rounding: exact,
  criteria: [
    { id: 'common', title: 'Common criteria', max: 30, rule: points },
    { id: 'results', title: 'Results of tasks', max: 70, rule: points },
    { id: 'discipline', title: 'Discipline', max: 0, rule: { kind: 'tracked' } },
  ],
}
const decreeRanking: RankingOptions = {
  bands: [
    { id: 'excellent', atLeast: 90 },
    { id: 'good', atLeast: 70, below: 90 },
    { id: 'completed', atLeast: 50, below: 70 },
    { id: 'failed', below: 50 },
  ],
  knockOuts: [{ id: 'discipline', when: { criterion: 'discipline', above: 0 }, atMost: 'failed' }],
}

/** Each clause as the guide lists it, and what shows that it is expressed. */
const clauses: readonly (readonly [regulation: string, clause: string, shows: () => void])[] = [
  [
    'Ministry of Information and Communications, Appendix 1B',
    'item 3: bandwidth per official relative to the best ministry',
    () => {
      const rule = { kind: 'relative-to-best', prefer: 'higher' }
      expect(pointsOf({ max: 20, rule }, ['0.5', '1', '0.25'])).toEqual(['10', '20', '5'])
    },
  ],
  [
    'Ministry of Information and Communications, Appendix 1B',
    'item 5: 35 points and the case with the most points, each case a sum',
    () => {
      const one = (id: string, max: number) => ({ id, max, rule: { kind: 'count', each: 5 } })
      const sum = (id: string, parts: readonly { readonly max: number }[]) => ({
        id,
        max: parts.reduce((total, part) => total + part.max, 0),
        rule: { kind: 'parts', parts },
      })
      const rule = {
        kind: 'parts',
        parts: [
          { id: 'portal', max: 35, rule: { kind: 'yes-no' } },
          {
            id: 'case',
            max: 25,
            rule: {
              kind: 'best-of',
              alternatives: [sum('first', [one('a', 10), one('b', 15)]), sum('second', [one('c', 20)])],
            },
          },
        ],
      }
      const values = [
        { portal: true, case: { first: { a: 2, b: 1 }, second: { c: 4 } } },
        { portal: false, case: { first: { a: 1, b: 3 } } },
      ]
      expect(pointsOf({ max: 60, rule }, values)).toEqual(['55', '20'])
    },
  ],
  [
    'District DTI',
    '1.1–1.3: steps, and a of b that may be more than all',
    () => {
      const rule = { kind: 'ratio-to-target', target: 100 }
      expect(pointsOf({ max: 10, rule }, [{ numerator: 12, denominator: 10 }])).toEqual(['10'])
    },
  ],
  [
    'District DTI',
    'nothing to count: b is 0',
    () => {
      const rule = { kind: 'ratio' }
      const value = { numerator: 0, denominator: 0 }
      expect(pointsOf({ max: 10, rule, absence: { 'zero-denominator': 'zero' } }, [value])).toEqual(['0'])
    },
  ],
  [
    'Cao Lãnh, Đồng Tháp',
    '1.1, 1.2: half of the points for a draft',
    () => {
      const rule = { kind: 'levels', levels: { none: 0, draft: '1/2', issued: 1 } }
      expect(pointsOf({ max: 5, rule }, ['draft', 'issued'])).toEqual(['2.5', '5'])
    },
  ],
  [
    'Decree 335/2025/NĐ-CP',
    '30 points and 70 points, bands at 90, 70 and 50, the last one with any discipline',
    () => {
      const { ranking } = ranked(
        decree,
        { a: { common: 30, results: 65, discipline: 1 }, b: { common: 30, results: 65, discipline: 0 } },
        decreeRanking,
      )
      expect(ranking.entries.map(({ unit, band }) => [unit, band])).toEqual([
        ['a', 'failed'],
        ['b', 'excellent'],
      ])
    },
  ],
  [
    'Decree 335/2025/NĐ-CP',
    'at most 20% of those that are good or better may be excellent',
    () => {
      const good = Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [`u${index}`, { common: 30, results: 60 + index, discipline: 0 }]),
      )
      const { ranking } = ranked(decree, good, {
        ...decreeRanking,
        quotas: [{ band: 'excellent', share: '20/100', of: ['excellent', 'good'], otherwise: 'good' }],
        cutoff: { ties: 'all-out', rounding: 'down' },
      })
      expect(ranking.entries.map(({ band }) => band)).toEqual(['excellent', 'excellent', ...Array(8).fill('good')])
    },
  ],
  [
    'Hà Nội, divisions',
    '70 points and 30 of a survey that not every division has, brought to 100',
    () => {
      const scorecard: Scorecard = {
        id: 'divisions',
        title: 'Divisions',
        scale: 100,
        rounding: exact,
        excluded: { policy: 'rescale-total' },
        criteria: [
          { id: 'work', max: 70, rule: points },
          { id: 'survey', max: 30, rule: points, absence: { 'not-applicable': 'exclude' } },
        ],
      }
      const evaluation = evaluate(parseScorecard(scorecard), {
        units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'a', name: 'A', group: 'g' }] },
        assessments: [
          { unit: 'a', criterion: 'work', value: 63 },
          { unit: 'a', criterion: 'survey', value: null, absence: 'not-applicable' },
        ],
        asOf: '2025-12-31',
        missing: 'error',
      })
      expect(evaluation.entries[0]?.score).toBe('90')
    },
  ],
  [
    'Doing Business 2020',
    'a raw figure between the worst and the best: linear',
    () => {
      // Days of getting electricity: 18 is the best, 248 the worst.
      const rule = { kind: 'linear', from: 248, to: 18 }
      expect(pointsOf({ max: 100, rule }, [18, 248, 133])).toEqual(['100', '0', '50'])
    },
  ],
  [
    'Bogotá, Índice de Innovación Pública 2019',
    'nothing below the mean, all points above the mean and one standard deviation',
    () => {
      const mean = { figure: 'mean', of: 'all' }
      const rule = {
        kind: 'steps',
        steps: [{ above: { ...mean, deviations: 1 }, points: 10 }, [mean, 5]],
      }
      // Mean 4, variance 9: the upper threshold is 7.
      expect(pointsOf({ max: 10, rule }, [0, 1, 4, 6, 4, 9])).toEqual(['0', '0', '5', '5', '5', '10'])
    },
  ],
  [
    'SPBE 2018',
    'domains and aspects with values from 1 to 5',
    () => {
      const levels = { 1: '1/5', 2: '2/5', 3: '3/5', 4: '4/5', 5: 1 }
      const { evaluation } = ranked(
        {
          id: 'domains',
          title: 'Domains',
          scale: 10,
          rounding: exact,
          criteria: [
            {
              id: 'policy',
              scale: 5,
              criteria: ['a', 'b'].map(id => ({ id, max: 5, rule: { kind: 'levels', levels } })),
            },
          ],
        },
        { city: { a: '2', b: '3' } },
      )
      expect(evaluation.entries[0]?.headings).toEqual({ policy: '2.5' })
    },
  ],
  [
    'A sheet of areas',
    '1.01 + 1 printed for two areas, and 2.01 as their total',
    () => {
      const area = (id: string, rounding: object) => ({
        id: `area-${id}`,
        ...rounding,
        criteria: [{ id, max: 2, rule: points }],
      })
      const totalWith = (rounding: object) =>
        ranked(
          {
            id: 'areas',
            title: 'Areas',
            scale: 4,
            rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
            criteria: [area('a', rounding), area('b', rounding)],
          },
          { u: { a: '1.014', b: '1.004' } },
        ).evaluation.entries[0]
      const rounded = totalWith({ rounding: { decimals: 2, mode: 'half-up' } })
      expect([rounded?.headings, rounded?.score]).toEqual([{ 'area-a': '1.01', 'area-b': '1' }, '2.01'])
      // Without it the total would not be the sum of what is printed.
      expect(totalWith({})?.score).toBe('2.02')
    },
  ],
  [
    'A sheet of quarters',
    'the mean of the best three of four quarters',
    () => {
      const parts = ['q1', 'q2', 'q3', 'q4'].map(id => ({ id, max: 10, rule: points }))
      const rule = { kind: 'mean-of', best: 3, parts }
      expect(pointsOf({ max: 10, rule }, [{ q1: 9, q2: 2, q3: 6, q4: 6 }])).toEqual(['7'])
    },
  ],
  [
    'Lâm Đồng 2015',
    'army and police are scored, and not ranked',
    () => {
      const scores = [
        { unit: 'police', score: 95 },
        { unit: 'health', score: 90 },
        { unit: 'finance', score: 80 },
      ]
      const outOfCompetition = [{ unit: 'police', reason: 'Không xếp hạng' }]
      const { entries, unranked } = rank(scores, { outOfCompetition })
      expect(entries.map(({ unit, rank: place }) => [unit, place])).toEqual([
        ['health', 1],
        ['finance', 2],
      ])
      expect(unranked).toMatchObject([{ unit: 'police', score: '95', reason: 'Không xếp hạng' }])
    },
  ],
  [
    'PAPI',
    'the best quarter of the provinces',
    () => {
      const scores = Array.from({ length: 8 }, (_, index) => ({ unit: `u${index}`, score: 80 - index }))
      const { entries } = rank(scores, {
        bands: [
          { id: 'best', place: 'share', atMost: '1/4' },
          { id: 'others', place: 'share', above: '1/4' },
        ],
        cutoff: { ties: 'all-in', rounding: 'down' },
      })
      expect(entries.filter(({ band }) => band === 'best').map(({ unit }) => unit)).toEqual(['u0', 'u1'])
    },
  ],
  [
    'PAR INDEX',
    'from 80% of the plan on pro rata, below nothing',
    () => {
      const rule = { kind: 'ratio-from-threshold', threshold: 80 }
      expect(pointsOf({ max: 2, rule }, [79, 80, 100])).toEqual(['0', '1.6', '2'])
    },
  ],
  [
    'Plans and sheets',
    'trên 80% beside từ 80%',
    () => {
      const rule = { kind: 'steps', steps: [{ above: 80, points: 5 }, [50, 3]] }
      expect(pointsOf({ max: 5, rule }, [80, '80.01', 50])).toEqual(['3', '5', '3'])
    },
  ],
]

describe('a clause of a regulation that was tried', () => {
  it.each(clauses)('is expressed: %s, %s', (_, __, shows) => {
    shows()
  })

  it('stands in the guide, and no other clause does', () => {
    const guide = readFileSync('docs/your-regulation.md', 'utf8')
    const rows = [...guide.matchAll(/^\| ([^|]+) \| ([^|]+) \| expressed/gm)].map(([, one, other]) => [one, other])
    expect(rows).toEqual(clauses.map(([regulation, clause]) => [regulation, clause]))
  })
})

describe('a clause that is refused', () => {
  const codesOf = (act: () => unknown) => issuesOf(act).map(({ code, parameters }) => [code, parameters['what']])
  const good = Object.fromEntries(['a', 'b'].map(unit => [unit, { common: 30, results: 65, discipline: 0 }]))

  it('is a quota that does not say who is in if two are equal at its edge', () => {
    const quotas = [{ band: 'excellent', count: 1, otherwise: 'good' }]
    expect(codesOf(() => ranked(decree, good, { ...decreeRanking, quotas }))).toEqual([['missing', 'cutoff']])
    const cutoff = { ties: 'all-in' } as const
    const { ranking } = ranked(decree, good, { ...decreeRanking, quotas, cutoff })
    expect(ranking.entries.map(({ band }) => band)).toEqual(['excellent', 'excellent'])
  })

  it('is a line to an end that is not an exact number', () => {
    const mean = { figure: 'mean', of: 'group' }
    const rule = { kind: 'linear', from: mean, to: { ...mean, deviations: 1 } }
    expect(codesOf(() => pointsOf({ max: 10, rule }, [1, 2, 3]))).toEqual([['not-applicable', 'line-deviations']])
  })

  it('is an official figure above its maximum', () => {
    expect(codesOf(() => pointsOf({ max: 1, rule: points }, ['2.4']))).toEqual([['out-of-range', 'points']])
  })
})
