import { dayNumberOf } from '../foundation/civil-date'
import { EgovKpiError } from '../foundation/error'
import { type Instant, type Moment, momentText } from '../foundation/moment'
import { civilDateIn, offsetAt } from '../foundation/zone'
import { allRead, readCount, readHours, readInstant } from './arguments'
import { type CalendarIndex, calendarIndex, covers, outsideCoverage, resultOutside } from './calendar-index'
import { lastUpTo, type OpeningIndex, openingIndex, shiftInstant, workedUpTo } from './opening-index'
import type { WorkingCalendar } from './working-calendar'

/** Writes an instant at the offset of the calendar's zone. */
export function inZone({ calendar: { zone } }: CalendarIndex, instant: Instant): Moment {
  return momentText(instant, offsetAt(zone, instant))
}

/** Throws if a moment is outside the days that the calendar covers. */
export function mustCover(index: CalendarIndex, moment: Moment, path: string): void {
  const date = civilDateIn(index.calendar.zone, moment)
  if (!covers(index, dayNumberOf(date))) throw new EgovKpiError([outsideCoverage(index, date, [path])])
}

/**
 * The moment itself while the office is open, else the beginning of the next opening.
 *
 * @param calendar - A working calendar with office hours.
 * @param moment - Any moment on a day that it covers.
 * @returns A moment in the calendar's zone.
 * @throws An `EgovKpiError` when the calendar has no office hours, or the answer leaves its coverage.
 *
 * @example
 * ```ts
 * import { findNextOpening, vietnamCivilService } from 'egov-kpi'
 *
 * const weekly = [{ weekdays: [1, 2, 3, 4, 5], openings: [{ from: '07:30', to: '16:30' }] }] as const
 * const calendar = vietnamCivilService({ officeHours: { hoursPerDay: 8, weekly } })
 * findNextOpening(calendar, '2022-04-08T16:30:00+07:00') // => '2022-04-12T07:30:00+07:00'
 * ```
 */
export function findNextOpening(calendar: WorkingCalendar, moment: Moment): Moment {
  const { index, openings, instant } = question(calendar, moment)
  const opened = openAt(openings, instant)
  if (opened === null) throw resultOutside(index, moment)
  return inZone(index, opened)
}

/** The instant itself if the office is open, otherwise the next opening; null after the last one. At the closing time the office is closed. */
export function openAt({ starts, ends }: OpeningIndex, instant: Instant): Instant | null {
  const at = lastUpTo(starts, instant)
  return at >= 0 && instant < (ends[at] as number) ? instant : (starts[at + 1] ?? null)
}

/**
 * The beginning of the current opening at a moment, or of the last one before it.
 *
 * @param calendar - A working calendar with office hours.
 * @param moment - Any moment on a day that it covers.
 * @returns A moment in the calendar's zone.
 * @throws An `EgovKpiError` when the calendar has no office hours, or the answer leaves its coverage.
 *
 * @example
 * ```ts
 * import { findPreviousOpening, vietnamCivilService } from 'egov-kpi'
 *
 * const weekly = [{ weekdays: [1, 2, 3, 4, 5], openings: [{ from: '07:30', to: '16:30' }] }] as const
 * const calendar = vietnamCivilService({ officeHours: { hoursPerDay: 8, weekly } })
 * findPreviousOpening(calendar, '2022-04-10T09:00:00+07:00') // => '2022-04-08T07:30:00+07:00'
 * ```
 */
export function findPreviousOpening(calendar: WorkingCalendar, moment: Moment): Moment {
  const { index, openings, instant } = question(calendar, moment)
  const start = openings.starts[lastUpTo(openings.starts, instant)]
  if (start === undefined) throw resultOutside(index, moment)
  return inZone(index, start)
}

