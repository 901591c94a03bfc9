import * as z from 'zod'
import { isFraction } from '../../foundation/exact'
import { divideFractions, type Fraction, multiplyFractions, zero } from '../../foundation/fraction'
import type { Issue } from '../../foundation/issue'
import { roundFraction } from '../../foundation/rounding'
import { readStructure } from '../../foundation/structure'
import { outside, readWithin, written } from './numbers'
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

/** Checks counts by hand, many times faster than the schema; what it refuses goes to the schema for its wording. */
export function isCounts(value: object): value is Counts {
  const { numerator, denominator } = value as Counts
  return isCount(numerator) && isCount(denominator) && Object.keys(value).length === 2
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** Reads a share that is given in percent or as counts, of at most so many percent. */
export function readShare(value: unknown, most: Fraction | null): Share | Issue {
  if (typeof value !== 'object' || value === null) {
    const percent = readWithin(value, zero, most)
    return isFraction(percent) ? { percent } : percent
  }
  if (!isCounts(value)) return readStructure(Counts, value).issues?.[0] as Issue
  const counts = value
  if (counts.denominator === 0) return { percent: null, counts }
  const percent = { numerator: BigInt(counts.numerator) * 100n, denominator: BigInt(counts.denominator) }
  const fault = outside(percent, zero, most)
  return fault ?? { percent, counts }
}

/** A share in words: "58,941 / 116,340 = 50.66… %". */
export function writtenShare({ percent, counts }: Share, language: 'vi' | 'en'): string {
  const shown = percent === null ? '–' : writtenPercent(percent, language)
  if (counts === undefined) return shown
  const of = [counts.numerator, counts.denominator].map(number =>
    written({ numerator: BigInt(number), denominator: 1n }, language),
  )
  return `${of.join(' / ')} (${shown})`
}

/** A percentage; one that is no finite decimal is shown to two decimals, for reading only. */
function writtenPercent(percent: Fraction, language: 'vi' | 'en'): string {
  const text = written(percent, language)
  if (!text.includes('/')) return `${text}%`
  return `≈ ${written(roundFraction(percent, { decimals: 2, mode: 'half-up' }), language)}%`
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
