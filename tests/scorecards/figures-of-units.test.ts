import {
  type AnyAssessment,
  distanceTo,
  type Evaluation,
  evaluate,
  explain,
  parseEvaluation,
  parseScorecard,
  rank,
  type ScoringRule,
  whatIf,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const mean = { figure: 'mean', of: 'group' } as const
const highest = { figure: 'maximum', of: 'group' } as const
const lowest = { figure: 'minimum', of: 'group' } as const
/** Above the mean + 1 standard deviation 10 points, from the mean on 5, from the mean − 1 standard deviation on 2. */
const spread: ScoringRule = {
  kind: 'steps',
  steps: [{ above: { ...mean, deviations: 1 }, points: 10 }, [mean, 5], [{ ...mean, deviations: '-1' }, 2]],
}
const minMax: ScoringRule = { kind: 'linear', from: lowest, to: highest }

/** Units of one group, or of one for each list. */
function judged(rule: ScoringRule, ...groups: readonly (readonly unknown[])[]): Evaluation {
  const scorecard = parseScorecard({
    id: 's',
    title: 'S',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'c', max: 10, rule }],
  })
  const units = groups.flatMap((values, group) =>
    values.map((value, index) => ({ id: `${'ghk'[group]}${index + 1}`, group: `${group}`, value })),
  )
  return evaluate(scorecard, {
    units: {
      groups: groups.map((_, group) => ({ id: `${group}`, name: `Nhóm ${group}` })),
      units: units.map(({ id, group }) => ({ id, name: id, group })),
    },
    assessments: units.map(({ id, value }): AnyAssessment => ({ unit: id, criterion: 'c', value })),
    asOf: '2019-12-31',
    missing: 'not-scored',
  })
}
const points = (rule: ScoringRule, ...groups: readonly (readonly unknown[])[]) =>
  judged(rule, ...groups).entries.map(entry => entry.points['c'])

describe('thresholds from the units that are compared', () => {
  // The mean is 5 and the standard deviation of the population exactly 2, so that the thresholds are 7, 5 and 3.
  const known = [2, 4, 4, 4, 5, 5, 7, 9]

  it('are the mean, and the mean plus and less a standard deviation, compared exactly', () => {
    expect(points(spread, known)).toEqual(['0', '2', '2', '2', '5', '5', '5', '10'])
    expect(points({ kind: 'steps', steps: [[{ ...mean, deviations: 1 }, 10]] }, known)).toEqual([
      ...Array(6).fill('0'),
      '10',
      '10',
    ])
    expect(points({ kind: 'steps', steps: [[{ ...mean, deviations: '-1.5' }, 10]] }, known)).toEqual(
      Array(8).fill('10'),
    )
  })

  it('part values that differ from an irrational threshold by less than a rounded root would show', () => {
    // The others have the mean 0 and the variance 2; √2 = 1.41421356237309504880168872420969807856967…
    const rule: ScoringRule = { kind: 'steps', steps: [[{ figure: 'mean', of: 'all', deviations: 1 }, 10]] }
    const wide = ['-2', '2', '-2', '2', '0', '0', '0', '0']
    // With x and −x the mean stays 0 and the variance is (16 + 2x²) ÷ 10: x is the deviation where x² = 2.
    const below = '1.4142135623730950488016887242096980785'
    const above = '1.4142135623730950488016887242096980786'
    expect(points(rule, [...wide, below, `-${below}`]).at(-2)).toBe('0')
    expect(points(rule, [...wide, above, `-${above}`]).at(-2)).toBe('10')
  })

  it('are those of the own group, or of all units, as the rule says', () => {
    const of = (of: 'group' | 'all'): ScoringRule => ({ kind: 'steps', steps: [[{ figure: 'mean', of }, 10]] })
    const groups = [
      [1, 3],
      [7, 9],
    ]
    expect(points(of('group'), ...groups)).toEqual(['0', '10', '0', '10'])
    expect(points(of('all'), ...groups)).toEqual(['0', '0', '10', '10'])
  })

  it('are the lowest and the highest value', () => {
    const rule: ScoringRule = {
      kind: 'steps',
      steps: [[highest, 10], { above: lowest, points: 4 }],
    }
    expect(points(rule, [1, 2, 3])).toEqual(['0', '4', '10'])
  })

  it('stand beside numbers', () => {
    const rule: ScoringRule = {
      kind: 'steps',
      steps: [
        [80, 10],
        [mean, 5],
      ],
    }
    expect(points(rule, [90, 85, 86, 79])).toEqual(['10', '10', '10', '0'])
    expect(points(rule, [90, 10, 60])).toEqual(['10', '0', '5'])
  })

  it('do not count units without a value', () => {
    expect(points(spread, [...known, null])).toEqual(['0', '2', '2', '2', '5', '5', '5', '10', null])
  })

  it('are reached, and not exceeded, by a unit alone and by units that are equal', () => {
    for (const values of [[3], [3, '3.0', 3]]) {
      expect(points(spread, values)).toEqual(values.map(() => '5'))
      expect(points({ kind: 'steps', steps: [{ above: { ...mean, deviations: -2 }, points: 10 }] }, values)).toEqual(
        values.map(() => '0'),
      )
    }
  })

  it('are compared within a part of a rule, too', () => {
    const rule: ScoringRule = {
      kind: 'parts',
      parts: [
        { id: 'done', max: 4, rule: { kind: 'yes-no' } },
        {
          id: 'days',
          max: 6,
          rule: { kind: 'linear', from: { figure: 'maximum', of: 'all' }, to: { figure: 'minimum', of: 'all' } },
        },
      ],
    }
    const values = [
      [
        { done: true, days: 10 },
        { done: false, days: 30 },
      ],
      [{ done: true, days: 20 }],
    ]
    expect(points(rule, ...values)).toEqual(['10', '0', '7'])
  })
})

