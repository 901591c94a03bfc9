import type { LocalizedText } from '../foundation/language'
import type { Tone } from '../foundation/tone'
import type { NumberStyle, ReportCell } from './cell'
import type { MarkAxis } from './mark'

/** A column: its title, and the format of its numbers. */
export interface ReportColumn extends NumberStyle {
  /** A stable name, for programs that read the table. */
  readonly id: string
  readonly title: LocalizedText
  /** The heading that it shares with its neighbours: "Đã giải quyết" above "trước hạn", "đúng hạn", "quá hạn". */
  readonly under?: LocalizedText
  /** The measure of its numbers, or its number on the form, written after the title: `%`. */
  readonly measure?: LocalizedText
  /** The full name, if the title is only a number or an abbreviation. */
  readonly description?: LocalizedText
  /** The kind of its cells; numbers are right-aligned. Columns of marks are only drawn in pages and wide texts. */
  readonly kind: ReportCell['kind'] & ('number' | 'text' | 'date' | 'mark')
  /** True of the one column of figures that a reader looks for first. */
  readonly isKey?: true
  /** How much of the most that is possible each number is, drawn below it or as the ground of its cell. */
  readonly share?: { readonly of: string | number; readonly as: 'bar' | 'heat' }
  /** Of a column of marks: its axis. */
  readonly axis?: MarkAxis
  /** Of a column of marks: the id of the column whose numbers it draws; a workbook draws its bars there. */
  readonly draws?: string
}

/** A row: a cell for each column. */
export interface ReportRow {
  readonly cells: readonly ReportCell[]
  /** Set apart, as the sum of the others. */
  readonly isTotal?: true
}

/** Rows that belong together, under a title of their own: the units of one group. */
export interface ReportSection {
  readonly title?: LocalizedText
  /** What is said beside the title, more quietly: how many units, their median. */
  readonly note?: LocalizedText
  readonly rows: readonly ReportRow[]
}

/** What a mark of a table means: shown in the line under its title. */
export interface ReportKeyEntry {
  readonly sign: 'bar' | 'tick' | 'dotted-tick' | 'hollow-dot' | 'dot'
  readonly tone?: Tone | 'none'
  readonly text: LocalizedText
}

/** A table with typed cells. */
export interface ReportTable {
  readonly kind: 'table'
  readonly title: LocalizedText
  /** A quieter line under the title: the order of rows, measures, what marks mean. */
  readonly lead?: LocalizedText
  /** What the marks mean. */
  readonly key?: readonly ReportKeyEntry[]
  readonly columns: readonly ReportColumn[]
  /** The id of the column that names a row: what it is of. The first column of text unless given. */
  readonly rowHeader?: string
  /** What the titles of sections are, where CSV needs a column for them: "Nhóm". */
  readonly sectionTitle?: LocalizedText
  readonly sections: readonly ReportSection[]
  /** The meaning of signs and columns, and how the table was made. */
  readonly notes?: readonly LocalizedText[]
  /** True of a table behind the report: on paper it has a page of its own, across if it is wide. */
  readonly isAnnex?: true
  /** True of a table that a page shows when it is asked for. */
  readonly isFolded?: true
}

/** The place of the column that names a row; -1 where none does. */
export function rowHeaderOf({ columns, rowHeader }: ReportTable): number {
  return rowHeader === undefined
    ? columns.findIndex(({ kind }) => kind === 'text')
    : columns.findIndex(({ id }) => id === rowHeader)
}
