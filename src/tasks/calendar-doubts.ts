import { type CivilDate, civilDateOf, dayNumberOf } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import { covers, outsideCoverage } from '../working-time/calendar-index'
import { calendarFindings } from '../working-time/describe-day'
import type { ObligationStatus } from './obligation-status'
import type { ReadStatusOptions } from './read-options'

/** What of the calendar is assumed between the days that were compared, and which of them it does not cover. */
export function calendarDoubts(
  statuses: readonly ObligationStatus[],
  { calendar, asOf }: ReadStatusOptions,
): readonly Issue[] {
  const compared = new Set<CivilDate>(
    statuses.flatMap(({ lastDay, endedOn }) => (lastDay === null ? [] : [lastDay, endedOn ?? asOf])),
  )
  const days = [...compared].map(dayNumberOf).toSorted((a, b) => a - b)
  const outside = days.filter(day => !covers(calendar, day))
  const inside = days.filter(day => covers(calendar, day))
  const [first, last] = [inside[0], inside.at(-1)]
  return [
    ...outside.map(day => ({
      ...outsideCoverage(calendar, civilDateOf(day), ['calendar']),
      severity: 'warning' as const,
    })),
    ...(first === undefined || last === undefined
      ? []
      : calendarFindings(calendar.calendar, civilDateOf(first), civilDateOf(last))),
  ]
}
