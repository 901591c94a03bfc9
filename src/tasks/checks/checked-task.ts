import type { CivilDate } from '../../foundation/civil-date'
import type { Issue, IssuePath } from '../../foundation/issue'
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
import { taskIssue } from '../wording'

/** A task with its log, beside the plans that may refer to each other. */
export interface CheckedTask {
  readonly task: ReadTask
  readonly plan: ReadPlan
  readonly plans: readonly PlacedPlan[]
  /** The ids of tasks of a plan that are nearest to one that it does not have. */
  readonly namesIn: ReadonlyMap<ReadPlan, NearestNames>
  readonly asOf: CivilDate
  readonly directory: UnitDirectory
  readonly listing: Listing
  /** False if no units are given, so that the members of a group are not known. */
  readonly knowsUnits: boolean
  /** What is owed; if no unit is named, as if by one placeholder, since dates can be wrong all the same. */
  readonly owed: readonly Owed[]
  /** The events known on the day, in the order in which they count. */
  readonly events: readonly LoggedEvent[]
}

/** Looks for one kind of doubt; the paths of its findings begin at the task. */
export type Check = (checked: CheckedTask) => readonly Issue[]

/** Builds a finding: legal, but doubtful. */
export const finding: typeof taskIssue = (code, path, parameters, details) =>
  taskIssue(code, path, parameters, { severity: 'warning', ...details })

const placeholderUnit = [{ id: '', name: '–', group: '' }]

/** A task with what is owed of it and its log. */
export function checkedTask(base: Omit<CheckedTask, 'owed' | 'events'>): CheckedTask {
  const { task, plan, directory, asOf, listing } = base
  const units = owingUnits(task, directory, asOf)
  const owed = owedOf(task, units.length > 0 ? units : placeholderUnit, listing, base, plan.id)
  return { ...base, owed, events: eventsUntil(task, asOf) }
}

/** The path of a property of an event, or of the event itself. */
export function pathOf({ index }: LoggedEvent, ...rest: readonly string[]): IssuePath {
  return ['events', index, ...rest]
}

/** The obligations that an event concerns. */
export function concernedBy({ index }: LoggedEvent, { owed }: CheckedTask): readonly Owed[] {
  return owed.filter(({ events }) => events.some(one => one.index === index))
}

/** How an obligation stood after its events, or after those before one of them. */
export function standAfter(
  { obligation, end, events }: Owed,
  before?: LoggedEvent,
): Progress & ReturnType<typeof effectiveDeadline> {
  const at = before === undefined ? -1 : events.findIndex(({ index }) => index === before.index)
  const own = at < 0 ? events : events.slice(0, at)
  const progress = progressOf(own, end)
  return { ...progress, ...effectiveDeadline(obligation, own, progress.endedOn) }
}

/** The first last day before a day, of obligations that an event concerns and that are open. */
export function firstPassed(
  checked: CheckedTask,
  event: LoggedEvent,
  day: CivilDate | null,
  before?: LoggedEvent,
): CivilDate | undefined {
  const passed = concernedBy(event, checked).flatMap(owed => {
    const { endedOn, lastDay } = standAfter(owed, before)
    return endedOn === null && lastDay !== null && day !== null && lastDay < day ? [lastDay] : []
  })
  return passed.toSorted()[0]
}
