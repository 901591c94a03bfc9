import { FormulaMeasure, type MoneyScale } from '../formulas/measure'
import { EgovKpiError } from '../foundation/error'
import { formatExact, parseExact, powerOfTen } from '../foundation/exact'
import { type Issue, quote } from '../foundation/issue'
import type { Language } from '../foundation/language'
import { LanguageTag, readLanguage } from '../foundation/language-tag'
import { anyText, maybe, record, type Schema } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'
import { shareOf } from '../observations/arithmetic'
import type { Figure, PrintedForm } from './figure'
import { type PrintedNumber, readPrintedNumber } from './figure-number'
import { type PrintedUnit, readUnit } from './figure-unit'
import { coverageWords, isSign, type QualifierWord, qualifierWords, usualWord, zerosOf } from './figure-words'
import { indicatorIssue } from './wording'

/** What is known of the column that a figure stands in. */
export interface ParseFigureOptions {
  /** Whose marks and words are used; Vietnamese, `16.586,5`, by default. */
  readonly language?: LanguageTag
  /** What figures without a unit of their own are counted in. */
  readonly measure?: FormulaMeasure
}

const ParseFigureOptions: Schema<ParseFigureOptions> = record(() => ({
  language: maybe(LanguageTag),
  measure: maybe(FormulaMeasure),
}))

/**
 * Reads a figure as plans, forms and reports write it.
 *
 * For cells of tables and figures cut out of sentences: `16.586 tỷ đồng`, `~100%`, `65-70%`, `07/07 quận, huyện`,
 * `276 máy/100 dân`. A dash or a blank is `no-data`; words without a digit are kept under `in-words`. Nothing is guessed:
 * other texts with digits (`mức 3,4`, `4.0`, `24/7`, a date) are refused.
 *
 * @param text - The figure.
 * @param options - Marks and words (Vietnamese by default) and the measure of the column.
 * @returns Value, range or fraction with its measure, qualifiers, note, and how it was printed.
 * @throws An `EgovKpiError` if the text cannot be read as a figure.
 *
 * @example
 * ```ts
 * import { parseFigure } from 'egov-kpi'
 *
 * const revenue = parseFigure('ước đạt 16.586 tỷ đồng')
 * revenue.value // => '16586'
 * revenue.measure // => { kind: 'money', currency: 'VND', scale: 'billion' }
 * revenue.qualifiers // => ['estimated']
 *
 * const range = parseFigure('65-70%')
 * const bounds = [range.low, range.high] // => ['65', '70']
 * parseFigure('-').absence // => 'no-data'
 * parseFigure('Bắt đầu').words // => 'Bắt đầu'
 * parseFigure('mức 3,4') // => throws 'cannot be read as a figure'
 * ```
 */
export function parseFigure(text: string, options: ParseFigureOptions = {}): Figure {
  const { language = 'vi', measure } = parseStructure(ParseFigureOptions, options, ['options'])
  const given = parseStructure(anyText, text, typeof text === 'string' ? [] : ['text'])
  const figure = readFigure(given, readLanguage(language))
  if (figure === null) throw new EgovKpiError([unreadFigure(given, readLanguage(language))])
  return measure === undefined || figure.measure !== undefined ? figure : { ...figure, measure }
}

/** Why a text is not a figure: often it is several, such as the ranks in two leagues. */
function unreadFigure(given: string, marks: Language): Issue {
  const parts = given.split(';')
  const areFigures = parts.length > 1 && parts.every(part => (readFigure(part, marks)?.value ?? null) !== null)
  return areFigures
    ? indicatorIssue(
        'unread',
        [],
        { what: 'several-figures', text: quote(given), count: parts.length },
        { actual: given },
      )
    : indicatorIssue('unread', [], { what: 'figure', text: quote(given) }, { actual: given })
}

/** Reads a figure, or gives null. The unsafe core of {@link parseFigure}; never throws. */
export function readFigure(given: string, marks: Language): Figure | null {
  const text = given.normalize('NFC').replace(/\s+/g, ' ').replaceAll('**', '').trim()
  if (/^[-–—]?$/.test(text))
    return { value: null, qualifiers: [], absence: 'no-data', ...(text === '' ? { words: '' } : {}) }
  // Digits of other scripts and vulgar fractions are refused: read as words, the figure would be lost.
  if (/[\p{Nd}¼-¾⅐-⅞]/u.test(text) && !/\d/.test(text)) return null
  if (!/\d/.test(text)) return { value: null, qualifiers: [], absence: 'in-words', words: text }
  const tail = readTail(text, marks)
  const found = [...tail.found]
  const head = readHead(tail.text, marks, found)
  const numbers = readNumbers(head, marks)
  if (numbers === null) return null
  const [unitText, after] = readAfter(numbers.rest, marks)
  if (after !== null) found.push(after)
  const unit = readUnit(unitText.trim(), marks)
  if (unit === null || ('over' in numbers && unit.scale !== undefined)) return null
  return figureOf(numbers, unit, found, tail, { marks, tight: /^[^\s%]/.test(unitText) })
}

