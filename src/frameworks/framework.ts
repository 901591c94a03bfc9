import type { Bilingual } from '../foundation/language'
import type { Band } from '../ranking/bands'
import type { Scorecard } from '../scorecards/scorecard'

/** A published index or set of criteria, ready to use: its scorecard and the bands it is announced in. Data, no logic. */
export interface Framework {
  readonly scorecard: Scorecard
  readonly bands?: readonly Band[]
  /** Given where the library has only the frame of it: how many there are of what, and what is not here. */
  readonly frame?: { readonly counts: Readonly<Record<string, number>>; readonly note: Bilingual }
}
