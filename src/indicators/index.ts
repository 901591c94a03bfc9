export { type Aim, type Attainment, type AttainmentOptions, attainment } from './attainment'
export { type CheckedRow, checkForm, type FormCheck } from './check-form'
export { type ComputedIndicators, type ComputeOptions, computeIndicators } from './compute'
export { type ExplainIndicatorOptions, explainIndicator } from './explain-indicator'
export { Figure, PrintedForm, Qualifier } from './figure'
export { fillForm } from './fill-form'
export {
  type AnswerDetails,
  type CodedRow,
  type ConstraintDetails,
  type ContinuityConstraint,
  CountsForm,
  type DerivedRow,
  type FigureRow,
  type Form,
  FormAnswer,
  FormConstraint,
  type FormDetails,
  FormRounding,
  FormRow,
  type FormRowDetails,
  type HeadingRow,
  type RowConstraint,
} from './form'
export { type FormatFigureOptions, formatFigure } from './format-figure'
export { type Growth, type GrowthOptions, growth } from './growth'
export {
  Additivity,
  type CumulativeIndicator,
  type DerivedIndicator,
  type Direction,
  Indicator,
  type IndicatorDetails,
  type RatioIndicator,
  type SimpleIndicator,
} from './indicator'
export { type ParseFigureOptions, parseFigure } from './parse-figure'
export {
  type PrintedObservation,
  type PrintedObservationOptions,
  type PrintedTarget,
  type PrintedTargetOptions,
  parsePrintedObservation,
  parsePrintedTarget,
} from './parse-printed'
export { defineForm, parseForm } from './read-form'
export { defineIndicators, type IndicatorId, parseIndicators, type References } from './read-indicators'
export { parseTargets } from './read-targets'
export { type RollUpOptions, rollUp } from './roll-up'
export type { Coverage, RolledUp } from './rolled-up'
export type { Standing, StandingReason } from './standing'
export { type Standings, type StandingsOptions, standings } from './standings'
export { assumedThresholds, type NamedStatus, type StatusFigure, type StatusStep, StatusThresholds } from './status'
export {
  type Comparator,
  type PointTarget,
  type RangeTarget,
  type ReplacedTarget,
  Target,
  type TargetDetails,
  type TargetKind,
} from './target'
