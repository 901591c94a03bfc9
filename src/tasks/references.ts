import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { thingIssue } from '../foundation/wording'
import { cyclesIn } from '../organization/cycles'
import type { PlacedPlan, ReadPlan } from './plan'
import type { ReadTask } from './read-task'
import type { TaskReference } from './task'
import { taskIssue } from './wording'

/** What may be wrong in how the tasks of one plan refer to each other. Broken tasks still count as existing. */
export function referenceIssues(list: readonly unknown[], path: IssuePath): readonly Issue[] {
  const tasks = list.map(task => Object(task) as Readonly<Record<string, unknown>>)
  const ids = tasks.flatMap(({ id }, index) => (typeof id === 'string' ? [[id, index] as const] : []))
  const firstAt = new Map(ids.toReversed())
  const nearest = nearestAmong(() => firstAt.keys())
  const repeated = ids.flatMap(([id, index]) => {
    const first = firstAt.get(id) as number
    const at = [...path, 'tasks', index, 'id']
    return first === index ? [] : [thingIssue('duplicate', at, { what: 'task', name: id, first })]
  })
  const lost = tasks.flatMap((task, index) =>
    referencesIn(task).flatMap(([place, name]) => {
      const at = [...path, 'tasks', index, ...place]
      if (name === task['id'] && place[0] !== 'parent')
        return [taskIssue('cycle', at, { what: 'reference', task: name })]
      if (firstAt.has(name)) return []
      return [thingIssue('unknown', at, { what: 'task', name, nearest: nearest(name) }, { actual: name })]
    }),
  )
  const parents = tasks.flatMap(({ id, parent }) =>
    typeof id === 'string' && typeof parent === 'string' ? [[id, [parent]] as const] : [],
  )
  const cycles = cyclesIn(new Map(parents)).map(cycle => {
    const at = [...path, 'tasks', firstAt.get(cycle[0] as string) as number, 'parent']
    return thingIssue('cycle', at, { what: 'tasks', cycle })
  })
  return [...repeated, ...lost, ...cycles]
}

/** The references of a task to others of its own plan, and their paths in it. */
function referencesIn(task: Readonly<Record<string, unknown>>): readonly (readonly [IssuePath, string])[] {
  const lists = ['sameAs', 'seeAlso'].flatMap(key =>
    Array.isArray(task[key]) ? task[key].map((one: unknown, index) => [[key, index], one] as const) : [],
  )
  const single = ['parent', 'reportedAt'].map(key => [[key], task[key]] as const)
  return [...single, ...lists].flatMap(([place, one]) => (typeof one === 'string' ? [[place, one] as const] : []))
}

/** What a reference leads to: a task of a plan, or no task if the plan has none of that id. */
export interface Target {
  readonly plan: ReadPlan
  readonly task: ReadTask | undefined
}

/** Follows a reference from a plan; null if it leads to a plan that is not here. */
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

/** A reference as text: the id, with that of the plan if it is another one. */
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
