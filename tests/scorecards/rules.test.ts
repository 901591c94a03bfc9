import { evaluate, explain, parseScorecard, rank, type ScoringRule, type ScoringRuleValue } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

/** One unit judged on one criterion. */
function judge(rule: ScoringRule, max: string | number, value: unknown) {
  return evaluate(
    {
      id: 's',
      title: 'S',
      scale: max,
      rounding: { leaf: 'exact', total: 'exact' },
      criteria: [{ id: 'c', max, rule }],
    },
    {
      units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
      assessments: [{ unit: 'u', criterion: 'c', value: value as ScoringRuleValue<ScoringRule> }],
      asOf: '2022-12-31',
      missing: 'error',
    },
  )
}

const points = (rule: ScoringRule, max: string | number, value: unknown): string | null | undefined =>
  judge(rule, max, value).entries[0]?.points['c']

const steps: ScoringRule = {
  kind: 'steps',
  steps: [
    [4, 20],
    [3, 15],
    [2, '7.5'],
    [1, 5],
  ],
}
/** Above 80 % 10 points, exactly 80 % 8, above 50 % 5: "trên 80 %" beside "từ 80 %". */
const strict: ScoringRule = {
  kind: 'steps',
  steps: [{ above: 80, points: 10 }, [80, 8], { above: '50.0', points: '5' }],
}
/** 5 days or fewer: all points; 10 days: half of them. */
const fewer: ScoringRule = { kind: 'ratio-to-target', target: 5, prefer: 'lower' }
const fromEighty: ScoringRule = { kind: 'ratio-from-threshold', threshold: 80 }
const levels: ScoringRule = { kind: 'levels', levels: { none: 0, drafted: '1/2', partly: '1/3', approved: 1 } }

const satisfaction = {
  kind: 'survey',
  options: { bad: 0, fair: '1/2', good: 1 },
  unanswered: 0,
  minimum: 4,
} as const satisfies ScoringRule
const plan = {
  kind: 'parts',
  parts: [
    { id: 'issued', title: { vi: 'Ban hành', en: 'Issued' }, max: 4, rule: { kind: 'yes-no' } },
    { id: 'done', max: 6, rule: { kind: 'ratio' } },
  ],
} as const satisfies ScoringRule
const skills = {
  kind: 'best-of',
  alternatives: [
    { id: 'certified', title: { vi: 'Có chứng chỉ', en: 'Certified' }, max: 10, rule: { kind: 'yes-no' } },
    { id: 'trained', max: 5, rule: { kind: 'count', each: 2 } },
  ],
} as const satisfies ScoringRule

