import { type Evaluation, evaluate, isEgovKpiError, rank, type WhatIfChange, whatIf } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Case, evaluations, rowFor } from './cases'

/** An evaluation, and changes of some of its values: other ones, additional ones, withdrawn ones. */
const changed: fc.Arbitrary<Case & { readonly changes: readonly WhatIfChange[] }> = evaluations().chain(one => {
  const { entries, inputs } = one.evaluation
  const cells = entries.flatMap(({ unit, given: places }) =>
    one.given.map((given, index) => ({ unit, given, isGiven: places[index] !== null })),
  )
  return fc
    .subarray(cells, { maxLength: 6 })
    .chain(chosen =>
      fc.tuple(
        ...chosen.map(({ unit, given, isGiven }) =>
          fc.oneof(
            { weight: 4, arbitrary: rowFor(unit, given, inputs.round ?? inputs.assessments[0]?.round) },
            ...(isGiven
              ? [{ weight: 1, arbitrary: fc.constant({ unit, criterion: given.id, withdrawn: true as const }) }]
              : []),
          ),
        ),
      ),
    )
    .map(changes => ({ ...one, changes: changes as unknown as readonly WhatIfChange[] }))
})

/** A full evaluation of the inputs. */
const again = ({ scorecard, inputs, asOf }: Evaluation): Evaluation => evaluate(scorecard, { ...inputs, asOf })

it('what-if of some changes is the full evaluation of the changed inputs', () => {
  let compared = 0
  fc.assert(
    fc.property(changed, ({ evaluation, changes }) => {
      let assumed: Evaluation
      try {
        assumed = whatIf(rank(evaluation), changes).source
      } catch (error) {
        // A round from which everything is withdrawn has no points left to count.
        expect(isEgovKpiError(error) && error.code).toBe('unknown')
        return
      }
      compared++
      expect(JSON.stringify(assumed)).toBe(JSON.stringify(again(assumed)))
      expect(whatIf(JSON.parse(JSON.stringify(rank(evaluation))), changes).source).toEqual(assumed)
    }),
    { numRuns: 400 },
  )
  expect(compared).toBeGreaterThan(350)
})

it('what-if without changes changes nothing', () => {
  fc.assert(
    fc.property(evaluations(), ({ evaluation }) => {
      const before = JSON.stringify(evaluation)
      expect(JSON.stringify(whatIf(rank(evaluation), []).source)).toBe(before)
      expect(JSON.stringify(again(evaluation))).toBe(before)
    }),
  )
})

it('giving again what a unit was given changes neither its points, its total nor its rank', () => {
  let given = 0
  fc.assert(
    fc.property(evaluations(), ({ evaluation }) => {
      const { assessments, observations, round } = evaluation.inputs
      const judged = new Set(evaluation.entries.map(({ unit }) => unit))
      const rows = assessments.filter(one => one.round === round).map(({ round: _, ...row }) => row)
      const all = [...rows, ...observations].filter(({ unit }) => judged.has(unit)) as readonly WhatIfChange[]
      given += all.length
      const { source: same } = whatIf(rank(evaluation), all)
      const figures = (of: typeof same) => of.entries.map(({ given: _, ...entry }) => entry)
      expect(figures(same)).toEqual(figures(evaluation))
      expect(rank(same).entries).toEqual(rank(evaluation).entries)
    }),
  )
  expect(given).toBeGreaterThan(500)
})

it('changing one thing after another is the same as changing all at once', () => {
  fc.assert(
    fc.property(changed, ({ evaluation, changes }) => {
      const inputsLeft = changes.filter(change => !('withdrawn' in change))
      const oneByOne = inputsLeft.reduce((before, change) => whatIf(before, [change]), rank(evaluation))
      expect(oneByOne).toEqual(whatIf(rank(evaluation), inputsLeft))
    }),
  )
})
