import { addFractions, zero } from '../../foundation/fraction'
import { just, list, record } from '../../foundation/schema'
import { type ComposedGroup, type ComposedValue, ScoringRulePart, writtenPart } from './composed'
import { ofParts, type ScoringPartValues } from './of-parts'
import { oneAfterAnother } from './part-ladders'
import type { RuleKind, Takes } from './rule'

/**
 * The sum of parts, each with its own rule and maximum: 1 point for issuing a plan and up to 2 for how much of it was
 * done. The maxima of the parts add up to that of the criterion; without one part, the criterion is not scored.
 */
interface PartsRule {
  readonly kind: 'parts'
  readonly parts: readonly ScoringRulePart[]
}

interface TakesParts extends Takes {
  readonly value: this['rule'] extends PartsRule ? ScoringPartValues<this['rule']['parts']> : never
}

export const partsRule: RuleKind<PartsRule, ComposedValue, ComposedGroup, TakesParts> = ofParts<
  'parts',
  PartsRule,
  TakesParts
>({
  kind: 'parts',
  schema: record(() => ({ kind: just('parts'), parts: list(ScoringRulePart, 1) })),
  name: 'parts',
  asked: { vi: 'Tổng các phần:', en: 'The sum of the parts:' },
  whole: maxima => maxima.reduce(addFractions, zero),
  score: scored => {
    const missing = scored.find(({ points }) => points === null)
    if (missing !== undefined) return { absence: missing.absence ?? 'not-scored' }
    return { points: scored.map(({ points }) => points ?? zero).reduce(addFractions, zero) }
  },
  explain: (scored, language) => scored.map(part => writtenPart(part, language)).join(' + '),
  together: oneAfterAnother,
})
