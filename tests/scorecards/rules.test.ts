import { evaluate, explain, type Rule, type RuleValue, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

/** One unit judged on one criterion. */
function judge(rule: Rule, max: string | number, value: unknown) {
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
      assessments: [{ unit: 'u', criterion: 'c', value: value as RuleValue<Rule> }],
      asOf: '2022-12-31',
      missing: 'error',
    },
  )
}

const points = (rule: Rule, max: string | number, value: unknown): string | null | undefined =>
  judge(rule, max, value).entries[0]?.points['c']

const steps: Rule = {
  kind: 'steps',
  steps: [
    [4, 20],
    [3, 15],
    [2, '7.5'],
    [1, 5],
  ],
}
const levels: Rule = { kind: 'levels', levels: { none: 0, drafted: '1/2', partly: '1/3', approved: 1 } }

describe('a rule gives other points than the regulation says', () => {
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
    ['439 of 565', { kind: 'ratio' }, 20, { numerator: 439, denominator: 565 }, '1756/113'],
    ['70 percent of 20', { kind: 'ratio' }, 20, 70, '14'],
    ['target reached to four fifths', { kind: 'ratio-to-target', target: 50 }, 60, 40, '48'],
    ['target exceeded: no more than the maximum', { kind: 'ratio-to-target', target: 50 }, 60, '102', '60'],
    [
      'counts against a target in percent',
      { kind: 'ratio-to-target', target: 80 },
      6,
      { numerator: 2, denominator: 5 },
      '3',
    ],
    ['half of the line', { kind: 'linear', from: 30, to: 10 }, 8, 20, '4'],
    ['beyond the good end', { kind: 'linear', from: 30, to: 10 }, 8, 3, '8'],
    ['beyond the bad end', { kind: 'linear', from: 30, to: 10 }, 8, 31, '0'],
    ['an index of 0.5346 that weighs 0.4', { kind: 'weighted-value', scale: 1 }, '0.4', '0.5346', '0.21384'],
    ['4 of 5 stars', { kind: 'weighted-value', scale: 5 }, 10, 4, '8'],
  ] as const)('%s', (_, rule, max, value, expected) => {
    expect(points(rule, max, value)).toBe(expected)
  })

  it.each([
    ['a share of nothing', { kind: 'ratio' }, { numerator: 0, denominator: 0 }],
    ['a share of nothing against a target', { kind: 'ratio-to-target', target: 50 }, { numerator: 0, denominator: 0 }],
    ['null', { kind: 'points' }, null],
  ] as const)('%s counts as zero', (_, rule, value) => {
    expect(judge(rule, 10, value).entries[0]).toMatchObject({
      points: { c: null },
      score: null,
      exact: null,
      partial: '0',
    })
  })
})

describe('a value that a rule cannot take passes', () => {
  it.each([
    ['more points than there are', { kind: 'points' }, '20.01', 'points-above-maximum'],
    ['negative points', { kind: 'points' }, -1, 'value-out-of-range'],
    ['points in words', { kind: 'points' }, 'tốt', 'not-a-number'],
    ['1 for yes', { kind: 'yes-no' }, 1, 'wrong-type'],
    ['a level misspelt', levels, 'aproved', 'unknown-level'],
    ['a level that every object has', levels, 'toString', 'unknown-level'],
    ['a level as a number', levels, 1, 'wrong-type'],
    ['more than the whole', { kind: 'ratio' }, '100.1', 'value-out-of-range'],
    ['more counted than there are', { kind: 'ratio' }, { numerator: 3, denominator: 2 }, 'value-out-of-range'],
    ['a negative count', { kind: 'ratio' }, { numerator: -1, denominator: 2 }, 'too-small'],
    ['a count and a half', { kind: 'ratio' }, { numerator: 1.5, denominator: 2 }, 'wrong-type'],
    ['counts with a typo', { kind: 'ratio' }, { numerator: 1, denominater: 2 }, 'missing'],
    ['a value beyond the scale', { kind: 'weighted-value', scale: 1 }, '53.46', 'value-out-of-range'],
    ['a decimal comma', { kind: 'weighted-value', scale: 1 }, '0,5346', 'not-a-number'],
    ['a list', { kind: 'linear', from: 0, to: 1 }, [], 'not-a-number'],
  ] as const)('%s', (_, rule, value, code) => {
    const [issue] = issuesOf(() => judge(rule, 20, value))
    expect([issue?.code, issue?.path.slice(0, 3)]).toEqual([code, ['assessments', 0, 'value']])
  })

  it('without naming the nearest level in both languages', () => {
    expect(issuesOf(() => judge(levels, 20, 'aproved'))[0]?.message).toEqual({
      vi: 'Không có mức này; chỉ có: none, drafted, partly, approved; gần nhất: approved.',
      en: 'There is no such level; there are: none, drafted, partly, approved; nearest: approved.',
    })
  })
})

