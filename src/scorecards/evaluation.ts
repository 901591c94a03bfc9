import type { CivilDate } from '../foundation/civil-date'
import type { ExactText } from '../foundation/exact'
import type { Issue } from '../foundation/issue'
import type { LocalizedText } from '../foundation/language'
import type { PeriodText } from '../foundation/period'
import type { Observation } from '../observations/observation'
import type { Units } from '../organization/unit'
import type { CriterionAbsencePolicy } from './absence-policy'
import type { AnyAssessment } from './assessment'
import type { AnyScorecardIds, CriterionId, FurtherTotals, HeadingValues, PointsByCriterion } from './known-ids'
import type { MeasuredIndicator } from './measured-indicator'
import type { NoPointsReason } from './rules/rule'
import type { ScoreAdjustment } from './total-points'

/** What an evaluation was made from, beside the scorecard. */
export interface EvaluationInputs {
  readonly units: Units
  readonly assessments: readonly AnyAssessment[]
  /** Those given, and after them those that were made of them for the period, which name their `inputs`. */
  readonly observations: readonly Observation[]
  readonly period?: PeriodText
  readonly indicators?: readonly MeasuredIndicator[]
  readonly round?: string
  readonly missing: 'error' | 'not-scored'
}

/** One unit's result: its total, and its points criterion by criterion. */
export interface EvaluationEntry<Ids extends AnyScorecardIds = AnyScorecardIds> {
  readonly unit: string
  readonly group: string
  /** The total, rounded as the scorecard says; null if a criterion is not scored. */
  readonly score: ExactText | null
  /** The total before rounding. */
  readonly exact: ExactText | null
  /** The sum of the points so far, if there is no total; where headings have values, it takes the same steps as a total. */
  readonly partial?: ExactText
  /** Why there is no total. */
  readonly reason?: LocalizedText
  /** The scorecard's further `totals` by their ids, rounded as the score; null if a criterion of theirs is not scored. */
  readonly values?: FurtherTotals<Ids>
  /**
   * The values of the headings that have a `scale`, a `rounding` or a `weight`, by their ids; null if a criterion under it is
   * not scored, or none of them applies. Not given where no heading has one.
   */
  readonly headings?: HeadingValues<Ids>
  /** The points of each criterion by its id, null if it is not scored or excluded. */
  readonly points: PointsByCriterion<Ids>
  /**
   * The figures of the criteria that are only tracked, for conditions of a ranking: counts in percent, yes 1 and no 0; null for
   * words, or if nothing was given. Not given where no criterion is tracked.
   */
  readonly tracked?: Readonly<Record<string, ExactText | null>>
  /** The criteria without a value of their own: why, and what that was counted as. Not given where there are none. */
  readonly absences?: { readonly [Id in CriterionId<Ids>]?: EvaluationAbsence }
  /** The steps between the points and the total, or what there is of it; not given where there are none. */
  readonly adjustments?: readonly ScoreAdjustment[]
  /**
   * Where each criterion's value stands, in the order of the criteria: its place in `inputs.assessments`, or in
   * `inputs.observations` for one that reads an indicator; null if nothing was given.
   */
  readonly given: readonly (number | null)[]
}

/** Why a unit has no value on a criterion, and what that was counted as. */
export interface EvaluationAbsence {
  readonly absence: NoPointsReason
  readonly policy: CriterionAbsencePolicy
  /** Why the criterion does not concern the unit. */
  readonly reason?: LocalizedText
}

/** What an entry says of a criterion without a value of its own; ids that every object knows, such as `constructor`, are ids. */
export function absenceOf({ absences = {} }: EvaluationEntry, criterion: string): EvaluationAbsence | undefined {
  return Object.hasOwn(absences, criterion) ? absences[criterion] : undefined
}

/**
 * The result of judging units by a scorecard: plain data that `rank` takes and keeps as its source.
 */
export interface Evaluation<Ids extends AnyScorecardIds = AnyScorecardIds> {
  readonly scorecard: Ids['scorecard']['criteria']
  readonly inputs: EvaluationInputs
  readonly asOf: CivilDate
  /** In order of groups, then of units as they were defined. */
  readonly entries: readonly EvaluationEntry<Ids>[]
  readonly findings: readonly Issue[]
}
