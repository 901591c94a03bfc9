import type { Deadline } from '../deadlines/deadline'
import type { CivilDate } from '../foundation/civil-date'
import type { LoggedEvent } from './event-order'
import type { TaskObligation } from './obligations'
import { hourOf, isSeries } from './occasions'

/** The deadline that counts, and how it came to be another than the one written. */
export interface EffectiveDeadline {
  /** The last good day after extensions, or null; its `hour` beside it. `due` is the day as written. */
  readonly lastDay: CivilDate | null
  /** The hour of the last day at which it ends, if one is named. */
  readonly hour?: string
  /** The deadline that was granted, or set by an amendment, last. */
  readonly movedTo?: Deadline
  /** The extension that was asked for last, and not granted yet. */
  readonly extensionAsked?: { readonly date: CivilDate; readonly to: Deadline }
}

/** Why an extension or an amendment left a deadline as it was. */
export type Unmoved = 'not-later' | 'after-completion' | 'to-a-recurrence'

/**
 * The deadline after extensions and amendments. Only what was granted moves it, and only to a later day; what is granted
 * to an event without a date leaves it without one; what comes on or after the day on which the work was done changes
 * nothing.
 */
export function effectiveDeadline(
  { due, hour, role }: TaskObligation,
  events: readonly LoggedEvent[],
  endedOn: CivilDate | null,
): EffectiveDeadline & { readonly unmoved: ReadonlyMap<number, Unmoved> } {
  let effective: EffectiveDeadline = { lastDay: due, ...(hour === undefined ? {} : { hour }) }
  const unmoved = new Map<number, Unmoved>()
  for (const { kind, date, to, index } of events) {
    if (to === undefined || role === 'start') continue
    const { lastDay } = effective
    const isGranted = kind === 'extension-granted'
    if (endedOn !== null && date >= endedOn) unmoved.set(index, 'after-completion')
    else if (isSeries(to)) unmoved.set(index, 'to-a-recurrence')
    else if (kind === 'extension-asked') effective = { ...effective, extensionAsked: { date, to } }
    else if (isGranted && lastDay !== null && to.lastDay !== null && to.lastDay <= lastDay)
      unmoved.set(index, 'not-later')
    else effective = movedTo(to)
  }
  return { ...effective, unmoved }
}

function movedTo(to: Deadline): EffectiveDeadline {
  const hour = hourOf(to)
  return { lastDay: to.lastDay, ...(hour === undefined ? {} : { hour }), movedTo: to }
}
