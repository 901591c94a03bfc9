import { unreadable } from '../xlsx/open-archive'

/** A record of a BIFF8 stream: its type, and where its content begins and ends. */
export interface XlsRecord {
  readonly type: number
  readonly from: number
  readonly to: number
}

/** A text with its length before it, in one or two bytes, and a mark of how wide its letters are. */
export function textAt(view: DataView, from: number, to: number, lengthBytes: 1 | 2): string {
  const cursor = cursorOver(view, [{ type: 0, from, to }])
  const length = lengthBytes === 1 ? cursor.byte() : cursor.word()
  return cursor.letters(length, (cursor.byte() & 1) === 1)
}

/**
 * Reads texts that go on over several records: those that cells share, or one of a formula.
 *
 * @param single - 1 to read one text, without the counts that stand before a table of them.
 */
export function readSharedTexts(
  view: DataView,
  records: readonly XlsRecord[],
  isStruckFont: (font: number) => boolean,
  take: (text: string, isStruck: boolean) => void,
  single?: 1,
): void {
  const cursor = cursorOver(view, records)
  if (single === undefined) cursor.skip(4)
  const count = single ?? cursor.word() + cursor.word() * 0x1_00_00
  for (let index = 0; index < count; index++) {
    const length = cursor.word()
    const marks = cursor.byte()
    const runs = (marks & 8) === 0 ? 0 : cursor.word()
    const extra = (marks & 4) === 0 ? 0 : cursor.word() + cursor.word() * 0x1_00_00
    const text = cursor.letters(length, (marks & 1) === 1)
    let isStruck = false
    for (let run = 0; run < runs; run++) {
      cursor.skip(2)
      isStruck = isStruckFont(cursor.word()) || isStruck
    }
    cursor.skip(extra)
    take(text, isStruck)
  }
}

interface Cursor {
  readonly byte: () => number
  readonly word: () => number
  readonly skip: (bytes: number) => void
  readonly letters: (length: number, isWide: boolean) => string
}

const mostLetters = 8192

/** Reads on from record to record. A text that goes on in the next record says there anew how wide its letters are. */
function cursorOver(view: DataView, records: readonly XlsRecord[]): Cursor {
  let [index, at, end] = [0, records[0]?.from ?? 0, records[0]?.to ?? 0]
  const goOn = (): void => {
    const next = records[++index]
    if (next === undefined) throw unreadable('text', 'XLS')
    at = next.from
    end = next.to
  }
  const byte = (): number => {
    while (at >= end) goOn()
    return view.getUint8(at++)
  }
  const letters = (length: number, startsWide: boolean): string => {
    let [text, left, isWide] = ['', length, startsWide]
    while (left > 0) {
      if (at >= end) isWide = (byte() & 1) === 1
      const width = isWide ? 2 : 1
      const most = Math.min(left, Math.floor((end - at) / width), mostLetters)
      if (most === 0) throw unreadable('text', 'XLS')
      const codes = Array.from({ length: most }, (_, step) =>
        isWide ? view.getUint16(at + step * 2, true) : view.getUint8(at + step),
      )
      text += String.fromCharCode(...codes)
      at += most * width
      left -= most
    }
    return text
  }
  return {
    byte,
    word: () => byte() + byte() * 0x1_00,
    skip: bytes => {
      for (let left = bytes; left > 0; ) {
        while (at >= end) goOn()
        const step = Math.min(left, end - at)
        at += step
        left -= step
      }
    },
    letters,
  }
}
