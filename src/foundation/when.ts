import { type DayNumber, dayNumberOf, readDay } from './civil-date'
import type { DateOrMoment, Instant } from './moment'
import { civilDateIn, endOfAsOf, type Zone } from './zone'

/** The day of a day or a moment in a zone. */
export function dayIn(zone: Zone, at: DateOrMoment): DayNumber {
  return readDay(at) ?? dayNumberOf(civilDateIn(zone, at))
}

/** Whether one day or moment is before another. A day and a moment on it are neither before nor after each other. */
export function isBefore(zone: Zone, at: DateOrMoment, other: DateOrMoment): boolean {
  if (at.includes('T') && other.includes('T')) return endOfAsOf(zone, at) < endOfAsOf(zone, other)
  return dayIn(zone, at) < dayIn(zone, other)
}

/** Whether a day (which is known once it is over) or a moment is known at an instant. */
export function isKnown(zone: Zone, at: DateOrMoment, asOf: Instant): boolean {
  return endOfAsOf(zone, at) <= asOf
}
