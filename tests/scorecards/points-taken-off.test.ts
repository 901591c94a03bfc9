import {
  type AnyAssessment,
  distanceTo,
  evaluate,
  explain,
  formatExact,
  parseEvaluation,
  parseExact,
  parseScorecard,
  profileUnit,
  rank,
  type Scorecard,
  whatIf,
} from 'egov-kpi'
import { renderText, reportEvaluation, reportHeatMap, reportUnit } from 'egov-kpi/report'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFractions, zero } from '../../src/foundation/fraction'
import { faultsOf } from '../support/issues'

/** From 80 % on 10 points, from 50 % on none, from 20 % on 2 off, below that 5 off. */
const rule = {
  kind: 'steps',
  steps: [
    [80, 10],
    [50, 0],
    [20, -2],
  ],
  below: -5,
} as const
const card = (more: object = {}): Scorecard =>
  parseScorecard({
    id: 's',
    title: 'S',
    scale: 40,
    rounding: { leaf: 'exact', total: { decimals: 1, mode: 'half-up' } },
    criteria: [
      { id: 'online', max: 10, rule },
      { id: 'work', max: 30, rule: { kind: 'points' } },
    ],
    limits: {},
    ...more,
  })
function judged(scorecard: Scorecard, rows: Readonly<Record<string, readonly unknown[]>>) {
  const criteria = ['online', 'work']
  return evaluate(scorecard, {
    units: { groups: [{ id: 'g', name: 'G' }], units: Object.keys(rows).map(id => ({ id, name: id, group: 'g' })) },
    assessments: Object.entries(rows).flatMap(([unit, values]) =>
      values.map((value, index): AnyAssessment => ({ unit, criterion: criteria[index] ?? '', value })),
    ),
    asOf: '2022-12-31',
    missing: 'error',
  })
}

describe('steps that take points off', () => {
  it.each([
    [100, '10'],
    [80, '10'],
    ['79.9', '0'],
    [50, '0'],
    [49, '-2'],
    [20, '-2'],
    ['19.99', '-5'],
    [0, '-5'],
  ])('give for %s %% the points %s', (value, points) => {
    expect(judged(card(), { u: [value, 20] }).entries[0]?.points['online']).toBe(points)
  })

  it('lower the total below zero, unless its limits do not let it', () => {
    const score = (scorecard: Scorecard) => judged(scorecard, { u: [10, 3] }).entries[0]?.score
    expect(score(card())).toBe('-2')
    expect(score(card({ limits: { atLeast: 0 } }))).toBe('0')
  })

  it('leave the scale as it is: the maxima add up to it', () => {
    expect(judged(card(), { u: [90, 30] }).entries[0]?.score).toBe('40')
    expect(faultsOf(() => card({ scale: 35 }))).toEqual(['contradiction scale at scale'])
  })

  it('are explained, and stay what they are through JSON', () => {
    const evaluation = judged(card(), { u: [10, 3], v: [30, 4] })
    const again = rank(parseEvaluation(JSON.parse(JSON.stringify(evaluation))))
    expect(explain(again, 'u').criteria[0]).toMatchObject({
      points: '-5',
      reason: {
        vi: 'Kết quả 10, dưới mức thấp nhất (20): −5 điểm',
        en: '10: below the lowest step, 20, −5 points',
      },
    })
    expect(explain(again, 'v').criteria[0]?.reason).toEqual({
      vi: 'Kết quả 30, mức từ 20 trở lên: −2 điểm',
      en: '30: from 20 up, −2 points',
    })
  })

  it('lead to the value from which fewer points are taken off', () => {
    const ranking = rank(judged(card(), { u: [10, 20], v: [30, 20], w: [0, 0] }))
    const { improvements } = distanceTo(ranking, 'u', { rank: 1 })
    expect(improvements[0]).toMatchObject({
      criterion: 'online',
      from: '-5',
      points: '-2',
      gain: '3',
      change: { value: '20' },
      notEnough: '19',
    })
    const change = improvements[0]?.change
    if (change === undefined) throw new Error('no improvement was found')
    expect(whatIf(ranking, [change]).entries.find(({ unit }) => unit === 'u')?.rank).toBe(1)
  })

  it('are shown in reports and profiles', () => {
    const evaluation = judged(card(), { u: [10, 20], v: [60, 20], w: [90, 20] })
    const ranking = rank(evaluation)
    const title = { vi: 'Điểm', en: 'Points' }
    for (const blocks of [reportEvaluation(evaluation), reportUnit(ranking, 'u')])
      expect(renderText({ title, blocks }, 'en')).toMatch(/[-−]5\b/)
    expect(reportHeatMap(evaluation)[0].picture.kind).toBe('heat-map')
    expect(profileUnit(ranking, 'u').weakest).toEqual(['online'])
  })

  it('add up with the other criteria, whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(30)), { minLength: 1, maxLength: 8 }), list => {
        const evaluation = judged(card(), Object.fromEntries(list.map((values, index) => [`u${index}`, values])))
        const ranking = rank(evaluation)
        for (const { unit, exact } of evaluation.entries) {
          const sum = explain(ranking, unit)
            .criteria.map(({ points }) => parseExact(points ?? 'none'))
            .reduce(addFractions, zero)
          expect(formatExact(sum)).toBe(exact)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('points that are taken off have their place:', () => {
  it('down to those below the lowest step, which are the fewest', () => {
    const online = (given: object) => card({ criteria: [{ id: 'online', max: 40, rule: { kind: 'steps', ...given } }] })
    expect(faultsOf(() => online({ steps: [[1, -1]] }))).toEqual(['missing below at criteria[0].rule.below'])
    expect(faultsOf(() => online({ steps: [[1, -1]], below: '-0.5' }))).toEqual([
      'out-of-order step-points at criteria[0].rule.below',
    ])
    expect(faultsOf(() => online({ steps: [[1, 10]], below: 41 }))).toEqual([
      'out-of-order step-points at criteria[0].rule.below',
    ])
    // Fewer points below the lowest step may also be more than none.
    expect(online({ steps: [[1, 40]], below: 2 }).criteria).toHaveLength(1)
  })

  it('under ordinary criteria, not under bonus or penalty points, which state what is taken off', () => {
    const section = (kind: 'bonus' | 'penalty') =>
      card({
        criteria: [
          { id: 'work', max: 40, rule: { kind: 'points' } },
          { id: 'extra', section: kind, cap: 10, criteria: [{ id: 'online', max: 10, rule }] },
        ],
      })
    for (const kind of ['bonus', 'penalty'] as const) {
      expect(faultsOf(() => section(kind))).toEqual([
        'not-applicable taken-off-in-section at criteria[1].criteria[0].rule',
      ])
    }
  })

  it('on a criterion that can give points', () => {
    const nothing = { kind: 'steps', steps: [[50, 0]], below: -5 }
    const criteria = [
      { id: 'online', max: 0, rule: nothing },
      { id: 'work', max: 40, rule: { kind: 'points' } },
    ]
    expect(faultsOf(() => card({ criteria }))).toEqual(['not-applicable only-taken-off at criteria[0].rule.steps'])
  })
})
