import { joinBytes } from '../../files/bytes'
import { type Archive, unreadable } from '../xlsx/open-archive'

/**
 * The content of a record of a binary part, read by its places; a place behind its end is refused. It is the same object for
 * every record, since records come by the million: it holds only until the next one.
 */
export interface RecordContent {
  readonly length: number
  readonly byte: (at: number) => number
  readonly word: (at: number) => number
  readonly long: (at: number) => number
  readonly double: (at: number) => number
  /** A text with its length before it, in letters of two bytes; a length of -1 is none. */
  readonly text: (at: number) => string
}

/** Longer records hold no cell, text or style. */
const longest = 1_048_576

/** The bytes as which a record counts at least: an empty one takes as long to pass over as a cell. */
const leastBytes = 12

/**
 * Reads a binary part record by record while it is inflated ([MS-XLSB] 2.1.4). Records of other types, or that are longer
 * than any that is known, are passed over without being kept.
 */
export async function readRecords(
  archive: Archive,
  part: string,
  types: ReadonlySet<number>,
  take: (type: number, content: RecordContent) => void,
): Promise<void> {
  const content = new Content(part)
  const head: Head = { type: 0, length: 0, bytes: 0 }
  /** What the pieces so far ended with: a record that goes on in the next one. */
  let rest: Uint8Array = new Uint8Array()
  /** How much of a record that is passed over is still to come. */
  let left = 0
  await archive.read(part, piece => {
    const bytes = rest.length === 0 ? piece : joinBytes([rest, piece])
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    let at = Math.min(left, bytes.length)
    left -= at
    let records = 0
    while (left === 0 && readHead(bytes, at, head)) {
      const from = at + head.bytes
      if (types.has(head.type)) {
        if (head.length > longest) throw unreadable(`${part}: ${head.length}`, 'XLSB')
        if (from + head.length > bytes.length) break
        content.turnTo(view, from, head.length)
        take(head.type, content)
        at = from + head.length
      } else {
        at = Math.min(from + head.length, bytes.length)
        left = from + head.length - at
      }
      records++
    }
    rest = bytes.slice(at)
    archive.count(Math.max(0, records * leastBytes - piece.length))
  })
  if (left > 0 || rest.length > 0) throw unreadable(`${part}: EOF`, 'XLSB')
}

interface Head {
  type: number
  length: number
  /** The bytes of the head itself. */
  bytes: number
}

/**
 * Reads the type of a record in one or two bytes, and its length in one to four, of seven bits each. Gives false where the
 * bytes end before the head does.
 */
function readHead(bytes: Uint8Array, from: number, head: Head): boolean {
  let at = from
  head.type = (bytes[at] ?? 0) & 0x7f
  if ((bytes[at++] ?? 0) >= 0x80) head.type += ((bytes[at++] ?? 0) & 0x7f) * 0x80
  head.length = 0
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = bytes[at++] ?? 0
    head.length += (byte & 0x7f) << shift
    if (byte < 0x80) break
  }
  head.bytes = at - from
  return at <= bytes.length
}

/** The most letters that are made into a text at once. */
const mostLetters = 8192

class Content implements RecordContent {
  length = 0
  readonly #part: string
  readonly #letters: number[] = []
  #view: DataView = new DataView(new ArrayBuffer(0))
  #from = 0

  constructor(part: string) {
    this.#part = part
  }

  turnTo(view: DataView, from: number, length: number): void {
    this.#view = view
    this.#from = from
    this.length = length
  }

  byte(at: number): number {
    return this.#view.getUint8(this.#place(at, 1))
  }

  word(at: number): number {
    return this.#view.getUint16(this.#place(at, 2), true)
  }

  long(at: number): number {
    return this.#view.getUint32(this.#place(at, 4), true)
  }

  double(at: number): number {
    return this.#view.getFloat64(this.#place(at, 8), true)
  }

  text(at: number): string {
    const length = this.long(at)
    if (length === 0xff_ff_ff_ff) return ''
    const from = this.#place(at + 4, length * 2)
    let text = ''
    for (let read = 0; read < length; read += mostLetters) {
      const letters = this.#letters
      letters.length = Math.min(length - read, mostLetters)
      for (let index = 0; index < letters.length; index++) {
        letters[index] = this.#view.getUint16(from + (read + index) * 2, true)
      }
      text += String.fromCharCode(...letters)
    }
    return text
  }

  #place(at: number, length: number): number {
    if (at + length > this.length) throw unreadable(`${this.#part}: record`, 'XLSB')
    return this.#from + at
  }
}
