/** The position of each count in a counter. Sums are not counted; they follow. */
export const slot = {
  online: 0,
  offline: 1,
  'carried-over': 2,
  early: 3,
  'on-time': 4,
  late: 5,
  'resolved-without-deadline': 6,
  'pending-within-deadline': 7,
  'pending-overdue': 8,
  'pending-without-deadline': 9,
  'awaiting-supplement': 10,
  returned: 11,
  withdrawn: 12,
  rejected: 13,
  stopped: 14,
  'non-local': 15,
  'late-with-apology': 16,
  'late-without-apology': 17,
  'late-excused': 18,
  'working-days': 19,
  'waiting-days': 20,
} as const

/** The counts of one unit, or of one part of it, growing. Doubles, since the working days of a nation leave 32 bits. */
export type Counter = Float64Array

/** Counters by the part of the unit that they count, and by the unit; the part is empty if all of the unit counts together. */
export type Counters = Map<string, Map<string, Counter>>

/** The counters of one part of all units. */
export function countersOf(counters: Counters, part: string): Map<string, Counter> {
  return entryOf(counters, part, () => new Map())
}

/** The counter of a unit, begun if it is new. */
export function counterOf(counters: Map<string, Counter>, unit: string): Counter {
  return entryOf(counters, unit, () => new Float64Array(21))
}

function entryOf<T>(map: Map<string, T>, key: string, begin: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const begun = begin()
  map.set(key, begun)
  return begun
}

export function bump(counter: Counter, at: number, by = 1): void {
  counter[at] = (counter[at] as number) + by
}

/** The counts that are sums of others; the sums of these before them. */
const sums: readonly (readonly [id: string, parts: readonly string[]])[] = [
  ['newly-received', ['online', 'offline']],
  ['received', ['newly-received', 'carried-over']],
  ['in-time', ['early', 'on-time']],
  ['resolved', ['in-time', 'late', 'resolved-without-deadline']],
  ['pending', ['pending-within-deadline', 'pending-overdue', 'pending-without-deadline']],
  ['ended-without-result', ['returned', 'withdrawn', 'rejected', 'stopped']],
]

/** What a counter comes to, by the ids of the indicators. */
export function countsOf(counter: Counter): readonly (readonly [indicator: string, count: number])[] {
  const counts = new Map(Object.entries(slot).map(([id, at]) => [id, counter[at] as number]))
  const countOf = (id: string): number => counts.get(id) as number
  for (const [id, parts] of sums)
    counts.set(
      id,
      parts.map(countOf).reduce((a, b) => a + b),
    )
  counts.set('net-working-days', countOf('working-days') - countOf('waiting-days'))
  counts.delete('waiting-days')
  return [...counts].map(([id, count]) => [`dossiers-${id}`, count])
}
