export { type Chart, type ChartHead, type ChartTable, usualWidth } from './chart'
export {
  checkHeatMap,
  drawHeatMap,
  type HeatMapCell,
  type HeatMapChart,
  type HeatMapColumn,
  type HeatMapRow,
} from './heat-map'
export { checkIntervals, drawIntervals, type IntervalChart, type IntervalRow } from './intervals'
export { checkProgress, drawProgress, type ProgressChart } from './progress'
export type { ProgressRow } from './progress-row'
export { checkRankedBars, drawRankedBars, type RankedBar, type RankedBarChart } from './ranked-bars'
export { words } from './words'
