import { formatExact, isFraction, readExact } from '../../foundation/exact'
import { formatForReading, formatInSentence } from '../../foundation/format-number'
import { compareFractions, type Fraction, zero } from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import type { Language } from '../../foundation/language'
import { plainFormats } from '../../foundation/sentence-formats'
import { malformedNumber } from '../../foundation/wording'
import { scorecardIssue } from '../wording'

/** Reads a number that was assessed or observed. */
export function readNumber(value: unknown): Fraction | Issue {
  return typeof value === 'string' || typeof value === 'number' ? readExact(value) : malformedNumber('number', value)
}

/** Reads a whole number of things or events, from 0 on. */
export function readWholeNumber(value: unknown): Fraction | Issue {
  const number = readWithin(value, zero, null)
  if (!isFraction(number)) return number
  if (number.numerator % number.denominator === 0n) return number
  return scorecardIssue('not-whole', [], { what: 'count', value: formatExact(number) }, { actual: value })
}

/** A count that a schema has checked. */
export function wholeNumber(count: number): Fraction {
  return { numerator: BigInt(count), denominator: 1n }
}

/** The number of a rule, which its schema has checked. */
export function exactly(value: string | number): Fraction {
  return readExact(value) as Fraction
}

/** Reads a number that must lie between two others; without an upper one it is open above. */
export function readWithin(value: unknown, from: Fraction, to: Fraction | null): Fraction | Issue {
  const number = readNumber(value)
  return isFraction(number) ? (outside(number, from, to) ?? number) : number
}

/** The issue of a number that does not lie between two others; none if it does. */
export function outside(number: Fraction, from: Fraction, to: Fraction | null): Issue | undefined {
  const isBelow = compareFractions(number, from) < 0
  const isAbove = to !== null && compareFractions(number, to) > 0
  if (!isBelow && !isAbove) return undefined
  const texts = { value: formatExact(number), from: formatExact(from) }
  const details = { actual: texts.value }
  return to === null
    ? scorecardIssue('out-of-range', [], { what: 'at-least', ...texts }, details)
    : scorecardIssue('out-of-range', [], { what: 'value', ...texts, to: formatExact(to) }, details)
}

/** The issue of more points than a maximum; none if they are within it. */
export function pointsAbove(points: Fraction, max: Fraction): Issue | undefined {
  if (compareFractions(points, max) <= 0) return undefined
  return scorecardIssue('out-of-range', [], { what: 'points', points: formatExact(points), max: formatExact(max) })
}

/** The issue of a number that is not above zero; none if it is. */
export function positive(value: string | number, path: IssuePath): readonly Issue[] {
  const number = exactly(value)
  if (compareFractions(number, zero) > 0) return []
  return [scorecardIssue('out-of-range', path, { what: 'positive', value: formatExact(number) }, { actual: value })]
}

/** A figure that was given, as people read it: one that is not a finite decimal is rounded to two decimals, and marked as such. */
export function writtenFigure(number: Fraction, language: Language): string {
  return formatInSentence(formatExact(number), language)
}

/** A number of a rule as people read it. */
export function written(number: Fraction, language: Language): string {
  return formatForReading(formatExact(number), language)
}

/** Writes points in English: "1 point", "2.5 points". */
export function inPoints(points: Fraction): string {
  const number = written(points, 'en')
  return `${number} point${plainFormats.s(number)}`
}

/** The issue of more parts that count than there are; none if there are enough. */
export function tooMany(count: number, most: number, path: IssuePath): readonly Issue[] {
  if (count <= most) return []
  return [scorecardIssue('out-of-range', path, { what: 'value', value: String(count), from: '1', to: String(most) })]
}
