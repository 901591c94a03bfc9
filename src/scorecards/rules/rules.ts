import { type ExactText, formatExact, parseExact } from '../../foundation/exact'
import { type Bilingual, inBothLanguages } from '../../foundation/language'
import { bestOfRule } from './best-of'
import type { AnyRuleKind } from './composed'
import type { ScoringRule, ScoringRulePart } from './composed-rules'
import { meanOfRule } from './mean-of'
import { partsRule } from './parts'
import { inWords } from './shown'
import { type SimpleScoringRule, simpleKinds } from './simple'

const composedKinds = [partsRule, bestOfRule, meanOfRule].map(kind => kind(kindOf))

const byKind: ReadonlyMap<string, AnyRuleKind> = new Map(
  [...simpleKinds, ...composedKinds].map(kind => [kind.kind, kind as unknown as AnyRuleKind]),
)

/** All that is known of the kind of a rule. */
export function kindOf(rule: ScoringRule): AnyRuleKind {
  return byKind.get(rule.kind) as AnyRuleKind
}

/** A simple rule within another one: the ids of the parts that lead to it. */
export interface RuleLeaf {
  readonly path: readonly string[]
  readonly rule: SimpleScoringRule
}

/** The simple rules that a rule is made of; itself if it is one. */
export function leavesOfRule(rule: ScoringRule, path: readonly string[] = []): readonly RuleLeaf[] {
  switch (rule.kind) {
    case 'parts':
    case 'mean-of':
      return leavesOfParts(rule.parts, path)
    case 'best-of':
      return leavesOfParts(rule.alternatives, path)
    default:
      return [{ path, rule }]
  }
}

function leavesOfParts(parts: readonly ScoringRulePart[], path: readonly string[]): readonly RuleLeaf[] {
  return parts.flatMap(part => leavesOfRule(part.rule, [...path, part.id]))
}

/** A value as it was assessed: a number, or what it is in words. */
export function shownValue(value: unknown, rule: ScoringRule): ExactText | Bilingual {
  const kind = kindOf(rule)
  const isWord = typeof value === 'string' && (kind.shown?.(rule, value, 'vi') ?? null) !== null
  if (typeof value === 'number' || (typeof value === 'string' && !isWord)) return formatExact(parseExact(value))
  return inBothLanguages(language => inWords(value, rule, kind, language))
}
