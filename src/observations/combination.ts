import { oneOf, type Schema } from '../foundation/schema'

/**
 * How the value of the whole follows from the values of the parts:
 *
 * - `sum`: they are added (dossiers received);
 * - `ratio`: their counts are added, and one sum is divided by the other (a published share with its two counts);
 * - `first`, `last`: the first or the last part is the whole (dossiers carried over into the year, or pending at its end);
 *   over time only;
 * - `minimum`, `maximum`: the smallest or the largest counts;
 * - `none`: the whole does not follow from the parts.
 */
export type ObservationCombination = 'sum' | 'ratio' | 'first' | 'last' | 'minimum' | 'maximum' | 'none'

/** The schema of a {@link ObservationCombination}. */
export const ObservationCombination: Schema<ObservationCombination> = oneOf([
  'sum',
  'ratio',
  'first',
  'last',
  'minimum',
  'maximum',
  'none',
])

/** How the value of a group follows from those of its units, which have no first or last. */
export type ObservationUnitCombination = Exclude<ObservationCombination, 'first' | 'last'>

/** The schema of a {@link ObservationUnitCombination}. */
export const ObservationUnitCombination: Schema<ObservationUnitCombination> = oneOf([
  'sum',
  'ratio',
  'minimum',
  'maximum',
  'none',
])

/** How the figures of an indicator combine over time. */
export interface OverTime {
  readonly how: ObservationCombination
  /** The factor of a ratio of counts: 100 for percent, 1,000 for a rate per 1,000. */
  readonly factor: number
}
