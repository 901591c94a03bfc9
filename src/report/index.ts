export type { Chart, ChartHead, ChartTable } from './charts/chart'
export {
  drawHeatMap,
  type HeatMapCell,
  type HeatMapChart,
  type HeatMapColumn,
  type HeatMapRow,
} from './charts/heat-map'
export { drawIntervals, type IntervalChart, type IntervalRow } from './charts/intervals'
export { drawProgress, type ProgressChart } from './charts/progress'
export type { ProgressRow } from './charts/progress-row'
export { drawRankedBars, type RankedBar, type RankedBarChart } from './charts/ranked-bars'
