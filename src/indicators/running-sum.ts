import { formatExact, parseExact } from '../foundation/exact'
import { addValues, type Value, wholeOf } from '../observations/arithmetic'
import { type Observation, type ObservationInput, weaker } from '../observations/observation'

/** The figure of a period added to the sum before it, which is null where the period is the first. */
export function runningSum(
  place: Pick<Observation, 'unit' | 'indicator' | 'period'>,
  last: Observation | null | undefined,
  now: Observation | undefined,
  inputs: readonly ObservationInput[],
): Observation {
  if (now === undefined || now.value === null) {
    return { ...place, value: null, absence: now?.absence ?? 'no-data', status: now?.status ?? 'final', inputs }
  }
  const { value, status } = now
  if (last === null) return { ...place, value: formatted(value), status, inputs }
  if (last === undefined || last.value === null) {
    return { ...place, value: null, absence: last?.absence ?? 'no-data', status, inputs }
  }
  const { unit, indicator, period } = place
  return { unit, indicator, period, value: addValues(last.value, value), status: weaker(last, now), inputs }
}

function formatted(value: Value): string {
  return Number.isNaN(wholeOf(value)) ? formatExact(parseExact(value)) : String(wholeOf(value))
}
