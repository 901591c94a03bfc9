import {
  evaluate,
  explain,
  formatExact,
  parseAssessments,
  parseExact,
  parseScorecard,
  rank,
  type ScoringRule,
  type ShareCounts,
} from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addFractions, compareFractions } from '../../src/foundation/fraction'
import { guardOf } from '../../src/foundation/guard'
import { isAccepted } from '../../src/foundation/schema'

/** A criterion of ten points, a value for it, and a better one; from each kind of rule. */
interface Case {
  readonly rule: ScoringRule
  readonly max: string
  readonly value: unknown
  readonly better: unknown
}

const max = fc.constantFrom('10', '7.5', '1/3', '10/7', '0.35', '20')
const number = fc.integer({ min: 0, max: 10_000 }).map(steps => steps / 100)
const counts = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 200 }))
  .map(([counted, more]): ShareCounts => ({ numerator: counted, denominator: counted + more }))
const pair = <T>(values: fc.Arbitrary<T>, order: (a: T, b: T) => number) =>
  fc.tuple(values, values).map(both => both.toSorted(order) as [T, T])
const numeric = (a: number, b: number): number => a - b
const share = ({ numerator, denominator }: ShareCounts): number => numerator / denominator
const ladder = ['none', 'third', 'half', 'all'] as const

const cases: fc.Arbitrary<Case> = fc.oneof(
  fc.record({ max, both: pair(fc.constantFrom('0', '1/7', '1/4', '1/3'), () => 0) }).map(({ max, both }) => {
    const [value, better] = both.toSorted((a, b) => compareFractions(parseExact(a), parseExact(b)))
    return { rule: { kind: 'points' } as const, max, value, better }
  }),
  fc
    .record({ max, both: pair(fc.boolean(), (a, b) => Number(a) - Number(b)) })
    .map(({ max, both: [value, better] }) => ({
      rule: { kind: 'yes-no' } as const,
      max,
      value,
      better,
    })),
  fc.record({ max, both: pair(fc.nat(3), numeric) }).map(({ max, both: [value, better] }) => ({
    rule: { kind: 'levels', levels: { none: 0, third: '1/3', half: '1/2', all: 1 } } as const,
    max,
    value: ladder[value],
    better: ladder[better],
  })),
  fc.record({ max, both: pair(fc.nat(6), numeric) }).map(({ max, both: [value, better] }) => ({
    rule: {
      kind: 'steps',
      steps: [[4, max], { above: 2, points: '1/4' }, [1, '1/9']],
    } as const,
    max,
    value,
    better,
  })),
  fc.record({ max, both: pair(counts, (a, b) => share(a) - share(b)) }).map(({ max, both: [value, better] }) => ({
    rule: { kind: 'ratio' } as const,
    max,
    value,
    better,
  })),
  fc.record({ max, both: pair(counts, (a, b) => share(a) - share(b)) }).map(({ max, both: [value, better] }) => ({
    rule: { kind: 'ratio-from-threshold', threshold: '62.5' } as const,
    max,
    value,
    better,
  })),
  fc
    .record({ max, both: pair(number, numeric), target: fc.constantFrom(30, '66.6', '100/3') })
    .map(({ max, both: [value, better], target }) => ({
      rule: { kind: 'ratio-to-target', target } as const,
      max,
      value,
      better,
    })),
  fc
    .record({ max, both: pair(number, numeric), target: fc.constantFrom(30, '66.6', '100/3') })
    .map(({ max, both: [better, value], target }) => ({
      rule: { kind: 'ratio-to-target', target, prefer: 'lower' } as const,
      max,
      value,
      better,
    })),
  fc.record({ max, both: pair(number, numeric) }).map(({ max, both: [value, better] }) => ({
    rule: { kind: 'linear', from: 90, to: 10 } as const,
    max,
    value: better,
    better: value,
  })),
  fc.record({ max, both: pair(fc.nat(9), numeric) }).map(({ max, both: [value, better] }) => ({
    rule: { kind: 'count', each: '0.7' } as const,
    max,
    value,
    better,
  })),
  fc.record({ max, both: pair(fc.nat(9), numeric) }).map(({ max, both: [better, value] }) => ({
    rule: { kind: 'deduction', each: '1/3', floor: 0 } as const,
    max,
    value,
    better,
  })),
  fc.record({ max, both: pair(fc.nat(9), numeric), silent: fc.nat(5) }).map(({ max, both, silent }) => {
    const [value, better] = both.map(good => ({ responses: { good, fair: 3, bad: 9 - good }, unanswered: silent }))
    const options = { good: 1, fair: '1/2', bad: 0 }
    return { rule: { kind: 'survey', options, unanswered: '1/7', minimum: 1 } as const, max, value, better }
  }),
  fc.record({ max, both: pair(fc.nat(100), numeric), yes: fc.boolean() }).map(({ max, both, yes }) => {
    const [value, better] = both.map(done => ({ done, issued: yes }))
    const parts = [
      { id: 'issued', max: 0, rule: { kind: 'yes-no' } as const },
      { id: 'done', max, rule: { kind: 'ratio' } as const },
    ]
    return { rule: { kind: 'parts', parts } as const, max, value, better }
  }),
  fc.record({ max, both: pair(fc.nat(100), numeric), yes: fc.boolean() }).map(({ max, both, yes }) => {
    const [value, better] = both.map(done => ({ done, half: yes }))
    const alternatives = [
      { id: 'done', max, rule: { kind: 'ratio' } as const },
      { id: 'half', max: '1/4', rule: { kind: 'yes-no' } as const },
    ]
    return { rule: { kind: 'best-of', alternatives } as const, max, value, better }
  }),
  fc.record({ max, both: pair(number, numeric) }).map(({ max, both: [value, better] }) => ({
    rule: { kind: 'weighted-value', scale: 100 } as const,
    max,
    value,
    better,
  })),
)
const card = fc.array(cases, { minLength: 1, maxLength: 12 })

