import * as z from 'zod'
import { ExactNumber } from '../../foundation/exact'
import { divideFractions, multiplyFractions } from '../../foundation/fraction'
import { atMostOne, exactly, positive, written } from './numbers'
import { inMeasure, measureOf, observedShare, percent, readShare, type Share, ShareFactor, writtenShare } from './ratio'
import { endsLikePercent, type RuleKind } from './rule'

/**
 * The maximum times value ÷ target, and no more than the maximum: at 40 % of a target of 50 %, four fifths of the points.
 *
 * The target and plain numbers are in one measure. Counts are brought into it by the `factor`. Without one, counts are
 * taken in percent, and no criterion takes both counts and plain numbers: whether 0.4 is a percentage is not known.
 */
export interface RatioToTargetRule {
  readonly kind: 'ratio-to-target'
  /** The value from which all points are given; more than zero. */
  readonly target: string | number
  /** The measure of shares: 100 for percent, 1,000 for a rate per 1,000. */
  readonly factor?: number
}

/** The schema of a {@link RatioToTargetRule}. */
export const RatioToTargetRule: z.ZodType<RatioToTargetRule> = z.strictObject({
  kind: z.literal('ratio-to-target'),
  target: ExactNumber,
  factor: z.exactOptional(ShareFactor),
})

export const ratioToTargetRule: RuleKind<RatioToTargetRule, Share> = {
  kind: 'ratio-to-target',
  schema: RatioToTargetRule,
  check: ({ target }, _, path) => positive(target, [...path, 'target']),
  read: ({ factor }, value) => readShare(value, null, factor),
  observed: (figure, { factor = null }) => observedShare(figure, factor),
  percentages: ({ target, factor }) =>
    factor === undefined ? endsLikePercent(exactly(target)) : factor === percent ? 'stated' : null,
  factorOf: ({ factor = null }) => factor,
  score: ({ target }, { value }, max) =>
    value === null
      ? { absence: 'zero-denominator' }
      : { points: multiplyFractions(max, atMostOne(divideFractions(value, exactly(target)))) },
  explain: ({ target, factor }, share, max, language) => {
    const measure = measureOf(share, factor)
    const value = writtenShare(share, language, measure)
    const goal = inMeasure(written(exactly(target), language), measure, language)
    return {
      vi: `${written(max, 'vi')} × ${value} / mục tiêu ${goal}, tối đa ${written(max, 'vi')}`,
      en: `${written(max, 'en')} × ${value} / target ${goal}, at most ${written(max, 'en')}`,
    }[language]
  },
}
