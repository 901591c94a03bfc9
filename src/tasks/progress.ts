import type { CivilDate } from '../foundation/civil-date'
import type { ReadEvent } from './read-task'
import type { StageEnd } from './stage'
import type { TaskState } from './task-event'

/** How far an obligation is, and since when it is done. */
export interface Progress {
  readonly state: TaskState
  /** The day on which it was done; null where it is not. */
  readonly endedOn: CivilDate | null
  /** The hour at which it was done, if the event names one. */
  readonly endedAt?: string
}

type Kind = ReadEvent['kind']

/**
 * The events that show an end to have been reached. Of a submission the first counts, whatever was returned after it;
 * and what was approved or completed had been submitted by then.
 */
const showsEnd: Readonly<Record<StageEnd | 'started', readonly Kind[]>> = {
  started: ['started', 'consulted', 'submitted', 'resubmitted', 'appraised', 'approved', 'completed'],
  submitted: ['submitted', 'resubmitted', 'approved', 'completed'],
  approved: ['approved', 'completed'],
  completed: ['completed'],
}

/** The state that an event leads to from a state short of done; the same where it changes nothing. */
function next(state: TaskState, kind: Kind, before: TaskState): TaskState {
  switch (kind) {
    case 'started':
    case 'consulted':
    case 'appraised':
    case 'approved':
      return state === 'not-started' ? 'in-progress' : state
    case 'submitted':
    case 'resubmitted':
      return 'submitted'
    case 'returned':
    case 'reopened':
      return 'in-progress'
    case 'suspended':
      return 'suspended'
    case 'resumed':
      return before === 'not-started' ? 'in-progress' : before
    case 'rejected':
      return 'rejected'
    default:
      return state
  }
}

/**
 * What follows from a log of events, in the order in which they count. Once done an obligation stays done, unless it is reopened;
 * asking, granting, amending and noting change no state.
 */
export function progressOf(events: readonly ReadEvent[], end: StageEnd | 'started'): Progress {
  let state = 'not-started' as TaskState
  let beforeSuspension = state
  let endedOn: CivilDate | null = null
  let endedAt: string | undefined
  for (const { kind, date, time } of events) {
    if (endedOn !== null && kind !== 'reopened') continue
    if (showsEnd[end].includes(kind)) {
      endedOn = date
      endedAt = time
      state = 'completed'
      continue
    }
    endedOn = null
    if (kind === 'suspended' && state !== 'suspended') beforeSuspension = state
    state = kind === 'resumed' && state !== 'suspended' ? state : next(state, kind, beforeSuspension)
  }
  return { state, endedOn, ...(endedOn === null || endedAt === undefined ? {} : { endedAt }) }
}
