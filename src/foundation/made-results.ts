/**
 * The results of one kind that this process made, or read once: they are not read again.
 *
 * Only the result itself is frozen, and what its maker freezes: parts of it are what the caller gave, which stays the
 * caller's. A result that was read from outside is a copy, frozen all the way down.
 */
export interface MadeResults<T extends object> {
  /** Notes a result, and freezes its own properties. */
  readonly note: <R extends T>(result: R) => R
  /** Whether a value is one of these, and not a copy. */
  readonly has: (value: unknown) => boolean
}

/** Starts noting the results of one kind. */
export function madeResults<T extends object>(): MadeResults<T> {
  const made = new WeakSet<object>()
  return {
    note: result => {
      made.add(result)
      return Object.freeze(result)
    },
    has: value => typeof value === 'object' && value !== null && made.has(value),
  }
}
