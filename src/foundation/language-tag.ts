import type { IssuePath } from './issue'
import { Language, languageNamed } from './language'
import { checked, noIssues, type Schema } from './schema'
import { parseStructure, readStructure } from './structure'

/**
 * A language as a page or a browser names it, with or without a region: `vi`, `vi-VN`, `en-GB`.
 *
 * Every function that writes in a language takes one. A text from outside, such as `navigator.language`, may name a
 * language that the library does not write: `parseLanguage` reads it.
 */
export type LanguageTag = Language | `${Language}-${string}`

/** The schema of a {@link LanguageTag}. */
export const LanguageTag: Schema<LanguageTag> = checked(tag =>
  languageNamed(tag) === undefined ? (readStructure(Language, tag).issues ?? noIssues) : noIssues,
)

/**
 * The language that an argument names. Throws unless the library writes it: a `?lang=` that a server passes on must not
 * reach words or markup.
 */
export function readLanguage(language: unknown, path: IssuePath = ['language']): Language {
  return languageNamed(language) ?? parseStructure(Language, language, path)
}

/**
 * Reads the name of a language, as browsers and servers give it.
 *
 * For `navigator.language` or a `?lang=`, which may name any language. Region and case do not matter.
 *
 * @param tag - The name: `vi`, `vi-VN`, `en-GB`.
 * @returns `vi` or `en`.
 * @throws An `EgovKpiError` when the library does not write that language.
 *
 * @example
 * ```ts
 * import { parseLanguage } from 'egov-kpi'
 *
 * parseLanguage('vi-VN') // => 'vi'
 * parseLanguage('EN') // => 'en'
 * parseLanguage('fr-FR') // => throws 'must be one of “vi”, “en”'
 * ```
 */
export function parseLanguage(tag: string): Language {
  return readLanguage(tag)
}
