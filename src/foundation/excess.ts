/** How deep plain data may be nested, and how many objects and lists it may have. */
export interface MostOf {
  readonly levels: number
  readonly parts: number
}

/**
 * Measures how deep plain data is nested and how many parts it has, without recursion; null if it is neither too deep
 * nor too large. A shared part counts at each of its places; data that contains itself is too deep.
 */
export function excessOf(input: unknown, most: MostOf): 'levels' | 'parts' | null {
  let level: ReadonlyMap<object, number> = new Map(isObject(input) ? [[input, 1]] : [])
  let parts = 0
  for (let depth = 0; level.size > 0; depth++) {
    if (depth > most.levels) return 'levels'
    const next = new Map<object, number>()
    for (const [part, places] of level) {
      parts += places
      if (parts > most.parts) return 'parts'
      for (const inner of Object.values(part)) {
        if (isObject(inner)) next.set(inner, (next.get(inner) ?? 0) + places)
      }
    }
    level = next
  }
  return null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
