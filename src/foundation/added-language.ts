import type { IssueParameters } from './issue'
import { AddedCode, type Language, type LocalizedText, textIn } from './language'
import { LanguageTag, readLanguage } from './language-tag'
import { dictionary, maybe, record, type Schema, tested } from './schema'
import { parseStructure } from './structure'

/**
 * A language that the library does not write, with what the caller has in it.
 *
 * Names are taken from `also` of a text, sentences of issues from `messages`. Everything else is written in `instead`,
 * which the caller states, so that no language is chosen silently.
 */
export interface AddedLanguage {
  /** Its code, as in `also` of texts: `fr`. */
  readonly id: string
  /** The language of everything that there is no text for, and of numbers and dates. */
  readonly instead: LanguageTag
  /** The sentences of issues by their code, made of the parameters of the issue. */
  readonly messages?: Readonly<Record<string, (parameters: IssueParameters) => string>>
}

const AddedLanguage: Schema<AddedLanguage> = record(() => ({
  id: AddedCode,
  instead: LanguageTag,
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
  if (typeof language !== 'object' || language === null) return { language: readLanguage(language), added: null }
  const added = parseStructure(AddedLanguage, language, ['language'])
  return { language: readLanguage(added.instead), added }
}

/** A text in a language that may be an added one. */
export function textWritten(text: LocalizedText, { language, added }: WrittenLanguage): string {
  const own = typeof text === 'string' || added === null ? undefined : text.also?.[added.id]
  return own ?? textIn(text, language)
}
