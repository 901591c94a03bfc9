import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { anyText, maybe, oneOf, openRecord, record, type Schema, whole } from '../foundation/schema'
import { ObservationCombination, ObservationUnitCombination } from '../observations/combination'

/**
 * What `evaluate` must know of an indicator to bring figures of other periods, or of units that ended, to what it judges.
 *
 * A definition of `defineIndicators` has all of it and can be given as it is.
 */
export interface MeasuredIndicator {
  readonly id: string
  /** What it is called in explanations. */
  readonly name?: LocalizedText
  /** How its figures add up over units, and over the parts of a period. */
  readonly additivity?: { readonly units: ObservationUnitCombination; readonly periods: ObservationCombination }
  readonly kind?: 'simple' | 'ratio' | 'derived' | 'cumulative'
  /** Of a ratio: the two indicators that it divides, and what their quotient is multiplied by. */
  readonly numerator?: string
  readonly denominator?: string
  readonly factor?: number
  readonly measure?: { readonly kind: string; readonly base?: number }
}

/** The schema of a {@link MeasuredIndicator}; what else a definition has does not matter here. */
export const MeasuredIndicator: Schema<MeasuredIndicator> = openRecord(() => ({
  id: Identifier,
  name: maybe(LocalizedText),
  additivity: maybe(record(() => ({ units: ObservationUnitCombination, periods: ObservationCombination }))),
  kind: maybe(oneOf(['simple', 'ratio', 'derived', 'cumulative'])),
  numerator: maybe(Identifier),
  denominator: maybe(Identifier),
  factor: maybe(whole(1)),
  measure: maybe(openRecord(() => ({ kind: anyText, base: maybe(whole(1)) }))),
})) as Schema<MeasuredIndicator>

/** How the figures of an indicator combine: over time, and over units. */
export interface Combining {
  readonly overTime: ObservationCombination
  readonly overUnits: ObservationCombination
  /** By what a share of two counts is multiplied, if the definition says so. */
  readonly factor: number | undefined
}

/** How figures of an indicator combine. A ratio of two flows is the ratio of their sums, one of two stocks is a stock. */
export function combiningOf(
  { additivity, kind, numerator = '', denominator = '', factor, measure }: MeasuredIndicator,
  byId: ReadonlyMap<string, MeasuredIndicator>,
): Combining {
  const combining = (overTime: ObservationCombination, overUnits: ObservationCombination): Combining => ({
    overTime,
    overUnits,
    factor: factor ?? (measure?.kind === 'percent' ? 100 : measure?.base),
  })
  if (additivity !== undefined) return combining(additivity.periods, additivity.units)
  if (kind === 'cumulative') return combining('last', 'none')
  if (kind !== 'ratio') return combining('none', 'none')
  const parts = [numerator, denominator].map(id => byId.get(id)?.additivity)
  const areAll = (how: ObservationCombination): boolean => parts.every(part => part?.periods === how)
  const stock = (['first', 'last'] as const).find(areAll)
  const overTime = areAll('sum') ? 'ratio' : (stock ?? 'none')
  return combining(overTime, parts.every(part => part?.units === 'sum') ? 'ratio' : 'none')
}
