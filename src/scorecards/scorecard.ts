import * as z from 'zod'
import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { RoundingPolicy } from '../foundation/rounding'
import { Source } from '../foundation/source'
import { AbsencePolicies } from './absence-policy'
import { type Concern, concernShape } from './applicability'
import { Rule } from './rules/rules'

/** A leaf of a scorecard: what is judged, by which rule, for how many points. */
export interface Criterion extends Concern {
  readonly id: string
  /** What people call it; its id where nothing is given. */
  readonly title?: LocalizedText
  /** The most points it gives: `20`, `'7.5'`, `'1/3'`. */
  readonly max: string | number
  readonly rule: Rule
  /** The id of the indicator whose observations it reads; without it, it is assessed. */
  readonly indicator?: string
  /** What an absence is worth; without it, nothing is said for the unit, which then has no total. */
  readonly absence?: AbsencePolicies
  readonly source?: Source
}

/** A heading over criteria or further headings. It has no points of its own: points live on leaves. */
export interface Heading extends Concern {
  readonly id: string
  readonly title?: LocalizedText
  /** The maximum that is printed beside it; it must be the sum of its criteria. */
  readonly max?: string | number
  readonly criteria: readonly (Heading | Criterion)[]
  readonly source?: Source
}

/** How the points of a scorecard are rounded; `exact` keeps them as they are. */
export interface ScorecardRounding {
  /** The points of each criterion, before they are added. */
  readonly leaf: RoundingPolicy | 'exact'
  /** The total, for publication. */
  readonly total: RoundingPolicy | 'exact'
}

/** What becomes of the points of a criterion that is excluded for a unit. */
export interface Excluded {
  /**
   * `rescale-total`: the total is brought onto the scale, as if the rest stood for all. `rescale-heading`: so within each
   * heading first; a heading of which nothing is left is made up for by the others. `full`: they are given.
   */
  readonly policy: 'rescale-total' | 'rescale-heading' | 'full'
  /** Two units of one group that are both judged on less than this share of the scale, in percent, are a finding. */
  readonly sharedAtLeast?: string | number
}

/** A set of criteria (bộ tiêu chí) by which agencies are judged, as data. */
export interface Scorecard {
  readonly id: string
  readonly title: LocalizedText
  /** The points of a unit that has everything; the maxima of all criteria add up to it. */
  readonly scale: string | number
  readonly rounding: ScorecardRounding
  readonly criteria: readonly (Heading | Criterion)[]
  /** Needed as soon as anything can be excluded. */
  readonly excluded?: Excluded
  readonly source?: Source
}

const roundingOrExact = z.union([z.literal('exact'), RoundingPolicy])

/** The schema of {@link ScorecardRounding}. */
export const ScorecardRounding: z.ZodType<ScorecardRounding> = z.strictObject({
  leaf: roundingOrExact,
  total: roundingOrExact,
})

const named = {
  id: Identifier,
  title: z.exactOptional(LocalizedText),
  source: z.exactOptional(Source),
  appliesTo: z.exactOptional(concernShape.appliesTo),
  except: z.exactOptional(concernShape.except),
}

/** The schema of {@link Excluded}. */
export const Excluded: z.ZodType<Excluded> = z.strictObject({
  policy: z.enum(['rescale-total', 'rescale-heading', 'full']),
  sharedAtLeast: z.exactOptional(ExactNumber),
})

/** The schema of a {@link Criterion}. */
export const Criterion: z.ZodType<Criterion> = z.strictObject({
  ...named,
  max: ExactNumber,
  rule: Rule,
  indicator: z.exactOptional(Identifier),
  absence: z.exactOptional(AbsencePolicies),
})

/** The schema of a {@link Heading}. */
export const Heading: z.ZodType<Heading> = z.strictObject({
  ...named,
  max: z.exactOptional(ExactNumber),
  criteria: z.array(z.lazy(() => z.union([Heading, Criterion]))).min(1),
})

/** The schema of a {@link Scorecard}; `parseScorecard` also checks what it means. */
export const Scorecard: z.ZodType<Scorecard> = z.strictObject({
  id: Identifier,
  title: LocalizedText,
  scale: ExactNumber,
  rounding: ScorecardRounding,
  criteria: z.array(z.union([Heading, Criterion])).min(1),
  excluded: z.exactOptional(Excluded),
  source: z.exactOptional(Source),
})

/** Tells a heading from a criterion. */
export function isHeading(node: Heading | Criterion): node is Heading {
  return 'criteria' in node
}

/** The criteria of a scorecard or a heading, in order: the leaves of its tree. */
export function leavesOf(nodes: readonly (Heading | Criterion)[]): readonly Criterion[] {
  return nodes.flatMap(node => (isHeading(node) ? leavesOf(node.criteria) : [node]))
}

/** The ids of all headings, in order. */
export function headingsOf(nodes: readonly (Heading | Criterion)[]): readonly string[] {
  return nodes.flatMap(node => (isHeading(node) ? [node.id, ...headingsOf(node.criteria)] : []))
}

/** The criteria of a scorecard as a type, where TypeScript knows them; any criterion where it does not. */
export type LeafOf<Node> = Node extends { readonly id: infer Id; readonly criteria: readonly (infer Child)[] }
  ? string extends Id
    ? Criterion
    : LeafOf<Child>
  : Node extends { readonly rule: unknown }
    ? Node
    : never
