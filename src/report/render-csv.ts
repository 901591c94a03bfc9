import { csvCell } from '../foundation/csv-cell'
import { type Language, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { flag, maybe, oneOf, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { flatColumnText } from './cell-text'
import { labels } from './labels'
import { plainRows, plainText, tablesOf, withoutMarks } from './plain-table'
import { requireReport, requireTable } from './read-report'
import type { Report, ReportFindings } from './report'
import { findingColumns } from './report-findings'
import type { ReportTable } from './table'

/** Options of CSV. */
export interface RenderCsvOptions {
  /** The separator of columns; default a comma. Excel in Vietnamese expects a semicolon. */
  readonly separator?: ',' | ';' | '\t'
  /** The decimal mark of numbers; default a point. */
  readonly decimalMark?: 'point' | 'comma'
  /** Whether to begin with a byte order mark, by which Excel recognises UTF-8; default false. */
  readonly byteOrderMark?: boolean
}

const RenderCsvOptions = record<RenderCsvOptions>(() => ({
  separator: maybe(oneOf([',', ';', '\t'])),
  decimalMark: maybe(oneOf(['point', 'comma'])),
  byteOrderMark: maybe(flag),
}))

/**
 * Writes a table as CSV (RFC 4180): a line of headings, a line for each row, no thousands marks.
 *
 * Numbers are written as the report shows them, rounded by the policy of their column; days as `2022-04-15`; what is
 * absent by its reason. The titles of sections stand in a column of their own, in front. A text that a spreadsheet would
 * take for a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line break, and is not a number)
 * gets an apostrophe in front, and so does each part that would be a cell of its own for a reader with another separator;
 * numbers stay as they are. The tables of a whole report follow each other, each under a line with its title and after an
 * empty line.
 *
 * @param source - A table, or a report.
 * @param language - The language of headings and texts.
 * @param options - Separator, decimal mark, byte order mark.
 * @returns Lines that end in CR LF.
 * @throws An `EgovKpiError` when the table or the report is malformed, the language is unknown, or an option is not one of
 * these.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { renderCsv, reportRanking } from 'egov-kpi/report'
 *
 * const [, table] = reportRanking(rank([{ unit: '=1+1', score: '0.5' }, { unit: 'Huế', score: '1234.25' }]))
 * renderCsv(table, 'vi', { separator: ';', decimalMark: 'comma' }).split('\r\n')
 * // => ['Hạng;Đơn vị;Điểm', '1;Huế;1234,25', '2;\'=1+1;0,50', '']
 * ```
 */
export function renderCsv(source: Report | ReportTable, language: LanguageTag, options: RenderCsvOptions = {}): string {
  const written = readLanguage(language)
  requireArgument(RenderCsvOptions, options, 'options')
  const { separator = ',', byteOrderMark = false } = options
  const decimalMark = options.decimalMark === 'comma' ? ',' : '.'
  const write = (lines: readonly (readonly string[])[]): string =>
    lines.map(line => `${line.map(text => csvCell(text, separator)).join(separator)}\r\n`).join('')
  const start = byteOrderMark ? '\uFEFF' : ''
  if (isTable(source)) {
    requireTable(source)
    return start + write(tableLines(withoutMarks(source), written, decimalMark))
  }
  requireReport(source)
  const parts = [
    ...tablesOf(source, written).map(table => [
      [textIn(table.title, written)],
      ...tableLines(table, written, decimalMark),
    ]),
    ...source.blocks.flatMap(block => (block.kind === 'findings' ? [findingLines(block, written)] : [])),
  ]
  return start + parts.map(write).join('\r\n')
}

function isTable(source: Report | ReportTable): source is ReportTable {
  return typeof source === 'object' && source !== null && 'kind' in source
}

function tableLines(given: ReportTable, language: Language, decimalMark: string): readonly (readonly string[])[] {
  const table = withoutMarks(given)
  const { titles, rows } = plainRows(table, language, (cell, column) => {
    const text = plainText(cell, column, language)
    return cell.kind === 'number' ? text.replace('.', decimalMark) : text
  })
  const headings = table.columns.map(column => flatColumnText(column, language))
  return [titles === null ? headings : [titles, ...headings], ...rows]
}

function findingLines({ findings }: ReportFindings, language: Language): readonly (readonly string[])[] {
  const columns = findingColumns(findings, language)
  return [
    [labels.findings[language]],
    columns.map(({ header }) => header),
    ...findings.map(issue => columns.map(({ of }) => of(issue))),
  ]
}
