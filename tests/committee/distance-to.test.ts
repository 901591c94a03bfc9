import { type DistanceGoal, distanceTo, evaluate, parseScorecard, type RankingOptions, rank, whatIf } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const two = { decimals: 2, mode: 'half-up' } as const
const scorecard = parseScorecard({
  id: 's',
  title: 'S',
  scale: 100,
  rounding: { leaf: two, total: two },
  excluded: { policy: 'rescale-total' },
  limits: {},
  criteria: [
    { id: 'plan', max: 20, rule: { kind: 'levels', levels: { none: 0, drafted: '1/2', approved: 1 } } },
    { id: 'online', max: 30, rule: { kind: 'ratio' } },
    { id: 'days', max: 30, rule: { kind: 'relative-to-best', prefer: 'lower' } },
    { id: 'work', max: 10, rule: { kind: 'points' } },
    {
      id: 'survey',
      max: 10,
      rule: { kind: 'points' },
      except: [{ unit: 'c', reason: { vi: 'Không tiếp công dân', en: 'Receives no citizens' } }],
    },
    { id: 'penalty', section: 'penalty', cap: 6, criteria: [{ id: 'late', max: 6, rule: { kind: 'count', each: 2 } }] },
  ],
  totals: [{ id: 'without-survey', without: ['survey'] }],
})
const given: Readonly<Record<string, readonly unknown[]>> = {
  // 10 + 15 + 20 + 5 + 6 − 2 = 54
  a: ['drafted', { numerator: 100, denominator: 200 }, 15, 5, 6, 1],
  // 20 + 24 + 30 + 8 + 5 − 0 = 87
  b: ['approved', { numerator: 160, denominator: 200 }, 10, 8, 5, 0],
  // (10 + 9 + 25 + 10) × 100 ÷ 90 − 0 = 60
  c: ['drafted', 30, 12, 10, null, 0],
  // without a survey
  d: ['none', 0, 20, 0, null, 0],
}
const ids = ['plan', 'online', 'days', 'work', 'survey', 'late']
const evaluation = evaluate(scorecard, {
  units: { groups: [{ id: 'g', name: 'G' }], units: Object.keys(given).map(id => ({ id, name: id, group: 'g' })) },
  assessments: Object.entries(given).flatMap(([unit, values]) =>
    values.flatMap((value, index) =>
      unit === 'c' && index === 4 ? [] : [{ unit, criterion: ids[index] ?? '', value }],
    ),
  ),
  asOf: '2022-12-31',
  missing: 'error',
})
const ask = (unit: string, goal: unknown, options: RankingOptions = {}) =>
  distanceTo(rank(evaluation, options), unit, goal as DistanceGoal)
const bands = [
  { id: 'A', atLeast: 80, allOf: [{ of: 'without-survey', atLeast: 78 }] },
  { id: 'B', atLeast: 58, below: 80 },
  { id: 'C', below: 58 },
]

