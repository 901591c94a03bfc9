import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { PeriodText } from '../foundation/period'
import { asOfIssues } from './calendar-doubts'
import { listingOf } from './listing'
import { type ObligationStatus, statusesOf } from './obligation-status'
import { owingUnits, partyIssues } from './owing-units'
import type { ReadStatusOptions } from './read-options'
import { gatherPlans, type PlacedPlan } from './read-plan'

/** The status of all that plans ask for, and what it was made from. */
interface PlanStatuses<S extends ReadStatusOptions> {
  readonly plans: readonly PlacedPlan[]
  readonly statuses: readonly ObligationStatus[]
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
  throwIfAny([...tasks.flatMap(({ task, path }) => partyIssues(task, directory, path)), ...asOfIssues(settings)])
  const listings = new Map(plans.map(({ plan }) => [plan, listingOf(span, asOf, plan)]))
  const spans = [...listings.values()].map(({ recurring }) => recurring)
  const fallback = listingOf(span, asOf).recurring
  const from = spans.map(one => one.from).reduce((a, b) => (a < b ? a : b), spans[0]?.from ?? fallback.from)
  const to = spans.map(one => one.to).reduce((a, b) => (a > b ? a : b), spans[0]?.to ?? fallback.to)
  return {
    plans,
    statuses: tasks.flatMap(({ task, plan }) =>
      statusesOf(task, settings, listings.get(plan) ?? { recurring: fallback, dated: null }, plan.id),
    ),
    unowed: tasks.flatMap(({ task, plan }) =>
      owingUnits(task, directory, asOf).length > 0 ? [] : [{ plan: plan.id, task: task.id }],
    ),
    period: span?.text ?? `${from}/${to > from ? to : from}`,
    settings,
  }
}
