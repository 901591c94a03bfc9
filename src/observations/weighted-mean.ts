import * as z from 'zod'
import { throwIfAny } from '../foundation/error'
import { ExactNumber, formatExact, parseExact } from '../foundation/exact'
import { addFractions, divideFractions, type Fraction, multiplyFractions, zero } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import type { Issue } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { PeriodText } from '../foundation/period'
import { parseStructure } from '../foundation/structure'
import { type Observation, type ObservationReference, weakestStatus } from './observation'
import { indexObservations } from './observation-index'
import { observationIssue } from './wording'

/** One part of a weighted mean: an indicator, and how much it counts. */
export interface WeightedComponent {
  readonly indicator: string
  readonly name?: LocalizedText
  /** Any exact number from zero up; only the proportions of the weights matter. */
  readonly weight: string | number
}

/** Which observations a weighted mean is taken of. */
export interface WeightedMeanOptions {
  /** The id that the mean has as an indicator. */
  readonly indicator: string
  readonly components: readonly WeightedComponent[]
  readonly period: PeriodText
}

const WeightedMeanOptions: z.ZodType<WeightedMeanOptions> = z.strictObject({
  indicator: Identifier,
  components: z
    .array(z.strictObject({ indicator: Identifier, name: z.exactOptional(LocalizedText), weight: ExactNumber }))
    .min(1),
  period: PeriodText,
})

/**
 * The weighted mean of several indicators, for every unit that has any of them: the smallest index there is.
 *
 * Σ weight × value ÷ Σ weight, exact: a mean of three is kept as its fraction until a ranking rounds it. Where one
 * component has no value the mean has none either, and carries the first absence; a missing observation is `no-data`.
 *
 * @param observations - Checked observations.
 * @param options - The indicators with their weights, the period, and the id of the result.
 * @returns One observation per unit, in the order in which the units first appear, with references to its components.
 * @throws An `EgovKpiError` when the options are malformed, a component stands twice, a weight is negative or
 * all are zero, or two observations are of the same unit, indicator and period.
 *
 * @example
 * ```ts
 * import { weightedMean } from 'egov-kpi'
 *
 * const figure = (indicator: string, value: string) =>
 *   ({ unit: 'da-nang', indicator, period: '2020', value, status: 'final' }) as const
 * const [dti] = weightedMean(
 *   [figure('government', '0.5346'), figure('economy', '0.4155'), figure('society', '0.4964')],
 *   {
 *     indicator: 'dti',
 *     period: '2020',
 *     components: [
 *       { indicator: 'government', weight: '0.4' },
 *       { indicator: 'economy', weight: '0.3' },
 *       { indicator: 'society', weight: '0.3' },
 *     ],
 *   },
 * )
 * dti?.value // => '0.48741'
 * ```
 */
export function weightedMean(
  observations: readonly Observation[],
  options: WeightedMeanOptions,
): readonly Observation[] {
  const { indicator, components, period } = parseStructure(WeightedMeanOptions, options)
  const weights = components.map(({ weight }) => parseExact(weight))
  const total = weights.reduce(addFractions, zero)
  throwIfAny(weightIssues(components, weights, total))
  const index = indexObservations(observations)
  const wanted = new Set(components.map(component => component.indicator))
  const concerned = observations.filter(one => one.period === period && wanted.has(one.indicator))
  const units = new Set(concerned.map(({ unit }) => unit))
  return [...units].map(unit => {
    const parts = components.map(component => index.get(unit, component.indicator, period))
    const inputs = parts.flatMap(part => (part === undefined ? [] : [reference(part)]))
    const status = weakestStatus(parts.flatMap(part => part?.status ?? []))
    const gap = parts.findIndex(part => part === undefined || part.value === null)
    if (gap >= 0) {
      return { unit, indicator, period, value: null, absence: parts[gap]?.absence ?? 'no-data', status, inputs }
    }
    const sum = parts.reduce<Fraction>((subtotal, part, position) => {
      const value = parseExact(part?.value as string | number)
      return addFractions(subtotal, multiplyFractions(value, weights[position] as Fraction))
    }, zero)
    return { unit, indicator, period, value: formatExact(divideFractions(sum, total)), status, inputs }
  })
}

function reference({ unit, indicator, period }: Observation): ObservationReference {
  return { unit, indicator, period }
}

function weightIssues(
  components: readonly WeightedComponent[],
  weights: readonly Fraction[],
  total: Fraction,
): readonly Issue[] {
  const seen = new Set<string>()
  const issues = components.flatMap(({ indicator, weight }, position) => {
    const path = ['components', position] as const
    const found: Issue[] = []
    if (seen.has(indicator)) found.push(observationIssue('duplicate-component', [...path, 'indicator'], { indicator }))
    if ((weights[position] as Fraction).numerator < 0n) {
      found.push(observationIssue('negative-weight', [...path, 'weight'], { weight: String(weight) }))
    }
    seen.add(indicator)
    return found
  })
  if (issues.length === 0 && total.numerator === 0n) {
    issues.push(observationIssue('weights-without-sum', ['components'], {}))
  }
  return issues
}