describe('a rule that makes no sense passes', () => {
  it.each([
    [
      'a level above the maximum',
      { kind: 'levels', levels: { all: '3/2' } },
      'level-out-of-range at criteria[0].rule.levels.all',
    ],
    [
      'a level below nothing',
      { kind: 'levels', levels: { none: -1 } },
      'level-out-of-range at criteria[0].rule.levels.none',
    ],
    ['no level at all', { kind: 'levels', levels: {} }, 'malformed at criteria[0].rule.levels'],
    [
      'steps from low to high',
      {
        kind: 'steps',
        steps: [
          [1, 5],
          [2, 3],
        ],
      },
      'steps-out-of-order at criteria[0].rule.steps[1][0]',
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
      'step-points-out-of-order at criteria[0].rule.steps[1][1]',
    ],
    [
      'a step above the maximum',
      { kind: 'steps', steps: [[1, 11]] },
      'step-above-maximum at criteria[0].rule.steps[0][1]',
    ],
    [
      'a step of negative points',
      { kind: 'steps', steps: [[1, -1]] },
      'value-out-of-range at criteria[0].rule.steps[0][1]',
    ],
    ['a target of zero', { kind: 'ratio-to-target', target: 0 }, 'not-positive at criteria[0].rule.target'],
    ['a line of no length', { kind: 'linear', from: 1, to: '1.0' }, 'linear-without-span at criteria[0].rule.to'],
    ['a scale of zero', { kind: 'weighted-value', scale: 0 }, 'not-positive at criteria[0].rule.scale'],
    ['an unknown kind', { kind: 'ratoi' }, 'not-allowed at criteria[0].rule.kind'],
    ['an unknown key', { kind: 'points', max: 3 }, 'unknown-key at criteria[0].rule.max'],
  ])('%s', (_, rule, fault) => {
    expect(faultsOf(() => judge(rule as unknown as Rule, 10, 1))).toEqual([fault])
  })
})

it.each([
  [{ kind: 'points' }, 17, 'Được chấm 17 trên tối đa 20 điểm', 'Given 17 of at most 20 points'],
  [{ kind: 'yes-no' }, true, 'Có: trọn 20 điểm', 'Yes: all 20 points'],
  [{ kind: 'yes-no' }, false, 'Không: 0 trên 20 điểm', 'No: 0 of 20 points'],
  [levels, 'drafted', 'Mức "drafted": 0,5 × 20 điểm', 'Level "drafted": 0.5 × 20 points'],
  [steps, 3.5, '3,5: từ 3 được 15 điểm', '3.5: from 3 on, 15 points'],
  [steps, 0, '0: chưa đến bậc thấp nhất là 1', '0: below the lowest step, 1'],
  [{ kind: 'ratio' }, { numerator: 1500, denominator: 2000 }, '1.500 / 2.000 (75%) × 20', '1,500 / 2,000 (75%) × 20'],
  [{ kind: 'ratio' }, '62.5', '62,5% × 20', '62.5% × 20'],
  [{ kind: 'ratio-to-target', target: 50 }, 40, '20 × 40 / mục tiêu 50, tối đa 20', '20 × 40 / target 50, at most 20'],
  [
    { kind: 'linear', from: 30, to: 10 },
    20,
    '20 trên đoạn từ 30 (0 điểm) đến 10 (20 điểm)',
    '20 on the line from 30 (0 points) to 10 (20 points)',
  ],
  [{ kind: 'weighted-value', scale: 1 }, '0.5', '0,5 trên thang 1 × 20', '0.5 on a scale of 1 × 20'],
] as const)('%j of %j is explained in other words', (rule, value, vi, en) => {
  expect(explain(rank(judge(rule, 20, value)), 'u').criteria[0]?.reason).toEqual({ vi, en })
})
