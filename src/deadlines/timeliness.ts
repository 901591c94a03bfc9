import { type CivilDate, dayNumberOf } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { maybe, record, type Schema, unread } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { placeOf, readProperties, readStructure } from '../foundation/structure'
import { civilDateIn, endOfAsOf } from '../foundation/zone'
import { calendarIndex, covers, ordinalAt, outsideCoverage } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import { termIssue } from './wording'

/** Why a lateness is excused: force majeure, a storm, an obstacle on the applicant's side. */
export interface DelayExcuse {
  readonly reason: LocalizedText
  readonly source?: SourceReference
}

/** The time of completion (or of the question), the calendar, and an excuse. */
export interface TimelinessOptions {
  /** A day, or a moment; a day cannot be compared with a due moment on that same day. */
  readonly at: DateOrMoment
  readonly calendar: WorkingCalendar
  readonly excuse?: DelayExcuse
}

/** How a day or a moment compares with a due one. */
export interface Timeliness {
  /** `early`: on a day before the due day; `on-time`: on it, not after a due moment; `late`: after. */
  readonly class: 'early' | 'on-time' | 'late'
  /** Calendar days from the due day; negative if before it. */
  readonly calendarDays: number
  /** Working days from the due day; negative if before it. */
  readonly workingDays: number
  /** The excuse, if there is one and it is late. */
  readonly excused?: DelayExcuse
}

/** The schema of an {@link DelayExcuse}. */
export const DelayExcuse: Schema<DelayExcuse> = record(() => ({
  reason: LocalizedText,
  source: maybe(SourceReference),
}))

const TimelinessOptions = record<TimelinessOptions>(() => ({
  calendar: unread(),
  at: DateOrMoment,
  excuse: maybe(DelayExcuse),
}))

/**
 * Determines whether a result was early, on time or late.
 *
 * Terms in days compare days, never elapsed working days: a result issued on a day off after the due date is late
 * although no working day passed. Terms in hours compare the moment; that "early" means an earlier day even then is an
 * assumption. An excused late result stays late, with the excuse beside it; each rate defines how it counts.
 *
 * @param due - The due day or moment: `due` of a {@link DueDate}, or the date of a new appointment.
 * @param options - `at`, `calendar`, `excuse`.
 * @throws An `EgovKpiError` when a date is malformed or not covered, or a moment is due and `at` is only its day.
 *
 * @example
 * ```ts
 * import { judgeTimeliness, vietnamCivilService } from 'egov-kpi'
 *
 * judgeTimeliness('2022-04-15', { at: '2022-04-16', calendar: vietnamCivilService() })
 * // => { class: 'late', calendarDays: 1, workingDays: 0 }
 * ```
 */
export function judgeTimeliness(due: DateOrMoment, options: TimelinessOptions): Timeliness {
  const { value, issues: broken } = readProperties(TimelinessOptions, options, placeOf(options, 'options'))
  const readDue = readStructure(DateOrMoment, due, ['due'])
  throwIfAny([...broken, ...(readDue.issues ?? [])])
  const calendar = value.calendar as WorkingCalendar
  const index = calendarIndex(calendar)
  const dayOf = (at: DateOrMoment): CivilDate => (at.includes('T') ? civilDateIn(calendar.zone, at) : at)
  const outside = (at: DateOrMoment | undefined, name: string): readonly Issue[] =>
    at === undefined || covers(index, dayNumberOf(dayOf(at))) ? [] : [outsideCoverage(index, dayOf(at), [name])]
  const issues = [...outside(due, 'due'), ...outside(value.at, 'at')]
  const { at, excuse } = value
  if (at !== undefined && due.includes('T') && !at.includes('T') && issues.length === 0 && dayOf(due) === at) {
    issues.push(termIssue('missing', ['at'], { what: 'moment', of: 'result', date: at }))
  }
  throwIfAny(issues)
  const [dueDay, day] = [dayNumberOf(dayOf(due)), dayNumberOf(dayOf(at as DateOrMoment))]
  const isLate =
    due.includes('T') && day === dueDay
      ? endOfAsOf(calendar.zone, at as DateOrMoment) > endOfAsOf(calendar.zone, due)
      : day > dueDay
  return {
    class: isLate ? 'late' : day < dueDay ? 'early' : 'on-time',
    calendarDays: day - dueDay,
    workingDays: ordinalAt(index, day) - ordinalAt(index, dueDay),
    ...(isLate && excuse !== undefined ? { excused: excuse } : {}),
  }
}
