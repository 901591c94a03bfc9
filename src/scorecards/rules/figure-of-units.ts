import { ExactNumber, formatExact, powerOfTen } from '../../foundation/exact'
import { formatNumber } from '../../foundation/format-number'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  inLowestTerms,
  larger,
  multiplyFractions,
  smaller,
  subtractFractions,
  zero,
} from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import type { Language } from '../../foundation/language'
import { isPlainObject } from '../../foundation/plain-object'
import { roundFraction } from '../../foundation/rounding'
import { checked, either, maybe, noIssues, oneOf, record, type Schema } from '../../foundation/schema'
import { readStructure } from '../../foundation/structure'
import { scorecardIssue } from '../wording'
import { exactly, written } from './numbers'

/** A figure of the units that are compared: the mean of the group, or the mean of all plus a standard deviation. */
export interface FigureOfUnits {
  readonly figure: 'minimum' | 'maximum' | 'mean'
  /** Of the units of the same group, or of all that are evaluated; those without a value do not count. */
  readonly of: 'group' | 'all'
  /** How many standard deviations (of the population) it is above the mean; below it if negative. */
  readonly deviations?: string | number
}

/** The schema of a {@link FigureOfUnits}. */
const FigureOfUnits: Schema<FigureOfUnits> = record<FigureOfUnits>(() => ({
  figure: oneOf(['minimum', 'maximum', 'mean']),
  of: oneOf(['group', 'all']),
  deviations: maybe(ExactNumber),
}))

/** A number that a rule states, or a figure that is found from the units. */
export type NumberOrFigure = string | number | FigureOfUnits

/** The schema of a {@link NumberOrFigure}; what is an object is meant as a figure, and its issues are those of a figure. */
export const NumberOrFigure: Schema<NumberOrFigure> = checked(
  value => readStructure<unknown>(isPlainObject(value) ? FigureOfUnits : ExactNumber, value).issues ?? noIssues,
  () => either(ExactNumber, FigureOfUnits),
)

/** Tells a figure of units from a number. */
export function isOfUnits(given: NumberOrFigure): given is FigureOfUnits {
  return typeof given === 'object'
}

/** What is wrong with a figure: only a mean is a number of standard deviations away. */
export function figureIssues({ figure, deviations }: FigureOfUnits, path: IssuePath): readonly Issue[] {
  if (deviations === undefined || figure === 'mean') return []
  return [scorecardIssue('not-applicable', [...path, 'deviations'], { what: 'deviations', figure })]
}

/** What is known of the values of some units. */
export interface Spread {
  readonly minimum: Fraction
  readonly maximum: Fraction
  readonly mean: Fraction
  /** The mean of the squared distances to the mean: the square of the standard deviation of a population. */
  readonly variance: Fraction
  /** Short numbers between which the mean and the standard deviation are: shares of different wholes have long ones. */
  readonly near: { readonly mean: Bounds; readonly deviation: Bounds }
}

/** Two numbers between which another one is, or which it equals. */
type Bounds = readonly [low: Fraction, high: Fraction]

/** What is known of the values of the group, and of all units; null if there is no value, or it is not needed. */
export interface Compared {
  readonly group: Spread | null
  readonly all: Spread | null
}

/** Finds what figures need to know, of the group and of all; that of all is found once. */
export function comparedBy(
  figures: readonly FigureOfUnits[],
): ((values: readonly Fraction[], all: readonly Fraction[]) => Compared) | null {
  if (figures.length === 0) return null
  const isNeeded = (of: FigureOfUnits['of']): boolean => figures.some(figure => figure.of === of)
  let known: { readonly values: readonly Fraction[]; readonly spread: Spread | null } | null = null
  return (values, all) => {
    if (known?.values !== all) known = { values: all, spread: isNeeded('all') ? spreadOf(all) : null }
    return { group: isNeeded('group') ? spreadOf(values) : null, all: known.spread }
  }
}

function spreadOf(values: readonly Fraction[]): Spread | null {
  const [first] = values
  if (first === undefined) return null
  const count: Fraction = { numerator: BigInt(values.length), denominator: 1n }
  const mean = divideFractions(sumOf(values), count)
  const meanSquare = divideFractions(sumOf(values.map(squareOf)), count)
  const variance = inLowestTerms(subtractFractions(meanSquare, squareOf(mean)))
  return {
    minimum: values.reduce(smaller, first),
    maximum: values.reduce(larger, first),
    mean,
    variance,
    near: {
      mean: boundsFrom(floorOf(mean.numerator * scale, mean.denominator)),
      deviation: boundsFrom(rootOf(variance)),
    },
  }
}

