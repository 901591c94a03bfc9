import type { Issue } from '../foundation/issue'
import { isNoise, noiseFindings } from '../foundation/noise'
import { measuredEarlier } from '../observations/measured-earlier'
import type { Observation } from '../observations/observation'
import { type PlacedPercentage, percentAsFraction } from '../observations/percent-as-fraction'
import type { CompiledIndicator, CompiledIndicators } from './compile-indicators'
import type { Indicator } from './indicator'
import type { ObservationTable } from './observation-table'
import { indicatorFinding } from './wording'

/**
 * Percentages that look like fractions, and figures measured earlier, beside {@link doubtfulFigures}. All figures of one indicator are looked at together,
 * over units and periods.
 */
export function figureFindings(
  compiled: CompiledIndicators,
  table: ObservationTable,
  given: readonly Observation[],
): readonly Issue[] {
  const fractions = compiled.list.flatMap(({ definition }, index) =>
    definition.measure.kind === 'percent'
      ? percentAsFraction(definition.id, observedFigures(table, index).map(placedIn(given)))
      : [],
  )
  return [...fractions, ...doubtfulFigures(compiled, table, given), ...measuredEarlier(given)]
}

/** Floating-point noise, and shares of which more was counted above than below, among figures that were given. */
export function doubtfulFigures(
  compiled: CompiledIndicators,
  table: ObservationTable,
  given: readonly Observation[],
): readonly Issue[] {
  return compiled.list.flatMap(({ definition }, index) => {
    const observed = observedFigures(table, index)
    // What the library computed names its inputs, and is exact however long.
    const noisy = observed.filter(({ inputs, value }) => inputs === undefined && isNoise(value))
    return [
      ...noiseFindings(noisy.map(placedIn(given))),
      ...shareFindings(compiled, definition, observed, observation => ['observations', given.indexOf(observation)]),
    ]
  })
}

/** Percentages with their places among the observations. */
export function placedIn(given: readonly Observation[]): (observation: Observation) => PlacedPercentage {
  return observation => ({
    value: observation.value as string | number,
    path: () => ['observations', given.indexOf(observation), 'value'],
  })
}

/** The figures with a value that were given for an indicator. */
export function observedFigures({ periods, column }: ObservationTable, indicator: number): readonly Observation[] {
  return periods.flatMap(period =>
    (column(indicator, period) ?? []).flatMap(observation =>
      observation === undefined || observation.value === null ? [] : observation,
    ),
  )
}

/** A finding for each figure of a share in which more was counted above than below: 12 of 10. */
export function shareFindings(
  compiled: CompiledIndicators,
  definition: Indicator,
  figures: readonly Observation[],
  pathOf: (figure: Observation) => Issue['path'],
): readonly Issue[] {
  if (!isShare(definition, compiled)) return []
  return figures.flatMap(figure => {
    const { unit, indicator, period, numerator = 0, denominator = 0 } = figure
    if (numerator <= denominator) return []
    const texts = { what: 'share', unit, indicator, period, numerator, denominator } as const
    return [indicatorFinding('out-of-range', pathOf(figure), texts)]
  })
}

/**
 * Whether what an indicator counts above is part of what it counts below. It says so itself by `isShare`; if not, a
 * percentage is taken for a share, unless its numerator and denominator count different things, as revenue and people.
 */
function isShare(definition: Indicator, { list, indexOf }: CompiledIndicators): boolean {
  if (definition.kind !== 'simple' && definition.kind !== 'ratio') return false
  if (definition.isShare !== undefined) return definition.isShare
  if (definition.measure.kind !== 'percent') return false
  if (definition.kind === 'simple') return true
  const [above, below] = [definition.numerator, definition.denominator].map(
    id => (list[indexOf.get(id) as number] as CompiledIndicator).definition.measure,
  )
  return above?.kind === 'count' && below?.kind === 'count'
}
