import { type AddedLanguage, grouped, marksOf, readWritten } from './added-language'
import type { NumberInput } from './decimal'
import { formatExact, requireExact, scaledText } from './exact'
import type { Fraction } from './fraction'
import type { Language } from './language'
import type { LanguageTag } from './language-tag'
import { RoundingPolicy, roundFraction } from './rounding'
import { flag, maybe, record, type Schema } from './schema'
import { parseStructure, placeOf } from './structure'

/** How a number is written. */
export interface NumberFormat {
  /** Rounds by this policy and writes exactly its decimals; without it every digit is written. */
  readonly rounding?: RoundingPolicy
  /** Whether thousands are grouped; true by default. */
  readonly grouping?: boolean
}

const NumberFormat: Schema<{ [K in keyof NumberFormat]: NumberFormat[K] | undefined }> = record(() => ({
  rounding: maybe(RoundingPolicy),
  grouping: maybe(flag),
}))

const asItIs: NumberFormat = {}

/** The minus sign of texts for people (U+2212); a hyphen is shorter and may end a line. Data keeps `-`. */
export const minus = '−'

/** The text for an absent figure. */
export const absentMark = '–'

/**
 * Writes a number in the style of a language: `16.586,5` in Vietnamese, `16,586.5` in English.
 *
 * The digits come from decimal text and are never rounded unless a policy says so; a number without a finite decimal
 * form stays a fraction: `1/3`. Below zero it has a minus sign (U+2212). Where there is no value, a dash is written, as
 * tables do.
 *
 * @param value - The number; null if there is none.
 * @param language - Whose marks to use; an {@link AddedLanguage} may have its own.
 * @param format - Rounding and grouping.
 * @throws An {@link EgovKpiError} when the value is not a number that the library accepts, or the rounding is not a policy.
 *
 * @example
 * ```ts
 * import { formatNumber } from 'egov-kpi'
 *
 * formatNumber('16586.5', 'vi') // => '16.586,5'
 * formatNumber('0.9', 'en', { rounding: { decimals: 4, mode: 'half-up' } }) // => '0.9000'
 * formatNumber(null, 'vi') // => '–'
 * formatNumber(1234567, { id: 'hi', instead: 'en', numbers: { decimal: '.', group: ',', sizes: [3, 2] } }) // => '12,34,567'
 * ```
 */
export function formatNumber(
  value: NumberInput | null,
  language: LanguageTag | AddedLanguage,
  format: NumberFormat = asItIs,
): string {
  const marks = marksOf(readWritten(language))
  const { rounding, grouping = true } =
    format === asItIs ? asItIs : parseStructure(NumberFormat, format, placeOf(format, 'format'))
  if (value === null) return absentMark
  const exact = requireExact(value, ['value'])
  const digits = rounding === undefined ? formatExact(exact) : roundedText(exact, rounding)
  const text = digits.replace('-', minus)
  const group = (whole: string): string => (grouping ? grouped(whole, marks) : whole)
  if (text.includes('/')) return text.split('/').map(group).join('/')
  const [whole, decimals] = text.split('.') as [string, string?]
  return decimals === undefined ? group(whole) : `${group(whole)}${marks.decimal}${decimals}`
}

/**
 * Writes an exact number for people. One without a finite decimal form is written with decimals and the sign ≈, since
 * the size of 8,897/15,000 is hard to see, and 2,600/51 reads as 2,600 of 51.
 *
 * @param decimals - The number of decimals in print: a finite number is written with at least these, so that 0.593 is
 * 0.5930 in the sentence as in the table.
 */
export function formatForReading(value: NumberInput, language: Language | AddedLanguage, decimals?: number): string {
  const text = formatNumber(value, language)
  if (text.includes('/')) {
    const shown = Math.max(4, decimals ?? 0)
    return `≈ ${formatNumber(value, language, { rounding: { decimals: shown, mode: 'half-up' } })}`
  }
  const own = text.split(marksOf(readWritten(language)).decimal)[1]?.length ?? 0
  if (decimals === undefined || own >= decimals) return text
  return formatNumber(value, language, { rounding: { decimals, mode: 'half-up' } })
}

/** Writes an exact number within a sentence; one without a finite decimal form is written to two places and marked as rounded. */
export function formatInSentence(value: NumberInput, language: Language): string {
  const text = formatNumber(value, language)
  if (!text.includes('/')) return text
  return `≈ ${formatNumber(value, language, { rounding: { decimals: 2, mode: 'half-up' } })}`
}

/** A number with exactly the decimals of a policy: `0.9` with four of them is `0.9000`. */
function roundedText(value: Fraction, policy: RoundingPolicy): string {
  return scaledText(roundFraction(value, policy).numerator, policy.decimals)
}

/**
 * Writes a percentage: `98,05%` in Vietnamese, `98.05%` in English. The value is already in percent.
 *
 * @param value - The percentage, 57 for 57 %; null if there is none.
 * @param language - Whose marks to use; an {@link AddedLanguage} may have its own.
 * @param format - Rounding and grouping.
 * @throws An {@link EgovKpiError} when the value is not a number that the library accepts, or the rounding is not a policy.
 *
 * @example
 * ```ts
 * import { formatPercent } from 'egov-kpi'
 *
 * formatPercent('98.05', 'vi') // => '98,05%'
 * formatPercent(null, 'vi') // => '–'
 * ```
 */
export function formatPercent(
  value: NumberInput | null,
  language: LanguageTag | AddedLanguage,
  format: NumberFormat = asItIs,
): string {
  return `${formatNumber(value, language, format)}${value === null ? '' : '%'}`
}
