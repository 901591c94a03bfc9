import type { CivilDate } from '../foundation/civil-date'
import { groupedBy } from '../foundation/grouped'
import type { Issue, IssuePath, Severity } from '../foundation/issue'
import { type Period, type PeriodText, parsePeriod } from '../foundation/period'
import { type BroughtFigure, bringToPeriod, periodFindings } from '../observations/bring-to-period'
import { canCombine, combine } from '../observations/combine'
import { factorOfCounts } from '../observations/counts'
import { periodBetween } from '../observations/cover-period'
import type { Observation, ObservationInput } from '../observations/observation'
import { successionIn } from '../organization/succession'
import type { Unit, Units } from '../organization/unit'
import { type Combining, combiningOf, type MeasuredIndicator } from './measured-indicator'
import { scorecardIssue } from './wording'

/** Figures that were made for the period of an evaluation, and what is doubtful about them. */
export interface Composed {
  readonly observations: readonly Observation[]
  readonly findings: readonly Issue[]
}

/** What is to be made. */
export interface Wanted {
  /** The ids of the indicators that criteria read. */
  readonly indicators: readonly string[]
  /** The units that are judged. */
  readonly judged: readonly Unit[]
  readonly units: Units
  readonly period: PeriodText
  readonly asOf: CivilDate
  readonly definitions: readonly MeasuredIndicator[]
  /** How grave it is that a figure cannot be made. */
  readonly severity: Severity
}

/** An observation and its place among those given. */
export interface PlacedObservation {
  readonly value: Observation
  readonly index: number
}

/**
 * Makes the figures of a period that were not given as such: out of those of shorter periods, and of units that ended since
 * it began, for the unit that carries on their work.
 *
 * A figure of exactly the period is the unit's own word on all of it and is never added to. Otherwise figures combine as
 * the indicator's definition says; if none was given, or some of the period is missing, there is no figure, and a finding
 * says what there is.
 */
export function composeFigures(given: readonly PlacedObservation[], wanted: Wanted): Composed {
  const period = parsePeriod(wanted.period)
  const succession = successionIn(wanted.units.units, period.from, wanted.asOf)
  const whole = given.filter(({ value }) => value.dimension === undefined)
  const hasOnlyTheWanted = whole.every(({ value }) => value.period === wanted.period)
  if (hasOnlyTheWanted && succession.ended.length === 0) return { observations: [], findings: [] }

  const definitions = new Map(wanted.definitions.map(one => [one.id, one]))
  const all = wanted.indicators.map(indicator => {
    const definition = definitions.get(indicator)
    const figures = figuresByUnit(whole, indicator, period)
    const combining = definition === undefined ? null : combiningOf(definition, definitions)
    const factor = combining?.factor ?? factorIn(figures) ?? 1
    const context: Context = { indicator, figures, period, combining, factor, severity: wanted.severity }
    const units = wanted.judged.map(unit => composeFor(unit, succession.predecessors(unit.id), context))
    const divided = succession.divided.flatMap(({ unit, successors }) =>
      notCounted(unit, successors, 'divided', context),
    )
    return {
      observations: units.flatMap(({ made }) => made ?? []),
      findings: [
        ...units.flatMap(({ findings }) => findings),
        ...divided,
        ...notBrought(units, context),
        ...notWithin(given, wanted.judged, context),
      ],
    }
  })
  return { observations: all.flatMap(one => one.observations), findings: all.flatMap(one => one.findings) }
}

interface Context {
  readonly indicator: string
  /** What each unit reported within the period. */
  readonly figures: ReadonlyMap<string, readonly PlacedObservation[]>
  readonly period: Period
  /** How figures combine; null if that is not known. */
  readonly combining: Combining | null
  /** By what a share of two counts is multiplied. */
  readonly factor: number
  readonly severity: Severity
}

/** The figure of one unit. */
interface Made {
  readonly unit: Unit
  readonly made?: Observation
  readonly findings: readonly Issue[]
  /** Figures that nothing could be made of, since it is not known how they combine. */
  readonly unused?: readonly PlacedObservation[]
}

