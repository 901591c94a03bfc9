import { CivilDate } from '../foundation/civil-date'
import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import {
  dictionary,
  just,
  list,
  maybe,
  object,
  type Properties,
  record,
  type Schema,
  unread,
  variants,
} from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import type { Units } from '../organization/unit'

/**
 * How the figure of a unit follows from those of the units that it continues:
 *
 * - `sum`: they are added (dossiers received);
 * - `ratio-of-sums`: their counts are added, and one sum is divided by the other (a share with its two counts);
 * - `weighted-mean`: their mean, each with the weight that the figure of another indicator gives it (a rate by population);
 * - `mean-of-predecessors`: their plain mean, in which a small unit counts as much as a large one. So were the main indices
 *   of the DTI of 2024 restated for the 34 provinces of Vietnam when it was published on 21/10/2025, as Dân trí, Huế ngày nay and
 *   VTC News reported. For another index it is official only if its publisher says so.
 */
export type RestatementMethod = {
  /** The decision by which this method is official, if there is one; explanations name it. */
  readonly source?: SourceReference
} & (
  | { readonly kind: 'sum' | 'ratio-of-sums' | 'mean-of-predecessors' }
  | {
      readonly kind: 'weighted-mean'
      /** The id of the indicator that gives the weights, of the same unit and period. */
      readonly by: string
    }
)

/** The part of a divided unit that one of its successors took over. */
export interface RestatementShare {
  /** The id of the divided unit. */
  readonly from: string
  /** The id of one of its `successors`. */
  readonly to: string
  /** From zero to one; those of a unit add up to exactly one. */
  readonly share: string | number
}

/** How figures are restated for the units of a day: plain data. */
export interface Restatement {
  /** The units with their history. */
  readonly units: Units
  /** The day whose units the figures are restated for. */
  readonly asOf: CivilDate
  /** The method of each indicator, by its id. There is no default: an indicator that needs one and has none is refused. */
  readonly methods: Readonly<Record<string, RestatementMethod>>
  /** Which part of a divided unit each of its successors took over. */
  readonly shares?: readonly RestatementShare[]
}

const source = maybe(SourceReference)

const Method: Schema<RestatementMethod> = variants(() => [
  object(() => ({ kind: just('sum'), source })),
  object(() => ({ kind: just('ratio-of-sums'), source })),
  object(() => ({ kind: just('weighted-mean'), by: Identifier, source })),
  object(() => ({ kind: just('mean-of-predecessors'), source })),
])

const Share: Schema<RestatementShare> = record(() => ({ from: Identifier, to: Identifier, share: ExactNumber }))

/** The properties of a {@link Restatement}; the units are checked by their own reader. */
export const restatementProperties = (): Properties<Restatement> => ({
  units: unread<Units>(),
  asOf: CivilDate,
  methods: dictionary(Method, Identifier),
  shares: maybe(list(Share)),
})

/** The schema of a {@link Restatement}. */
export const Restatement: Schema<Restatement> = record(restatementProperties)
