import * as z from 'zod'
import { addFractions, zero } from '../../foundation/fraction'
import { scorecardIssue } from '../wording'
import { type ComposedGroup, type ComposedValue, RulePart, writtenPart } from './composed'
import { ofParts } from './of-parts'
import type { RuleKind } from './rule'

/**
 * The sum of parts, each with its own rule and maximum: 1 point for issuing a plan and up to 2 for how much of it was
 * done. The maxima of the parts add up to that of the criterion; without one part, the criterion is not scored.
 */
export interface PartsRule {
  readonly kind: 'parts'
  readonly parts: readonly RulePart[]
}

/** The schema of a {@link PartsRule}. */
export const PartsRule: z.ZodType<PartsRule> = z.strictObject({
  kind: z.literal('parts'),
  parts: z.array(RulePart).min(1),
})

export const partsRule: RuleKind<PartsRule, ComposedValue, ComposedGroup> = ofParts({
  kind: 'parts',
  schema: PartsRule,
  name: 'parts',
  whole: maxima => maxima.reduce(addFractions, zero),
  differs: (sum, max, path) => scorecardIssue('parts-differ', path, { sum, max }),
  score: scored => {
    const missing = scored.find(({ points }) => points === null)
    if (missing !== undefined) return { absence: missing.absence ?? 'not-scored' }
    return { points: scored.map(({ points }) => points ?? zero).reduce(addFractions, zero) }
  },
  explain: (scored, language) => scored.map(part => writtenPart(part, language)).join(' + '),
})
