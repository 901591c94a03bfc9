import { type Issue, type IssuePath, pathText } from './issue'
import type { Bilingual } from './language'
import { type LanguageTag, readLanguage } from './require-language'
import { anyText, either, list, number, openRecord, type Schema } from './schema'
import { parseStructure } from './structure'

/** The properties of issues that are written; the rest is for programs. */
const Issues: Schema<readonly { readonly path: IssuePath; readonly message: Bilingual }[]> = list(
  openRecord(() => ({
    path: list(either(anyText, number())),
    message: openRecord(() => ({ vi: anyText, en: anyText })),
  })),
)

/**
 * Writes issues as lines a person can read, one line each.
 *
 * @param issues - Errors or findings.
 * @param language - The language of the sentences.
 * @returns Lines such as `entries[3].score: …`, joined by line breaks.
 * @throws An `EgovKpiError` when they are not issues, or the language is unknown.
 *
 * @example
 * ```ts
 * import { formatIssues, isEgovKpiError, rank } from 'egov-kpi'
 *
 * let report = ''
 * try {
 *   rank([{ unit: 'a', score: '0x1F' }])
 * } catch (error) {
 *   if (isEgovKpiError(error)) report = formatIssues(error.issues, 'en')
 * }
 * report // => 'entries[0].score: "0x1F" is not a number: expected a decimal such as "65.47" or a fraction such as "1/3".'
 * ```
 */
export function formatIssues(issues: readonly Issue[], language: LanguageTag): string {
  const written = readLanguage(language)
  return parseStructure(Issues, issues, ['issues'])
    .map(({ path, message }) => (path.length > 0 ? `${pathText(path)}: ${message[written]}` : message[written]))
    .join('\n')
}
