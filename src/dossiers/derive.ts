import { forms } from './form'
import type { Tally } from './tally'

/** The counts of a tally by column; null where one is not known. */
export type Counts = Readonly<Record<string, number | null>>

/** The counts as they were given; what older forms have none of is zero, what else is left out is not known. */
export function countsOf(tally: Tally): Counts {
  const { columns, noneIfAbsent } = forms[tally.kind]
  const given = tally as unknown as Readonly<Record<string, number | null | undefined>>
  return Object.fromEntries(
    Object.keys(columns).map(column => [column, given[column] ?? noneAt(given, column, noneIfAbsent)]),
  )
}

function noneAt(given: Readonly<Record<string, unknown>>, column: string, none: readonly string[]): 0 | null {
  return given[column] === undefined && none.includes(column) ? 0 : null
}

/**
 * The counts with those filled in that follow from the others: one unknown part of a known sum, an unknown whole of
 * known parts, and zero for every part that is left when the known ones make up the whole already. A sum that does not
 * hold gives nothing.
 */
export function derivedCounts(tally: Tally): Counts {
  const { sums } = forms[tally.kind]
  const counts: Record<string, number | null> = { ...countsOf(tally) }
  let hasChanged = true
  while (hasChanged) {
    hasChanged = false
    for (const { whole, parts, isOpen } of sums) {
      if (isOpen) continue
      for (const [column, value] of followUp(counts, whole, parts)) {
        counts[column] = value
        hasChanged = true
      }
    }
  }
  return counts
}

function followUp(counts: Counts, whole: string, parts: readonly string[]): readonly (readonly [string, number])[] {
  const unknown = parts.filter(part => counts[part] === null)
  const known = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0)
  const total = counts[whole] ?? null
  if (total === null) return unknown.length === 0 ? [[whole, known]] : []
  const rest = total - known
  if (rest < 0 || (unknown.length > 1 && rest > 0)) return []
  return unknown.map(part => [part, rest] as const)
}

/** Whether a column stands on a tally, known or not. */
export function isGiven(tally: Tally, column: string): boolean {
  return (tally as unknown as Readonly<Record<string, unknown>>)[column] !== undefined
}

/** A tally with other counts; what is neither given nor known stays off the form. */
export function withCounts<T extends Tally>(head: T, counts: Counts, given: (column: string) => boolean): T {
  const { columns, required } = forms[head.kind]
  const all: Record<string, unknown> = { ...head }
  for (const column of Object.keys(columns)) {
    delete all[column]
    const count = counts[column] ?? null
    if (required.includes(column) || given(column) || count !== null) all[column] = count
  }
  return all as unknown as T
}