/**
 * The moment at which a number of working hours has passed; time outside the openings does not count.
 *
 * A term in hours starts at that instant (Civil Code 2015, article 147).
 *
 * @param calendar - A working calendar with office hours.
 * @param moment - The moment to start from.
 * @param hours - Working hours that make whole minutes; negative to go back.
 * @returns A moment in the calendar's zone.
 * @throws An `EgovKpiError` when the calendar has no office hours, the hours are not a whole number of minutes, or the
 * answer leaves its coverage.
 *
 * @example
 * ```ts
 * import { addWorkingHours, vietnamCivilService } from 'egov-kpi'
 *
 * const weekly = [{ weekdays: [1, 2, 3, 4, 5], openings: [{ from: '07:30', to: '11:30' }, { from: '13:30', to: '17:30' }] }] as const
 * const calendar = vietnamCivilService({ officeHours: { hoursPerDay: 8, weekly } })
 * addWorkingHours(calendar, '2022-04-08T16:00:00+07:00', 4) // => '2022-04-12T10:00:00+07:00'
 * ```
 */
export function addWorkingHours(calendar: WorkingCalendar, moment: Moment, hours: number): Moment {
  const index = calendarIndex(calendar)
  const [, time] = allRead(readInstant(moment, ['moment']), readHours(hours, ['hours']))
  const { openings, instant } = question(calendar, moment)
  return inZone(index, shiftInstant(index, openings, instant, time))
}

/**
 * The moment at which a number of half working days has passed, each half of `hoursPerDay`.
 *
 * @param calendar - A working calendar with office hours, whose `hoursPerDay` defines a day.
 * @param moment - The moment to start from.
 * @param halves - Half days, a whole number; negative to go back.
 * @returns A moment in the calendar's zone.
 * @throws An `EgovKpiError` when the calendar has no office hours, or the answer leaves its coverage.
 *
 * @example
 * ```ts
 * import { addHalfDays, vietnamCivilService } from 'egov-kpi'
 *
 * const weekly = [{ weekdays: [1, 2, 3, 4, 5], openings: [{ from: '07:30', to: '11:30' }, { from: '13:30', to: '17:30' }] }] as const
 * const calendar = vietnamCivilService({ officeHours: { hoursPerDay: 8, weekly } })
 * addHalfDays(calendar, '2022-04-06T07:30:00+07:00', 5) // => '2022-04-08T11:30:00+07:00'
 * ```
 */
export function addHalfDays(calendar: WorkingCalendar, moment: Moment, halves: number): Moment {
  const index = calendarIndex(calendar)
  openingIndex(index)
  const hoursPerDay = index.calendar.officeHours?.hoursPerDay ?? 0
  const [, count] = allRead(readInstant(moment, ['moment']), readCount(halves, ['halves']))
  const [time] = allRead(readHours((count * hoursPerDay) / 2, ['halves']))
  const { openings, instant } = question(calendar, moment)
  return inZone(index, shiftInstant(index, openings, instant, time))
}

/**
 * Counts the working minutes between two moments: the time in which the office was open.
 *
 * @param calendar - A working calendar with office hours.
 * @param from - The earlier moment.
 * @param to - The later one; before `from`, the count is negative.
 * @returns Minutes; not whole if the moments have seconds.
 * @throws An `EgovKpiError` when the calendar has no office hours, or a moment is invalid or not covered.
 *
 * @example
 * ```ts
 * import { countWorkingMinutes, vietnamCivilService } from 'egov-kpi'
 *
 * const weekly = [{ weekdays: [1, 2, 3, 4, 5], openings: [{ from: '07:30', to: '11:30' }, { from: '13:30', to: '17:30' }] }] as const
 * const calendar = vietnamCivilService({ officeHours: { hoursPerDay: 8, weekly } })
 * countWorkingMinutes(calendar, '2022-04-08T11:00:00+07:00', '2022-04-12T08:00:00+07:00') // => 300
 * ```
 */
export function countWorkingMinutes(calendar: WorkingCalendar, from: Moment, to: Moment): number {
  const index = calendarIndex(calendar)
  const openings = openingIndex(index)
  const [start, end] = allRead(readInstant(from, ['from']), readInstant(to, ['to']))
  mustCover(index, from, 'from')
  mustCover(index, to, 'to')
  return (workedUpTo(openings, end) - workedUpTo(openings, start)) / 60_000
}

function question(
  calendar: WorkingCalendar,
  moment: Moment,
): { readonly index: CalendarIndex; readonly openings: OpeningIndex; readonly instant: Instant } {
  const index = calendarIndex(calendar)
  const openings = openingIndex(index)
  const [instant] = allRead(readInstant(moment, ['moment']))
  mustCover(index, moment, 'moment')
  return { index, openings, instant }
}
