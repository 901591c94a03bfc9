import { ExactNumber } from '../../foundation/exact'
import { divideFractions, multiplyFractions, one, smaller, zero } from '../../foundation/fraction'
import { just, maybe, record } from '../../foundation/schema'
import { exactly, positive, written } from './numbers'
import { endsLikePercent, type RuleKind } from './rule'
import {
  inMeasure,
  measureOf,
  ofMeasure,
  percent,
  type Share,
  ShareFactor,
  shareAsked,
  sharesBetween,
  type TakesShare,
  writtenShare,
} from './share'

/**
 * The maximum times value ÷ target, and no more than the maximum: at 40 % of a target of 50 %, four fifths of the points.
 *
 * The target and plain numbers are in one measure. Counts are brought into it by the `factor`. Without one, counts are
 * taken in percent, and no criterion takes both counts and plain numbers: whether 0.4 is a percentage is not known.
 */
interface RatioToTargetRule {
  readonly kind: 'ratio-to-target'
  /** The value from which all points are given; more than zero. */
  readonly target: string | number
  /** The measure of shares: 100 for percent, 1,000 for a rate per 1,000. */
  readonly factor?: number
}

export const ratioToTargetRule: RuleKind<RatioToTargetRule, Share, null, TakesShare> = {
  kind: 'ratio-to-target',
  schema: record(() => ({
    kind: just('ratio-to-target'),
    target: ExactNumber,
    factor: maybe(ShareFactor),
  })),
  check: ({ target }, _, path) => positive(target, [...path, 'target']),
  asks: ({ target, factor }, max, language) => {
    const [goal, most] = [inMeasure(written(exactly(target), language), factor ?? 1, language), written(max, language)]
    const points = {
      vi: `điểm = giá trị / ${goal} × ${most}, tối đa ${most}`,
      en: `points = value / ${goal} × ${most}, at most ${most}`,
    }
    return `${shareAsked(factor, language)}; ${points[language]}.`
  },
  ...ofMeasure,
  percentages: ({ target, factor }) =>
    factor === undefined ? endsLikePercent(exactly(target)) : factor === percent ? 'stated' : null,
  score: ({ target }, { value }, max) =>
    value === null
      ? { absence: 'zero-denominator' }
      : { points: multiplyFractions(max, smaller(one, divideFractions(value, exactly(target)))) },
  explain: ({ target, factor }, share, max, language) => {
    const measure = measureOf(share, factor)
    const value = writtenShare(share, language, measure)
    const goal = inMeasure(written(exactly(target), language), measure, language)
    return {
      vi: `${written(max, 'vi')} × ${value} / mục tiêu ${goal}, tối đa ${written(max, 'vi')}`,
      en: `${written(max, 'en')} × ${value} / target ${goal}, at most ${written(max, 'en')}`,
    }[language]
  },
  rises: ({ target, factor }, situation) => [sharesBetween(zero, exactly(target), situation, factor)],
}
