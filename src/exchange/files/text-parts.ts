import type { Issue } from '../../foundation/issue'
import { countLost, type DecodedText, decodeText, lostLetters, unknownEncoding } from './decode-text'

/** A text that is decoded part by part, each time it is gone through. */
export interface TextParts extends Omit<DecodedText, 'text'> {
  /** Its beginning, by which a separator is found. */
  readonly head: string
  /** Whether it has no letter, digit or sign at all. */
  readonly isBlank: boolean
  /** Whether it has the end of a line. */
  readonly hasLine: boolean
  readonly parts: () => Iterable<string>
}

const [headLength, partBytes] = [100_000, 65_536]

/**
 * Goes through a text once and says what {@link decodeText} says of it. Of UTF-8 only a part is held at a time: a text of
 * Vietnamese takes up to twice the room of its bytes.
 */
export function textParts(data: Uint8Array | string): TextParts {
  if (typeof data === 'string' || isWide(data)) {
    const { text, ...details } = decodeText(data)
    return { ...details, ...looked([text]), parts: () => [text] }
  }
  let cutOff: Issue | null = null
  let lost = 0
  const looks = looked(
    decodedParts(data, {
      cut: issue => {
        cutOff = issue
      },
      lose: count => {
        lost += count
      },
    }),
  )
  return {
    encoding: 'utf-8',
    issues: lostLetters(lost),
    cutOff,
    ...looks,
    parts: () => decodedParts(data, { cut() {}, lose() {} }),
  }
}

function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function looked(parts: Iterable<string>): Pick<TextParts, 'head' | 'isBlank' | 'hasLine'> {
  let head = ''
  let [isBlank, hasLine] = [true, false]
  for (const part of parts) {
    if (head.length < headLength) head += part
    isBlank &&= part.trim() === ''
    hasLine ||= /[\r\n]/.test(part)
  }
  return { head, isBlank, hasLine }
}

/** What is to be done about a text that is not whole. */
interface Faults {
  readonly cut: (issue: Issue) => void
  readonly lose: (count: number) => void
}

function* decodedParts(data: Uint8Array, faults: Faults): Generator<string> {
  yield* decodePieces(
    (function* () {
      for (let at = 0; at < data.length; at += partBytes) yield data.subarray(at, at + partBytes)
    })(),
    faults,
  )
}

/** Decodes bytes that come in pieces as UTF-8, up to the first that are not UTF-8; without a byte order mark. */
export function* decodePieces(pieces: Iterable<Uint8Array>, { cut, lose }: Faults): Generator<string> {
  const decode = decoderOf()
  let isFirst = true
  const readable = (bytes: Uint8Array | null): { readonly text: string; readonly isLast: boolean } => {
    const { text, isCut } = decode(bytes)
    const nul = text.indexOf('\0')
    const read = nul < 0 ? text : text.slice(0, nul)
    lose(countLost(read))
    if (nul >= 0 || isCut) cut(unknownEncoding(nul >= 0))
    return { text: isFirst ? read.replace(/^\uFEFF/, '') : read, isLast: nul >= 0 || isCut }
  }
  for (const piece of pieces) {
    const { text, isLast } = readable(piece)
    yield text
    isFirst = false
    if (isLast) return
  }
  yield readable(null).text
}

/** Decodes UTF-8 piece by piece; of a piece with bytes that are none, what is before them. */
function decoderOf(): (bytes: Uint8Array | null) => { readonly text: string; readonly isCut: boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest: Uint8Array = new Uint8Array()
  return bytes => {
    const piece = bytes === null ? rest : rest.length === 0 ? bytes : joined(rest, bytes)
    const end = bytes === null ? piece.length : endOfSigns(piece)
    rest = piece.slice(end)
    try {
      return { text: decoder.decode(piece.subarray(0, end)), isCut: false }
    } catch {
      return { text: decodeText(piece).text, isCut: true }
    }
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}

/** Where the last whole sign of UTF-8 ends: the rest waits for the next piece. */
function endOfSigns(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at--) {
    const byte = bytes[at] as number
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return at + length > bytes.length ? at : bytes.length
  }
  return bytes.length
}