/** Bounds are this many times larger, as whole numbers. */
const scale = powerOfTen(30)

function boundsFrom(low: bigint): Bounds {
  return [
    { numerator: low, denominator: scale },
    { numerator: low + 1n, denominator: scale },
  ]
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole
}

/** The square root of a number × {@link scale}, rounded down. */
function rootOf({ numerator, denominator }: Fraction): bigint {
  return wholeRoot((numerator * scale * scale) / denominator)
}

/** The sum of numbers, by halves: one after another, sums of shares of different wholes would grow at each step. */
function sumOf(values: readonly Fraction[]): Fraction {
  if (values.length <= 1) return values[0] ?? zero
  const middle = Math.floor(values.length / 2)
  return addFractions(sumOf(values.slice(0, middle)), sumOf(values.slice(middle)))
}

/** Compares a value with a figure, exactly: with a standard deviation by the squares of both sides, never by a rounded root. */
export function compareToFigure(value: Fraction, { figure, deviations = 0 }: FigureOfUnits, spread: Spread): number {
  const times = exactly(deviations)
  if (times.numerator === 0n) return compareFractions(value, spread[figure])
  // Nearly all values are beyond the short bounds of the threshold, which is then as exact and much quicker.
  const { mean, deviation } = spread.near
  const [near, far] = times.numerator < 0n ? [deviation[1], deviation[0]] : deviation
  if (compareFractions(value, addFractions(mean[0], multiplyFractions(times, near))) < 0) return -1
  if (compareFractions(value, addFractions(mean[1], multiplyFractions(times, far))) > 0) return 1
  const difference = subtractFractions(value, spread.mean)
  const sign = (number: Fraction): number => compareFractions(number, zero)
  const square = multiplyFractions(squareOf(times), spread.variance)
  const side = square.numerator === 0n ? 0 : sign(times)
  if (sign(difference) !== side) return sign(difference) - side
  return side * compareFractions(squareOf(difference), square)
}

function squareOf(number: Fraction): Fraction {
  return multiplyFractions(number, number)
}

/** A figure in words: "the mean of the group + 1 standard deviation". */
export function figureWords({ figure, of, deviations = 0 }: FigureOfUnits, language: Language): string {
  const words = {
    vi: `giá trị ${{ minimum: 'nhỏ nhất', maximum: 'lớn nhất', mean: 'trung bình' }[figure]} ${{ group: 'của nhóm', all: 'của mọi đơn vị' }[of]}`,
    en: `the ${figure} of ${{ group: 'the group', all: 'all units' }[of]}`,
  }[language]
  const times = exactly(deviations)
  if (times.numerator === 0n) return words
  const [sign, size] = times.numerator < 0n ? ['−', subtractFractions(zero, times)] : ['+', times]
  const number = written(size, language)
  const deviation = { vi: 'độ lệch chuẩn', en: `standard deviation${number === '1' ? '' : 's'}` }[language]
  return `${words} ${sign} ${number} ${deviation}`
}

/** A figure in words with what it comes to; with a standard deviation, rounded ones are only shown, not compared with. */
export function figureInWords(figure: FigureOfUnits, spread: Spread | null, language: Language): string {
  const words = figureWords(figure, language)
  if (spread === null) return words
  const times = exactly(figure.deviations ?? 0)
  if (times.numerator === 0n) return `${words} (${shown(spread[figure.figure], language)})`
  const [deviation] = spread.near.deviation
  const at = shown(addFractions(spread.mean, multiplyFractions(times, deviation)), language)
  const [mean, size] = [spread.mean, deviation].map(number => shown(number, language))
  const details = {
    vi: `trung bình ${mean}; độ lệch chuẩn ${size}; so sánh chính xác`,
    en: `mean ${mean}, standard deviation ${size}; compared exactly`,
  }[language]
  return `${words} (${at}: ${details})`
}

const shownDecimals = 4

/** A figure as people read it: rounded to four decimals, and marked as such. */
function shown(number: Fraction, language: Language): string {
  const rounded = roundFraction(number, { decimals: shownDecimals, mode: 'half-up' })
  const mark = compareFractions(rounded, number) === 0 ? '' : '≈ '
  const format = mark === '' ? {} : { rounding: { decimals: shownDecimals, mode: 'half-up' } as const }
  return `${mark}${formatNumber(formatExact(rounded), language, format)}`
}

/** The largest whole number whose square is not above a number, by Newton's method. */
function wholeRoot(number: bigint): bigint {
  if (number === 0n) return 0n
  let root = 1n << BigInt(Math.ceil(number.toString(2).length / 2))
  for (let next = (root + number / root) / 2n; next < root; next = (root + number / root) / 2n) root = next
  return root
}
