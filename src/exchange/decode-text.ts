import type { Issue } from '../foundation/issue'
import { exchangeIssue } from './wording'

/** How the text of a file was written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** A text that was decoded, and how. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly issues: readonly Issue[]
}

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * Decodes a text by its byte order mark, or as UTF-8. Bytes that are no such text are an issue: letters of windows-1258
 * or TCVN3 would come out as others, and nobody would notice.
 */
export function decodeText(data: Uint8Array | string): DecodedText | { readonly issues: readonly Issue[] } {
  if (typeof data === 'string') {
    const text = data.startsWith('\uFEFF') ? data.slice(1) : data
    return { text, encoding: 'utf-8', issues: lostLetters(text) }
  }
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => data[index] === byte))
  const encoding = mark?.encoding ?? 'utf-8'
  const body = data.subarray(mark?.bytes.length ?? 0)
  try {
    // Not every host knows big-endian UTF-16, so that its bytes are swapped.
    const decoder = new TextDecoder(encoding === 'utf-8' ? 'utf-8' : 'utf-16le', { fatal: true, ignoreBOM: true })
    const text = decoder.decode(encoding === 'utf-16be' ? swapped(body) : body)
    if (!text.includes('\0')) return { text, encoding, issues: lostLetters(text) }
    return { issues: [exchangeIssue('encoding-unknown', [], { hint: 'NUL; UTF-16?' })] }
  } catch {
    return { issues: [exchangeIssue('encoding-unknown', [], { hint: 'windows-1258, TCVN3, VNI?' })] }
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length)
  for (let index = 0; index < bytes.length; index++) result[index ^ 1] = bytes[index] as number
  return result
}

function lostLetters(text: string): readonly Issue[] {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++
  return count === 0 ? [] : [exchangeIssue('broken-characters', [], { count })]
}

/** UTF-8 that was read as windows-1252 and saved: "ThÃ´ng tin", "Há»“ sÆ¡". Vietnamese has no such neighbours. */
const misread = /Ã[\u0080-\u00BF]|á[º»][\u0080-\u00BF\u2010-\u2122\u0152-\u0192]|Ä[\u0090‘]|Æ[°¡]/u

/** Whether a text looks as if it had been read in a wrong encoding before it came here. */
export function looksMisread(text: string): boolean {
  return misread.test(text)
}