function composeFor(unit: Unit, predecessors: readonly Unit[], context: Context): Made {
  const { figures, period, combining } = context
  const own = figures.get(unit.id) ?? []
  const before = predecessors.filter(({ id }) => figures.has(id))
  const exact = own.find(({ value }) => isOf(value, period))
  if (exact !== undefined) return ownWord(unit, exact, before, context)
  if (own.length === 0 && before.length === 0) return { unit, findings: [] }
  if (combining === null) {
    return { unit, findings: [], unused: [...own, ...before.flatMap(({ id }) => figures.get(id) ?? [])] }
  }
  const those = [...predecessors, unit].filter(one => hasShare(one, period, combining))
  if (those.length > 1 && !addsUp(combining)) {
    return { unit, findings: before.flatMap(one => notCounted(one, [unit], 'not-additive', context)) }
  }
  const shares = those.map(one => shareOf(one, combining, context))
  const findings = shares.flatMap(share => share.findings)
  const isWhole = shares.length > 0 && shares.every(({ figure }) => figure.missing.length === 0)
  if (!isWhole) return { unit, findings }
  const figuresOfAll = shares.map(({ figure }) => figure)
  return { unit, findings, made: madeOf(unit, figuresOfAll, combining, context) }
}

/** Whether a figure of a unit is part of that of the period; of a stock, if it exists at the end. */
function hasShare({ validFrom, validTo }: Unit, { from, to }: Period, { overTime }: Combining): boolean {
  if (validFrom !== undefined && validFrom > to) return false
  return validTo === undefined || validTo >= (overTime === 'last' ? to : from)
}

/** Whether what units did one after another adds up like what they did side by side. */
function addsUp({ overTime, overUnits }: Combining): boolean {
  return overUnits !== 'none' && (overTime === 'last' || overUnits === overTime)
}

/** A figure that was observed for the whole period: it counts as it is. */
function ownWord(unit: Unit, { value, index }: PlacedObservation, before: readonly Unit[], context: Context): Made {
  const { combining, period, figures } = context
  const contained = new Set((value.inputs ?? []).map(input => input.unit))
  const findings = [
    ...(combining === null || value.inputs !== undefined
      ? []
      : periodFindings(
          bringToPeriod(valuesOf(figures.get(unit.id)), period.text, {
            how: combining.overTime,
            factor: context.factor,
          }),
          { unit: unit.id, indicator: value.indicator, period: period.text },
          ['observations', index],
        )),
    ...before
      .filter(({ id }) => !contained.has(id) && combining?.overTime !== 'last')
      .flatMap(one => notCounted(one, [unit], 'own-figure', context)),
  ]
  if (value.period === period.text) return { unit, findings }
  return { unit, findings, made: { ...value, period: period.text, inputs: [{ period: value.period }] } }
}

/** The figure of a unit for that part of the period in which it existed. */
function shareOf(
  unit: Unit,
  { overTime: how }: Combining,
  { indicator, figures, period, factor, severity }: Context,
): { readonly figure: BroughtFigure; readonly findings: readonly Issue[] } {
  const own = figures.get(unit.id)
  const overTime = { how, factor }
  const ofAll = bringToPeriod(valuesOf(own), period.text, overTime)
  const lifetime = periodBetween(later(unit.validFrom, period.from), earlier(unit.validTo, period.to))
  const figure = ofAll.missing.length === 0 ? ofAll : bringToPeriod(valuesOf(own), lifetime, overTime)
  const findings = periodFindings(figure, { unit: unit.id, indicator, period: lifetime }, placeOf(own))
  return {
    figure,
    findings: findings.map(issue => (issue.code === 'incomplete' ? { ...issue, severity } : issue)),
  }
}

