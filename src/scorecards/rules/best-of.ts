import * as z from 'zod'
import { formatExact } from '../../foundation/exact'
import { compareFractions, type Fraction, zero } from '../../foundation/fraction'
import { scorecardIssue } from '../wording'
import {
  type ComposedGroup,
  type ComposedValue,
  checkParts,
  groupOfParts,
  RulePart,
  readParts,
  type ScoredPart,
  scoreParts,
  writtenPart,
} from './composed'
import { exactly } from './numbers'
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

export const bestOfRule: RuleKind<BestOfRule, ComposedValue, ComposedGroup> = {
  kind: 'best-of',
  schema: BestOfRule,
  check: ({ alternatives }, max, path) => {
    const place = [...path, 'alternatives']
    const highest = alternatives.map(one => exactly(one.max)).reduce(larger, zero)
    const texts = { highest: formatExact(highest), max: formatExact(max) }
    return [
      ...checkParts(alternatives, place),
      ...(compareFractions(highest, max) === 0 ? [] : [scorecardIssue('alternatives-differ', place, texts)]),
    ]
  },
  read: ({ alternatives }, value) => readParts(alternatives, value),
  observed: null,
  ofGroup: ({ alternatives }) => groupOfParts(alternatives),
  score: ({ alternatives }, value, _, group) => {
    const { points, absence } = bestOf(scoreParts(alternatives, value, group))
    return points === null ? { absence: absence ?? 'not-scored' } : { points }
  },
  explain: ({ alternatives }, value, _, language, group) => {
    const scored = scoreParts(alternatives, value, group)
    const best = writtenPart(bestOf(scored), language)
    const others = scored.filter(({ points }) => points !== null).length
    return {
      vi: `Cao nhất trong ${others} phương án: ${best}`,
      en: `Best of ${others} ${others === 1 ? 'alternative' : 'alternatives'}: ${best}`,
    }[language]
  },
}
