import { addDays, CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { list, maybe, record } from '../foundation/schema'
import { readProperties } from '../foundation/structure'
import { calendarIndex } from './calendar-index'
import { parseWorkingCalendar } from './parse-calendar'
import { doubtIssue } from './wording'
import { DayOff, MakeUpDay, type UnannouncedSpan, UnannouncedStatus, type WorkingCalendar } from './working-calendar'

/** How far a calendar is extended, and how far its days are known there. */
export interface CalendarExtension {
  /** The new last day. */
  readonly to?: CivilDate
  /** The new first day. */
  readonly from?: CivilDate
  /** Stated by the caller, since these days are not announced: whether they are proposed, or only assumed. */
  readonly status: UnannouncedStatus
  /** The day as of which this is known, such as that of the proposal; by default that of the calendar. */
  readonly asKnownOn?: CivilDate
  /** Days off expected there. */
  readonly daysOff?: readonly DayOff[]
  /** Make-up days expected there. */
  readonly workingDays?: readonly MakeUpDay[]
}

const CalendarExtension = record<CalendarExtension>(() => ({
  to: maybe(CivilDate),
  from: maybe(CivilDate),
  status: UnannouncedStatus,
  asKnownOn: maybe(CivilDate),
  daysOff: maybe(list(DayOff)),
  workingDays: maybe(list(MakeUpDay)),
}))

/**
 * Extends a calendar beyond the announced days, by its working week and the expected days.
 *
 * For terms that run past the coverage before the next year's days off are decided: by a proposal, so that an office can plan
 * the year, or by an assumption. Every result that rests on it says which: in the findings of `computeDueDate`, in `describeDay`,
 * by `checkCalendar`.
 *
 * @param calendar - The working calendar.
 * @param extension - `to` (or `from`), `status`, the expected days off, and the day as of which they are known.
 * @throws An `EgovKpiError` when the extension does not go beyond the coverage or a day lies outside it.
 *
 * @example
 * ```ts
 * import { addWorkingDays, extendCalendar, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = extendCalendar(vietnamCivilService(), { to: '2027-12-31', status: 'assumed' })
 * addWorkingDays(calendar, '2026-12-31', 1) // => '2027-01-01'
 * ```
 */
export function extendCalendar(calendar: WorkingCalendar, extension: CalendarExtension): WorkingCalendar {
  calendarIndex(calendar)
  const { value, issues } = readProperties(CalendarExtension, extension, ['extension'])
  const {
    from,
    to,
    status,
    asKnownOn = calendar.asKnownOn,
    daysOff = [],
    workingDays = [],
  } = value as CalendarExtension
  throwIfAny([...issues, ...boundIssues(calendar, value)])
  const spans: UnannouncedSpan[] = []
  if (from !== undefined) spans.push({ from, to: addDays(calendar.from, -1), status })
  if (to !== undefined) spans.push({ from: addDays(calendar.to, 1), to, status })
  return parseWorkingCalendar({
    ...calendar,
    asKnownOn,
    from: from ?? calendar.from,
    to: to ?? calendar.to,
    daysOff: [...calendar.daysOff, ...daysOff],
    workingDays: [...calendar.workingDays, ...workingDays],
    unannounced: [...(calendar.unannounced ?? []), ...spans],
  })
}

function boundIssues(calendar: WorkingCalendar, { from, to }: Partial<CalendarExtension>): readonly Issue[] {
  const coverage = { from: calendar.from, to: calendar.to }
  if (from === undefined && to === undefined) return [doubtIssue('missing', ['extension'], { what: 'extension' })]
  return [
    ...(to !== undefined && to <= calendar.to
      ? [doubtIssue('out-of-order', ['extension', 'to'], { what: 'extension', date: to, ...coverage })]
      : []),
    ...(from !== undefined && from >= calendar.from
      ? [doubtIssue('out-of-order', ['extension', 'from'], { what: 'extension', date: from, ...coverage })]
      : []),
  ]
}
