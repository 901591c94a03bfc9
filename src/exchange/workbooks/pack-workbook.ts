import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Cell, WriteSheet } from 'hucre/xlsx'
import { checkText } from '../sheets/write-cell'
import { font } from './looks'

/** Writes sheets as the library that knows the format takes them; the bytes follow from the sheets and the title alone. */
export async function packWorkbook(sheets: readonly WriteSheet[], title?: string): Promise<Uint8Array> {
  sheets.forEach(({ rows = [] }, index) => {
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        if (typeof cell === 'string') checkText(cell, ['sheets', index, 'rows', at, column])
      })
    })
  })
  const { writeXlsx: write } = await import('hucre/xlsx')
  const properties = { creator: 'egov-kpi', ...(title === undefined ? {} : { title }) }
  const data = await write({
    sheets: sheets.map(withoutTitles),
    namedRanges: sheets.flatMap(printTitles),
    defaultFont: font,
    properties,
  })
  // Packed again, the bytes follow from the parts alone: the compressor of the host is not the same on every machine, and
  // the time of a part is written in its zone.
  const mtime = new Date(1980, 0, 1)
  const parts = Object.entries(unzipSync(data)).map(([name, bytes]) => [name, [finished(name, bytes), { mtime }]])
  return zipSync(Object.fromEntries(parts))
}

/** A name of a workbook, for the cells of one sheet. */
interface NamedCells {
  readonly name: string
  readonly range: string
  readonly scope: string
}

/** The rows and columns that are on every page. The library leaves the name of their sheet without quotation marks. */
function printTitles({ name, pageSetup }: WriteSheet): readonly NamedCells[] {
  const sheet = `'${name.replaceAll("'", "''")}'`
  const titles = [pageSetup?.printTitlesColumn, pageSetup?.printTitlesRow].flatMap(range =>
    range === undefined ? [] : [`${sheet}!${range}`],
  )
  return titles.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }]
}

function withoutTitles(sheet: WriteSheet): WriteSheet {
  if (sheet.pageSetup === undefined) return sheet
  const { printTitlesColumn: _, printTitlesRow: __, ...pageSetup } = sheet.pageSetup
  return { ...sheet, pageSetup }
}

/**
 * A part without the day on which the host says that it was made; and with bars that are as long as their numbers: by
 * default Excel draws a tenth of a bar for zero.
 */
function finished(name: string, bytes: Uint8Array): Uint8Array {
  if (name === 'docProps/core.xml')
    return strToU8(strFromU8(bytes).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
  if (!name.startsWith('xl/worksheets/sheet')) return bytes
  const text = strFromU8(bytes)
  const drawn = text.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">')
  return drawn === text ? bytes : strToU8(drawn)
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
