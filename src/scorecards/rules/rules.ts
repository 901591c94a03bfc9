import * as z from 'zod'
import { type LevelsRule, levelsRule } from './levels'
import { type LinearRule, linearRule } from './linear'
import { type PointsRule, pointsRule } from './points'
import { type Counts, type RatioRule, ratioRule } from './ratio'
import { type RatioToTargetRule, ratioToTargetRule } from './ratio-to-target'
import type { RuleKind } from './rule'
import { type StepsRule, stepsRule } from './steps'
import { type WeightedValueRule, weightedValueRule } from './weighted-value'
import { type YesNoRule, yesNoRule } from './yes-no'

/** How a criterion turns a value into points: a plain object, told apart by `kind`. */
export type Rule =
  | PointsRule
  | YesNoRule
  | LevelsRule
  | StepsRule
  | RatioRule
  | RatioToTargetRule
  | LinearRule
  | WeightedValueRule

/** What an assessor gives under a rule; null where there is nothing to give. */
export type RuleValue<R> =
  | (R extends YesNoRule
      ? boolean
      : R extends LevelsRule
        ? keyof R['levels'] & string
        : R extends RatioRule | RatioToTargetRule
          ? string | number | Counts
          : string | number)
  | null

const kinds = [
  pointsRule,
  yesNoRule,
  levelsRule,
  stepsRule,
  ratioRule,
  ratioToTargetRule,
  linearRule,
  weightedValueRule,
] as const

/** The schema of a {@link Rule}. zod finds the kinds at run time; its types cannot follow a list of schemas. */
export const Rule: z.ZodType<Rule> = z.discriminatedUnion(
  'kind',
  kinds.map(({ schema }) => schema) as never,
) as unknown as z.ZodType<Rule>

/** A rule as the rest of the room uses it: whatever its kind, it takes what its own `read` returned. */
export type AnyRuleKind = RuleKind<Rule, unknown>

const byKind: ReadonlyMap<string, AnyRuleKind> = new Map(kinds.map(kind => [kind.kind, kind as unknown as AnyRuleKind]))

/** All that is known of the kind of a rule. */
export function kindOf(rule: Rule): AnyRuleKind {
  return byKind.get(rule.kind) as AnyRuleKind
}
