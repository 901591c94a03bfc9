import * as z from 'zod'
import { type CountRule, countRule } from './count'
import { type DeductionRule, deductionRule } from './deduction'
import { type LevelsRule, levelsRule } from './levels'
import { type LinearRule, linearRule } from './linear'
import { type PointsRule, pointsRule } from './points'
import { type Counts, type RatioRule, ratioRule } from './ratio'
import { type RatioToTargetRule, ratioToTargetRule } from './ratio-to-target'
import { type RelativeToBestRule, relativeToBestRule } from './relative-to-best'
import type { RuleKind } from './rule'
import { type StepsRule, stepsRule } from './steps'
import { type SurveyResponses, type SurveyRule, surveyRule } from './survey'
import { type TrackedRule, type TrackedValue, trackedRule } from './tracked'
import { type WeightedValueRule, weightedValueRule } from './weighted-value'
import { type YesNoRule, yesNoRule } from './yes-no'

/** A rule that contains no other rules; `parts` and `best-of` are made of these. */
export type SimpleRule =
  | PointsRule
  | YesNoRule
  | LevelsRule
  | StepsRule
  | RatioRule
  | RatioToTargetRule
  | LinearRule
  | WeightedValueRule
  | RelativeToBestRule
  | CountRule
  | DeductionRule
  | SurveyRule
  | TrackedRule

/** What an assessor gives under a simple rule; null where there is nothing to give. */
export type SimpleRuleValue<R> =
  | (R extends YesNoRule
      ? boolean
      : R extends LevelsRule
        ? keyof R['levels'] & string
        : R extends RatioRule | RatioToTargetRule | RelativeToBestRule
          ? string | number | Counts
          : R extends SurveyRule
            ? SurveyResponses<keyof R['options'] & string>
            : R extends TrackedRule
              ? TrackedValue
              : string | number)
  | null

/** A simple rule as the others use it: whatever its kind, it takes what its own `read` returned. */
export type AnySimpleKind = RuleKind<SimpleRule, unknown, unknown>

/** The kinds of simple rules, whatever value each of them scores. */
export const simpleKinds: readonly AnySimpleKind[] = [
  pointsRule,
  yesNoRule,
  levelsRule,
  stepsRule,
  ratioRule,
  ratioToTargetRule,
  linearRule,
  weightedValueRule,
  relativeToBestRule,
  countRule,
  deductionRule,
  surveyRule,
  trackedRule,
] as unknown as readonly AnySimpleKind[]

/** A schema for the rules of these kinds. zod finds the kinds at run time; its types cannot follow a list of schemas. */
export function schemaOf<R>(kinds: readonly { readonly schema: unknown }[]): z.ZodType<R> {
  return z.discriminatedUnion('kind', kinds.map(({ schema }) => schema) as never) as unknown as z.ZodType<R>
}

/** The schema of a {@link SimpleRule}. */
export const SimpleRule: z.ZodType<SimpleRule> = schemaOf<SimpleRule>(simpleKinds)

const byKind: ReadonlyMap<string, AnySimpleKind> = new Map(simpleKinds.map(kind => [kind.kind, kind]))

/** All that is known of the kind of a simple rule. */
export function simpleKindOf(rule: SimpleRule): AnySimpleKind {
  return byKind.get(rule.kind) as AnySimpleKind
}
