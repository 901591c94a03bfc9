import type { CivilDate } from '../../foundation/civil-date'
import type { Issue, IssueDetails, IssuePath } from '../../foundation/issue'
import type { NearestNames } from '../../foundation/nearest'
import type { UnitDirectory } from '../../organization/unit-directory'
import { effectiveDeadline } from '../effective-deadline'
import { eventsUntil, type LoggedEvent } from '../event-order'
import type { Listing } from '../occasions'
import { type Owed, owedOf } from '../owed'
import { owingUnits } from '../owing-units'
import type { PlacedPlan, ReadPlan } from '../plan'
import { type Progress, progressOf } from '../progress'
import type { ReadTask } from '../read-task'

/** A task with its log, looked at for what is doubtful in it, beside the plans that may refer to each other. */
export interface CheckedTask {
  readonly task: ReadTask
  readonly plan: ReadPlan
  readonly plans: readonly PlacedPlan[]
  /** The ids of tasks of a plan that are nearest to one that it does not have. */
  readonly namesIn: ReadonlyMap<ReadPlan, NearestNames>
  readonly path: IssuePath
  readonly asOf: CivilDate
  readonly directory: UnitDirectory
  readonly listing: Listing
  /** False if nobody said which units there are, so that who belongs to a group is not known. */
  readonly knowsUnits: boolean
  /** What is owed; if nobody is named, as if by one unnamed unit, for dates can be wrong all the same. */
  readonly owed: readonly Owed[]
  /** The events known on the day, in the order in which they count. */
  readonly events: readonly LoggedEvent[]
}

/** One thing to look for. */
export type Check = (checked: CheckedTask) => readonly Issue[]

/** Findings are legal, but doubtful. */
export const doubtful: IssueDetails = { severity: 'warning' }

const unnamed = [{ id: '', name: '–', group: '' }]

/** A task with what is owed of it and its log. */
export function checkedTask(base: Omit<CheckedTask, 'owed' | 'events'>): CheckedTask {
  const { task, plan, directory, asOf, listing } = base
  const units = owingUnits(task, directory, asOf)
  const owed = owedOf(task, units.length > 0 ? units : unnamed, listing, base, plan.id)
  return { ...base, owed, events: eventsUntil(task, asOf) }
}

/** Where an event is. */
export function pathOf({ path }: CheckedTask, { index }: LoggedEvent): IssuePath {
  return [...path, 'events', index]
}

/** Whether an event concerns an obligation. */
export function concerns({ index }: LoggedEvent, { events }: Owed): boolean {
  return events.some(one => one.index === index)
}

/** How an obligation stood after its events, or after those before one of them. */
export function standAfter(
  { obligation, end, events }: Owed,
  before?: LoggedEvent,
): Progress & Pick<ReturnType<typeof effectiveDeadline>, 'lastDay' | 'unmoved'> {
  const at = before === undefined ? -1 : events.findIndex(({ index }) => index === before.index)
  const own = at < 0 ? events : events.slice(0, at)
  const progress = progressOf(own, end)
  return { ...progress, ...effectiveDeadline(obligation, own, progress.endedOn) }
}
