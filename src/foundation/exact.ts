import type { Decimal as SharedDecimal } from 'decimal.js'
import { isDecimal, type NumberInput, plainDigits, plainLength, plainNumber, significantDigits } from './decimal'
import { EgovKpiError } from './error'
import { type Fraction, inLowestTerms, requireFraction } from './fraction'
import type { Issue, IssuePath } from './issue'
import { anyText, checked, described, noIssues, noted, type Schema, unread } from './schema'
import { malformedNumber, numberIssue } from './wording'
import { wrongType } from './zod-issue'

/** An exact number as text: a {@link DecimalText}, or a fraction in lowest terms if it has no finite decimal form: `'1/3'`. */
export type ExactText = string

const decimalPattern = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/
const fractionPattern = /^-?\d+\/\d+$/

/** The most digits a decimal may have; longer exact numbers are written as fractions. */
const mostDecimalDigits = 40
/** The most digits a fraction may have, numerator and denominator together; it bounds the work a hostile text can cause. */
const mostFractionDigits = 20_000
const mostSignificantDigits = 15

const powers: bigint[] = [1n]

/** Ten to the power of a small whole number. */
export function powerOfTen(exponent: number): bigint {
  for (let next = powers.length; next <= exponent; next++) powers.push((powers[next - 1] as bigint) * 10n)
  return powers[exponent] as bigint
}

/** Reads a number, or says what is wrong with it. The unchecked core of {@link parseExact}; never throws. */
export function readExact(input: unknown, path: IssuePath = []): Fraction | Issue {
  if (typeof input === 'string') return readText(input, path)
  if (typeof input === 'number') return readNumber(input, path)
  if (isDecimal(input)) return readDecimal(input, path)
  return malformedNumber('number', input, path)
}

/** Tells a fraction from an issue. */
export function isFraction(read: Fraction | Issue): read is Fraction {
  return 'numerator' in read
}

function readText(text: string, path: IssuePath): Fraction | Issue {
  if (decimalPattern.test(text)) {
    const digits = digitCount(text)
    if (digits > mostDecimalDigits) return tooLong(digits, mostDecimalDigits, path, text)
    const point = text.indexOf('.')
    if (point < 0) return { numerator: BigInt(text), denominator: 1n }
    return {
      numerator: BigInt(text.slice(0, point) + text.slice(point + 1)),
      denominator: powerOfTen(text.length - point - 1),
    }
  }
  if (!fractionPattern.test(text)) return malformedNumber('number', text, path)
  if (text.length > mostFractionDigits) return tooLong(text.length, mostFractionDigits, path, text)
  const slash = text.indexOf('/')
  const denominator = BigInt(text.slice(slash + 1))
  if (denominator === 0n) return numberIssue('zero-denominator', path, {}, { actual: text })
  return { numerator: BigInt(text.slice(0, slash)), denominator }
}

function readDecimal(value: SharedDecimal, path: IssuePath): Fraction | Issue {
  if (!value.isFinite()) return malformedNumber('not-finite', value.toNumber(), path)
  const digits = plainLength(value)
  if (digits > mostDecimalDigits) return tooLong(digits, mostDecimalDigits, path, value.toExponential())
  return readText(plainDigits(value), path)
}

function readNumber(value: number, path: IssuePath): Fraction | Issue {
  if (!Number.isFinite(value)) return malformedNumber('not-finite', value, path)
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return { numerator: BigInt(value), denominator: 1n }
  const plain = plainNumber(value)
  const digits = significantDigits(plain)
  if (digits > mostSignificantDigits) {
    return numberIssue('imprecise-number', path, { text: plain, digits }, { actual: value })
  }
  return readText(plain, path)
}

/** The digits of a decimal: its text without the sign and the point. */
function digitCount(text: string): number {
  return text.length - (text.startsWith('-') ? 1 : 0) - (text.includes('.') ? 1 : 0)
}

function tooLong(digits: number, most: number, path: IssuePath, text: string): Issue {
  return numberIssue('too-big', path, { what: 'digits', digits, maximum: most }, { actual: text })
}

/**
 * Reads a number exactly.
 *
 * Decimal text of at most 40 digits (`.8` is 0.8), a fraction of integers, a JavaScript number of at most 15 significant
 * digits, or a decimal.js `Decimal`. Nothing is guessed: a decimal comma, an exponent, `8.`, a hexadecimal digit or
 * `0.1 + 0.2` is refused.
 *
 * @param input - The number.
 * @returns The number as a {@link Fraction}.
 * @throws An {@link EgovKpiError} when the input is not a number, not finite, imprecise, too long, or divides by zero.
 *
 * @example
 * ```ts
 * import { formatExact, parseExact } from 'egov-kpi'
 *
 * formatExact(parseExact('65.470')) // => '65.47'
 * formatExact(parseExact('2/6')) // => '1/3'
 * parseExact(0.1 + 0.2) // => throws '17 significant digits'
 * ```
 */
