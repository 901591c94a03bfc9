import type { CivilDate } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import { type PeriodText, parsePeriod, periodIncludes } from '../foundation/period'
import type { ObservationUnitCombination } from '../observations/combination'
import { canCombine, combine } from '../observations/combine'
import {
  type Observation,
  type ObservationInput,
  type ObservationReference,
  observationKey,
  partOf,
  referenceOf,
  seriesKey,
} from '../observations/observation'
import { type EndedUnit, successionIn } from '../organization/succession'
import type { Unit, Units } from '../organization/unit'
import { overlap } from '../organization/validity'
import type { CompiledIndicators } from './compile-indicators'
import { factorOfIndicator, type Indicator } from './indicator'
import type { Column, ObservationTable } from './observation-table'
import { indicatorFinding } from './wording'

/** Observations in which successors answer for the units that merged into them within a period. */
export interface MergedTable {
  readonly table: ObservationTable
  /** The units that merged into others. */
  readonly merged: ReadonlySet<string>
  readonly findings: readonly Issue[]
  /** Names, as inputs of a figure, those of merged units instead of a part that was not reported. */
  readonly traced: (observation: Observation, figureAt: FigureAt) => Observation
}

/**
 * Lets each successor answer for the units that merged into it within a period: what they reported in a part of the period is
 * added to what it reported in that part itself, if the indicator adds up over units and over time.
 *
 * A part that one of them has not reported gives no figure; what does not add up stays with those who reported it; what a
 * unit reported that was divided counts for no unit. Each of these is a finding. Null if no unit ended within the period,
 * or if a day is given, before it.
 */
export function mergedTable(
  { list }: CompiledIndicators,
  table: ObservationTable,
  { units }: Units,
  period: PeriodText,
  asOf?: CivilDate,
): MergedTable | null {
  const { from, to } = parsePeriod(period)
  const { ended, divided, predecessors } = successionIn(units, from, asOf === undefined || to < asOf ? to : asOf)
  if (ended.length === 0) return null
  const heirs = units.filter(({ id }) => predecessors(id).length > 0)
  const [rows, rowOf] = [[...table.rows], new Map(table.rowOf)]
  // A part of a unit, such as its dossiers of one field, is added to the same part of its heir.
  const dimensions = [...new Map(rows.map(({ dimension }) => [seriesKey('', dimension), dimension])).values()]
  const series = heirs.flatMap(heir => dimensions.map(dimension => ({ heir, dimension })))
  for (const { heir, dimension } of series) {
    const key = seriesKey(heir.id, dimension)
    if (rowOf.has(key)) continue
    rowOf.set(key, rows.length)
    rows.push({ unit: heir.id, ...partOf(dimension) })
  }
  const merged = new Set(heirs.flatMap(({ id }) => predecessors(id).map(unit => unit.id)))
  const parts = table.periods.filter(part => periodIncludes(period, part))

  const columns = new Map<string, Column>()
  const made = new Map<string, Observation>()
  const findings: Issue[] = dividedFindings(divided, table, parts, period)
  for (const part of parts) {
    for (const [index, { definition }] of list.entries()) {
      const column = table.column(index, part)
      if (column === undefined) continue
      const own = rows.map((_, row) => column[row])
      for (const { heir, dimension } of series) {
        const at = (unit: string): Observation | undefined => column[rowOf.get(seriesKey(unit, dimension)) ?? -1]
        // A unit without such a part, such as a channel that was not used there, lacks no figure of it.
        const concerned = [...predecessors(heir.id), heir]
          .filter(unit => existsIn(unit, part) && (dimension === undefined || at(unit.id) !== undefined))
          .map(({ id }) => id)
        const place = { unit: heir.id, indicator: definition.id, period: part, ...partOf(dimension) }
        const merge = figureOfPart(place, definition, concerned, part === period, at)
        findings.push(...merge.findings)
        if (merge.figure === undefined) continue
        own[rowOf.get(seriesKey(heir.id, dimension)) as number] = merge.figure
        made.set(observationKey(merge.figure), merge.figure)
      }
      if (howAcross(definition) !== null) {
        for (const [row, { unit }] of rows.entries()) if (merged.has(unit)) own[row] = undefined
      }
      columns.set(`${index} ${part}`, own)
    }
  }
  return {
    table: {
      ...table,
      rows,
      rowOf,
      column: (index, one) => columns.get(`${index} ${one}`) ?? table.column(index, one),
    },
    merged,
    findings,
    traced: (observation, figureAt) => traced(observation, made, figureAt),
  }
}

function existsIn(unit: Unit, part: PeriodText): boolean {
  const { from, to } = parsePeriod(part)
  return overlap(unit, { validFrom: from, validTo: to })
}

