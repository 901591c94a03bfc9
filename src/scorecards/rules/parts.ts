import * as z from 'zod'
import { formatExact } from '../../foundation/exact'
import { addFractions, compareFractions, zero } from '../../foundation/fraction'
import { scorecardIssue } from '../wording'
import {
  type ComposedGroup,
  type ComposedValue,
  checkParts,
  groupOfParts,
  RulePart,
  readParts,
  scoreParts,
  writtenPart,
} from './composed'
import { exactly } from './numbers'
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

export const partsRule: RuleKind<PartsRule, ComposedValue, ComposedGroup> = {
  kind: 'parts',
  schema: PartsRule,
  check: ({ parts }, max, path) => {
    const place = [...path, 'parts']
    const sum = parts.map(part => exactly(part.max)).reduce(addFractions, zero)
    const texts = { sum: formatExact(sum), max: formatExact(max) }
    return [
      ...checkParts(parts, place),
      ...(compareFractions(sum, max) === 0 ? [] : [scorecardIssue('parts-differ', place, texts)]),
    ]
  },
  read: ({ parts }, value) => readParts(parts, value),
  observed: null,
  ofGroup: ({ parts }) => groupOfParts(parts),
  score: ({ parts }, value, _, group) => {
    const scored = scoreParts(parts, value, group)
    const missing = scored.find(({ points }) => points === null)
    if (missing !== undefined) return { absence: missing.absence ?? 'not-scored' }
    return { points: scored.map(({ points }) => points ?? zero).reduce(addFractions, zero) }
  },
  explain: ({ parts }, value, _, language, group) =>
    scoreParts(parts, value, group)
      .map(part => writtenPart(part, language))
      .join(' + '),
}
