import { textWritten, type WrittenLanguage } from '../../foundation/added-language'
import { parseExact } from '../../foundation/exact'
import { absentMark, formatForReading, formatNumber } from '../../foundation/format-number'
import type { Fraction } from '../../foundation/fraction'
import type { LocalizedText } from '../../foundation/language'
import type { RoundingPolicy } from '../../foundation/rounding'
import { words } from './words'

/** A figure of a chart: its exact number, how the chart writes it and how the table does. */
export interface Figure {
  /** The number, or null if there is none. */
  readonly exact: Fraction | null
  readonly shown: string
  /** The same for the table: every digit, or the reason why there is none. */
  readonly full: string
}

/** How the figures of a chart are read and written. */
export interface Writing {
  readonly language: WrittenLanguage
  readonly rounding?: RoundingPolicy | undefined
}

/** Reads a figure; an absent one is a dash and its reason, never zero. */
export function figureOf(value: string | number | null, { language, rounding }: Writing, note?: LocalizedText): Figure {
  if (value === null) return { exact: null, shown: absentMark, full: textWritten(note ?? words.noFigure, language) }
  const exact = parseExact(value)
  if (rounding !== undefined) {
    const rounded = formatNumber(value, language.added ?? language.language, { rounding })
    return { exact, shown: rounded, full: rounded }
  }
  const full = formatForReading(value, language.added ?? language.language)
  return { exact, shown: full, full }
}
