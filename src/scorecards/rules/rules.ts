import type * as z from 'zod'
import { type BestOfRule, bestOfRule } from './best-of'
import type { RulePart } from './composed'
import { type PartsRule, partsRule } from './parts'
import type { RuleKind } from './rule'
import { type SimpleRule, type SimpleRuleValue, schemaOf, simpleKinds } from './simple'

/** How a criterion turns a value into points: a plain object, told apart by `kind`. */
export type Rule = SimpleRule | PartsRule | BestOfRule

/** What an assessor gives under a rule; null where there is nothing to give. */
export type RuleValue<R> = R extends PartsRule
  ? PartValues<R['parts']> | null
  : R extends BestOfRule
    ? Partial<PartValues<R['alternatives']>> | null
    : SimpleRuleValue<R>

/** A value for each part, by its id. */
export type PartValues<Parts extends readonly RulePart[]> = {
  readonly [Id in Parts[number]['id']]: SimpleRuleValue<Extract<Parts[number], { readonly id: Id }>['rule']>
}

const kinds = [...simpleKinds, partsRule, bestOfRule] as const

/** The schema of a {@link Rule}. */
export const Rule: z.ZodType<Rule> = schemaOf<Rule>(kinds)

/** A rule as the rest of the room uses it: whatever its kind, it takes what its own `read` returned. */
export type AnyRuleKind = RuleKind<Rule, unknown, unknown>

const byKind: ReadonlyMap<string, AnyRuleKind> = new Map(kinds.map(kind => [kind.kind, kind as unknown as AnyRuleKind]))

/** The rules that a rule is made of, by name; none for a simple one. */
export function partsOf(rule: Rule): readonly RulePart[] {
  if (rule.kind === 'parts') return rule.parts
  return rule.kind === 'best-of' ? rule.alternatives : []
}

/** All that is known of the kind of a rule. */
export function kindOf(rule: Rule): AnyRuleKind {
  return byKind.get(rule.kind) as AnyRuleKind
}
