import type { SheetColumn } from '../sheets/sheet'
import { bold, type Draft, look, widthBetween } from './draft-sheet'
import { heading, sharedHeading } from './looks'
import { escaped } from './pack-workbook'
import { rowHeight } from './row-height'

/** Adds the headings: in one row, or in two if columns share some, so that each is written once. */
export function addHeadings(draft: Draft, columns: readonly SheetColumn[]): void {
  if (columns.some(({ under }) => under !== undefined)) addTwoRows(draft, columns)
  else addRow(draft, columns)
}

function addRow(draft: Draft, columns: readonly SheetColumn[]): void {
  const at = draft.rows.length
  draft.rows.push(columns.map(({ header }) => escaped(header)))
  columns.forEach(({ header }, column) => {
    look(draft, at, column, escaped(header), heading)
  })
  draft.heights.set(at, { height: heightOf(draft, columns, () => true) })
}

/** The upper row has what columns share, and what a column has alone, which goes down to the lower. */
function addTwoRows(draft: Draft, columns: readonly SheetColumn[]): void {
  const top = draft.rows.length
  const bottom = top + 1
  draft.rows.push(
    columns.map(({ header, under = header }) => escaped(under)),
    columns.map(({ header, under }) => (under === undefined ? null : escaped(header))),
  )
  columns.forEach(({ header, under }, at) => {
    look(draft, top, at, escaped(under ?? header), under === undefined ? heading : sharedHeading)
    look(draft, bottom, at, under === undefined ? null : escaped(header), heading)
    if (under === undefined) draft.merges.push({ startRow: top, startCol: at, endRow: bottom, endCol: at })
  })
  const lower = heightOf(draft, columns, ({ under }) => under !== undefined)
  const shared = sharedBy(columns).map(({ text, from, to }) => {
    if (to > from) draft.merges.push({ startRow: top, startCol: from, endRow: top, endCol: to })
    return rowHeight([{ text, width: widthBetween(draft, from, to) * bold }])
  })
  const alone = heightOf(draft, columns, ({ under }) => under === undefined)
  draft.heights.set(top, { height: Math.max(...shared, alone - lower) })
  draft.heights.set(bottom, { height: lower })
}

function heightOf(
  { widths }: Draft,
  columns: readonly SheetColumn[],
  isHere: (column: SheetColumn) => boolean,
): number {
  return rowHeight(
    columns.flatMap((column, at) =>
      isHere(column) ? [{ text: column.header, width: (widths[at] as number) * bold }] : [],
    ),
  )
}

/** The headings that neighbours share, and from which column to which. */
function sharedBy(
  columns: readonly SheetColumn[],
): readonly { readonly text: string; readonly from: number; readonly to: number }[] {
  return columns.flatMap(({ under: text }, from) => {
    if (text === undefined || columns[from - 1]?.under === text) return []
    const next = columns.findIndex(({ under }, at) => at > from && under !== text)
    return [{ text, from, to: next < 0 ? columns.length - 1 : next - 1 }]
  })
}
