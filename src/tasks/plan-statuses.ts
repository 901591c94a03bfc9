import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { GroupCount } from './group-count'
import { type ObligationStatus, statusesOf } from './obligation-status'
import { type Listing, listingOf } from './occasions'
import { overallOf, type TaskOverall } from './overall'
import { headingsAmong, partyCheck } from './owing-units'
import type { PlacedPlan } from './plan'
import type { ReadOptions, ReadStatusOptions } from './read-options'
import { gatherPlans } from './read-plan'
import type { ReadTask } from './read-task'
import { withSharedLog } from './references'

/** How a task stands on a day: every obligation, and all of them together. */
export interface TaskStatus {
  readonly plan: string
  readonly task: string
  readonly obligations: readonly ObligationStatus[]
  /** All obligations together; null if nothing is owed. */
  readonly overall: TaskOverall | null
  /** What counts of groups add, without naming units. */
  readonly counts: readonly GroupCount[]
}

/** Plans and options that were read and fit each other. */
export interface PlansRead<S extends ReadOptions> {
  readonly plans: readonly PlacedPlan[]
  readonly settings: S
}

/** Reads plans beside options that were read, and throws every problem of either. */
export function readPlans<S extends ReadOptions>(
  input: unknown,
  options: { readonly value: S; readonly issues?: never } | { readonly issues: readonly Issue[] },
): PlansRead<S> {
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

/** The tasks that are owed themselves, each with the log that it shares, and the days between which it is listed. */
export function owedTasks<S extends ReadOptions>({
  plans,
  settings: { asOf, span },
}: PlansRead<S>): readonly {
  readonly plan: string
  readonly task: ReadTask
  readonly listing: Listing
}[] {
  return plans.flatMap(({ plan }) => {
    const headings = headingsAmong(plan.tasks)
    const listing = listingOf(span, asOf, plan)
    return plan.tasks.flatMap(task =>
      headings.has(task) ? [] : [{ plan: plan.id, task: withSharedLog(task, { plan, plans }), listing }],
    )
  })
}

/** How every task stands that is owed itself, in the order of plans and tasks. */
export function taskStatuses(read: PlansRead<ReadStatusOptions>): readonly TaskStatus[] {
  return owedTasks(read).map(({ plan, task, listing }) => {
    const { statuses, counts } = statusesOf(task, read.settings, listing, plan)
    return { plan, task: task.id, obligations: statuses, overall: overallOf(statuses), counts }
  })
}
