import type { Bilingual } from '../foundation/language'
import { dictionary, oneOf, type Schema } from '../foundation/schema'
import { NoPointsReason } from './rules/rule'

/**
 * What an absence is worth on a criterion:
 *
 * - `full`: the maximum, as where no petition came in;
 * - `zero`: nothing;
 * - `exclude`: the criterion is left out for this unit, and the scorecard says what becomes of its points;
 * - `not-scored`: no points and no total, as long as nothing else is said.
 */
export type CriterionAbsencePolicy = 'full' | 'zero' | 'exclude' | 'not-scored'

/** The schema of an {@link CriterionAbsencePolicy}. */
export const CriterionAbsencePolicy: Schema<CriterionAbsencePolicy> = oneOf(['full', 'zero', 'exclude', 'not-scored'])

/** What each absence is worth; one that is not named is `not-scored`. */
export type CriterionAbsencePolicies = { readonly [A in NoPointsReason]?: CriterionAbsencePolicy }

/** The schema of {@link CriterionAbsencePolicies}. */
export const CriterionAbsencePolicies: Schema<CriterionAbsencePolicies> = dictionary(
  CriterionAbsencePolicy,
  NoPointsReason,
) as Schema<CriterionAbsencePolicies>

const words: Readonly<Record<CriterionAbsencePolicy, Bilingual>> = {
  full: { vi: 'được tính điểm tối đa', en: 'counted as the maximum' },
  zero: { vi: 'tính 0 điểm', en: 'counted as 0' },
  exclude: { vi: 'không tính vào tổng điểm', en: 'left out of the total' },
  'not-scored': { vi: 'không có điểm', en: 'not scored' },
}

/** Says in words what an absence was counted as. */
export function describePolicy(policy: CriterionAbsencePolicy): Bilingual {
  return words[policy]
}
