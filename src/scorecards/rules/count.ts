import * as z from 'zod'
import { ExactNumber } from '../../foundation/exact'
import { compareFractions, type Fraction, multiplyFractions } from '../../foundation/fraction'
import { exactly, positive, readWholeNumber, written } from './numbers'
import { asItIs, type RuleKind } from './rule'

/** Points for each thing that was done, up to the maximum: 0.5 points an initiative, at most 3. */
export interface CountRule {
  readonly kind: 'count'
  /** The points for each; more than zero. */
  readonly each: string | number
}

/** The schema of a {@link CountRule}. */
export const CountRule: z.ZodType<CountRule> = z.strictObject({ kind: z.literal('count'), each: ExactNumber })

export const countRule: RuleKind<CountRule, Fraction> = {
  kind: 'count',
  schema: CountRule,
  check: ({ each }, _, path) => positive(each, [...path, 'each']),
  read: (_, value) => readWholeNumber(value),
  observed: asItIs,
  score: ({ each }, count, max) => {
    const points = multiplyFractions(count, exactly(each))
    return { points: compareFractions(points, max) > 0 ? max : points }
  },
  explain: ({ each }, count, max, language) => {
    const [times, worth, most] = [count, exactly(each), max].map(number => written(number, language))
    return { vi: `${times} × ${worth} điểm, tối đa ${most}`, en: `${times} × ${worth} points, at most ${most}` }[
      language
    ]
  },
}
