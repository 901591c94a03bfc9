import { type Language, type LocalizedText, textIn } from '../../foundation/language'
import { type Content, element } from '../markup'

/**
 * How a page holds two languages: its text stands in the first, and a list of words beside it says what each is in the
 * second. Numbers are cut out of sentences, since only their marks differ, so that "60 × 50,66" needs no line of its own.
 */
export interface Translation {
  readonly language: Language
  readonly other: Language | undefined
  /** A text as one text node, which the page can turn into the other language. */
  readonly text: (text: LocalizedText) => Content
  /** A number that was written in the page's language. */
  readonly number: (written: string) => Content
  /** What was translated so far, by what stands on the page. */
  readonly words: ReadonlyMap<string, string>
}

/** The sign that stands where a number was; a text that has it itself is not cut. */
const hole = '¤'
const numbers = /\d(?:[\d.,]*\d)?/g

/** A number with the marks of the other language. */
function swapped(number: string): string {
  return number.replace(/[.,]/g, mark => (mark === '.' ? ',' : '.'))
}

/** A pair of texts with their numbers cut out, where these differ in their marks only; else the texts as they are. */
function patternOf(own: string, theirs: string): readonly [string, string] {
  const found = own.match(numbers) ?? []
  const others = theirs.match(numbers) ?? []
  const isCut =
    found.length > 0 &&
    found.length === others.length &&
    found.every((number, index) => swapped(number) === others[index]) &&
    !own.includes(hole) &&
    !theirs.includes(hole)
  return isCut ? [own.replace(numbers, hole), theirs.replace(numbers, hole)] : [own, theirs]
}

/** What a text that stands on the page would become, by the words known. The script of the page does the same. */
export function translated(text: string, words: ReadonlyMap<string, string>): string {
  const whole = words.get(text)
  if (whole !== undefined) return whole
  const pattern = words.get(text.replace(numbers, hole))
  if (pattern === undefined) return text
  const found = text.match(numbers) ?? []
  let next = 0
  return pattern.replace(/¤/g, () => swapped(found[next++] ?? ''))
}

/**
 * Writes texts for a page, and gathers the words of its second language on the way. A page is written twice: once to
 * gather the words, and once with all of them known, so that a name that happens to read like one of them is kept.
 */
export function translation(
  [language, other]: readonly [Language, ...Language[]],
  known: ReadonlyMap<string, string> = new Map(),
): Translation {
  const words = new Map<string, string>(known)

  /** A text that is the same in both languages. */
  const kept = (text: string): Content =>
    translated(text, known) === text ? text : element('span', { translate: 'no' }, text)

  const pair = (own: string, theirs: string): Content => {
    const [key, value] = patternOf(own, theirs)
    const earlier = words.get(key)
    if (earlier === undefined) words.set(key, value)
    // The same words may mean two things; the later one is stored with its own.
    const isClear = (earlier === undefined || earlier === value) && translated(own, words) === theirs
    return isClear ? own : element('span', { 'data-t': theirs }, own)
  }

  const text = (given: LocalizedText): Content => {
    const own = textIn(given, language)
    if (typeof given === 'object' && (given.vi === undefined || given.en === undefined)) {
      const only: Language = given.vi === undefined ? 'en' : 'vi'
      if (only !== language || other !== undefined) return element('span', { lang: only, translate: 'no' }, own)
    }
    if (other === undefined) return own
    const theirs = textIn(given, other)
    return own === theirs ? kept(own) : pair(own, theirs)
  }

  const numeral = (written: string): Content => {
    if (other === undefined) return written
    const theirs = written.replace(numbers, swapped)
    return written === theirs ? kept(written) : pair(written, theirs)
  }
  // The same number, between 0 and a maximum, stands in many cells.
  const numerals = new Map<string, Content>()
  const number = (written: string): Content => {
    const earlier = numerals.get(written)
    if (earlier !== undefined) return earlier
    const content = numeral(written)
    numerals.set(written, content)
    return content
  }

  return { language, other, text, number, words }
}