/** No qualifier has more letters. */
const longestQualifier = 40

/** The qualifiers before a number; what they are goes to `found`. Returns the text from the number on. */
function readHead(given: string, marks: Language, found: QualifierWord[]): string {
  const words = qualifierWords[marks]
    .filter(({ place }) => place === 'before')
    .toSorted((a, b) => b.word.length - a.word.length)
  // `(ước khoảng) 341`: brackets around qualifiers say nothing more.
  let text = withoutFiller(given.replace(/^\(([^()\d]+)\)\s*/, '$1 '), marks)
  // What is alone stays so when words before it are taken off.
  let alone: boolean | undefined
  for (;;) {
    const start = text.slice(0, longestQualifier).toLowerCase()
    const word = words.find(({ word }) => start.startsWith(word) && (isSign(word) || text[word.length] === ' '))
    // "từ 65 đến 70" is a range and "từ 5 trở lên" says it twice; only alone is "từ 5" at least 5.
    if (word === undefined) return text
    if (word.word === between[marks][0]) {
      alone ??= isAlone(text, marks)
      if (!alone) return text
    }
    found.push(word)
    text = withoutFiller(text.slice(word.word.length).trimStart(), marks)
  }
}

/** Leaves out words that say nothing of the figure: "đạt 100%", "tối đa là 5%". */
function withoutFiller(text: string, marks: Language): string {
  return marks === 'vi' ? text.replace(/^(?:đạt|là) (?=\S)/iu, '') : text
}

/** Whether what begins with "từ" goes on with nothing that it belongs to. */
function isAlone(text: string, marks: Language): boolean {
  const to = between[marks][1]
  const ends = qualifierWords[marks].filter(({ place }) => place === 'after').map(({ word }) => word)
  return !new RegExp(` (?:${to}) |(?:${ends.join('|')})$`, 'u').test(text.toLowerCase())
}

interface Tail {
  readonly text: string
  readonly found: readonly QualifierWord[]
  readonly note?: string
  readonly footnote?: string
}

/** What is said of a percentage beyond the figure, as in "≥ 3% và tăng dần theo yêu cầu". */
const furtherWords: Readonly<Record<Language, RegExp>> = {
  vi: /(%),? ((?:và|nhưng|theo|so với|trong đó) [^\d%]+)$/iu,
  en: /(%),? ((?:and|but|as|compared with|of which) [^\d%]+)$/iu,
}

const squares = /(?:^|[^\p{L}])[cdkm]?m[²³]$/u

/** The footnote mark and the note at the end of a text. */
function readTail(given: string, marks: Language): Tail {
  const mark = squares.test(given) ? null : /\[\d+\]$|(?<![¹²³⁴-⁹])[¹²³⁴-⁹]+$/u.exec(given)
  const footnote = mark === null ? {} : { footnote: mark[0] }
  const text = mark === null ? given : given.slice(0, mark.index).trimEnd()
  const bracket = /(?:(?<! ) +)?\(([^()]+)\)$/.exec(text)
  if (bracket !== null && bracket.index > 0) {
    const [whole, inside = ''] = bracket
    const word = qualifierWords[marks].find(({ place, word }) => place === 'bracketed' && word === inside.toLowerCase())
    const rest = text.slice(0, -whole.length)
    return word === undefined
      ? { text: rest, found: [], note: inside, ...footnote }
      : { text: rest, found: [word], ...footnote }
  }
  const further = furtherWords[marks].exec(text)
  if (further !== null) {
    const [whole, percent = '', words = ''] = further
    return { text: `${text.slice(0, -whole.length)}${percent}`, found: [], note: words, ...footnote }
  }
  for (const word of coverageWords[marks]) {
    const start = text.toLowerCase().search(new RegExp(`[,;]? ${word} `, 'u'))
    if (start > 0)
      return { text: text.slice(0, start), found: [], note: text.slice(start).replace(/^[,;]? /, ''), ...footnote }
  }
  return { text, found: [], ...footnote }
}

