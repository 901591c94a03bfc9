import { divideFractions, hundred, multiplyFractions, zero } from '../../foundation/fraction'
import { just, record } from '../../foundation/schema'
import { inPoints, written } from './numbers'
import type { RuleKind } from './rule'
import { ofWhole, percentageAsked, type Share, sharesBetween, type TakesShare, writtenShare } from './share'

/**
 * The maximum times a share, which is given in percent or as counts: at 70 % of 20 points, 14 points.
 *
 * A share of a whole lies between 0 and 100 %. What may exceed its plan is a `ratio-to-target`.
 */
interface RatioRule {
  readonly kind: 'ratio'
}

export const ratioRule: RuleKind<RatioRule, Share, null, TakesShare> = {
  kind: 'ratio',
  schema: record(() => ({ kind: just('ratio') })),
  asks: (_, max, language) => {
    const most = written(max, language)
    const points = { vi: `điểm = tỷ lệ × ${most}`, en: `points = share × ${most}` }
    return `${percentageAsked[language]}; ${points[language]}.`
  },
  ...ofWhole,
  score: (_, { value }, max) =>
    value === null
      ? { absence: 'zero-denominator' }
      : { points: multiplyFractions(max, divideFractions(value, hundred)) },
  explain: (_, share, max, language) => {
    const points = { vi: `${written(max, 'vi')} điểm`, en: inPoints(max) }[language]
    return `${writtenShare(share, language)} × ${points}`
  },
  rises: (_, situation) => [sharesBetween(zero, hundred, situation)],
}
