import { joinBytes } from './bytes'
import { countLost, decodeText, type TextEnd, unknownEncoding } from './decode-text'

/** A text that is decoded part by part, each time it is gone through. */
export interface TextParts extends TextEnd {
  /** Its beginning, by which a separator is found. */
  readonly head: string
  /** Whether it has no letter, digit or sign at all. */
  readonly isBlank: boolean
  /** Whether it has the end of a line. */
  readonly hasLine: boolean
  readonly parts: () => Generator<string, TextEnd>
}

const [headLength, partBytes] = [100_000, 65_536]

/**
 * Goes through a text once and says what {@link decodeText} says of it. Of UTF-8 only a part is held at a time: a text of
 * Vietnamese takes up to twice the room of its bytes.
 */
export function textParts(data: Uint8Array | string): TextParts {
  let head = ''
  let [isBlank, hasLine] = [true, false]
  const parts = partsOf(data)
  let next = parts.next()
  for (; next.done !== true; next = parts.next()) {
    const part = next.value
    if (head.length < headLength) head += part
    isBlank &&= part.trim() === ''
    hasLine ||= /[\r\n]/.test(part)
  }
  return { ...next.value, head, isBlank, hasLine, parts: () => partsOf(data) }
}

function* partsOf(data: Uint8Array | string): Generator<string, TextEnd> {
  if (typeof data !== 'string' && !isWide(data)) return yield* decodePieces(cutUp(data))
  const { text, ...end } = decodeText(data)
  yield text
  return end
}

/** Whether a text has the mark of UTF-16. */
export function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function* cutUp(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += partBytes) yield data.subarray(at, at + partBytes)
}

/** Decodes bytes that come in pieces as UTF-8, up to the first that are not UTF-8; without a byte order mark. */
export function* decodePieces(pieces: Iterable<Uint8Array>): Generator<string, TextEnd> {
  const decode = decoderOf()
  let [isFirst, lost] = [true, 0]
  for (const piece of withEnd(pieces)) {
    const { text, isCut } = decode(piece)
    const nul = text.indexOf('\0')
    const readable = nul < 0 ? text : text.slice(0, nul)
    lost += countLost(readable)
    yield isFirst ? readable.replace(/^\uFEFF/, '') : readable
    isFirst = false
    if (nul >= 0 || isCut) return { encoding: 'utf-8', lost, cutOff: unknownEncoding(nul >= 0) }
  }
  return { encoding: 'utf-8', lost, cutOff: null }
}

/** Pieces, and null after the last. */
function* withEnd(pieces: Iterable<Uint8Array>): Generator<Uint8Array | null> {
  yield* pieces
  yield null
}

/** Decodes UTF-8 piece by piece; of a piece with bytes that are none, what is before them. */
function decoderOf(): (bytes: Uint8Array | null) => { readonly text: string; readonly isCut: boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest: Uint8Array = new Uint8Array()
  return bytes => {
    const piece = bytes === null ? rest : rest.length === 0 ? bytes : joinBytes([rest, bytes])
    const end = bytes === null ? piece.length : endOfSigns(piece)
    rest = piece.slice(end)
    try {
      return { text: decoder.decode(piece.subarray(0, end)), isCut: false }
    } catch {
      return { text: decodeText(piece).text, isCut: true }
    }
  }
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
