import type { CivilDate } from '../foundation/civil-date'
import type { Unit } from '../organization/unit'
import type { UnitDirectory } from '../organization/unit-directory'
import { eventsUntil, type LoggedEvent } from './event-order'
import type { TaskObligation } from './obligations'
import { amendmentsOf, isSeries, type Listing, type Occasion, occasionsOf, recurs } from './occasions'
import { progressOf } from './progress'
import type { ReadOptions } from './read-options'
import { type ReadEvent, type ReadStage, type ReadTask, stagesOf } from './read-task'
import { endOf, type TaskStageEnd } from './stage'

/** An obligation with what happened to it. */
export interface Owed {
  readonly obligation: TaskObligation
  /** The event that ends it. */
  readonly end: TaskStageEnd | 'started'
  /** Whether it is one of several occurrences, so that an event must say which one it concerns. */
  readonly isOneOfSeveral: boolean
  /** Its events, in the order in which they count. */
  readonly events: readonly LoggedEvent[]
}

/** The obligations of a task: each unit that owes it, each stage, each occurrence. */
export function owedOf(
  task: ReadTask,
  units: readonly Unit[],
  listing: Listing,
  { directory, asOf }: Pick<ReadOptions, 'directory' | 'asOf'>,
  plan: string,
): readonly Owed[] {
  const log = eventsUntil(task, asOf)
  const stages = stagesOf(task).map(stage => ({ stage, asWritten: occasionsOf(stage, listing) }))
  return units.flatMap(unit => {
    const own = log.filter(event => isOfUnit(event, unit, directory, asOf))
    return stages.flatMap(({ stage, asWritten }) => {
      const events = own.filter(event => event.stage === undefined || event.stage === stage.id)
      const amendments = amendmentsOf(stage, events)
      const occasions = amendments.length === 0 ? asWritten : occasionsOf(stage, listing, amendments)
      const isOneOfSeveral = amendments.length > 0 || isSeries(stage.deadline)
      const named = isOneOfSeveral
        ? events.flatMap(event => {
            const due = dueOf(event, stage, events)
            return due === undefined ? [] : [{ ...event, due }]
          })
        : events
      return occasions.map(occasion => ({
        obligation: { plan, task: task.id, unit: unit.id, group: unit.group, stage: stage.id, ...occasion },
        end: endFor(occasion, stage),
        isOneOfSeveral,
        events: named.filter(({ due }) => due === undefined || due === occasion.due),
      }))
    })
  })
}

function endFor({ role }: Occasion, stage: ReadStage): TaskStageEnd | 'started' {
  return role === 'start' ? 'started' : endOf(stage)
}

/** Whether an event concerns a unit: it names the unit, or one whose work it carries on, or its group, or none. */
function isOfUnit({ unit, group }: ReadEvent, owing: Unit, directory: UnitDirectory, asOf: string): boolean {
  if (group !== undefined && group !== owing.group) return false
  return unit === undefined || isCarriedOnBy(unit, owing.id, directory, asOf)
}

/** Whether a unit is another on a day, or does its work. */
export function isCarriedOnBy(one: string, by: string, directory: UnitDirectory, asOf: string): boolean {
  return one === by || directory.successors(one, asOf).some(({ id }) => id === by)
}

/**
 * The occurrence that an event concerns, of several: the one that it names. An extension may leave that out if of fixed
 * days only one can be meant: the only one that is open, and before the new day.
 */
export function dueOf(event: ReadEvent, stage: ReadStage, events: readonly ReadEvent[]): CivilDate | undefined {
  const { due, kind, to, date } = event
  if (due !== undefined) return due
  const until = to?.lastDay ?? null
  const isExtension = kind === 'extension-asked' || kind === 'extension-granted'
  if (!isExtension || until === null || recurs(stage.deadline) || amendmentsOf(stage, events).length > 0)
    return undefined
  const everyDay = { recurring: { from: date, to: date }, dated: null }
  const meant = occasionsOf(stage, everyDay).filter(occasion => {
    if (occasion.due === null || occasion.role === 'start' || occasion.due >= until) return false
    const before = events.filter(one => one.due === occasion.due && one.date <= date)
    return progressOf(before, endFor(occasion, stage)).endedOn === null
  })
  return meant.length === 1 ? (meant[0]?.due ?? undefined) : undefined
}
