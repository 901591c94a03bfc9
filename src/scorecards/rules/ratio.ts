import * as z from 'zod'
import { formatExact, isFraction } from '../../foundation/exact'
import { divideFractions, type Fraction, multiplyFractions, zero } from '../../foundation/fraction'
import type { Issue } from '../../foundation/issue'
import { readStructure } from '../../foundation/structure'
import { readWithin, written } from './numbers'
import { alwaysFine, asItIs, type RuleKind } from './rule'

/** Two whole numbers of which the first is counted among the second: 58,941 of 116,340 dossiers. */
export interface Counts {
  readonly numerator: number
  readonly denominator: number
}

const count = z.int().min(0)

/** The schema of {@link Counts}. */
export const Counts: z.ZodType<Counts> = z.strictObject({ numerator: count, denominator: count })

/**
 * The maximum times a share, which is given in percent or as counts: at 70 % of 20 points, 14 points.
 *
 * A share of a whole lies between 0 and 100 %. What may exceed its plan is a `ratio-to-target`.
 */
export interface RatioRule {
  readonly kind: 'ratio'
}

/** The schema of a {@link RatioRule}. */
export const RatioRule: z.ZodType<RatioRule> = z.strictObject({ kind: z.literal('ratio') })

const hundred: Fraction = { numerator: 100n, denominator: 1n }

/** A share as it was read: in percent, or null where it is of nothing; and the counts, where these were given. */
export interface Share {
  readonly percent: Fraction | null
  readonly counts?: Counts
}

/** Reads a share that is given in percent or as counts, of at most so many percent. */
export function readShare(value: unknown, most: Fraction | null): Share | Issue {
  if (typeof value !== 'object' || value === null) {
    const percent = readWithin(value, zero, most)
    return isFraction(percent) ? { percent } : percent
  }
  const structure = readStructure(Counts, value)
  if (structure.issues !== undefined) return structure.issues[0] as Issue
  const counts = structure.value
  if (counts.denominator === 0) return { percent: null, counts }
  const share = { numerator: BigInt(counts.numerator), denominator: BigInt(counts.denominator) }
  const percent = readWithin(formatExact(multiplyFractions(share, hundred)), zero, most)
  return isFraction(percent) ? { percent, counts } : percent
}

/** A share in words: "58,941 / 116,340 = 50.66… %". */
export function writtenShare({ percent, counts }: Share, language: 'vi' | 'en'): string {
  const shown = percent === null ? '–' : `${written(percent, language)}%`
  if (counts === undefined) return shown
  const of = [counts.numerator, counts.denominator].map(number => written({ numerator: BigInt(number), denominator: 1n }, language))
  return `${of.join(' / ')} (${shown})`
}

export const ratioRule: RuleKind<RatioRule, Share> = {
  kind: 'ratio',
  schema: RatioRule,
  check: alwaysFine,
  read: (_, value) => readShare(value, hundred),
  observed: asItIs,
  score: (_, { percent }, max) =>
    percent === null
      ? { absence: 'zero-denominator' }
      : { points: multiplyFractions(max, divideFractions(percent, hundred)) },
  explain: (_, share, max, language) => `${writtenShare(share, language)} × ${written(max, language)}`,
}
