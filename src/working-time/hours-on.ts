import { type CivilDate, weekdayOf } from '../foundation/civil-date'
import type { OfficeHours, OfficeOpening } from './office-hours'
import type { MakeUpDay } from './working-calendar'

/**
 * The openings of a working day, or null if none are given for it. An exception takes precedence; a make-up day has the
 * hours of the day it replaces, or those of its own weekday if it replaces none.
 */
export function hoursOn(
  { weekly, exceptions = [] }: OfficeHours,
  date: CivilDate,
  makeUp: MakeUpDay | undefined,
): readonly OfficeOpening[] | null {
  const exception = exceptions.find(({ from, to }) => from <= date && date <= to)
  if (exception !== undefined) return exception.openings
  const weekday = weekdayOf(makeUp?.insteadOf ?? date)
  return weekly.find(({ weekdays }) => weekdays.includes(weekday))?.openings ?? null
}
