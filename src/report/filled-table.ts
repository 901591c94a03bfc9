import type { LocalizedText } from '../foundation/language'
import type { NumberStyle, ReportCell } from './cell'
import type { ReportColumn, ReportSection, ReportTable } from './table'

/** A column with the cell that each row has in it. */
export interface FilledColumn<Row> extends ReportColumn {
  readonly cell: (row: Row) => ReportCell
}

/** Makes a table of its columns and of what its rows are made from. */
export function filledTable<Row>({
  columns,
  sections,
  isTotal,
  ...table
}: Omit<ReportTable, 'kind' | 'columns' | 'sections'> & {
  readonly columns: readonly FilledColumn<Row>[]
  readonly sections: readonly (Omit<ReportSection, 'rows'> & { readonly rows: readonly Row[] })[]
  /** Which rows are the sums of the others. */
  readonly isTotal?: (row: Row) => boolean
}): ReportTable {
  return {
    kind: 'table',
    ...table,
    columns: columns.map(({ cell, ...column }) => column),
    sections: sections.map(({ rows, ...section }) => ({
      ...section,
      rows: rows.map(row => {
        const cells = columns.map(({ cell }) => cell(row))
        return isTotal?.(row) === true ? { cells, isTotal: true } : { cells }
      }),
    })),
  }
}

/** A column of words. */
export function textColumn<Row>(
  id: string,
  title: LocalizedText,
  text: (row: Row) => LocalizedText,
): FilledColumn<Row> {
  return { id, title, kind: 'text', cell: row => textCell(text(row)) }
}

/** A column of numbers. */
export function numberColumn<Row>(
  id: string,
  title: LocalizedText,
  cell: (row: Row) => ReportCell,
  more: NumberStyle & Pick<ReportColumn, 'under' | 'measure' | 'description' | 'isKey' | 'share'> = {},
): FilledColumn<Row> {
  return { id, title, kind: 'number', ...more, cell }
}

/** A cell of words. */
export function textCell(text: LocalizedText): ReportCell {
  return { kind: 'text', text }
}

/** A cell of a number, or of the reason why there is none. */
export function numberCell(value: string | number | null, reason: LocalizedText): ReportCell {
  return value === null ? { kind: 'absent', reason } : { kind: 'number', value }
}
