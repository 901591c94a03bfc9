import * as z from 'zod'

/** How much of a file is read at most: bounds on the work that a hostile file can cause. */
export interface FileLimits {
  /** The bytes of the file itself: 256 MB. */
  readonly bytes: number
  /** The parts of an archive (XLSX, XLSB, ODS): 2,000. */
  readonly entries: number
  /** The bytes of all parts of an archive together, once they are inflated: 256 MB. */
  readonly inflatedBytes: number
  /** The bytes of an XLS workbook, whose records are all looked at before the first is read: 8 MB. */
  readonly xlsBytes: number
  /** The rows of one table: 2,000,000 in a CSV file; a sheet never has more than 1,048,576. */
  readonly rows: number
  /** The columns of one table: 1,000. */
  readonly columns: number
  /** The cells of all sheets of a workbook together, counted to the last one of each row: 4,000,000. */
  readonly cells: number
  /** The characters of all texts of a workbook together: 40,000,000. */
  readonly characters: number
  /** The characters of one cell: 32,767, as in Excel. */
  readonly cellCharacters: number
  /** How many findings are listed one by one; the rest is counted: 1,000. */
  readonly findings: number
}

/** The limits that hold where none are given. */
export const defaultLimits: FileLimits = {
  bytes: 268_435_456,
  entries: 2_000,
  inflatedBytes: 268_435_456,
  xlsBytes: 8_388_608,
  rows: 2_000_000,
  columns: 1_000,
  cells: 4_000_000,
  characters: 40_000_000,
  cellCharacters: 32_767,
  findings: 1_000,
}

const amount = z.exactOptional(z.int().min(1))

/** The schema of limits as a caller gives them. */
export const GivenLimits: z.ZodType<{ readonly [K in keyof FileLimits]?: number }> = z.strictObject({
  bytes: amount,
  entries: amount,
  inflatedBytes: amount,
  xlsBytes: amount,
  rows: amount,
  columns: amount,
  cells: amount,
  characters: amount,
  cellCharacters: amount,
  findings: amount,
})
