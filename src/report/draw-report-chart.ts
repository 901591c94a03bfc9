import { type AddedLanguage, readWritten } from '../foundation/added-language'
import type { LanguageTag } from '../foundation/language-tag'
import { maybe, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { type Chart, type ChartHead, headProperties } from './charts/index'
import { drawPicture } from './draw-picture'
import { requireChart } from './read-report'
import type { ReportChart } from './report'

/** How a chart of a report is drawn outside it; what is not given is as in the report. */
export type DrawReportChartOptions = Partial<Pick<ChartHead, 'id' | 'width' | 'theme' | 'visibleTitle'>>

const DrawReportChartOptions = record<DrawReportChartOptions>(() => {
  const { id, width, theme, visibleTitle } = headProperties()
  return { id: maybe(id), width, theme, visibleTitle }
})

/**
 * Draws a chart of a report by itself: what `reportRankingBars`, `reportHeatMap` and `reportProgress` return.
 *
 * For a page or a file that shows one picture of a report. `renderHtml` draws the charts of a whole report.
 *
 * @param chart - A block of a report, of the kind `chart`.
 * @param language - The language of names, numbers and words.
 * @param options - An id, if one page shows several, and the look.
 * @returns The picture and the table behind it.
 * @throws An `EgovKpiError` when it is not such a block, or the language or an option is unknown.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { drawReportChart, reportRankingBars } from 'egov-kpi/report'
 *
 * const ranking = rank([
 *   { unit: 'Sở Y tế', score: 90, group: 'departments' },
 *   { unit: 'Xã Đông', score: 85, group: 'communes' },
 * ], { within: 'group' })
 * const charts = reportRankingBars(ranking).map(chart => drawReportChart(chart, 'en', { width: 360, theme: 'light' }))
 * charts.map(({ table }) => table.rows) // => [[['Sở Y tế', '1', '90']], [['Xã Đông', '1', '85']]]
 * ```
 */
export function drawReportChart(
  chart: ReportChart,
  language: LanguageTag | AddedLanguage,
  options: DrawReportChartOptions = {},
): Chart {
  requireChart(chart)
  const written = readWritten(language)
  return drawPicture(
    chart.picture,
    written.added ?? written.language,
    requireArgument(DrawReportChartOptions, options, 'options'),
  )
}
