import { civilDateOf, type DayNumber } from '../foundation/civil-date'
import { type DateOrMoment, instantOf, momentText } from '../foundation/moment'
import { dayIn } from '../foundation/when'
import { dayAt, offsetAt, timeOfDay } from '../foundation/zone'
import { type CalendarIndex, isWorked, resultOutside, shiftDay } from '../working-time/calendar-index'
import { checkCalendar } from '../working-time/check-calendar'
import { minuteOfDay, type TimeOfDay } from '../working-time/office-hours'
import { openingIndex } from '../working-time/opening-index'
import { openAt } from '../working-time/working-hours'
import type { DuePolicy } from './due-options'
import { type DueStep, sayAmount, step } from './due-step'
import type { ReadDueDate } from './read-due-date'
import { runsByHours, type TimedServiceTerm } from './service-term'
import type { Running, TermRun } from './suspend'
import { dayClock, endInstant, hourClock, rolledForward } from './term-arithmetic'

/** A running term: its clock, its end without suspensions, and the rule for its last day. */
export interface Begun {
  readonly run: TermRun
  readonly begun: Running
  readonly finish: (running: Running & { readonly end: number }) => Running & { readonly end: number }
}

/** Starts the clock of a term at its receipt. */
export function begin(read: ReadDueDate): Begun {
  const term = read.term as TimedServiceTerm
  const run = runsByHours(term) ? runByHours(read, term) : runByDays(read, term)
  const { start, steps } = run.receive(read.receivedAt)
  const end = run.clock.after(start, term.amount)
  const { vi, en } = sayAmount(term.amount, term.measure)
  const words =
    term.amount === 0
      ? { vi: 'Trả kết quả trong ngày: {at}.', en: 'Due on the same day: {at}.' }
      : runsByHours(term)
        ? { vi: `${vi}, tính theo giờ làm việc: đến {at}.`, en: `${en}, counted in office hours: {at}.` }
        : { vi: `${vi}, không tính ngày đầu tiên: đến {at}.`, en: `${en}, the first day not counted: {at}.` }
  const counted = step('counted', run.textOf(end), words)
  return {
    run,
    begun: { end, start, steps: [...steps, counted], findings: [] },
    finish: running => finished(read, term, run, start, running),
  }
}

function finished(
  { index, policy }: ReadDueDate,
  term: TimedServiceTerm,
  { textOf }: TermRun,
  start: number,
  running: Running & { readonly end: number },
): Running & { readonly end: number } {
  const isInDays = !runsByHours(term)
  const end = isInDays && policy.rollForward ? rolledForward(index, running.end) : running.end
  const words = {
    vi: 'Ngày cuối là ngày nghỉ: chuyển sang ngày làm việc tiếp theo, {at}.',
    en: 'The last day is a day off: moved to the next working day, {at}.',
  }
  const rolled = end === running.end ? [] : [step('rolled-forward', textOf(end), words)]
  // Terms in calendar days and months need the calendar for their last day only.
  const asksAll = term.measure === 'working-days' || term.measure === 'working-hours'
  const dayOf = (point: number): string => textOf(point).slice(0, 10)
  const used = checkCalendar(index.calendar, dayOf(asksAll ? start : running.end), dayOf(end))
  return {
    ...running,
    end,
    steps: [...running.steps, ...rolled],
    findings: [...running.findings, ...used],
  }
}

function received(at: DateOrMoment): DueStep {
  return step('received', at, { vi: 'Tiếp nhận {at}.', en: 'Received {at}.' })
}

function atNextOpening(at: DateOrMoment): DueStep {
  return step('next-opening', at, {
    vi: 'Ngoài giờ hoặc ngày làm việc: tính là tiếp nhận khi bắt đầu giờ làm việc tiếp theo, {at}.',
    en: 'Outside office hours: counts as received when the office next opens, {at}.',
  })
}

function afterCutOff(cutOff: string, at: DateOrMoment): DueStep {
  return step('cut-off', at, {
    vi: `Tiếp nhận sau ${cutOff}: tính là tiếp nhận vào ngày làm việc tiếp theo, {at}.`,
    en: `Received after ${cutOff}: counts as received on the next working day, {at}.`,
  })
}

/** The days of a receipt: its own, that of the next opening, and the one it counts as; null beyond the calendar. */
export interface ReceiptDay {
  readonly day: DayNumber
  readonly opened: DayNumber | null
  readonly start: DayNumber | null
}

/** The day that a receipt counts as, by the policy of the place and the cut-off hour of the term. */
export function receiptDay(
  index: CalendarIndex,
  receipt: DuePolicy['receipt'],
  at: DateOrMoment,
  cutOff?: TimeOfDay,
): ReceiptDay {
  const day = dayIn(index.calendar.zone, at)
  const opened = receipt === 'as-received' ? day : openDay(index, day, at)
  // A receipt on a day off or after closing time has already been moved.
  const isLate = cutOff !== undefined && opened === day && isWorked(index, day) && isAfter(cutOff, index, at)
  return { day, opened, start: isLate ? shiftDay(index, day, 1) : opened }
}

/** The day of the next opening: by the clock if office hours and the moment are known. */
function openDay(index: CalendarIndex, day: DayNumber, at: DateOrMoment): DayNumber | null {
  const { officeHours, zone } = index.calendar
  if (officeHours === undefined || !at.includes('T')) return isWorked(index, day) ? day : shiftDay(index, day, 1)
  const opened = openAt(openingIndex(index), instantOf(at))
  return opened === null ? null : dayAt(zone, opened)
}

function isAfter(cutOff: TimeOfDay, { calendar: { zone } }: CalendarIndex, at: DateOrMoment): boolean {
  return at.includes('T') && timeOfDay(zone, instantOf(at)) > (minuteOfDay(cutOff) as number) * 60_000
}

function runByDays({ index, policy }: ReadDueDate, { amount, measure, cutOff }: TimedServiceTerm): TermRun {
  return {
    clock: dayClock(index, measure === 'working-hours' ? 'working-days' : measure),
    amount,
    pointOf: at => dayIn(index.calendar.zone, at),
    textOf: civilDateOf,
    receive: at => {
      const { day, opened, start } = receiptDay(index, policy.receipt, at, cutOff)
      if (start === null) throw resultOutside(index, at)
      const moved = [
        ...(opened === day ? [] : [atNextOpening(civilDateOf(start))]),
        ...(opened === start ? [] : [afterCutOff(cutOff as TimeOfDay, civilDateOf(start))]),
      ]
      return { start, steps: [received(at), ...moved] }
    },
  }
}

function runByHours({ index, policy }: ReadDueDate, { amount, measure }: TimedServiceTerm): TermRun {
  const openings = openingIndex(index)
  const hoursPerUnit = measure === 'working-hours' ? 1 : (index.calendar.officeHours?.hoursPerDay ?? 0)
  const textOf = (instant: number): DateOrMoment => momentText(instant, offsetAt(index.calendar.zone, instant))
  return {
    clock: hourClock(index, openings, hoursPerUnit),
    amount,
    pointOf: at => endInstant(index, at),
    textOf,
    receive: at => {
      const given = endInstant(index, at)
      const opened = openAt(openings, given)
      if (opened === null) throw resultOutside(index, at)
      const start = policy.receipt === 'next-opening' ? opened : given
      return { start, steps: [received(at), ...(start === given ? [] : [atNextOpening(textOf(start))])] }
    },
  }
}
