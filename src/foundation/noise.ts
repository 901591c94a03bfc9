import { significantDigits } from './decimal'
import { type Issue, type IssuePath, quote } from './issue'
import { numberIssue } from './wording'

/** A measured figure and its path. */
export interface GivenFigure {
  readonly value: unknown
  readonly path: () => IssuePath
}

const mostDigitsOfADouble = 15

/**
 * Whether a figure is decimal text of 16 or more significant digits: `0.30000000000000004`.
 *
 * No count or measurement has that many; programs that add binary floating-point numbers produce them.
 * As a JavaScript number the same figure is refused. Fractions such as `1/3` are exact and never noise.
 */
export function isNoise(value: unknown): value is string {
  if (typeof value !== 'string' || value.length <= mostDigitsOfADouble || value.includes('/')) return false
  return significantDigits(value) > mostDigitsOfADouble
}

/**
 * A finding for measured figures that look like floating-point noise: the first is named, the others are counted.
 *
 * For data of one column, such as the scores of a ranking or the observations of one indicator. Not for numbers
 * computed by the library: those are exact at any length.
 */
export function noiseFindings(figures: readonly GivenFigure[]): readonly Issue[] {
  const noisy = figures.filter(({ value }) => isNoise(value))
  const first = noisy[0]
  if (first === undefined) return []
  const text = String(first.value)
  const parameters = { text: quote(text), digits: significantDigits(text), others: noisy.length - 1 }
  return [numberIssue('imprecise-number', first.path(), parameters, { severity: 'warning', actual: text })]
}
