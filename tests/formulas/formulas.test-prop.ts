import { evaluateFormula, type Formula, formatExact, parseExact, parseFormula } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addFractions, divideFractions, multiplyFractions, subtractFractions } from '../../src/foundation/fraction'

const numbers = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }))
  .map(([above, below]) => `${above}/${below}`)

const formulas: fc.Arbitrary<Formula> = fc.letrec<{ tree: Formula }>(tie => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    numbers.map((value): Formula => ({ kind: 'number', value })),
    fc.constantFrom('x', 'y', 'none').map((to): Formula => ({ kind: 'reference', to })),
    fc
      .tuple(
        fc.constantFrom('sum' as const, 'product' as const, 'minimum' as const, 'maximum' as const),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, of]): Formula => ({ kind, of })),
    fc
      .tuple(fc.constantFrom('difference' as const, 'quotient' as const), tie('tree'), tie('tree'))
      .map(([kind, a, b]): Formula => ({ kind, of: [a, b] })),
    tie('tree').map((of): Formula => ({ kind: 'round', of, rounding: { decimals: 3, mode: 'half-even' } })),
  ),
})).tree

const values = { x: '7/3', y: '-0.25', none: { absence: 'no-data' } } as const

it('a formula evaluates to the same after a round trip through JSON', () => {
  fc.assert(
    fc.property(formulas, formula => {
      expect(evaluateFormula(parseFormula(JSON.parse(JSON.stringify(formula))), values)).toEqual(
        evaluateFormula(formula, values),
      )
    }),
  )
})

it('an operation on two formulas is the operation on their values', () => {
  const operations = {
    sum: addFractions,
    difference: subtractFractions,
    product: multiplyFractions,
    quotient: divideFractions,
  }
  fc.assert(
    fc.property(
      formulas,
      formulas,
      fc.constantFrom('sum' as const, 'difference' as const, 'product' as const, 'quotient' as const),
      (a, b, kind) => {
        const [left, right] = [evaluateFormula(a, values), evaluateFormula(b, values)]
        const whole = evaluateFormula({ kind, of: [a, b] }, values)
        const absence =
          left.absence ?? right.absence ?? (kind === 'quotient' && right.value === '0' ? 'zero-denominator' : undefined)
        if (absence !== undefined) expect(whole).toEqual({ value: null, absence })
        else
          expect(whole.value).toBe(
            formatExact(operations[kind](parseExact(left.value ?? ''), parseExact(right.value ?? ''))),
          )
      },
    ),
  )
})
