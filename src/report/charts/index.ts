export { type Chart, type ChartHead, type ChartTable, headProperties } from './chart'
export {
  drawHeatMap,
  type HeatMapCell,
  HeatMapChart,
  type HeatMapColumn,
  type HeatMapRow,
} from './heat-map'
export { drawIntervals, IntervalChart, type IntervalRow } from './intervals'
export { type ChartTheme, heatInks, heatShades, palette, type Shade, toneNumber, toneShades } from './palette'
export { drawProgress, ProgressChart } from './progress'
export type { ProgressRow } from './progress-row'
export { drawRankedBars, type RankedBar, RankedBarChart } from './ranked-bars'
export { words, words as chartWords } from './words'
