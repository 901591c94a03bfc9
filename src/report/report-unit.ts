import { maybe, notEmpty, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { wholeBetween } from '../foundation/whole-number'
import type { Ranking } from '../ranking/rank'
import type { Evaluation } from '../scorecards/evaluation'
import { requireRanked } from '../scorecards/parse-evaluation'
import { methodNotes } from './method-notes'
import type { ReportBlock } from './report'
import { criteriaOfUnit } from './unit-criteria'
import { unitFacts } from './unit-facts'
import { improvementTable } from './unit-improvement'
import { methodTable } from './unit-method'
import { unitSummary } from './unit-summary'

/** Options of the sheet of a unit. */
export interface ReportUnitOptions {
  /** How many criteria are named that should be improved first; five. */
  readonly mostToImprove?: number
  /** The digest of the run that the ranking is of, as `digestRun` gives it; it is named at the end. */
  readonly digest?: string
}

const ReportUnitOptions = record<ReportUnitOptions>(() => ({
  mostToImprove: maybe(wholeBetween(0, 10_000)),
  digest: maybe(notEmpty),
}))

/**
 * Makes the sheet of one unit: its answer in a sentence and four figures, its points by criterion, what to improve first, how
 * each criterion is computed, and what the ranking is based on.
 *
 * The table of criteria has the value, who gave it and its evidence under each title, the points beside the median and the best
 * of the group, and the points lost: what is missing to the maximum. What to improve first is in the order of these, with the
 * least value that would give full marks. The score opens the explanation in full.
 *
 * @param given - A ranking of an evaluation, as `rank` made it or as it came back from JSON.
 * @param unit - The id of the unit.
 * @param options - How much is to be improved first, and the digest of a run.
 * @returns The summary, the tables, and the notes for the end of the report.
 * @throws An `EgovKpiError` when it is not a ranking of an evaluation, or has no such unit; the nearest ids are named.
 *
 * @example
 * ```ts
 * import { evaluate, parseScorecard, rank } from 'egov-kpi'
 * import { reportUnit } from 'egov-kpi/report'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT',
 *   scale: 50,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', title: 'Kế hoạch', max: 50, rule: { kind: 'points' } }],
 * })
 * const evaluation = evaluate(scorecard, {
 *   units: {
 *     groups: [{ id: 'sở', name: 'Sở, ban, ngành' }],
 *     units: ['Sở Y tế', 'Sở Nội vụ'].map(name => ({ id: name, name, group: 'sở' })),
 *   },
 *   assessments: [
 *     { unit: 'Sở Y tế', criterion: 'plan', value: 30 },
 *     { unit: 'Sở Nội vụ', criterion: 'plan', value: 50 },
 *   ],
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const [summary] = reportUnit(rank(evaluation), 'Sở Y tế')
 * summary?.kind === 'summary' && summary.sentence
 * // => {
 * //   vi: 'Sở Y tế đạt 30 trên 50 điểm, xếp hạng 2 trên 2 đơn vị. Kém hạng 1 (Sở Nội vụ) 20 điểm. Bị mất 20 điểm ở 1 tiêu chí.',
 * //   en: 'Sở Y tế has 30 of 50 points and ranks 2 of 2. It is 20 behind rank 1 (Sở Nội vụ). It lost 20 points on 1 criterion.',
 * // }
 * ```
 */
export function reportUnit(
  given: Ranking<Evaluation>,
  unit: string,
  options: ReportUnitOptions = {},
): readonly ReportBlock[] {
  const ranking = requireRanked(given)
  const { mostToImprove = 5, digest } = requireArgument(ReportUnitOptions, options, 'options')
  const facts = unitFacts(ranking, unit)
  return [
    unitSummary(facts),
    criteriaOfUnit(facts),
    ...improvementTable(facts, mostToImprove),
    methodTable(facts),
    methodNotes(ranking, facts.places, { units: [unit], digest }),
  ]
}
