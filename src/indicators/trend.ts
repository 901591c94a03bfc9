import * as z from 'zod'
import { Measure } from '../formulas/measure'
import { throwIfAny } from '../foundation/error'
import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { PeriodText } from '../foundation/period'
import { maybe, record } from '../foundation/record'
import { AnyList, placeOf, readProperties, readStructure } from '../foundation/structure'
import type { Absence } from '../observations/absence'
import type { Observation } from '../observations/observation'
import { buildIndex } from '../observations/observation-index'
import { readObservations } from '../observations/read-observations'
import { type Growth, growth } from './growth'

/** One indicator of one unit, over which periods. */
export interface TrendOptions {
  readonly unit: string
  readonly indicator: string
  /** The periods in their order. */
  readonly periods: readonly PeriodText[]
  /** What the values are counted in; of percentages the growth in points is given too. */
  readonly measure?: Measure
}

/** A period in a trend. */
export interface TrendStep {
  readonly period: PeriodText
  readonly value: ExactText | null
  /** Why there is no value; given just when there is none. */
  readonly absence?: Absence
  /** The growth on the last period before that has a value; none for the first. */
  readonly growth?: Growth
}

/** How a figure went over several periods. */
export interface Trend {
  readonly steps: readonly TrendStep[]
  /** Whether it rose, fell or stood still at every step, or did different things; null with fewer than two values. */
  readonly course: 'rising' | 'falling' | 'steady' | 'mixed' | null
}

const TrendOptions = record<TrendOptions>(() => ({
  unit: Identifier,
  indicator: Identifier,
  periods: z.array(PeriodText),
  measure: maybe(Measure),
}))

/**
 * How a figure of a unit went from period to period.
 *
 * A period without a value stays in the list with its reason; growth is counted on the last value before it.
 *
 * @param observations - Checked observations, such as `computeIndicators` returns.
 * @param options - The unit, the indicator and the periods.
 * @throws An `EgovKpiError` when a period is none, an option does not exist, two observations are of one unit, indicator
 * and period, or a value is no number.
 *
 * @example
 * ```ts
 * import { trend } from 'egov-kpi'
 *
 * const rate = { unit: 'duc-pho', indicator: 'in-time', status: 'final' } as const
 * const { course, steps } = trend(
 *   [
 *     { ...rate, period: '2021', value: '95.57' },
 *     { ...rate, period: '2022-S1', value: '98.05' },
 *   ],
 *   { unit: 'duc-pho', indicator: 'in-time', periods: ['2021', '2022-S1'], measure: { kind: 'percent' } },
 * )
 * course // => 'rising'
 * steps[1]?.growth?.percentagePoints // => '2.48'
 * ```
 */
export function trend(observations: readonly Observation[], options: TrendOptions): Trend {
  const list = readStructure(AnyList, observations, ['observations'])
  const given = readObservations(list.issues === undefined ? list.value : [], ['observations'])
  const { index, issues } = buildIndex(given.whole, ['observations'])
  throwIfAny([
    ...(list.issues ?? []),
    ...given.issues,
    ...issues,
    ...readProperties(TrendOptions, options, placeOf(options, 'options')).issues,
  ])
  const { unit, indicator, periods, measure } = options
  let before: { value: ExactText; period: PeriodText } | undefined
  const steps = periods.map((period): TrendStep => {
    const found = index.get(unit, indicator, period)
    if (found === undefined || found.value === null)
      return { period, value: null, absence: found?.absence ?? 'no-data' }
    const value = formatExact(parseExact(found.value))
    const both = { value, ...(measure === undefined ? {} : { measure }) }
    const step =
      before === undefined
        ? { period, value }
        : { period, value, growth: growth({ ...both, base: before.value, period, basePeriod: before.period }) }
    before = { value, period }
    return step
  })
  const signs = new Set(steps.flatMap(step => (step.growth === undefined ? [] : [signOf(step.growth.difference)])))
  const [first] = signs
  return { steps, course: first === undefined ? null : signs.size > 1 ? 'mixed' : first }
}

function signOf(difference: ExactText): 'rising' | 'falling' | 'steady' {
  const { numerator } = parseExact(difference)
  return numerator > 0n ? 'rising' : numerator < 0n ? 'falling' : 'steady'
}
