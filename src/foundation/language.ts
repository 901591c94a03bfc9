import {
  anyText,
  described,
  dictionary,
  either,
  maybe,
  notEmpty,
  object,
  oneOf,
  record,
  type Schema,
  textOfForm,
} from './schema'

/** A language the library writes in: Vietnamese or English. */
export type Language = 'vi' | 'en'

/** The schema of a {@link Language}. */
export const Language: Schema<Language> = described(() => oneOf(['vi', 'en']))

/** The language that a tag names, in any case; undefined if the library does not write it. */
export function languageNamed(tag: unknown): Language | undefined {
  if (tag === 'vi' || tag === 'en') return tag
  const [, language] = typeof tag === 'string' ? (/^(vi|en)(?:-[a-z\d]{1,8}){0,8}$/i.exec(tag) ?? []) : []
  return language?.toLowerCase() as Language | undefined
}

/** A text in both languages; every text the library itself writes is one. */
export interface Bilingual {
  readonly vi: string
  readonly en: string
}

/** The schema of a {@link Bilingual}. */
export const Bilingual: Schema<Bilingual> = record(() => ({ vi: anyText, en: anyText }))

/**
 * A text given in one language or in both.
 *
 * A plain string is used in every language, as it is. An object names its languages, at least one of them; `also` has
 * the text in languages that the library does not write, by their codes, for an {@link AddedLanguage}.
 */
export type LocalizedText =
  | string
  | { readonly vi: string; readonly en?: string; readonly also?: Readonly<Record<string, string>> }
  | { readonly en: string; readonly vi?: string; readonly also?: Readonly<Record<string, string>> }

const addedCode = /^(?!(?:vi|en)(?:-|$))[a-z]{2,3}(?:-[A-Za-z\d]{1,8}){0,8}$/

/** The schema of the code of a language that the library does not write: `fr`, `zh-Hant`. */
export const AddedCode: Schema<string> = textOfForm(addedCode, {
  vi: 'mã của ngôn ngữ khác, như “fr”',
  en: 'the code of another language, such as “fr”',
})

const further = maybe(dictionary(notEmpty, AddedCode))

/** The schema of a {@link LocalizedText}. */
export const LocalizedText: Schema<LocalizedText> = described(() =>
  either(
    notEmpty,
    object(() => ({ vi: notEmpty, en: maybe(notEmpty), also: further })),
    object(() => ({ en: notEmpty, vi: maybe(notEmpty), also: further })),
  ),
)

/** Whether a value is such a text, possibly empty. Checked by hand for speed: a page has many thousands. */
export function isText(text: unknown): text is LocalizedText {
  if (typeof text === 'string') return true
  if (typeof text !== 'object' || text === null || Array.isArray(text)) return false
  const { also = {}, ...texts } = text as { readonly also?: unknown }
  if (typeof also !== 'object' || also === null) return false
  const languages = Object.entries(texts)
  return (
    languages.length > 0 &&
    languages.every(([key, one]) => (key === 'vi' || key === 'en') && typeof one === 'string') &&
    Object.entries(also).every(([key, one]) => addedCode.test(key) && typeof one === 'string')
  )
}

/** Reads a text in one language, falling back to the other. The unchecked core of the public `formatText`. */
export function textIn(text: LocalizedText, language: Language): string {
  if (typeof text === 'string') return text
  return (language === 'vi' ? (text.vi ?? text.en) : (text.en ?? text.vi)) as string
}

/** Every form of a text, in all its languages. */
export function formsOf(text: LocalizedText): readonly string[] {
  if (typeof text === 'string') return [text]
  const { also = {}, ...texts } = text
  return [...Object.values(texts), ...Object.values(also)]
}

/** Words something in both languages. */
export function inBothLanguages(wording: (language: Language) => string): Bilingual {
  return { vi: wording('vi'), en: wording('en') }
}

/** Applies one wording to both languages of a text. */
export function inBoth(text: LocalizedText, wording: (text: string, language: Language) => string): Bilingual {
  return { vi: wording(textIn(text, 'vi'), 'vi'), en: wording(textIn(text, 'en'), 'en') }
}
