import type { CellStyle, ColumnDef, ConditionalRule, DataValidation, Cell as HucreCell, WriteSheet } from 'hucre/xlsx'
import { throwIfAny } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import { parseSheets, type Sheet, type SheetColumn } from '../sheets/sheet'
import { asNumberCell, checkCell, checkText, dayOfCell, numberFormat } from '../sheets/write-cell'
import { cellOfDate } from '../tables/date-cell'
import { type Cell, columnLetters } from '../tables/table'
import { exchangeIssue } from '../wording'
import { barColor, font, heading, line, pageOf, shades, sharedHeading, title, toneColors, total } from './looks'
import { asText, escaped, looksLikeError, packWorkbook } from './pack-workbook'
import { rowHeight } from './row-height'

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
  return packWorkbook(checked.map(plainSheet), checked[0]?.above?.[0])
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

/** A sheet as it is filled from its first row down. */
interface Draft {
  readonly rows: (Cell | Date)[][]
  readonly cells: Map<string, Partial<HucreCell>>
  readonly heights: Map<number, { readonly height: number }>
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[]
}

function plainSheet(sheet: Sheet, index: number): WriteSheet {
  const { name, columns, names = 0, above = [], below = [] } = sheet
  checkSheet(sheet, index)
  const widths = columns.map(({ width = 18 }) => width)
  const draft: Draft = { rows: [], cells: new Map(), heights: new Map(), merges: [] }
  for (const [at, text] of above.entries()) addLine(draft, text, widths, at === 0 ? title : line)
  if (above.length > 0) draft.rows.push([])
  const start = draft.rows.length
  addHeadings(draft, columns, widths)
  const first = draft.rows.length
  addRows(draft, sheet, widths)
  const last = Math.max(draft.rows.length, first + 1)
  if (below.length > 0) draft.rows.push([])
  for (const text of below) addLine(draft, text, widths, line)
  const range = (column: number): string => {
    const letters = columnLetters(column + 1)
    return `${letters}${first + 1}:${letters}${last}`
  }
  return {
    name,
    columns: columns.map(columnDefinition),
    rows: draft.rows,
    cells: draft.cells,
    rowDefs: draft.heights,
    merges: draft.merges,
    freezePane: { rows: first, ...(names > 0 ? { columns: names } : {}) },
    autoFilter: { range: `A${first}:${columnLetters(columns.length)}${last}` },
    pageSetup: pageOf(widths, { from: start + 1, to: first, names }),
    headerFooter: { differentFirst: true, oddHeader: '&C&P', firstHeader: '' },
    conditionalRules: columns.flatMap((column, position) => rulesOf(column, range(position))),
    dataValidations: columns.flatMap((column, position) => dropDown(column, range(position))),
  }
}

function checkSheet({ name, columns, rows, above = [], below = [] }: Sheet, index: number): void {
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

/** A line across all columns. */
function addLine({ rows, cells, heights, merges }: Draft, text: string, widths: readonly number[], style: CellStyle) {
  const at = rows.length
  const width = widths.reduce((sum, one) => sum + one, 0)
  rows.push([escaped(text)])
  cells.set(`${at},0`, looksLikeError(text) ? { ...asText(text), style } : { style })
  // A title is written larger.
  heights.set(at, { height: rowHeight([{ text, width: style === title ? width * 0.8 : width }]) })
  if (widths.length > 1) merges.push({ startRow: at, startCol: 0, endRow: at, endCol: widths.length - 1 })
}

/** The headings, in two rows if columns share some. */
function addHeadings(
  { rows, cells, heights, merges }: Draft,
  columns: readonly SheetColumn[],
  widths: readonly number[],
) {
  const isShared = columns.some(({ under }) => under !== undefined)
  const top = rows.length
  const bottom = isShared ? top + 1 : top
  if (isShared) rows.push(columns.map(({ header, under = header }) => escaped(under)))
  rows.push(columns.map(({ header, under }) => (isShared && under === undefined ? null : escaped(header))))
  const own = columns.map(({ header }, at) => ({ text: header, width: widths[at] as number }))
  heights.set(bottom, { height: rowHeight(own.filter((_, at) => !isShared || columns[at]?.under !== undefined)) })
  columns.forEach(({ header, under }, at) => {
    const isAlone = isShared && under === undefined
    cells.set(
      `${bottom},${at}`,
      looksLikeError(header) && !isAlone ? { ...asText(header), style: heading } : { style: heading },
    )
    if (!isShared) return
    cells.set(`${top},${at}`, { style: isAlone ? heading : sharedHeading })
    if (isAlone) merges.push({ startRow: top, startCol: at, endRow: bottom, endCol: at })
  })
  if (!isShared) return
  let highest = rowHeight(own.filter((_, at) => columns[at]?.under === undefined)) - (heights.get(bottom)?.height ?? 0)
  for (let from = 0; from < columns.length; ) {
    const text = columns[from]?.under
    let to = from
    while (text !== undefined && columns[to + 1]?.under === text) to += 1
    if (to > from) merges.push({ startRow: top, startCol: from, endRow: top, endCol: to })
    if (text !== undefined) {
      const width = widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0)
      highest = Math.max(highest, rowHeight([{ text, width }]))
    }
    from = to + 1
  }
  heights.set(top, { height: highest })
}

