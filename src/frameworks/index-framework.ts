import type { LocalizedText } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { Source } from '../foundation/source'
import type { WeightedComponent } from '../observations/weighted-mean'
import type { Band } from '../ranking/bands'

/** A published index: a weighted mean of indicators, how it is rounded and which bands it has. Data, no logic. */
export interface IndexFramework {
  /** The id of the index as an indicator. */
  readonly id: string
  readonly title: LocalizedText
  readonly components: readonly (WeightedComponent & { readonly name: LocalizedText })[]
  /** How the index is rounded for publication. */
  readonly rounding: RoundingPolicy
  readonly bands?: readonly Band[]
  readonly source: Source
}
