import type { IssuePath } from './issue'
import { Language } from './language'
import { parseStructure } from './structure'

/**
 * Throws unless the library writes in a language. TypeScript checks it, but a `?lang=` that a server passes on is
 * unchecked, and must not reach words or markup.
 */
export function requireLanguage(language: unknown, path: IssuePath = ['language']): asserts language is Language {
  if (language !== 'vi' && language !== 'en') parseStructure(Language, language, path)
}