describe('a rule gives the points of the regulation:', () => {
  it.each([
    ['points as given', { kind: 'points' }, 20, '17.25', '17.25'],
    ['all points', { kind: 'points' }, '1/3', '1/3', '1/3'],
    ['yes gives the maximum', { kind: 'yes-no' }, '7.5', true, '7.5'],
    ['no gives nothing', { kind: 'yes-no' }, '7.5', false, '0'],
    ['half of the maximum', levels, 15, 'drafted', '7.5'],
    ['a third of the maximum', levels, 10, 'partly', '10/3'],
    ['the highest step, and beyond', steps, 20, 9, '20'],
    ['a step itself belongs to it', steps, 20, '3', '15'],
    ['just below a step', steps, 20, '2.99', '7.5'],
    ['below the lowest step', steps, 20, 0, '0'],
    ['above a strict threshold', strict, 10, '80.01', '10'],
    ['a strict threshold itself, where it is a step too', strict, 10, '80.0', '8'],
    ['just below a threshold, above a strict one', strict, 10, '79.99', '5'],
    ['a strict threshold itself', strict, 10, 50, '0'],
    ['just above the lowest strict threshold', strict, 10, '50.0001', '5'],
    ['439 of 565', { kind: 'ratio' }, 20, { numerator: 439, denominator: 565 }, '1756/113'],
    ['70 percent of 20', { kind: 'ratio' }, 20, 70, '14'],
    ['just below the threshold', fromEighty, 10, '79.99', '0'],
    ['the threshold itself earns its points', fromEighty, 10, 80, '8'],
    ['beyond the threshold', fromEighty, 10, '92.5', '9.25'],
    ['7,999 of 10,000', fromEighty, 10, { numerator: 7999, denominator: 10_000 }, '0'],
    ['4 of 5', fromEighty, 10, { numerator: 4, denominator: 5 }, '8'],
    ['four fifths of a target', { kind: 'ratio-to-target', target: 50 }, 60, 40, '48'],
    ['target exceeded: no more than the maximum', { kind: 'ratio-to-target', target: 50 }, 60, '102', '60'],
    [
      'counts against a target in percent',
      { kind: 'ratio-to-target', target: 80 },
      6,
      { numerator: 2, denominator: 5 },
      '3',
    ],
    ['twice a target where lower is better', fewer, 60, 10, '30'],
    ['three times such a target', fewer, 10, 15, '10/3'],
    ['such a target itself', fewer, 60, '5.00', '60'],
    ['less than such a target: no more than the maximum', fewer, 60, '0.5', '60'],
    ['nothing at all where lower is better', fewer, 60, 0, '60'],
    ['7 late of 100 against at most 5 %', fewer, 7, { numerator: 7, denominator: 100 }, '5'],
    ['none late of 100', fewer, 7, { numerator: 0, denominator: 100 }, '7'],
    [
      '3 of 1,000 against at most 2 per 1,000',
      { kind: 'ratio-to-target', target: 2, prefer: 'lower', factor: 1000 },
      9,
      { numerator: 3, denominator: 1000 },
      '6',
    ],
    [
      'a target where higher is better, stated',
      { kind: 'ratio-to-target', target: 50, prefer: 'higher' },
      60,
      40,
      '48',
    ],
    ['half of the line', { kind: 'linear', from: 30, to: 10 }, 8, 20, '4'],
    ['beyond the good end', { kind: 'linear', from: 30, to: 10 }, 8, 3, '8'],
    ['beyond the bad end', { kind: 'linear', from: 30, to: 10 }, 8, 31, '0'],
    ['an index of 0.5346 that weighs 0.4', { kind: 'weighted-value', scale: 1 }, '0.4', '0.5346', '0.21384'],
    ['3 initiatives of half a point', { kind: 'count', each: '0.5' }, 3, 3, '1.5'],
    ['more initiatives than count', { kind: 'count', each: '0.5' }, 3, 7, '3'],
    ['no event, nothing deducted', { kind: 'deduction', each: 2, floor: 0 }, 10, 0, '10'],
    ['two events', { kind: 'deduction', each: '2.5', floor: 1 }, 10, 2, '5'],
    ['events beyond the floor', { kind: 'deduction', each: '2.5', floor: 1 }, 10, 9, '1'],
    [
      'answers, unanswered forms counted as zero',
      satisfaction,
      10,
      { responses: { good: 3, fair: 2, bad: 1 }, unanswered: 2 },
      '5',
    ],
    [
      'answers, unanswered forms left out',
      { ...satisfaction, unanswered: 'left-out' },
      10,
      { responses: { good: 3, fair: 2, bad: 1 }, unanswered: 2 },
      '20/3',
    ],
    [
      'unanswered forms worth a half',
      { ...satisfaction, unanswered: '1/2' },
      10,
      { responses: { good: 4 }, unanswered: 4 },
      '7.5',
    ],
    ['the sum of its parts', plan, 10, { issued: true, done: { numerator: 1, denominator: 4 } }, '5.5'],
    ['the better alternative', skills, 10, { certified: false, trained: 2 }, '4'],
    ['the only alternative given', skills, 10, { certified: true }, '10'],
    ['an alternative that is null', skills, 10, { certified: null, trained: 9 }, '5'],
    ['4 of 5 stars', { kind: 'weighted-value', scale: 5 }, 10, 4, '8'],
  ] as const)('%s', (_, rule, max, value, expected) => {
    expect(points(rule, max, value)).toBe(expected)
  })

  it.each([
    ['a share of zero', { kind: 'ratio' }, { numerator: 0, denominator: 0 }],
    ['a share of zero against a target', { kind: 'ratio-to-target', target: 50 }, { numerator: 0, denominator: 0 }],
    ['a share of zero where lower is better', fewer, { numerator: 0, denominator: 0 }],
    ['null', { kind: 'points' }, null],
    ['too few answers', satisfaction, { responses: { good: 3 }, unanswered: 100 }],
    ['a part without a value', plan, { issued: true }],
    ['a part that is a share of zero', plan, { issued: true, done: { numerator: 0, denominator: 0 } }],
    ['a choice without any alternative', skills, {}],
    ['a best of zero', { kind: 'relative-to-best', prefer: 'higher' }, 0],
  ] as const)('none, and no total, for %s', (_, rule, value) => {
    expect(judge(rule, 10, value).entries[0]).toMatchObject({
      points: { c: null },
      score: null,
      exact: null,
      partial: '0',
    })
  })
})