describe('the distance to a rank', () => {
  it('starts from the scores that the tests below assume', () => {
    expect(evaluation.entries.map(({ score }) => score)).toEqual(['54', '87', '60', null])
  })

  it('is the least of each criterion, cheapest first', () => {
    const { improvements, shortfalls, insufficient, isReached } = ask('a', { rank: 2 })
    expect(isReached).toBe(false)
    expect(shortfalls).toEqual([{ by: '6' }])
    expect(improvements).toEqual([
      {
        criterion: 'online',
        from: '15',
        points: '21',
        gain: '6',
        change: { unit: 'a', criterion: 'online', value: { numerator: 140, denominator: 200 } },
        notEnough: { numerator: 139, denominator: 200 },
      },
      {
        // 30 × 10 ÷ 11.54 = 25.9965…, rounded 26; with 11.541 days it is 25.99
        criterion: 'days',
        from: '20',
        points: '26',
        gain: '6',
        change: { unit: 'a', criterion: 'days', value: '11.54' },
        notEnough: '11.541',
      },
      {
        criterion: 'plan',
        from: '10',
        points: '20',
        gain: '10',
        change: { unit: 'a', criterion: 'plan', value: 'approved' },
        notEnough: 'drafted',
      },
    ])
    expect(insufficient).toEqual([
      { criterion: 'work', from: '5', most: '10', shortfalls: [{ by: '1' }] },
      { criterion: 'survey', from: '6', most: '10', shortfalls: [{ by: '2' }] },
      { criterion: 'late', from: '-2', most: '0', shortfalls: [{ by: '4' }] },
    ])
  })

  it('names for each criterion that is not enough alone what it still lacks', () => {
    const { improvements, insufficient } = ask('c', { rank: 1 })
    // c needs 27 more of 100, so 24.3 of its 90, to share the rank: only online has more than 20 left, and it has 21.
    expect(improvements).toEqual([])
    const left = Object.fromEntries(
      insufficient.map(({ criterion, most, shortfalls }) => [criterion, [most, shortfalls[0]?.by]]),
    )
    expect(left).toEqual({
      // (54 + 21) × 100 ÷ 90 = 83.33; (54 + 10) × 100 ÷ 90 = 71.11; (54 + 5) × 100 ÷ 90 = 65.56
      online: ['30', '3.67'],
      plan: ['20', '15.89'],
      days: ['30', '21.44'],
      work: ['10', '27'],
      survey: [null, '27'],
      late: ['0', '27'],
    })
    expect(insufficient.find(({ criterion }) => criterion === 'survey')?.reason).toEqual({
      vi: 'Không áp dụng: không tính vào tổng điểm (Không tiếp công dân)',
      en: 'Not applicable: left out of the total (Receives no citizens)',
    })
  })

  it('counts a shared rank as reached, by the policies for ties and decimals', () => {
    const [way] = ask('a', { rank: 2 }).improvements
    const reached = whatIf(rank(evaluation), way === undefined ? [] : [way.change])
    expect(reached.entries.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
    ])
    // If ties share the mean of their ranks, sharing 2 and 3 gives 2.5, so the numerator must be one more.
    expect(
      ask('a', { rank: 2 }, { ties: 'average' }).improvements.find(({ criterion }) => criterion === 'online'),
    ).toMatchObject({
      change: { value: { numerator: 141, denominator: 200 } },
      notEnough: { numerator: 140, denominator: 200 },
    })
    // If whole points are ranked, 59.5 is enough: 137 of 200 give 20.55 points.
    const whole = ask('a', { rank: 2 }, { decimals: 0 }).improvements
    expect(whole.map(({ criterion, gain }) => [criterion, gain])).toEqual([
      ['days', '5.5'],
      ['online', '5.55'],
      ['plan', '10'],
    ])
  })

  it('that the unit already has names no improvements', () => {
    expect(ask('b', { rank: 2 })).toEqual({
      unit: 'b',
      goal: { rank: 2 },
      rank: 1,
      score: '87',
      isReached: true,
      shortfalls: [],
      improvements: [],
      insufficient: [],
    })
  })
})

describe('steps of a deduction', () => {
  const late = (steps: readonly (readonly [number | string, number])[]) =>
    parseScorecard({
      id: 's',
      title: 'S',
      scale: 100,
      rounding: { leaf: two, total: two },
      excluded: { policy: 'rescale-total' },
      limits: {},
      criteria: [
        { id: 'rest', max: 100, rule: { kind: 'points' } },
        {
          id: 'penalty',
          section: 'penalty',
          cap: 8,
          criteria: [{ id: 'late', max: 8, rule: { kind: 'steps', steps } }],
        },
      ],
    })
  const wayOut = (steps: readonly (readonly [number | string, number])[], own: number | string, other: number) => {
    const all = evaluate(late(steps), {
      units: { groups: [{ id: 'g', name: 'G' }], units: ['a', 'b'].map(id => ({ id, name: id, group: 'g' })) },
      assessments: [
        { unit: 'a', criterion: 'rest', value: 100 },
        { unit: 'a', criterion: 'late', value: own },
        { unit: 'b', criterion: 'rest', value: other },
        { unit: 'b', criterion: 'late', value: 0 },
      ],
      asOf: '2022-12-31',
      missing: 'error',
    })
    const way = distanceTo(rank(all), 'a', { rank: 1 }).improvements.find(({ criterion }) => criterion === 'late')
    return way === undefined ? null : [(way.change as { value: unknown }).value, way.points, way.notEnough]
  }

  it.each([
    [
      'ask for zero late to leave the lowest step',
      [
        [4, 8],
        [2, 3],
        [1, 1],
      ],
      1,
      100,
      ['0', '0', '1'],
    ],
    [
      'ask for no fewer late than are needed to leave the step',
      [
        [4, 8],
        [2, 3],
        [1, 1],
      ],
      6,
      97,
      ['3', '-3', '4'],
    ],
    [
      'pass over a step that is not enough',
      [
        [4, 8],
        [2, 3],
        [1, 1],
      ],
      6,
      98,
      ['1', '-1', '2'],
    ],
    ['ask for shares with decimals', [['0.5', 2]], '0.75', 100, ['0.49', '0', '0.5']],
    [
      'never ask for less than zero',
      [
        [5, 8],
        [0, 2],
      ],
      6,
      100,
      ['4', '-2', '5'],
    ],
  ] as const)('%s', (_, steps, own, other, expected) => {
    expect(wayOut(steps, own, other)).toEqual(expected)
  })
})

