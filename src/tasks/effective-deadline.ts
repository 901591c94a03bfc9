import type { Deadline } from '../deadlines/deadline'
import type { CivilDate } from '../foundation/civil-date'
import type { Obligation } from './obligations'
import type { ReadEvent } from './read-task'

/** The deadline that counts, and how it came to be another than the one written. */
export interface EffectiveDeadline {
  readonly lastDay: CivilDate | null
  /** What was granted or amended last. */
  readonly movedTo?: Deadline
  /** The extension that was asked for last, and neither granted nor overtaken yet. */
  readonly extensionAsked?: { readonly date: CivilDate; readonly to: Deadline }
}

/**
 * The deadline after extensions and amendments. Only what was granted moves it; what is granted to an event without a
 * date leaves it without one; what comes after the work was done changes nothing.
 */
export function effectiveDeadline(
  { due, role }: Obligation,
  events: readonly ReadEvent[],
  endedOn: CivilDate | null,
): EffectiveDeadline {
  let effective: EffectiveDeadline = { lastDay: due }
  for (const { kind, date, to } of events) {
    if (to === undefined || role === 'start' || (endedOn !== null && date > endedOn)) continue
    if (kind === 'extension-asked') effective = { ...effective, extensionAsked: { date, to } }
    else effective = { lastDay: to.lastDay, movedTo: to }
  }
  return effective
}
