import { formatNumber } from '../foundation/format-number'
import { renderPath } from '../foundation/issue'
import { type Language, textIn } from '../foundation/language'
import type { ReportCell } from './cell'
import { flatColumnText } from './cell-text'
import { labels } from './labels'
import { requireReport } from './read-report'
import type { Report, ReportFindings } from './report'
import { severityWords } from './report-findings'
import type { ReportColumn, ReportTable } from './table'
import { tablesOf } from './tables-of'

/** A table of a report as the sheet of a workbook: what `writeXlsx` of `egov-kpi/exchange` takes. */
export interface ReportSheet {
  /** Its caption, cut to what a workbook allows; no two sheets have the same. */
  readonly name: string
  readonly columns: readonly { readonly header: string; readonly kind: ReportColumn['kind']; readonly width: number }[]
  /** A text for each cell: numbers as decimal text, days as `2022-04-15`. */
  readonly rows: readonly (readonly string[])[]
}

/**
 * Puts the tables of a report into sheets, for a workbook: those behind charts and the list of findings included.
 *
 * Numbers are rounded as the report shows them, and stay numbers; what is absent stands as its reason. The titles of
 * sections stand in a column of their own, in front.
 *
 * @param report - The report.
 * @param language - The language of headings and texts.
 * @returns Plain data; no sheet where the report has no table and no findings.
 * @throws An `EgovKpiError` when the report is malformed.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { reportRanking, reportSheets } from 'egov-kpi/report'
 *
 * const blocks = reportRanking(rank([{ unit: 'Huế', score: '1234.5' }]))
 * reportSheets({ title: 'Xếp hạng', blocks }, 'vi')[0]?.rows // => [['1', 'Huế', '1234.5']]
 * ```
 */
export function reportSheets(report: Report, language: Language): readonly ReportSheet[] {
  requireReport(report)
  const findings = report.blocks.flatMap(block =>
    block.kind === 'findings' && block.findings.length > 0 ? [block] : [],
  )
  const names = new Set<string>()
  return [
    ...tablesOf(report, language).map(table => tableSheet(table, language)),
    ...findings.map(block => findingSheet(block, language)),
  ].map(sheet => ({ ...sheet, name: nameAmong(names, sheet.name) }))
}

function tableSheet({ caption, columns, sections, sectionTitle }: ReportTable, language: Language): ReportSheet {
  const hasTitles = sections.some(({ title }) => title !== undefined)
  const head = hasTitles
    ? [{ header: textIn(sectionTitle ?? labels.group, language), kind: 'text', width: 20 } as const]
    : []
  return {
    name: textIn(caption, language),
    columns: [
      ...head,
      ...columns.map(column => ({
        header: flatColumnText(column, language),
        kind: column.kind,
        width: column.kind === 'text' ? 32 : 14,
      })),
    ],
    rows: sections.flatMap(({ title = '', rows }) =>
      rows.map(({ cells }) => {
        const line = cells.map((cell, index) => cellOf(cell, columns[index] as ReportColumn, language))
        return hasTitles ? [textIn(title, language), ...line] : line
      }),
    ),
  }
}

function findingSheet({ findings }: ReportFindings, language: Language): ReportSheet {
  return {
    name: labels.findings[language],
    columns: [labels.severity, labels.place, labels.finding].map((label, index) => ({
      header: label[language],
      kind: 'text',
      width: [14, 30, 90][index] as number,
    })),
    rows: findings.map(({ severity, path, message }) => [
      severityWords[severity][language],
      renderPath(path),
      message[language],
    ]),
  }
}

function cellOf(cell: ReportCell, column: ReportColumn, language: Language): string {
  switch (cell.kind) {
    case 'number': {
      const rounding = cell.rounding ?? column.rounding
      return formatNumber(cell.value, 'en', { grouping: false, ...(rounding === undefined ? {} : { rounding }) })
    }
    case 'date':
      return cell.date
    case 'text':
      return textIn(cell.text, language)
    case 'absent':
      return textIn(cell.reason, language)
  }
}

const longestName = 31

/** A name that a workbook takes and that no earlier sheet has. */
function nameAmong(names: Set<string>, caption: string): string {
  const plain =
    caption
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '') || '–'
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` (${number})`
    const name = plain.slice(0, longestName - end.length).trim() + end
    if (names.has(name.toLowerCase())) continue
    names.add(name.toLowerCase())
    return name
  }
}
