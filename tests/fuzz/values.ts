export type Plain = Readonly<Record<string, unknown>>

/** An object of the kind that JSON makes. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** What is inside an object or a list, by name or position; nothing if reading it throws. */
export function partsOf(value: unknown): readonly (readonly [string, unknown])[] {
  try {
    return isPlain(value) || isList(value) ? Object.entries(value) : []
  } catch {
    return []
  }
}

/** Whether writing a value down would take more than so many parts; a value that contains itself takes more than any number. */
export function isLargerThan(most: number, root: unknown): boolean {
  const rest = [root]
  for (let count = 0; rest.length > 0; count++) {
    const value = rest.pop()
    // Holes are written down too.
    if (count + rest.length > most || (isList(value) && value.length > most)) return true
    for (const [, inner] of partsOf(value)) rest.push(inner)
  }
  return false
}

/** How many values there are, and which names and kinds they have: two calls of one shape try the same code. */
export function shapeOf(root: unknown): {
  readonly size: number
  readonly shape: string
  readonly isRepeatable: boolean
} {
  let size = 0
  let isRepeatable = true
  const places = new Set<string>()
  const rest: { readonly value: unknown; readonly place: string }[] = [{ value: root, place: '' }]
  const seen = new Set<unknown>()
  for (let next = rest.pop(); next !== undefined && size < 100_000; next = rest.pop()) {
    const { value, place } = next
    size += typeof value === 'string' ? 1 + value.length / 100 : value instanceof Uint8Array ? value.length / 100 : 1
    places.add(`${place}:${typeof value}`)
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    // A value that one call uses up would be empty in the next.
    if ('next' in value && typeof value.next === 'function') isRepeatable = false
    const inList = isList(value)
    for (const [key, inner] of partsOf(value)) {
      if (place === '' || !inList) rest.push({ value: inner, place: `${place}.${key}` })
      else rest.push({ value: inner, place: `${place}[]` })
    }
  }
  return { size, shape: [...places].sort().join(), isRepeatable }
}

/** Freezes data all the way down; values with a state of their own stay as they are. */
export function freeze<T>(root: T): T {
  const rest: unknown[] = [root]
  while (rest.length > 0) {
    const value = rest.pop()
    if ((!isPlain(value) && !isList(value)) || Object.isFrozen(value)) continue
    Object.freeze(value)
    rest.push(...Object.values(value))
  }
  return root
}
