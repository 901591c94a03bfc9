import { type DayNumber, dayNumberOf } from '../foundation/civil-date'
import { attempt, EgovKpiError, throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import { type NearestNames, nearestAmong } from '../foundation/nearest'
import { PeriodText, parsePeriod } from '../foundation/period'
import { dictionary, flag, maybe, oneOf, record, unread, whole } from '../foundation/schema'
import { thingIssue } from '../foundation/wording'
import { endOfAsOf } from '../foundation/zone'
import { parseUnits } from '../organization/define-units'
import type { Units } from '../organization/unit'
import { type CalendarIndex, calendarIndex } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import {
  type ClassifyDossierOptions,
  classifyProperties,
  type JudgingContext,
  judgingContext,
  readJudgingOptions,
} from './judging-context'
import type { Procedure } from './procedure'
import { dossierIssue } from './wording'

/** What is counted apart: each unit, each group of units, or of each unit each procedure, field of procedures or channel. */
export type TallyBy = 'unit' | 'group' | 'procedure' | 'field' | 'channel'

/** What is tallied, and how. What is left out has the value stated here. */
export interface TallyDossiersOptions extends ClassifyDossierOptions {
  /** The calendars of units that have one of their own, by the ids of the units; all others have `calendar`. */
  readonly calendars?: Readonly<Record<string, WorkingCalendar>>
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
}

const TallyDossiersOptions = record<TallyDossiersOptions>(() => ({
  ...classifyProperties(),
  calendars: maybe(dictionary(unread<WorkingCalendar>())),
  period: PeriodText,
  by: oneOf(['unit', 'group', 'procedure', 'field', 'channel']),
  whole: maybe(Identifier),
  units: maybe(unread()),
  strict: maybe(flag),
  mostIssues: maybe(whole(1)),
}))

/** The options as read. */
export interface TallySettings extends Required<Pick<TallyDossiersOptions, 'period' | 'by' | 'strict' | 'mostIssues'>> {
  readonly context: JudgingContext
  /** The contexts of units with a calendar of their own; units that share a calendar share its context. */
  readonly contexts: ReadonlyMap<string, JudgingContext>
  /** The first day of the period. */
  readonly start: DayNumber
  readonly whole: string | undefined
  /** The group of each unit; null if no units are given. */
  readonly groups: ReadonlyMap<string, string> | null
  /** Null if no procedures are given. */
  readonly procedures: ReadonlyMap<string, Procedure> | null
  /** The names nearest to one that is not known. */
  readonly nearest: { readonly unit: NearestNames; readonly procedure: NearestNames }
}

/** Reads the options of a tally, throwing every problem at once. */
export function readTallyOptions(options: TallyDossiersOptions): TallySettings {
  const { value, index, procedures, issues } = readJudgingOptions(TallyDossiersOptions, options)
  const { value: groups, issues: ofUnits } = attempt(() => groupsOf(value.units), ['units'])
  const nearest = nearestAmong(() => groups?.keys() ?? [])
  const own = Object.entries(value.calendars ?? {}).map(([unit, calendar]) => {
    const path = ['calendars', unit]
    const read = attempt(() => calendarIndex(calendar, path))
    const isUnknown = groups !== null && !groups.has(unit)
    const names = { what: 'unit', name: unit, nearest: nearest(unit) } as const
    return { unit, ...read, issues: [...(isUnknown ? [thingIssue('unknown', path, names)] : []), ...read.issues] }
  })
  const lacks = ({ group: 'units', field: 'procedures' } as const)[value.by as 'group' | 'field']
  throwIfAny([
    ...issues,
    ...ofUnits,
    ...(lacks !== undefined && value[lacks] === undefined ? [dossierIssue('missing', [lacks], { what: lacks })] : []),
    ...own.flatMap(one => one.issues),
  ])
  const { asOf, period, by, whole, strict = false, mostIssues = 100, ...policy } = value as TallyDossiersOptions
  const { from, to } = parsePeriod(period)
  const contextBy = (calendar: CalendarIndex): JudgingContext => {
    const { zone } = calendar.calendar
    // Judged at the end of the earlier of the two: nothing that happens after the period belongs to its form.
    return judgingContext(calendar, { ...policy, asOf: endOfAsOf(zone, to) < endOfAsOf(zone, asOf) ? to : asOf })
  }
  const indexes = new Set([index as CalendarIndex, ...own.map(one => one.value as CalendarIndex)])
  const byIndex = new Map([...indexes].map(one => [one, contextBy(one)]))
  const context = byIndex.get(index as CalendarIndex) as JudgingContext
  const start = dayNumberOf(from)
  if (context.day < start) {
    throw new EgovKpiError([dossierIssue('out-of-order', ['asOf'], { what: 'as-of', asOf, period })])
  }
  return {
    context,
    contexts: new Map(own.map(one => [one.unit, byIndex.get(one.value as CalendarIndex) as JudgingContext])),
    period,
    start,
    by,
    whole,
    groups,
    procedures: value.procedures === undefined ? null : procedures,
    nearest: { unit: nearest, procedure: nearestAmong(() => procedures.keys()) },
    strict,
    mostIssues,
  }
}

function groupsOf(units: Units | undefined): ReadonlyMap<string, string> | null {
  return units === undefined ? null : new Map(parseUnits(units).units.map(({ id, group }) => [id, group]))
}
