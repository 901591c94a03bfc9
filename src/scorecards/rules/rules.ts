import { type ExactText, formatExact, parseExact } from '../../foundation/exact'
import { type Bilingual, inBothLanguages } from '../../foundation/language'
import type { Schema } from '../../foundation/schema'
import { bestOfRule } from './best-of'
import type { ScoringRulePart } from './composed'
import { partsRule } from './parts'
import type { RuleKind } from './rule'
import { inWords } from './shown'
import { type RuleOf, type SimpleKind, schemaOf, simpleKinds, type TakenBy } from './simple'

type Kind = SimpleKind | typeof partsRule | typeof bestOfRule

/** How a criterion turns a value into points: a plain object, told apart by `kind`. The guide shows each kind. */
export type ScoringRule = RuleOf<Kind>

/** What an assessor gives under a rule; null if there is nothing to give. */
// A condition, so that the compiler shows the values themselves and not the name of this type with a whole rule.
export type ScoringRuleValue<R> = R extends unknown ? TakenBy<Kind, R> | null : never

const kinds = [...simpleKinds, partsRule, bestOfRule] as const

/** The schema of a {@link ScoringRule}. */
export const ScoringRule: Schema<ScoringRule> = schemaOf<ScoringRule>(kinds)

/** A rule as the rest of the room uses it: whatever its kind, it takes what its own `read` returned. */
export type AnyRuleKind = RuleKind<ScoringRule, unknown, unknown>

const byKind: ReadonlyMap<string, AnyRuleKind> = new Map(kinds.map(kind => [kind.kind, kind as unknown as AnyRuleKind]))

/** The rules that a rule is made of, by name; none for a simple one. */
export function partsOf(rule: ScoringRule): readonly ScoringRulePart[] {
  if (rule.kind === 'parts') return rule.parts
  return rule.kind === 'best-of' ? rule.alternatives : []
}

/** All that is known of the kind of a rule. */
export function kindOf(rule: ScoringRule): AnyRuleKind {
  return byKind.get(rule.kind) as AnyRuleKind
}

/** A value as it was assessed: a number, or what it is in words. */
export function shownValue(value: unknown, rule: ScoringRule): ExactText | Bilingual {
  const kind = kindOf(rule)
  const isWord = typeof value === 'string' && (kind.shown?.(rule, value, 'vi') ?? null) !== null
  if (typeof value === 'number' || (typeof value === 'string' && !isWord)) return formatExact(parseExact(value))
  return inBothLanguages(language => inWords(value, rule, kind, language))
}
