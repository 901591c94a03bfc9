import type { PlacedPlan, ReadPlan } from './read-plan'
import type { ReadTask } from './read-task'
import type { TaskReference } from './task'

/** What a reference leads to: a task of a plan, or none of that id. */
export interface Target {
  readonly plan: ReadPlan
  readonly task: ReadTask | undefined
}

/** Follows a reference from a plan; null where it leads to a plan that is not here. */
export function targetOf(
  reference: TaskReference,
  { plan, plans }: { readonly plan: ReadPlan; readonly plans: readonly PlacedPlan[] },
): Target | null {
  const [home, id] =
    typeof reference === 'string'
      ? [plan, reference]
      : [plans.find(one => one.plan.id === reference.plan)?.plan, reference.task]
  return home === undefined ? null : { plan: home, task: home.tasks.find(one => one.id === id) }
}

/** A reference as text: the id, with the plan's where it is another one. */
export function textOf(reference: TaskReference): string {
  return typeof reference === 'string' ? reference : `${reference.plan} ${reference.task}`
}

/** A task with the log of those that it is the same as: what happened is written down at one of them. */
export function withSharedLog(
  task: ReadTask,
  context: { readonly plan: ReadPlan; readonly plans: readonly PlacedPlan[] },
): ReadTask {
  const shared = (task.sameAs ?? []).flatMap(reference => targetOf(reference, context)?.task?.events ?? [])
  return shared.length === 0 ? task : { ...task, events: [...(task.events ?? []), ...shared] }
}
