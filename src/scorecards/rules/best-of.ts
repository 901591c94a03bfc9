import { compareFractions, larger, zero } from '../../foundation/fraction'
import { just, list, record } from '../../foundation/schema'
import { type ComposedGroup, type ComposedValue, type ScoredPart, ScoringRulePart, writtenPart } from './composed'
import { ofParts, type ScoringPartValues } from './of-parts'
import type { RuleKind, Takes } from './rule'

/**
 * The points of the best of several ways to earn them: a certificate for all points, or training for up to half of them.
 *
 * What is not given or has no value is left out; without any, the criterion is not scored. The highest maximum of the
 * alternatives is that of the criterion.
 */
interface BestOfRule {
  readonly kind: 'best-of'
  readonly alternatives: readonly ScoringRulePart[]
}

/** The alternative with the most points, the first among equals; or the first of all where none has any. */
function bestOf(scored: readonly ScoredPart[]): ScoredPart {
  return scored.reduce((best, one) => {
    if (one.points === null) return best
    return best.points === null || compareFractions(one.points, best.points) > 0 ? one : best
  })
}

interface TakesAlternatives extends Takes {
  readonly value: this['rule'] extends BestOfRule ? Partial<ScoringPartValues<this['rule']['alternatives']>> : never
}

export const bestOfRule: RuleKind<BestOfRule, ComposedValue, ComposedGroup, TakesAlternatives> = ofParts<
  'alternatives',
  BestOfRule,
  TakesAlternatives
>({
  kind: 'best-of',
  schema: record(() => ({ kind: just('best-of'), alternatives: list(ScoringRulePart, 2) })),
  name: 'alternatives',
  asked: { vi: 'Phương án cao điểm nhất:', en: 'The best of:' },
  whole: maxima => maxima.reduce(larger, zero),
  score: scored => {
    const { points, absence } = bestOf(scored)
    return points === null ? { absence: absence ?? 'not-scored' } : { points }
  },
  explain: (scored, language) => {
    const best = writtenPart(bestOf(scored), language)
    const others = scored.filter(({ points }) => points !== null).length
    return {
      vi: `Phương án cao điểm nhất trong ${others} phương án: ${best}`,
      en: `Best of ${others} ${others === 1 ? 'alternative' : 'alternatives'}: ${best}`,
    }[language]
  },
  together: () => [],
})
