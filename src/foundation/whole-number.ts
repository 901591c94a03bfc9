import { EgovKpiError } from './error'
import { type Issue, type IssuePath, quote } from './issue'
import { checked, noIssues, type Schema, whole } from './schema'
import { wholeIssue } from './wording'

/** The schema of a whole number between two others. */
// @__NO_SIDE_EFFECTS__
export function wholeBetween<T extends number = number>(from: number, to: number): Schema<T> {
  return checked(
    value =>
      Number.isInteger(value) && from <= (value as number) && (value as number) <= to
        ? noIssues
        : [notWhole(value, [], [from, to])],
    () => whole(from, to),
  )
}

/** Refuses what is not a whole number, or none of a range: a fraction of a step, or NaN, would lead somewhere, silently. */
export function requireWhole(value: number, path: IssuePath, range?: readonly [from: number, to: number]): void {
  const [from, to] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (Number.isInteger(value) && from <= value && value <= to) return
  throw new EgovKpiError([notWhole(value, path, range)])
}

/** The issue of a value that is not a whole number, or not one of a range. */
export function notWhole(value: unknown, path: IssuePath, range?: readonly [from: number, to: number]): Issue {
  return wholeIssue('not-whole', path, { what: 'number', text: quote(value), range }, { actual: value })
}
