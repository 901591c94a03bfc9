export { type ComputedIndicators, type ComputeOptions, computeIndicators } from './compute'
export { defineIndicators, type IndicatorId, parseIndicators } from './define-indicators'
export { Figure, PrintedForm, Qualifier } from './figure'
export { type FormatFigureOptions, formatFigure } from './format-figure'
export {
  Additivity,
  type Combination,
  type CumulativeIndicator,
  type DerivedIndicator,
  type Direction,
  Indicator,
  type IndicatorDetails,
  type RatioIndicator,
  type SimpleIndicator,
} from './indicator'
export { type ParseFigureOptions, parseFigure } from './parse-figure'
export { type Coverage, type RolledUp, type RollUpOptions, rollUp } from './roll-up'
