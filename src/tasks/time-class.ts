import { type CivilDate, dayNumberOf } from '../foundation/civil-date'
import { type CalendarIndex, workingDaysFrom } from '../working-time/calendar-index'
import type { Progress } from './progress'
import type { ReadStatusOptions } from './read-options'

/** The classes, in the order in which tables show them. */
export const taskTimes: readonly TaskTime[] = [
  'within-deadline',
  'due-soon',
  'overdue',
  'on-time',
  'late',
  'day-unknown',
  'no-deadline',
]

/**
 * How a piece of work stands to its deadline: while it is open, within it, due soon, overdue; once it is done, on time
 * or late; and in either case without a deadline. What a count made after the last day has is done, on a day that is not
 * known.
 */
export type TaskTime = 'within-deadline' | 'due-soon' | 'overdue' | 'on-time' | 'late' | 'day-unknown' | 'no-deadline'

/** A distance in days. */
export interface TaskDayCount {
  readonly calendarDays: number
  /** Null if the calendar does not cover the days between. */
  readonly workingDays: number | null
}

/** A time class, with the days that are left, or by which it is late. */
export interface Standing {
  readonly time: TaskTime
  /** Days left, on the day asked about or when it was done; 0 on the last day. */
  readonly left?: TaskDayCount
  /** Days after the last day. */
  readonly late?: TaskDayCount
}

/**
 * Compares days with days: on the last day, until its end, it is in time. A written date does not move out of a day off.
 * If the deadline names an hour, the last day ends at it: for what is open, and for what was done at an hour that the log
 * names.
 */
export function standingOf(
  { endedOn, endedAt }: Progress,
  { lastDay, hour }: { readonly lastDay: CivilDate | null; readonly hour?: string },
  { asOf, calendar, dueSoonDays }: ReadStatusOptions,
): Standing {
  if (lastDay === null) return { time: 'no-deadline' }
  const at = endedOn ?? asOf
  const endsEarly = at === lastDay && hour !== undefined
  const isPastHour = endsEarly && (endedOn === null || (endedAt !== undefined && endedAt > hour))
  if (at > lastDay || isPastHour) {
    return { time: endedOn === null ? 'overdue' : 'late', late: daysFrom(lastDay, at, calendar) }
  }
  const left = daysFrom(at, lastDay, calendar)
  if (endedOn !== null) return { time: 'on-time', left }
  return { time: left.calendarDays <= dueSoonDays ? 'due-soon' : 'within-deadline', left }
}

function daysFrom(from: CivilDate, to: CivilDate, calendar: CalendarIndex): TaskDayCount {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)]
  return { calendarDays: last - first, workingDays: workingDaysFrom(calendar, first, last) }
}
