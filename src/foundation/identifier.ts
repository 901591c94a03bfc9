import { type Issue, type IssuePath, quote } from './issue'
import { describedText, noIssues, type Schema } from './schema'
import { idIssue } from './wording'

/** Spaces at the ends; inside, every space but the plain one; control and invisible characters; halves of a pair. */
const unsafe = /^\s|\s$|(?! )\s|[\p{Cc}\p{Cf}\p{Cs}]/u

/**
 * Whether a text can be an id: not empty, no invisible characters, Unicode form NFC. `__proto__` cannot: as a key of
 * plain data it would be lost.
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
 * The schema of an id. Two ids that look the same must be the same; the form NFC, no spaces at the ends and only the
 * plain space ensure that. Copies from web pages contain no-break spaces, those from chat programs zero-width ones.
 */
export const Identifier: Schema<string> = describedText(
  () => '^\\S([^\\p{Cc}\\p{Cf}]*\\S)?$',
  text => (isIdentifier(text) ? noIssues : [notIdentifier(text)]),
)

/** The issue of a text that cannot be an id. */
export function notIdentifier(text: string, path: IssuePath = []): Issue {
  return idIssue('malformed', path, { what: 'identifier', text: quote(text) }, { actual: text })
}
