import type { CellStyle } from 'hucre/xlsx'
import type { Sheet, SheetColumn } from '../sheets/sheet'
import { asNumberCell, dayOfCell, numberFormat } from '../sheets/write-cell'
import { cellOfDate } from '../tables/date-cell'
import type { Cell } from '../tables/table'
import { type Draft, look } from './draft-sheet'
import { cell as plain, total } from './looks'
import { escaped } from './pack-workbook'
import { rowHeight } from './row-height'

/** Adds the rows of a sheet; those with long texts are as high as these need. */
export function addRows(draft: Draft, { columns, rows, totals = [] }: Sheet): void {
  const sums = new Set(totals)
  rows.forEach((row, index) => {
    const at = draft.rows.length
    const cells = columns.map((column, position) => writtenCell(row[position] ?? null, column))
    draft.rows.push(cells.map(({ value }) => value))
    cells.forEach(({ value, style }, position) => {
      look(draft, at, position, value, sums.has(index) ? { ...style, ...total } : style)
    })
    const wrapped = columns.map(({ kind }, position) => ({
      text: kind === 'text' ? String(row[position] ?? '') : '',
      width: draft.widths[position] as number,
    }))
    const height = rowHeight(wrapped)
    if (height > rowHeight([])) draft.heights.set(at, { height })
  })
}

const words: CellStyle = { ...plain, alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' }
const day: CellStyle = { ...plain, numFmt: 'yyyy-mm-dd' }
/** A text in a column of numbers: that there is none. */
const beside: CellStyle = { ...plain, alignment: { vertical: 'top', horizontal: 'right' } }

function writtenCell(
  cell: Cell,
  { kind, form }: SheetColumn,
): { readonly value: Cell | Date; readonly style: CellStyle } {
  const dayNumber = dayOfCell(cell, kind)
  if (dayNumber !== null) return { value: cellOfDate(dayNumber), style: day }
  const number = kind === 'number' && typeof cell !== 'boolean' ? asNumberCell(String(cell ?? '')) : null
  if (number === null) {
    const style = kind === 'text' ? words : kind === 'number' ? beside : plain
    return { value: typeof cell === 'string' ? escaped(cell) : cell, style }
  }
  const numFmt = numberFormat(form, number)
  return { value: number.number, style: numFmt === undefined ? plain : { ...plain, numFmt } }
}
