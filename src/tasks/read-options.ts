import * as z from 'zod'
import { CivilDate, dayNumberOf } from '../foundation/civil-date'
import { isEgovKpiError } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { type Period, PeriodText, readPeriod } from '../foundation/period'
import { placeOf, readProperties } from '../foundation/structure'
import type { Units } from '../organization/unit'
import { type UnitDirectory, unitDirectory } from '../organization/unit-directory'
import { type CalendarIndex, calendarIndex, covers, outsideCoverage } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'

/** Who there is, and the day that is asked about: what every question about tasks needs. */
export interface AsOfOptions {
  readonly units: Units
  /** The day whose end is looked at: events after it are not known yet, groups have the members of that day. */
  readonly asOf: CivilDate
}

/** What obligations are listed by. */
export interface ObligationOptions extends AsOfOptions {
  /**
   * The time whose obligations are wanted. Unless given, every dated one counts, and what recurs is listed for the
   * period of the plan (from its own date on), or the calendar year of `asOf`.
   */
  readonly span?: PeriodText
}

/** What the state of tasks is judged by. */
export interface StatusOptions extends ObligationOptions {
  readonly calendar: WorkingCalendar
  /** How many calendar days before its last day something is due soon; 3 unless given. */
  readonly dueSoonDays?: number
}

/** The options, read. */
export interface ReadOptions {
  readonly directory: UnitDirectory
  readonly asOf: CivilDate
  readonly span: Period | null
  readonly dueSoonDays: number
}

/** The same, with the calendar. */
export interface ReadStatusOptions extends ReadOptions {
  readonly calendar: CalendarIndex
}

const assumedDueSoonDays = 3

const shape = { units: z.unknown(), asOf: CivilDate }
const statusShape = { calendar: z.unknown(), span: z.optional(PeriodText), dueSoonDays: z.optional(z.int().min(0)) }

type Reading<T> = { readonly value: T; readonly issues?: never } | { readonly issues: readonly Issue[] }

/** Reads options, and those that a function adds of its own; everything that is wrong is gathered. */
export function readOptions<T extends object>(
  options: AsOfOptions & T,
  own: { readonly [K in keyof Required<T>]: z.ZodType<T[K]> },
): Reading<ReadOptions & T> {
  return readWith(options, { ...shape, ...own })
}

/** Reads options with a calendar. */
export function readStatusOptions<T extends object>(
  options: StatusOptions & T,
  own: { readonly [K in keyof Required<T>]: z.ZodType<T[K]> },
): Reading<ReadStatusOptions & T> {
  const read = readWith<T>(options, { ...shape, ...statusShape, ...own })
  const calendar = attempt(
    () => calendarIndex((options as Partial<StatusOptions> | null)?.calendar as WorkingCalendar),
    [],
  )
  const issues = [...(read.issues ?? []), ...calendar.issues]
  if (read.issues !== undefined || calendar.value === null) return { issues }
  const { asOf } = read.value
  if (!covers(calendar.value, dayNumberOf(asOf))) return { issues: [outsideCoverage(calendar.value, asOf, ['asOf'])] }
  return { value: { ...read.value, calendar: calendar.value } }
}

function readWith<T extends object>(
  options: object,
  shapes: Readonly<Record<string, z.ZodType>>,
): Reading<ReadOptions & T> {
  const { value, issues } = readProperties<ReadOptions & { units: Units; span?: PeriodText } & T>(
    shapes as never,
    options,
    placeOf(options, 'options'),
  )
  const { value: directory, issues: broken } = attempt(() => unitDirectory(value.units as Units), ['units'])
  const all = [...issues, ...broken]
  if (directory === null || all.length > 0) return { issues: all }
  const span = value.span === undefined ? null : (readPeriod(value.span) as Period)
  const read = { dueSoonDays: assumedDueSoonDays, ...value, directory, span }
  return { value: read as ReadOptions & T }
}

function attempt<T>(make: () => T, path: IssuePath): { readonly value: T | null; readonly issues: readonly Issue[] } {
  try {
    return { value: make(), issues: [] }
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    return { value: null, issues: error.issues.map(issue => ({ ...issue, path: [...path, ...issue.path] })) }
  }
}