export function parseExact(input: NumberInput): Fraction {
  return requireExact(input, [])
}

/** Reads a number exactly; an issue gets the path. */
export function requireExact(input: NumberInput, path: IssuePath): Fraction {
  const read = readExact(input, path)
  if (!isFraction(read)) throw new EgovKpiError([read])
  return read
}

/**
 * Writes an exact number as its canonical text.
 *
 * A finite decimal of at most 40 digits is written as a decimal; everything else as a fraction in lowest terms.
 * {@link parseExact} reads the text back as the same number.
 *
 * @param fraction - The number.
 * @returns Decimal text (`'0.5'`) or fraction text (`'1/3'`).
 * @throws An {@link EgovKpiError} when the denominator is zero, or the fraction has more than 20,000 digits and could
 * not be read back.
 *
 * @example
 * ```ts
 * import { formatExact } from 'egov-kpi'
 *
 * formatExact({ numerator: 3n, denominator: 6n }) // => '0.5'
 * formatExact({ numerator: 4n, denominator: 6n }) // => '2/3'
 * ```
 */
export function formatExact(fraction: Fraction): ExactText {
  requireFraction(fraction)
  // Most numbers come from decimals, which need no reduction: only trailing zeros are removed.
  const scale = decimalScales.get(fraction.denominator)
  if (scale !== undefined) {
    const text = withoutTrailingZeros(scaledText(fraction.numerator, scale))
    if (digitCount(text) <= mostDecimalDigits) return text
  }
  const { numerator, denominator } = inLowestTerms(fraction)
  const decimals = decimalPlaces(denominator)
  if (decimals === null) return asFraction(numerator, denominator)
  const text = scaledText(numerator * (powerOfTen(decimals) / denominator), decimals)
  return digitCount(text) > mostDecimalDigits ? asFraction(numerator, denominator) : text
}

/** The decimals of each denominator that is a small power of ten. */
const decimalScales: ReadonlyMap<bigint, number> = new Map(
  Array.from({ length: 21 }, (_, decimals) => [powerOfTen(decimals), decimals]),
)

function withoutTrailingZeros(text: string): string {
  if (!text.includes('.')) return text
  let end = text.length
  while (text.charCodeAt(end - 1) === 48) end--
  return text.slice(0, text.charCodeAt(end - 1) === 46 ? end - 1 : end)
}

/** Writes `scaled ÷ 10^decimals` with exactly that many decimals: 6547 and 2 give `'65.47'`, 6500 and 2 give `'65.00'`. */
export function scaledText(scaled: bigint, decimals: number): string {
  if (decimals === 0) return scaled.toString()
  const negative = scaled < 0n
  const digits = (negative ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  return `${negative ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function asFraction(numerator: bigint, denominator: bigint): ExactText {
  const text = `${numerator}/${denominator}`
  if (text.length > mostFractionDigits) throw new EgovKpiError([tooLong(text.length, mostFractionDigits, [], text)])
  return text
}

/** How many decimals a reduced quotient with this denominator needs; null if that exceeds the limit. */
function decimalPlaces(denominator: bigint): number | null {
  if (powerOfTen(mostDecimalDigits - 1) % denominator !== 0n) return null
  let decimals = 0
  while (powerOfTen(decimals) % denominator !== 0n) decimals++
  return decimals
}

/** Most numbers are short; a pattern accepts them without parsing. */
const shortNumber = /^-?\d{1,18}(?:\.\d{1,18}|\/[1-9]\d{0,17})?$/

function numberIssues(value: unknown): readonly Issue[] {
  if (typeof value === 'string' && shortNumber.test(value)) return noIssues
  const read = readExact(value)
  return isFraction(read) ? noIssues : [read]
}

/** The schema of an {@link ExactText}. */
export const ExactText: Schema<ExactText> = described(() => anyText, numberIssues)

/** The schema of a number argument: data, or a decimal.js `Decimal`. */
export const GivenNumber: Schema<NumberInput> = checked(numberIssues)

/** The schema of a number in data: decimal text, fraction text, or a number of at most 15 significant digits. */
export const ExactNumber: Schema<string | number> = described(
  () =>
    noted(unread<string | number>(), {
      anyOf: [{ type: 'string', pattern: '^-?\\d+(\\.\\d+|/\\d+)?$' }, { type: 'number' }],
    }),
  value =>
    typeof value === 'string' || typeof value === 'number' ? numberIssues(value) : [wrongType([], ['number'], value)],
)
