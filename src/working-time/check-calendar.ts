import { type CivilDate, civilDateOf, dayNumberOf } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import { inBoth } from '../foundation/language'
import { changesOf, dayAt } from '../foundation/zone'
import { allRead, readCovered } from './arguments'
import { calendarIndex } from './calendar-index'
import { doubtIssue } from './wording'
import type { WorkingCalendar } from './working-calendar'

/**
 * The assumptions in a stretch of a calendar: findings for every result that rests on it.
 *
 * `computeDueDate` includes them itself. For results that are a bare date or number, call this with the days they span.
 *
 * @param calendar - The working calendar.
 * @param from - The first day of the stretch; a later day may be given first.
 * @param to - Its last day.
 * @throws An `EgovKpiError` when a date is invalid or not covered.
 *
 * @example
 * ```ts
 * import { checkCalendar, vietnamCivilService } from 'egov-kpi'
 *
 * checkCalendar(vietnamCivilService(), '2026-11-25', '2026-11-30').map(({ code }) => code) // => ['assumed']
 * ```
 */
export function checkCalendar(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): readonly Issue[] {
  const index = calendarIndex(calendar)
  allRead(readCovered(index, from, ['from']), readCovered(index, to, ['to']))
  const [start, end] = from <= to ? [from, to] : [to, from]
  const { id, asKnownOn, unannounced = [], unconfirmed = [], daysOff } = calendar
  return [
    ...changeMissing(calendar, end),
    ...unannounced
      .filter(span => span.from <= end && start <= span.to)
      .map(span =>
        doubtIssue(
          'assumed',
          ['calendar', 'unannounced'],
          {
            what: span.status === 'proposed' ? 'proposal' : 'calendar',
            calendar: id,
            from: span.from,
            to: span.to,
            asKnownOn,
          },
          { severity: 'warning' },
        ),
      ),
    ...unconfirmed
      // Both days of a swap are unconfirmed.
      .filter(({ date, workedOn = date }) => [date, workedOn].some(day => start <= day && day <= end))
      .map(({ date, reason, workedOn }) =>
        doubtIssue(
          'assumed',
          ['calendar', 'unconfirmed'],
          {
            what: 'day',
            date,
            workedOn,
            reason: inBoth(reason, text => text),
            isOff: daysOff.some(day => day.date === date),
          },
          { severity: 'warning' },
        ),
      ),
  ]
}

/** Reports that clocks that changed twice within a year have not changed for more than a year: the data ends too early. */
function changeMissing({ zone }: WorkingCalendar, end: CivilDate): readonly Issue[] {
  const [last, before] = changesOf(zone).toReversed()
  if (zone.to !== undefined || last === undefined || before === undefined || last.at - before.at > year) return []
  const day = dayAt(zone, before.at + year)
  if (dayNumberOf(end) <= day) return []
  const parameters = { zone: zone.name, last: String(zone.offsets.at(-1)?.from), date: civilDateOf(day) }
  return [doubtIssue('incomplete', ['calendar', 'zone'], { what: 'zone', ...parameters }, { severity: 'warning' })]
}

/** Changes occur on the same Sunday of the month, so they are up to 371 days apart. */
const year = 371 * 86_400_000