describe('a value that a rule cannot take is refused:', () => {
  it.each([
    ['more points than there are', { kind: 'points' }, '20.01', 'out-of-range'],
    ['negative points', { kind: 'points' }, -1, 'out-of-range'],
    ['points in words', { kind: 'points' }, 'tốt', 'malformed'],
    ['1 for yes', { kind: 'yes-no' }, 1, 'wrong-type'],
    ['a misspelt level', levels, 'aproved', 'unknown'],
    ['a level named like a property of every object', levels, 'toString', 'unknown'],
    ['a level as a number', levels, 1, 'wrong-type'],
    ['more than the whole', { kind: 'ratio' }, '100.1', 'out-of-range'],
    ['more than the whole against a threshold', fromEighty, '100.1', 'out-of-range'],
    ['more counted than there are', { kind: 'ratio' }, { numerator: 3, denominator: 2 }, 'out-of-range'],
    ['a negative count', { kind: 'ratio' }, { numerator: -1, denominator: 2 }, 'too-small'],
    ['a count that is not whole', { kind: 'ratio' }, { numerator: 1.5, denominator: 2 }, 'wrong-type'],
    ['counts with a typo', { kind: 'ratio' }, { numerator: 1, denominater: 2 }, 'missing'],
    ['a value beyond the scale', { kind: 'weighted-value', scale: 1 }, '53.46', 'out-of-range'],
    ['a decimal comma', { kind: 'weighted-value', scale: 1 }, '0,5346', 'malformed'],
    ['half an event', { kind: 'deduction', each: 1, floor: 0 }, '1.5', 'not-whole'],
    ['a negative number of initiatives', { kind: 'count', each: 1 }, -1, 'out-of-range'],
    ['an answer that is not on the scale', satisfaction, { responses: { great: 3 }, unanswered: 0 }, 'unknown'],
    ['a survey without the number of unanswered forms', satisfaction, { responses: { good: 3 } }, 'missing'],
    ['numbers of answers that are not whole', satisfaction, { responses: { good: 1.5 }, unanswered: 0 }, 'wrong-type'],
    ['a survey as its mean', satisfaction, '4.2', 'wrong-type'],
    ['a part that does not exist', { ...plan, parts: [{ ...plan.parts[1], max: 20 }] }, { dome: 50 }, 'unknown'],
    [
      'more points in a part than it has',
      { kind: 'parts', parts: [{ id: 'a', max: 20, rule: { kind: 'points' } }] },
      { a: 21 },
      'out-of-range',
    ],
    ['words in place of a value to compare', { kind: 'relative-to-best', prefer: 'higher' }, 'tốt', 'malformed'],
    ['a list', { kind: 'linear', from: 0, to: 1 }, [], 'malformed'],
  ] as const)('%s', (_, rule, value, code) => {
    const [issue] = issuesOf(() => judge(rule, 20, value))
    expect([issue?.code, issue?.path.slice(0, 3)]).toEqual([code, ['assessments', 0, 'value']])
  })

  it('every one of several faulty parts', () => {
    expect(faultsOf(() => judge(plan, 10, { issued: 1, done: 120 }))).toEqual([
      'wrong-type at assessments[0].value.issued',
      'out-of-range value at assessments[0].value.done',
    ])
  })

  it('with the nearest level, in both languages', () => {
    expect(issuesOf(() => judge(levels, 20, 'aproved'))[0]?.message).toEqual({
      vi: 'Không có mức “aproved”; các mức là: none, drafted, partly, approved; gần nhất: approved.',
      en: 'There is no level “aproved”; the levels are: none, drafted, partly, approved; nearest: approved.',
    })
  })
})

