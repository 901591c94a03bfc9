import type { CivilDate } from '../foundation/civil-date'
import type { ReadEvent } from './read-task'
import type { TaskStageEnd } from './stage'
import type { TaskState } from './task-event'

/** How far an obligation is, and since when it is done. */
export interface Progress {
  readonly state: TaskState
  /** The day on which it was done; null if it is not. */
  readonly endedOn: CivilDate | null
  /** The hour at which it was done, if the event names one. */
  readonly endedAt?: string
}

type Kind = ReadEvent['kind']

/**
 * The events that show an end to have been reached. Of a submission the first counts, whatever was returned after it;
 * and what was approved or completed had been submitted by then.
 */
const showsEnd: Readonly<Record<TaskStageEnd | 'started', readonly Kind[]>> = {
  started: ['started', 'consulted', 'submitted', 'resubmitted', 'appraised', 'approved', 'completed'],
  submitted: ['submitted', 'resubmitted', 'approved', 'completed'],
  approved: ['approved', 'completed'],
  completed: ['completed'],
}

/** The states that events lead to. Of the others, some show that work has begun; the rest change no state. */
const leadsTo: Readonly<Partial<Record<Kind, TaskState>>> = {
  submitted: 'submitted',
  resubmitted: 'submitted',
  returned: 'in-progress',
  reopened: 'in-progress',
  suspended: 'suspended',
  rejected: 'rejected',
}
const beginnings: readonly Kind[] = ['started', 'consulted', 'appraised', 'approved']

function begun(state: TaskState): TaskState {
  return state === 'not-started' ? 'in-progress' : state
}

/**
 * What follows from a log of events, in the order in which they count. Once done an obligation stays done, unless it is reopened;
 * asking, granting, amending and noting change no state.
 */
export function progressOf(events: readonly ReadEvent[], end: TaskStageEnd | 'started'): Progress {
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
    if (kind === 'resumed' && state === 'suspended') state = begun(beforeSuspension)
    else state = beginnings.includes(kind) ? begun(state) : (leadsTo[kind] ?? state)
  }
  return { state, endedOn, ...(endedOn === null || endedAt === undefined ? {} : { endedAt }) }
}
