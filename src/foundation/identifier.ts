import * as z from 'zod'
import { quote } from './issue'
import { ownIssue } from './structure'
import { foundationIssue } from './wording'

// The point of this pattern is to find control characters.
const unsafe = /^\s|\s$|\p{Cc}/u

/** Tells whether a text can name a thing: not empty, no space at its ends, no control characters, Unicode form NFC. */
export function isIdentifier(text: unknown): text is string {
  return (
    typeof text === 'string' && text !== '' && !unsafe.test(text) && (isAscii(text) || text === text.normalize('NFC'))
  )
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false
  return true
}

/** The schema of an id. Two ids that look alike must be alike: that is what the form NFC and the bare ends are for. */
export const Identifier: z.ZodType<string> = z.string().superRefine((text, context) => {
  if (!isIdentifier(text))
    ownIssue(context, foundationIssue('not-an-identifier', [], { text: quote(text) }, { actual: text }))
})
