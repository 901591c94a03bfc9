import { civilDateOf, type DayNumber, dayNumberOf, weekdayOfDay } from '../foundation/civil-date'
import { EgovKpiError } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { noteZone } from '../foundation/zone'
import { readCalendar } from './read-calendar'
import { workingTimeIssue } from './wording'
import type { WorkingCalendar } from './working-calendar'

/**
 * A calendar's days as numbers: every query about days takes one or two reads of these arrays.
 *
 * It is derived from the calendar and internal to the library. For many queries, fetch it once and work on day numbers.
 */
export interface CalendarIndex {
  readonly calendar: WorkingCalendar
  /** The first and the last day covered. */
  readonly first: DayNumber
  readonly last: DayNumber
  /** At `day - first + 1`: how many working days there are from the first day up to and including that day. */
  readonly ordinals: Int32Array
  /** At `ordinal - 1`: the day number of the working day with that ordinal. */
  readonly days: Int32Array
}

/** Indexes by calendar. A calendar is readonly data, so its index is a pure function of it, kept as long as the calendar. */
const indexes = new WeakMap<WorkingCalendar, CalendarIndex>()

/**
 * The index of a calendar, which is checked on first use.
 *
 * @throws An EgovKpiError when it is not a calendar.
 */
export function calendarIndex(calendar: WorkingCalendar, path: IssuePath = ['calendar']): CalendarIndex {
  const known = indexes.get(calendar)
  if (known !== undefined) return known
  const read = readCalendar(calendar, path)
  if ('issues' in read) throw new EgovKpiError(read.issues as readonly [Issue, ...Issue[]])
  const index = buildIndex(read.calendar)
  indexes.set(calendar, index)
  return index
}

function buildIndex(calendar: WorkingCalendar): CalendarIndex {
  noteZone(calendar.zone)
  const first = dayNumberOf(calendar.from)
  const last = dayNumberOf(calendar.to)
  const worked = new Uint8Array(last - first + 1)
  for (let day = first; day <= last; day++) {
    if (calendar.workingWeek.includes(weekdayOfDay(day))) worked[day - first] = 1
  }
  for (const { date } of calendar.daysOff) worked[dayNumberOf(date) - first] = 0
  for (const { date } of calendar.workingDays) worked[dayNumberOf(date) - first] = 1
  const ordinals = new Int32Array(worked.length + 1)
  for (let at = 0; at < worked.length; at++) ordinals[at + 1] = (ordinals[at] as number) + (worked[at] as number)
  const days = new Int32Array(ordinals[worked.length] as number)
  for (let at = 0; at < worked.length; at++) {
    if (worked[at] === 1) days[(ordinals[at + 1] as number) - 1] = first + at
  }
  return { calendar, first, last, ordinals, days }
}

/** Whether the calendar covers a day. */
export function covers({ first, last }: CalendarIndex, day: DayNumber): boolean {
  return first <= day && day <= last
}

/** How many working days there are from the first day covered up to and including a day, which must be covered. */
export function ordinalAt({ first, ordinals }: CalendarIndex, day: DayNumber): number {
  return ordinals[day - first + 1] as number
}

/** The working days from one day to another, negative if it is earlier; null if one of them is not covered. */
export function workingDaysFrom(index: CalendarIndex, from: DayNumber, to: DayNumber): number | null {
  return covers(index, from) && covers(index, to) ? ordinalAt(index, to) - ordinalAt(index, from) : null
}

/** Whether a day, which must be covered, is a working day. */
export function isWorked({ first, ordinals }: CalendarIndex, day: DayNumber): boolean {
  return ordinals[day - first + 1] !== ordinals[day - first]
}

/**
 * The day a number of working days away, or null if that leaves the calendar. None away is the day itself; forward,
 * the n-th working day after it; back, the n-th working day before it.
 */
export function shiftDay(index: CalendarIndex, day: DayNumber, count: number): DayNumber | null {
  if (count === 0) return day
  const ordinal = ordinalAt(index, day) + count
  // Back from a day off, the first working day is the last one before it.
  const target = count < 0 && !isWorked(index, day) ? ordinal + 1 : ordinal
  return index.days[target - 1] ?? null
}

/**
 * The working days from one day to another, in that direction: the first day is not counted, the last one is. Backwards
 * likewise, so that the count is the inverse of {@link shiftDay}.
 */
export function countDays(index: CalendarIndex, from: DayNumber, to: DayNumber): number {
  if (from <= to) return ordinalAt(index, to) - ordinalAt(index, from)
  return ordinalAt(index, to - 1) - ordinalAt(index, from - 1)
}

/** The issue that a day is outside the calendar. */
export function outsideCoverage({ calendar: { id, from, to } }: CalendarIndex, date: string, path: IssuePath): Issue {
  return workingTimeIssue('outside', path, { what: 'day', date, calendar: id, from, to }, { actual: date })
}

/** The error that a result is outside the calendar. */
export function resultOutside({ calendar: { id, from, to } }: CalendarIndex, start: string): EgovKpiError {
  return new EgovKpiError([
    workingTimeIssue('outside', ['calendar'], { what: 'result', start, calendar: id, from, to }),
  ])
}

/** The date of a working day a number of working days away; throws if that leaves the calendar. */
export function shiftedDate(index: CalendarIndex, day: DayNumber, count: number): string {
  const shifted = shiftDay(index, day, count)
  if (shifted === null) throw resultOutside(index, civilDateOf(day))
  return civilDateOf(shifted)
}
