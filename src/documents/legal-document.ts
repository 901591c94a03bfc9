import * as z from 'zod'
import { CivilDate } from '../foundation/civil-date'
import { LocalizedText } from '../foundation/language'
import { maybe, ownIssue, record } from '../foundation/record'
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
const numberText: z.ZodType<string> = z.string().superRefine((text, context) => {
  for (const issue of readDocumentNumber(text).issues) {
    if (issue.severity === 'error') ownIssue(context, issue)
    else if (issue.expected !== undefined) {
      const { expected } = issue
      const readAs = { what: 'document-number', text, expected } as const
      ownIssue(context, documentIssue('read-as', [], readAs, { expected, actual: text }))
    }
  }
})

/** The schema of a {@link LegalDocument}. */
export const LegalDocument: z.ZodType<LegalDocument> = record(() => ({
  number: numberText,
  type: maybe(LocalizedText),
  date: maybe(CivilDate),
  issuer: maybe(LocalizedText),
  title: maybe(LocalizedText),
  url: maybe(z.string().min(1)),
}))
