import * as z from 'zod'
import { type DayNumber, dayNumberOf } from '../foundation/civil-date'
import { isEgovKpiError, throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { PeriodText, parsePeriod } from '../foundation/period'
import { readProperties } from '../foundation/structure'
import { endOfAsOf } from '../foundation/zone'
import { parseUnits } from '../organization/define-units'
import type { Units } from '../organization/unit'
import type { WorkingCalendar } from '../working-time/working-calendar'
import type { Frame } from './judge'
import { type Procedure, readProcedures } from './procedure'
import { asOfIssues, frameOf, policyShape, readCalendarIndex } from './read-frame'
import type { TallyBy } from './tally'
import { dossierIssue } from './wording'

/** What is tallied, and how. What is left out has the value stated here. */
export interface TallyDossiersOptions {
  readonly calendar: WorkingCalendar
  readonly asOf: DateOrMoment
  readonly period: PeriodText
  /** What each tally is of. */
  readonly by: TallyBy
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
}

/** The options as read. */
export interface TallyPlan {
  readonly frame: Frame
  readonly period: PeriodText
  /** The first day of the period. */
  readonly start: DayNumber
  readonly by: TallyBy
  /** The group of each unit; null where no units are given. */
  readonly groups: ReadonlyMap<string, string> | null
  /** Null where no procedures are given. */
  readonly procedures: ReadonlyMap<string, Procedure> | null
  readonly strict: boolean
  readonly mostIssues: number
}

const shape = {
  ...policyShape,
  calendar: z.unknown(),
  period: PeriodText,
  by: z.enum(['unit', 'group', 'procedure', 'field', 'channel']),
  units: z.optional(z.unknown()),
  procedures: z.optional(z.unknown()),
  strict: z.optional(z.boolean()),
  mostIssues: z.optional(z.int().min(1)),
}

/** Reads the options of a tally, throwing everything that is wrong at once. */
export function readTallyOptions(options: TallyDossiersOptions): TallyPlan {
  const { value, issues: structure } = readProperties<TallyDossiersOptions>(shape as never, options)
  const { index, issues: broken } = readCalendarIndex(value.calendar as WorkingCalendar)
  const units = readUnitGroups(value.units)
  const procedures = readProcedures(value.procedures ?? [], ['procedures'])
  const issues: Issue[] = [...structure, ...broken, ...units.issues, ...procedures.issues]
  if (value.by === 'group' && value.units === undefined) issues.push(dossierIssue('units-missing', ['units'], {}))
  if (value.by === 'field' && value.procedures === undefined) {
    issues.push(dossierIssue('procedures-missing', ['procedures'], {}))
  }
  throwIfAny([...issues, ...asOfIssues(value.asOf, index)])
  const { asOf, period, by, receipt, rollForward } = value as TallyDossiersOptions
  const { from, to } = parsePeriod(period)
  const { zone } = (index as Frame['index']).calendar
  // Judged at the end of the earlier of the two: nothing that happens after the period belongs to its form.
  const judgedAt = endOfAsOf(zone, to) < endOfAsOf(zone, asOf) ? to : asOf
  const policy = {
    ...(receipt === undefined ? {} : { receipt }),
    ...(rollForward === undefined ? {} : { rollForward }),
  }
  const frame = frameOf(index as Frame['index'], judgedAt, policy)
  const start = dayNumberOf(from)
  if (frame.day < start) throwIfAny([dossierIssue('as-of-before-period', ['asOf'], { asOf, period })])
  return {
    frame,
    period,
    start,
    by,
    groups: value.units === undefined ? null : units.groups,
    procedures: value.procedures === undefined ? null : procedures.byId,
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
