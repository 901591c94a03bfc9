import { formatText, type Language } from 'egov-kpi'
import type { ReportBlock, ReportCell, ReportNotes, ReportSummary, ReportTable } from 'egov-kpi/report'
import { renderCsv } from 'egov-kpi/report'

/** The tables of a list of blocks. */
export const tablesIn = (blocks: readonly ReportBlock[]): readonly ReportTable[] =>
  blocks.flatMap(block => (block.kind === 'table' ? [block] : []))

/** The sentence with which a report begins, in both languages. */
export const sentencesOf = ({ sentence = '' }: ReportSummary): readonly [vi: string, en: string] => [
  formatText(sentence, 'vi'),
  formatText(sentence, 'en'),
]

/** The words of a sentence. */
export const wordsIn = (sentence: string): number => sentence.split(/\s+/u).length

/** The rows of a table as CSV, without its drawings. */
export const linesOf = (table: ReportTable | undefined, language: Language = 'vi'): readonly string[] => {
  if (table === undefined) return []
  const { columns, sections, ...rest } = table
  const figures = <T>(all: readonly T[]) => all.filter((_, at) => columns[at]?.kind !== 'mark')
  const drawn = {
    ...rest,
    columns: figures(columns),
    sections: sections.map(section => ({
      ...section,
      rows: section.rows.map(row => ({ ...row, cells: figures(row.cells) })),
    })),
  }
  return renderCsv(drawn, language).trimEnd().split('\r\n')
}

/** What a table shows of a cell beside its figure or text. */
export const notesIn = (table: ReportTable | undefined, column: string, language: Language = 'vi'): readonly string[] =>
  cellsIn(table, column).map(({ note = '' }) => formatText(note, language))

/** The cells of a column. */
export const cellsIn = (table: ReportTable | undefined, column: string): readonly ReportCell[] => {
  const at = table?.columns.findIndex(({ id }) => id === column) ?? -1
  return table?.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[at] ?? [])) ?? []
}

/** The notes at the end of a report: a term and its text. */
export const notesOf = (blocks: readonly ReportBlock[], language: Language = 'vi'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocks
      .filter((block): block is ReportNotes => block.kind === 'notes')
      .flatMap(({ notes }) => notes.map(({ term, text }) => [formatText(term, language), formatText(text, language)])),
  )
