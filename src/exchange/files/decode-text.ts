import type { Issue } from '../../foundation/issue'
import { exchangeIssue } from '../wording'
import type { Notes } from './notes'

/** How the text of a file was written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** What is known of a text once all of it is decoded. */
export interface TextEnd {
  readonly encoding: Encoding
  /** How many letters were lost before the text came here. */
  readonly lost: number
  /** Why the text ends before its bytes do; null if it does not. */
  readonly cutOff: Issue | null
}

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * Decodes a text by its byte order mark, or as UTF-8, up to the first bytes that are not such text. These are an issue:
 * letters of windows-1258 or TCVN3 would come out as others unnoticed.
 */
export function decodeText(data: Uint8Array | string): TextEnd & { readonly text: string } {
  if (typeof data === 'string') {
    const text = data.startsWith('\uFEFF') ? data.slice(1) : data
    return { text, encoding: 'utf-8', lost: countLost(text), cutOff: null }
  }
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => data[index] === byte))
  const encoding = mark?.encoding ?? 'utf-8'
  const body = data.subarray(mark?.bytes.length ?? 0)
  const bytes = encoding === 'utf-16be' ? swapped(body) : body
  const whole = decoded(bytes, encoding, false)
  const part = whole ?? decodedPart(bytes, encoding)
  const nul = part.indexOf('\0')
  const text = nul < 0 ? part : part.slice(0, nul)
  const cutOff = whole !== null && nul < 0 ? null : unknownEncoding(nul >= 0)
  return { text, encoding, lost: countLost(text), cutOff }
}

/** The issue of bytes that are not text. */
export function unknownEncoding(isNul: boolean): Issue {
  return exchangeIssue('unknown', [], { what: 'encoding', hint: isNul ? 'NUL; UTF-16?' : 'windows-1258, TCVN3, VNI?' })
}

/** Bytes as text; null if they are not such text. Of a part, the last sign may be incomplete. */
function decoded(bytes: Uint8Array, encoding: Encoding, isPart: boolean): string | null {
  try {
    // Not every host knows big-endian UTF-16, so its bytes were swapped.
    const decoder = new TextDecoder(encoding === 'utf-8' ? 'utf-8' : 'utf-16le', { fatal: true, ignoreBOM: true })
    return decoder.decode(bytes, { stream: isPart })
  } catch {
    return null
  }
}

/** The text before the first bytes that are none, found by halving. */
function decodedPart(bytes: Uint8Array, encoding: Encoding): string {
  let text = ''
  let [least, most] = [0, bytes.length]
  while (least < most) {
    const at = Math.ceil((least + most) / 2)
    const part = decoded(bytes.subarray(0, at), encoding, true)
    if (part === null) most = at - 1
    else {
      least = at
      text = part
    }
  }
  return text
}

function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length)
  for (let index = 0; index < bytes.length; index++) result[index ^ 1] = bytes[index] as number
  return result
}

/** How many letters of a text were lost before it came here. */
export function countLost(text: string): number {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++
  return count
}

/** Notes letters that were lost. */
export function noteLost(count: number, file: string, notes: Notes): void {
  if (count > 0) notes.add(exchangeIssue('broken-text', [], { what: 'replaced', count }), { file })
}

/** UTF-8 that was read as windows-1252 and saved: "ThÃ´ng tin", "Há»“ sÆ¡". Vietnamese has no such neighbours. */
const misread = /Ã[\u0080-\u00BF]|á[º»][\u0080-\u00BF\u2010-\u2122\u0152-\u0192]|Ä[\u0090‘]|Æ[°¡]/u

/** Whether a text looks as if it had been read in a wrong encoding before it came here. */
export function looksMisread(text: string): boolean {
  return misread.test(text)
}
