/** What stands in one cell of a table: a text, a number, yes or no, or nothing. Dates are texts: `'2022-04-15'`. */
export type Cell = string | number | boolean | null

/** A column of a table: its heading, and which column of the file it is, counted from 1. */
export interface TableColumn {
  readonly header: string
  readonly column: number
}

/** A row of a table: its number in the file, counted from 1, and a cell for each column. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** A sheet of a workbook or a CSV file: headings, and rows below them. Plain data. */
export interface Table {
  /** The name of the sheet; of a CSV file, its own. */
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

/** A rectangle of cells that were merged, rows and columns counted from 1. */
export interface Merge {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

/** The letters of a column as spreadsheets show them: 1 is A, 28 is AB. */
export function columnLetters(column: number): string {
  let rest = column
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}