type Numbers =
  | { readonly one: PrintedNumber; readonly rest: string }
  | { readonly low: PrintedNumber; readonly high: PrintedNumber; readonly rest: string }
  | { readonly above: PrintedNumber; readonly over: PrintedNumber; readonly rest: string }

const between = { vi: ['từ', 'đến'], en: ['from', 'to'] } as const

/** One number, a range of two, or a fraction of two counts. */
function readNumbers(text: string, marks: Language): Numbers | null {
  const [from, to] = between[marks]
  const spelled = text.toLowerCase().startsWith(`${from} `)
  const first = readPrintedNumber(spelled ? text.slice(from.length + 1) : text, marks)
  if (first === null) return null
  // A percent sign may stand behind both ends: 20% - 50%.
  const [, percent, join, behind] = /^( ?%)?( ?[-–÷] ?| (?:đến|to) |\/)([\d].*)$/u.exec(first.rest) ?? []
  const isRange = join === ` ${to} ` || (!spelled && join !== undefined && /[-–÷]/.test(join))
  if (behind === undefined || !(isRange || join === '/')) return { one: first, rest: first.rest }
  const second = readPrintedNumber(behind, marks)
  if (second === null) return null
  const [low, high] = [parseExact(first.digits), parseExact(second.digits)]
  const rises = low.numerator * high.denominator <= high.numerator * low.denominator
  if (percent !== undefined && !(isRange && /^ ?%/.test(second.rest))) return null
  if (isRange) return rises ? { low: first, high: second, rest: second.rest } : null
  // A part must not be larger than its whole (24/7 is round the clock), and what goes on with a slash is a date or an address.
  const counts = first.decimals + second.decimals === 0 && !first.digits.startsWith('-') && second.digits.length < 16
  return counts && rises && !second.rest.startsWith('/') ? { above: first, over: second, rest: second.rest } : null
}

/** A qualifier behind all, as in `200.000.000 đồng trở lên`. */
function readAfter(text: string, marks: Language): readonly [string, QualifierWord | null] {
  const word = qualifierWords[marks].find(
    ({ place, word }) => place === 'after' && text.toLowerCase().endsWith(` ${word}`),
  )
  return word === undefined ? [text, null] : [text.slice(0, -word.word.length - 1), word]
}

function figureOf(
  numbers: Numbers,
  { scale, ...counted }: PrintedUnit,
  found: readonly QualifierWord[],
  { note, footnote }: Tail,
  { marks, tight }: { readonly marks: Language; readonly tight: boolean },
): Figure {
  const first = 'one' in numbers ? numbers.one : 'low' in numbers ? numbers.low : numbers.above
  const second = 'high' in numbers ? numbers.high : 'over' in numbers ? numbers.over : first
  const usual = found.every(word => usualWord(word.qualifier, marks).word === word.word)
  const width = Math.max(first.width, second.width)
  const printed: PrintedForm = {
    language: marks,
    decimals: Math.max(first.decimals, second.decimals),
    ...(first.ungrouped || second.ungrouped ? { ungrouped: true } : {}),
    ...(width === 0 ? {} : { width }),
    ...(scale === undefined ? {} : { scale }),
    ...(usual ? {} : { words: found.map(({ word }) => word) }),
    ...(tight ? { tight } : {}),
  }
  return {
    ...valuesOf(numbers, scale),
    ...counted,
    qualifiers: found.map(({ qualifier }) => qualifier),
    ...(note === undefined ? {} : { note }),
    ...(footnote === undefined ? {} : { footnote }),
    printed,
  }
}

function valuesOf(
  numbers: Numbers,
  scale: MoneyScale = 'one',
): Pick<Figure, 'value' | 'low' | 'high' | 'numerator' | 'denominator' | 'absence'> {
  const scaled = ({ digits }: PrintedNumber): string => {
    const { numerator, denominator } = parseExact(digits)
    return formatExact({ numerator: numerator * powerOfTen(zerosOf[scale]), denominator })
  }
  if ('one' in numbers) return { value: scaled(numbers.one) }
  if ('low' in numbers) return { value: null, low: scaled(numbers.low), high: scaled(numbers.high) }
  const [numerator, denominator] = [Number(numbers.above.digits), Number(numbers.over.digits)]
  if (denominator === 0) return { value: null, absence: 'zero-denominator', numerator, denominator }
  return { value: shareOf(numerator, denominator, 1), numerator, denominator }
}
