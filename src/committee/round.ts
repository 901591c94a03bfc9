import { deepFreeze } from '../foundation/freeze'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { maybe, oneOf, record, type Schema } from '../foundation/schema'

/** One round of a committee's work: what it is called, and what may happen to values in it. */
export interface CommitteeRound {
  readonly id: string
  /** What people call it; its id where nothing is given. */
  readonly title?: LocalizedText
  /**
   * `free`: values are given and changed; `with-reason`: so they are, and each change of an existing one needs a reason;
   * `none`: no values are given, only explanations and appeals.
   */
  readonly changes: 'free' | 'with-reason' | 'none'
}

/** The schema of a {@link CommitteeRound}. */
export const CommitteeRound: Schema<CommitteeRound> = record(() => ({
  id: Identifier,
  title: maybe(LocalizedText),
  changes: oneOf(['free', 'with-reason', 'none']),
}))

/**
 * The rounds that committees in Vietnam usually go through: the agency assesses itself, the committee's assistants
 * appraise, the agency explains, they appraise again, and the result is approved.
 *
 * Practice, written as data: a regulation that has other rounds lists its own. From the appraisal on, a change needs a
 * reason.
 *
 * @example
 * ```ts
 * import { usualRounds } from 'egov-kpi'
 *
 * usualRounds.map(({ id }) => id) // => ['self', 'appraised', 'explained', 'appraised-again', 'approved']
 * const withAppeals = [...usualRounds, { id: 'appeals', title: 'Giải quyết đề nghị xem xét lại', changes: 'with-reason' }]
 * withAppeals.length // => 6
 * ```
 */
export const usualRounds: readonly CommitteeRound[] = /* @__PURE__ */ deepFreeze([
  { id: 'self', title: { vi: 'Tự đánh giá', en: 'Self-assessment' }, changes: 'free' },
  { id: 'appraised', title: { vi: 'Thẩm định', en: 'Appraisal' }, changes: 'with-reason' },
  { id: 'explained', title: { vi: 'Giải trình', en: 'Explanation' }, changes: 'none' },
  { id: 'appraised-again', title: { vi: 'Thẩm định lại', en: 'Second appraisal' }, changes: 'with-reason' },
  { id: 'approved', title: { vi: 'Phê duyệt', en: 'Approval' }, changes: 'with-reason' },
])
