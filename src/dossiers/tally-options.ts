import * as z from 'zod'
import { type DayNumber, dayNumberOf } from '../foundation/civil-date'
import { isEgovKpiError, throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import type { Issue } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { type NearestNames, nearestAmong } from '../foundation/nearest'
import { PeriodText, parsePeriod } from '../foundation/period'
import { flag, maybe, oneOf, record } from '../foundation/record'
import { placeOf, readProperties, unread } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import { endOfAsOf } from '../foundation/zone'
import { parseUnits } from '../organization/define-units'
import type { Units } from '../organization/unit'
import type { CalendarIndex } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import { type Procedure, readProcedures } from './procedure'
import { asOfIssues, type Frame, frameOf, policyProperties, readCalendarIndex } from './read-frame'
import { dossierIssue } from './wording'

/** What is counted apart: each unit, each group of units, or of each unit each procedure, field of procedures or channel. */
export type TallyBy = 'unit' | 'group' | 'procedure' | 'field' | 'channel'

/** What is tallied, and how. What is left out has the value stated here. */
export interface TallyDossiersOptions {
  readonly calendar: WorkingCalendar
  /** The calendars of units that have one of their own, by the ids of the units; all others have `calendar`. */
  readonly calendars?: Readonly<Record<string, WorkingCalendar>>
  readonly asOf: DateOrMoment
  readonly period: PeriodText
  /** What is counted apart. */
  readonly by: TallyBy
  /** The unit that all units count for together, such as the city: the counts of a field are then those of the city. */
  readonly whole?: string
  /** The units; by group they are needed. Given, a dossier of a unit that is not among them is refused. */
  readonly units?: Units
  /** The procedures, whose terms hold for dossiers that state none; by field they are needed. Given, a dossier of a
   * procedure that is not among them is refused. */
  readonly procedures?: readonly Procedure[]
  /** Whether bad dossiers are an error, thrown after the last one was read; else they are refused and counted. False. */
  readonly strict?: boolean
  /** How many issues and findings are kept at most; 100. All are counted. */
  readonly mostIssues?: number
  /** As for `dueDate`; `next-opening`. */
  readonly receipt?: 'next-opening' | 'as-received'
  /** As for `dueDate`; true. */
  readonly rollForward?: boolean
  /** As for `classifyDossier`; `last`. */
  readonly result?: 'first' | 'last'
}

/** The options as read. */
export interface TallyPlan {
  readonly frame: Frame
  /** The frames of units with a calendar of their own; units that share a calendar share its frame. */
  readonly frames: ReadonlyMap<string, Frame>
  readonly period: PeriodText
  /** The first day of the period. */
  readonly start: DayNumber
  readonly by: TallyBy
  readonly whole: string | undefined
  /** The group of each unit; null where no units are given. */
  readonly groups: ReadonlyMap<string, string> | null
  /** Null where no procedures are given. */
  readonly procedures: ReadonlyMap<string, Procedure> | null
  /** The names nearest to one that is not known. */
  readonly nearest: { readonly unit: NearestNames; readonly procedure: NearestNames }
  readonly strict: boolean
  readonly mostIssues: number
}

const TallyDossiersOptions = record<TallyDossiersOptions>(() => ({
  ...policyProperties(),
  calendar: unread(),
  calendars: maybe(z.record(z.string(), unread<WorkingCalendar>())),
  period: PeriodText,
  by: oneOf(['unit', 'group', 'procedure', 'field', 'channel']),
  whole: maybe(Identifier),
  units: maybe(unread()),
  procedures: maybe(unread()),
  strict: maybe(flag),
  mostIssues: maybe(z.int().min(1)),
}))

/** Reads the options of a tally, throwing everything that is wrong at once. */
export function readTallyOptions(options: TallyDossiersOptions): TallyPlan {
  const { value, issues: structure } = readProperties(TallyDossiersOptions, options, placeOf(options, 'options'))
  const { index, issues: broken } = readCalendarIndex(value.calendar as WorkingCalendar)
  const units = readUnitGroups(value.units)
  const procedures = readProcedures(value.procedures ?? [], ['procedures'])
  const issues: Issue[] = [...structure, ...broken, ...units.issues, ...procedures.issues]
  if (value.by === 'group' && value.units === undefined)
    issues.push(dossierIssue('missing', ['units'], { what: 'units' }))
  if (value.by === 'field' && value.procedures === undefined) {
    issues.push(dossierIssue('missing', ['procedures'], { what: 'procedures' }))
  }
  const own = readCalendars(value.calendars, value.units === undefined ? null : units.groups)
  throwIfAny([...issues, ...own.issues])
  const { asOf, period, by, whole, receipt, rollForward, result } = value as TallyDossiersOptions
  const { from, to } = parsePeriod(period)
  const main = index as CalendarIndex
  const frames = new Map([...new Set([main, ...own.byUnit.values()])].map(one => [one, frameBy(one)]))
  function frameBy(one: CalendarIndex): Frame {
    const { zone } = one.calendar
    // Judged at the end of the earlier of the two: nothing that happens after the period belongs to its form.
    const judgedAt = endOfAsOf(zone, to) < endOfAsOf(zone, asOf) ? to : asOf
    throwIfAny(asOfIssues(judgedAt, one))
    return frameOf(one, judgedAt, { receipt, rollForward, result })
  }
  const frame = frames.get(main) as Frame
  const start = dayNumberOf(from)
  if (frame.day < start) throwIfAny([dossierIssue('out-of-order', ['asOf'], { what: 'as-of', asOf, period })])
  return {
    frame,
    frames: new Map([...own.byUnit].map(([unit, one]) => [unit, frames.get(one) as Frame])),
    period,
    start,
    by,
    whole,
    groups: value.units === undefined ? null : units.groups,
    procedures: value.procedures === undefined ? null : procedures.byId,
    nearest: {
      unit: nearestAmong(() => units.groups.keys()),
      procedure: nearestAmong(() => procedures.byId.keys()),
    },
    strict: value.strict ?? false,
    mostIssues: value.mostIssues ?? 100,
  }
}

function readUnitGroups(units: unknown): {
  readonly groups: ReadonlyMap<string, string>
  readonly issues: readonly Issue[]
} {
  if (units === undefined) return { groups: new Map(), issues: [] }
  try {
    return { groups: new Map(parseUnits(units).units.map(({ id, group }) => [id, group])), issues: [] }
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    return { groups: new Map(), issues: error.issues.map(issue => ({ ...issue, path: ['units', ...issue.path] })) }
  }
}

function readCalendars(
  calendars: TallyDossiersOptions['calendars'],
  units: ReadonlyMap<string, string> | null,
): { readonly byUnit: ReadonlyMap<string, CalendarIndex>; readonly issues: readonly Issue[] } {
  const byUnit = new Map<string, CalendarIndex>()
  const nearest = nearestAmong(() => units?.keys() ?? [])
  const issues: Issue[] = []
  for (const [unit, calendar] of Object.entries(calendars ?? {})) {
    const path = ['calendars', unit]
    if (units !== null && !units.has(unit)) {
      issues.push(foundationIssue('unknown', path, { what: 'unit', name: unit, nearest: nearest(unit) }))
    }
    const read = readCalendarIndex(calendar, path)
    issues.push(...read.issues)
    if (read.index !== null) byUnit.set(unit, read.index)
  }
  return { byUnit, issues }
}
