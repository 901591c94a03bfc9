import * as z from 'zod'
import { ExactNumber, formatExact } from '../../foundation/exact'
import { compareFractions, type Fraction, zero } from '../../foundation/fraction'
import type { Issue } from '../../foundation/issue'
import { scorecardIssue } from '../wording'
import { exactly, readNumber, written, writtenFigure } from './numbers'
import { asItIs, endsLikePercent, type RuleKind } from './rule'

/** Points by how far a count or a value reaches: `[[4, 20], [3, 15], [2, 10]]` gives 15 points for 3, none below 2. */
export interface StepsRule {
  readonly kind: 'steps'
  /** Pairs of a threshold and the points from it on, the highest threshold first. */
  readonly steps: readonly (readonly [threshold: string | number, points: string | number])[]
}

/** The schema of a {@link StepsRule}. */
export const StepsRule: z.ZodType<StepsRule> = z.strictObject({
  kind: z.literal('steps'),
  steps: z.array(z.tuple([ExactNumber, ExactNumber])).min(1),
})

export const stepsRule: RuleKind<StepsRule, Fraction> = {
  kind: 'steps',
  schema: StepsRule,
  check: ({ steps }, max, path) =>
    steps.flatMap(([givenThreshold, givenPoints], index) => {
      const place = [...path, 'steps', index]
      const [threshold, points] = [exactly(givenThreshold), exactly(givenPoints)]
      const issues: Issue[] = []
      if (compareFractions(points, max) > 0) {
        const texts = { points: formatExact(points), max: formatExact(max) }
        issues.push(scorecardIssue('step-above-maximum', [...place, 1], texts))
      }
      if (compareFractions(points, zero) < 0) {
        issues.push(
          scorecardIssue('value-out-of-range', [...place, 1], { value: formatExact(points), from: '0', to: null }),
        )
      }
      const before = steps[index - 1]
      if (before === undefined) return issues
      const [thresholdBefore, pointsBefore] = [exactly(before[0]), exactly(before[1])]
      if (compareFractions(threshold, thresholdBefore) >= 0) {
        const texts = { threshold: formatExact(threshold), before: formatExact(thresholdBefore) }
        issues.push(scorecardIssue('steps-out-of-order', [...place, 0], texts))
      }
      if (compareFractions(points, pointsBefore) > 0) {
        const texts = { points: formatExact(points), before: formatExact(pointsBefore) }
        issues.push(scorecardIssue('step-points-out-of-order', [...place, 1], texts))
      }
      return issues
    }),
  read: (_, value) => readNumber(value),
  observed: asItIs,
  percentages: ({ steps }) => endsLikePercent(exactly(steps[0]?.[0] ?? 0)),
  score: ({ steps }, value) => {
    const reached = steps.find(([threshold]) => compareFractions(value, exactly(threshold)) >= 0)
    return { points: reached === undefined ? zero : exactly(reached[1]) }
  },
  explain: ({ steps }, value, _, language) => {
    const reached = steps.find(([threshold]) => compareFractions(value, exactly(threshold)) >= 0)
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
      en: `${en}: from ${written(threshold, 'en')} on, ${written(points, 'en')} points`,
    }[language]
  },
}
