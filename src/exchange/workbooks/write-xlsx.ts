import type { CellStyle, ColumnDef, DataValidation, Cell as HucreCell, WriteSheet } from 'hucre/xlsx'
import { throwIfAny } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import { parseSheets, type Sheet, type SheetColumn } from '../sheets/sheet'
import { asNumberCell, checkCell, checkText, dayOfCell, numberFormat } from '../sheets/write-cell'
import { cellOfDate } from '../tables/date-cell'
import { type Cell, columnLetters } from '../tables/table'
import { exchangeIssue } from '../wording'
import { asText, escaped, looksLikeError, packWorkbook } from './pack-workbook'

const header: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } }

/**
 * Writes tables as an XLSX workbook, one sheet each.
 *
 * Numbers of at most 15 significant digits become numbers, shown with the decimals that their text has if the column has
 * a `form`. Longer ones and fractions stay text, since Excel would cut them off. Dates become dates.
 * Texts are texts, whatever they begin with: none is run as a formula. The same tables give the same bytes, on any
 * machine and at any time.
 *
 * @param sheets - The tables, as {@link unitSheets} and its like make them, or some of your own.
 * @returns The bytes of the file.
 * @throws An `EgovKpiError` when a table is malformed, two sheets have one name, a name is none that Excel takes, a cell is
 * longer than 32,767 characters, or a text holds what no file does, such as half a character.
 *
 * @example
 * ```ts
 * import { readTables, writeXlsx } from 'egov-kpi/exchange'
 *
 * const columns = [{ header: 'Đơn vị', kind: 'text' }, { header: 'Ngày', kind: 'date' }] as const
 * const data = await writeXlsx([{ name: 'Điểm', columns, rows: [['=cmd()', '2022-04-15']] }])
 * const { value } = await readTables({ name: 'a.xlsx', data })
 * value?.[0]?.rows[0]?.cells // => ['=cmd()', '2022-04-15']
 * ```
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const checked = parseSheets(sheets)
  checkNames(checked)
  return packWorkbook(checked.map((sheet, index) => plainSheet(sheet, index)))
}

function checkNames(sheets: readonly Sheet[]): void {
  const seen = new Set<string>()
  const issues = sheets.flatMap(({ name }, index): readonly Issue[] => {
    const isTwin = seen.has(name.toLowerCase())
    seen.add(name.toLowerCase())
    const isFit = name.length <= 31 && !/[\][:*?/\\]|^'|'$/.test(name) && !isTwin
    if (isFit) return []
    const detail = isTwin ? `2 × ${name}` : `${name}: ≤ 31, [ ] : * ? / \\`
    return [exchangeIssue('not-writable', ['sheets', index, 'name'], { what: 'name', detail }, { actual: name })]
  })
  throwIfAny(issues)
}

function plainSheet({ name, columns, rows }: Sheet, index: number): WriteSheet {
  checkText(name, ['sheets', index, 'name'])
  columns.forEach(({ header: text, choices = [] }, column) => {
    checkCell(text, ['sheets', index, 'columns', column, 'header'])
    for (const [at, choice] of choices.entries()) checkText(choice, ['sheets', index, 'columns', column, 'choices', at])
  })
  const cells = new Map<string, Partial<HucreCell>>(columns.map((_, column) => [`0,${column}`, { style: header }]))
  const written = rows.map((row, at) =>
    columns.map((column, position) => {
      const cell = row[position] ?? null
      checkCell(cell, ['sheets', index, 'rows', at, position])
      const { value, style } = writtenCell(cell, column)
      const place = `${at + 1},${position}`
      if (looksLikeError(value)) cells.set(place, asText(value))
      else if (style !== undefined) cells.set(place, { style })
      return value
    }),
  )
  return {
    name,
    columns: columns.map(columnDefinition),
    rows: [columns.map(one => escaped(one.header)), ...written],
    cells,
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, position) => dropDown(column, position, 2, Math.max(rows.length + 1, 2))),
  }
}

function writtenCell(
  cell: Cell,
  { kind, form }: SheetColumn,
): { readonly value: Cell | Date; readonly style?: CellStyle } {
  const day = dayOfCell(cell, kind)
  if (day !== null) return { value: cellOfDate(day) }
  const number = kind === 'number' && typeof cell !== 'boolean' ? asNumberCell(String(cell ?? '')) : null
  if (number === null) return { value: typeof cell === 'string' ? escaped(cell) : cell }
  const numFmt = numberFormat(form, number)
  return { value: number.number, ...(numFmt === undefined ? {} : { style: { numFmt } }) }
}

function columnDefinition({ kind, width = 18 }: SheetColumn): ColumnDef {
  return { width, ...(kind === 'date' ? { numFmt: 'yyyy-mm-dd' } : kind === 'text' ? { numFmt: '@' } : {}) }
}

/** The drop-down of a column with few choices. Excel holds a list of at most 255 characters, without commas in it. */
function dropDown({ choices }: SheetColumn, position: number, from: number, to: number): readonly DataValidation[] {
  const fits = choices !== undefined && choices.join(',').length <= 255 && !choices.some(one => /[,"]/.test(one))
  if (!fits || choices.length === 0) return []
  const letters = columnLetters(position + 1)
  return [{ type: 'list', values: [...choices], allowBlank: true, range: `${letters}${from}:${letters}${to}` }]
}
