import { type DateOrMoment, instantOf } from '../foundation/moment'

/**
 * Whether one time certainly lies before another. A day is compared with the day that a moment is written in: of an
 * entry and a lock of one day nobody can say which was first.
 */
export function isBefore(a: DateOrMoment, b: DateOrMoment): boolean {
  if (a.includes('T') && b.includes('T')) return instantOf(a) < instantOf(b)
  return a.slice(0, 10) < b.slice(0, 10)
}
