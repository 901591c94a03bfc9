import { formatDate, formatMoment } from './format-date'
import type { Language } from './language'
import type { DateOrMoment } from './moment'
import { formatsWith } from './sentence'
import { type PlainFormats, plainFormats } from './sentence-formats'

/** A day, or a moment with its time. */
export function formatWhen(at: DateOrMoment, language: Language): string {
  return at.includes('T') ? formatMoment(at, language) : formatDate(at, language)
}

/** The formats of sentences with dates and without numbers, for rooms that need no decimals. */
export type DatedFormats = PlainFormats & {
  readonly date: typeof formatDate
  readonly when: typeof formatWhen
}

export const datedFormats: DatedFormats = formatsWith<DatedFormats>(plainFormats, {
  date: formatDate,
  when: formatWhen,
})
