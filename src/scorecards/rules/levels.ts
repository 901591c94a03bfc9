import * as z from 'zod'
import { ExactNumber, formatExact } from '../../foundation/exact'
import { compareFractions, multiplyFractions, one, zero } from '../../foundation/fraction'
import { type Issue, type IssuePath, quote } from '../../foundation/issue'
import { nearestTo } from '../../foundation/nearest'
import { foundationIssue } from '../../foundation/wording'
import { scorecardIssue } from '../wording'
import { Names, nameIn, nameIssues } from './names'
import { exactly, written } from './numbers'
import { asItIs, type RuleKind } from './rule'

/** Named levels, each worth a fraction of the maximum: `{ none: 0, drafted: '1/2', approved: 1 }`. */
export interface LevelsRule {
  readonly kind: 'levels'
  /** The fraction of the maximum, from 0 to 1, that each level is worth. */
  readonly levels: Readonly<Record<string, string | number>>
  /** What the levels are called where people read them: `{ approved: { vi: 'đã phê duyệt', en: 'approved' } }`. */
  readonly names?: Names
}

/** The schema of a {@link LevelsRule}. */
export const LevelsRule: z.ZodType<LevelsRule> = z.strictObject({
  kind: z.literal('levels'),
  levels: z
    .record(z.string(), ExactNumber)
    .refine(levels => Object.keys(levels).length > 0, { error: '{ "…": 0, "…": 1 }' }),
  names: z.exactOptional(Names),
})

/** The issues of fractions that are not from 0 to 1. */
export function levelIssues(levels: LevelsRule['levels'], path: IssuePath): readonly Issue[] {
  return Object.entries(levels).flatMap(([level, given]) => {
    const fraction = exactly(given)
    if (compareFractions(fraction, zero) >= 0 && compareFractions(fraction, one) <= 0) return []
    return [scorecardIssue('level-out-of-range', [...path, level], { level, fraction: formatExact(fraction) })]
  })
}

export const levelsRule: RuleKind<LevelsRule, string> = {
  kind: 'levels',
  schema: LevelsRule,
  check: ({ levels, names }, _, path) => [
    ...levelIssues(levels, [...path, 'levels']),
    ...nameIssues(names, Object.keys(levels), [...path, 'names']),
  ],
  read: ({ levels }, value) => {
    if (typeof value !== 'string')
      return foundationIssue('wrong-type', [], { expected: ['string'], actual: quote(value) })
    if (Object.hasOwn(levels, value)) return value
    const known = Object.keys(levels)
    return scorecardIssue(
      'unknown-level',
      [],
      { level: value, levels: known, nearest: nearestTo(value, known) },
      { actual: value },
    )
  },
  observed: asItIs,
  score: ({ levels }, level, max) => ({ points: multiplyFractions(max, exactly(levels[level] as string | number)) }),
  explain: ({ levels, names }, level, max, language) => {
    const fraction = written(exactly(levels[level] as string | number), language)
    return {
      vi: `Mức "${nameIn(names, level, 'vi')}": ${fraction} × ${written(max, 'vi')} điểm`,
      en: `Level "${nameIn(names, level, 'en')}": ${fraction} × ${written(max, 'en')} points`,
    }[language]
  },
}
