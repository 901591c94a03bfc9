import * as z from 'zod'
import { ExactNumber } from '../../foundation/exact'
import { compareFractions, type Fraction, multiplyFractions, subtractFractions, zero } from '../../foundation/fraction'
import { exactly, outside, positive, readWholeNumber, written } from './numbers'
import { asItIs, type RuleKind } from './rule'

/** The maximum less points for each event, down to a floor: 2 points a late report, and never below 0. */
export interface DeductionRule {
  readonly kind: 'deduction'
  /** The points taken off for each event; more than zero. */
  readonly each: string | number
  /** The points that are left however many events there were; from 0 to the maximum. */
  readonly floor: string | number
}

/** The schema of a {@link DeductionRule}. */
export const DeductionRule: z.ZodType<DeductionRule> = z.strictObject({
  kind: z.literal('deduction'),
  each: ExactNumber,
  floor: ExactNumber,
})

export const deductionRule: RuleKind<DeductionRule, Fraction> = {
  kind: 'deduction',
  schema: DeductionRule,
  check: ({ each, floor }, max, path) => {
    const fault = outside(exactly(floor), zero, max)
    return [
      ...positive(each, [...path, 'each']),
      ...(fault === undefined ? [] : [{ ...fault, path: [...path, 'floor'] }]),
    ]
  },
  read: (_, value) => readWholeNumber(value),
  observed: asItIs,
  score: ({ each, floor }, count, max) => {
    const [left, least] = [subtractFractions(max, multiplyFractions(count, exactly(each))), exactly(floor)]
    return { points: compareFractions(left, least) < 0 ? least : left }
  },
  explain: ({ each, floor }, count, max, language) => {
    const [most, times, off, least] = [max, count, exactly(each), exactly(floor)].map(n => written(n, language))
    return {
      vi: `${most} − ${times} × ${off} điểm, không thấp hơn ${least}`,
      en: `${most} − ${times} × ${off} points, no lower than ${least}`,
    }[language]
  },
}
