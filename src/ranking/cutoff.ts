import { parseExact } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import { maybe, oneOf, record, type Schema } from '../foundation/schema'

/**
 * How a line is drawn between places: what happens to equal units on both sides of it, and to a fraction of a unit.
 *
 * There is no default, since it decides about people: a ranking with bands by place or with quotas must state it.
 */
export interface RankingCutoff {
  /** Equal units on both sides of the line: `all-in` all pass it, `all-out` none does, `refuse` is an error that names them. */
  readonly ties: 'all-in' | 'all-out' | 'refuse'
  /** A share that is not a whole number of units: 3.6 units are `down` 3, `up` 4, `half-up` 4. Needed for shares. */
  readonly rounding?: 'down' | 'up' | 'half-up'
}

/** The schema of a {@link RankingCutoff}. */
export const RankingCutoff: Schema<RankingCutoff> = record(() => ({
  ties: oneOf(['all-in', 'all-out', 'refuse']),
  rounding: maybe(oneOf(['down', 'up', 'half-up'])),
}))

/** A share from 0 to 1, or null if the number is not one. */
export function readShare(share: string | number): Fraction | null {
  const read = parseExact(share)
  return read.numerator < 0n || read.numerator > read.denominator ? null : read
}

/** How many of so many units a share is. */
export function unitsIn(
  { numerator, denominator }: Fraction,
  units: number,
  rounding: NonNullable<RankingCutoff['rounding']>,
): number {
  const scaled = numerator * BigInt(units)
  const added = { down: 0n, up: denominator - 1n, 'half-up': denominator / 2n }[rounding]
  return Number((scaled + added) / denominator)
}
