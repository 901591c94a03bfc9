import { isZero, quotientText, shareOf, wholeOf } from '../observations/arithmetic'
import { type Observation, type ObservationInput, weaker } from '../observations/observation'
import type { RatioIndicator } from './indicator'

/** Numerator ÷ denominator × factor of a whole unit, with both counts if they are whole numbers. */
export function ratioOfUnit(
  unit: string,
  { id: indicator, factor }: RatioIndicator,
  period: string,
  above: Observation | undefined,
  below: Observation | undefined,
  inputs: readonly ObservationInput[],
): Observation {
  if (above === undefined || below === undefined || above.value === null || below.value === null) {
    const absent = above === undefined || above.value === null ? above : below
    const status =
      above === undefined || below === undefined ? ((above ?? below)?.status ?? 'final') : weaker(above, below)
    return { unit, indicator, period, value: null, absence: absent?.absence ?? 'no-data', status, inputs }
  }
  const status = weaker(above, below)
  const numerator = wholeOf(above.value)
  const denominator = wholeOf(below.value)
  // Written out, not spread: there are millions of them.
  if (Number.isSafeInteger(numerator * factor) && Number.isSafeInteger(denominator)) {
    if (denominator === 0) {
      return {
        unit,
        indicator,
        period,
        value: null,
        absence: 'zero-denominator',
        numerator,
        denominator,
        status,
        inputs,
      }
    }
    const value = quotientText(numerator * factor, denominator)
    return { unit, indicator, period, value, numerator, denominator, status, inputs }
  }
  if (isZero(below.value)) return { unit, indicator, period, value: null, absence: 'zero-denominator', status, inputs }
  return { unit, indicator, period, value: shareOf(above.value, below.value, factor), status, inputs }
}
