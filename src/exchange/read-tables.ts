import { dataRows } from './data-rows'
import type { GivenFile } from './file'
import { limitsOf } from './file'
import { findHeadings } from './headings'
import { describeFiles, openFiles, type Reading, type ReadOptions, readOptions, visibleSheets } from './input'
import { takeNotes } from './notes'
import type { Table } from './table'
import { exchangeIssue } from './wording'

/**
 * Reads the tables of a file as they stand: every sheet of a workbook, or the one of a CSV file.
 *
 * For tables that are no input of the library. The kind of file, its encoding and its separator are found out from its
 * bytes and stated in the result. Cells keep their types; dates come as civil dates, formulas as the value that the file
 * stores, with a finding; empty rows and a last row of totals are findings.
 *
 * @param file - The file: its name, and its bytes or text.
 * @param options - What the file does not say; `sheet` to read one sheet only.
 * @returns The tables, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readTables } from 'egov-kpi/exchange'
 *
 * const { value, findings, files } = await readTables({ name: 'a.csv', data: 'Đơn vị;Điểm\nHuế;70\nTổng cộng;70\n' })
 * value?.[0]?.rows // => [{ row: 2, cells: ['Huế', '70'] }]
 * findings.map(({ code, path }) => [code, ...path]) // => [['totals-row', 'a', 3]]
 * files // => [{ name: 'a.csv', format: 'csv', encoding: 'utf-8', separator: ';' }]
 * ```
 */
export async function readTables(file: GivenFile, options: ReadOptions = {}): Promise<Reading<readonly Table[]>> {
  const read = readOptions(options)
  const limits = limitsOf(read)
  const notes = takeNotes(limits)
  const opened = await openFiles(file, read, notes)
  const files = describeFiles(opened)
  if (opened.some(({ format }) => format === 'json')) notes.add(exchangeIssue('json-not-a-table', [], {}))
  const sheets = visibleSheets(opened, read, notes)
  const chosen = read.sheet === undefined ? sheets : sheets.filter(({ name }) => name === read.sheet)
  if (read.sheet !== undefined && chosen.length === 0 && !notes.hasErrors()) {
    const wanted = { vi: read.sheet, en: read.sheet }
    notes.add(exchangeIssue('sheet-missing', [], { wanted, known: sheets.map(({ name }) => name) }))
  }
  const tables = chosen.flatMap(sheet => {
    const headed = findHeadings(sheet, null, read.headerRow, limits, notes)
    if (headed === null) return []
    const rows = [...dataRows(headed, limits, notes)].filter(({ isBroken }) => !isBroken)
    return [{ name: sheet.name, columns: headed.columns, rows: rows.map(({ row, cells }) => ({ row, cells })) }]
  })
  return { value: notes.hasErrors() && read.partial !== true ? null : tables, findings: notes.issues(), files }
}
