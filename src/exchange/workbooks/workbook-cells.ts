import type { Merge } from '../tables/table'
import type { NumberFormat } from './xlsx/number-format'

/** A cell as a workbook of any format holds it. */
export interface WorkbookCell {
  readonly column: number
  /** The type, in the words of XLSX: `n`, `s`, `str`, `b`, `e`, `d` or `inlineStr`. */
  readonly type: string
  /** What is in it; null if nothing is. */
  readonly text: string | null
  readonly style: number
  readonly formula?: string
  /** True if a part of its text is struck through, whatever its style says. */
  readonly isStruck?: boolean
}

/** A row as a workbook holds it: only the cells that are there, in the order of their columns. */
export interface WorkbookRow {
  readonly row: number
  readonly isHidden: boolean
  readonly cells: readonly WorkbookCell[]
}

/** What a sheet says beside its rows. */
export interface WorksheetDetails {
  readonly merges: readonly Merge[]
  /** The first and the last column of each range that is hidden. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
}

/** What the style of a cell says of its content. */
export interface CellStyle {
  readonly format: NumberFormat
  /** Whether the text is struck through: crossed out by its author. */
  readonly isStruck: boolean
}

/** What the cells of a workbook are read with. */
export interface CellContext {
  /** The texts that cells share. */
  readonly strings: readonly string[]
  /** Which of them are struck through, in whole or in part. */
  readonly struck: ReadonlySet<number>
  readonly styleOf: (index: number) => CellStyle
  /** Whether dates count from 1904, as old Macintosh files do. */
  readonly is1904: boolean
}

/** Takes the rows of one sheet while it is read. Each function may end the reading by throwing. */
export interface SheetSink {
  readonly take: (row: WorkbookRow) => void
  readonly end: (details: WorksheetDetails) => void
}

/** What a workbook is read into: sheets in their order, and an allowance for what is kept beside their rows. */
export interface WorkbookSink {
  readonly begin: (sheet: { readonly name: string; readonly isHidden: boolean }, context: CellContext) => SheetSink
  readonly keep: (cells: number, characters: number) => void
}

/** The most rows and columns that a sheet has. */
export const mostRows = 1_048_576
export const mostColumns = 16_384
