import type { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import type { Structure } from '../foundation/structure'
import { countsOf, type TaskGroupCount } from './group-count'
import { statusOf, type TaskObligationStatus } from './obligation-status'
import { listingOf } from './occasions'
import { type Owed, owedOf } from './owed'
import { headingsAmong, owingUnits, partyCheck } from './owing-units'
import type { PlacedPlan } from './plan'
import type { ReadOptions, ReadStatusOptions } from './read-options'
import { gatherPlans } from './read-plan'
import type { ReadTask } from './read-task'
import { withSharedLog } from './references'
import { type StandingTogether, standingTogether } from './whole-tasks'

/** How all that is owed of a task stands together. */
export interface TaskOverall extends Pick<StandingTogether, 'state' | 'time'> {
  readonly completed: number
  readonly obligations: number
  /** The last day of all, after extensions; null if something has none. */
  readonly lastDay: CivilDate | null
  /** Present if a day of it rests on an assumption: the paper names none. */
  readonly assumed?: true
}

/** How a task stands on a day: every obligation, and all of them together. */
export interface TaskStatus {
  readonly plan: string
  readonly task: string
  readonly obligations: readonly TaskObligationStatus[]
  /** All obligations together; null if nothing is owed. */
  readonly overall: TaskOverall | null
  /** What counts of groups add, without naming units. */
  readonly counts: readonly TaskGroupCount[]
}

/** Plans and options that were read and fit each other. */
export interface PlansRead<S extends ReadOptions> {
  readonly plans: readonly PlacedPlan[]
  readonly settings: S
}

/** Reads plans beside options that were read, and throws every problem of either. */
export function readPlans<S extends ReadOptions>(input: unknown, options: Structure<S>): PlansRead<S> {
  const { plans, issues } = gatherPlans(input)
  throwIfAny([...issues, ...(options.issues ?? [])])
  const { value: settings } = options as { readonly value: S }
  const partyIssues = partyCheck(settings.directory)
  throwIfAny(
    plans.flatMap(({ plan, path }) =>
      plan.tasks.flatMap((task, index) => partyIssues(task, [...path, 'tasks', index])),
    ),
  )
  return { plans, settings }
}

/** The tasks that are owed themselves, with the log that each shares, and what is owed of them. */
export function owedTasks({ plans, settings }: PlansRead<ReadOptions>): readonly {
  readonly plan: string
  readonly task: ReadTask
  readonly owed: readonly Owed[]
}[] {
  const { directory, asOf, span } = settings
  return plans.flatMap(({ plan }) => {
    const headings = headingsAmong(plan.tasks)
    const listing = listingOf(span, asOf, plan)
    const own = plan.tasks.filter(task => !headings.has(task)).map(task => withSharedLog(task, { plan, plans }))
    return own.map(task => {
      const units = owingUnits(task, directory, asOf)
      return { plan: plan.id, task, owed: owedOf(task, units, listing, settings, plan.id) }
    })
  })
}

/** How every task stands that is owed itself, in the order of plans and tasks. */
export function taskStatuses(read: PlansRead<ReadStatusOptions>): readonly TaskStatus[] {
  return owedTasks(read).map(({ plan, task, owed }) => {
    const obligations = owed.map(one => statusOf(one, read.settings))
    const counts = countsOf(task, owed, read.settings.asOf)
    return { plan, task: task.id, obligations, overall: overallOf(obligations), counts }
  })
}

/** Puts obligations together; null if there are none. */
function overallOf(obligations: readonly TaskObligationStatus[]): TaskOverall | null {
  if (obligations.length === 0) return null
  const { state, time } = standingTogether(obligations)
  const completed = obligations.filter(one => one.state === 'completed').length
  const lastDays = obligations.map(({ lastDay }) => lastDay)
  return {
    state,
    time,
    completed,
    obligations: obligations.length,
    lastDay: lastDays.reduce((last, day) => (last === null || day === null ? null : day > last ? day : last)),
    ...(obligations.some(({ assumed }) => assumed) ? { assumed: true as const } : {}),
  }
}
