import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { placeOf, readItems, readProperties, type Structure } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { type PlacedPlan, type ReadPlan, TaskPlan } from './plan'
import { readTask } from './read-task'
import { referenceIssues } from './references'

/** Reads a plan task by task, continuing after a broken one, and then for its meaning, so that one call reports it all. */
export function readPlan(input: unknown, path: IssuePath = []): Structure<ReadPlan> {
  const { value, issues } = readProperties(TaskPlan, input, path, ['tasks'])
  const list: readonly unknown[] = value.tasks ?? []
  const tasks = readItems(list, [...path, 'tasks'], (task, place) => readTask(task, value, place()))
  const all = issueList(path)
  for (const found of [issues, tasks.issues, referenceIssues(list, path)]) all.add(found)
  if (all.found().length > 0) return { issues: all.found() }
  return { value: { ...(value as TaskPlan), tasks: tasks.whole.map(task => task.value) } }
}

/** Reads one plan or several; nothing is thrown. */
export function gatherPlans(input: unknown): {
  readonly plans: readonly PlacedPlan[]
  readonly issues: readonly Issue[]
} {
  const [list, place]: readonly [readonly unknown[], (index: number) => IssuePath] = Array.isArray(input)
    ? [input, index => [index]]
    : [[input], () => placeOf(input, 'plans')]
  const { whole, issues } = readItems(list, [], (one, _, index) => readPlan(one, place(index)))
  const plans = whole.map(({ value, index }) => ({ plan: value, path: place(index) }))
  const firstOf = new Map(plans.map(placed => [placed.plan.id, placed] as const).toReversed())
  const repeated = plans.filter(placed => firstOf.get(placed.plan.id) !== placed)
  return {
    plans,
    issues: [
      ...issues,
      ...repeated.map(({ plan: { id }, path }) => thingIssue('duplicate', [...path, 'id'], { what: 'plan', name: id })),
    ],
  }
}
