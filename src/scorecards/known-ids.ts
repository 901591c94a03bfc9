import type { ExactText } from '../foundation/exact'
import type { CriterionLeafOf, Scorecard } from './scorecard'

// What follows lets a result know the ids of its scorecard without showing 120 criteria wherever an editor shows its type.
// TypeScript has no name for a type that it infers, but it abbreviates one that it worked out by reversing a mapped type. So
// the scorecard is put into a box, and taken out by such a type: `Evaluation<{ scorecard: { criteria: ... } }>`.
interface Boxed<S> {
  scorecard: BoxedCriteria<S>
}
interface BoxedCriteria<S> {
  criteria: Box<S>
}
interface Box<S> {
  readonly content: S
}
type Unboxed<T> = { [K in keyof T]: { [L in keyof T[K]]: Box<T[K][L]> } }

/** What types know of any scorecard, such as one from JSON: that ids are texts. */
export interface AnyScorecardIds {
  scorecard: { criteria: Scorecard }
}

/**
 * What types know of a scorecard: the ids of its criteria, headings and totals, and what each criterion takes.
 *
 * It stands in the types of results, where editors and messages of the compiler show it as `{ scorecard: { criteria: ... } }`;
 * to write such a type yourself: `Evaluation<ScorecardIds<typeof scorecard>>`.
 */
export type ScorecardIds<S extends Scorecard> =
  Boxed<S> extends Unboxed<infer Ids extends AnyScorecardIds> ? Ids : never

/** The ids of the criteria of a scorecard; any text where TypeScript does not know them. */
export type CriterionId<Ids extends AnyScorecardIds = AnyScorecardIds> = CriterionLeafOf<
  Ids['scorecard']['criteria']
>['id']

/** The ids of the criteria and headings of a scorecard; any text where TypeScript does not know them. */
export type CriterionOrHeadingId<Ids extends AnyScorecardIds = AnyScorecardIds> = IdsIn<
  Ids['scorecard']['criteria']['criteria'][number]
>

type IdsIn<Node> = Node extends { readonly id: infer Id extends string }
  ? Node extends { readonly criteria: readonly (infer Child)[] }
    ? Id | (string extends Id ? never : IdsIn<Child>)
    : Id
  : never

/** The ids of the headings of a scorecard that have a value of their own; any text where TypeScript does not know them. */
export type ValuedHeadingId<Ids extends AnyScorecardIds = AnyScorecardIds> = ValuedIn<
  Ids['scorecard']['criteria']['criteria'][number]
>

type ValuedIn<Node> = Node extends { readonly id: infer Id extends string; readonly criteria: readonly (infer Child)[] }
  ? string extends Id
    ? Id
    :
        | (Node extends { readonly scale: unknown } | { readonly rounding: unknown } | { readonly weight: unknown }
            ? Id
            : never)
        | ValuedIn<Child>
  : never

/** The ids of the further totals of a scorecard; any text where TypeScript does not know them. */
export type TotalId<Ids extends AnyScorecardIds = AnyScorecardIds> = string extends Ids['scorecard']['criteria']['id']
  ? string
  : NonNullable<Ids['scorecard']['criteria']['totals']>[number]['id']

/** Points by the id of the criterion; null if there are none. */
export type PointsByCriterion<Ids extends AnyScorecardIds = AnyScorecardIds> = {
  readonly [Id in CriterionId<Ids>]: ExactText | null
}

/** Further totals by their ids; null if a criterion of theirs is not scored. */
export type FurtherTotals<Ids extends AnyScorecardIds = AnyScorecardIds> = {
  readonly [Id in TotalId<Ids>]: ExactText | null
}

/** The values of headings by their ids; null if there is none. */
export type HeadingValues<Ids extends AnyScorecardIds = AnyScorecardIds> = {
  readonly [Id in ValuedHeadingId<Ids>]: ExactText | null
}
