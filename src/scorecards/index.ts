export { AbsencePolicies, AbsencePolicy } from './absence-policy'
export { Applicability, type Concern, Exemption } from './applicability'
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
export type { Difference } from './difference'
export { type EvaluateOptions, evaluate } from './evaluate'
export type { AbsenceRecord, Evaluation, EvaluationEntry, EvaluationInputs } from './evaluation'
export { explain, type RankExplanation } from './explain'
export type { CriterionExplanation } from './explain-criterion'
export type { Firmness } from './firmness'
export type {
  AnyScorecardIds,
  CriterionId,
  CriterionOrHeadingId,
  FurtherTotals,
  PointsByCriterion,
  ScorecardIds,
  TotalId,
} from './known-ids'
export { MeasuredIndicator } from './measured-indicator'
export { parseAssessments } from './parse-assessments'
export { parseEvaluation } from './parse-evaluation'
export { RulePart } from './rules/composed'
export type { PartValues } from './rules/of-parts'
export { AssessedAbsence, NoPoints } from './rules/rule'
export { Rule, type RuleValue } from './rules/rules'
export { Counts } from './rules/share'
export { SimpleRule, type SimpleRuleValue } from './rules/simple'
export type { SurveyResponses } from './rules/survey'
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
export type { Adjustment } from './total-points'
