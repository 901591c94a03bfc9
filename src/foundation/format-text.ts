import { type AddedLanguage, readWritten, textWritten } from './added-language'
import { LocalizedText } from './language'
import type { LanguageTag } from './language-tag'
import { parseStructure } from './structure'

/**
 * Reads a text in one language, falling back to the other if it is not translated.
 *
 * For labels that reach people: a missing translation shows the words that exist rather than nothing.
 *
 * @param text - A plain string, or an object with `vi`, `en` or both, and other languages in `also`.
 * @param language - The language wanted; an {@link AddedLanguage} takes the text from `also`.
 * @returns The text in that language; without it, the text in the other.
 * @throws An `EgovKpiError` when it is not a text, or the language is unknown.
 *
 * @example
 * ```ts
 * import { formatText } from 'egov-kpi'
 *
 * formatText({ vi: 'Sở Y tế', en: 'Department of Health' }, 'en') // => 'Department of Health'
 * formatText({ vi: 'Sở Y tế' }, 'en') // => 'Sở Y tế'
 *
 * const french = { id: 'fr', instead: 'en' } as const
 * formatText({ vi: 'Sở Y tế', also: { fr: 'Département de la santé' } }, french) // => 'Département de la santé'
 * ```
 */
export function formatText(text: LocalizedText, language: LanguageTag | AddedLanguage): string {
  const written = readWritten(language)
  return textWritten(typeof text === 'string' ? text : parseStructure(LocalizedText, text, ['text']), written)
}
