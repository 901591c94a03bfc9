import type { UnitValidity } from './validity'

/**
 * Divides a list so that two things with a day in common are in the same part, each part in the order of the list.
 *
 * A name may pass through a thousand units one after the other: comparing each with each would take a million steps.
 */
export function contemporaries<T>(list: readonly T[], validityOf: (one: T) => UnitValidity): readonly (readonly T[])[] {
  const sorted = list
    .map((one, position) => ({ one, position, ...validityOf(one) }))
    .toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))
  const parts: (typeof sorted)[] = []
  let part: typeof sorted = []
  // The last day of the part; if a thing has no end, everything after it belongs to the part.
  let end: string | undefined = ''
  for (const placed of sorted) {
    const { validFrom, validTo } = placed
    if (part.length === 0 || (end !== undefined && validFrom !== undefined && validFrom > end)) {
      part = []
      parts.push(part)
      end = validTo
    } else if (end !== undefined && (validTo === undefined || validTo > end)) end = validTo
    part.push(placed)
  }
  return parts.map(one => one.toSorted((a, b) => a.position - b.position).map(placed => placed.one))
}
