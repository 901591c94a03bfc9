import type { ExactText } from './exact'
import { formatForReading } from './format-number'
import { type Bilingual, inBoth, type Language, type LocalizedText, textIn } from './language'
import { printable } from './printable'
import type { RoundingMode, RoundingPolicy } from './rounding'
import type { Source } from './source'

/**
 * Why a figure is what it is: a tree, from the result down to what was given.
 *
 * It is plain data, recomputed when asked for and never stored beside a result. {@link renderExplanation} writes it
 * for people; a program reads the fields.
 */
export interface Explanation {
  /** What the figure is. */
  readonly label: LocalizedText
  /** The figure: an exact number, words, or null where there is none. */
  readonly value: ExactText | Bilingual | null
  /** What the figure follows from, as a sentence or a formula with its numbers. */
  readonly reason?: LocalizedText
  /** How many decimals the figure is announced with, if a rounding policy states it. */
  readonly decimals?: number
  /** The rounding that was applied, and the number before it. */
  readonly rounding?: RoundingPolicy & { readonly exact: ExactText }
  readonly source?: Source
  /** The explanations of what the figure was computed from, in order. */
  readonly inputs?: readonly Explanation[]
}

const rules: Readonly<Record<RoundingMode, Bilingual>> = {
  'half-up': { vi: 'từ 5 trở lên thì làm tròn lên', en: 'half up' },
  'half-even': { vi: 'đúng một nửa thì làm tròn về số chẵn', en: 'half to even' },
  truncate: { vi: 'bỏ phần còn lại', en: 'the rest cut off' },
}

/** Says a rounding in words: "rounded to 2 decimals (half up)". */
export function describeRounding({ decimals, mode }: RoundingPolicy): Bilingual {
  return {
    vi: `làm tròn đến ${decimals} chữ số thập phân (${rules[mode].vi})`,
    en: `rounded to ${decimals} decimal${decimals === 1 ? '' : 's'} (${rules[mode].en})`,
  }
}

/** Says where something comes from, and that it is an assumption where it is one. */
export function describeSource(source: Source): Bilingual {
  const place = source.place === undefined ? '' : `, ${source.place}`
  return inBoth(source.title, (title, language) => {
    const assumed =
      source.assumed === true
        ? { vi: ' (giả định, chưa được xác nhận)', en: ' (assumed, not confirmed)' }[language]
        : ''
    return `${title}${place}${assumed}`
  })
}

/**
 * Writes an explanation as indented lines that a person can follow.
 *
 * @param explanation - The tree that an `explain…` function returned.
 * @param language - The language of labels, sentences and numbers.
 * @returns One line per figure, two spaces deeper for each step down. No text has more than one line: line breaks become
 * blanks, control and invisible characters are dropped.
 *
 * @example
 * ```ts
 * import { renderExplanation } from 'egov-kpi'
 *
 * const share = {
 *   label: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Share of dossiers filed online' },
 *   value: '50.66',
 *   reason: '58941 / 116340 × 100',
 * }
 * renderExplanation(share, 'vi') // => 'Tỷ lệ hồ sơ trực tuyến: 50,66\n  58941 / 116340 × 100'
 * ```
 */
export function renderExplanation(explanation: Explanation, language: Language): string {
  return lines(explanation, language, '').join('\n')
}

function lines(explanation: Explanation, language: Language, indent: string): readonly string[] {
  const { label, reason, rounding, source, inputs = [] } = explanation
  const figure = figureText(explanation, language)
  const deeper = `${indent}  `
  const own = [`${indent}${oneLine(`${textIn(label, language)}${figure === null ? '' : `: ${figure}`}`)}`]
  if (reason !== undefined) own.push(`${deeper}${oneLine(textIn(reason, language))}`)
  if (rounding !== undefined) {
    own.push(`${deeper}${beforeRounding(rounding, language)} → ${describeRounding(rounding)[language]}`)
  }
  if (source !== undefined) {
    own.push(`${deeper}${{ vi: 'Nguồn', en: 'Source' }[language]}: ${oneLine(describeSource(source)[language])}`)
  }
  return [...own, ...inputs.flatMap(input => lines(input, language, deeper))]
}

/** A text that cannot add a line, or pass for one that stands deeper. */
function oneLine(text: string): string {
  return printable(text).trim()
}

/** The figure of an explanation as people read it, with the decimals with which it is announced; null if there is none. */
export function figureText({ value, decimals }: Explanation, language: Language): string | null {
  if (value === null) return null
  return typeof value === 'string' ? formatForReading(value, language, decimals) : value[language]
}

/** A number before it was rounded, with two decimals more than it has afterwards, if it has no end. */
export function beforeRounding({ exact, decimals }: NonNullable<Explanation['rounding']>, language: Language): string {
  return formatForReading(exact, language, exact.includes('/') ? decimals + 2 : undefined)
}
