import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { RoundingPolicy } from '../foundation/rounding'
import { described, either, just, list, maybe, noIssues, oneOf, record, type Schema } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { malformed } from '../foundation/zod-issue'
import { CriterionAbsencePolicies } from './absence-policy'
import { concernShape, type ScorecardNodeDetails } from './applicability'
import { ScoringRule } from './rules/composed-rules'

/** A leaf of a scorecard: what is judged, by which rule, for how many points. */
export interface Criterion extends ScorecardNodeDetails {
  readonly id: string
  /** What people call it; its id where nothing is given. */
  readonly title?: LocalizedText
  /** The most points it gives: `20`, `'7.5'`, `'1/3'`. */
  readonly max: string | number
  readonly rule: ScoringRule
  /** The id of the indicator whose observations it reads; without it, it is assessed. */
  readonly indicator?: string
  /** What an absence is worth; without it, nothing is said for the unit, which then has no total. */
  readonly absence?: CriterionAbsencePolicies
  readonly source?: SourceReference
}

/**
 * A heading over criteria or further headings. Its points are those of its criteria, since points live on leaves.
 *
 * With a `scale`, a `rounding` or a `weight` it also has a value of its own, a sub-index: its points ÷ the most possible ×
 * its scale, rounded as it says. The value ÷ scale × weight is then what it counts for in what stands above it.
 */
export interface CriterionHeading extends ScorecardNodeDetails {
  readonly id: string
  readonly title?: LocalizedText
  /** The maximum that is printed beside it; it must be the sum of its criteria. */
  readonly max?: string | number
  /** The most that its criteria count for together, where that is less than their sum. */
  readonly cap?: string | number
  /** The greatest value that it can have: `5` for levels, `100` for percent; its maximum unless given. */
  readonly scale?: string | number
  /** How its value is rounded, before it counts; exact unless given. */
  readonly rounding?: RoundingPolicy
  /** The points that its greatest value counts for; its maximum unless given. */
  readonly weight?: string | number
  /**
   * Bonus points are added beyond the scale, penalty points are taken off; each such heading stands at the top and has a
   * `cap`. Bonus points within the scale are an ordinary heading with a cap.
   */
  readonly section?: 'bonus' | 'penalty'
  readonly criteria: readonly (CriterionHeading | Criterion)[]
  readonly source?: SourceReference
}

/** How the points of a scorecard are rounded; `exact` keeps them as they are. */
export interface ScorecardRounding {
  /** The points of each criterion, before they are added. */
  readonly leaf: RoundingPolicy | 'exact'
  /** The total, for publication. */
  readonly total: RoundingPolicy | 'exact'
}

/** What becomes of the points of a criterion that is excluded for a unit. */
export interface ScorecardExclusion {
  /**
   * `rescale-total`: the total is brought onto the scale, as if the rest stood for all. `rescale-heading`: so within each
   * heading first; a heading of which nothing is left is made up for by the others. `full`: they are given.
   */
  readonly policy: 'rescale-total' | 'rescale-heading' | 'full'
  /** Two units of one group that are both judged on less than this share of the scale, in percent, are a finding. */
  readonly sharedAtLeast?: string | number
}

/** Between what a total stays, whatever bonus and penalty points there are; what is not given is open. */
export interface CriterionLimits {
  readonly atLeast?: string | number
  readonly atMost?: string | number
}

/**
 * A second total beside the score, over some of the criteria: with survey points and without, appraised and self-scored.
 * It stands in the entry's `values`, where bands and tie-breakers find it.
 */
export interface FurtherTotal {
  readonly id: string
  readonly title?: LocalizedText
  /** The criteria and headings that it adds up; or those that it leaves out. One of the two is given. */
  readonly only?: readonly string[]
  readonly without?: readonly string[]
}

/** A set of criteria (bộ tiêu chí) by which agencies are judged, as data. */
export interface Scorecard {
  readonly id: string
  readonly title: LocalizedText
  /** The points of a unit that has everything; the maxima of all criteria, or the weights of headings, add up to it. */
  readonly scale: string | number
  readonly rounding: ScorecardRounding
  readonly criteria: readonly (CriterionHeading | Criterion)[]
  /** Needed as soon as anything can be excluded. */
  readonly excluded?: ScorecardExclusion
  /** Needed where there are bonus or penalty points; `{}` says that there are no limits. */
  readonly limits?: CriterionLimits
  readonly totals?: readonly FurtherTotal[]
  readonly source?: SourceReference
}

const roundingOrExact = either(just('exact'), RoundingPolicy)

/** The schema of {@link ScorecardRounding}. */
export const ScorecardRounding: Schema<ScorecardRounding> = record(() => ({
  leaf: roundingOrExact,
  total: roundingOrExact,
}))

