import { type CivilDate, type Weekday, weekdayOf } from '../foundation/civil-date'
import type { LocalizedText } from '../foundation/language'
import type { SourceReference } from '../foundation/source'
import { allRead, readCovered } from './arguments'
import { calendarIndex, isWorked } from './calendar-index'
import { hoursOn } from './hours-on'
import type { OfficeOpening } from './office-hours'
import type { UnannouncedStatus, WorkingCalendar } from './working-calendar'

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
  /** Whether the day is announced, only proposed (a proposed calendar, an unconfirmed swap), or assumed. */
  readonly status: 'announced' | UnannouncedStatus
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
    status: statusOf(calendar, date),
  }
}

function statusOf(
  { unannounced = [], unconfirmed = [] }: WorkingCalendar,
  date: CivilDate,
): 'announced' | UnannouncedStatus {
  const span = unannounced.find(({ from, to }) => from <= date && date <= to)
  if (span !== undefined) return span.status
  return unconfirmed.some(day => day.date === date || day.workedOn === date) ? 'proposed' : 'announced'
}
