import { civilDateOf, type DayNumber } from '../foundation/civil-date'
import { attempt, EgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { DateOrMoment, type Instant } from '../foundation/moment'
import { flag, maybe, oneOf, type Properties, record, type Schema, unread } from '../foundation/schema'
import { placeOf, readProperties } from '../foundation/structure'
import { dayIn } from '../foundation/when'
import { endOfAsOf } from '../foundation/zone'
import { type CalendarIndex, calendarIndex, covers, outsideCoverage } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import { type Procedure, readProcedures } from './procedure'

/** As of when, by which calendar. What is left out has the value stated here, which the result has in `policy`. */
export interface ClassifyDossierOptions {
  readonly calendar: WorkingCalendar
  /** The day or moment whose knowledge decides: what happens later has not happened. A day means its end. */
  readonly asOf: DateOrMoment
  /** The procedures whose terms hold for dossiers that state none. */
  readonly procedures?: readonly Procedure[]
  /** As for `computeDueDate`; `next-opening`. */
  readonly receipt?: 'next-opening' | 'as-received'
  /** As for `computeDueDate`; true. */
  readonly rollForward?: boolean
  /** Which result of a reopened dossier counts; the `last`. By it, the time between a result and a reopening is not
   * counted; by the `first`, reopenings change nothing. */
  readonly result?: 'first' | 'last'
}

/** The schemas of the properties of {@link ClassifyDossierOptions}. */
export const classifyProperties = (): Properties<ClassifyDossierOptions> => ({
  calendar: unread(),
  asOf: DateOrMoment,
  procedures: maybe(unread()),
  receipt: maybe(oneOf(['next-opening', 'as-received'])),
  rollForward: maybe(flag),
  result: maybe(oneOf(['first', 'last'])),
})

/** The schema of {@link ClassifyDossierOptions}. */
export const ClassifyDossierOptions: Schema<ClassifyDossierOptions> = record(classifyProperties)

/** Reads options with a calendar and procedures; the value has what is well formed. */
export function readJudgingOptions<T extends ClassifyDossierOptions>(
  schema: Schema<T>,
  options: T,
): {
  readonly value: Partial<T>
  readonly index: CalendarIndex | null
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly issues: readonly Issue[]
} {
  const { value, issues } = readProperties(schema, options, placeOf(options, 'options'))
  const index = attempt(() => calendarIndex(value.calendar as WorkingCalendar))
  const procedures = readProcedures(value.procedures ?? [], ['procedures'])
  const all = [...issues, ...index.issues, ...procedures.issues]
  return { value, index: index.value, procedures: procedures.byId, issues: all }
}

/** How a due day and a result are counted, as places may choose. */
export interface TermPolicy {
  readonly receipt: 'next-opening' | 'as-received'
  readonly rollForward: boolean
  /** Which result of a reopened dossier counts. */
  readonly result: 'first' | 'last'
}

/** As of when dossiers are judged, by which calendar and policy. */
export interface JudgingContext {
  readonly index: CalendarIndex
  readonly policy: TermPolicy
  readonly asOf: DateOrMoment
  /** The last instant of `asOf`, and the day it is then. */
  readonly instant: Instant
  readonly day: DayNumber
}

/** The context of options that were read; throws if the calendar does not cover `asOf`. */
export function judgingContext(
  index: CalendarIndex,
  { asOf, receipt = 'next-opening', rollForward = true, result = 'last' }: ClassifyDossierOptions,
): JudgingContext {
  const { zone } = index.calendar
  const day = dayIn(zone, asOf)
  if (!covers(index, day)) throw new EgovKpiError([outsideCoverage(index, civilDateOf(day), ['asOf'])])
  return { index, policy: { receipt, rollForward, result }, asOf, instant: endOfAsOf(zone, asOf), day }
}
