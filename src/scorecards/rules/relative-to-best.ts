import * as z from 'zod'
import { compareFractions, divideFractions, type Fraction, multiplyFractions, zero } from '../../foundation/fraction'
import { written, writtenFigure } from './numbers'
import { inMeasure, measureOf, observedShare, percent, readShare, type Share, ShareFactor, writtenShare } from './ratio'
import type { RuleKind } from './rule'

/**
 * The maximum for the best of the group, and for the others their share of it: value ÷ best, or best ÷ value where
 * lower is better.
 *
 * The best is that of the units of one group that have a value. Where higher is better and nobody has more than zero,
 * there is nothing to compare with: a zero denominator. Where lower is better, a zero is the best there is.
 */
export interface RelativeToBestRule {
  readonly kind: 'relative-to-best'
  readonly prefer: 'higher' | 'lower'
  /**
   * The measure of shares: 100 for percent, 1,000 for a rate per 1,000. Without it, no criterion takes both counts, which
   * are then percentages, and plain numbers.
   */
  readonly factor?: number
}

/** The schema of a {@link RelativeToBestRule}. */
export const RelativeToBestRule: z.ZodType<RelativeToBestRule> = z.strictObject({
  kind: z.literal('relative-to-best'),
  prefer: z.enum(['higher', 'lower']),
  factor: z.exactOptional(ShareFactor),
})

/** The best value of a group; null where no unit has one. */
type Best = Fraction | null

function bestOf({ prefer }: RelativeToBestRule, shares: readonly Share[]): Best {
  return shares
    .flatMap(({ value }) => value ?? [])
    .reduce<Best>((best, value) => {
      if (best === null) return value
      const difference = compareFractions(value, best)
      return (prefer === 'higher' ? difference > 0 : difference < 0) ? value : best
    }, null)
}

export const relativeToBestRule: RuleKind<RelativeToBestRule, Share, Best> = {
  kind: 'relative-to-best',
  schema: RelativeToBestRule,
  check: () => [],
  read: ({ factor }, value) => readShare(value, null, factor),
  observed: (figure, { factor = null }) => observedShare(figure, factor),
  percentages: ({ factor }) => (factor === undefined ? 'likely' : factor === percent ? 'stated' : null),
  factorOf: ({ factor = null }) => factor,
  ofGroup: rule => shares => bestOf(rule, shares),
  score: ({ prefer }, { value }, max, best) => {
    if (value === null || best === null) return { absence: 'zero-denominator' }
    if (prefer === 'lower') {
      const share = compareFractions(value, best) === 0 ? null : divideFractions(best, value)
      return { points: share === null ? max : multiplyFractions(max, share) }
    }
    if (compareFractions(best, zero) === 0) return { absence: 'zero-denominator' }
    return { points: multiplyFractions(max, divideFractions(value, best)) }
  },
  explain: ({ prefer, factor }, share, max, language, best) => {
    const measure = measureOf(share, factor)
    const own = writtenShare(share, language, measure)
    const top = inMeasure(writtenFigure(best ?? zero, language), measure, language)
    const most = written(max, language)
    return prefer === 'higher'
      ? { vi: `${most} × ${own} / cao nhất nhóm ${top}`, en: `${most} × ${own} / highest of the group ${top}` }[
          language
        ]
      : { vi: `${most} × thấp nhất nhóm ${top} / ${own}`, en: `${most} × lowest of the group ${top} / ${own}` }[
          language
        ]
  },
}
