import { alteredIssues } from '../foundation/altered'
import { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import { ExactText } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { Issue, type IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { Bilingual } from '../foundation/language'
import { PeriodText } from '../foundation/period'
import { plainCopy } from '../foundation/plain-data'
import { either, flag, just, list, oneOf, record, type Schema, whole } from '../foundation/schema'
import { listOf, parseStructure } from '../foundation/structure'
import { ObservationParts } from '../observations/observation'
import type { Indicator } from './indicator'
import { type Standing, type StandingReason, standingOf } from './standing'
import { madeStandings, type Standings } from './standings'
import { NamedStandingStatus, StandingThresholds, statusesOf } from './status'
import { Target } from './target'
import type { WholeStanding } from './whole-standings'
import { standingReasons } from './wording'

const orNull = <T>(schema: Schema<T>): Schema<T | null> => either(just(null), schema)

/** The schema of a {@link Standing}. */
const Row: Schema<Standing> = record(() => ({
  unit: Identifier,
  indicator: Identifier,
  scope: orNull(Identifier),
  target: orNull(Target),
  replacedBy: orNull(Target),
  baseline: orNull(Target),
  observation: orNull(ObservationParts),
  missing: list(PeriodText),
  met: orNull(flag),
  attainment: orNull(ExactText),
  progress: orNull(ExactText),
  gap: orNull(ExactText),
  difference: orNull(ExactText),
  expected: orNull(ExactText),
  pace: orNull(ExactText),
  status: orNull(Identifier),
  reasons: list(
    record(() => ({
      of: oneOf(['value', 'target', 'met', 'attainment', 'progress', 'expected', 'status']),
      code: oneOf(Object.keys(standingReasons) as StandingReason['code'][]),
      message: Bilingual,
    })),
  ),
}))

/** The schema of a {@link WholeStanding}. */
const Whole: Schema<WholeStanding> = record(() => ({
  standing: Row,
  reported: whole(),
  members: whole(),
  missing: list(Identifier),
}))

/** The schema of {@link Standings}. */
export const StandingsForm: Schema<Standings> = record(() => ({
  rows: listOf(Row),
  asOf: CivilDate,
  thresholds: StandingThresholds,
  statuses: list(NamedStandingStatus),
  whole: list(Whole),
  findings: listOf(Issue),
}))

/**
 * Reads standings that were given as an argument, unless they were made here: each row must be what its own figure, target
 * and baseline give by the definition of its indicator.
 *
 * @param indicators - The definitions; a row of an indicator that is not among them shows what it says.
 */
export function requireStandings(
  given: Standings,
  indicators: readonly Indicator[],
  path: IssuePath = ['standings'],
): Standings {
  if (madeStandings.has(given)) return given
  const standings = plainCopy(given, path) as Standings
  parseStructure(StandingsForm, standings, path)
  const { rows, statuses, thresholds, whole: wholes } = standings
  const byId = new Map(indicators.map(one => [one.id, one]))
  const issues = issueList(path)
  issues.add(alteredIssues(statuses, statusesOf(thresholds), [...path, 'statuses']))
  const check = (row: Standing, place: IssuePath): void => {
    const definition = byId.get(row.indicator)
    if (definition !== undefined) issues.add(rowIssues(row, definition, standings, [...path, ...place]))
  }
  for (const [index, row] of rows.entries()) check(row, ['rows', index])
  for (const [index, { standing }] of wholes.entries()) check(standing, ['whole', index, 'standing'])
  throwIfAny(issues.found())
  return standings
}

/**
 * Where a row is not what its parts give. Some of what it was made from is not kept in it: the group of the unit, and how
 * the indicators behind its own go on over time. A row that one of the possibilities gives is taken.
 */
function rowIssues(
  row: Standing,
  definition: Indicator,
  { asOf, thresholds }: Standings,
  path: IssuePath,
): readonly Issue[] {
  let fewest: readonly Issue[] | undefined
  const reasonOf = (what: StandingReason['of']) => row.reasons.find(({ of }) => of === what)?.code
  const without = { value: reasonOf('value') ?? 'no-value', target: reasonOf('target') ?? 'no-target' } as const
  const lacksUnits = row.reasons.some(({ code }) => code === 'units-missing')
  for (const group of ['', ...Object.keys(row.target?.startsOn ?? {})]) {
    for (const fromZero of [false, true]) {
      for (const course of ['either', 'up', 'down'] as const) {
        const computed = standingOf({
          ...row,
          group,
          definition,
          without,
          lacksUnits,
          fromZero,
          course,
          asOf,
          thresholds,
        })
        const issues = alteredIssues(withoutWords(row), withoutWords(computed), path)
        if (issues.length === 0) return issues
        if (fewest === undefined || issues.length < fewest.length) fewest = issues
      }
    }
  }
  return fewest ?? []
}

/** Another version of the library may say its reasons in other words. */
function withoutWords({ reasons, ...row }: Standing): object {
  return { ...row, reasons: reasons.map(({ of, code }) => ({ of, code })) }
}
