import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths as addMonthsToDate } from 'date-fns/addMonths'
import { EgovKpiError } from './error'
import type { IssuePath } from './issue'
import { describedText, noIssues, type Schema } from './schema'
import { requireWhole } from './whole-number'
import { dateIssue, malformedDate } from './wording'

/**
 * A day of the calendar, without time or zone: `'2022-04-15'`, in the years 0001 to 9999.
 *
 * The texts sort in order of time, so dates are compared with `<`.
 */
export type CivilDate = string

/** A day counted from 1 January 1970, which is 0: the number that arithmetic and indexes work on. */
export type DayNumber = number

/** A day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** How a date is written, as a JSON Schema says it: that the day exists is not part of it. */
export const dateForm = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'

const datePattern = /^\d{4}-\d{2}-\d{2}$/
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const firstDay = -719_162
const lastDay = 2_932_896

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  return month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31
}

/**
 * Tells whether a value is a {@link CivilDate}: a day that exists, written as `'2022-04-15'`.
 *
 * @param value - Anything.
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'egov-kpi'
 *
 * isCivilDate('2022-02-29') // => false
 * isCivilDate('2024-02-29') // => true
 * ```
 */
export function isCivilDate(value: unknown): value is CivilDate {
  return readDay(value) !== null
}

/** The day number of a text, or null if it is not a date. The unchecked core of {@link dayNumberOf}; never throws. */
export function readDay(text: unknown): DayNumber | null {
  if (typeof text !== 'string' || !datePattern.test(text)) return null
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const inYear = (daysBeforeMonth[month - 1] as number) + day + (month > 2 && isLeapYear(year) ? 1 : 0)
  return firstDay + before * 365 + leapDays + inYear - 1
}

/**
 * The number of a day, counted from 1 January 1970 as 0.
 *
 * @param date - The day.
 * @throws An {@link EgovKpiError} when the text is not an existing day.
 */
export function dayNumberOf(date: CivilDate): DayNumber {
  return requireDay(date, [])
}

/** The day number of a text; an issue gets the path. */
export function requireDay(date: CivilDate, path: IssuePath): DayNumber {
  const day = readDay(date)
  if (day === null) throw new EgovKpiError([malformedDate('date', date, path)])
  return day
}

/**
 * The day of a day number.
 *
 * @param day - Days since 1 January 1970.
 * @throws An {@link EgovKpiError} when the number is not whole, or the day is outside the years 0001 to 9999.
 */
export function civilDateOf(day: DayNumber): CivilDate {
  requireWhole(day, [])
  requireWithin(day, String(day), [])
  // Years of 365.2425 days give the right year or, near its end, the one before; never the one after.
  let year = 1 + Math.floor((day - firstDay) / 365.2425)
  while (startOfYear(year + 1) <= day) year++
  let rest = day - startOfYear(year)
  let month = 1
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(rest + 1)}`
}

function startOfYear(year: number): DayNumber {
  const before = year - 1
  return firstDay + before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/**
 * The day a number of calendar days later, or earlier if the number is negative.
 *
 * @param date - The day to start from.
 * @param days - Calendar days, a whole number.
 * @throws An {@link EgovKpiError} when the date is invalid, the number not whole, or the result leaves the years 0001 to
 * 9999.
 *
 * @example
 * ```ts
 * import { addDays } from 'egov-kpi'
 *
 * addDays('2022-02-28', 1) // => '2022-03-01'
 * ```
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return daysAfter(requireDay(date, ['date']), days, ['days'])
}

/** The date a number of days after a day; an issue with the number gets the path. */
export function daysAfter(start: DayNumber, days: number, path: IssuePath): CivilDate {
  requireWhole(days, path)
  requireWithin(start + days, `${civilDateOf(start)} + ${days}`, path)
  return civilDateOf(start + days)
}

/**
 * The corresponding day a number of months later, or the month's last day if there is none.
 *
 * The rule of the Civil Code 2015, article 148, for terms in months: from 31 January, one month ends on 28 February.
 *
 * @param date - The day to start from.
 * @param months - Months, a whole number; negative to go back.
 * @throws An {@link EgovKpiError} when the date is invalid, the number not whole, or the result leaves the years 0001 to
 * 9999.
 *
 * @example
 * ```ts
 * import { addMonths } from 'egov-kpi'
 *
 * addMonths('2022-01-31', 1) // => '2022-02-28'
 * ```
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return monthsAfter(requireDay(date, ['date']), months, ['months'])
}

/** The date a number of months after a day; an issue with the number gets the path. */
export function monthsAfter(start: DayNumber, months: number, path: IssuePath): CivilDate {
  requireWhole(months, path)
  const day = addMonthsToDate(new UTCDateMini(start * 86_400_000), months).getTime() / 86_400_000
  requireWithin(day, `${civilDateOf(start)} + ${months}`, path)
  return civilDateOf(day)
}

/** NaN is outside too: a JavaScript date far beyond the year 9999 becomes NaN. */
function requireWithin(day: DayNumber, text: string, path: IssuePath): void {
  if (!(day >= firstDay && day <= lastDay)) {
    throw new EgovKpiError([dateIssue('outside', path, { what: 'years', text }, { actual: text })])
  }
}

/**
 * The calendar days from one day to another: 0 for the same day, negative if the second is earlier.
 *
 * @param from - The day to count from; it is not counted itself.
 * @param to - The day to count to.
 * @throws An {@link EgovKpiError} when either is not a date.
 *
 * @example
 * ```ts
 * import { countDays } from 'egov-kpi'
 *
 * countDays('2022-04-13', '2022-04-15') // => 2
 * ```
 */
export function countDays(from: CivilDate, to: CivilDate): number {
  return requireDay(to, ['to']) - requireDay(from, ['from'])
}

/**
 * The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
 *
 * @param date - The day.
 * @throws An {@link EgovKpiError} when the text is not an existing day.
 *
 * @example
 * ```ts
 * import { weekdayOf } from 'egov-kpi'
 *
 * weekdayOf('2022-04-15') // => 5
 * ```
 */
export function weekdayOf(date: CivilDate): Weekday {
  return weekdayOfDay(dayNumberOf(date))
}

/** The weekday of a day number: 1 January 1970 was a Thursday. */
export function weekdayOfDay(day: DayNumber): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** The schema of a {@link CivilDate}. */
export const CivilDate: Schema<CivilDate> = describedText(
  () => `^${dateForm}$`,
  text => (readDay(text) === null ? [malformedDate('date', text)] : noIssues),
)
