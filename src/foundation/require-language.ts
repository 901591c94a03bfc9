import type { IssuePath } from './issue'
import { Language } from './language'
import { parseStructure } from './structure'

/**
 * Throws unless a language is one the library writes in. TypeScript knows it; a `?lang=` that a server passes on does not,
 * and must become neither other words nor markup.
 */
export function requireLanguage(language: unknown, path: IssuePath = ['language']): asserts language is Language {
  if (language !== 'vi' && language !== 'en') parseStructure(Language, language, path)
}
