import * as z from 'zod'
import { ExactNumber } from '../../foundation/exact'
import { divideFractions, multiplyFractions } from '../../foundation/fraction'
import { atMostOne, exactly, positive, written } from './numbers'
import { readShare, type Share, writtenShare } from './ratio'
import { asItIs, type RuleKind } from './rule'

/**
 * The maximum times value ÷ target, and no more than the maximum: at 40 % of a target of 50 %, four fifths of the points.
 *
 * The target is in the measure of the value; counts are taken in percent.
 */
export interface RatioToTargetRule {
  readonly kind: 'ratio-to-target'
  /** The value from which all points are given; more than zero. */
  readonly target: string | number
}

/** The schema of a {@link RatioToTargetRule}. */
export const RatioToTargetRule: z.ZodType<RatioToTargetRule> = z.strictObject({
  kind: z.literal('ratio-to-target'),
  target: ExactNumber,
})

export const ratioToTargetRule: RuleKind<RatioToTargetRule, Share> = {
  kind: 'ratio-to-target',
  schema: RatioToTargetRule,
  check: ({ target }, _, path) => positive(target, [...path, 'target']),
  read: (_, value) => readShare(value, null),
  observed: asItIs,
  score: ({ target }, { percent }, max) =>
    percent === null
      ? { absence: 'zero-denominator' }
      : { points: multiplyFractions(max, atMostOne(divideFractions(percent, exactly(target)))) },
  explain: ({ target }, share, max, language) => {
    const value =
      share.counts === undefined && share.percent !== null
        ? written(share.percent, language)
        : writtenShare(share, language)
    const goal = written(exactly(target), language)
    return {
      vi: `${written(max, 'vi')} × ${value} / mục tiêu ${goal}, tối đa ${written(max, 'vi')}`,
      en: `${written(max, 'en')} × ${value} / target ${goal}, at most ${written(max, 'en')}`,
    }[language]
  },
}