describe('a line between figures of the units', () => {
  it('is the min–max normalisation, upwards and downwards', () => {
    expect(points(minMax, [20, 80, 50])).toEqual(['0', '10', '5'])
    expect(points({ kind: 'linear', from: highest, to: lowest }, [20, 80, 50])).toEqual(['10', '0', '5'])
    expect(points({ kind: 'linear', from: mean, to: highest }, [0, 90, 45, 65])).toEqual(['0', '10', '0', '3.75'])
  })

  it('has nothing to compare with where all are equal', () => {
    const { entries } = judged(minMax, [4, 4])
    expect(entries.map(({ points, absences }) => [points['c'], absences?.['c']?.absence])).toEqual([
      [null, 'zero-denominator'],
      [null, 'zero-denominator'],
    ])
  })
})

it('says what a value was compared with', () => {
  const reasons = (rule: ScoringRule, ...values: readonly unknown[]) => {
    const again = rank(parseEvaluation(JSON.parse(JSON.stringify(judged(rule, values)))))
    return values.map((_, index) => explain(again, `g${index + 1}`).criteria[0]?.reason)
  }
  expect(reasons(spread, 1, 2, 9)).toEqual([
    {
      vi: 'Kết quả 1, mức từ giá trị trung bình của nhóm − 1 độ lệch chuẩn (≈ 0,4410: trung bình 4; độ lệch chuẩn ≈ 3,5590; so sánh chính xác) trở lên: 2 điểm',
      en: '1: from the mean of the group − 1 standard deviation (≈ 0.4410: mean 4, standard deviation ≈ 3.5590; compared exactly) up, 2 points',
    },
    {
      vi: 'Kết quả 2, mức từ giá trị trung bình của nhóm − 1 độ lệch chuẩn (≈ 0,4410: trung bình 4; độ lệch chuẩn ≈ 3,5590; so sánh chính xác) trở lên: 2 điểm',
      en: '2: from the mean of the group − 1 standard deviation (≈ 0.4410: mean 4, standard deviation ≈ 3.5590; compared exactly) up, 2 points',
    },
    {
      vi: 'Kết quả 9, mức trên giá trị trung bình của nhóm + 1 độ lệch chuẩn (≈ 7,5590: trung bình 4; độ lệch chuẩn ≈ 3,5590; so sánh chính xác): 10 điểm',
      en: '9: above the mean of the group + 1 standard deviation (≈ 7.5590: mean 4, standard deviation ≈ 3.5590; compared exactly), 10 points',
    },
  ])
  expect(reasons(minMax, 20, 50, 80)[1]).toEqual({
    vi: 'Kết quả 50; thang tuyến tính: giá trị nhỏ nhất của nhóm (20) → 0 điểm, giá trị lớn nhất của nhóm (80) → 10 điểm',
    en: '50 on a straight line: the minimum of the group (20) → 0 points, the maximum of the group (80) → 10 points',
  })
})

