import type { CivilDate } from '../../foundation/civil-date'
import type { Issue, IssueDetails, IssuePath } from '../../foundation/issue'
import type { UnitDirectory } from '../../organization/unit-directory'
import { concerns, eventsUntil } from '../concerns'
import { effectiveDeadline } from '../effective-deadline'
import { type Listing, type Obligation, obligationsOf } from '../obligations'
import { owingUnits } from '../owing-units'
import { type Progress, progressOf } from '../progress'
import type { PlacedPlan, ReadPlan } from '../read-plan'
import { type ReadEvent, type ReadTask, stagesOf } from '../read-task'
import { endOf } from '../stage'

/** A task that is looked at for what is doubtful in it, with all that a check may want to know. */
export interface CheckedTask {
  readonly task: ReadTask
  readonly plan: ReadPlan
  readonly plans: readonly PlacedPlan[]
  readonly path: IssuePath
  readonly asOf: CivilDate
  readonly directory: UnitDirectory
  readonly listing: Listing
  /** What is owed; where nobody is named, as if by one unnamed unit, for dates can be wrong all the same. */
  readonly obligations: readonly Obligation[]
  /** The events known on the day, in order of their days. */
  readonly events: readonly ReadEvent[]
}

/** One thing to look for. */
export type Check = (checked: CheckedTask) => readonly Issue[]

/** Findings are legal, but doubtful. */
export const doubtful: IssueDetails = { severity: 'warning' }

const unnamed = [{ id: '', name: '–', group: '' }]

export function checkedTask(base: Omit<CheckedTask, 'obligations' | 'events'>): CheckedTask {
  const { task, plan, directory, asOf, listing } = base
  const units = owingUnits(task, directory, asOf)
  const obligations = obligationsOf(task, units.length > 0 ? units : unnamed, listing, plan.id)
  return { ...base, obligations, events: eventsUntil(task, asOf) }
}

/** Where an event stands. */
export function pathOf({ task, path }: CheckedTask, event: ReadEvent): IssuePath {
  return [...path, 'events', (task.events ?? []).indexOf(event)]
}

/** How an obligation stood after some of its events. */
export function standAfter(
  { task, directory, asOf }: CheckedTask,
  obligation: Obligation,
  events: readonly ReadEvent[],
): Progress & { readonly lastDay: CivilDate | null } {
  const own = events.filter(event => concerns(event, obligation, directory, asOf))
  const stage = stagesOf(task).find(({ id }) => id === obligation.stage)
  const end = obligation.role === 'start' || stage === undefined ? 'started' : endOf(stage)
  const progress = progressOf(own, end)
  return { ...progress, lastDay: effectiveDeadline(obligation, own, progress.endedOn).lastDay }
}