describe('a rule that makes no sense is refused:', () => {
  it.each([
    [
      'a level above the maximum',
      { kind: 'levels', levels: { all: '3/2' } },
      'out-of-range level at criteria[0].rule.levels.all',
    ],
    [
      'a level below zero',
      { kind: 'levels', levels: { none: -1 } },
      'out-of-range level at criteria[0].rule.levels.none',
    ],
    ['no level at all', { kind: 'levels', levels: {} }, 'malformed form at criteria[0].rule.levels'],
    [
      'steps from low to high',
      {
        kind: 'steps',
        steps: [
          [1, 5],
          [2, 3],
        ],
      },
      'out-of-order thresholds at criteria[0].rule.steps[1][0]',
    ],
    [
      'a lower step worth more',
      {
        kind: 'steps',
        steps: [
          [2, 3],
          [1, 5],
        ],
      },
      'out-of-order step-points at criteria[0].rule.steps[1][1]',
    ],
    [
      'the threshold before what lies above it',
      { kind: 'steps', steps: [[80, 8], { above: 80, points: 8 }] },
      'out-of-order thresholds at criteria[0].rule.steps[1].above',
    ],
    [
      'two strict thresholds of one number',
      {
        kind: 'steps',
        steps: [
          { above: 80, points: 8 },
          { above: '80.0', points: 8 },
        ],
      },
      'out-of-order thresholds at criteria[0].rule.steps[1].above',
    ],
    [
      'a lower strict step worth more',
      { kind: 'steps', steps: [[80, 8], { above: 50, points: 9 }] },
      'out-of-order step-points at criteria[0].rule.steps[1].points',
    ],
    [
      'a strict step without points',
      { kind: 'steps', steps: [{ above: 50 }] },
      'missing at criteria[0].rule.steps[0].points',
    ],
    [
      'a step above the maximum',
      { kind: 'steps', steps: [[1, 11]] },
      'out-of-range points at criteria[0].rule.steps[0][1]',
    ],
    [
      'points that are taken off, without limits of the total',
      { kind: 'steps', steps: [[1, 10]], below: -1 },
      'missing limits-of-points at limits',
    ],
    [
      'such points in a part',
      { kind: 'parts', parts: [{ id: 'a', max: 10, rule: { kind: 'steps', steps: [[1, 10]], below: -1 } }] },
      'missing limits-of-points at limits',
    ],
    ['a target of zero', { kind: 'ratio-to-target', target: 0 }, 'out-of-range positive at criteria[0].rule.target'],
    [
      'a target of zero where lower is better',
      { kind: 'ratio-to-target', target: 0, prefer: 'lower' },
      'out-of-range positive at criteria[0].rule.target',
    ],
    [
      'a preference that does not exist',
      { kind: 'ratio-to-target', target: 1, prefer: 'fewer' },
      'not-allowed at criteria[0].rule.prefer',
    ],
    [
      'a threshold of zero',
      { kind: 'ratio-from-threshold', threshold: 0 },
      'out-of-range positive at criteria[0].rule.threshold',
    ],
    [
      'a threshold above the whole',
      { kind: 'ratio-from-threshold', threshold: 101 },
      'out-of-range value at criteria[0].rule.threshold',
    ],
    ['a line of no length', { kind: 'linear', from: 1, to: '1.0' }, 'empty line at criteria[0].rule.to'],
    ['a scale of zero', { kind: 'weighted-value', scale: 0 }, 'out-of-range positive at criteria[0].rule.scale'],
    ['a count worth zero points each', { kind: 'count', each: 0 }, 'out-of-range positive at criteria[0].rule.each'],
    [
      'a floor above the maximum',
      { kind: 'deduction', each: 1, floor: 11 },
      'out-of-range value at criteria[0].rule.floor',
    ],
    [
      'a survey with a minimum of zero answers',
      { ...satisfaction, minimum: 0 },
      'too-small number at criteria[0].rule.minimum',
    ],
    [
      'unanswered forms worth more than the maximum',
      { ...satisfaction, unanswered: 2 },
      'out-of-range level at criteria[0].rule.unanswered',
    ],
    [
      'parts that do not add up',
      { kind: 'parts', parts: [{ id: 'a', max: 9, rule: { kind: 'yes-no' } }] },
      'contradiction parts at criteria[0].rule.parts',
    ],
    [
      'alternatives that cannot give the maximum',
      { kind: 'best-of', alternatives: ['a', 'b'].map(id => ({ id, max: 9, rule: { kind: 'yes-no' } })) },
      'contradiction best-of at criteria[0].rule.alternatives',
    ],
    [
      'two parts with one id',
      { kind: 'parts', parts: ['a', 'a'].map(id => ({ id, max: 5, rule: { kind: 'yes-no' } })) },
      'duplicate part at criteria[0].rule.parts[1].id',
    ],
    [
      'a part whose rule makes no sense',
      { kind: 'parts', parts: [{ id: 'a', max: 10, rule: { kind: 'count', each: 0 } }] },
      'out-of-range positive at criteria[0].rule.parts[0].rule.each',
    ],
    ['a tracked figure with points', { kind: 'tracked' }, 'out-of-range tracked at criteria[0].rule'],
    ['an unknown kind', { kind: 'ratoi' }, 'not-allowed at criteria[0].rule.kind'],
    ['an unknown key', { kind: 'points', max: 3 }, 'unknown property at criteria[0].rule.max'],
  ])('%s', (_, rule, fault) => {
    expect(faultsOf(() => judge(rule as unknown as ScoringRule, 10, 1))).toEqual([fault])
  })
})

