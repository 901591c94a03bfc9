import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { cyclesIn } from '../organization/cycles'
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
    else issues.push(taskIssue('duplicate-task-id', [...path, 'tasks', index, 'id'], { task: id, first }))
  })
  given.forEach((task, index) => {
    for (const [place, reference] of referencesIn(task)) {
      const at = [...path, 'tasks', index, ...place]
      if (reference === task['id'] && place[0] !== 'parent') {
        issues.push(taskIssue('task-refers-to-itself', at, { task: reference }))
      } else if (!firstAt.has(reference)) {
        const texts = { task: reference, nearest: nearest(reference) }
        issues.push(taskIssue('unknown-task', at, texts, { actual: reference }))
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
  return cyclesIn(edges).map(way =>
    taskIssue('task-parent-cycle', [...path, 'tasks', firstAt.get(way[0] as string) as number, 'parent'], { way }),
  )
}
