import type { Deadline } from '../deadlines/deadline'
import type { CivilDate } from '../foundation/civil-date'
import { concerns, eventsUntil } from './concerns'
import { effectiveDeadline } from './effective-deadline'
import { type Listing, type Obligation, obligationsOf } from './obligations'
import { owingUnits } from './owing-units'
import { progressOf } from './progress'
import type { ReadStatusOptions } from './read-options'
import { type ReadTask, stagesOf } from './read-task'
import { endOf } from './stage'
import type { TaskState } from './task-event'
import { type DayCount, standingOf, type TaskTime } from './time-class'

/** How one thing that a unit owes stands on a day. */
export interface ObligationStatus extends Obligation {
  readonly state: TaskState
  readonly time: TaskTime
  /** The last good day after extensions, or null. `due` is the one as written. */
  readonly lastDay: CivilDate | null
  /** The deadline that was granted, or set by an amendment. */
  readonly movedTo?: Deadline
  /** The extension that was asked for and not granted yet. */
  readonly extensionAsked?: { readonly date: CivilDate; readonly to: Deadline }
  /** The day on which it was done. */
  readonly endedOn?: CivilDate
  /** Days left, on the day asked about or when it was done; 0 on the last day. */
  readonly left?: DayCount
  /** Days after the last day. */
  readonly late?: DayCount
}

/** The status of all that is owed of a task, derived from its log of events. */
export function statusesOf(
  task: ReadTask,
  options: ReadStatusOptions,
  listing: Listing,
  plan?: string,
): readonly ObligationStatus[] {
  const { directory, asOf } = options
  const events = eventsUntil(task, asOf)
  const ends = new Map(stagesOf(task).map(stage => [stage.id, endOf(stage)]))
  return obligationsOf(task, owingUnits(task, directory, asOf), listing, plan).map(obligation => {
    const own = events.filter(event => concerns(event, obligation, directory, asOf))
    const end = ends.get(obligation.stage) ?? 'completed'
    const progress = progressOf(own, obligation.role === 'start' ? 'started' : end)
    const effective = effectiveDeadline(obligation, own, progress.endedOn)
    const { state, endedOn } = progress
    return {
      ...obligation,
      state,
      ...effective,
      ...(endedOn === null ? {} : { endedOn }),
      ...standingOf(progress, effective.lastDay, asOf, options),
    }
  })
}
