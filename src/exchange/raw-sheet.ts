import type { Issue } from '../foundation/issue'
import type { FileOptions } from './file-options'
import type { Notes } from './notes'
import type { Place } from './place'
import type { Cell, Merge } from './table'

/** What is wrong or worth saying about a cell. It is said only if its row and its column are read. */
export type CellNote = { readonly column: number } & (
  | { readonly issue: Issue }
  | { readonly code: 'formula-cell' | 'percent-cell'; readonly actual: unknown }
)

/** A row as the file has it, before headings are known. */
export interface RawRow {
  readonly row: number
  readonly cells: readonly Cell[]
  readonly notes?: readonly CellNote[]
  /** The columns of the cells that are dates; their text is the day. */
  readonly dates?: ReadonlySet<number>
}

/** A sheet as the file has it. */
export interface RawSheet {
  /** Its name; of a CSV file that of the file, without `.csv`. */
  readonly name: string
  /** Where it is: its file, and in a workbook its name. */
  readonly at: Place
  /** What the file does not say of itself. */
  readonly options: FileOptions
  /** Its rows, read while they are asked for. */
  readonly rows: (notes: Notes) => Iterable<RawRow>
  readonly merges: readonly Merge[]
  readonly isHidden: boolean
  /** True if a cell may be of a type of its own; a CSV file has nothing but texts. */
  readonly isTyped: boolean
}

/** Whether a row has nothing but blanks. */
export function isEmpty({ cells, notes = [] }: RawRow): boolean {
  return cells.every(isBlank) && !notes.some(note => 'issue' in note)
}

/** Whether there is nothing in a cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}
