export type {
  AbsentCell,
  CellDetails,
  DateCell,
  MarkCell,
  NumberCell,
  NumberStyle,
  ReportCell,
  ReportChip,
  TextCell,
} from './cell'
export {
  type Chart,
  type ChartHead,
  type ChartTable,
  type ChartTheme,
  drawHeatMap,
  drawIntervals,
  drawProgress,
  drawRankedBars,
  type HeatMapCell,
  type HeatMapChart,
  type HeatMapColumn,
  type HeatMapRow,
  type IntervalChart,
  type IntervalRow,
  type ProgressChart,
  type ProgressRow,
  type RankedBar,
  type RankedBarChart,
} from './charts/index'
export { type DrawRankingOptions, drawRanking } from './draw-ranking'
export { type DrawReportChartOptions, drawReportChart } from './draw-report-chart'
export { type RenderHtmlOptions, renderHtml } from './html/render-html'
export type { BarMark, BulletMark, CellMark, DumbbellMark, MarkAxis, MarkLine, SplitMark, SplitPart } from './mark'
export { type FindingNames, nameFindings } from './name-findings'
export { parseReport } from './read-report'
export { type RenderCsvOptions, renderCsv } from './render-csv'
export { renderMarkdown } from './render-markdown'
export { type ReportSheet, type ReportSheetColumn, renderSheets } from './render-sheets'
export { type RenderTextOptions, renderText } from './render-text'
export type {
  ChartPicture,
  Report,
  ReportBlock,
  ReportChart,
  ReportExplanation,
  ReportFigure,
  ReportFindings,
  ReportHeading,
  ReportLetterhead,
  ReportNote,
  ReportNotes,
  ReportParagraph,
  ReportSignature,
  ReportSummary,
} from './report'
export { type ReportEvaluationOptions, reportEvaluation } from './report-evaluation'
export { reportFindings } from './report-findings'
export { reportHeatMap } from './report-heat-map'
export { type ReportOnTimeOptions, reportOnTime } from './report-on-time'
export { type ReportProgressOptions, reportProgress } from './report-progress'
export { type ReportRankingOptions, reportRanking } from './report-ranking'
export { type ReportRankingBarsOptions, reportRankingBars } from './report-ranking-bars'
export { type ReportStandingsOptions, reportStandings } from './report-standings'
export { type ReportTasksOptions, reportTasks } from './report-tasks'
export { type ReportUnitOptions, reportUnit } from './report-unit'
export type { ReportColumn, ReportKeyEntry, ReportRow, ReportSection, ReportTable } from './table'
export { type TranslatedReport, translateReport } from './translate-report'
