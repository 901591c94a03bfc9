/** The position of each count in a counter. Sums are not counted; they follow. */
export const slot = {
  'online-full': 0,
  direct: 1,
  'carried-over': 2,
  early: 3,
  'on-time': 4,
  late: 5,
  'resolved-without-deadline': 6,
  'pending-within-deadline': 7,
  'pending-overdue-without-apology': 8,
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
  'online-partial': 21,
  'online-other': 22,
  'online-unsaid': 23,
  postal: 24,
  'pending-overdue-with-apology': 25,
  'not-accepted': 26,
  'awaiting-acceptance-in-time': 27,
  'awaiting-acceptance-late': 28,
  'awaiting-acceptance-unsaid': 29,
  filed: 30,
  'paid-online': 31,
  'paid-directly': 32,
  'payment-none': 33,
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
  return entryOf(counters, unit, () => new Float64Array(34))
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
  ['online', ['online-full', 'online-partial', 'online-other', 'online-unsaid']],
  ['offline', ['direct', 'postal']],
  ['newly-received', ['online', 'offline']],
  ['received', ['newly-received', 'carried-over']],
  ['in-time', ['early', 'on-time']],
  ['resolved', ['in-time', 'late', 'resolved-without-deadline']],
  ['pending-overdue', ['pending-overdue-with-apology', 'pending-overdue-without-apology']],
  ['pending', ['pending-within-deadline', 'pending-overdue', 'pending-without-deadline']],
  ['ended-without-result', ['returned', 'withdrawn', 'rejected', 'stopped', 'not-accepted']],
  ['paid', ['paid-online', 'paid-directly']],
  ['awaiting-acceptance', ['awaiting-acceptance-in-time', 'awaiting-acceptance-late', 'awaiting-acceptance-unsaid']],
]

/** What dossiers may leave unsaid: how many did, of how many, and the counts that a unit then does not have. */
export const unsaid = {
  'service-level': { count: 'online-unsaid', of: 'online', counts: ['online-full', 'online-partial', 'online-other'] },
  payment: { count: 'payment-unsaid', of: 'newly-received', counts: ['paid', 'paid-online', 'paid-directly'] },
  'acceptance-time': {
    count: 'awaiting-acceptance-unsaid',
    of: 'awaiting-acceptance',
    counts: ['awaiting-acceptance-in-time', 'awaiting-acceptance-late'],
  },
} as const

/** All that a counter comes to, with what is only counted on the way. */
export function sumsOf(counter: Counter): Map<string, number> {
  const counts = new Map(Object.entries(slot).map(([id, at]) => [id, counter[at] as number]))
  const countOf = (id: string): number => counts.get(id) as number
  for (const [id, parts] of sums)
    counts.set(
      id,
      parts.map(countOf).reduce((a, b) => a + b),
    )
  // What is said is counted, since most dossiers say nothing of it.
  const said = countOf('paid') + countOf('payment-none')
  counts.set('payment-unsaid', countOf('newly-received') - said)
  return counts
}

/** What some dossiers may leave unsaid. */
export type Unsaid = keyof typeof unsaid

/** Counts that no indicator has. */
const onTheWay = [
  'waiting-days',
  'filed',
  'payment-none',
  'awaiting-acceptance',
  ...Object.values(unsaid).map(({ count }) => count),
]

/** What a counter comes to, by the ids of the indicators. What dossiers do not say is left out, and not zero. */
export function countsOf(
  counter: Counter,
  leftOut: readonly Unsaid[],
): readonly (readonly [indicator: string, count: number])[] {
  const counts = sumsOf(counter)
  counts.set('net-working-days', (counts.get('working-days') ?? 0) - (counts.get('waiting-days') ?? 0))
  for (const id of [...leftOut.flatMap(what => unsaid[what].counts), ...onTheWay]) counts.delete(id)
  return [...counts].map(([id, count]) => [`dossiers-${id}`, count])
}
