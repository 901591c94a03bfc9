import { quote } from './issue'
import { type Language, type LocalizedText, textIn } from './language'

/** How many names a sentence lists before it gives only their number. */
const mostNamed = 5

const join = (names: readonly (string | number)[]): string => names.join(', ')

const joinFirst = (names: readonly string[]): string =>
  names.length > mostNamed ? `${join(names.slice(0, mostNamed))} … (${names.length})` : join(names)

const joinQuoted = (names: readonly string[]): string => names.map(name => `"${name}"`).join(', ')

const writeCycle = (names: readonly string[]): string => names.join(' → ')

const suggest = (names: readonly string[], language: Language): string =>
  names.length === 0 ? '' : `; ${language === 'vi' ? 'gần nhất' : 'nearest'}: ${join(names)}`

const ask = (names: readonly string[] | undefined, language: Language): string =>
  names === undefined || names.length === 0
    ? ''
    : ` ${language === 'vi' ? 'Có phải là' : 'Did you mean'} ${join(names)}?`

const countFromOne = (index: number): string => String(index + 1)

const quoteValue = (value: unknown): string => quote(value)

const inLanguage = (text: LocalizedText, language: Language): string => textIn(text, language)

/** The formats of sentences without numbers and dates. */
export type PlainFormats = {
  /** Names in a row. */
  readonly list: typeof join
  /** Names in a row; of many, the first five and how many there are. */
  readonly listed: typeof joinFirst
  /** Names in a row, each in quotation marks. */
  readonly quoted: typeof joinQuoted
  /** Names joined by arrows. */
  readonly cycle: typeof writeCycle
  /** The known names nearest to an unknown one, as the end of a sentence; empty if there are none. */
  readonly nearest: typeof suggest
  /** The same as a question after the sentence. */
  readonly meant: typeof ask
  /** A position that is counted from 0, as people count. */
  readonly position: typeof countFromOne
  /** Any value, a text in quotation marks. */
  readonly quote: typeof quoteValue
  /** A text given in one language or in both. */
  readonly text: typeof inLanguage
}

export const plainFormats: PlainFormats = {
  list: join,
  listed: joinFirst,
  quoted: joinQuoted,
  cycle: writeCycle,
  nearest: suggest,
  meant: ask,
  position: countFromOne,
  quote: quoteValue,
  text: inLanguage,
}
