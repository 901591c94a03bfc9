export type { CriterionAbsencePolicies, CriterionAbsencePolicy } from './absence-policy'
export type { CriterionApplicability, CriterionExemption, ScorecardNodeDetails } from './applicability'
export type {
  AnyAssessment,
  AssessedId,
  Assessment,
  AssessmentDetails,
  AssessmentOf,
  AssessmentsOf,
} from './assessment'
export { defineAssessments } from './define-assessments'
export { defineScorecard, parseScorecard } from './define-scorecard'
export type { PointDifference } from './difference'
export { type EvaluateOptions, evaluate } from './evaluate'
export type { Evaluation, EvaluationAbsence, EvaluationEntry, EvaluationInputs } from './evaluation'
export { explain, type RankExplanation } from './explain'
export type { CriterionExplanation } from './explain-criterion'
export type { EvaluationFirmness } from './firmness'
export type {
  AnyScorecardIds,
  CriterionId,
  CriterionOrHeadingId,
  FurtherTotals,
  HeadingValues,
  PointsByCriterion,
  ScorecardIds,
  TotalId,
  ValuedHeadingId,
} from './known-ids'
export type { MeasuredIndicator } from './measured-indicator'
export { parseAssessments } from './parse-assessments'
export { parseEvaluation } from './parse-evaluation'
export type { ScoringPartValues, ScoringRule, ScoringRulePart, ScoringRuleValue } from './rules/composed-rules'
export type { AssessedAbsence, NoPointsReason } from './rules/rule'
export type { ShareCounts } from './rules/share'
export type { SimpleScoringRule, SimpleScoringRuleValue } from './rules/simple'
export type { SurveyResponses } from './rules/survey'
export type {
  Criterion,
  CriterionHeading,
  CriterionLeafOf,
  CriterionLimits,
  FurtherTotal,
  Scorecard,
  ScorecardExclusion,
  ScorecardRounding,
} from './scorecard'
export type { ScoreAdjustment } from './total-points'
