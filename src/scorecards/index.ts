export { AbsencePolicies, AbsencePolicy } from './absence-policy'
export { Applicability, type Concern, Exemption } from './applicability'
export type { AnyAssessment, Assessment, AssessmentDetails, AssessmentOf } from './assessment'
export { defineScorecard, parseScorecard } from './define-scorecard'
export type { Difference } from './difference'
export { type EvaluateOptions, evaluate } from './evaluate'
export type { AbsenceRecord, Evaluation, EvaluationEntry, EvaluationInputs } from './evaluation'
export { explain, type RankExplanation } from './explain'
export type { CriterionExplanation } from './explain-criterion'
export type { Firmness } from './firmness'
export { MeasuredIndicator } from './measured-indicator'
export { parseAssessments } from './parse-assessments'
export { parseEvaluation } from './parse-evaluation'
export { BestOfRule } from './rules/best-of'
export { RulePart } from './rules/composed'
export { CountRule } from './rules/count'
export { DeductionRule } from './rules/deduction'
export { LevelsRule } from './rules/levels'
export { LinearRule } from './rules/linear'
export { PartsRule } from './rules/parts'
export { PointsRule } from './rules/points'
export { Counts, RatioRule } from './rules/ratio'
export { RatioToTargetRule } from './rules/ratio-to-target'
export { RelativeToBestRule } from './rules/relative-to-best'
export { AssessedAbsence, NoPoints } from './rules/rule'
export { type PartValues, Rule, type RuleValue } from './rules/rules'
export { SimpleRule, type SimpleRuleValue } from './rules/simple'
export { StepsRule } from './rules/steps'
export { SurveyResponses, SurveyRule } from './rules/survey'
export { TrackedRule, type TrackedValue } from './rules/tracked'
export { WeightedValueRule } from './rules/weighted-value'
export { YesNoRule } from './rules/yes-no'
export {
  Criterion,
  Excluded,
  FurtherTotal,
  Heading,
  type LeafOf,
  Limits,
  Scorecard,
  ScorecardRounding,
} from './scorecard'
export type { Adjustment } from './tally'
