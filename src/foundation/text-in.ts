import { textIn as inLanguage, LocalizedText } from './language'
import { type LanguageTag, readLanguage } from './require-language'
import { parseStructure } from './structure'

/**
 * Reads a text in one language, falling back to the other if it is not translated.
 *
 * For labels that reach people: a missing translation shows the words that exist rather than nothing.
 *
 * @param text - A plain string, or an object with `vi`, `en` or both.
 * @param language - The language wanted.
 * @returns The text in that language; without it, the text in the other.
 * @throws An `EgovKpiError` when it is not a text, or the language is unknown.
 *
 * @example
 * ```ts
 * import { formatText } from 'egov-kpi'
 *
 * formatText({ vi: 'Sở Y tế', en: 'Department of Health' }, 'en') // => 'Department of Health'
 * formatText({ vi: 'Sở Y tế' }, 'en') // => 'Sở Y tế'
 * ```
 */
export function formatText(text: LocalizedText, language: LanguageTag): string {
  const written = readLanguage(language)
  return inLanguage(typeof text === 'string' ? text : parseStructure(LocalizedText, text, ['text']), written)
}