/** How an indicator adds up over both units and time; null if it does not. */
function howAcross(definition: Indicator): Exclude<ObservationUnitCombination, 'none'> | null {
  if (definition.kind === 'ratio') return 'ratio'
  if (definition.kind !== 'simple') return null
  const { units, periods } = definition.additivity
  return units === periods && units !== 'none' ? units : null
}

/**
 * The figure of a successor in one part of a period, made of those of all that were there.
 *
 * @param place - The successor, the indicator and the part of the period.
 * @param concerned - The units that existed in the part: those that merged, and the successor itself.
 */
function figureOfPart(
  place: ObservationReference,
  definition: Indicator,
  concerned: readonly string[],
  isWhole: boolean,
  at: (unit: string) => Observation | undefined,
): { readonly figure?: Observation; readonly findings: readonly Issue[] } {
  const before = concerned.filter(unit => unit !== place.unit)
  const reported = before.filter(id => at(id) !== undefined)
  const own = at(place.unit)
  if (before.length === 0 || (reported.length === 0 && own === undefined)) return { findings: [] }
  const how = howAcross(definition)
  if (how === null) {
    // A stock is that of the end, and what is computed follows from the figures that it is computed from.
    if (definition.kind !== 'simple' || definition.additivity.periods === 'last' || reported.length === 0)
      return { findings: [] }
    const names = { what: 'predecessors', ...place, ended: reported } as const
    return { findings: [indicatorFinding('left-out', ['observations'], names)] }
  }
  const missing = concerned.filter(id => !canCombine(at(id), how))
  // A ratio that some did not report follows from its numerator and denominator.
  if (definition.kind === 'ratio' && missing.length > 0) return { findings: [] }
  const names = { what: 'merger', ...place, missing } as const
  const findings = missing.length === 0 ? [] : [indicatorFinding('incomplete', ['observations'], names)]
  // If only the successor reported, its figure may cover all: it is kept, and said.
  if (reported.length === 0) return { findings }
  const self: readonly ObservationInput[] = own === undefined || isWhole ? [] : [{}]
  const inputs = [...before.map(unit => ({ unit })), ...self]
  if (missing.length > 0) {
    const absence = missing.map(id => at(id)?.absence).find(one => one !== undefined) ?? 'no-data'
    return { figure: { ...place, value: null, absence, status: 'final', inputs }, findings }
  }
  const figures = concerned.map(id => at(id) as Observation)
  return { figure: { ...place, ...combine(figures, how, factorOfIndicator(definition)), inputs }, findings }
}

function dividedFindings(
  divided: readonly EndedUnit[],
  { rows }: ObservationTable,
  parts: readonly PeriodText[],
  period: PeriodText,
): Issue[] {
  const observed = new Set(rows.map(({ unit }) => unit))
  return divided
    .filter(({ unit }) => parts.length > 0 && observed.has(unit.id))
    .map(({ unit, successors }) => {
      const what = successors.length === 0 ? 'ended-unit' : 'divided-unit'
      const names = { what, unit: unit.id, period, successors: successors.map(({ id }) => id) } as const
      return indicatorFinding('left-out', ['observations'], names)
    })
}

/** Gives a figure of the merged table, observed or computed. */
export type FigureAt = (reference: ObservationReference) => Observation | undefined

/**
 * The figures that merged units reported, by which a part of a period was made; null if none was. A half that was not reported
 * is made of quarters, and those of the quarters of merged units.
 */
function sourcesOf(
  place: ObservationReference,
  made: ReadonlyMap<string, Observation>,
  figureAt: FigureAt,
): readonly ObservationInput[] | null {
  const { unit, indicator, period } = place
  const whole = made.get(observationKey(place))
  if (whole !== undefined) return (whole.inputs ?? []).map(one => ({ indicator, period, ...one }))
  let isMade = false
  const sources = (figureAt(place)?.inputs ?? []).flatMap((input): readonly ObservationInput[] => {
    const part = referenceOf(place, input)
    const found =
      part.unit === unit && observationKey(part) !== observationKey(place) ? sourcesOf(part, made, figureAt) : null
    isMade ||= found !== null
    return found ?? [{ indicator: part.indicator, period: part.period, ...input }]
  })
  return isMade ? sources : null
}

function traced(observation: Observation, made: ReadonlyMap<string, Observation>, figureAt: FigureAt): Observation {
  const { inputs, indicator } = observation
  if (inputs === undefined) return observation
  const found = inputs.flatMap((input): readonly ObservationInput[] => {
    // What is of the same period is among the results itself.
    if (input.period === undefined || input.unit !== undefined) return [input]
    const sources = sourcesOf(referenceOf(observation, input), made, figureAt)
    return (
      sources?.map(({ indicator: of, ...one }) => (of === indicator ? one : { indicator: of as string, ...one })) ?? [
        input,
      ]
    )
  })
  return { ...observation, inputs: found }
}
