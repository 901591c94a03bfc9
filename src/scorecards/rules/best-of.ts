import * as z from 'zod'
import { compareFractions, type Fraction, zero } from '../../foundation/fraction'
import { scorecardIssue } from '../wording'
import { type ComposedGroup, type ComposedValue, RulePart, type ScoredPart, writtenPart } from './composed'
import { ofParts } from './of-parts'
import type { RuleKind } from './rule'

/**
 * The points of the best of several ways to earn them: a certificate for all points, or training for up to half of them.
 *
 * What is not given or has no value is left out; without any, the criterion is not scored. The highest maximum of the
 * alternatives is that of the criterion.
 */
export interface BestOfRule {
  readonly kind: 'best-of'
  readonly alternatives: readonly RulePart[]
}

/** The schema of a {@link BestOfRule}. */
export const BestOfRule: z.ZodType<BestOfRule> = z.strictObject({
  kind: z.literal('best-of'),
  alternatives: z.array(RulePart).min(2),
})

const larger = (a: Fraction, b: Fraction): Fraction => (compareFractions(b, a) > 0 ? b : a)

/** The alternative with the most points, the first among equals; or the first of all where none has any. */
function bestOf(scored: readonly ScoredPart[]): ScoredPart {
  return scored.reduce((best, one) => {
    if (one.points === null) return best
    return best.points === null || compareFractions(one.points, best.points) > 0 ? one : best
  })
}

export const bestOfRule: RuleKind<BestOfRule, ComposedValue, ComposedGroup> = ofParts({
  kind: 'best-of',
  schema: BestOfRule,
  name: 'alternatives',
  whole: maxima => maxima.reduce(larger, zero),
  differs: (highest, max, path) => scorecardIssue('alternatives-differ', path, { highest, max }),
  score: scored => {
    const { points, absence } = bestOf(scored)
    return points === null ? { absence: absence ?? 'not-scored' } : { points }
  },
  explain: (scored, language) => {
    const best = writtenPart(bestOf(scored), language)
    const others = scored.filter(({ points }) => points !== null).length
    return {
      vi: `Cao nhất trong ${others} phương án: ${best}`,
      en: `Best of ${others} ${others === 1 ? 'alternative' : 'alternatives'}: ${best}`,
    }[language]
  },
})
