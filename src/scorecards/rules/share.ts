import { isFraction } from '../../foundation/exact'
import { formatNumber } from '../../foundation/format-number'
import { type Fraction, hundred, multiplyFractions, zero } from '../../foundation/fraction'
import { guardOf } from '../../foundation/guard'
import type { Issue } from '../../foundation/issue'
import type { Language } from '../../foundation/language'
import { record, type Schema, whole, wholeCount } from '../../foundation/schema'
import { readStructure } from '../../foundation/structure'
import { factorOfCounts } from '../../observations/counts'
import { ceilingOf, type Ladder, numbersBetween, type Situation, wholeLadder } from './ladder'
import { outside, readWithin, writtenFigure } from './numbers'
import { asItIs, type ObservedFigure, type RuleInput, type RuleKind, type Takes } from './rule'

/** Two whole numbers of which the first is counted among the second: 58,941 of 116,340 dossiers. */
export interface ShareCounts {
  readonly numerator: number
  readonly denominator: number
}

const count = wholeCount

/** The schema of {@link ShareCounts}. */
export const ShareCounts: Schema<ShareCounts> = record(() => ({ numerator: count, denominator: count }))

/** What is filled in for a share: a number, or its two counts. */
export const countInputs: readonly RuleInput[] = [
  { path: ['numerator'], kind: 'count', name: { vi: 'Tử số', en: 'Numerator' } },
  { path: ['denominator'], kind: 'count', name: { vi: 'Mẫu số', en: 'Denominator' } },
]
const shareInputs = (): readonly RuleInput[] => [{ path: [], kind: 'number' }, ...countInputs]

/** A kind of rule that takes a number or counts. */
export interface TakesShare extends Takes {
  readonly value: string | number | ShareCounts
}

/** The measure of a share that states no other one: percent. */
export const percent = 100

/** The schema of the factor by which numerator ÷ denominator is multiplied: 100 for percent, 1,000 for a rate per 1,000. */
export const ShareFactor: Schema<number> = whole(1)

/** A share as it was read: in the measure of its rule, or null if it is of nothing; and the counts, if these were given. */
export interface Share {
  readonly value: Fraction | null
  readonly counts?: ShareCounts
}

/** Whether a value is two counts. */
export function isCounts(value: unknown): value is ShareCounts {
  return guardOf(ShareCounts)(value)
}

/** Reads a share of at most so much, given in the measure of its rule or as counts, which the factor brings into it. */
export function readShare(given: unknown, most: Fraction | null, factor: number = percent): Share | Issue {
  if (typeof given !== 'object' || given === null) {
    const value = readWithin(given, zero, most)
    return isFraction(value) ? { value } : value
  }
  if (!isCounts(given)) return readStructure(ShareCounts, given).issues?.[0] as Issue
  const counts = given
  if (counts.denominator === 0) return { value: null, counts }
  const value = { numerator: BigInt(counts.numerator) * BigInt(factor), denominator: BigInt(counts.denominator) }
  return outside(value, zero, most) ?? { value, counts }
}

/**
 * An observed share: its counts if the rule states the measure, or they give the value in percent; else the value as it is.
 * So a figure per 1,000 under a rule in percent becomes one in percent.
 */
function observedShare(figure: ObservedFigure, factor: number | null): ShareCounts | string {
  const { numerator, denominator } = figure
  const isCounted = numerator !== undefined && denominator !== undefined && denominator !== 0
  const measure = factor ?? (isCounted ? factorOfCounts(figure, undefined) : undefined)
  const isBrought = factor !== null || measure === percent
  return isCounted && isBrought ? { numerator, denominator } : asItIs(figure)
}

/** A share in words, with the measure of its rule, and its counts, which are exact, if it has any: "50.66% (58,941/116,340)". */
export function writtenShare({ value, counts }: Share, language: Language, factor: number = percent): string {
  const shown = value === null ? '–' : inMeasure(writtenFigure(value, language), factor, language)
  if (counts === undefined) return shown
  return `${shown.replace(/^≈ /, '')} (${[counts.numerator, counts.denominator].map(count => formatNumber(count, language)).join('/')})`
}

