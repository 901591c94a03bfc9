import { formatNumber, minus } from '../foundation/format-number'
import { type Language, type LocalizedText, textIn } from '../foundation/language'
import { absenceNote } from './absences'
import type { NumberCell, NumberStyle, ReportCell } from './cell'
import { pictureTable } from './draw-picture'
import { labels } from './labels'
import type { Report } from './report'
import type { ReportColumn, ReportTable } from './table'

/** The tables of a report, in order, those behind its charts included. */
export function tablesOf({ blocks }: Report, language: Language): readonly ReportTable[] {
  return blocks.flatMap(block => {
    if (block.kind === 'table') return [block]
    return block.kind === 'chart' ? [pictureTable(block.picture, language)] : []
  })
}

/**
 * A table without its columns of marks, whose figures stand in other columns, except for those that are kept, and those
 * with words: why a unit has no rank.
 */
export function withoutMarks(
  table: ReportTable,
  isKept: (column: ReportColumn, index: number) => boolean = () => false,
): ReportTable {
  const rows = table.sections.flatMap(section => section.rows)
  const isOfWords = (cell: ReportCell | undefined): boolean => cell?.kind === 'text' && textIn(cell.text, 'vi') !== ''
  const hasWords = (index: number): boolean => rows.some(({ cells }) => isOfWords(cells[index]))
  const isShown = table.columns.map(
    (column, index) => column.kind !== 'mark' || isKept(column, index) || hasWords(index),
  )
  // A table of marks alone keeps them, and its rows are empty.
  if (!isShown.includes(false) || !isShown.includes(true)) return table
  const shown = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => isShown[index])
  return {
    ...table,
    columns: shown(table.columns),
    sections: table.sections.map(section => ({
      ...section,
      rows: section.rows.map(row => ({ ...row, cells: shown(row.cells) })),
    })),
  }
}

/** The notes of a table, with the one that says what its dashes mean. */
export function tableNotes(table: ReportTable): readonly LocalizedText[] {
  const absence = absenceNote(table)
  return [...(absence === undefined ? [] : [absence]), ...(table.notes ?? [])]
}

/** The rows of a table as texts, and over the titles of sections, which are in front, what they are; null without any. */
export function plainRows(
  { sections, sectionTitle = labels.group, columns }: ReportTable,
  language: Language,
  write: (cell: ReportCell, column: ReportColumn, index: number) => string,
): { readonly titles: string | null; readonly rows: readonly (readonly string[])[] } {
  const hasTitles = sections.some(({ title }) => title !== undefined)
  return {
    titles: hasTitles ? textIn(sectionTitle, language) : null,
    rows: sections.flatMap(({ title = '', rows }) =>
      rows.map(({ cells }) => {
        const texts = cells.map((cell, index) => write(cell, columns[index] as ReportColumn, index))
        return hasTitles ? [textIn(title, language), ...texts] : texts
      }),
    ),
  }
}

/** The content of a cell for programs: a number without thousands marks, a day as `2022-04-15`. */
export function plainText(cell: ReportCell, column: NumberStyle, language: Language): string {
  switch (cell.kind) {
    case 'number':
      return plainNumber(cell, column)
    case 'date':
      return cell.date
    case 'text':
      return textIn(cell.text, language)
    case 'absent':
      return textIn(cell.reason, language)
    case 'mark':
      return ''
  }
}

/** A number with a decimal point and the decimals that are shown, without thousands marks. */
export function plainNumber(cell: NumberCell, column: NumberStyle): string {
  const rounding = cell.rounding ?? column.rounding
  const text = formatNumber(cell.value, 'en', { grouping: false, ...(rounding === undefined ? {} : { rounding }) })
  return text.replace(minus, '-')
}
