import type { AssessedId, Assessment, AssessmentsOf } from './assessment'
import type { ScorecardIds } from './known-ids'
import { parseAssessments } from './parse-assessments'
import type { Scorecard } from './scorecard'

/**
 * Defines assessments in TypeScript: the compiler checks each criterion, and each value by the rule of its criterion.
 *
 * A criterion that does not exist, an unknown level or a number in place of a yes does not compile. Everything is
 * checked again when it runs, as {@link parseAssessments} does; use that for rows from JSON or a spreadsheet.
 *
 * @param scorecard - The scorecard that the rows belong to, from {@link defineScorecard}.
 * @param rows - A list of `{unit, criterion, value, round?, absence?, by?, at?, reason?, evidence?}`.
 * @returns The same rows, typed by the scorecard.
 * @throws An `EgovKpiError` with every problem, as {@link parseAssessments} does.
 *
 * @example
 * ```ts
 * import { defineAssessments, defineScorecard } from 'egov-kpi'
 *
 * const scorecard = defineScorecard({
 *   id: 'it-2022',
 *   title: { vi: 'Ứng dụng CNTT năm 2022', en: 'IT adoption 2022' },
 *   scale: 20,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 20, rule: { kind: 'levels', levels: { none: 0, drafted: '1/2', approved: 1 } } }],
 * })
 * const assessments = defineAssessments(scorecard, [
 *   { unit: 'so-y-te', criterion: 'plan', value: 'approved' },
 *   { unit: 'so-noi-vu', criterion: 'plan', value: 'drafted' },
 * ])
 * assessments.length // => 2
 *
 * // @ts-expect-error - the criterion has no such level
 * defineAssessments(scorecard, [{ unit: 'so-y-te', criterion: 'plan', value: 'finished' }])
 * // => throws 'no level “finished”'
 * ```
 */
export function defineAssessments<
  const S extends Scorecard,
  const Criteria extends readonly AssessedId<ScorecardIds<S>>[],
>(scorecard: S, rows: AssessmentsOf<ScorecardIds<NoInfer<S>>, Criteria>): readonly Assessment<ScorecardIds<S>>[] {
  return parseAssessments(scorecard, rows)
}