describe('the distance to a band', () => {
  it('covers the second condition, and names no improvement towards a lower band', () => {
    const { improvements, shortfalls, band } = ask('a', { band: 'B' }, { bands, holes: 'report' })
    expect([band, shortfalls]).toEqual(['C', [{ by: '4' }]])
    // The penalty can give 2, the survey 4: 54 + 4 = 58
    expect(improvements.map(({ criterion, gain }) => [criterion, gain])).toEqual(
      [
        ['online', '4.05'],
        ['days', '4'],
        ['work', '4'],
        ['survey', '4'],
        ['plan', '10'],
      ].toSorted((x, y) => Number(x[1]) - Number(y[1])),
    )
    const far = ask('a', { band: 'A' }, { bands, holes: 'report' })
    expect(far.shortfalls).toEqual([{ by: '26' }, { of: 'without-survey', by: '30' }])
    expect(far.improvements).toEqual([])
    expect(far.insufficient[0]).toMatchObject({
      criterion: 'online',
      shortfalls: [{ by: '11' }, { of: 'without-survey', by: '15' }],
    })
    expect(ask('b', { band: 'B' }, { bands, holes: 'report' })).toMatchObject({
      isReached: false,
      improvements: [],
      shortfalls: [{ by: '-7' }],
    })
  })
})

it('a distance that cannot be determined is refused by name', () => {
  expect(faultsOf(() => ask('a', { rank: 4 }))).toEqual(['out-of-range rank at goal.rank'])
  expect(faultsOf(() => ask('a', { rank: 0 }))).toEqual(['too-small number at goal.rank'])
  expect(faultsOf(() => ask('a', { rank: 1, band: 'A' }))).toEqual(['unknown property at goal.band'])
  expect(faultsOf(() => ask('a', { band: 'Z' }, { bands, holes: 'report' }))).toEqual(['unknown band at goal.band'])
  expect(faultsOf(() => ask('a', { band: 'A' }))).toEqual(['unknown band at goal.band'])
  expect(faultsOf(() => ask('e', { rank: 1 }))).toEqual(['unknown unit at unit'])
  expect(faultsOf(() => distanceTo(evaluation as never, 'a', { rank: 1 }))).toEqual(['not-a-result ranking at ranking'])
  expect(faultsOf(() => distanceTo(rank([{ unit: 'a', score: 1 }]) as never, 'a', { rank: 1 }))).toEqual([
    'not-a-result ranked-evaluation at ranking.source',
  ])
  expect(issuesOf(() => ask('d', { rank: 1 })).map(({ message }) => message)).toEqual([
    {
      vi: 'Đơn vị “d” chưa được xếp hạng nên không tính được khoảng cách: Đơn vị “d” không có tổng điểm vì chưa có điểm: survey.',
      en: 'The unit “d” is not ranked, so no distance can be computed: The unit “d” has no total, because these criteria are not scored: survey.',
    },
  ])
})
