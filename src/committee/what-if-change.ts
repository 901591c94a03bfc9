import { Identifier } from '../foundation/identifier'
import { just, record, type Schema } from '../foundation/schema'
import type { Observation } from '../observations/observation'
import type { Assessment } from '../scorecards/assessment'
import type { AnyScorecardIds, CriterionId } from '../scorecards/known-ids'

/**
 * The withdrawal of what a unit was given on a criterion, as if it had never been given: its assessment, or if the
 * criterion reads an indicator, the observation, for all criteria that read it.
 */
export interface AssessmentWithdrawal<Ids extends AnyScorecardIds = AnyScorecardIds> {
  readonly unit: string
  readonly criterion: CriterionId<Ids>
  readonly withdrawn: true
}

/** The schema of a {@link AssessmentWithdrawal}. */
export const AssessmentWithdrawal: Schema<AssessmentWithdrawal> = record(() => ({
  unit: Identifier,
  criterion: Identifier,
  withdrawn: just(true),
}))

/**
 * One thing that might be otherwise: an assessment or an observation that would stand in place of the one there is, or
 * beside the others where there is none; or one that would not be there.
 */
export type WhatIfChange<Ids extends AnyScorecardIds = AnyScorecardIds> =
  | (Assessment<Ids> & { readonly withdrawn?: never })
  | (Observation & { readonly criterion?: never })
  | AssessmentWithdrawal<Ids>
