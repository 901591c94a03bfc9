import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { foundationIssue } from '../foundation/wording'
import { cyclesIn } from '../organization/cycles'
import type { PlacedPlan, ReadPlan } from './plan'
import type { ReadTask } from './read-task'
import type { TaskReference } from './task'
import { taskIssue } from './wording'

/** What may be wrong in how the tasks of one plan refer to each other. Broken tasks still count as existing. */
export function referenceIssues(tasks: readonly unknown[], path: IssuePath): readonly Issue[] {
  const given = tasks.map(task =>
    typeof task === 'object' && task !== null ? (task as Readonly<Record<string, unknown>>) : {},
  )
  const firstAt = new Map<string, number>()
  const nearest = nearestAmong(() => firstAt.keys())
  const issues: Issue[] = []
  given.forEach(({ id }, index) => {
    if (typeof id !== 'string') return
    const first = firstAt.get(id)
    if (first === undefined) firstAt.set(id, index)
    else issues.push(foundationIssue('duplicate', [...path, 'tasks', index, 'id'], { what: 'task', name: id, first }))
  })
  given.forEach((task, index) => {
    for (const [place, reference] of referencesIn(task)) {
      const at = [...path, 'tasks', index, ...place]
      if (reference === task['id'] && place[0] !== 'parent') {
        issues.push(taskIssue('cycle', at, { what: 'reference', task: reference }))
      } else if (!firstAt.has(reference)) {
        const names = { what: 'task', name: reference, nearest: nearest(reference) } as const
        issues.push(foundationIssue('unknown', at, names, { actual: reference }))
      }
    }
  })
  return [...issues, ...parentCycles(given, firstAt, path)]
}

/** The references of a task to others of its own plan, and where they stand in it. */
function referencesIn(task: Readonly<Record<string, unknown>>): readonly (readonly [IssuePath, string])[] {
  const lists = ['sameAs', 'seeAlso'].flatMap(key =>
    Array.isArray(task[key]) ? task[key].map((one: unknown, index) => [[key, index], one] as const) : [],
  )
  const single = ['parent', 'reportedAt'].map(key => [[key], task[key]] as const)
  return [...single, ...lists].flatMap(([place, one]) => (typeof one === 'string' ? [[place, one] as const] : []))
}

function parentCycles(
  tasks: readonly Readonly<Record<string, unknown>>[],
  firstAt: ReadonlyMap<string, number>,
  path: IssuePath,
): readonly Issue[] {
  const edges = new Map<string, readonly string[]>()
  for (const { id, parent } of tasks) {
    if (typeof id === 'string' && typeof parent === 'string' && firstAt.has(parent)) edges.set(id, [parent])
  }
  return cyclesIn(edges).map(cycle => {
    const at = [...path, 'tasks', firstAt.get(cycle[0] as string) as number, 'parent']
    return foundationIssue('cycle', at, { what: 'tasks', cycle })
  })
}

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
