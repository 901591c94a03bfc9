import { addDays, CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { just, list, maybe, record } from '../foundation/schema'
import { readProperties } from '../foundation/structure'
import { calendarIndex } from './calendar-index'
import { parseWorkingCalendar } from './parse-calendar'
import { doubtIssue } from './wording'
import { type AssumedCalendarSpan, DayOff, MakeUpDay, type WorkingCalendar } from './working-calendar'

/** How far a calendar is extended, and on what assumption. */
export interface CalendarExtension {
  /** The new last day. */
  readonly to?: CivilDate
  /** The new first day. */
  readonly from?: CivilDate
  /** Stated by the caller: these days are not announced. */
  readonly assumed: true
  /** Days off expected there. */
  readonly daysOff?: readonly DayOff[]
  /** Make-up days expected there. */
  readonly workingDays?: readonly MakeUpDay[]
}

const CalendarExtension = record<CalendarExtension>(() => ({
  to: maybe(CivilDate),
  from: maybe(CivilDate),
  assumed: just(true),
  daysOff: maybe(list(DayOff)),
  workingDays: maybe(list(MakeUpDay)),
}))

/**
 * Extends a calendar beyond the announced days, by its working week and the expected days.
 *
 * For terms that run past the coverage before the next year's days off are known. It is an assumption, and every
 * result that rests on it says so: in the findings of `computeDueDate`, in `describeDay`, by `checkCalendar`.
 *
 * @param calendar - The working calendar.
 * @param extension - `to` (or `from`), `assumed: true`, and the expected days off.
 * @throws An `EgovKpiError` when the extension does not go beyond the coverage or a day lies outside it.
 *
 * @example
 * ```ts
 * import { addWorkingDays, extendCalendar, vietnamCivilService } from 'egov-kpi'
 *
 * const calendar = extendCalendar(vietnamCivilService(), { to: '2027-12-31', assumed: true })
 * addWorkingDays(calendar, '2026-12-31', 1) // => '2027-01-01'
 * ```
 */
export function extendCalendar(calendar: WorkingCalendar, extension: CalendarExtension): WorkingCalendar {
  calendarIndex(calendar)
  const { value, issues } = readProperties(CalendarExtension, extension, ['extension'])
  const { from, to, daysOff = [], workingDays = [] } = value
  throwIfAny([...issues, ...boundIssues(calendar, value)])
  const spans: AssumedCalendarSpan[] = []
  if (from !== undefined) spans.push({ from, to: addDays(calendar.from, -1) })
  if (to !== undefined) spans.push({ from: addDays(calendar.to, 1), to })
  return parseWorkingCalendar({
    ...calendar,
    from: from ?? calendar.from,
    to: to ?? calendar.to,
    daysOff: [...calendar.daysOff, ...daysOff],
    workingDays: [...calendar.workingDays, ...workingDays],
    assumed: [...(calendar.assumed ?? []), ...spans],
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
