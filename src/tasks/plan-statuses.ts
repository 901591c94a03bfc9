import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { PeriodText } from '../foundation/period'
import { asOfIssues } from './calendar-doubts'
import type { GroupCount } from './group-count'
import { listingOf } from './listing'
import { type ObligationStatus, statusesOf } from './obligation-status'
import type { Span } from './occasions'
import { headingsAmong, owingUnits, partyCheck } from './owing-units'
import type { ReadStatusOptions } from './read-options'
import { gatherPlans, type PlacedPlan, type ReadPlan } from './read-plan'
import { withSharedLog } from './reference-target'

/** The status of all that plans ask for, and what it was made from. */
interface PlanStatuses<S extends ReadStatusOptions> {
  readonly plans: readonly PlacedPlan[]
  readonly statuses: readonly ObligationStatus[]
  /** What counts say of groups, without naming units. */
  readonly counts: readonly GroupCount[]
  readonly unowed: readonly { readonly plan: string; readonly task: string }[]
  /** The time in which what recurs was listed: from the first plan's to the last one's. */
  readonly period: PeriodText
  readonly settings: S
}

/** Reads plans beside options that were read, throws all that is wrong with either, and derives every status. */
export function planStatuses<S extends ReadStatusOptions>(
  input: unknown,
  options: { readonly value: S; readonly issues?: never } | { readonly issues: readonly Issue[] },
): PlanStatuses<S> {
  const { plans, issues } = gatherPlans(input)
  throwIfAny([...issues, ...(options.issues ?? [])])
  const settings = (options as { readonly value: S }).value
  const { directory, asOf, span } = settings
  const tasks = plans.flatMap(({ plan, path }) =>
    plan.tasks.map((task, index) => ({ task, plan, path: [...path, 'tasks', index] })),
  )
  const partyIssues = partyCheck(directory)
  throwIfAny([...tasks.flatMap(({ task, path }) => partyIssues(task, path)), ...asOfIssues(settings)])
  const spans = plans.map(({ plan }) => listingOf(span, asOf, plan).recurring)
  const read = plans.flatMap(({ plan }) => {
    const headings = headingsAmong(plan.tasks)
    const listing = listingOf(span, asOf, plan)
    return plan.tasks.flatMap(task =>
      headings.has(task) ? [] : statusesOf(withSharedLog(task, { plan, plans }), settings, listing, plan.id),
    )
  })
  return {
    plans,
    statuses: read.flatMap(({ statuses }) => statuses),
    counts: read.flatMap(({ counts }) => counts),
    unowed: plans.flatMap(({ plan }) => unowedIn(plan, settings)),
    period: span?.text ?? periodOf(spans.length > 0 ? spans : [listingOf(null, asOf).recurring]),
    settings,
  }
}

/** The stretch from the first day of all to the last. */
function periodOf(spans: readonly Span[]): PeriodText {
  const from = spans.map(one => one.from).reduce((a, b) => (a < b ? a : b))
  const to = spans.map(one => one.to).reduce((a, b) => (a > b ? a : b))
  return `${from}/${to > from ? to : from}`
}

/** The tasks that nobody owes, neither themselves nor, where they have parts, through these. */
function unowedIn(
  { id, tasks }: ReadPlan,
  { directory, asOf }: ReadStatusOptions,
): readonly { readonly plan: string; readonly task: string }[] {
  const parents = new Set(tasks.map(({ parent }) => parent))
  return tasks
    .filter(task => !parents.has(task.id) && owingUnits(task, directory, asOf).length === 0)
    .map(task => ({ plan: id, task: task.id }))
}
