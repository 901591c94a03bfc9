import * as z from 'zod'
import { quote } from './issue'
import { described, noIssues } from './record'
import { foundationIssue } from './wording'

/** Spaces at the ends; inside, every space but the plain one; control and invisible characters; halves of a pair. */
const unsafe = /^\s|\s$|(?! )\s|[\p{Cc}\p{Cf}\p{Cs}]/u

/**
 * Tells whether a text can name a thing: not empty, nothing in it that one cannot see, Unicode form NFC. `__proto__` is
 * none: as a key of plain data it would vanish.
 */
export function isIdentifier(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    text !== '' &&
    text !== '__proto__' &&
    !unsafe.test(text) &&
    (isAscii(text) || text === text.normalize('NFC'))
  )
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false
  return true
}

/**
 * The schema of an id. Two ids that look alike must be alike: that is what the form NFC, the bare ends and the plain
 * space are for. A no-break space comes with every copy from a web page, a zero-width one from chat programs.
 */
export const Identifier: z.ZodType<string> = described(z.string, text =>
  isIdentifier(text) ? noIssues : [foundationIssue('not-an-identifier', [], { text: quote(text) }, { actual: text })],
)
