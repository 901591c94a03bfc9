import type { Bilingual } from '../foundation/language'
import type { RankingBand } from '../ranking/bands'
import type { Criterion, Scorecard } from '../scorecards/scorecard'

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
  readonly bands?: readonly RankingBand[]
  /** The published figures that it does not reproduce, one by one; every other one that the tests know it does. */
  readonly exceptions?: readonly PublishedException[]
  /** Given where the library has only the frame of it: how many there are of what, and what is not here. */
  readonly frame?: { readonly counts: Readonly<Record<string, number>>; readonly note: Bilingual }
}

/** A component from 0 to 1, and its share of the whole. */
export function mainIndex(id: string, max: string, title: Bilingual): Criterion {
  return { id, title, max, rule: { kind: 'weighted-value', scale: 1 }, indicator: id }
}
