import { type CriterionStanding, profileUnit } from '../committee/profile-unit'
import { maybe, record } from '../foundation/record'
import { requireArgument } from '../foundation/structure'
import { wholeBetween } from '../foundation/whole-number'
import type { Ranking } from '../ranking/rank'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { explain } from '../scorecards/explain'
import { explainCriterion } from '../scorecards/explain-criterion'
import { requireRanked } from '../scorecards/parse-evaluation'
import { labels } from './labels'
import { numberedCriteria } from './numbered-criteria'
import type { ReportBlock } from './report'
import { givenTable } from './unit-given'
import { placeFigures } from './unit-place'
import { type CriterionRow, pointsTable } from './unit-points'
import { improveTable } from './unit-to-improve'

/** Options of the sheet of a unit. */
export interface ReportUnitOptions {
  /** How many criteria are named that should be improved first; five. */
  readonly mostToImprove?: number
}

const ReportUnitOptions = record<ReportUnitOptions>(() => ({ mostToImprove: maybe(wholeBetween(0, 10_000)) }))

/**
 * Makes the sheet of one unit: its place, its points by criterion beside the best and the median of its group, what to
 * improve first, what was given with its evidence, and the explanation in full.
 *
 * @param given - A ranking of an evaluation, as `rank` made it or as it came back from JSON.
 * @param unit - The id of the unit.
 * @param options - How much is to be improved first.
 * @returns Pieces of a report; the explanation stands under a heading of level 3.
 * @throws An `EgovKpiError` when it is not a ranking of an evaluation, or has no such unit; the nearest ids are named.
 *
 * @example
 * ```ts
 * import { evaluate, parseScorecard, rank } from 'egov-kpi'
 * import { renderMarkdown, reportUnit } from 'egov-kpi/report'
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
 * const blocks = reportUnit(rank(evaluation, { within: 'group' }), 'Sở Y tế')
 * renderMarkdown({ title: 'Sở Y tế', blocks }, 'vi').split('\n').slice(2, 6)
 * // => ['- Nhóm: **Sở, ban, ngành**', '- Xếp hạng: **2 trên 2 đơn vị**', '- Điểm: **30**', '']
 * ```
 */
export function reportUnit(
  given: Ranking<Evaluation>,
  unit: string,
  options: ReportUnitOptions = {},
): readonly ReportBlock[] {
  const ranking = requireRanked(given)
  const { mostToImprove = 5 } = requireArgument(ReportUnitOptions, options, 'options')
  const explanation = explain(ranking, unit)
  const { source: evaluation } = ranking
  const entry = evaluation.entries.find(one => one.unit === unit) as EvaluationEntry
  const { criteria: standings, weakest } = profileUnit(evaluation, unit)
  const criteria = numberedCriteria(evaluation.scorecard.criteria)
  const rows = criteria.map(
    (numbered, index): CriterionRow => ({
      ...numbered,
      standing: standings[index] as CriterionStanding,
      explanation: explainCriterion(evaluation, entry, numbered.criterion, numbered.index),
    }),
  )
  const first = weakest.slice(0, mostToImprove).flatMap(id => rows.find(({ criterion }) => criterion.id === id) ?? [])
  return [
    placeFigures(ranking, explanation, entry),
    pointsTable(rows),
    ...(first.length === 0 ? [] : [improveTable(first, evaluation)]),
    givenTable(rows),
    { kind: 'heading', level: 3, text: labels.explanation },
    { kind: 'explanation', explanation },
  ]
}
