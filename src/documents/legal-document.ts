import { CivilDate } from '../foundation/civil-date'
import { LocalizedText } from '../foundation/language'
import { anyText, described, maybe, notEmpty, record, type Schema } from '../foundation/schema'
import { readDocumentNumber } from './read-document-number'
import { documentIssue } from './wording'

/** A document that a task, a rule or a figure is based on: a plan, a decision, a decree. */
export interface LegalDocument {
  /** Its number and symbol, without stray blanks: `'76/KH-UBND'`; `'/BC-STTTT'` for a draft. */
  readonly number: string
  /** Its kind, if the number does not show it or shows another: `'Luật'`. */
  readonly type?: LocalizedText
  /** The day of issue. */
  readonly date?: CivilDate
  /** Who issued it, in words: `'UBND thành phố'`. The same number belongs to many issuers. */
  readonly issuer?: LocalizedText
  /** What it is about, as in its title. */
  readonly title?: LocalizedText
  /** Where it can be read. */
  readonly url?: string
}

/** A number in data: valid, and written without stray blanks. */
const numberText: Schema<string> = described(
  () => anyText,
  text =>
    readDocumentNumber(text).issues.flatMap(issue => {
      const { severity, expected } = issue
      if (severity === 'error') return [issue]
      if (expected === undefined) return []
      return [documentIssue('read-as', [], { what: 'document-number', text, expected }, { expected, actual: text })]
    }),
)

/** The schema of a {@link LegalDocument}. */
export const LegalDocument: Schema<LegalDocument> = record(() => ({
  number: numberText,
  type: maybe(LocalizedText),
  date: maybe(CivilDate),
  issuer: maybe(LocalizedText),
  title: maybe(LocalizedText),
  url: maybe(notEmpty),
}))
