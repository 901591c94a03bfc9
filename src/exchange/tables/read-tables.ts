import type { GivenFile } from '../files/file'
import { limitsOf, parseFiles } from '../files/file'
import { takeNotes } from '../files/notes'
import { roomOf, rowCells } from '../files/room'
import { noteMissing, visibleSheets } from '../inputs/assign-sheets'
import { describeFiles, openFiles, type Reading, type ReadOptions, readOptions } from '../inputs/read-options'
import { exchangeIssue } from '../wording'
import { type DataRow, dataRows } from './data-rows'
import { findHeadings } from './headings'
import type { Table, TableColumn, TableRow } from './table'

/**
 * Reads the tables of a file as they stand: every sheet of a workbook, or the one of a CSV file.
 *
 * For tables that are not an input of the library. The kind of file, its encoding and its separator are found out from its
 * bytes and stated in the result. Cells keep their types, but for codes: 7 that is shown as 007 is that text. Dates come as
 * civil dates, formulas as the value that the file stores, with a finding; empty rows and a last row of totals are findings.
 *
 * @param file - The file: its name, and its bytes or text.
 * @param options - What the file does not say; `sheet` to read one sheet only.
 * @returns The tables, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readTables } from 'egov-kpi/exchange'
 *
 * const { value, findings, files } = await readTables({ name: 'a.csv', data: 'Đơn vị;Điểm\nHuế;70\nTổng cộng;70\n' })
 * value?.[0]?.rows // => [{ row: 2, cells: ['Huế', '70'] }]
 * findings.map(({ code, path }) => [code, ...path]) // => [['left-out', 'a.csv', 3]]
 * files // => [{ name: 'a.csv', format: 'csv', encoding: 'utf-8', separator: ';' }]
 * ```
 */
export async function readTables(file: GivenFile, options: ReadOptions = {}): Promise<Reading<readonly Table[]>> {
  const { partial = false, ...read } = readOptions(options)
  const limits = limitsOf(read)
  const notes = takeNotes(limits)
  const [given] = parseFiles(file, 'file') as [GivenFile]
  const opened = await openFiles(given, read, notes)
  const files = describeFiles(opened)
  if (opened.some(({ format }) => format === 'json'))
    notes.add(exchangeIssue('not-applicable', [], { what: 'json' }), { file: file.name })
  const sheets = opened.flatMap(one => visibleSheets(one, [], notes))
  const asked = sheets[0]?.options.sheet
  const chosen = asked === undefined ? sheets : sheets.filter(({ name }) => name === asked)
  if (asked !== undefined && chosen.length === 0) noteMissing({ vi: asked, en: asked }, sheets, notes, file.name)
  const tables = chosen.flatMap(sheet => {
    const headed = findHeadings(sheet, null, limits, notes)
    if (headed === null) return []
    const rows: TableRow[] = []
    for (const data of dataRows(headed, limits, notes)) {
      const { row, cells, isBroken } = data
      if (isBroken) continue
      // Of a workbook the cells were counted when it was opened.
      const room = sheet.isTyped ? { cells: rowCells, characters: 0 } : roomOf(cells)
      const tooBig = notes.keep(room.cells, room.characters)
      if (tooBig !== null) {
        notes.breakOff(tooBig, { ...sheet.at, row })
        return []
      }
      rows.push(asShown(data, headed.columns))
    }
    return [{ name: sheet.name, columns: headed.columns, rows }]
  })
  return {
    value: notes.isBrokenOff() || (notes.hasErrors() && !partial) ? null : tables,
    findings: notes.issues(),
    files,
  }
}

/** A row with its codes as the sheet shows them. */
function asShown({ row, cells, shown }: DataRow, columns: readonly TableColumn[]): TableRow {
  if (![...shown.values()].some(one => typeof one === 'object')) return { row, cells }
  const codeOf = (column: number): string | undefined => {
    const one = shown.get(column)
    return typeof one === 'object' ? one.text : undefined
  }
  return { row, cells: cells.map((cell, index) => codeOf(columns[index]?.column ?? 0) ?? cell) }
}
