import { type Evaluation, evaluate, parseScorecard, profileUnit, type Ranking, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const scorecard = parseScorecard({
  id: 's',
  title: 'S',
  scale: 100,
  rounding: { leaf: 'exact', total: 'exact' },
  excluded: { policy: 'rescale-total' },
  limits: {},
  criteria: [
    {
      id: 'work',
      criteria: [
        { id: 'plan', max: 40, rule: { kind: 'points' } },
        { id: 'online', max: 40, rule: { kind: 'points' } },
      ],
    },
    {
      id: 'survey',
      max: 20,
      rule: { kind: 'points' },
      absence: { 'not-applicable': 'full' },
      except: [{ unit: 'office', reason: { vi: 'Không tiếp công dân', en: 'Receives no citizens' } }],
    },
    {
      id: 'penalty',
      section: 'penalty',
      cap: 10,
      criteria: [{ id: 'late', max: 10, rule: { kind: 'count', each: 2 } }],
    },
  ],
})

const points: Readonly<Record<string, readonly (number | null)[]>> = {
  health: [30, 25, 10, 0],
  interior: [40, 25, 16, 2],
  finance: [20, 40, null, 1],
  office: [20, 10, Number.NaN, 0],
  'commune-1': [40, 40, 20, 0],
}
const ids = ['plan', 'online', 'survey', 'late']
const evaluation = evaluate(scorecard, {
  units: {
    groups: [
      { id: 'departments', name: 'Sở' },
      { id: 'communes', name: 'Xã' },
    ],
    units: Object.keys(points).map(id => ({
      id,
      name: id,
      group: id.startsWith('commune') ? 'communes' : 'departments',
    })),
  },
  assessments: Object.entries(points).flatMap(([unit, values]) =>
    ids.flatMap((criterion, index) =>
      Number.isNaN(values[index]) ? [] : [{ unit, criterion, value: values[index] ?? null }],
    ),
  ),
  asOf: '2022-12-31',
  missing: 'not-scored',
})
const ranking = rank(evaluation)
const standing = (unit: string, criterion: string) =>
  profileUnit(ranking, unit).criteria.find(one => one.criterion === criterion)

describe('a profile', () => {
  it('compares with the units of the same group, by the mean of the middle two if their number is even', () => {
    expect(standing('health', 'plan')).toEqual({
      criterion: 'plan',
      points: '30',
      max: '40',
      compared: 4,
      best: '40',
      bestUnits: ['interior'],
      median: '25',
      rank: 2,
      gapToBest: '10',
      gapToMedian: '-5',
    })
    expect(standing('health', 'online')).toMatchObject({ best: '40', median: '25', rank: 2, gapToMedian: '0' })
  })

  it('compares only units that the criterion concerns and that have points', () => {
    expect(standing('health', 'survey')).toEqual({
      criterion: 'survey',
      points: '10',
      max: '20',
      compared: 2,
      best: '16',
      bestUnits: ['interior'],
      median: '13',
      rank: 2,
      gapToBest: '6',
      gapToMedian: '3',
    })
  })

  it('says why a unit is not compared', () => {
    expect(standing('office', 'survey')).toMatchObject({
      points: '20',
      reason: {
        vi: 'Không áp dụng: được tính điểm tối đa (Không tiếp công dân)',
        en: 'Not applicable: counted as the maximum (Receives no citizens)',
      },
      rank: null,
      gapToBest: null,
      gapToMedian: null,
    })
    expect(standing('finance', 'survey')).toMatchObject({
      points: null,
      reason: { vi: 'Chưa chấm', en: 'Not scored' },
      rank: null,
    })
    const none = evaluate(scorecard, { ...evaluation.inputs, assessments: [], asOf: evaluation.asOf })
    expect(profileUnit(rank(none), 'health').criteria[0]).toEqual({
      criterion: 'plan',
      points: null,
      reason: { vi: 'Chưa được chấm', en: 'Not assessed' },
      max: '40',
      compared: 0,
      best: null,
      bestUnits: [],
      median: null,
      rank: null,
      gapToBest: null,
      gapToMedian: null,
    })
  })

  it('takes the fewest points deducted as the best', () => {
    // 0, -4, -2 and 0 points: the middle two are 0 and -2.
    expect(standing('interior', 'late')).toMatchObject({
      points: '-4',
      best: '0',
      bestUnits: ['health', 'office'],
      median: '-1',
      rank: 4,
      gapToBest: '4',
      gapToMedian: '3',
    })
  })

  it('orders what to improve by the points lost, without the criteria that do not concern the unit', () => {
    // health loses 10 on plan, 15 on online, 6 on the survey, nothing on late
    expect(profileUnit(ranking, 'health').weakest).toEqual(['online', 'plan', 'survey'])
    // office loses 20 on plan, 30 on online
    expect(profileUnit(ranking, 'office').weakest).toEqual(['online', 'plan'])
    // interior leads the median by 15 on plan and 3 on the survey
    expect(profileUnit(ranking, 'interior').strongest).toEqual(['plan', 'survey'])
  })

  it('of a unit that is alone in its group finds it neither strong nor weak', () => {
    const { strongest, weakest, criteria } = profileUnit(ranking, 'commune-1')
    expect([strongest, weakest]).toEqual([[], []])
    expect(criteria.every(({ gapToBest, rank }) => gapToBest === '0' && rank === 1)).toBe(true)
  })

  it('from JSON is the same', () => {
    expect(profileUnit(JSON.parse(JSON.stringify(ranking)), 'health')).toEqual(profileUnit(ranking, 'health'))
  })
})

it('a profile of an unknown unit, or from something that is not a ranking of an evaluation, is refused by name', () => {
  expect(issuesOf(() => profileUnit(ranking, 'helth')).map(({ message }) => message)).toEqual([
    { vi: 'Không có đơn vị “helth”; gần nhất: health.', en: 'There is no unit “helth”; nearest: health.' },
  ])
  const faultsIn = (nothing: unknown) => faultsOf(() => profileUnit(nothing as Ranking<Evaluation>, 'health'))
  for (const nothing of [null, undefined, 7, [], {}])
    expect(faultsIn(nothing)).toEqual(['not-a-result ranking at ranking'])
  expect(faultsIn(rank([{ unit: 'a', score: 1 }]))).toEqual(['not-a-result ranked-evaluation at ranking.source'])
})