it('a target where lower is better is explained as target ÷ value, and what does not exceed it as all points', () => {
  const reason = (value: unknown) => explain(rank(judge(fewer, 10, value)), 'u').criteria[0]?.reason
  expect(reason(8)).toEqual({ vi: 'Mục tiêu 5 ÷ 8 × 10 điểm', en: 'Target 5 ÷ 8 × 10 points' })
  expect(reason(0)).toEqual({
    vi: '0: không vượt mục tiêu 5, đạt 10/10 điểm',
    en: '0: not above the target 5, 10 of 10 points',
  })
  expect(reason({ numerator: 1, denominator: 10 })).toEqual({
    vi: 'Mục tiêu 5% ÷ 10% (1/10) × 10 điểm',
    en: 'Target 5% ÷ 10% (1/10) × 10 points',
  })
})

it('a strict threshold is explained and asked for as above it', () => {
  const reason = (value: unknown) => explain(rank(judge(strict, 10, value)), 'u').criteria[0]?.reason
  expect(reason(81)).toEqual({ vi: 'Kết quả 81, mức trên 80: 10 điểm', en: '81: above 80, 10 points' })
  expect(reason(80)).toEqual({ vi: 'Kết quả 80, mức từ 80 trở lên: 8 điểm', en: '80: from 80 up, 8 points' })
  expect(reason(50)).toEqual({
    vi: 'Kết quả 50, chưa đạt mức thấp nhất (trên 50): 0 điểm',
    en: '50: short of the lowest step, above 50, 0 points',
  })
})

/** The points of the members of two groups on one criterion. */
function compared(
  rule: ScoringRule,
  values: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>> = {},
) {
  const all = { ...values, ...others }
  const evaluation = evaluate(
    {
      id: 's',
      title: 'S',
      scale: 10,
      rounding: { leaf: 'exact', total: 'exact' },
      criteria: [{ id: 'c', max: 10, rule }],
    },
    {
      units: {
        groups: ['g', 'h'].map(id => ({ id, name: id })),
        units: Object.keys(all).map(id => ({ id, name: id, group: id in others ? 'h' : 'g' })),
      },
      assessments: Object.entries(all).map(([unit, value]) => ({
        unit,
        criterion: 'c',
        value: value as ScoringRuleValue<ScoringRule>,
      })),
      asOf: '2022-12-31',
      missing: 'error',
    },
  )
  return {
    evaluation,
    points: Object.fromEntries(evaluation.entries.map(({ unit, points }) => [unit, points['c']])),
  }
}

