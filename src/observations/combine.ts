import { formatExact, parseExact } from '../foundation/exact'
import { addFractions, compareFractions, type Fraction } from '../foundation/fraction'
import type { Absence } from './absence'
import { quotientText, shareOf, type Value, wholeOf } from './arithmetic'
import type { ObservationCombination } from './combination'
import { exactValue } from './counts'
import { type Observation, type ObservationStatus, weakestStatus } from './observation'

/** The combined figure: an observation without unit, indicator and period. */
export interface Combined {
  readonly value: string | null
  readonly absence?: Absence
  readonly numerator?: number
  readonly denominator?: number
  readonly status: ObservationStatus
}

/** Combines the figures of all parts; there is at least one, and each has what the combination needs. */
export function combine(
  parts: readonly Observation[],
  how: Exclude<ObservationCombination, 'none'>,
  factor: number,
): Combined {
  const status = weakestStatusOf(parts)
  if (how === 'ratio') return ratioOfSums(parts, factor, status)
  if (how === 'first' || how === 'last') return amountOf(parts.at(how === 'first' ? 0 : -1) as Observation)
  const values = parts.map(part => exactValue(part, factor) as Value)
  if (how === 'sum') return { value: sumText(values), status }
  const sign = how === 'minimum' ? -1 : 1
  const most = values.map(parseExact).reduce((a, b) => (sign * compareFractions(b, a) > 0 ? b : a))
  return { value: formatExact(most), status }
}

/** All of a figure but where it is. */
export function amountOf({ value, absence, numerator, denominator, status }: Observation): Combined {
  const counts = numerator === undefined || denominator === undefined ? {} : { numerator, denominator }
  if (value === null) return { value, absence: absence ?? 'no-data', ...counts, status }
  return { value: formatExact(parseExact(value)), ...counts, status }
}

function weakestStatusOf(parts: readonly Observation[]): ObservationStatus {
  const first = (parts[0] as Observation).status
  return parts.every(({ status }) => status === first) ? first : weakestStatus(parts.map(({ status }) => status))
}

/** The exact sum of values as text, whole numbers among them added as such. */
export function sumText(values: readonly Value[]): string {
  let whole = 0
  let rest: Fraction | undefined
  for (const value of values) {
    const count = wholeOf(value)
    if (Number.isSafeInteger(whole + count)) whole += count
    else rest = rest === undefined ? parseExact(value) : addFractions(rest, parseExact(value))
  }
  if (rest === undefined) return String(whole)
  return formatExact(addFractions(rest, { numerator: BigInt(whole), denominator: 1n }))
}

function ratioOfSums(parts: readonly Observation[], factor: number, status: ObservationStatus): Combined {
  let [numerator, denominator] = [0, 0]
  for (const part of parts) {
    numerator += part.numerator as number
    denominator += part.denominator as number
  }
  if (!Number.isSafeInteger(numerator * factor) || !Number.isSafeInteger(denominator)) {
    const sums = [
      sumText(parts.map(part => part.numerator as number)),
      sumText(parts.map(part => part.denominator as number)),
    ]
    return { value: shareOf(sums[0] as string, sums[1] as string, factor), status }
  }
  if (denominator === 0) return { value: null, absence: 'zero-denominator', numerator, denominator, status }
  return { value: quotientText(numerator * factor, denominator), numerator, denominator, status }
}

/** Whether a figure has what a combination needs: a value, or for a ratio its two counts. */
export function canCombine(part: Observation | undefined, how: ObservationCombination): part is Observation {
  if (part === undefined) return false
  return how === 'ratio' ? part.denominator !== undefined : part.value !== null
}
