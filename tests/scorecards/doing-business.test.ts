import { type AnyAssessment, evaluate, parseExact, parseScorecard } from 'egov-kpi'
import { expect, it } from 'vitest'
import { absolute, compareFractions, subtractFractions } from '../../src/foundation/fraction'
import published from '../support/doing-business-2020.json' with { type: 'json' }

/** Getting electricity, Doing Business 2020: four lines from the worst to the best practice, a quarter each. */
const scorecard = parseScorecard({
  id: 'getting-electricity',
  title: 'Getting electricity',
  scale: 100,
  rounding: { leaf: 'exact', total: { decimals: 5, mode: 'half-up' } },
  criteria: [
    { id: 'procedures', max: 25, rule: { kind: 'linear', from: 9, to: 3 } },
    { id: 'days', max: 25, rule: { kind: 'linear', from: 248, to: 18 } },
    { id: 'cost', max: 25, rule: { kind: 'linear', from: 8100, to: 0 } },
    { id: 'reliability', max: 25, rule: { kind: 'linear', from: 0, to: 8 } },
  ],
})

it('gives the published scores of getting electricity in Doing Business 2020, for all 186 economies', () => {
  const criteria = ['procedures', 'days', 'cost', 'reliability']
  const { entries } = evaluate(scorecard, {
    units: {
      groups: [{ id: 'g', name: 'Economies' }],
      units: published.electricity.map((_, index) => ({
        id: `economy-${index}`,
        name: `Economy ${index}`,
        group: 'g',
      })),
    },
    assessments: published.electricity.flatMap((row, index) =>
      criteria.map(
        (criterion, column): AnyAssessment => ({ unit: `economy-${index}`, criterion, value: row[column + 1] }),
      ),
    ),
    asOf: '2020-12-31',
    missing: 'error',
  })
  // The cost is printed to one decimal: half of the last is 0.05 × 25 ÷ 8,100 points, and the score has five decimals.
  const tolerance = parseExact('0.00016')
  const differs = entries.filter(({ score }, index) => {
    const printed = parseExact(published.electricity[index]?.[5] ?? 'none')
    return compareFractions(absolute(subtractFractions(parseExact(score ?? 'none'), printed)), tolerance) > 0
  })
  expect([entries.length, differs]).toEqual([186, []])
})
