import { type IssueParameters, quote } from './issue'
import { AddedCode, type Language, type LocalizedText, textIn } from './language'
import { LanguageTag, readLanguage } from './language-tag'
import {
  dictionary,
  list,
  maybe,
  noIssues,
  notEmpty,
  type Properties,
  record,
  type Schema,
  tested,
  textOfForm,
  whole,
} from './schema'
import { parseStructure } from './structure'
import { foundationIssue } from './wording'

/**
 * A language that the library does not write, with what the caller has in it.
 *
 * Names are taken from `also` of a text, other texts from `words`, sentences of issues from `messages`, the marks of numbers
 * from `numbers`. Everything else is written in `instead`, which the caller states, so that no language is chosen silently.
 */
export interface AddedLanguage {
  /** Its code, as in `also` of texts: `fr`. */
  readonly id: string
  /** The language of everything that there is no text for, and of dates. */
  readonly instead: LanguageTag
  /** The sentences of issues by their code, made of the parameters of the issue. */
  readonly messages?: Readonly<Record<string, (parameters: IssueParameters) => string>>
  /**
   * Its words for texts of the library, and for names without an `also`, by the text in `instead`:
   * `{ Rank: 'Peringkat' }`. A number in a text is written `¤`: `{ 'at most ¤': 'paling banyak ¤' }`.
   */
  readonly words?: Readonly<Record<string, string>>
  /** How it writes numbers; as `instead` does unless given. */
  readonly numbers?: NumberMarks
}

/** How a language writes numbers. */
export interface NumberMarks {
  /** The decimal mark. */
  readonly decimal: string
  /** The mark between groups of digits; none if it is empty. */
  readonly group: string
  /** The sizes of groups from the right, the last one repeated; `[3]` unless given. India has `[3, 2]`: 12,34,567. */
  readonly sizes?: readonly number[]
}

const mark = textOfForm(/^(?:|[^\d\p{L}\p{Cc}-])$/u, {
  vi: 'một ký tự không phải chữ hay số, hoặc để trống',
  en: 'one character that is not a letter or a digit, or none',
})

const markForm = { vi: 'dấu thập phân, khác với dấu nhóm', en: 'a decimal mark other than the mark between groups' }

const NumberMarks: Schema<NumberMarks> = record<NumberMarks>(
  () => ({ decimal: mark, group: mark, sizes: maybe(list(whole(1, 9), 1)) }),
  ({ decimal, group }) =>
    decimal !== '' && decimal !== group
      ? noIssues
      : [foundationIssue('malformed', ['decimal'], { what: 'form', text: quote(decimal), form: markForm })],
)

/** The part of an added language that is plain data. */
export type AddedWords = Omit<AddedLanguage, 'messages'>

const data = (): Properties<AddedWords> => ({
  id: AddedCode,
  instead: LanguageTag,
  words: maybe(dictionary(notEmpty)),
  numbers: maybe(NumberMarks),
})

/** The schema of {@link AddedWords}. */
export const AddedWords: Schema<AddedWords> = record(data)

const AddedLanguage: Schema<AddedLanguage> = record(() => ({
  ...data(),
  messages: maybe(
    dictionary(tested<(parameters: IssueParameters) => string>(message => typeof message === 'function')),
  ),
}))

/** A language to write in: one of the library's, and what a caller adds to it. */
export interface WrittenLanguage {
  readonly language: Language
  readonly added: AddedLanguage | null
}

/** Reads a language that may be an added one. */
export function readWritten(language: LanguageTag | AddedLanguage): WrittenLanguage {
  if (typeof language !== 'object' || language === null || Array.isArray(language))
    return { language: readLanguage(language), added: null }
  const added = parseStructure(AddedLanguage, language, ['language'])
  return { language: readLanguage(added.instead), added }
}

/** The tag of a language that may be an added one, as markup names it. */
export function tagOf({ language, added }: WrittenLanguage): string {
  return added?.id ?? language
}

/** A text in a language that may be an added one. */
export function textWritten(text: LocalizedText, { language, added }: WrittenLanguage): string {
  const own = added === null ? undefined : ownText(text, { language, added })
  return own ?? textIn(text, language)
}

/** The sign that stands in `words` where a number was. */
const hole = '¤'
const numbers = /\d(?:[\d.,]*\d)?/g

/** A text as a key of `words`: with its numbers cut out. */
export function wordsKey(text: string): string {
  return text.replace(numbers, hole)
}

/** A text in an added language; undefined if there is none. A plain string is a name, the same in every language. */
export function ownText(
  text: LocalizedText,
  { language, added }: WrittenLanguage & { readonly added: AddedLanguage },
): string | undefined {
  if (typeof text === 'string') return undefined
  const own = text.also?.[added.id]
  if (own !== undefined) return own
  const { words = {} } = added
  const instead = textIn(text, language)
  if (Object.hasOwn(words, instead)) return words[instead]
  const key = wordsKey(instead)
  if (!Object.hasOwn(words, key)) return undefined
  const found = instead.match(numbers) ?? []
  const other = textIn(text, language === 'vi' ? 'en' : 'vi').match(numbers) ?? []
  let next = 0
  return (words[key] as string).replaceAll(hole, () => {
    const index = next++
    const number = found[index] ?? ''
    // What both languages write with their own marks is a number; a code such as 1.5 is the same in both.
    const isNumber = number !== other[index] && swapped(number) === other[index]
    return isNumber ? withMarks(language === 'vi' ? swapped(number) : number, marksOf({ language, added })) : number
  })
}

function swapped(number: string): string {
  return number.replace(/[.,]/g, one => (one === '.' ? ',' : '.'))
}

const usual = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const

/** The marks of numbers in a language that may be an added one. */
export function marksOf({ language, added }: WrittenLanguage): NumberMarks {
  return added?.numbers ?? usual[language]
}

/** A number in English marks with other ones. */
function withMarks(number: string, marks: NumberMarks): string {
  const [whole = '', decimals] = number.split('.')
  return `${grouped(whole.replaceAll(',', ''), marks)}${decimals === undefined ? '' : `${marks.decimal}${decimals}`}`
}

/** Puts a mark between groups of digits, counted from the right. */
export function grouped(digits: string, { group, sizes = [3] }: NumberMarks): string {
  const sign = /^[-−]?/.exec(digits)?.[0] ?? ''
  const groups: string[] = []
  let rest = digits.slice(sign.length)
  for (let index = 0; rest !== ''; index++) {
    const size = sizes[Math.min(index, sizes.length - 1)] as number
    groups.unshift(rest.slice(-size))
    rest = rest.slice(0, -size)
  }
  return `${sign}${groups.join(group)}`
}
