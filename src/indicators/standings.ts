import * as z from 'zod'
import { CivilDate } from '../foundation/civil-date'
import { byCodePoint } from '../foundation/code-point'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { PeriodText, parsePeriod } from '../foundation/period'
import { readProperties } from '../foundation/structure'
import type { Observation } from '../observations/observation'
import { parseUnits } from '../organization/define-units'
import type { Units } from '../organization/unit'
import { isWithin } from '../organization/validity'
import { compileIndicators } from './compile-indicators'
import { doubtfulFigures } from './figure-findings'
import type { Indicator } from './indicator'
import { type ObservationTable, readTable } from './observation-table'
import { readTargets } from './read-targets'
import { type Standing, standingOf } from './standing'
import { standingFindings } from './standing-findings'
import { assumedThresholds, StatusThresholds } from './status'
import type { Target } from './target'
import { indicatorIssue } from './wording'

/** What is held against what, and when. */
export interface StandingsOptions {
  readonly observations: readonly Observation[]
  readonly targets: readonly Target[]
  readonly units: Units
  /** The day as of which it is asked: figures of periods that end later are not known yet. */
  readonly asOf: CivilDate
  /** Targets of this period; without it, of the next period to end on that day or later, or else the last. */
  readonly period?: PeriodText
  /** By what a standing is called good or bad; {@link assumedThresholds} unless given. */
  readonly thresholds?: StatusThresholds
}

/** Where units stand. */
export interface Standings {
  /** A row per unit, indicator and target scope, absences included, in the order of the data. */
  readonly rows: readonly Standing[]
  readonly asOf: CivilDate
  /** The thresholds that were applied. */
  readonly thresholds: StatusThresholds
  readonly findings: readonly Issue[]
}

const optionShape = {
  observations: z.array(z.unknown()),
  targets: z.array(z.unknown()),
  units: z.unknown(),
  asOf: CivilDate,
  period: z.optional(PeriodText),
  thresholds: z.optional(StatusThresholds),
}

/**
 * Where every unit stands on every indicator, against each scope's target, as of a day.
 *
 * The figure is the last one whose period ends by the day, and later than every baseline known by then. Attainment is
 * taken against the target, progress as (value − baseline) ÷ (target − baseline) with the baseline of the target's own
 * scope, and what is expected from the straight line between the two. A target or baseline of the unit itself goes before
 * one for every unit, and one whose period ends after the day is used only where no earlier baseline is. What cannot be
 * said is null with a reason: no figure, no target, no baseline, a baseline that equals the target.
 *
 * @param indicators - The definitions.
 * @param options - Figures, targets and baselines, units, the day, and thresholds.
 * @returns A row per unit × indicator × target scope, the thresholds applied, and findings: a target that lies behind its
 * own scope's baseline, a figure that does, targets of one scope that disagree, a percentage given as a fraction.
 * @throws An `EgovKpiError` with everything that is wrong: broken definitions, units or targets, malformed observations,
 * an observation or a target of an indicator or a unit that does not exist.
 *
 * @example
 * ```ts
 * import { defineIndicators, defineUnits, standings } from 'egov-kpi'
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
 * const { rows, findings } = standings(indicators, {
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
 * findings.map(({ code }) => code) // => ['value-behind-baseline']
 * ```
 */
export function standings(indicators: readonly Indicator[], options: StandingsOptions): Standings {
  const compiled = compileIndicators(indicators)
  const { value, issues } = readProperties<StandingsOptions>(optionShape as never, options)
  throwIfAny(issues)
  const { asOf, period, thresholds = assumedThresholds } = value as StandingsOptions
  const { groups, units } = parseUnits(options.units)
  const definitions = compiled.list.map(({ definition }) => definition)
  const read = readTargets(options.targets, new Map(definitions.map(one => [one.id, one])), ['targets'])
  const { table, issues: faults } = readTable(options.observations, compiled, ['observations'])
  throwIfAny([
    ...faults,
    ...read.issues,
    ...unknownUnits(
      table,
      options.targets,
      units.map(({ id }) => id),
    ),
  ])

  const members = groups
    .filter(group => isWithin(group, asOf))
    .flatMap(({ id }) => units.filter(unit => unit.group === id && isWithin(unit, asOf)))
  const rows = members.flatMap(({ id: unit, group }) =>
    definitions.flatMap((definition, index) => {
      const own = read.targets.filter(target => target.indicator === definition.id && (target.unit ?? unit) === unit)
      const observation = lastObservation(table, index, unit, asOf, own)
      const chosen = chooseTargets(own, asOf, period)
      return (chosen.length === 0 ? [null] : chosen).map(target =>
        standingOf({
          unit,
          group,
          definition,
          target,
          baseline: baselineOf(own, target, asOf),
          observation,
          asOf,
          thresholds,
        }),
      )
    }),
  )
  return {
    rows,
    asOf,
    thresholds,
    findings: [
      ...standingFindings(definitions, options.targets, options.observations, table, rows),
      ...doubtfulFigures(compiled, table, options.observations),
    ],
  }
}

