import type { Evaluation } from '../scorecards/evaluation'
import { requireEvaluation } from '../scorecards/parse-evaluation'
import type { HeatMapCell } from './charts/index'
import { labels } from './labels'
import { namesOf, placeNames } from './names'
import { numberedCriteria } from './numbered-criteria'
import type { ReportChart } from './report'
import { mostTitles } from './report-evaluation'

/**
 * Makes the heat map of an evaluation: the share of each criterion's maximum that every unit has, to be put above the
 * matrix.
 *
 * @param given - The result of `evaluate`, possibly from JSON.
 * @returns One chart, whose figures the matrix of `reportEvaluation` has: it brings no table of its own.
 * @throws An `EgovKpiError` when it is not an evaluation.
 *
 * @example
 * ```ts
 * import { evaluate, parseScorecard } from 'egov-kpi'
 * import { reportHeatMap } from 'egov-kpi/report'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT',
 *   scale: 20,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', title: 'Kế hoạch', max: 20, rule: { kind: 'yes-no' } }],
 * })
 * const evaluation = evaluate(scorecard, {
 *   units: { groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'y-te', name: 'Sở Y tế', group: 'sở' }] },
 *   assessments: [{ unit: 'y-te', criterion: 'plan', value: true }],
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const [{ picture }] = reportHeatMap(evaluation)
 * picture.kind === 'heat-map' && picture.data.rows // => [{ label: 'Sở Y tế', cells: ['20'] }]
 * ```
 */
export function reportHeatMap(given: Evaluation): readonly [ReportChart] {
  const evaluation = requireEvaluation(given)
  const { scorecard, entries, inputs } = evaluation
  const criteria = numberedCriteria(scorecard.criteria)
  const names = namesOf(placeNames(inputs.units))
  const isNumbered = criteria.length > mostTitles
  const chart: ReportChart = {
    kind: 'chart',
    picture: {
      kind: 'heat-map',
      data: {
        id: 'points',
        title: labels.matrix,
        description: {
          vi: 'Ô càng đậm thì điểm của đơn vị càng gần điểm tối đa của tiêu chí.',
          en: 'The darker a cell, the closer the unit is to the maximum of the criterion.',
        },
        columns: criteria.map(({ criterion: { id, title = id, max }, code }) => ({
          label: isNumbered ? code : title,
          max,
        })),
        rows: entries.map(({ unit, points }) => ({
          label: names.unit(unit),
          cells: criteria.map(
            ({ criterion: { id } }): HeatMapCell => points[id] ?? { value: null, note: labels.notScored },
          ),
        })),
      },
    },
  }
  return [chart]
}