function addRows(draft: Draft, { columns, rows, totals = [] }: Sheet, widths: readonly number[]) {
  const sums = new Set(totals)
  rows.forEach((row, index) => {
    const at = draft.rows.length
    draft.rows.push(
      columns.map((column, position) => {
        const { value, style } = writtenCell(row[position] ?? null, column)
        const own: CellStyle | undefined = sums.has(index) ? { ...style, ...total } : style
        const place = `${at},${position}`
        if (looksLikeError(value))
          draft.cells.set(place, { ...asText(value), ...(own === undefined ? {} : { style: own }) })
        else if (own !== undefined) draft.cells.set(place, { style: own })
        return value
      }),
    )
    const wrapped = columns.map(({ kind }, position) => ({
      text: kind === 'text' ? String(row[position] ?? '') : '',
      width: widths[position] as number,
    }))
    const height = rowHeight(wrapped)
    if (height > rowHeight([])) draft.heights.set(at, { height })
  })
}

const wrapped: CellStyle = { font, alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' }
const day: CellStyle = { font, alignment: { vertical: 'top' }, numFmt: 'yyyy-mm-dd' }
const plain: CellStyle = { font, alignment: { vertical: 'top' } }
/** A text in a column of numbers: why there is none. */
const beside: CellStyle = { font, alignment: { vertical: 'top', horizontal: 'right' } }

function writtenCell(
  cell: Cell,
  { kind, form }: SheetColumn,
): { readonly value: Cell | Date; readonly style?: CellStyle } {
  const dayNumber = dayOfCell(cell, kind)
  if (dayNumber !== null) return { value: cellOfDate(dayNumber), style: day }
  const number = kind === 'number' && typeof cell !== 'boolean' ? asNumberCell(String(cell ?? '')) : null
  if (number === null) {
    const style = kind === 'text' ? wrapped : kind === 'number' ? beside : plain
    return { value: typeof cell === 'string' ? escaped(cell) : cell, style }
  }
  const numFmt = numberFormat(form, number)
  return { value: number.number, style: numFmt === undefined ? plain : { ...plain, numFmt } }
}

function columnDefinition({ kind, width = 18 }: SheetColumn): ColumnDef {
  return { width, ...(kind === 'date' ? { numFmt: 'yyyy-mm-dd' } : kind === 'text' ? { numFmt: '@' } : {}) }
}

/** What a workbook draws in a column: rules, so that each cell keeps its own look when its rows are sorted. */
function rulesOf({ scale, tones = {} }: SheetColumn, range: string): readonly ConditionalRule[] {
  const ends = scale === undefined ? [] : ([scale.least, scale.most] as const)
  const cfvo = ends.map(end => ({ type: 'num', value: String(end) }) as const)
  const drawn: readonly ConditionalRule[] =
    scale === undefined
      ? []
      : scale.as === 'bar'
        ? [{ type: 'dataBar', priority: 1, range, dataBar: { cfvo, color: barColor } }]
        : [{ type: 'colorScale', priority: 1, range, colorScale: { cfvo, colors: [...shades] } }]
  const chips = Object.entries(tones).flatMap(([text, tone], index): readonly ConditionalRule[] => {
    const formula = `"${text.replaceAll('"', '""')}"`
    const [ground, ink] = toneColors[tone]
    const style: CellStyle = {
      font: { color: { rgb: ink } },
      fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: ground } },
    }
    // A formula takes no longer text.
    return formula.length > 255
      ? []
      : [{ type: 'cellIs', operator: 'equal', priority: index + 2, formula, style, range }]
  })
  return [...drawn, ...chips]
}

/** The drop-down of a column with few choices. Excel holds a list of at most 255 characters, without commas in it. */
function dropDown({ choices }: SheetColumn, range: string): readonly DataValidation[] {
  const fits = choices !== undefined && choices.join(',').length <= 255 && !choices.some(one => /[,"]/.test(one))
  return fits && choices.length > 0 ? [{ type: 'list', values: [...choices], allowBlank: true, range }] : []
}
