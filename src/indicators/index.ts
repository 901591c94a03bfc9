export { type Attainment, type AttainmentOptions, type AttainmentTarget, computeAttainment } from './attainment'
export { type CheckedFormRow, checkForm, type FormCheck } from './check-form'
export { type ComputedIndicators, type ComputeOptions, computeIndicators } from './compute'
export { type ExplainIndicatorOptions, explainIndicator } from './explain-indicator'
export type { Figure, FigureQualifier, PrintedForm } from './figure'
export { fillForm } from './fill-form'
export type {
  CodedFormRow,
  CountsForm,
  DerivedFormRow,
  FigureFormRow,
  FormAnswer,
  FormAnswerDetails,
  FormConstraint,
  FormConstraintDetails,
  FormContinuityConstraint,
  FormDetails,
  FormRounding,
  FormRow,
  FormRowConstraint,
  FormRowDetails,
  HeadingFormRow,
  StatisticalForm,
} from './form'
export { type FormatFigureOptions, formatFigure } from './format-figure'
export { computeGrowth, type Growth, type GrowthOptions } from './growth'
export type {
  CumulativeIndicator,
  DerivedIndicator,
  Indicator,
  IndicatorAdditivity,
  IndicatorDetails,
  IndicatorDirection,
  RatioIndicator,
  SimpleIndicator,
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
export { defineIndicators, type IndicatorId, type IndicatorReferences, parseIndicators } from './read-indicators'
export { parseTargets } from './read-targets'
export { type RestatedObservations, type RestateOptions, restateObservations } from './restate'
export type { Restatement, RestatementMethod, RestatementShare } from './restatement'
export { type RollUpOptions, rollUp } from './roll-up'
export type { RolledUp, RollUpCoverage } from './rolled-up'
export type { Standing, StandingReason } from './standing'
export { computeStandings, type Standings, type StandingsOptions } from './standings'
export {
  assumedThresholds,
  type NamedStandingStatus,
  type StandingStatusFigure,
  type StandingStatusStep,
  type StandingThresholds,
} from './status'
export type {
  PointTarget,
  RangeTarget,
  ReplacedTarget,
  Target,
  TargetComparator,
  TargetDetails,
  TargetKind,
} from './target'
export type { WholeStanding } from './whole-standings'
