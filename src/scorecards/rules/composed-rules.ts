import { ExactNumber } from '../../foundation/exact'
import { Identifier } from '../../foundation/identifier'
import { LocalizedText } from '../../foundation/language'
import { just, list, maybe, record, type Schema, variants, whole } from '../../foundation/schema'
import { type SimpleScoringRule, type SimpleScoringRuleValue, simpleKinds } from './simple'

/** A rule inside another one, with points of its own. */
export interface ScoringRulePart {
  readonly id: string
  readonly title?: LocalizedText
  /** The most points it gives. */
  readonly max: string | number
  /** A rule of any kind: one that is made of parts may stand in another one, up to four levels deep. */
  readonly rule: ScoringRule
}

/**
 * The sum of parts, each with its own rule and maximum: 1 point for issuing a plan and up to 2 for how much of it was
 * done. The maxima of the parts add up to that of the criterion; without one part, the criterion is not scored.
 */
export interface PartsRule {
  readonly kind: 'parts'
  readonly parts: readonly ScoringRulePart[]
}

/**
 * The points of the best of several ways to earn them: a certificate for all points, or training for up to half of them; or
 * the sum of the best few.
 *
 * What is not given or has no value adds nothing; without any, the criterion is not scored. The highest maximum of the
 * alternatives is that of the criterion, or the sum of the highest few.
 */
export interface BestOfRule {
  readonly kind: 'best-of'
  readonly alternatives: readonly ScoringRulePart[]
  /** How many count: those with the most points, of equals the first; one unless given. */
  readonly best?: number
}

/**
 * The mean of the points of parts that are each judged on the whole maximum: four quarters, or the best three of them.
 *
 * Each part has the maximum of the criterion. A part without a value is the first to be left out; where more lack one than may
 * be left out, the criterion is not scored.
 */
export interface MeanOfRule {
  readonly kind: 'mean-of'
  readonly parts: readonly ScoringRulePart[]
  /** How many count: those with the most points, of equals the first; all unless given. */
  readonly best?: number
}

/** A rule that is made of other rules. */
export type ComposedRule = PartsRule | BestOfRule | MeanOfRule

/** How a criterion turns a value into points: a plain object, told apart by `kind`. The guide shows each kind. */
export type ScoringRule = SimpleScoringRule | ComposedRule

/** The schema of a {@link ScoringRulePart}. */
export const ScoringRulePart: Schema<ScoringRulePart> = record(() => ({
  id: Identifier,
  title: maybe(LocalizedText),
  max: ExactNumber,
  rule: ScoringRule,
}))

/** The schema of a {@link PartsRule}. */
export const PartsRule: Schema<PartsRule> = record(() => ({ kind: just('parts'), parts: list(ScoringRulePart, 1) }))

/** The schema of a {@link BestOfRule}. */
export const BestOfRule: Schema<BestOfRule> = record(() => ({
  kind: just('best-of'),
  alternatives: list(ScoringRulePart, 2),
  best: maybe(whole(1)),
}))

/** The schema of a {@link MeanOfRule}. */
export const MeanOfRule: Schema<MeanOfRule> = record(() => ({
  kind: just('mean-of'),
  parts: list(ScoringRulePart, 2),
  best: maybe(whole(1)),
}))

/** The schema of a {@link ScoringRule}. zod finds the kinds at run time; its types cannot follow a list of schemas. */
export const ScoringRule: Schema<ScoringRule> = variants(
  () => [...simpleKinds.map(({ schema }) => schema), PartsRule, BestOfRule, MeanOfRule] as never,
) as unknown as Schema<ScoringRule>

/** A value for each part, by its id. */
export type ScoringPartValues<Parts extends readonly ScoringRulePart[]> = Parts extends unknown
  ? { readonly [Part in Parts[number] as Part['id']]: ScoringRuleValue<Part['rule']> }
  : never

/** What an assessor gives under a rule; null if there is nothing to give. */
// A condition, so that the compiler shows the values themselves and not the name of this type with a whole rule.
export type ScoringRuleValue<R> = R extends ComposedRule
  ? ComposedRuleValue<R> | null
  : R extends SimpleScoringRule
    ? SimpleScoringRuleValue<R>
    : never

type ComposedRuleValue<R extends ComposedRule> = R extends BestOfRule
  ? Partial<ScoringPartValues<R['alternatives']>>
  : R extends PartsRule | MeanOfRule
    ? R extends { readonly best: number }
      ? Partial<ScoringPartValues<R['parts']>>
      : ScoringPartValues<R['parts']>
    : never
