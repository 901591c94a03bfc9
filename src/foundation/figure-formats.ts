import { formatDate, formatMoment, formatPeriod } from './format-date'
import { formatInSentence, formatNumber } from './format-number'
import type { Language } from './language'
import type { DateOrMoment } from './moment'
import type { PeriodText } from './period'
import { type PlainFormats, plainFormats } from './sentence-formats'

/** Periods within a sentence: `quý I/2022, quý II/2022`, `kỳ 15/12/2020–14/12/2021`. */
export function periodsInSentence(periods: readonly PeriodText[], language: Language): string {
  return periods.map(period => periodInSentence(period, language)).join(', ')
}

/** A period within a sentence. */
export function periodInSentence(period: PeriodText, language: Language): string {
  const text = formatPeriod(period, language)
  if (language === 'en') return text.replace(/^(?=first|second)/, 'the ')
  return /^\d+\//.test(text) ? `kỳ ${text}` : `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** A day, or a moment with its time. */
export function formatWhen(at: DateOrMoment, language: Language): string {
  return at.includes('T') ? formatMoment(at, language) : formatDate(at, language)
}

/** The formats of sentences with numbers and dates. */
export type FigureFormats = PlainFormats & {
  readonly number: typeof formatNumber
  /** A number that may be long, shortened for a sentence. */
  readonly figure: typeof formatInSentence
  readonly date: typeof formatDate
  readonly when: typeof formatWhen
  readonly period: typeof periodInSentence
  readonly periods: typeof periodsInSentence
}

export const figureFormats: FigureFormats = {
  ...plainFormats,
  number: formatNumber,
  figure: formatInSentence,
  date: formatDate,
  when: formatWhen,
  period: periodInSentence,
  periods: periodsInSentence,
}
