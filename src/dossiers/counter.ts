/** Where each count stands in a counter. Sums are not counted; they follow. */
export const slot = {
  online: 0,
  offline: 1,
  carriedOver: 2,
  early: 3,
  onTime: 4,
  late: 5,
  resolvedWithoutDeadline: 6,
  pendingWithinDeadline: 7,
  pendingOverdue: 8,
  pendingWithoutDeadline: 9,
  awaitingSupplement: 10,
  returned: 11,
  withdrawn: 12,
  rejected: 13,
  stopped: 14,
  nonLocal: 15,
  lateWithApology: 16,
  lateWithoutApology: 17,
  lateExcused: 18,
  workingDays: 19,
  waitingDays: 20,
} as const

/** The counts of one unit, or of one part of it, growing. Doubles, since the working days of a nation leave 32 bits. */
export type Counter = Float64Array

/** Counters by the part of the unit that they count, and by the unit; the part is empty if all of the unit counts together. */
export type Counters = Map<string, Map<string, Counter>>

/** The counters of one part of all units. */
export function countersOf(counters: Counters, part: string): Map<string, Counter> {
  let own = counters.get(part)
  if (own === undefined) {
    own = new Map()
    counters.set(part, own)
  }
  return own
}

/** The counter of a unit, begun if it is new. */
export function counterOf(counters: Map<string, Counter>, unit: string): Counter {
  let counter = counters.get(unit)
  if (counter === undefined) {
    counter = new Float64Array(21)
    counters.set(unit, counter)
  }
  return counter
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
  const counts = new Map<string, number>()
  for (const [name, at] of Object.entries(slot)) counts.set(idOf(name), counter[at] as number)
  for (const [id, parts] of sums)
    counts.set(
      id,
      parts.reduce((sum, part) => sum + (counts.get(part) as number), 0),
    )
  counts.set('net-working-days', (counts.get('working-days') as number) - (counts.get('waiting-days') as number))
  counts.delete('waiting-days')
  return [...counts].map(([id, count]) => [`dossiers-${id}`, count])
}

function idOf(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
