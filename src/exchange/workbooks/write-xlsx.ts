import type { ColumnDef, WriteSheet } from 'hucre/xlsx'
import { throwIfAny } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import { parseSheets, type Sheet, type SheetColumn } from '../sheets/sheet'
import { checkCell, checkText } from '../sheets/write-cell'
import { columnLetters } from '../tables/table'
import { exchangeIssue } from '../wording'
import { addLine, emptyDraft } from './draft-sheet'
import { line, pageOf, title } from './looks'
import { packWorkbook } from './pack-workbook'
import { addHeadings } from './sheet-headings'
import { addRows } from './sheet-rows'
import { drawingRules, dropDown } from './sheet-rules'

/**
 * Writes tables as an XLSX workbook, one sheet each.
 *
 * Numbers of at most 15 significant digits become numbers, shown with the decimals that their text has if the column has
 * a `form`. Longer ones and fractions stay text, since Excel would cut them off. Dates become dates.
 * Texts are texts, whatever they begin with: none is run as a formula. The same tables give the same bytes, on any
 * machine and at any time. Each sheet has a filter and headings that stay in sight, and prints on A4 with its headings on
 * every page, across where it has more than ten columns.
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
  checked.forEach(checkTexts)
  return packWorkbook(checked.map(laidOut), checked[0]?.above?.[0])
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

function checkTexts({ name, columns, rows, above = [], below = [] }: Sheet, index: number): void {
  const at = ['sheets', index]
  checkText(name, [...at, 'name'])
  for (const [one, text] of above.entries()) checkCell(text, [...at, 'above', one])
  for (const [one, text] of below.entries()) checkCell(text, [...at, 'below', one])
  columns.forEach(({ header, under = '', choices = [] }, column) => {
    checkCell(header, [...at, 'columns', column, 'header'])
    checkCell(under, [...at, 'columns', column, 'under'])
    for (const [one, text] of choices.entries()) checkText(text, [...at, 'columns', column, 'choices', one])
  })
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) checkCell(cell, [...at, 'rows', row, column])
}

/** A sheet with its title and lines above the headings, its rows, and its notes below them. */
function laidOut(sheet: Sheet): WriteSheet {
  const { name, columns, names = 0, above = [], below = [] } = sheet
  const draft = emptyDraft(columns.map(({ width = 18 }) => width))
  for (const [at, text] of above.entries()) addLine(draft, text, at === 0 ? title : line)
  if (above.length > 0) draft.rows.push([])
  const head = draft.rows.length
  addHeadings(draft, columns)
  const first = draft.rows.length
  addRows(draft, sheet)
  const last = Math.max(draft.rows.length, first + 1)
  if (below.length > 0) draft.rows.push([])
  for (const text of below) addLine(draft, text, line)
  const ranges = rangesOf(sheet, first, last)
  return {
    name,
    columns: columns.map(columnDefinition),
    rows: draft.rows,
    cells: draft.cells,
    rowDefs: draft.heights,
    merges: draft.merges,
    freezePane: { rows: first, ...(names > 0 ? { columns: names } : {}) },
    autoFilter: { range: `A${first}:${columnLetters(columns.length)}${first + rowsToSort(sheet)}` },
    pageSetup: pageOf(draft.widths, { from: head + 1, to: first, names }),
    headerFooter: { differentFirst: true, oddHeader: '&C&P', firstHeader: '' },
    conditionalRules: columns.flatMap((column, at) => (ranges(at) === '' ? [] : drawingRules(column, ranges(at)))),
    dataValidations: columns.flatMap((column, at) => (ranges(at) === '' ? [] : dropDown(column, ranges(at)))),
  }
}

/** How many of the rows a user may sort: not the sums at their end. */
function rowsToSort({ rows, totals = [] }: Sheet): number {
  const sums = new Set(totals)
  let count = rows.length
  while (sums.has(count - 1)) count -= 1
  return Math.max(count, 1)
}

/** The cells of each column but those of sums, beside which every bar would be short. */
function rangesOf({ totals = [] }: Sheet, first: number, last: number): (column: number) => string {
  const ends = [...new Set(totals)].toSorted((a, b) => a - b).map(row => first + row + 1)
  const parts: (readonly [from: number, to: number])[] = []
  let from = first + 1
  for (const end of [...ends, last + 1]) {
    if (end > from) parts.push([from, end - 1])
    from = end + 1
  }
  return column => {
    const letters = columnLetters(column + 1)
    return parts.map(([start, end]) => `${letters}${start}:${letters}${end}`).join(' ')
  }
}

function columnDefinition({ kind, width = 18 }: SheetColumn): ColumnDef {
  return { width, ...(kind === 'date' ? { numFmt: 'yyyy-mm-dd' } : kind === 'text' ? { numFmt: '@' } : {}) }
}
