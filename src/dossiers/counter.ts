import type { DossierTally } from './tally'

/** Where each count stands in a counter. Sums are not counted; they follow. */
export const slot = {
  online: 0,
  direct: 1,
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

/** The counts of one scope, growing. Doubles, since the working days of a nation leave 32 bits. */
export type Counter = Float64Array

export function newCounter(): Counter {
  return new Float64Array(21)
}

export function bump(counter: Counter, at: number, by = 1): void {
  counter[at] = (counter[at] as number) + by
}

/** The columns that a counter comes to. */
export function countedColumns(counter: Counter): Omit<DossierTally, 'kind' | 'by' | 'scope' | 'period'> {
  const at = (place: keyof typeof slot): number => counter[slot[place]] as number
  const inTime = at('early') + at('onTime')
  return {
    received: at('online') + at('direct') + at('carriedOver'),
    online: at('online'),
    direct: at('direct'),
    carriedOver: at('carriedOver'),
    resolved: inTime + at('late') + at('resolvedWithoutDeadline'),
    early: at('early'),
    onTime: at('onTime'),
    inTime,
    late: at('late'),
    resolvedWithoutDeadline: at('resolvedWithoutDeadline'),
    pending: at('pendingWithinDeadline') + at('pendingOverdue') + at('pendingWithoutDeadline'),
    pendingWithinDeadline: at('pendingWithinDeadline'),
    pendingOverdue: at('pendingOverdue'),
    pendingWithoutDeadline: at('pendingWithoutDeadline'),
    awaitingSupplement: at('awaitingSupplement'),
    endedWithoutResult: at('returned') + at('withdrawn') + at('rejected') + at('stopped'),
    returned: at('returned'),
    withdrawn: at('withdrawn'),
    rejected: at('rejected'),
    stopped: at('stopped'),
    nonLocal: at('nonLocal'),
    lateWithApology: at('lateWithApology'),
    lateWithoutApology: at('lateWithoutApology'),
    lateExcused: at('lateExcused'),
    workingDays: at('workingDays'),
    netWorkingDays: at('workingDays') - at('waitingDays'),
  }
}
