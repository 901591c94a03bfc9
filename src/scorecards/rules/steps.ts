import { ExactNumber, formatExact, powerOfTen } from '../../foundation/exact'
import { compareFractions, type Fraction, larger, subtractFractions, zero } from '../../foundation/fraction'
import type { Issue } from '../../foundation/issue'
import { just, list, record, tuple } from '../../foundation/schema'
import { scorecardIssue } from '../wording'
import { decimalsIn, ladderOf } from './ladder'
import { exactly, inPoints, outside, pointsAbove, written, writtenFigure } from './numbers'
import { endsLikePercent, ofNumber, type RuleKind } from './rule'

/** Points by how far a count or a value reaches: `[[4, 20], [3, 15], [2, 10]]` gives 15 points for 3, none below 2. */
interface StepsRule {
  readonly kind: 'steps'
  /** Pairs of a threshold and the points from it on, the highest threshold first. */
  readonly steps: readonly (readonly [threshold: string | number, points: string | number])[]
}

/**
 * Each threshold and the value just below it, upwards: below the lowest there are no points, which is best if they are taken
 * off. Values are as fine as the thresholds and the one given are; none is negative unless a threshold is.
 */
function valuesAt({ steps }: StepsRule, given: unknown): readonly string[] {
  const decimals = Math.max(decimalsIn(given), ...steps.map(([threshold]) => decimalsIn(threshold)))
  const finest: Fraction = { numerator: 1n, denominator: powerOfTen(decimals) }
  const values = steps.flatMap(([one]) => {
    const threshold = exactly(one)
    const below = subtractFractions(threshold, finest)
    if (threshold.numerator === 0n) return [threshold]
    return [threshold.numerator > 0n ? larger(zero, below) : below, threshold]
  })
  return [...new Set(values.sort(compareFractions).map(formatExact))]
}

/** The highest step that a value reaches. */
function stepReached(steps: StepsRule['steps'], value: Fraction): StepsRule['steps'][number] | undefined {
  return steps.find(([threshold]) => compareFractions(value, exactly(threshold)) >= 0)
}

export const stepsRule: RuleKind<StepsRule, Fraction> = {
  kind: 'steps',
  schema: record(() => ({
    kind: just('steps'),
    steps: list(tuple([ExactNumber, ExactNumber]), 1),
  })),
  check: ({ steps }, max, path) =>
    steps.flatMap(([givenThreshold, givenPoints], index) => {
      const place = [...path, 'steps', index]
      const [threshold, points] = [exactly(givenThreshold), exactly(givenPoints)]
      const issues: Issue[] = []
      const fault = pointsAbove(points, max) ?? outside(points, zero, null)
      if (fault !== undefined) issues.push({ ...fault, path: [...place, 1] })
      const before = steps[index - 1]
      if (before === undefined) return issues
      const [thresholdBefore, pointsBefore] = [exactly(before[0]), exactly(before[1])]
      if (compareFractions(threshold, thresholdBefore) >= 0) {
        const texts = {
          what: 'thresholds',
          threshold: formatExact(threshold),
          before: formatExact(thresholdBefore),
        } as const
        issues.push(scorecardIssue('out-of-order', [...place, 0], texts))
      }
      if (compareFractions(points, pointsBefore) > 0) {
        const texts = { what: 'step-points', points: formatExact(points), before: formatExact(pointsBefore) } as const
        issues.push(scorecardIssue('out-of-order', [...place, 1], texts))
      }
      return issues
    }),
  asks: ({ steps }, _, language) => {
    const inOrder = steps.map(([threshold, points]) => {
      const [from, worth] = [threshold, points].map(number => written(exactly(number), language))
      return { vi: `từ ${from}: ${worth} điểm`, en: `from ${from}: ${inPoints(exactly(points))}` }[language]
    })
    const list = inOrder.join('; ')
    return { vi: `Ghi giá trị; ${list}; thấp hơn: 0 điểm.`, en: `Give the value; ${list}; below: 0 points.` }[language]
  },
  ...ofNumber,
  percentages: ({ steps }) => endsLikePercent(exactly(steps[0]?.[0] ?? 0)),
  score: ({ steps }, value) => ({ points: exactly(stepReached(steps, value)?.[1] ?? 0) }),
  explain: ({ steps }, value, _, language) => {
    const reached = stepReached(steps, value)
    const [vi, en] = [writtenFigure(value, 'vi'), writtenFigure(value, 'en')]
    if (reached === undefined) {
      const lowest = exactly(steps.at(-1)?.[0] ?? 0)
      return {
        vi: `${vi}: chưa đến bậc thấp nhất là ${written(lowest, 'vi')}`,
        en: `${en}: below the lowest step, ${written(lowest, 'en')}`,
      }[language]
    }
    const [threshold, points] = [exactly(reached[0]), exactly(reached[1])]
    return {
      vi: `${vi}: từ ${written(threshold, 'vi')} được ${written(points, 'vi')} điểm`,
      en: `${en}: from ${written(threshold, 'en')} on, ${inPoints(points)}`,
    }[language]
  },
  rises: (rule, { value }) => [ladderOf(valuesAt(rule, value))],
}
