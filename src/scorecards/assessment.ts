import { LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { checked, list, maybe, noIssues, notEmpty, record, type Schema } from '../foundation/schema'
import { Source } from '../foundation/source'
import { foundationIssue } from '../foundation/wording'
import { AssessedAbsence } from './rules/rule'
import type { RuleValue } from './rules/rules'
import type { LeafOf, Scorecard } from './scorecard'

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
  readonly evidence?: readonly Source[]
}

/** An assessment of which only the form is known. */
export interface AnyAssessment extends AssessmentDetails {
  readonly criterion: string
  /** What the rule of the criterion takes; null if nothing can be given. */
  readonly value: unknown
}

/** A row for one criterion, its value typed by the criterion's rule; none for a criterion that reads an indicator. */
export type AssessmentOf<Leaf> = Leaf extends { readonly indicator: string }
  ? never
  : Leaf extends { readonly id: infer Id; readonly rule: infer R }
    ? AssessmentDetails & { readonly criterion: Id; readonly value: RuleValue<R> }
    : never

/**
 * One judgement: a unit, a criterion, and the value that the criterion's rule takes.
 *
 * For a scorecard whose ids TypeScript knows, a row of an unknown criterion or a value of the wrong kind does not
 * compile.
 */
export type Assessment<S extends Scorecard = Scorecard> = string extends S['id']
  ? AnyAssessment
  : AssessmentOf<LeafOf<S>>

// Whether a unit, a criterion or a round exists is looked up; a malformed id never does.
/** The schema of the form of a row; what its value means is for the rule to say. */
export const AssessmentRow: Schema<AnyAssessment> = record(() => ({
  unit: notEmpty,
  criterion: notEmpty,
  value: checked(value => (value === undefined ? [foundationIssue('missing', [], { key: 'value' })] : noIssues)),
  absence: maybe(AssessedAbsence),
  round: maybe(notEmpty),
  by: maybe(notEmpty),
  at: maybe(DateOrMoment),
  reason: maybe(LocalizedText),
  evidence: maybe(list(Source)),
}))
