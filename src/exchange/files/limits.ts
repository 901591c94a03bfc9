import { maybe, type Properties, record, type Schema, whole } from '../../foundation/schema'

/**
 * How much is read at most: bounds on the work and the memory that a hostile file can cause. With those that hold unless
 * others are given, a reading takes about 256 MB of memory at most, and each file less than 10 seconds.
 */
export interface FileLimits {
  /** The bytes of a file that is held whole: 32 MB. */
  readonly bytes: number
  /** The bytes of a CSV file that comes in pieces, of which only one is held: 256 MB. */
  readonly streamedBytes: number
  /** The parts of an archive (XLSX, XLSB, ODS), and the sheets of a workbook: 2,000. */
  readonly entries: number
  /** The bytes of the parts of an archive that are read, once they are inflated: 60 MB. */
  readonly inflatedBytes: number
  /** The bytes of an XLS workbook, whose records are all looked at before the first is read: 8 MB. */
  readonly xlsBytes: number
  /** The rows of one table: 2,000,000 in a CSV file; a sheet never has more than 1,048,576. */
  readonly rows: number
  /** The columns of one table: 1,000. */
  readonly columns: number
  /**
   * The cells that are kept of all files together, as many as take their room: 3,000,000. A cell counts as one, a row as
   * 5 more; each value of JSON counts as one, and a key as 4 more where the record is not made like others.
   */
  readonly cells: number
  /** The characters that are kept of all files together: 20,000,000. */
  readonly characters: number
  /** The characters of one cell: 32,767, as in Excel. */
  readonly cellCharacters: number
  /** How many findings are listed one by one; the rest is counted: 1,000. */
  readonly findings: number
}

/** The limits that hold where none are given. */
export const defaultLimits: FileLimits = {
  bytes: 32_000_000,
  streamedBytes: 256_000_000,
  entries: 2_000,
  inflatedBytes: 60_000_000,
  xlsBytes: 8_388_608,
  rows: 2_000_000,
  columns: 1_000,
  cells: 3_000_000,
  characters: 20_000_000,
  cellCharacters: 32_767,
  findings: 1_000,
}

/** The schema of limits as a caller gives them. */
export const GivenLimits: Schema<Partial<FileLimits>> = record(
  () =>
    Object.fromEntries(Object.keys(defaultLimits).map(limit => [limit, maybe(whole(1))])) as unknown as Properties<
      Partial<FileLimits>
    >,
)
