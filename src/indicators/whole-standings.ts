import type { CivilDate } from '../foundation/civil-date'
import { parseExact } from '../foundation/exact'
import { memoized } from '../foundation/memoized'
import { type PeriodText, parsePeriod } from '../foundation/period'
import type { Observation } from '../observations/observation'
import type { Units } from '../organization/unit'
import { baselineOf, chooseTargets, successorOf } from './choose-targets'
import type { CompiledIndicators } from './compile-indicators'
import type { Columns } from './compute-columns'
import type { Indicator } from './indicator'
import { membersBy } from './members-by'
import type { ObservationTable } from './observation-table'
import { courseOf, startsAtZero } from './over-time'
import { rollUpTotals } from './roll-up-totals'
import type { RollUpCoverage, Totals } from './rolled-up'
import { type Standing, type StandingReason, standingOf } from './standing'
import type { StandingThresholds } from './status'
import type { Target } from './target'

/** How all units together compare with a target, and of how many of them the figure is. */
export interface WholeStanding extends Pick<RollUpCoverage, 'reported' | 'members' | 'missing'> {
  readonly standing: Standing
}

/** What the standings of the whole are made of. */
export interface WholeInputs {
  /** The id of the whole. */
  readonly whole: string
  readonly compiled: CompiledIndicators
  readonly table: ObservationTable
  readonly columns: Columns
  readonly units: Units
  /** The standings of the units. */
  readonly rows: readonly Standing[]
  readonly targetsOf: (indicator: string, unit: string) => readonly Target[]
  readonly asOf: CivilDate
  readonly period: PeriodText | undefined
  readonly thresholds: StandingThresholds
}

/**
 * How the whole compares with each target, by figures that are added up as `rollUp` does: never a mean of rates.
 *
 * It is held against the targets of every unit only if its measure does not grow with the number of units; a count or an
 * amount needs a target of the whole's own. There is no figure if those of the units are of different periods, and no
 * verdict if units are missing.
 */
export function wholeStandings(inputs: WholeInputs): readonly WholeStanding[] {
  const { whole, compiled, table, columns, units, rows, targetsOf, asOf, period, thresholds } = inputs
  const definitions = compiled.list.map(({ definition }) => definition)
  const byId = new Map(definitions.map(one => [one.id, one]))
  // Figures of a period that are made of its parts count as observed in it.
  const brought: ObservationTable = { ...table, column: columns }
  const totalsOf = memoized((of: PeriodText) => {
    const members = membersBy('all', whole, units, parsePeriod(of), table)
    const totals = [...rollUpTotals(compiled, brought, columns, of, members)]
    return new Map(totals.map(total => [total.coverage.indicator, total]))
  })
  return definitions.flatMap(definition => {
    const forEach = targetsOf(definition.id, whole)
    const own = growsWithUnits(definition) ? forEach.filter(({ unit }) => unit === whole) : forEach
    const chosen = chooseTargets(own, asOf, period)
    const compared = chosen.length === 0 ? [null] : chosen
    return compared.map((target): WholeStanding => {
      const aim = target ?? chooseTargets(forEach, asOf, period)[0]
      const known = rows.filter(
        ({ indicator, target: theirs, observation }) =>
          indicator === definition.id && theirs?.period === aim?.period && (observation?.value ?? null) !== null,
      )
      const periods = [...new Set(known.map(({ observation }) => (observation as Observation).period))]
      const total = periods.length === 1 ? totalsOf(periods[0] as PeriodText).get(definition.id) : undefined
      const observation = total === undefined ? null : figureOf(total)
      const { reported, members, missing } = total?.coverage ?? { reported: 0, members: 0, missing: [] }
      const hasNegative = known.some(one => parseExact((one.observation as Observation).value ?? 0).numerator < 0n)
      const value: StandingReason['code'] =
        periods.length === 0 ? 'no-value' : periods.length > 1 ? 'periods-differ' : 'not-additive'
      const standing = standingOf({
        unit: whole,
        group: '',
        definition,
        target,
        replacedBy: target === null ? null : successorOf(target, own, asOf),
        baseline: baselineOf(own, target, asOf),
        observation,
        missing: target === null ? [] : (known[0]?.missing ?? [target.period]),
        without: { value, target: forEach.length > 0 ? 'target-of-each-unit' : 'no-target' },
        lacksUnits: missing.length > 0,
        fromZero: startsAtZero(definition, byId),
        course: hasNegative ? 'either' : courseOf(definition, byId),
        asOf,
        thresholds,
      })
      return Object.freeze({ standing: Object.freeze(standing), reported, members, missing })
    })
  })
}

/** Whether the figure of a whole is larger than those of its units only because it has more of them. */
function growsWithUnits({ measure }: Indicator): boolean {
  return measure.kind === 'count' || measure.kind === 'money'
}

/** The total as an observation; null if the units have figures that do not add up. */
function figureOf({ combined, coverage: { unit, indicator, period } }: Totals): Observation | null {
  const { value, absence } = combined
  if (value === null && (absence === 'no-data' || absence === 'not-applicable')) return null
  return { unit, indicator, period, ...combined }
}
