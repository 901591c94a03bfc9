import { addMonths, civilDateOf, type DayNumber, dayNumberOf } from '../foundation/civil-date'
import { dayAt, endOfAsOf, instantIn, timeOfDay } from '../foundation/zone'
import {
  type CalendarIndex,
  covers,
  isWorked,
  ordinalAt,
  resultOutside,
  shiftDay,
} from '../working-time/calendar-index'
import { type OpeningIndex, shiftInstant, workedUpTo } from '../working-time/opening-index'
import type { ServiceTermMeasure } from './service-term'

/**
 * A clock on which a term runs: points are day numbers for terms in days, and instants for terms in hours. The same
 * steps (count, pause, roll forward) work on both.
 */
export interface TermClock {
  /** The point a number of the term's measure after another, which is not counted itself. */
  readonly after: (point: number, amount: number) => number
  /** The amount of the term from after one point up to and including another. */
  readonly passed: (from: number, to: number) => number
  /** The point an amount later, in the measure of `passed`. */
  readonly shifted: (point: number, time: number) => number
  /** The point a number of whole days later. */
  readonly later: (point: number, days: number, measure: 'working-days' | 'calendar-days') => number
}

function inCalendar(index: CalendarIndex, day: DayNumber | null, start: DayNumber): DayNumber {
  if (day === null || !covers(index, day)) throw resultOutside(index, civilDateOf(start))
  return day
}

/** The day a number of working days away; throws if that leaves the calendar. */
export function workingDayAfter(index: CalendarIndex, day: DayNumber, count: number): DayNumber {
  return inCalendar(index, shiftDay(index, day, count), day)
}

/** The day itself where it is worked, else the next working day. */
export function rolledForward(index: CalendarIndex, day: DayNumber): DayNumber {
  return isWorked(index, inCalendar(index, day, day)) ? day : workingDayAfter(index, day, 1)
}

/** The clock of terms in whole days and months. */
export function dayClock(index: CalendarIndex, measure: Exclude<ServiceTermMeasure, 'working-hours'>): TermClock {
  const later = (day: DayNumber, days: number, counted: 'working-days' | 'calendar-days'): DayNumber =>
    counted === 'working-days' ? workingDayAfter(index, day, days) : inCalendar(index, day + days, day)
  if (measure === 'working-days') {
    return {
      after: (day, amount) => workingDayAfter(index, day, amount),
      passed: (from, to) => ordinalAt(index, to) - ordinalAt(index, from),
      shifted: (day, count) => workingDayAfter(index, day, count),
      later,
    }
  }
  return {
    after: (day, amount) => {
      if (measure === 'months') return inCalendar(index, dayNumberOf(addMonths(civilDateOf(day), amount)), day)
      return inCalendar(index, day + (measure === 'weeks' ? 7 * amount : amount), day)
    },
    passed: (from, to) => to - from,
    shifted: (day, days) => inCalendar(index, day + days, day),
    later,
  }
}

/** The clock of terms in office hours; an amount is in hours, or in days of `hoursPerDay`. */
export function hourClock(index: CalendarIndex, openings: OpeningIndex, hoursPerUnit: number): TermClock {
  const milliseconds = (hours: number): number => Math.round(hours * 60) * 60_000
  const hoursPerDay = index.calendar.officeHours?.hoursPerDay ?? 0
  return {
    after: (instant, amount) => shiftInstant(index, openings, instant, milliseconds(amount * hoursPerUnit)),
    passed: (from, to) => workedUpTo(openings, to) - workedUpTo(openings, from),
    shifted: (instant, time) => shiftInstant(index, openings, instant, time),
    later: (instant, days, measure) => {
      if (measure === 'working-days') return shiftInstant(index, openings, instant, milliseconds(days * hoursPerDay))
      // The same time of day, even if clocks change in between.
      const { zone } = index.calendar
      const day = dayAt(zone, instant)
      const shifted = instantIn(zone, day + days, timeOfDay(zone, instant))
      if (shifted > openings.end) throw resultOutside(index, civilDateOf(day))
      return shifted
    },
  }
}

/** How a simple term in days is counted, for large numbers of dossiers. */
export interface DayTermPolicy {
  readonly receipt: 'next-opening' | 'as-received'
  readonly rollForward: boolean
}

/**
 * The due day of an uninterrupted term in whole days or months, on day numbers alone: the result of `computeDueDate` without
 * its steps. For large numbers of dossiers; the caller has checked term and day.
 */
export function dueDayOf(
  index: CalendarIndex,
  measure: Exclude<ServiceTermMeasure, 'working-hours'>,
  amount: number,
  received: DayNumber,
  { receipt, rollForward }: DayTermPolicy,
): DayNumber {
  const start = receipt === 'next-opening' ? rolledForward(index, received) : received
  if (measure === 'working-days' && amount > 0) return workingDayAfter(index, start, amount)
  const end = dayClock(index, measure).after(start, amount)
  return rollForward ? rolledForward(index, end) : end
}

/** The instant at which a day or a moment is over: a day at its midnight, a moment at once. */
export function endInstant(index: CalendarIndex, at: string): number {
  return at.includes('T') ? endOfAsOf(index.calendar.zone, at) : endOfAsOf(index.calendar.zone, at) + 1
}
