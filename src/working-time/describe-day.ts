import { type CivilDate, civilDateOf, dayNumberOf, type Weekday, weekdayOf } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import { inBoth, type LocalizedText } from '../foundation/language'
import type { SourceReference } from '../foundation/source'
import { changesOf, dayAt } from '../foundation/zone'
import { allRead, readCovered } from './arguments'
import { calendarIndex, isWorked } from './calendar-index'
import { hoursOn } from './hours-on'
import type { OfficeOpening } from './office-hours'
import { doubtIssue } from './wording'
import type { WorkingCalendar } from './working-calendar'

/** One day of a calendar. */
export interface CalendarDayDescription {
  readonly date: CivilDate
  readonly weekday: Weekday
  readonly isWorked: boolean
  /** The reason: the working week, a listed day off, or a make-up day. */
  readonly by: 'working-week' | 'day-off' | 'make-up-day'
  readonly reason?: LocalizedText
  readonly source?: SourceReference
  /** When the office is open; empty on a day off, left out if the calendar has no office hours. */
  readonly openings?: readonly OfficeOpening[]
  /** True if the calendar is assumed on that day, or the day is not confirmed. */
  readonly assumed: boolean
}

/**
 * Describes a day of a calendar, with the reason and the office hours.
 *
 * @param calendar - The working calendar.
 * @param date - A day that it covers.
 * @throws An `EgovKpiError` when the date is invalid or not covered.
 *
 * @example
 * ```ts
 * import { describeDay, vietnamCivilService } from 'egov-kpi'
 *
 * const { isWorked, by, reason } = describeDay(vietnamCivilService(), '2022-04-11')
 * isWorked // => false
 * by // => 'day-off'
 * reason // => { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' }
 * ```
 */
export function describeDay(calendar: WorkingCalendar, date: CivilDate): CalendarDayDescription {
  const index = calendarIndex(calendar)
  const [day] = allRead(readCovered(index, date, ['date']))
  const { officeHours } = calendar
  const off = calendar.daysOff.find(one => one.date === date)
  const makeUp = calendar.workingDays.find(one => one.date === date)
  const listed = off ?? makeUp
  const isOpen = isWorked(index, day)
  return {
    date,
    weekday: weekdayOf(date),
    isWorked: isOpen,
    by: listed === undefined ? 'working-week' : listed === off ? 'day-off' : 'make-up-day',
    ...(listed === undefined ? {} : { reason: listed.reason, source: listed.source }),
    ...(officeHours === undefined ? {} : { openings: (isOpen ? hoursOn(officeHours, date, makeUp) : null) ?? [] }),
    assumed: checkCalendar(calendar, date, date).length > 0,
  }
}

/**
 * The assumptions in a stretch of a calendar: findings for every result that rests on it.
 *
 * `computeDueDate` includes them itself. For results that are a bare date or number, call this with the days they span.
 *
 * @param calendar - The working calendar.
 * @param from - The first day of the stretch; a later day may be given first.
 * @param to - Its last day.
 * @throws An `EgovKpiError` when a date is invalid or not covered.
 *
 * @example
 * ```ts
 * import { checkCalendar, vietnamCivilService } from 'egov-kpi'
 *
 * checkCalendar(vietnamCivilService(), '2026-11-25', '2026-11-30').map(({ code }) => code) // => ['assumed']
 * ```
 */
export function checkCalendar(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): readonly Issue[] {
  const index = calendarIndex(calendar)
  allRead(readCovered(index, from, ['from']), readCovered(index, to, ['to']))
  const [start, end] = from <= to ? [from, to] : [to, from]
  const { id, assumed = [], unconfirmed = [], daysOff } = calendar
  return [
    ...changeMissing(calendar, end),
    ...assumed
      .filter(span => span.from <= end && start <= span.to)
      .map(span =>
        doubtIssue(
          'assumed',
          ['calendar', 'assumed'],
          { what: 'calendar', calendar: id, from: span.from, to: span.to },
          { severity: 'warning' },
        ),
      ),
    ...unconfirmed
      // Both days of a swap are unconfirmed.
      .filter(({ date, workedOn = date }) => [date, workedOn].some(day => start <= day && day <= end))
      .map(({ date, reason, workedOn }) =>
        doubtIssue(
          'assumed',
          ['calendar', 'unconfirmed'],
          {
            what: 'day',
            date,
            workedOn,
            reason: inBoth(reason, text => text),
            isOff: daysOff.some(day => day.date === date),
          },
          { severity: 'warning' },
        ),
      ),
  ]
}

/** Reports that clocks that changed twice within a year have not changed for more than a year: the data ends too early. */
function changeMissing({ zone }: WorkingCalendar, end: CivilDate): readonly Issue[] {
  const [last, before] = changesOf(zone).toReversed()
  if (zone.to !== undefined || last === undefined || before === undefined || last.at - before.at > year) return []
  const day = dayAt(zone, before.at + year)
  if (dayNumberOf(end) <= day) return []
  const parameters = { zone: zone.name, last: String(zone.offsets.at(-1)?.from), date: civilDateOf(day) }
  return [doubtIssue('incomplete', ['calendar', 'zone'], { what: 'zone', ...parameters }, { severity: 'warning' })]
}

/** Changes occur on the same Sunday of the month, so they are up to 371 days apart. */
const year = 371 * 86_400_000
