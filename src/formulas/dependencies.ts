import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { thingIssue } from '../foundation/wording'
import type { ReferencePlace } from './operands'
import { formulaIssue } from './wording'

/** A node of the graph: its path in the data, and its references with their paths. */
export interface Dependent {
  readonly id: string
  readonly path: IssuePath
  readonly references: readonly ReferencePlace[]
}

/** An issue for each unknown reference, with the nearest known names. */
export function unknownReferences(dependents: readonly Dependent[], known: ReadonlySet<string>): readonly Issue[] {
  const nearest = nearestAmong(() => known)
  return dependents.flatMap(({ references }) =>
    references
      .filter(({ to }) => !known.has(to))
      .map(({ to, path }) =>
        formulaIssue('unknown', path, { what: 'reference', to, nearest: nearest(to) }, { actual: to }),
      ),
  )
}

/**
 * Orders nodes so that each comes after those it needs, with an issue for each cycle.
 *
 * Iterative, not recursive: a chain of ten thousand must not exhaust the stack.
 */
export function orderOf(dependents: readonly Dependent[]): {
  readonly order: readonly string[]
  readonly issues: readonly Issue[]
} {
  const byId = new Map(dependents.map(dependent => [dependent.id, dependent]))
  const done = new Set<string>()
  const order: string[] = []
  const issues: Issue[] = []
  for (const { id: start } of dependents) {
    if (done.has(start)) continue
    const way = [{ id: start, next: 0 }]
    const open = new Set([start])
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const needed = byId.get(step.id)?.references[step.next++]?.to
      if (needed === undefined) {
        way.pop()
        open.delete(step.id)
        done.add(step.id)
        if (byId.has(step.id)) order.push(step.id)
      } else if (open.has(needed)) {
        const circle = [...way.slice(way.findIndex(({ id }) => id === needed)).map(({ id }) => id), needed]
        issues.push(thingIssue('cycle', byId.get(needed)?.path ?? [], { what: 'formulas', cycle: circle }))
      } else if (!done.has(needed) && byId.has(needed)) {
        way.push({ id: needed, next: 0 })
        open.add(needed)
      }
    }
  }
  return { order, issues }
}
