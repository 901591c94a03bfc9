import { type AddedLanguage, readWritten } from './added-language'
import { type Issue, type IssueParameters, type IssuePlace, pathText } from './issue'
import type { Bilingual } from './language'
import type { LanguageTag } from './language-tag'
import { anyText, either, list, maybe, number, openRecord, type Schema } from './schema'
import { parseStructure, unreadObject } from './structure'

/** The properties of issues that are written; the rest is for programs. */
type WrittenIssue = Pick<Issue, 'path' | 'message'> & Partial<Pick<Issue, 'code' | 'parameters' | 'place'>>

const both = openRecord<Bilingual>(() => ({ vi: anyText, en: anyText }))
const Issues: Schema<readonly WrittenIssue[]> = list(
  openRecord<WrittenIssue>(() => ({
    path: list(either(anyText, number())),
    message: both,
    code: maybe(anyText),
    parameters: maybe(unreadObject<IssueParameters>()),
    place: maybe(openRecord<Pick<IssuePlace, 'words'>>(() => ({ words: both })) as Schema<IssuePlace>),
  })),
)

/**
 * Writes issues as lines a person can read, one line each.
 *
 * @param issues - Errors or findings.
 * @param language - The language of the sentences; an {@link AddedLanguage} has its own for the codes that it names.
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
 * report // => 'entries[0].score: “0x1F” is not a number: expected a decimal such as “65.47” or a fraction such as “1/3”.'
 *
 * const french = { id: 'fr', instead: 'en', messages: { empty: () => 'Il n’y a rien.' } } as const
 * try {
 *   rank([])
 * } catch (error) {
 *   if (isEgovKpiError(error)) report = formatIssues(error.issues, french)
 * }
 * report // => 'entries: Il n’y a rien.'
 * ```
 */
export function formatIssues(issues: readonly Issue[], language: LanguageTag | AddedLanguage): string {
  const { language: written, added } = readWritten(language)
  const messages = new Map(Object.entries(added?.messages ?? {}))
  return parseStructure(Issues, issues, ['issues'])
    .map(({ code = '', parameters = {}, path, message, place }) => {
      const own = messages.get(code)
      const where = place === undefined ? '' : `${place.words[written]}: `
      const text =
        own === undefined
          ? message[written]
          : `${where}${parseStructure(anyText, own(parameters), ['language', 'messages', code])}`
      return path.length > 0 ? `${pathText(path)}: ${text}` : text
    })
    .join('\n')
}
