import {
  evaluate,
  explain,
  formatExact,
  formatExplanation,
  parseExact,
  parseScorecard,
  rank,
  type Scorecard,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { addFractions } from '../../src/foundation/fraction'
import { faultsOf } from '../support/issues'

const points = { kind: 'points' } as const
const card = (more: object = {}): Scorecard =>
  ({
    id: 's',
    title: 'S',
    scale: 100,
    rounding: { leaf: 'exact', total: { decimals: 1, mode: 'half-up' } },
    criteria: [
      { id: 'work', max: 70, rule: points },
      { id: 'survey', max: 30, rule: points },
      {
        id: 'bonus',
        section: 'bonus',
        cap: 5,
        criteria: [
          { id: 'award', max: 3, rule: { kind: 'yes-no' } },
          { id: 'initiatives', max: 4, rule: { kind: 'count', each: 1 } },
        ],
      },
      {
        id: 'penalty',
        section: 'penalty',
        cap: 10,
        criteria: [{ id: 'late', max: 20, rule: { kind: 'count', each: '2.5' } }],
      },
    ],
    limits: {},
    ...more,
  }) as Scorecard

const judge = (scorecard: Scorecard, values: Readonly<Record<string, unknown>>) =>
  evaluate(scorecard, {
    units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
    assessments: Object.entries(values).map(([criterion, value]) => ({ unit: 'u', criterion, value })),
    asOf: '2022-12-31',
    missing: 'error',
  })
const values = (work: number, survey: number | null, award: boolean, initiatives: number, late: number) => ({
  work,
  survey,
  award,
  initiatives,
  late,
})

describe('bonus and penalty points', () => {
  it.each([
    ['neither bonus nor penalty', {}, values(60, 20, false, 0, 0), '80', 0],
    ['bonus below its cap', {}, values(60, 20, true, 1, 0), '84', 0],
    ['bonus beyond its cap', {}, values(60, 20, true, 4, 0), '85', 1],
    ['penalty below its cap', {}, values(60, 20, false, 0, 3), '72.5', 0],
    ['penalty beyond its cap', {}, values(60, 20, false, 0, 6), '70', 1],
    ['a total above the scale', {}, values(70, 30, true, 4, 0), '105', 1],
    ['a total held within the scale', { limits: { atMost: 100 } }, values(70, 30, true, 4, 0), '100', 2],
    ['both, held within the scale', { limits: { atMost: 100 } }, values(70, 30, true, 4, 2), '100', 1],
    ['a total below zero', {}, values(3, 2, false, 0, 6), '-5', 1],
    ['a total held at zero', { limits: { atLeast: 0 } }, values(3, 2, false, 0, 6), '0', 2],
  ] as const)('give a total that is the sum of points and adjustments: %s', (_, more, given, total, steps) => {
    const evaluation = judge(card(more), given)
    const [entry] = evaluation.entries
    expect([entry?.score, entry?.adjustments?.length ?? 0]).toEqual([total, steps])
    expect(evaluation.findings).toEqual([])
    const parts = [
      ...explain(rank(evaluation), 'u').criteria.map(({ points }) => points ?? '0'),
      ...(entry?.adjustments ?? []).map(({ by }) => by),
    ]
    expect(formatExact(parts.map(part => parseExact(part)).reduce(addFractions))).toBe(entry?.exact)
  })

  it('are explained with their caps', () => {
    const lines = formatExplanation(explain(rank(judge(card(), values(60, 20, true, 4, 6))), 'u'), 'vi').split('\n')
    expect(lines.filter(line => /bonus|penalty|late|Tính tối đa|→/.test(line))).toEqual([
      '    bonus (tối đa 5): 5',
      '      Tính tối đa 5 điểm theo mức trần: −2',
      '        7 → 5',
      '    penalty (tối đa 10): −10',
      '      late (tối đa 20): −15',
      '      Tính tối đa 10 điểm theo mức trần: 5',
      '        −15 → −10',
    ])
  })

  it('must have a cap and limits, must not be inside another heading, and do not count for the scale', () => {
    const { limits: _, ...unlimited } = card()
    expect(faultsOf(() => parseScorecard(unlimited))).toEqual(['missing limits at limits'])
    const [work, survey, bonus] = card().criteria
    const { cap: __, ...uncapped } = bonus as { cap: number }
    expect(faultsOf(() => parseScorecard(card({ criteria: [work, survey, uncapped] })))).toEqual([
      'missing cap at criteria[2].cap',
    ])
    const inside = [survey, { id: 'h', criteria: [work, bonus] }]
    expect(faultsOf(() => parseScorecard(card({ criteria: inside })))).toEqual([
      'not-applicable section at criteria[1].criteria[1].section',
    ])
    expect(faultsOf(() => parseScorecard(card({ limits: { atLeast: 5, atMost: 1 } })))).toEqual([
      'out-of-range at-least at limits.atMost',
    ])
    expect(faultsOf(() => parseScorecard(card({ scale: 105 })))).toEqual(['contradiction scale at scale'])
  })

  it('within the scale count up to their cap', () => {
    const criteria = [
      { id: 'work', max: 95, rule: points },
      { id: 'extra', max: 5, cap: 5, criteria: ['a', 'b'].map(id => ({ id, max: 4, rule: points })) },
    ]
    const { entries } = judge(parseScorecard({ ...card(), criteria, limits: {} }), { work: 90, a: 4, b: 3 })
    expect(entries[0]).toMatchObject({ score: '95', adjustments: [{ kind: 'capped', at: 'extra', by: '-2' }] })
  })
})

describe('a second total', () => {
  const totals = [
    { id: 'without-survey', without: ['survey'] },
    { id: 'survey-only', only: ['survey'] },
    { id: 'no-bonus', without: ['bonus', 'penalty'] },
    { id: 'bonus-only', only: ['bonus'] },
  ]

  it('adds up its own criteria, with their caps', () => {
    expect(judge(card({ totals }), values(60, 20, true, 4, 2)).entries[0]?.values).toEqual({
      'without-survey': '60',
      'survey-only': '20',
      'no-bonus': '80',
      'bonus-only': '5',
    })
  })

  it('exists if only the main total is missing, and can decide a band', () => {
    const scorecard = card({ totals })
    const { entries } = judge(scorecard, values(60, null, false, 0, 0))
    expect([entries[0]?.score, entries[0]?.values?.['without-survey'], entries[0]?.values?.['survey-only']]).toEqual([
      null,
      '60',
      null,
    ])
    const bands = [{ id: 'good', atLeast: 50, allOf: [{ of: 'without-survey', atLeast: 60 }] }]
    expect(rank(judge(scorecard, values(60, 20, false, 0, 0)), { bands }).entries[0]?.band).toBe('good')
  })

  it('of an unknown criterion, without criteria, or with a duplicate id is refused', () => {
    expect(faultsOf(() => parseScorecard(card({ totals: [{ id: 'x', only: ['survay'] }] })))).toEqual([
      'unknown criterion at totals[0].only[0]',
    ])
    expect(faultsOf(() => parseScorecard(card({ totals: [{ id: 'x' }] })))).toEqual(['malformed form at totals[0]'])
    expect(faultsOf(() => parseScorecard(card({ totals: [totals[0], totals[0]] })))).toEqual([
      'duplicate total at totals[1].id',
    ])
  })

  it('of a unit with excluded criteria is rescaled over its own criteria', () => {
    const scorecard = {
      ...card({ totals: [{ id: 'without-survey', without: ['survey'] }], excluded: { policy: 'rescale-total' } }),
      criteria: [
        { id: 'plan', max: 30, rule: points },
        { id: 'work', max: 40, rule: points, except: [{ unit: 'u', reason: 'x' }] },
        { id: 'survey', max: 30, rule: points },
      ],
    } as Scorecard
    const { entries } = judge(scorecard, { plan: 15, survey: 30 })
    expect(entries[0]).toMatchObject({ exact: '75', values: { 'without-survey': '35' } })
  })
})
