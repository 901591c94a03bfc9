import * as z from 'zod'
import { compareFractions, divideFractions, type Fraction, multiplyFractions, zero } from '../../foundation/fraction'
import { written } from './numbers'
import { readShare, type Share, writtenShare } from './ratio'
import { asItIs, type RuleKind } from './rule'

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
}

/** The schema of a {@link RelativeToBestRule}. */
export const RelativeToBestRule: z.ZodType<RelativeToBestRule> = z.strictObject({
  kind: z.literal('relative-to-best'),
  prefer: z.enum(['higher', 'lower']),
})

/** The best value of a group; null where no unit has one. */
type Best = Fraction | null

function bestOf({ prefer }: RelativeToBestRule, shares: readonly Share[]): Best {
  return shares
    .flatMap(({ percent }) => percent ?? [])
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
  read: (_, value) => readShare(value, null),
  observed: asItIs,
  ofGroup: rule => shares => bestOf(rule, shares),
  score: ({ prefer }, { percent }, max, best) => {
    if (percent === null || best === null) return { absence: 'zero-denominator' }
    if (prefer === 'lower') {
      const share = compareFractions(percent, best) === 0 ? null : divideFractions(best, percent)
      return { points: share === null ? max : multiplyFractions(max, share) }
    }
    if (compareFractions(best, zero) === 0) return { absence: 'zero-denominator' }
    return { points: multiplyFractions(max, divideFractions(percent, best)) }
  },
  explain: ({ prefer }, share, max, language, best) => {
    const own =
      share.counts === undefined && share.percent !== null
        ? written(share.percent, language)
        : writtenShare(share, language)
    const [most, top] = [written(max, language), written(best ?? zero, language)]
    return prefer === 'higher'
      ? { vi: `${most} × ${own} / cao nhất nhóm ${top}`, en: `${most} × ${own} / highest of the group ${top}` }[
          language
        ]
      : { vi: `${most} × thấp nhất nhóm ${top} / ${own}`, en: `${most} × lowest of the group ${top} / ${own}` }[
          language
        ]
  },
}
