import { quote } from './issue'
import { type Language, type LocalizedText, textIn } from './language'

/** How many names a sentence lists before it gives only their number. */
const mostNamed = 5

/** The formats of sentences without numbers and dates. */
export const plainFormats = {
  /** Names in a row. */
  list: (names: readonly (string | number)[]): string => names.join(', '),
  /** Names in a row; of many, the first five and how many there are. */
  listed: (names: readonly string[]): string =>
    names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} … (${names.length})` : names.join(', '),
  /** Names in a row, each in quotation marks. */
  quoted: (names: readonly string[]): string => names.map(name => `“${name}”`).join(', '),
  /** Names joined by arrows. */
  cycle: (names: readonly string[]): string => names.join(' → '),
  /** The known names nearest to an unknown one, as the end of a sentence; empty if there are none. */
  nearest: (names: readonly string[], language: Language): string =>
    names.length === 0 ? '' : `; ${language === 'vi' ? 'gần nhất' : 'nearest'}: ${names.join(', ')}`,
  /** The same as a question after the sentence. */
  meant: (names: readonly string[] | undefined, language: Language): string =>
    names === undefined || names.length === 0
      ? ''
      : ` ${language === 'vi' ? 'Có phải là' : 'Did you mean'} ${names.join(', ')}?`,
  /** The ending of an English noun that is counted. */
  s: (count: string | number): string => (String(count) === '1' ? '' : 's'),
  /** A text in brackets; nothing if it is empty. */
  brackets: (text: string): string => (text === '' ? '' : ` (${text})`),
  /** A position that is counted from 0, as people count. */
  position: (index: number): string => String(index + 1),
  /** Any value, a text in quotation marks. */
  quote: (value: unknown): string => quote(value),
  /** A text given in one language or in both. */
  text: (text: LocalizedText, language: Language): string => textIn(text, language),
}

export type PlainFormats = typeof plainFormats
