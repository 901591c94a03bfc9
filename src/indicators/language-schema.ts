import * as z from 'zod'
import type { Language as LanguageName } from '../foundation/language'

/** A language the library writes in. */
export type Language = LanguageName

/** The schema of a language. */
export const Language: z.ZodType<Language> = z.enum(['vi', 'en'])