/** One figure of all that units reported. */
function madeOf(
  { id: unit }: Unit,
  shares: readonly BroughtFigure[],
  { overUnits }: Combining,
  { indicator, period, factor }: Context,
): Observation {
  const figures = shares.flatMap(({ figure }) => figure ?? [])
  const absent = figures.find(({ value }) => value === null)
  const canAdd = overUnits !== 'none' && figures.every(one => canCombine(one, overUnits))
  const combined =
    figures.length > 1 && canAdd
      ? combine(figures, overUnits, factor)
      : combine([absent ?? (figures[0] as Observation)], 'last', factor)
  const parts = shares.flatMap(share => share.parts)
  const inputs = parts.map(
    (part): ObservationInput => ({ ...(part.unit === unit ? {} : { unit: part.unit }), period: part.period }),
  )
  return { unit, indicator, period: period.text, ...combined, inputs }
}

function notCounted(
  ended: Unit,
  successors: readonly Unit[],
  why: 'own-figure' | 'not-additive' | 'divided',
  { indicator, figures }: Context,
): readonly Issue[] {
  const own = figures.get(ended.id)
  if (own === undefined) return []
  const texts = {
    what: successors.length === 0 ? 'ended' : why,
    unit: ended.id,
    indicator,
    endedOn: ended.validTo as string,
    successors: successors.map(({ id }) => id),
  } as const
  return [scorecardIssue('ended-unit-not-counted', placeOf(own), texts, { severity: 'warning' })]
}

/** That units have figures within the period and none of it, and that it is not known how they combine. */
function notBrought(units: readonly Made[], context: Context): readonly Issue[] {
  return otherPeriods(
    'within',
    units.flatMap(({ unused }) => unused ?? []),
    units.flatMap(({ unit, unused }) => (unused === undefined ? [] : unit.id)),
    context,
  )
}

/** That units have figures of days inside and outside of the period only, from which the period does not follow. */
function notWithin(given: readonly PlacedObservation[], judged: readonly Unit[], context: Context): readonly Issue[] {
  const without = new Set(judged.flatMap(({ id }) => (context.figures.has(id) ? [] : id)))
  const across = given.filter(({ value }) => {
    if (value.indicator !== context.indicator || !without.has(value.unit)) return false
    const { from, to } = parsePeriod(value.period)
    return from <= context.period.to && context.period.from <= to
  })
  return otherPeriods(
    'across',
    across,
    across.map(({ value }) => value.unit),
    context,
  )
}

function otherPeriods(
  what: 'within' | 'across',
  figures: readonly PlacedObservation[],
  units: readonly string[],
  { indicator, period, severity }: Context,
): readonly Issue[] {
  if (figures.length === 0) return []
  const periods = [...new Set(figures.map(({ value }) => value.period))]
  const texts = { what, indicator, units: [...new Set(units)], period: period.text, periods }
  return [scorecardIssue('figures-not-brought', placeOf(figures), texts, { severity })]
}

function figuresByUnit(
  given: readonly PlacedObservation[],
  indicator: string,
  { from, to }: Period,
): ReadonlyMap<string, readonly PlacedObservation[]> {
  const within = given.filter(({ value }) => {
    if (value.indicator !== indicator) return false
    const own = parsePeriod(value.period)
    return own.from >= from && own.to <= to
  })
  return groupedBy(within, ({ value }) => value.unit)
}

/** The measure that the counts of the first figure with counts show. */
function factorIn(figures: Context['figures']): number | undefined {
  for (const placed of figures.values()) {
    for (const { value } of placed) {
      if (value.numerator === undefined || value.numerator === 0 || value.value === null) continue
      return factorOfCounts(value, undefined)
    }
  }
  return undefined
}

function isOf(observation: Observation, period: Period): boolean {
  const { from, to } = parsePeriod(observation.period)
  return from === period.from && to === period.to
}

function valuesOf(placed: readonly PlacedObservation[] = []): readonly Observation[] {
  return placed.map(({ value }) => value)
}

function placeOf([first]: readonly PlacedObservation[] = []): IssuePath {
  return first === undefined ? ['observations'] : ['observations', first.index]
}

const later = (a: CivilDate = '', b: CivilDate): CivilDate => (a > b ? a : b)
const earlier = (a: CivilDate | undefined, b: CivilDate): CivilDate => (a !== undefined && a < b ? a : b)
