import { byCodePoint } from '../../foundation/code-point'
import type { Schema } from '../../foundation/schema'
import type { RuleKind } from './rule'
import * as kinds from './simple-kinds'

/** The kinds of simple rules, as types. */
export type SimpleKind = (typeof kinds)[keyof typeof kinds]

/** The rule of a kind. */
export type RuleOf<K> = K extends { readonly schema: Schema<infer R> } ? R : never

/** A rule that contains no other rules. */
export type SimpleScoringRule = RuleOf<SimpleKind>

/** What an assessor gives under a simple rule; null if there is nothing to give. */
export type SimpleScoringRuleValue<R> = R extends unknown ? TakenBy<SimpleKind, R> | null : never

/** What an assessor gives under a rule: its literal type decides, where the values of its kind depend on it. */
export type TakenBy<K, R> = R extends { readonly kind: infer Name }
  ? Extract<K, { readonly kind: Name }> extends { readonly takes?: infer T }
    ? (T & { readonly rule: R })['value' & keyof T]
    : never
  : never

/** A simple rule as the others use it: whatever its kind, it takes what its own `read` returned. */
type AnySimpleKind = RuleKind<SimpleScoringRule, unknown, unknown>

/** All simple kinds, whatever value each of them scores, in order of their names. */
export const simpleKinds: readonly AnySimpleKind[] = (
  Object.values(kinds) as unknown as readonly AnySimpleKind[]
).toSorted((a, b) => byCodePoint(a.kind, b.kind))

const byKind: ReadonlyMap<string, AnySimpleKind> = new Map(simpleKinds.map(kind => [kind.kind, kind]))

/** All that is known of the kind of a simple rule. */
export function simpleKindOf(rule: SimpleScoringRule): AnySimpleKind {
  return byKind.get(rule.kind) as AnySimpleKind
}