function judged(cases: readonly Case[], leaf: 'exact' | number, rowsOf: Readonly<Record<string, readonly unknown[]>>) {
  const policy = leaf === 'exact' ? 'exact' : ({ decimals: leaf, mode: 'half-up' } as const)
  const scorecard = parseScorecard({
    id: 's',
    title: 'S',
    scale: formatExact(cases.map(one => parseExact(one.max)).reduce(addFractions)),
    rounding: { leaf: policy, total: policy },
    criteria: cases.map(({ rule, max }, index) => ({ id: `c${index}`, max, rule })),
  })
  return evaluate(scorecard, {
    units: {
      groups: [{ id: 'g', name: 'G' }],
      units: Object.keys(rowsOf).map(id => ({ id, name: id, group: 'g' })),
    },
    assessments: Object.entries(rowsOf).flatMap(([unit, values]) =>
      values.map((value, index) => ({ unit, criterion: `c${index}`, value })),
    ),
    asOf: '2022-12-31',
    missing: 'error',
  })
}

const roundings = fc.constantFrom('exact' as const, 2, 0)

it("a unit's total is the sum of the leaves of its explanation, to the last digit", () => {
  fc.assert(
    fc.property(card, roundings, (all, leaf) => {
      const evaluation = judged(all, leaf, { u: all.map(({ value }) => value) })
      const { criteria } = explain(rank(evaluation), 'u')
      const sum = criteria.map(({ points }) => parseExact(points ?? '0')).reduce(addFractions)
      expect(formatExact(sum)).toBe(evaluation.entries[0]?.exact)
    }),
  )
})

it('points before their rounding are those that the explanation states', () => {
  fc.assert(
    fc.property(card, all => {
      const exact = explain(rank(judged(all, 'exact', { u: all.map(({ value }) => value) })), 'u').criteria
      const rounded = explain(rank(judged(all, 2, { u: all.map(({ value }) => value) })), 'u').criteria
      expect(rounded.map(({ rounding, points }) => rounding?.exact ?? points)).toEqual(
        exact.map(({ points }) => points),
      )
    }),
  )
})

it('a total of thousands of large maxima keeps its last digit', () => {
  const max = '4398046.511101'
  const many = Array.from({ length: 3000 }, (): Case => ({ rule: { kind: 'yes-no' }, max, value: true, better: true }))
  const { entries } = judged(many, 'exact', { u: many.map(({ value }) => value) })
  expect(entries[0]?.exact).toBe('13194139533.303')
})