function unknownUnits(table: ObservationTable, targets: readonly Target[], known: readonly string[]): readonly Issue[] {
  const issueOf = (unit: string, path: readonly (string | number)[]): readonly Issue[] =>
    known.includes(unit)
      ? []
      : [indicatorIssue('unknown-unit', path, { unit, nearest: nearestTo(unit, known) }, { actual: unit })]
  return [
    ...table.units.flatMap(unit => issueOf(unit, ['observations'])),
    // Where a target is no target, or its unit no name, that is said already.
    ...targets.flatMap((target: Partial<Target> | null, index) =>
      typeof target?.unit === 'string' ? issueOf(target.unit, ['targets', index, 'unit']) : [],
    ),
  ]
}

/** The figure of the last period that ends by the day and later than every baseline known then; a shorter one on equal ends. */
function lastObservation(
  table: ObservationTable,
  indicator: number,
  unit: string,
  asOf: CivilDate,
  targets: readonly Target[],
): Observation | null {
  const row = table.unitIndex.get(unit)
  if (row === undefined) return null
  const since = knownBaselines(targets, asOf).map(target => parsePeriod(target.period).to)
  let best: { observation: Observation; to: CivilDate; from: CivilDate } | undefined
  for (const period of table.periods) {
    const observation = table.column(indicator, period)?.[row]
    const { from, to } = parsePeriod(period)
    if (observation === undefined || to > asOf || since.some(day => to <= day)) continue
    if (best === undefined || to > best.to || (to === best.to && from > best.from)) best = { observation, to, from }
  }
  return best?.observation ?? null
}

const kinds = ['target', 'minimum', 'stretch']

/**
 * One target for each scope and document: of the period asked for, or the next to end; of several kinds the usual one, and
 * the unit's own before one for every unit.
 */
function chooseTargets(own: readonly Target[], asOf: CivilDate, period: PeriodText | undefined): readonly Target[] {
  const byScope = new Map<string, Target[]>()
  for (const target of own) {
    if (target.kind === 'baseline' || (period !== undefined && target.period !== period)) continue
    const key = JSON.stringify([target.scope, target.document])
    const same = byScope.get(key)
    if (same === undefined) byScope.set(key, [target])
    else same.push(target)
  }
  return [...byScope.values()].map(targets => {
    const ends = targets.map(target => parsePeriod(target.period).to).toSorted(byCodePoint)
    const end = ends.find(to => to >= asOf) ?? ends.at(-1)
    const due = targets.filter(target => parsePeriod(target.period).to === end)
    const orderOf = ({ kind, unit }: Target): number => 2 * kinds.indexOf(kind) + (unit === undefined ? 1 : 0)
    return due.reduce((a, b) => (orderOf(b) < orderOf(a) ? b : a))
  })
}

/** The baselines whose period is over on a day; where none is, those to come: they are where one will have started. */
function knownBaselines(targets: readonly Target[], asOf: CivilDate): readonly Target[] {
  const all = targets.filter(({ kind }) => kind === 'baseline')
  const known = all.filter(({ period }) => parsePeriod(period).to <= asOf)
  return known.length > 0 ? known : all
}

/**
 * The last baseline of a target's own scope that lies before the target and is known on the day; of several on one day the
 * one of the target's own document, then the unit's own.
 */
function baselineOf(own: readonly Target[], target: Target | null, asOf: CivilDate): Target | null {
  if (target === null) return null
  const end = parsePeriod(target.period).to
  const before = own.filter(one => one.scope === target.scope && parsePeriod(one.period).to < end)
  const nearness = (one: Target): number =>
    (one.document === target.document ? 2 : 0) + (one.unit === undefined ? 0 : 1)
  return knownBaselines(before, asOf).reduce<Target | null>((best, one) => {
    if (best === null) return one
    const [to, last] = [parsePeriod(one.period).to, parsePeriod(best.period).to]
    return to > last || (to === last && nearness(one) > nearness(best)) ? one : best
  }, null)
}
