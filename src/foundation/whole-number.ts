import { EgovKpiError } from './error'
import { type IssuePath, quote } from './issue'
import { foundationIssue } from './wording'

/** Refuses what is no whole number, or none of a range: a fraction of a step, or NaN, would lead somewhere, silently. */
export function requireWhole(value: number, path: IssuePath, range?: readonly [from: number, to: number]): void {
  const [from, to] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (Number.isInteger(value) && from <= value && value <= to) return
  throw new EgovKpiError([
    foundationIssue('not-a-whole-number', path, { text: quote(value), range }, { actual: value }),
  ])
}
