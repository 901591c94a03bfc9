import { type CivilDate, civilDateOf, dayNumberOf, readDay, type Weekday, weekdayOf } from '../foundation/civil-date'
import { EgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { maybe, oneOf, record, type Schema, textOfForm, whole } from '../foundation/schema'
import { midnight } from './last-day'
import { deadlineIssue } from './wording'

/**
 * How often a deadline recurs, and on which day of each cycle.
 *
 * A quarter is three months, a half-year six. Without a day the last day of each cycle is used, and the occurrences are
 * marked as assumed.
 */
export interface DeadlineCycle {
  /** The length of a cycle, in its measure. */
  readonly every: number
  readonly measure: 'days' | 'weeks' | 'months' | 'years'
  /** The day of the month; if a month is shorter, its last day. */
  readonly day?: number
  /** The month of the cycle, 1 for its first; the last one by default. Without a day: to its last day. */
  readonly month?: number
  /** The day of the week, 1 for Monday, for weekly cycles. */
  readonly weekday?: Weekday
  /** The hour on that day: then, even with `before`, the day itself still counts, unless the hour is `'00:00'`. */
  readonly time?: string
  /** `before`: the last day is the day before that day. */
  readonly relation: 'on' | 'before'
}

/** The schema of a {@link DeadlineCycle}. */
export const DeadlineCycle: Schema<DeadlineCycle> = record(
  () => ({
    every: whole(1),
    measure: oneOf(['days', 'weeks', 'months', 'years']),
    day: maybe(whole(1, 31)),
    month: maybe(whole(1)),
    weekday: maybe(oneOf([1, 2, 3, 4, 5, 6, 7])),
    time: maybe(
      textOfForm(/^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
        vi: 'giờ và phút như “16:30”',
        en: 'hours and minutes such as “16:30”',
      }),
    ),
    relation: oneOf(['on', 'before']),
  }),
  cycleIssues,
)

function cycleIssues({ measure, every, day, month, weekday, time }: DeadlineCycle): readonly Issue[] {
  const months = monthsIn({ measure, every })
  const hasMonthDay = day !== undefined || month !== undefined
  const isNotWeekly = weekday !== undefined && measure !== 'weeks'
  const isTimeOfNoDay = time !== undefined && day === undefined && weekday === undefined
  const isNoDay = (months === null && hasMonthDay) || (month ?? 1) > (months ?? 1) || isNotWeekly || isTimeOfNoDay
  const part = noSuchDay({ measure, day, month })
  return [
    ...(isNoDay ? [deadlineIssue('not-applicable', [], { what: 'day-of-cycle', measure })] : []),
    ...(part === null ? [] : [deadlineIssue('unknown', ['day'], { what: 'day', part })]),
  ]
}

/** A day that no year has, such as "31/4"; 29/2 exists in some years, and is the last of February in others. */
export function noSuchDay({
  measure,
  day,
  month = 12,
}: {
  readonly measure: string
  readonly day?: number | undefined
  readonly month?: number | undefined
}): string | null {
  const inYear = ((month - 1) % 12) + 1
  const isDay = measure !== 'years' || day === undefined || readDay(dayIn(inYear - 1 + 2024 * 12, day)) !== null
  return isDay ? null : `${day}/${inYear}`
}

/** One cycle on the calendar: its days, and its last day to meet the deadline. */
export interface Turn {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly lastDay: CivilDate
}

function monthsIn({ measure, every }: { readonly measure: string; readonly every: number }): number | null {
  return measure === 'months' ? every : measure === 'years' ? every * 12 : null
}

/**
 * The turns of a cycle whose last day lies in a stretch, in order. Cycles follow the calendar (quarters begin in
 * January, weeks on Monday) unless an anchor gives the start of one.
 */
export function turnsOf(
  cycle: DeadlineCycle,
  from: CivilDate,
  to: CivilDate,
  anchor: CivilDate | undefined,
): readonly Turn[] {
  const months = monthsIn(cycle)
  const turns = months === null ? turnsInDays(cycle, from, to, anchor) : turnsInMonths(cycle, months, from, to, anchor)
  return turns.filter(({ lastDay }) => from <= lastDay && lastDay <= to)
}

function turnsInDays(
  cycle: DeadlineCycle,
  from: CivilDate,
  to: CivilDate,
  anchor: CivilDate | undefined,
): readonly Turn[] {
  const length = cycle.measure === 'weeks' ? cycle.every * 7 : cycle.every
  if (anchor === undefined && cycle.every > 1) throw anchorMissing(cycle)
  const start = dayNumberOf(from)
  const monday = start - (weekdayOf(from) - 1)
  const origin = anchor === undefined ? (length === 1 ? start : monday) : dayNumberOf(anchor)
  // What is due before the first day has its last good day in the cycle before: one more is looked at.
  const last = dayNumberOf(to) + length
  const turns: Turn[] = []
  for (let day = start - modulo(start - origin, length); day <= last; day += length) {
    const first = civilDateOf(day)
    const due = cycle.weekday === undefined ? length - 1 : modulo(cycle.weekday - weekdayOf(first), 7) + length - 7
    turns.push({ from: first, to: civilDateOf(day + length - 1), lastDay: civilDateOf(day + due - dayLess(cycle)) })
  }
  return turns
}

/** A month as a number: years times twelve, plus the month from 0. */
function monthOf(date: CivilDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function turnsInMonths(
  cycle: DeadlineCycle,
  length: number,
  from: CivilDate,
  to: CivilDate,
  anchor: CivilDate | undefined,
): readonly Turn[] {
  if (anchor === undefined && (length > 12 || 12 % length !== 0)) throw anchorMissing(cycle)
  const origin = anchor === undefined ? 0 : monthOf(anchor)
  const turns: Turn[] = []
  // What is due before the first of a month has its last good day in the cycle before: one more is looked at.
  const end = monthOf(to) + length
  for (let month = monthOf(from) - modulo(monthOf(from) - origin, length); month <= end; month += length) {
    const due = month + (cycle.month ?? length) - 1
    turns.push({ from: dayIn(month, 1), to: dayBefore(dayIn(month + length, 1)), lastDay: lastGoodDay(cycle, due) })
  }
  return turns
}

/** 1 if the named day is itself too late, otherwise 0. */
function dayLess({ relation, time }: DeadlineCycle): number {
  return time === midnight || (relation === 'before' && time === undefined) ? 1 : 0
}

function lastGoodDay(cycle: DeadlineCycle, month: number): CivilDate {
  const monthEnd = dayBefore(dayIn(month + 1, 1))
  if (cycle.day === undefined) return dayLess(cycle) === 0 ? monthEnd : dayBefore(monthEnd)
  const last = cycle.day - dayLess(cycle)
  if (last === 0) return dayBefore(dayIn(month, 1))
  return last > Number(monthEnd.slice(8)) ? monthEnd : dayIn(month, last)
}

function dayIn(month: number, day: number): CivilDate {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${two(modulo(month, 12) + 1)}-${two(day)}`
}

function dayBefore(date: CivilDate): CivilDate {
  return civilDateOf(dayNumberOf(date) - 1)
}

function modulo(value: number, length: number): number {
  return ((value % length) + length) % length
}

function anchorMissing({ every, measure }: DeadlineCycle): EgovKpiError {
  return new EgovKpiError([deadlineIssue('missing', ['anchor'], { what: 'anchor', every, measure })])
}
