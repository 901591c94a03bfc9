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

/** What a counter comes to, by the ids of the indicators. */
export function countsOf(counter: Counter): Readonly<Record<string, number>> {
  const at = (place: keyof typeof slot): number => counter[slot[place]] as number
  const inTime = at('early') + at('onTime')
  const newlyReceived = at('online') + at('offline')
  return {
    'dossiers-received': newlyReceived + at('carriedOver'),
    'dossiers-newly-received': newlyReceived,
    'dossiers-online': at('online'),
    'dossiers-offline': at('offline'),
    'dossiers-carried-over': at('carriedOver'),
    'dossiers-resolved': inTime + at('late') + at('resolvedWithoutDeadline'),
    'dossiers-early': at('early'),
    'dossiers-on-time': at('onTime'),
    'dossiers-in-time': inTime,
    'dossiers-late': at('late'),
    'dossiers-resolved-without-deadline': at('resolvedWithoutDeadline'),
    'dossiers-pending': at('pendingWithinDeadline') + at('pendingOverdue') + at('pendingWithoutDeadline'),
    'dossiers-pending-within-deadline': at('pendingWithinDeadline'),
    'dossiers-pending-overdue': at('pendingOverdue'),
    'dossiers-pending-without-deadline': at('pendingWithoutDeadline'),
    'dossiers-awaiting-supplement': at('awaitingSupplement'),
    'dossiers-ended-without-result': at('returned') + at('withdrawn') + at('rejected') + at('stopped'),
    'dossiers-returned': at('returned'),
    'dossiers-withdrawn': at('withdrawn'),
    'dossiers-rejected': at('rejected'),
    'dossiers-stopped': at('stopped'),
    'dossiers-non-local': at('nonLocal'),
    'dossiers-late-with-apology': at('lateWithApology'),
    'dossiers-late-without-apology': at('lateWithoutApology'),
    'dossiers-late-excused': at('lateExcused'),
    'dossiers-working-days': at('workingDays'),
    'dossiers-net-working-days': at('workingDays') - at('waitingDays'),
  }
}