describe('relative to the best of the group', () => {
  const higher: ScoringRule = { kind: 'relative-to-best', prefer: 'higher' }
  const lower: ScoringRule = { kind: 'relative-to-best', prefer: 'lower' }

  it('a unit is compared with the best of its own group', () => {
    expect(compared(higher, { a: 40, b: '50', c: 0 }, { x: 80, y: 20 }).points).toEqual({
      a: '8',
      b: '10',
      c: '0',
      x: '10',
      y: '2.5',
    })
    const percent: ScoringRule = { ...higher, factor: 100 }
    expect(compared(percent, { a: { numerator: 1, denominator: 3 }, b: 50 }).points).toEqual({ a: '20/3', b: '10' })
  })

  it('the fewest events get the most points, also if they are zero', () => {
    expect(compared(lower, { a: 10, b: 25, c: 20 }).points).toEqual({ a: '10', b: '4', c: '5' })
    expect(compared(lower, { a: 0, b: 5, c: 0 }).points).toEqual({ a: '10', b: '0', c: '10' })
  })

  it('a unit without a value has no points, and does not change the best', () => {
    expect(compared(lower, { a: null, b: 4, c: 5 }).points).toEqual({ a: null, b: '10', c: '8' })
    expect(compared(higher, { a: { numerator: 0, denominator: 0 }, b: 4 }).points).toEqual({ a: null, b: '10' })
  })

  it('a part of another rule is compared within the group, too', () => {
    const parts: ScoringRule = {
      kind: 'parts',
      parts: [
        { id: 'plan', max: 4, rule: { kind: 'yes-no' } },
        { id: 'share', max: 6, rule: higher },
      ],
    }
    const { evaluation, points } = compared(parts, { a: { plan: true, share: 25 }, b: { plan: false, share: 50 } })
    expect(points).toEqual({ a: '7', b: '6' })
    expect(explain(rank(evaluation), 'a').criteria[0]?.reason).toEqual({
      vi: 'plan 4 (Có: đạt 4/4 điểm) + share 3 (25 ÷ cao nhất nhóm 50 × 6 điểm)',
      en: 'plan 4 (Yes: 4 of 4 points) + share 3 (25 ÷ highest of the group 50 × 6 points)',
    })
  })

  it('points are explained with the best that they were computed with', () => {
    const { evaluation } = compared(lower, { a: 10, b: 25 }, { x: 1 })
    const again = JSON.parse(JSON.stringify(rank(evaluation, { within: 'group' })))
    expect(explain(again, 'b').criteria[0]?.reason).toEqual({
      vi: 'Thấp nhất nhóm 10 ÷ 25 × 10 điểm',
      en: 'Lowest of the group 10 ÷ 25 × 10 points',
    })
  })
})

describe('a tracked figure', () => {
  const tracked = (days: readonly unknown[]) =>
    evaluate(
      {
        id: 's',
        title: 'S',
        scale: 10,
        rounding: { leaf: 'exact', total: 'exact' },
        criteria: [
          { id: 'plan', max: 10, rule: { kind: 'yes-no' } },
          { id: 'days', max: 0, rule: { kind: 'tracked' } },
        ],
      },
      {
        units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'U', group: 'g' }] },
        assessments: [
          { unit: 'u', criterion: 'plan', value: true },
          ...days.map(value => ({ unit: 'u', criterion: 'days', value: value as string }) as const),
        ],
        asOf: '2022-12-31',
        missing: 'error',
      },
    ).entries[0]

  it('that was not given does not cost a unit its total', () => {
    expect(tracked([])).toMatchObject({ score: '10', points: { plan: '10', days: null } })
  })

  it.each([
    ['a number', 12.5],
    ['zero', 0],
    ['the text of a number', '12.5'],
    ['words', 'Bắt đầu'],
    ['yes or no', false],
    ['counts', { numerator: 3, denominator: 4 }],
  ])('may be %s, and is worth nothing', (_, value) => {
    expect(tracked([value])).toMatchObject({ score: '10', points: { plan: '10', days: '0' } })
  })

  it.each([
    ['noise', 0.1 + 0.2, 'imprecise-number at assessments[1].value'],
    ['no words', '', 'wrong-type at assessments[1].value'],
    ['a list', ['x'], 'wrong-type at assessments[1].value'],
  ])('may not be %s', (_, value, fault) => {
    expect(faultsOf(() => tracked([value]))).toEqual([fault])
  })
})