it('what-if judges all units anew that a changed value is compared with', () => {
  const rule: ScoringRule = { kind: 'steps', steps: [[{ figure: 'mean', of: 'all' }, 10]] }
  const ranking = rank(judged(rule, [1, 3], [7, 9]))
  const changed = whatIf(ranking, [{ unit: 'g1', criterion: 'c', value: 81 }]).source
  expect(changed.entries.map(({ points }) => points['c'])).toEqual(['10', '0', '0', '0'])
  expect(changed.entries).toEqual(judged(rule, [81, 3], [7, 9]).entries)
})

it('no value is suggested that would move what it is compared with', () => {
  const { improvements, insufficient } = distanceTo(rank(judged(minMax, [20, 80, 50])), 'g1', { rank: 1 })
  expect(improvements).toEqual([])
  expect(insufficient[0]?.reason?.en).toBe(
    'No value can be suggested, because the figure of the units that it is compared with changes with it',
  )
})

describe('a figure of units that makes no sense is refused:', () => {
  const deviating = { ...mean, deviations: 1 }
  it.each([
    [
      'deviations from the highest',
      { kind: 'steps', steps: [[{ ...highest, deviations: 1 }, 5]] },
      'not-applicable deviations at criteria[0].rule.steps[0][0].deviations',
    ],
    [
      'thresholds from low to high',
      {
        kind: 'steps',
        steps: [
          [mean, 5],
          [deviating, 3],
        ],
      },
      'out-of-order thresholds-of-units at criteria[0].rule.steps[1][0]',
    ],
    [
      'an unknown figure',
      { kind: 'steps', steps: [[{ figure: 'median', of: 'group' }, 5]] },
      'not-allowed at criteria[0].rule.steps[0][0].figure',
    ],
    [
      'a figure of nobody',
      { kind: 'steps', steps: [[{ figure: 'mean' }, 5]] },
      'missing at criteria[0].rule.steps[0][0].of',
    ],
    [
      'a line to an irrational end',
      { kind: 'linear', from: mean, to: deviating },
      'not-applicable line-deviations at criteria[0].rule.to.deviations',
    ],
    [
      'a line from a number to a figure',
      { kind: 'linear', from: 0, to: highest },
      'contradiction line-ends at criteria[0].rule.to',
    ],
    [
      'a line between figures of other units',
      { kind: 'linear', from: { figure: 'minimum', of: 'all' }, to: highest },
      'contradiction line-ends at criteria[0].rule.to',
    ],
    [
      'a line from a figure to itself',
      { kind: 'linear', from: mean, to: { ...mean, deviations: 0 } },
      'empty line-of-units at criteria[0].rule.to',
    ],
  ])('%s', (_, rule, fault) => {
    expect(faultsOf(() => judged(rule as unknown as ScoringRule, [1]))).toEqual([fault])
  })

  it('in words that say what to write instead', () => {
    const [issue] = issuesOf(() => judged({ kind: 'linear', from: mean, to: deviating } as ScoringRule, [1]))
    expect(issue?.message.en).toContain('use “minimum”, “maximum” or “mean”, or the rule “steps”')
  })
})
