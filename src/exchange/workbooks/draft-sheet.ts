import type { CellStyle, Cell as HucreCell, MergeRange } from 'hucre/xlsx'
import type { Cell } from '../tables/table'
import { title } from './looks'
import { asText, escaped, looksLikeError } from './pack-workbook'
import { rowHeight } from './row-height'

/** A sheet that is filled from its first row down. */
export interface Draft {
  /** How wide its columns are, in characters. */
  readonly widths: readonly number[]
  readonly rows: (Cell | Date)[][]
  readonly cells: Map<string, Partial<HucreCell>>
  readonly heights: Map<number, { readonly height: number }>
  readonly merges: MergeRange[]
}

/** A sheet without rows. */
export function emptyDraft(widths: readonly number[]): Draft {
  return { widths, rows: [], cells: new Map(), heights: new Map(), merges: [] }
}

/** Gives a cell its look; a text that looks like an error stays a text. */
export function look({ cells }: Draft, row: number, column: number, value: Cell | Date, style: CellStyle): void {
  cells.set(`${row},${column}`, looksLikeError(value) ? { ...asText(value), style } : { style })
}

/** How much room columns take side by side, the last included. */
export function widthBetween({ widths }: Draft, from: number, to: number): number {
  return widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0)
}

/** Bold letters, and those of a title, are wider. */
export const bold = 0.85

/** Adds a line across all columns. */
export function addLine(draft: Draft, text: string, style: CellStyle): void {
  const at = draft.rows.length
  const last = draft.widths.length - 1
  draft.rows.push([escaped(text)])
  look(draft, at, 0, escaped(text), style)
  draft.heights.set(at, {
    height: rowHeight([{ text, width: widthBetween(draft, 0, last) * (style === title ? bold : 1) }]),
  })
  if (last > 0) draft.merges.push({ startRow: at, startCol: 0, endRow: at, endCol: last })
}
