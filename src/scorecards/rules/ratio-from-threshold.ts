import { ExactNumber } from '../../foundation/exact'
import { compareFractions, divideFractions, hundred, multiplyFractions, zero } from '../../foundation/fraction'
import { just, record } from '../../foundation/schema'
import { exactly, inPoints, outside, positive, written } from './numbers'
import type { RuleKind } from './rule'
import { ofWhole, percent, percentageAsked, type Share, sharesBetween, type TakesShare, writtenShare } from './share'

/**
 * The maximum times a share, but nothing below a threshold: from 80 % on in proportion, below 80 % no points.
 *
 * The threshold itself earns its points: 80 % of 10 points are 8, 79.99 % are none. Both are shares of a whole, in percent
 * or as counts. With steps at the top as well, use `best-of` or `steps`.
 */
interface RatioFromThresholdRule {
  readonly kind: 'ratio-from-threshold'
  /** The share, in percent, from which points are given; above 0 and at most 100. */
  readonly threshold: string | number
}

export const ratioFromThresholdRule: RuleKind<RatioFromThresholdRule, Share, null, TakesShare> = {
  kind: 'ratio-from-threshold',
  schema: record(() => ({ kind: just('ratio-from-threshold'), threshold: ExactNumber })),
  check: ({ threshold }, _, path) => {
    const place = [...path, 'threshold']
    const [low, fault] = [positive(threshold, place), outside(exactly(threshold), zero, hundred)]
    return low.length > 0 || fault === undefined ? low : [{ ...fault, path: place }]
  },
  asks: ({ threshold }, max, language) => {
    const [least, most] = [exactly(threshold), max].map(number => written(number, language))
    const points = {
      vi: `từ ${least}% trở lên: điểm = tỷ lệ × ${most}; dưới ${least}%: 0 điểm`,
      en: `from ${least}% up: points = share × ${most}; below ${least}%: 0 points`,
    }
    return `${percentageAsked[language]}; ${points[language]}.`
  },
  ...ofWhole,
  score: ({ threshold }, { value }, max) => {
    if (value === null) return { absence: 'zero-denominator' }
    const isBelow = compareFractions(value, exactly(threshold)) < 0
    return { points: isBelow ? zero : multiplyFractions(max, divideFractions(value, hundred)) }
  },
  explain: ({ threshold }, share, max, language) => {
    const [value, least] = [writtenShare(share, language), written(exactly(threshold), language)]
    if (share.value !== null && compareFractions(share.value, exactly(threshold)) < 0)
      return {
        vi: `${value}: dưới ngưỡng ${least}%, 0 điểm`,
        en: `${value}: below the threshold of ${least}%, 0 points`,
      }[language]
    return {
      vi: `${value} × ${written(max, 'vi')} điểm, đạt ngưỡng ${least}%`,
      en: `${value} × ${inPoints(max)}, at or above the threshold of ${least}%`,
    }[language]
  },
  rises: ({ threshold }, situation) => [sharesBetween(zero, hundred, situation, percent, threshold)],
}
