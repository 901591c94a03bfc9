import type { Bilingual } from '../foundation/language'
import type { Band } from '../ranking/bands'
import type { Scorecard } from '../scorecards/scorecard'

/** A published figure of one unit that does not follow from the published inputs, and why. */
export interface PublishedException {
  readonly unit: string
  readonly figure: 'score' | 'rank'
  readonly published: string
  /** What the framework gives in its place. */
  readonly computed: string
  readonly reason: Bilingual
}

/**
 * One edition of a published index or set of criteria, ready to use: its scorecard with the rounding of that edition, and
 * the bands it is announced in. Data, no logic.
 */
export interface Framework {
  readonly scorecard: Scorecard
  readonly bands?: readonly Band[]
  /** The published figures that it does not reproduce, one by one; every other one that the tests know it does. */
  readonly exceptions?: readonly PublishedException[]
  /** Given where the library has only the frame of it: how many there are of what, and what is not here. */
  readonly frame?: { readonly counts: Readonly<Record<string, number>>; readonly note: Bilingual }
}
