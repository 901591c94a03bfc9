import { type CivilDate, civilDateOf } from '../foundation/civil-date'
import { allRead, readCount, readCovered } from './arguments'
import { calendarIndex, countDays, isWorked, ordinalAt, shiftedDate } from './calendar-index'
import type { WorkingCalendar } from './working-calendar'

/**
 * Whether a day is a working day.
 *
 * @param calendar - The working calendar.
 * @param date - A day that it covers.
 * @throws An `EgovKpiError` when the date is invalid or not covered.
 *
 * @example
 * ```ts
 * import { isWorkingDay, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = vietnamCivilService()
 * isWorkingDay(calendar, '2024-04-29') // => false
 * isWorkingDay(calendar, '2024-05-04') // => true
 * ```
 */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  const index = calendarIndex(calendar)
  const [day] = allRead(readCovered(index, date, ['date']))
  return isWorked(index, day)
}

/**
 * The n-th working day after a day, or before it if n is negative.
 *
 * The day itself is not counted (Civil Code 2015, article 147), so one working day after a Sunday is Monday; whether
 * receipt on a Sunday counts as receipt on Monday depends on the term: see `computeDueDate`.
 *
 * @param calendar - The working calendar.
 * @param date - The day to start from; it need not be a working day.
 * @param n - Working days, a whole number; 0 gives the day itself.
 * @throws An `EgovKpiError` when the date or the result is not covered, or n is not a whole number.
 *
 * @example
 * ```ts
 * import { addWorkingDays, vietnamCivilService } from 'egov-kpi'
 *
 * addWorkingDays(vietnamCivilService(), '2025-01-24', 1) // => '2025-02-03'
 * ```
 */
export function addWorkingDays(calendar: WorkingCalendar, date: CivilDate, n: number): CivilDate {
  const index = calendarIndex(calendar)
  const [day, count] = allRead(readCovered(index, date, ['date']), readCount(n, ['n']))
  return shiftedDate(index, day, count)
}

/**
 * Counts the working days from one day to another: the first day is not counted, the last one is.
 *
 * It is the inverse of `addWorkingDays`: adding and then counting returns the number that was added, from a day off
 * too, forward and back.
 *
 * @param calendar - The working calendar.
 * @param from - The day to count from, itself not counted.
 * @param to - The last day counted; if it is before `from`, the working days backwards, negative.
 * @throws An `EgovKpiError` when a date is invalid or not covered.
 *
 * @example
 * ```ts
 * import { countWorkingDays, vietnamCivilService } from 'egov-kpi'
 *
 * countWorkingDays(vietnamCivilService(), '2022-01-28', '2022-02-08') // => 2
 * countWorkingDays(vietnamCivilService(), '2022-04-17', '2022-04-15') // => -1
 * ```
 */
export function countWorkingDays(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  const index = calendarIndex(calendar)
  const [start, end] = allRead(readCovered(index, from, ['from']), readCovered(index, to, ['to']))
  return countDays(index, start, end)
}

/**
 * The day itself where it is worked, else the next working day.
 *
 * For a receipt or an end on a day off.
 *
 * @param calendar - The working calendar.
 * @param date - The day.
 * @throws An `EgovKpiError` when the date or the result is not covered.
 *
 * @example
 * ```ts
 * import { findWorkingDayFrom, vietnamCivilService } from 'egov-kpi'
 *
 * findWorkingDayFrom(vietnamCivilService(), '2022-04-30') // => '2022-05-04'
 * ```
 */
export function findWorkingDayFrom(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  const index = calendarIndex(calendar)
  const [day] = allRead(readCovered(index, date, ['date']))
  return isWorked(index, day) ? date : shiftedDate(index, day, 1)
}

/**
 * The day itself where it is worked, else the last working day before it.
 *
 * To show beside a written deadline that falls on a day off: "trong tháng 4/2022" ends on 30 April, a Saturday,
 * and the last working day to submit is 29 April.
 *
 * @param calendar - The working calendar.
 * @param date - The day.
 * @throws An `EgovKpiError` when the date or the result is not covered.
 *
 * @example
 * ```ts
 * import { findWorkingDayUpTo, vietnamCivilService } from 'egov-kpi'
 *
 * findWorkingDayUpTo(vietnamCivilService(), '2022-04-30') // => '2022-04-29'
 * ```
 */
export function findWorkingDayUpTo(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  const index = calendarIndex(calendar)
  const [day] = allRead(readCovered(index, date, ['date']))
  return isWorked(index, day) ? date : shiftedDate(index, day, -1)
}

/**
 * All working days from one day to another, both included.
 *
 * @param calendar - The working calendar.
 * @param from - The first day of the stretch.
 * @param to - Its last day.
 * @throws An `EgovKpiError` when a date is invalid or not covered.
 *
 * @example
 * ```ts
 * import { listWorkingDays, vietnamCivilService } from 'egov-kpi'
 *
 * listWorkingDays(vietnamCivilService(), '2024-05-01', '2024-05-05') // => ['2024-05-02', '2024-05-03', '2024-05-04']
 * ```
 */
export function listWorkingDays(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const index = calendarIndex(calendar)
  const [start, end] = allRead(readCovered(index, from, ['from']), readCovered(index, to, ['to']))
  const before = index.ordinals[start - index.first] as number
  return Array.from(index.days.subarray(before, Math.max(before, ordinalAt(index, end))), day => civilDateOf(day))
}
