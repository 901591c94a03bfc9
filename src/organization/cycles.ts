/**
 * Every cycle among things that refer to each other, as the list of ids that ends with its first.
 *
 * Iterative, not recursive: a chain of ten thousand must not exhaust the stack.
 */
export function cyclesIn(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = []
  const cleared = new Set<string>()
  for (const start of edges.keys()) {
    if (cleared.has(start)) continue
    const way = [{ at: start, next: 0 }]
    const positions = new Map([[start, 0]])
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const target = edges.get(step.at)?.[step.next++]
      if (target === undefined) {
        way.pop()
        positions.delete(step.at)
        cleared.add(step.at)
        continue
      }
      const position = positions.get(target)
      if (position !== undefined) cycles.push([...way.slice(position).map(({ at }) => at), target])
      else if (!cleared.has(target)) {
        positions.set(target, way.length)
        way.push({ at: target, next: 0 })
      }
    }
  }
  return cycles
}