it('a better value never lowers a total', () => {
  fc.assert(
    fc.property(card, roundings, fc.nat(), (all, leaf, chosen) => {
      const values = all.map(({ value }) => value)
      const better = values.with(chosen % all.length, all[chosen % all.length]?.better)
      const [before, after] = judged(all, leaf, { before: values, after: better }).entries
      expect(compareFractions(parseExact(after?.exact ?? ''), parseExact(before?.exact ?? ''))).toBeGreaterThanOrEqual(
        0,
      )
    }),
  )
})

it('the same criteria in another order give the same total, and equal totals share a rank', () => {
  fc.assert(
    fc.property(card, all => {
      const forwards = judged(all, 'exact', { u: all.map(({ value }) => value) }).entries[0]?.exact
      const backwards = judged(all.toReversed(), 'exact', { u: all.toReversed().map(({ value }) => value) }).entries[0]
        ?.exact
      expect(forwards).toBe(backwards)
      const twins = judged(all, 'exact', { a: all.map(({ value }) => value), b: all.map(({ value }) => value) })
      expect(rank(twins).entries.map(({ rank }) => rank)).toEqual([1, 1])
    }),
  )
})

it('the order of the rows does not change a result', () => {
  fc.assert(
    fc.property(card, fc.integer(), (all, seed) => {
      const evaluation = judged(all, 2, { a: all.map(({ value }) => value), b: all.map(({ better }) => better) })
      const { scorecard, inputs } = evaluation
      const shuffled = inputs.assessments.toSorted(
        (x, y) => (((x.unit + x.criterion).length * seed) % 7) - (((y.unit + y.criterion).length * seed) % 5),
      )
      const again = evaluate(scorecard, { ...inputs, assessments: shuffled, asOf: '2022-12-31' })
      const figures = (entries: typeof again.entries) => entries.map(({ given: _, ...entry }) => entry)
      expect(figures(again.entries)).toEqual(figures(evaluation.entries))
    }),
  )
})

it('an explanation from JSON equals the direct one', () => {
  fc.assert(
    fc.property(card, roundings, (all, leaf) => {
      const ranking = rank(judged(all, leaf, { a: all.map(({ value }) => value), b: all.map(({ better }) => better) }))
      expect(explain(JSON.parse(JSON.stringify(ranking)), 'a')).toEqual(explain(ranking, 'a'))
    }),
  )
})

const nearlyARow = fc.oneof(
  fc.anything(),
  fc.record(
    {
      unit: fc.oneof(fc.string(), fc.anything()),
      criterion: fc.oneof(fc.constant('c0'), fc.anything()),
      value: fc.anything(),
      round: fc.oneof(fc.string(), fc.constant(undefined)),
      by: fc.oneof(fc.string(), fc.anything()),
      at: fc.constantFrom('2022-12-20', '2022-12-20T08:00:00+07:00', '20/12/2022', '2022-12-20T08:00', 7),
      reason: fc.oneof(fc.string(), fc.constant({ vi: 'a' }), fc.anything()),
      evidence: fc.constantFrom([], [{ title: 'a' }], [{ titel: 'a' }], 'a', undefined),
      extra: fc.anything(),
    },
    { requiredKeys: [] },
  ),
)

it('the quick guard of assessments and their schema agree', async () => {
  const { AssessmentRow } = await import('../../src/scorecards/assessment')
  const isRow = guardOf(AssessmentRow)
  fc.assert(
    fc.property(nearlyARow, input => {
      expect(isRow(input)).toBe(isAccepted(AssessmentRow, input))
    }),
    { numRuns: 1000 },
  )
})

it('the quick guard of counts and their schema agree', async () => {
  const { isCounts, ShareCounts } = await import('../../src/scorecards/rules/share')
  const nearly = fc.oneof(
    fc.object(),
    fc.record({ numerator: fc.oneof(fc.nat(), fc.anything()), denominator: fc.oneof(fc.nat(), fc.double()) }),
  )
  fc.assert(
    fc.property(nearly, input => {
      expect(isCounts(input)).toBe(isAccepted(ShareCounts, input))
    }),
    { numRuns: 1000 },
  )
})

it('parseAssessments accepts the rows that evaluate accepts', () => {
  fc.assert(
    fc.property(card, all => {
      const { scorecard, inputs } = judged(all, 2, { u: all.map(({ value }) => value) })
      expect(parseAssessments(scorecard, JSON.parse(JSON.stringify(inputs.assessments)))).toEqual(inputs.assessments)
    }),
  )
})
