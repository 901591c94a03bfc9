import * as z from 'zod'
import type { DecimalText } from '../foundation/decimal'
import { EgovKpiError } from '../foundation/error'
import { type ExactText, formatExact } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import type { Bilingual } from '../foundation/language'
import type { PeriodText } from '../foundation/period'
import { RoundingPolicy, roundFraction } from '../foundation/rounding'
import type { Source } from '../foundation/source'
import { parseStructure, placeOf } from '../foundation/structure'
import { derivedCounts } from './derive'
import { requireTally } from './read-tally'
import type { Tally, TallyBy, TallyColumn, TallyKind } from './tally'
import { dossierIssue } from './wording'

/** A rate of one tally: what it is of, what it comes to, and by which formula. */
export interface RateResult {
  readonly rate: string
  readonly by: TallyBy
  readonly scope: string
  readonly period: PeriodText
  /** The sum of the upper columns; null where one is not known. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** The value as rounded; null with the reason in `absence`. */
  readonly value: DecimalText | null
  /** The value before rounding. */
  readonly exact: ExactText | null
  readonly absence?: 'no-data' | 'zero-denominator'
  /** The columns that are not known, with the absence `no-data`. */
  readonly missing?: readonly string[]
  readonly measure: 'percent' | 'working-days'
  readonly rounding: RoundingPolicy
  /** The formula in words. */
  readonly formula: Bilingual
  readonly sources: readonly Source[]
}

/** How a rate is rounded. */
export interface RateOptions {
  /** Two decimals, half up, as the percentages of source reports prove to be; it stands in the result. */
  readonly rounding?: RoundingPolicy
}

const RateOptions: z.ZodType<{ readonly rounding?: RoundingPolicy | undefined }> = z.strictObject({
  rounding: z.optional(RoundingPolicy),
})

/** A named rate: call it with a tally. It says of itself what it is and who uses it. */
export interface Rate<T extends Tally = Tally> {
  (tally: T, options?: RateOptions): RateResult
  readonly id: string
  readonly kind: T['kind']
  readonly title: Bilingual
  readonly formula: Bilingual
  readonly sources: readonly Source[]
  /** The columns whose sum is divided. */
  readonly numerator: readonly TallyColumn<T>[]
  /** The columns whose sum it is divided by. */
  readonly denominator: readonly TallyColumn<T>[]
  readonly measure: 'percent' | 'working-days'
}

/** What a rate is made of. */
export type RateDefinition<T extends Tally> = Pick<
  Rate<T>,
  'id' | 'kind' | 'title' | 'formula' | 'sources' | 'numerator' | 'denominator' | 'measure'
>

const twoDecimals: RoundingPolicy = { decimals: 2, mode: 'half-up' }

/** Makes a rate of its definition. */
export function rateOf<T extends Tally>(definition: RateDefinition<T>): Rate<T> {
  const { id, kind, numerator, denominator, measure, formula, sources } = definition
  const rate = (tally: T, options: RateOptions = {}): RateResult => {
    requireTally(tally)
    mustBeOf(tally, kind, id)
    const { rounding: policy = twoDecimals } = parseStructure(RateOptions, options, placeOf(options, 'options'))
    const { by, scope, period } = tally
    const share = shareOf(tally, numerator, denominator)
    const fraction = fractionOf(share, measure === 'percent' ? 100 : 1)
    const absence =
      fraction !== null
        ? {}
        : share.missing.length > 0
          ? { absence: 'no-data' as const, missing: share.missing }
          : { absence: 'zero-denominator' as const }
    return {
      rate: id,
      by,
      scope,
      period,
      numerator: share.numerator,
      denominator: share.denominator,
      value: fraction === null ? null : formatExact(roundFraction(fraction, policy)),
      exact: fraction === null ? null : formatExact(fraction),
      ...absence,
      measure,
      rounding: policy,
      formula,
      sources,
    }
  }
  return Object.assign(rate, definition)
}

function mustBeOf(tally: Tally, kind: TallyKind, rate: string): void {
  if (tally.kind === kind) return
  throw new EgovKpiError([dossierIssue('rate-of-another-kind', ['tally', 'kind'], { rate, kind: tally.kind })])
}

/** Two sums of columns, one over the other. */
export interface Share {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly missing: readonly string[]
}

/** The counts of a share, those included that follow from others. */
export function shareOf(tally: Tally, numerator: readonly string[], denominator: readonly string[]): Share {
  const counts = derivedCounts(tally)
  const missing = [...numerator, ...denominator].filter(column => (counts[column] ?? null) === null)
  const sum = (columns: readonly string[]): number | null =>
    columns.reduce<number | null>((soFar, column) => {
      const count = counts[column] ?? null
      return soFar === null || count === null ? null : soFar + count
    }, 0)
  return { numerator: sum(numerator), denominator: sum(denominator), missing: [...new Set(missing)] }
}

/** The exact value of a share, or null where it has none. */
export function fractionOf({ numerator, denominator }: Share, factor: number): Fraction | null {
  if (numerator === null || denominator === null || denominator === 0) return null
  return { numerator: BigInt(numerator) * BigInt(factor), denominator: BigInt(denominator) }
}
