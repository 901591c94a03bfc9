import { type DatedFormats, datedFormats } from './dated-formats'
import { formatPeriod } from './format-date'
import { formatForReading, formatInSentence } from './format-number'
import type { Language } from './language'
import { lowerFirst } from './letter-case'
import type { PeriodText } from './period'
import { formatsWith } from './sentence'
import { type PlainFormats, plainFormats } from './sentence-formats'

/** Periods within a sentence: `quý I/2022, quý II/2022`, `kỳ 15/12/2020–14/12/2021`. */
export function periodsInSentence(periods: readonly PeriodText[], language: Language): string {
  return periods.map(period => periodInSentence(period, language)).join(', ')
}

/** A period within a sentence. */
export function periodInSentence(period: PeriodText, language: Language): string {
  const text = formatPeriod(period, language)
  if (language === 'en') return text.replace(/^(?=first|second)/, 'the ')
  return /^\d+\//.test(text) ? `kỳ ${text}` : lowerFirst(text)
}

/** The formats of sentences with numbers and without dates. */
export type NumberFormats = PlainFormats & {
  readonly number: typeof formatForReading
  /** A number that may be long, shortened for a sentence. */
  readonly figure: typeof formatInSentence
}

export const numberFormats: NumberFormats = formatsWith<NumberFormats>(plainFormats, {
  number: formatForReading,
  figure: formatInSentence,
})

/** The formats of sentences with numbers and dates. */
export type FigureFormats = DatedFormats &
  NumberFormats & {
    readonly period: typeof periodInSentence
    readonly periods: typeof periodsInSentence
  }

export const figureFormats: FigureFormats = formatsWith<FigureFormats>(datedFormats, {
  number: formatForReading,
  figure: formatInSentence,
  period: periodInSentence,
  periods: periodsInSentence,
})
