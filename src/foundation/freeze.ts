/**
 * Freezes plain data all the way down, so that nothing derived from it can ever be out of date, and what everybody shares
 * is changed by nobody.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
