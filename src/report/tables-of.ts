import type { Language } from '../foundation/language'
import { requireLanguage } from '../foundation/require-language'
import { pictureTable } from './draw-picture'
import { requireReport } from './read-report'
import type { Report } from './report'
import type { ReportTable } from './table'

/**
 * The tables of a report, in order, those behind its charts included: for programs that write each to a sheet or a file.
 *
 * @param report - The report.
 * @param language - The language of the tables behind charts; others have both.
 * @throws An `EgovKpiError` when the report is malformed, or the language is unknown.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { reportRanking, tablesOf } from 'egov-kpi/report'
 *
 * const blocks = reportRanking(rank([{ unit: 'Huế', score: 70 }]))
 * tablesOf({ title: 'Xếp hạng', blocks }, 'vi').map(({ caption }) => caption) // => [{ vi: 'Bảng xếp hạng', en: 'Ranking' }]
 * ```
 */
export function tablesOf(report: Report, language: Language): readonly ReportTable[] {
  requireReport(report)
  requireLanguage(language)
  return tablesIn(report, language)
}

/** The tables of a report that is known to be whole. */
export function tablesIn({ blocks }: Report, language: Language): readonly ReportTable[] {
  return blocks.flatMap(block => {
    if (block.kind === 'table') return [block]
    return block.kind === 'chart' && block.isTabled !== true ? [pictureTable(block.picture, language)] : []
  })
}
