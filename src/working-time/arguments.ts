import { type CivilDate, type DayNumber, readDay } from '../foundation/civil-date'
import { EgovKpiError } from '../foundation/error'
import { type Issue, type IssuePath, quote } from '../foundation/issue'
import { type Instant, type Moment, readMoment } from '../foundation/moment'
import { notWhole } from '../foundation/whole-number'
import { malformedDate } from '../foundation/wording'
import { type CalendarIndex, covers, outsideCoverage } from './calendar-index'
import { workingTimeIssue } from './wording'

/** The number of a day given as an argument, or the issue that it is not a date or not covered. */
export function readCovered(index: CalendarIndex, date: CivilDate, path: IssuePath): DayNumber | Issue {
  const day = readDay(date)
  if (day === null) return malformedDate('date', date, path)
  return covers(index, day) ? day : outsideCoverage(index, date, path)
}

/** A whole number given as an argument, or the issue that it is not one. */
export function readCount(count: number, path: IssuePath): number | Issue {
  if (Number.isSafeInteger(count)) return count
  return notWhole(count, path)
}

/** Hours given as an argument, in milliseconds, or the issue that they do not make whole minutes. */
export function readHours(hours: number, path: IssuePath): number | Issue {
  const minutes = typeof hours === 'number' ? Math.round(hours * 60) : Number.NaN
  // A third of an hour is 20 minutes, although 1/3 * 60 may differ from 20 in the last bit.
  if (Number.isSafeInteger(minutes) && Math.abs(hours * 60 - minutes) < 1e-6) return minutes * 60_000
  return workingTimeIssue('not-whole', path, { what: 'minutes', text: quote(hours) }, { actual: hours })
}

/** The instant of a moment given as an argument, or the issue that it is not one. */
export function readInstant(moment: Moment, path: IssuePath): Instant | Issue {
  return readMoment(moment, path)
}

/** The numbers, or all issues at once. */
export function allRead<const T extends readonly (number | Issue)[]>(...read: T): { readonly [K in keyof T]: number } {
  const issues = read.filter(one => typeof one !== 'number')
  if (issues.length > 0) throw new EgovKpiError(issues as unknown as readonly [Issue, ...Issue[]])
  return read as { readonly [K in keyof T]: number }
}
