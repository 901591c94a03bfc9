import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { placeOf, readProperties } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import { type PlacedPlan, type Plan, planShape, type ReadPlan } from './plan'
import { readTask } from './read-task'
import { referenceIssues } from './references'

/** Reads a plan task by task, past whatever is broken, and then for its meaning, so that one call says all. */
export function readPlan(
  input: unknown,
  path: IssuePath = [],
): { readonly plan: ReadPlan | null; readonly issues: readonly Issue[] } {
  const { value, issues } = readProperties<Plan>(planShape as never, input, path)
  const given: readonly unknown[] = value.tasks ?? []
  const faults = issueList(path)
  faults.add(issues)
  const readings: ReturnType<typeof readTask>[] = []
  for (const [index, task] of given.entries()) {
    if (faults.endsAt(index, given.length)) break
    const reading = readTask(task, value, [...path, 'tasks', index])
    readings.push(reading)
    faults.add(reading.issues)
  }
  faults.add(referenceIssues(given, path))
  const all = faults.found()
  if (all.length > 0) return { plan: null, issues: all }
  return { plan: { ...(value as Plan), tasks: readings.flatMap(({ task }) => task ?? []) }, issues: all }
}

/** Reads one plan or several; nothing is thrown. */
export function gatherPlans(input: unknown): {
  readonly plans: readonly PlacedPlan[]
  readonly issues: readonly Issue[]
} {
  const placed: readonly (readonly [unknown, IssuePath])[] = Array.isArray(input)
    ? Array.from(input, (one, index) => [one, [index]])
    : [[input, placeOf(input, 'plans')]]
  const readings: (ReturnType<typeof readPlan> & { readonly path: IssuePath })[] = []
  const faults = issueList()
  for (const [index, [one, path]] of placed.entries()) {
    if (faults.endsAt(index, placed.length)) break
    const reading = readPlan(one, path)
    readings.push({ path, ...reading })
    faults.add(reading.issues)
  }
  const ids = new Set<string>()
  const repeated = readings.flatMap(({ plan, path }) => {
    if (plan === null) return []
    const isRepeated = ids.has(plan.id)
    ids.add(plan.id)
    return isRepeated ? [foundationIssue('duplicate', [...path, 'id'], { what: 'plan', name: plan.id })] : []
  })
  return {
    plans: readings.flatMap(({ plan, path }) => (plan === null ? [] : [{ plan, path }])),
    issues: [...faults.found(), ...repeated],
  }
}
