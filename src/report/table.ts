import type { LocalizedText } from '../foundation/language'
import type { NumberStyle, ReportCell } from './cell'

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
  /** The kind of its cells; numbers are right-aligned. */
  readonly kind: ReportCell['kind'] & ('number' | 'text' | 'date')
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
  readonly rows: readonly ReportRow[]
}

/** A table with typed cells. */
export interface ReportTable {
  readonly kind: 'table'
  readonly caption: LocalizedText
  readonly columns: readonly ReportColumn[]
  /** The id of the column that names a row: what it is of. The first column of text unless given. */
  readonly rowHeader?: string
  /** What the titles of sections are, where CSV needs a column for them: "Nhóm". */
  readonly sectionTitle?: LocalizedText
  readonly sections: readonly ReportSection[]
  /** The meaning of signs and columns, and how the table was made. */
  readonly notes?: readonly LocalizedText[]
}

/** The place of the column that names a row; -1 where none does. */
export function rowHeaderOf({ columns, rowHeader }: ReportTable): number {
  return rowHeader === undefined
    ? columns.findIndex(({ kind }) => kind === 'text')
    : columns.findIndex(({ id }) => id === rowHeader)
}