it('a rule that takes several numbers cannot read an indicator', () => {
  const scorecard = {
    id: 's',
    title: 'S',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'c', max: 10, rule: satisfaction, indicator: 'satisfaction' }],
  }
  expect(faultsOf(() => parseScorecard(scorecard))).toEqual(['not-applicable indicator at criteria[0].indicator'])
})

it.each([
  [{ kind: 'points' }, 17, 'Được chấm 17/20 điểm', 'Given 17 of 20 points'],
  [{ kind: 'yes-no' }, true, 'Có: đạt 20/20 điểm', 'Yes: 20 of 20 points'],
  [{ kind: 'yes-no' }, false, 'Không: 0/20 điểm', 'No: 0 of 20 points'],
  [levels, 'drafted', 'Mức “drafted”: 10/20 điểm', 'Level “drafted”: 10 of 20 points'],
  [steps, 3.5, 'Kết quả 3,5, mức từ 3 trở lên: 15 điểm', '3.5: from 3 up, 15 points'],
  [steps, 0, 'Kết quả 0, dưới mức thấp nhất (1): 0 điểm', '0: below the lowest step, 1, 0 points'],
  [
    { kind: 'ratio' },
    { numerator: 1500, denominator: 2000 },
    '75% (1.500/2.000) × 20 điểm',
    '75% (1,500/2,000) × 20 points',
  ],
  [{ kind: 'ratio' }, '62.5', '62,5% × 20 điểm', '62.5% × 20 points'],
  [
    fromEighty,
    { numerator: 1999, denominator: 2500 },
    '79,96% (1.999/2.500): dưới ngưỡng 80%, 0 điểm',
    '79.96% (1,999/2,500): below the threshold of 80%, 0 points',
  ],
  [fromEighty, 80, '80% × 20 điểm, đạt ngưỡng 80%', '80% × 20 points, at or above the threshold of 80%'],
  [
    { kind: 'ratio-to-target', target: 50 },
    40,
    '40 ÷ mục tiêu 50 × 20 điểm, tối đa 20 điểm',
    '40 ÷ target 50 × 20 points, at most 20',
  ],
  [
    { kind: 'linear', from: 30, to: 10 },
    20,
    'Kết quả 20; thang tuyến tính: 30 → 0 điểm, 10 → 20 điểm',
    '20 on a straight line: 30 → 0 points, 10 → 20 points',
  ],
  [{ kind: 'count', each: '0.5' }, 3, '3 × 0,5 điểm, tối đa 20 điểm', '3 × 0.5 points, at most 20'],
  [
    { kind: 'deduction', each: 2, floor: 0 },
    3,
    '20 − 3 × 2 điểm, không thấp hơn 0 điểm',
    '20 − 3 × 2 points, not below 0',
  ],
  [
    satisfaction,
    { responses: { good: 3, bad: 1 }, unanswered: 2 },
    'Trung bình 0,5 × 20 điểm; 4 phiếu trả lời; 2 phiếu không trả lời, mỗi phiếu tính 0',
    'Mean 0.5 × 20 points; 4 answers; 2 unanswered forms counted as 0 each',
  ],
  [
    { kind: 'best-of', alternatives: skills.alternatives.map(one => ({ ...one, max: 20 })) },
    { certified: true, trained: 2 },
    'Phương án cao điểm nhất trong 2 phương án: Có chứng chỉ 20 (Có: đạt 20/20 điểm)',
    'Best of 2 alternatives: Certified 20 (Yes: 20 of 20 points)',
  ],
  [{ kind: 'weighted-value', scale: 1 }, '0.5', 'Giá trị 0,5 ÷ thang 1 × 20 điểm', '0.5 ÷ scale 1 × 20 points'],
] as const)('%j of %j is explained as “%s” and “%s”', (rule, value, vi, en) => {
  expect(explain(rank(judge(rule, 20, value)), 'u').criteria[0]?.reason).toEqual({ vi, en })
})