const named = {
  id: Identifier,
  title: maybe(LocalizedText),
  source: maybe(SourceReference),
  ...concernShape,
}

/** The schema of {@link ScorecardExclusion}. */
export const ScorecardExclusion: Schema<ScorecardExclusion> = record(() => ({
  policy: oneOf(['rescale-total', 'rescale-heading', 'full']),
  sharedAtLeast: maybe(ExactNumber),
}))

/** The schema of {@link CriterionLimits}. */
export const CriterionLimits: Schema<CriterionLimits> = record(() => ({
  atLeast: maybe(ExactNumber),
  atMost: maybe(ExactNumber),
}))

const ids = maybe(list(Identifier, 1))

/** The schema of a {@link FurtherTotal}. */
export const FurtherTotal: Schema<FurtherTotal> = record(
  () => ({
    id: Identifier,
    title: maybe(LocalizedText),
    only: ids,
    without: ids,
  }),
  total => ((total.only === undefined) === (total.without === undefined) ? [malformed([], total)] : noIssues),
)

/** The schema of a {@link Criterion}. */
export const Criterion: Schema<Criterion> = record(() => ({
  ...named,
  max: ExactNumber,
  rule: ScoringRule,
  indicator: maybe(Identifier),
  absence: maybe(CriterionAbsencePolicies),
}))

/** The schema of a {@link CriterionHeading}. */
export const CriterionHeading: Schema<CriterionHeading> = record(() => ({
  ...named,
  max: maybe(ExactNumber),
  cap: maybe(ExactNumber),
  scale: maybe(ExactNumber),
  rounding: maybe(RoundingPolicy),
  weight: maybe(ExactNumber),
  section: maybe(oneOf(['bonus', 'penalty'])),
  criteria: list(
    described(() => either(CriterionHeading, Criterion)),
    1,
  ),
}))

/** The schema of a {@link Scorecard}; `parseScorecard` also checks what it means. */
export const Scorecard: Schema<Scorecard> = record(() => ({
  id: Identifier,
  title: LocalizedText,
  scale: ExactNumber,
  rounding: ScorecardRounding,
  criteria: list(either(CriterionHeading, Criterion), 1),
  excluded: maybe(ScorecardExclusion),
  limits: maybe(CriterionLimits),
  totals: maybe(list(FurtherTotal)),
  source: maybe(SourceReference),
}))

/** Tells a heading from a criterion. */
export function isHeading(node: CriterionHeading | Criterion): node is CriterionHeading {
  return 'criteria' in node
}

/** The criteria of a scorecard or a heading, in order: the leaves of its tree. */
export function leavesOf(nodes: readonly (CriterionHeading | Criterion)[]): readonly Criterion[] {
  return nodes.flatMap(node => (isHeading(node) ? leavesOf(node.criteria) : [node]))
}

/** What a node at the top of a scorecard counts as: nothing special, bonus or penalty. */
export function sectionOf(node: CriterionHeading | Criterion): 'bonus' | 'penalty' | undefined {
  return isHeading(node) ? node.section : undefined
}

/** Whether a heading has a value of its own. */
export function hasValue({ scale, rounding, weight }: Partial<CriterionHeading>): boolean {
  return (scale ?? rounding ?? weight) !== undefined
}

/** The ids of all headings, in order. */
export function headingsOf(nodes: readonly (CriterionHeading | Criterion)[]): readonly string[] {
  return nodes.flatMap(node => (isHeading(node) ? [node.id, ...headingsOf(node.criteria)] : []))
}

/** The ids of the headings that have a value of their own, in order. */
export function valuedHeadingsOf(nodes: readonly (CriterionHeading | Criterion)[]): readonly string[] {
  return nodes.flatMap(node =>
    isHeading(node) ? [...(hasValue(node) ? [node.id] : []), ...valuedHeadingsOf(node.criteria)] : [],
  )
}

/** What criteria and headings are called. */
export function criterionTitles({ criteria }: Pick<Scorecard, 'criteria'>): Readonly<Record<string, LocalizedText>> {
  const titled = (nodes: Scorecard['criteria']): readonly (readonly [string, LocalizedText])[] =>
    nodes.flatMap(node => [
      ...(node.title === undefined ? [] : [[node.id, node.title] as const]),
      ...(isHeading(node) ? titled(node.criteria) : []),
    ])
  return Object.fromEntries(titled(criteria))
}

/** The criteria of a scorecard as a type, where TypeScript knows them; any criterion where it does not. */
export type CriterionLeafOf<Node> = Node extends { readonly id: infer Id; readonly criteria: readonly (infer Child)[] }
  ? string extends Id
    ? Criterion
    : CriterionLeafOf<Child>
  : Node extends { readonly rule: unknown }
    ? Node
    : never
