import { Decimal } from 'decimal.js'
import { type Evaluation, evaluate, explain, parseScorecard, rank, type ScoringRule } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const values = fc.array(
  fc.integer({ min: -500, max: 500 }).map(hundredths => hundredths / 100),
  {
    minLength: 1,
    maxLength: 12,
  },
)
const deviations = fc.integer({ min: -30, max: 30 }).map(tenths => tenths / 10)

function judged(rule: ScoringRule, given: readonly (readonly [unit: string, value: number])[]): Evaluation {
  const scorecard = parseScorecard({
    id: 's',
    title: 'S',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'c', max: 10, rule }],
  })
  const order = [...given].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return evaluate(scorecard, {
    units: {
      groups: [{ id: 'g', name: 'G' }],
      units: order.map(([id]) => ({ id, name: id, group: 'g' })),
    },
    assessments: given.map(([unit, value]) => ({ unit, criterion: 'c', value })),
    asOf: '2022-12-31',
    missing: 'error',
  })
}
const named = (list: readonly number[]) => list.map((value, index) => [`u${10 + index}`, value] as const)
const stepAt = (by: number): ScoringRule => ({
  kind: 'steps',
  steps: [
    { above: { figure: 'mean', of: 'group', deviations: by }, points: 10 },
    [{ figure: 'mean', of: 'all', deviations: by }, 5],
  ],
})
const lines: readonly ScoringRule[] = [
  { kind: 'linear', from: { figure: 'minimum', of: 'group' }, to: { figure: 'maximum', of: 'group' } },
  { kind: 'linear', from: { figure: 'mean', of: 'all' }, to: { figure: 'maximum', of: 'all' } },
]
const pointsIn = ({ entries }: Evaluation): readonly (string | null | undefined)[] =>
  entries.map(({ points }) => points['c'])

const Sixty = Decimal.clone({ precision: 60 })

it('comparing by squares agrees with a root of 60 digits', () => {
  fc.assert(
    fc.property(values, deviations, (list, by) => {
      const numbers = list.map(value => new Sixty(value))
      const mean = Sixty.sum(...numbers).div(list.length)
      const variance = Sixty.sum(...numbers.map(number => number.minus(mean).pow(2))).div(list.length)
      const threshold = mean.plus(variance.sqrt().times(by))
      const expected = numbers.map(number => {
        const difference = number.minus(threshold)
        // Of 60 digits some are lost; what is so close is equal.
        if (difference.abs().lt('1e-50')) return '5'
        return difference.isPositive() ? '10' : '0'
      })
      expect(pointsIn(judged(stepAt(by), named(list)))).toEqual(expected)
    }),
  )
})

it('the order in which values are given changes nothing', () => {
  fc.assert(
    fc.property(
      values.chain(list =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(named(list) as never[], { minLength: list.length })),
      ),
      fc.constantFrom(stepAt(1), stepAt(-0.5), ...lines),
      ([list, shuffled], rule) => {
        expect(pointsIn(judged(rule, shuffled))).toEqual(pointsIn(judged(rule, named(list))))
      },
    ),
  )
})

it('a larger value is never worth less, also though it moves the mean', () => {
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: 0, max: 1000 }).map(hundredths => hundredths / 100),
      fc.constantFrom(stepAt(1), stepAt(0), stepAt(-0.5), ...lines),
      ([own = 0, ...others], more, rule) => {
        const of = (value: number) => pointsIn(judged(rule, named([value, ...others])))[0] ?? null
        const [before, after] = [of(own), of(new Decimal(own).plus(more).toNumber())]
        // Where all are equal, a line has nothing to compare with.
        if (before === null || after === null) return
        const [low, high] = [before, after].map(text => {
          const [above = '', below = '1'] = text.split('/')
          return new Sixty(above).div(below)
        }) as [Decimal, Decimal]
        expect(high.gte(low)).toBe(true)
      },
    ),
  )
})

it('an explanation of each unit has its points', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(stepAt(1), ...lines), (list, rule) => {
      const evaluation = judged(rule, named(list))
      const ranking = rank(evaluation)
      for (const { unit, points } of evaluation.entries)
        expect(explain(ranking, unit).criteria[0]?.points).toBe(points['c'])
    }),
    { numRuns: 30 },
  )
})
