import { measureText } from '../formulas/measure'
import { throwIfAny } from '../foundation/error'
import { formatExact, parseExact, powerOfTen } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { compareFractions, type Fraction } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { type Language, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { RoundingPolicy } from '../foundation/rounding'
import { maybe, record } from '../foundation/schema'
import { parseStructure, placeOf } from '../foundation/structure'
import { absenceWords } from '../observations/absence'
import { Figure } from './figure'
import { type QualifierWord, qualifierWords, scaleWords, usualWord, zerosOf } from './figure-words'
import { indicatorIssue } from './wording'

/** How a figure is to be written. */
export interface FormatFigureOptions {
  /** Round the value by this policy; without it, the decimals that were printed, or every digit. */
  readonly rounding?: RoundingPolicy
}

const FormatFigureOptions = record<FormatFigureOptions>(() => ({ rounding: maybe(RoundingPolicy) }))

/**
 * Writes a figure as people write it, in either language.
 *
 * In the language in which it was read it comes back as it was: decimals, padding, the words of its qualifiers. In the
 * other one marks and qualifiers are translated; names of things are written as they are.
 *
 * @param figure - A figure, from {@link parseFigure} or your own.
 * @param language - The language to write.
 * @param options - A rounding for values that were computed.
 * @throws An `EgovKpiError` when the figure is malformed, or is not one thing: a value, a range, or an absence.
 *
 * @example
 * ```ts
 * import { formatFigure, parseFigure } from 'egov-kpi'
 *
 * const figure = parseFigure('khoảng 1.150 vị trí')
 * formatFigure(figure, 'vi') // => 'khoảng 1.150 vị trí'
 * formatFigure(figure, 'en') // => '~1,150 vị trí'
 * formatFigure({ value: '8780/113', measure: { kind: 'percent' }, qualifiers: [] }, 'vi', {
 *   rounding: { decimals: 2, mode: 'half-up' },
 * }) // => '77,70%'
 * ```
 */
export function formatFigure(figure: Figure, language: LanguageTag, options: FormatFigureOptions = {}): string {
  const checked = parseStructure(Figure, figure, ['figure'])
  const written = readLanguage(language)
  const form = parseStructure(FormatFigureOptions, options, placeOf(options, 'options'))
  throwIfAny(meaningIssues(checked))
  const { absence, words, note, footnote, qualifiers, printed } = checked
  if (absence !== undefined && checked.denominator === undefined)
    return words ?? (absence === 'no-data' ? '-' : absenceWords(absence)[written])
  const own = printed?.language === written ? printed.words : undefined
  const hedges = qualifiers.map((qualifier, index) => wordOf(qualifier, own?.[index], written))
  const text = (place: QualifierWord['place']): string[] =>
    hedges.filter(hedge => hedge.place === place).map(({ word }) => word)
  const before = text('before')
    .map(word => (word === '~' ? word : `${word} `))
    .join('')
  const after = [...text('after').map(word => ` ${word}`), ...text('bracketed').map(word => ` (${word})`)].join('')
  const bracketed = note === undefined ? '' : ` (${note})`
  return `${before}${numbersOf(checked, written, form)}${unitOf(checked, written)}${after}${bracketed}${footnote ?? ''}`
}

/** A figure without anything would be written as a zero, and one of two minds as one of them. */
function meaningIssues({ value, low, high, numerator, denominator, absence }: Figure): readonly Issue[] {
  const ends = [low, high].filter(end => end !== undefined).length
  const kinds = [value !== null, ends > 0, absence !== undefined].filter(Boolean).length
  const counts = [numerator, denominator].filter(count => count !== undefined).length
  if (kinds !== 1 || ends === 1 || counts === 1 || (counts > 0 && ends > 0))
    return [indicatorIssue('malformed', ['figure'], { what: 'figure' })]
  if (low === undefined || high === undefined || compareFractions(parseExact(low), parseExact(high)) <= 0) return []
  return [indicatorIssue('out-of-order', ['figure', 'high'], { what: 'range', low, high })]
}

function wordOf(qualifier: QualifierWord['qualifier'], own: string | undefined, language: Language): QualifierWord {
  const found = qualifierWords[language].find(word => word.qualifier === qualifier && word.word === own)
  return found ?? usualWord(qualifier, language)
}

function numbersOf(figure: Figure, language: Language, options: FormatFigureOptions): string {
  const { value, low, high, numerator, denominator } = figure
  const write = (number: string): string => oneNumber(number, figure, language, options)
  if (numerator !== undefined && denominator !== undefined)
    return `${write(String(numerator))}/${write(String(denominator))}`
  if (low !== undefined && high !== undefined) return `${write(low)}-${write(high)}`
  return write(value as string)
}

function oneNumber(number: string, { printed }: Figure, language: Language, { rounding }: FormatFigureOptions): string {
  const { scale = 'one', decimals, ungrouped, width = 0 } = printed ?? {}
  const exact = parseExact(number)
  const value: Fraction = { numerator: exact.numerator, denominator: exact.denominator * powerOfTen(zerosOf[scale]) }
  const policy = rounding ?? (decimals === undefined ? undefined : ({ decimals, mode: 'half-up' } as const))
  const text = formatNumber(formatExact(value), language, {
    ...(policy === undefined ? {} : { rounding: policy }),
    grouping: ungrouped !== true,
  })
  return width > 0 && exact.denominator === 1n ? text.padStart(width, '0') : text
}

function unitOf({ measure, of, printed }: Figure, language: Language): string {
  const scale =
    printed?.scale === undefined ? undefined : scaleWords[language].find(([name]) => name === printed.scale)?.[1]
  const blank = printed?.tight === true ? '' : ' '
  const scaled = scale === undefined ? '' : ` ${scale}`
  if (measure === undefined || measure.kind === 'index' || measure.kind === 'level') return scaled
  if (measure.kind === 'percent') return `%${of === undefined ? '' : ` ${of}`}`
  const name = measure.kind === 'count' ? textIn(measure.of, language) : measureText(measure, language)
  return `${scaled}${blank}${name}`
}
