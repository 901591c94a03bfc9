import { LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { checked, list, maybe, noIssues, notEmpty, type Properties, record, type Schema } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { foundationIssue } from '../foundation/wording'
import type { AnyScorecardIds } from './known-ids'
import type { ScoringRuleValue } from './rules/composed-rules'
import { AssessedAbsence } from './rules/rule'
import type { CriterionLeafOf } from './scorecard'

/** What stands in every row of assessments beside the criterion and its value. */
export interface AssessmentDetails {
  readonly unit: string
  /** The round it belongs to (self-assessed, appraised, …), if there are several. */
  readonly round?: string
  /** Why the value is null, as an observation says it, or `no-evidence`; without it, `not-scored`. */
  readonly absence?: AssessedAbsence
  /** Who assessed. */
  readonly by?: string
  /** When. */
  readonly at?: DateOrMoment
  /** Why this value. */
  readonly reason?: LocalizedText
  /** The documents that prove it. */
  readonly evidence?: readonly SourceReference[]
}

/** An assessment of which only the form is known. */
export interface AnyAssessment extends AssessmentDetails {
  readonly criterion: string
  /** What the rule of the criterion takes; null if nothing can be given. */
  readonly value: unknown
}

/** The criteria that assessors judge: those that read no indicator. */
type AssessedLeaf<Ids extends AnyScorecardIds> = Exclude<
  CriterionLeafOf<Ids['scorecard']['criteria']>,
  { readonly indicator: string }
>

/** The ids of the criteria that are assessed; any text where TypeScript does not know them. */
export type AssessedId<Ids extends AnyScorecardIds = AnyScorecardIds> = AssessedLeaf<Ids>['id']

/** What each criterion takes, by its id. */
type ValuesBy<Ids extends AnyScorecardIds> = {
  [Leaf in AssessedLeaf<Ids> as Leaf['id']]: ScoringRuleValue<Leaf['rule']>
}

/** What a criterion takes; anything where TypeScript does not know the criteria. */
type ValueOf<Ids extends AnyScorecardIds, Id extends AssessedId<Ids>> =
  string extends AssessedId<Ids> ? unknown : ValuesBy<Ids>[Id]

/** A row for one criterion. */
export interface AssessmentOf<Id extends string, Value> extends AssessmentDetails {
  readonly criterion: Id
  /** What the rule of the criterion takes; null if nothing can be given. */
  readonly value: Value
}

/**
 * One judgement: a unit, a criterion, and the value that the criterion's rule takes.
 *
 * For a scorecard whose ids TypeScript knows, a row of an unknown criterion or a value of the wrong kind does not
 * compile.
 */
export type Assessment<Ids extends AnyScorecardIds = AnyScorecardIds> = {
  [Id in AssessedId<Ids>]: AssessmentOf<Id, ValueOf<Ids, Id>>
}[AssessedId<Ids>]

/**
 * Rows of these criteria, one after another: a wrong value is compared with what its criterion takes, and not with the rows of
 * all criteria.
 */
export type AssessmentsOf<Ids extends AnyScorecardIds, Criteria extends readonly AssessedId<Ids>[]> = {
  readonly [Place in keyof Criteria]: AssessedId<Ids> extends Criteria[Place]
    ? Assessment<Ids>
    : AssessmentOf<Criteria[Place], ValueOf<Ids, Criteria[Place]>>
}

// Whether a unit, a criterion or a round exists is looked up; a malformed id never does.
/** The properties of the form of a row; what its value means is for the rule to say. */
export const assessmentProperties = (): Properties<AnyAssessment> => ({
  unit: notEmpty,
  criterion: notEmpty,
  value: checked(value => (value === undefined ? [foundationIssue('missing', [], { key: 'value' })] : noIssues)),
  absence: maybe(AssessedAbsence),
  round: maybe(notEmpty),
  by: maybe(notEmpty),
  at: maybe(DateOrMoment),
  reason: maybe(LocalizedText),
  evidence: maybe(list(SourceReference)),
})

/** The schema of the form of a row. */
export const AssessmentRow: Schema<AnyAssessment> = record(assessmentProperties)
