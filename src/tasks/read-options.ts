import { CivilDate, dayNumberOf } from '../foundation/civil-date'
import { attempt } from '../foundation/error'
import { type Period, PeriodText, parsePeriod } from '../foundation/period'
import { maybe, type Properties, record, type Schema, unread, wholeCount } from '../foundation/schema'
import { placeOf, readProperties, type Structure } from '../foundation/structure'
import type { Units } from '../organization/unit'
import { createUnitDirectory, type UnitDirectory } from '../organization/unit-directory'
import { type CalendarIndex, calendarIndex, covers, outsideCoverage } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'

/** Who there is, and the day that is asked about: what every question about tasks needs. */
export interface TaskAsOfOptions {
  readonly units: Units
  /** The day whose end is looked at: events after it are not known yet, groups have the members of that day. */
  readonly asOf: CivilDate
}

/** The schema of the properties of {@link TaskAsOfOptions}. */
export const TaskAsOfOptions: Schema<TaskAsOfOptions> = record(() => ({ units: unread(), asOf: CivilDate }))

/** What obligations are listed by. */
export interface TaskObligationOptions extends TaskAsOfOptions {
  /**
   * The time whose obligations are wanted. Unless given, every dated one counts, and what recurs is listed for the
   * period of the plan (from its own date on), or the calendar year of `asOf`.
   */
  readonly span?: PeriodText
}

/** What the state of tasks is judged by. */
export interface TaskStatusOptions extends TaskObligationOptions {
  readonly calendar: WorkingCalendar
  /** How many calendar days before its last day something is due soon; 3 unless given. */
  readonly dueSoonDays?: number
}

const obligationProperties = (): Properties<TaskObligationOptions> => ({
  units: unread(),
  asOf: CivilDate,
  span: maybe(PeriodText),
})

/** The schema of {@link TaskObligationOptions}. */
export const TaskObligationOptions: Schema<TaskObligationOptions> = record(obligationProperties)

/** The schemas of the properties of {@link TaskStatusOptions}. */
export const statusProperties = (): Properties<TaskStatusOptions> => ({
  ...obligationProperties(),
  calendar: unread(),
  dueSoonDays: maybe(wholeCount),
})

/** Options that were read, with what was made of them. */
export interface ReadOptions {
  readonly directory: UnitDirectory
  readonly asOf: CivilDate
  readonly span: Period | null
}

/** The same, with the calendar. */
export interface ReadStatusOptions extends ReadOptions {
  readonly calendar: CalendarIndex
  readonly dueSoonDays: number
}

/** Reads options by their schema; all issues are gathered. */
export function readOptions<T extends TaskObligationOptions>(schema: Schema<T>, options: T): Structure<ReadOptions> {
  const { value, issues } = readProperties(schema, options, placeOf(options, 'options'))
  const directory = attempt(() => createUnitDirectory(value.units as Units), ['units'])
  const all = [...issues, ...directory.issues]
  if (directory.value === null || all.length > 0) return { issues: all }
  const { asOf, span } = value as T
  return { value: { directory: directory.value, asOf, span: span === undefined ? null : parsePeriod(span) } }
}

/** Reads options with a calendar. */
export function readStatusOptions<T extends TaskStatusOptions>(
  schema: Schema<T>,
  options: T,
): Structure<ReadStatusOptions> {
  const read = readOptions(schema, options)
  const calendar = attempt(() => calendarIndex((options as T | null)?.calendar as WorkingCalendar))
  if (read.issues !== undefined || calendar.value === null) {
    return { issues: [...(read.issues ?? []), ...calendar.issues] }
  }
  const { asOf } = read.value
  if (!covers(calendar.value, dayNumberOf(asOf))) return { issues: [outsideCoverage(calendar.value, asOf, ['asOf'])] }
  return { value: { ...read.value, calendar: calendar.value, dueSoonDays: options.dueSoonDays ?? 3 } }
}
