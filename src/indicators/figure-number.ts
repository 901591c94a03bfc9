import type { ExactText } from '../foundation/exact'
import type { Language } from '../foundation/language'

/** A number as printed, read at the beginning of a text. */
export interface PrintedNumber {
  /** Decimal text; zeros at its end are kept, since they are printed precision. */
  readonly digits: ExactText
  readonly decimals: number
  readonly ungrouped: boolean
  /** How many digits it was padded to with zeros; 0 where it was not. */
  readonly width: number
  /** The text behind it. */
  readonly rest: string
}

const patterns: Readonly<Record<Language, RegExp>> = {
  vi: /^([-−]?)(0|[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?/u,
  en: /^([-−]?)(0|[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.(\d+))?/u,
}

/**
 * Reads the number at the beginning of a text by the marks of a language.
 *
 * What goes on like a number does (`4.0` and `5.1` in Vietnamese, `1.367.26`) is none: a version, a code of a row, an
 * address.
 */
export function readPrintedNumber(text: string, marks: Language): PrintedNumber | null {
  // The pattern of a bare zero comes first, so that `0.5` is refused where the point groups thousands.
  const padded = /^0\d+/.exec(text)
  const match = padded === null ? patterns[marks].exec(text) : (/^()(0\d+)/.exec(text) as RegExpExecArray)
  if (match === null) return null
  const [printed, sign = '', whole = '', fraction = ''] = match
  const rest = text.slice(printed.length)
  if (/^[.,:]?\d/.test(rest) || (padded !== null && /^[.,]/.test(rest))) return null
  const plain = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '')
  if (plain.length + fraction.length > 40) return null
  return {
    digits: `${sign === '' ? '' : '-'}${plain}${fraction === '' ? '' : `.${fraction}`}`,
    decimals: fraction.length,
    ungrouped: plain.length > 3 && plain.length === whole.length,
    width: padded === null ? 0 : whole.length,
    rest,
  }
}
