import { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import { parseExact } from '../foundation/exact'
import { groupedBy } from '../foundation/grouped'
import { Identifier } from '../foundation/identifier'
import type { Issue } from '../foundation/issue'
import { type MadeResults, madeResults } from '../foundation/made-results'
import { memoized } from '../foundation/memoized'
import { PeriodText, parsePeriod, periodIncludes } from '../foundation/period'
import { maybe, record, unread } from '../foundation/schema'
import { placeOf, requireArgument, unreadList } from '../foundation/structure'
import type { BroughtFigure } from '../observations/bring-to-period'
import type { Observation } from '../observations/observation'
import { checkedUnits } from '../organization/define-units'
import type { Units } from '../organization/unit'
import { isWithin } from '../organization/validity'
import { baselineOf, chooseTargets, knownBaselines, successorOf } from './choose-targets'
import { compileIndicators } from './compile-indicators'
import { computeColumns } from './compute-columns'
import { doubtfulFigures } from './figure-findings'
import { byEnd, figureFor, nothingOf } from './figure-for'
import type { Indicator } from './indicator'
import { mergedTable } from './mergers'
import { type ObservationTable, readTable } from './observation-table'
import { courseOf, startsAtZero } from './over-time'
import { readTargets } from './read-targets'
import { type Standing, standingOf } from './standing'
import { type JudgedStanding, standingFindings } from './standing-findings'
import { assumedThresholds, type NamedStandingStatus, StandingThresholds, statusesOf } from './status'
import type { Target } from './target'
import { unknownUnits } from './unknown-units'
import { type WholeStanding, wholeStandings } from './whole-standings'

/** What is held against what, and when. */
export interface StandingsOptions {
  readonly observations: readonly Observation[]
  readonly targets: readonly Target[]
  readonly units: Units
  /** The day as of which it is asked: figures of periods that end later are not known yet. */
  readonly asOf: CivilDate
  /** Targets of this period; without it, of the next period to end on that day or later, or else the last. */
  readonly period?: PeriodText
  /** By what a standing is called good or bad while a period runs; {@link assumedThresholds} unless given. */
  readonly thresholds?: StandingThresholds
  /** The id of all units together, such as the city: then `whole` says where it stands. A target may be of this id. */
  readonly whole?: string
}

/** How units compare with their targets. */
export interface Standings {
  /** A row per unit, indicator and target, absences included, in the order of the data. */
  readonly rows: readonly Standing[]
  /** Where all units together stand, a row per indicator and target; empty unless the option `whole` names it. */
  readonly whole: readonly WholeStanding[]
  readonly asOf: CivilDate
  /** The thresholds that were applied. */
  readonly thresholds: StandingThresholds
  /** What the statuses of the rows are called: those that are decided, and those of the thresholds. */
  readonly statuses: readonly NamedStandingStatus[]
  readonly findings: readonly Issue[]
}

/** The standings that were made here. */
export const madeStandings: MadeResults<object> = /* @__PURE__ */ madeResults()

const StandingsOptions = record<StandingsOptions>(() => ({
  observations: unreadList(),
  targets: unreadList(),
  units: unread(),
  asOf: CivilDate,
  period: maybe(PeriodText),
  thresholds: maybe(StandingThresholds),
  whole: maybe(Identifier),
}))

/**
 * Where every unit stands on every indicator, against each scope's target, as of a day.
 *
 * Figures are brought to the target's period by how the indicator combines over time: flows are added, ratios divided anew
 * from their counts, stocks take the last part; anything else counts only for exactly that period. Only figures of periods
 * that end by the day are known. What a unit reported before it merged into another counts for that one, if the indicator
 * adds up.
 *
 * After the target's last day (`asOf` is the end of a day) a figure of the whole period meets the target or misses it;
 * a flow or a ratio of which a part is missing has no verdict. Before, `met` is null, unless nothing can change it any
 * more: a flow that has what it needs is `reached`, one above its limit is `missed` already, as long as no part of it is
 * below zero. Every minimum, target and stretch has a row of its own, and so has a target that a later document replaced.
 *
 * Attainment is taken against the target; progress and the straight line of what is expected run from the baseline of the
 * target's own scope, of a flow or a running total from zero. A target or baseline of the unit itself goes before one for
 * every unit. What cannot be determined is null, with the reason in `reasons`.
 *
 * If the option `whole` names all units together, its figure is the sum of theirs by the rule of `rollUp`, never a mean of
 * rates. A share of the whole is held against the targets of every unit; a count or an amount only against a target of its
 * own. There is no verdict if units are missing.
 *
 * @param indicators - The definitions.
 * @param options - Figures, targets and baselines, units, the day, and thresholds.
 * @returns A row per unit × indicator × target, the thresholds applied, and findings: parts of a period that are missing or
 * disagree with the whole, a target or a figure worse than its own scope's baseline, targets of one scope that disagree, a
 * percentage given as a fraction.
 * @throws An `EgovKpiError` with every problem: broken definitions, units or targets, malformed observations,
 * an observation or a target of an indicator or a unit that does not exist.
 *
 * @example
 * ```ts
 * import { computeStandings, defineIndicators, defineUnits } from 'egov-kpi'
 *
 * const indicators = defineIndicators([
 *   {
 *     id: 'online',
 *     kind: 'simple',
 *     name: 'Tỷ lệ hồ sơ trực tuyến',
 *     measure: { kind: 'percent' },
 *     direction: 'higher',
 *     additivity: { units: 'ratio', periods: 'ratio' },
 *   },
 * ])
 * const units = defineUnits({
 *   groups: [{ id: 'cities', name: 'Thành phố' }],
 *   units: [{ id: 'da-nang', name: 'Đà Nẵng', group: 'cities' }],
 * })
 * const city = { indicator: 'online', scope: 'city' } as const
 * const { rows, findings } = computeStandings(indicators, {
 *   observations: [{ unit: 'da-nang', indicator: 'online', period: '2022-S1', value: '50.66', status: 'final' }],
 *   targets: [
 *     { ...city, kind: 'baseline', period: '2021', comparator: 'exactly', value: 57 },
 *     { ...city, kind: 'target', period: '2022', comparator: 'at-least', value: 65 },
 *   ],
 *   units,
 *   asOf: '2022-06-30',
 * })
 * const { gap, progress, status } = rows[0] ?? {}
 * gap // => '14.34'
 * progress // => '-79.25'
 * status // => 'behind'
 * findings.map(({ code }) => code) // => ['behind-baseline']
 * ```
 */
export function computeStandings(indicators: readonly Indicator[], options: StandingsOptions): Standings {
  const compiled = compileIndicators(indicators)
  const { asOf, period, thresholds = assumedThresholds, whole } = requireArgument(StandingsOptions, options, 'options')
  const { groups, units } = checkedUnits(options.units, placeOf(options.units, 'units')).data
  const definitions = compiled.list.map(({ definition }) => definition)
  const read = readTargets(options.targets, new Map(definitions.map(one => [one.id, one])), ['targets'])
  const { table, issues: faults } = readTable(options.observations, compiled, ['observations'])
  throwIfAny([...faults, ...read.issues, ...unknownUnits(table, { units }, options.targets, whole)])

  const ended = new Set(table.periods.filter(one => parsePeriod(one).to <= asOf).toSorted(byEnd))
  const then: ObservationTable = {
    ...table,
    periods: [...ended],
    column: (index, one) => (ended.has(one) ? table.column(index, one) : undefined),
  }
  const shared = computeColumns(compiled, then)
  const mergerFindings: Issue[] = []
  /** The figures that make one of a period, those of units that merged within it with their successor. */
  const figuresOf = memoized((to: PeriodText) => {
    const mergers = mergedTable(compiled, then, { groups, units }, to, asOf)
    if (read.targets.some(target => target.period === to))
      for (const finding of mergers?.findings ?? []) mergerFindings.push(finding)
    return mergers === null
      ? { rows: then.rowOf, toDate: shared.toDate }
      : { rows: mergers.table.rowOf, toDate: computeColumns(compiled, mergers.table).toDate }
  })
  const byId = new Map(definitions.map(one => [one.id, one]))
  const targetsOf = targetsByUnit(read.targets)
  const members = groups
    .filter(group => isWithin(group, asOf))
    .flatMap(({ id }) => units.filter(unit => unit.group === id && isWithin(unit, asOf)))
  const judged = members.flatMap(({ id: unit, group }) =>
    definitions.flatMap((definition, index) => {
      const own = targetsOf(definition.id, unit)
      const chosen = chooseTargets(own, asOf, period)
      const fromZero = startsAtZero(definition, byId)
      const course = courseOf(definition, byId)
      const since = knownBaselines(own, asOf).map(one => parsePeriod(one.period).to)
      const row = then.rowOf.get(unit)
      const observed = (): readonly PeriodText[] =>
        then.periods.filter(one => row !== undefined && hasValue(then.column(index, one)?.[row])).toReversed()
      const known = {
        periods: then.periods,
        bring: (to: PeriodText): BroughtFigure => {
          const { rows, toDate } = figuresOf(to)
          const at = rows.get(unit)
          return at === undefined ? nothingOf(to) : toDate(index, at, to)
        },
      }
      return (chosen.length === 0 ? [null] : chosen).map((target): JudgedStanding => {
        const brought = figureFor(target, known, { asOf, fromZero, since })
        const others = target === null || brought.parts.length > 0 ? [] : observed()
        const inside = target === null ? [] : others.filter(isUnused(target, since))
        const unused = target === null || inside.length > 0 ? inside : others.filter(reachesAcross(target))
        const standing = standingOf({
          unit,
          group,
          definition,
          target,
          replacedBy: target === null ? null : successorOf(target, own, asOf),
          baseline: baselineOf(own, target, asOf),
          observation: brought.figure ?? null,
          missing: target === null ? [] : brought.missing,
          without: { value: inside.length > 0 ? 'does-not-combine' : 'no-value', target: 'no-target' },
          lacksUnits: false,
          fromZero,
          course: brought.parts.some(isBelowZero) ? 'either' : course,
          asOf,
          thresholds,
        })
        return { standing, brought, fromZero, unused }
      })
    }),
  )
  const rows = Object.freeze(judged.map(({ standing }) => Object.freeze(standing)))
  const together = { compiled, table: then, columns: shared.columns, units: { groups, units }, rows }
  return madeStandings.note({
    rows,
    whole: whole === undefined ? [] : wholeStandings({ whole, ...together, targetsOf, asOf, period, thresholds }),
    asOf,
    thresholds,
    statuses: statusesOf(thresholds),
    findings: [
      ...mergerFindings,
      ...standingFindings(definitions, options.targets, options.observations, table, judged, asOf),
      ...doubtfulFigures(compiled, table, options.observations),
    ],
  })
}

/** The targets of an indicator for a unit, its own and those for every unit, in the order of the data. */
function targetsByUnit(targets: readonly Target[]): (indicator: string, unit: string) => readonly Target[] {
  const byPlace = groupedBy(targets.keys(), index => JSON.stringify([targets[index]?.indicator, targets[index]?.unit]))
  return (indicator, unit) =>
    [undefined, unit]
      .flatMap(of => byPlace.get(JSON.stringify([indicator, of])) ?? [])
      .toSorted((a, b) => a - b)
      .map(index => targets[index] as Target)
}

function hasValue(observation: Observation | undefined): boolean {
  return observation !== undefined && observation.value !== null
}

function isBelowZero({ value }: Observation): boolean {
  return value !== null && parseExact(value).numerator < 0n
}

/** Whether figures of a period could have told of a target, but could not be combined. */
function isUnused(target: Target, since: readonly CivilDate[]): (period: PeriodText) => boolean {
  return period => periodIncludes(target.period, period) && since.every(day => parsePeriod(period).to > day)
}

/** Whether a period has days of a target's period and others: the figure of a year says nothing sure of one of its quarters. */
function reachesAcross(target: Target): (period: PeriodText) => boolean {
  const { from, to } = parsePeriod(target.period)
  return period => {
    const other = parsePeriod(period)
    return other.from <= to && from <= other.to && (other.from < from || other.to > to)
  }
}
