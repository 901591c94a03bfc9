import type { Issue } from '../../foundation/issue'
import type { FileOptions } from '../files/file-options'
import type { Notes } from '../files/notes'
import type { Place } from '../files/place'
import type { Cell, Merge } from './table'

/** What is wrong or worth saying about a cell. It is said only if its row and its column are read. */
export type CellNote = { readonly column: number } & (
  | { readonly issue: Issue }
  | { readonly what: 'formula' | 'percent'; readonly actual: unknown }
)

/** A row as the file has it, before headings are known. */
export interface RawRow {
  readonly row: number
  readonly cells: readonly Cell[]
  readonly notes?: readonly CellNote[]
  /** What cells show, by their columns, where that is not their value as it is written. */
  readonly shown?: ReadonlyMap<number, Shown>
  /** True for a row that a filter or a person hid. */
  readonly isHidden?: boolean
  /** The columns of the cells whose text, or a part of it, is struck through. */
  readonly struck?: ReadonlySet<number>
}

/** What a cell shows: the day that its text is, a number as another text such as `007`, or a number in some other way. */
export type Shown = 'date' | { readonly text: string } | 'otherwise'

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
  /** The first and the last column of each range that is hidden; none in a CSV file. */
  readonly hiddenColumns?: readonly (readonly [number, number])[]
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
