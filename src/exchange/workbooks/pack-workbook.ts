import { unzipSync, zipSync } from 'fflate'
import type { Cell, WriteSheet } from 'hucre/xlsx'
import { checkText } from '../sheets/write-cell'

/** The day on which every workbook says that it was made: a clock would make other bytes each time. */
const madeOn = new Date(0)

/** Writes sheets as the library that knows the format takes them; the bytes follow from the sheets alone. */
export async function packWorkbook(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  sheets.forEach(({ rows = [] }, index) => {
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        if (typeof cell === 'string') checkText(cell, ['sheets', index, 'rows', at, column])
      })
    })
  })
  const { writeXlsx: write } = await import('hucre/xlsx')
  const data = await write({ sheets: [...sheets], properties: { created: madeOn, modified: madeOn } })
  // Packed again, the bytes follow from the parts alone: the compressor of the host is not the same on every machine, and
  // the time of a part is written in its zone.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(Object.entries(unzipSync(data)).map(([name, bytes]) => [name, [bytes, { mtime }]])))
}

/** In the format `_x0041_` is an A, so that a text with these letters in it has its first sign written so. */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** The library takes a text such as `#N/A` for the error itself, unless it is rich text. */
export function looksLikeError(value: unknown): value is string {
  return typeof value === 'string' && /^#[A-Z0-9/!?_]+$/.test(value)
}

/** A text that is a text, whatever it looks like. */
export function asText(text: string): Partial<Cell> {
  return { value: text, type: 'richText', richText: [{ text }] }
}
