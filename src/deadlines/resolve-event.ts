import { addDays, addMonths, CivilDate } from '../foundation/civil-date'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { DateOrMoment, instantOf, type Moment, momentText } from '../foundation/moment'
import { flag, maybe, record, unread } from '../foundation/schema'
import { parseStructure, readProperties } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import type { WorkingCalendar } from '../working-time/working-calendar'
import { addWorkingDays, findWorkingDayFrom } from '../working-time/working-days'
import { addWorkingHours } from '../working-time/working-hours'
import { type ByEventDeadline, Deadline, type OnDeadline, type RelativeDeadline, type SimpleDeadline } from './deadline'
import { midnight } from './last-day'
import { termIssue } from './wording'

/** How a relative deadline is counted. */
export interface ResolveEventOptions {
  /** The working calendar. Needed for working days and hours, and to move a last day off forward. */
  readonly calendar?: WorkingCalendar
  /** Whether a term after an event that ends on a day off ends with the next working day; default true. */
  readonly rollForward?: boolean
}

const ResolveEventOptions = record<ResolveEventOptions>(() => ({
  calendar: maybe(unread()),
  rollForward: maybe(flag),
}))

/**
 * Computes the day of a deadline tied to an event, once the day of the event is known.
 *
 * `by-event`: at the event, that day; before it, the day before; after it, from the next day on, without an end, since
 * the words name none.
 *
 * `relative`, by the Civil Code 2015: the day of the event is not counted (article 147); weeks and months end on the
 * corresponding day, or on the last day of a shorter month; a term after an event that ends on a day off ends with the
 * next working day (article 148), which `rollForward` turns off. A deadline before an event is counted back in the same
 * way and never moved, since a later day would shorten the time that others have; the Code does not cover this case, so
 * it is an assumption. `hours` run by the clock, `working-hours` by office hours.
 *
 * @param deadline - A deadline of the kind `by-event` or `relative`.
 * @param date - The day of the event; for a term in hours its moment.
 * @param options - `calendar`, `rollForward`.
 * @throws An `EgovKpiError` if the deadline is malformed, the date does not exist, the calendar is missing or does not
 * cover the answer, or a term in hours is given a day.
 *
 * @example
 * ```ts
 * import { parseDeadline, resolveEvent, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = vietnamCivilService()
 * const session = parseDeadline('xin gia hạn đến Kỳ họp cuối năm 2022')
 * if (session.kind === 'by-event') resolveEvent(session, '2022-12-12').lastDay // => '2022-12-12'
 * const reply = parseDeadline('trong thời hạn 05 ngày làm việc kể từ ngày nhận văn bản')
 * if (reply.kind === 'relative') resolveEvent(reply, '2022-04-08', { calendar }).lastDay // => '2022-04-18'
 * const lists = parseDeadline('chậm nhất 25 ngày trước ngày bầu cử')
 * if (lists.kind === 'relative') resolveEvent(lists, '2021-05-23').lastDay // => '2021-04-28'
 * ```
 */
export function resolveEvent(
  deadline: ByEventDeadline | RelativeDeadline,
  date: CivilDate | Moment,
  options: ResolveEventOptions = {},
): SimpleDeadline {
  const read = parseStructure(Deadline, deadline, ['deadline']) as ByEventDeadline | RelativeDeadline
  throwIfAny(readProperties(ResolveEventOptions, options, ['options']).issues)
  const { text, what, expected } = read
  const words = { text, ...(what === undefined ? {} : { what }), ...(expected === undefined ? {} : { expected }) }
  if (read.kind === 'relative') return { ...relativeTo(read, date, options), ...words }
  parseStructure(CivilDate, date, ['date'])
  switch (read.relation) {
    case 'at':
      return { kind: 'on', date, lastDay: date, ...words }
    case 'before':
      return { kind: 'before', bound: date, reading: 'exclusive', lastDay: addDays(date, -1), ...words }
    case 'after':
      return { kind: 'open-ended', from: addDays(date, 1), lastDay: null, ...words }
  }
}

type Resolved = Pick<OnDeadline, 'kind' | 'date' | 'time' | 'lastDay'>

function relativeTo(deadline: RelativeDeadline, date: string, options: ResolveEventOptions): Resolved {
  const { measure, relation } = deadline
  const amount = relation === 'after' ? deadline.amount : -deadline.amount
  if (measure === 'hours' || measure === 'working-hours') return hoursFrom(measure, amount, date, options)
  parseStructure(CivilDate, date, ['date'])
  const day =
    measure === 'working-days' ? addWorkingDays(needed(options), date, amount) : plainDay(measure, amount, date)
  const isMoved = relation === 'after' && measure !== 'working-days' && options.rollForward !== false
  return on(isMoved ? findWorkingDayFrom(needed(options), day) : day)
}

function plainDay(measure: 'calendar-days' | 'weeks' | 'months', amount: number, date: CivilDate): CivilDate {
  if (measure === 'months') return addMonths(date, amount)
  return addDays(date, measure === 'weeks' ? amount * 7 : amount)
}

function hoursFrom(
  measure: 'hours' | 'working-hours',
  amount: number,
  moment: string,
  options: ResolveEventOptions,
): Resolved {
  parseStructure(DateOrMoment, moment, ['date'])
  if (!moment.includes('T'))
    throw new EgovKpiError([termIssue('missing', ['date'], { what: 'moment', of: 'event', date: moment })])
  const due =
    measure === 'working-hours'
      ? addWorkingHours(needed(options), moment, amount)
      : momentText(instantOf(moment) + amount * 3_600_000, moment.endsWith('Z') ? 'Z' : moment.slice(-6))
  // Seconds are cut off, so that the resulting minute is never later than the term.
  const [day, time] = due.split('T') as [string, string]
  return on(day, time.slice(0, 5))
}

function on(date: CivilDate, time?: string): Resolved {
  if (time === undefined) return { kind: 'on', date, lastDay: date }
  return { kind: 'on', date, time, lastDay: time === midnight ? addDays(date, -1) : date }
}

function needed({ calendar }: ResolveEventOptions): WorkingCalendar {
  if (calendar !== undefined) return calendar
  throw new EgovKpiError([foundationIssue('missing', ['options', 'calendar'], { key: 'calendar' })])
}
