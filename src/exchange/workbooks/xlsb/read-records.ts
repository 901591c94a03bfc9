import { type Archive, unreadable } from '../xlsx/open-archive'

/** The content of a record of a binary part, read by its places; a place behind its end is refused. */
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
 * Reads a binary part record by record while it is inflated ([MS-XLSB] 2.1.4). Records that nobody takes, or that are longer
 * than any that is known, are passed over without being kept.
 */
export async function readRecords(
  archive: Archive,
  part: string,
  types: ReadonlySet<number>,
  take: (type: number, content: RecordContent) => void,
): Promise<void> {
  let head: number[] = []
  let read = 0
  let current: {
    readonly type: number
    readonly bytes: Uint8Array | null
    readonly length: number
    filled: number
  } | null = null
  const finish = (): void => {
    read++
    if (current?.bytes != null) take(current.type, contentOf(current.bytes, part))
    current = null
    head = []
  }
  await archive.read(part, piece => {
    let at = 0
    read = 0
    while (at < piece.length) {
      if (current === null) {
        head.push(piece[at++] as number)
        const read = headOf(head)
        if (read === null) continue
        const isTaken = types.has(read.type)
        if (isTaken && read.length > longest) throw unreadable(`${part}: ${read.length}`, 'XLSB')
        current = { ...read, bytes: isTaken ? new Uint8Array(read.length) : null, filled: 0 }
      } else {
        const step = Math.min(piece.length - at, current.length - current.filled)
        current.bytes?.set(piece.subarray(at, at + step), current.filled)
        current.filled += step
        at += step
      }
      if (current.filled === current.length) finish()
    }
    archive.count(Math.max(0, read * leastBytes - piece.length))
  })
  if (current !== null || head.length > 0) throw unreadable(`${part}: EOF`, 'XLSB')
}

/** The type of a record in one or two bytes, and its length in one to four, of seven bits each; null if there is more. */
function headOf(bytes: readonly number[]): { readonly type: number; readonly length: number } | null {
  const typeBytes = ((bytes[0] as number) & 0x80) === 0 ? 1 : 2
  if (bytes.length <= typeBytes) return null
  const lengthBytes = bytes.slice(typeBytes)
  if (((lengthBytes.at(-1) as number) & 0x80) !== 0 && lengthBytes.length < 4) return null
  const sevens = (list: readonly number[]): number =>
    list.reduce((sum, byte, index) => sum + (byte & 0x7f) * 128 ** index, 0)
  return { type: sevens(bytes.slice(0, typeBytes)), length: sevens(lengthBytes) }
}

function contentOf(bytes: Uint8Array, part: string): RecordContent {
  const view = new DataView(bytes.buffer)
  const check = (at: number, length: number): number => {
    if (at + length > bytes.length) throw unreadable(`${part}: record`, 'XLSB')
    return at
  }
  const long = (at: number): number => view.getUint32(check(at, 4), true)
  return {
    length: bytes.length,
    byte: at => view.getUint8(check(at, 1)),
    word: at => view.getUint16(check(at, 2), true),
    long,
    double: at => view.getFloat64(check(at, 8), true),
    text: at => {
      const length = long(at)
      if (length === 0xff_ff_ff_ff) return ''
      check(at + 4, length * 2)
      let text = ''
      for (let index = 0; index < length; index++) text += String.fromCharCode(view.getUint16(at + 4 + index * 2, true))
      return text
    },
  }
}