/** The factor of the measure in which a share is written: what the rule states; percent for counts; else as it was given. */
export function measureOf({ counts }: Share, stated: number | undefined): number {
  return stated ?? (counts === undefined ? 1 : percent)
}

/** A number with its measure: 50%, or 2 per 1,000. */
export function inMeasure(number: string, factor: number, language: Language): string {
  if (factor === percent) return `${number}%`
  return factor === 1 ? number : `${number} ${{ vi: 'trên', en: 'per' }[language]} ${formatNumber(factor, language)}`
}

/** What a rule on shares asks for: in the measure that it states; else all units in numbers, or all in counts. */
export function shareAsked(factor: number | undefined, language: Language): string {
  if (factor === undefined) {
    return {
      vi: 'Ghi giá trị, hoặc tử số và mẫu số (mọi đơn vị ghi cùng một cách)',
      en: 'Give the value, or numerator and denominator (all units in the same way)',
    }[language]
  }
  const measure = factor === percent ? '%' : inMeasure('…', factor, language)
  return {
    vi: `Ghi giá trị (${measure}), hoặc tử số và mẫu số`,
    en: `Give the value (${measure}), or numerator and denominator`,
  }[language]
}

/** What a rule on shares of a whole asks for. */
export const percentageAsked = {
  vi: 'Ghi tỷ lệ phần trăm (0–100), hoặc tử số và mẫu số',
  en: 'Give the percentage (0–100), or numerator and denominator',
} as const

/** What all rules on a share of a whole have in common: 0 to 100 %, as a percentage or as counts. */
export const ofWhole: Pick<
  RuleKind<{ readonly kind: string }, Share>,
  'inputs' | 'read' | 'observed' | 'percentages' | 'factorOf'
> = {
  inputs: shareInputs,
  read: (_, value) => readShare(value, hundred),
  observed: figure => observedShare(figure, percent),
  percentages: () => 'stated',
  factorOf: () => percent,
}

/** What rules on a value in a stated measure have in common: a number, or counts that are brought into the measure. */
export const ofMeasure: Pick<
  RuleKind<{ readonly kind: string; readonly factor?: number }, Share>,
  'inputs' | 'read' | 'observed' | 'factorOf'
> = {
  inputs: shareInputs,
  read: ({ factor }, value) => readShare(value, null, factor),
  observed: (figure, { factor = null }) => observedShare(figure, factor),
  factorOf: ({ factor = null }) => factor,
}

/** Shares between two in the measure of the rule: counts over the denominator that was given, or else decimals. */
export function sharesBetween(
  from: Fraction,
  to: Fraction,
  situation: Situation,
  factor?: number,
  ...asFineAs: readonly unknown[]
): Ladder {
  return countsBetween(from, to, situation, factor) ?? numbersBetween(from, to, situation, ...asFineAs)
}

/**
 * Counts over the denominator that was given; null if no counts were given.
 *
 * @param lastOf - The last whole number of a ladder that ends between two: the one above it, unless told otherwise.
 */
export function countsBetween(
  from: Fraction,
  to: Fraction,
  { value }: Situation,
  factor: number = percent,
  lastOf: (number: Fraction) => bigint = ceilingOf,
): Ladder | null {
  if (typeof value !== 'object' || value === null || !isCounts(value) || value.denominator === 0) return null
  const { denominator } = value
  const counted = (share: Fraction): Fraction =>
    multiplyFractions(share, { numerator: BigInt(denominator), denominator: BigInt(factor) })
  const asValue = (numerator: bigint): ShareCounts => ({ numerator: Number(numerator), denominator })
  return wholeLadder(ceilingOf(counted(from)), lastOf(counted(to)), asValue)
}
