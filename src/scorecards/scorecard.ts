import * as z from 'zod'
import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { RoundingPolicy } from '../foundation/rounding'
import { Source } from '../foundation/source'
import { Rule } from './rules/rules'

/** A leaf of a scorecard: what is judged, by which rule, for how many points. */
export interface Criterion {
  readonly id: string
  /** What people call it; its id where nothing is given. */
  readonly title?: LocalizedText
  /** The most points it gives: `20`, `'7.5'`, `'1/3'`. */
  readonly max: string | number
  readonly rule: Rule
  /** The id of the indicator whose observations it reads; without it, it is assessed. */
  readonly indicator?: string
  readonly source?: Source
}

/** A heading over criteria or further headings. It has no points of its own: points live on leaves. */
export interface Heading {
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

/** A set of criteria (bộ tiêu chí) by which agencies are judged, as data. */
export interface Scorecard {
  readonly id: string
  readonly title: LocalizedText
  /** The points of a unit that has everything; the maxima of all criteria add up to it. */
  readonly scale: string | number
  readonly rounding: ScorecardRounding
  readonly criteria: readonly (Heading | Criterion)[]
  readonly source?: Source
}

const roundingOrExact = z.union([z.literal('exact'), RoundingPolicy])

/** The schema of {@link ScorecardRounding}. */
export const ScorecardRounding: z.ZodType<ScorecardRounding> = z.strictObject({
  leaf: roundingOrExact,
  total: roundingOrExact,
})

const named = { id: Identifier, title: z.exactOptional(LocalizedText), source: z.exactOptional(Source) }

/** The schema of a {@link Criterion}. */
export const Criterion: z.ZodType<Criterion> = z.strictObject({
  ...named,
  max: ExactNumber,
  rule: Rule,
  indicator: z.exactOptional(Identifier),
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

/** The criteria of a scorecard as a type, where TypeScript knows them; any criterion where it does not. */
export type LeafOf<Node> = Node extends { readonly id: infer Id; readonly criteria: readonly (infer Child)[] }
  ? string extends Id
    ? Criterion
    : LeafOf<Child>
  : Node extends { readonly rule: unknown }
    ? Node
    : never
