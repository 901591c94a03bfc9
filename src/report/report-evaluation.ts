import { formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import type { LocalizedText } from '../foundation/language'
import { maybe, oneOf, record } from '../foundation/record'
import { requireArgument } from '../foundation/structure'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { explainAdjustment } from '../scorecards/explain-adjustment'
import { explainCriterion } from '../scorecards/explain-criterion'
import { requireEvaluation } from '../scorecards/parse-evaluation'
import { leavesOf } from '../scorecards/scorecard'
import type { CellDetails, ReportCell } from './cell'
import { commonDecimals } from './cell-text'
import { labels } from './labels'
import { namesOf, placeNames } from './names'
import { type NumberedCriterion, numberedCriteria } from './numbered-criteria'
import type { ReportColumn, ReportRow, ReportTable } from './table'

/** Options of the matrix of an evaluation. */
export interface ReportEvaluationOptions {
  /**
   * What the points of a unit open: `full`, rule, value, who gave it and evidence; `brief`, the rule with its numbers,
   * for many units; `none`. `full` unless given.
   */
  readonly explanations?: 'full' | 'brief' | 'none'
}

const ReportEvaluationOptions = record<ReportEvaluationOptions>(() => ({
  explanations: maybe(oneOf(['full', 'brief', 'none'])),
}))

/** With more criteria than these, columns are called by their numbers. */
export const mostTitles = 8

/**
 * Makes the matrix of an evaluation: the points of every unit on every criterion, and its total.
 *
 * With more than eight criteria the columns are called by the number of the criterion in the scorecard, and a second
 * table says which that is. A criterion without points has the reason; a unit that lacks one has no total.
 *
 * @param given - The result of `evaluate`, possibly from JSON.
 * @param options - The extent of the explanations.
 * @returns The matrix, in groups, and the list of criteria where the columns are numbered.
 * @throws An `EgovKpiError` when it is not an evaluation.
 *
 * @example
 * ```ts
 * import { defineUnits, evaluate, parseScorecard } from 'egov-kpi'
 * import { renderCsv, reportEvaluation } from 'egov-kpi/report'
 *
 * const scorecard = parseScorecard({
 *   id: 'it-2022',
 *   title: 'Ứng dụng CNTT',
 *   scale: 20,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', title: 'Kế hoạch', max: 20, rule: { kind: 'yes-no' } }],
 * })
 * const units = defineUnits({ groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'y-te', name: 'Sở Y tế', group: 'sở' }] })
 * const evaluation = evaluate(scorecard, {
 *   units,
 *   assessments: [{ unit: 'y-te', criterion: 'plan', value: true }],
 *   asOf: '2022-12-31',
 *   missing: 'error',
 * })
 * const [matrix] = reportEvaluation(evaluation)
 * matrix && renderCsv(matrix, 'vi').split('\r\n')
 * // => ['Nhóm,Đơn vị,Tổng điểm,Kế hoạch (tối đa 20)', 'Sở,Sở Y tế,20,20', '']
 * ```
 */
export function reportEvaluation(
  given: Evaluation,
  options: ReportEvaluationOptions = {},
): readonly [ReportTable, ...ReportTable[]] {
  const evaluation = requireEvaluation(given)
  requireArgument(ReportEvaluationOptions, options, 'options')
  const { scorecard, entries, inputs } = evaluation
  const criteria = numberedCriteria(scorecard.criteria)
  const isNumbered = criteria.length > mostTitles
  const names = namesOf(placeNames(inputs.units))
  const columns: ReportColumn[] = [
    { id: 'unit', title: labels.unit, kind: 'text' },
    {
      id: 'total',
      title: labels.total,
      kind: 'number',
      rounding:
        scorecard.rounding.total === 'exact'
          ? commonDecimals(entries.map(({ score }) => score))
          : scorecard.rounding.total,
    },
    ...criteria.map(({ criterion, code }): ReportColumn => {
      const { id, title = id, max } = criterion
      const points = entries.map(entry => entry.points[id])
      const shared = { id, kind: 'number', rounding: commonDecimals(points) } as const
      return isNumbered ? { ...shared, title: code, description: title } : { ...shared, title, measure: most(max) }
    }),
  ]
  const groups = [...new Set(entries.map(({ group }) => group))]
  const matrix: ReportTable = {
    kind: 'table',
    caption: labels.matrix,
    columns,
    rowHeader: 'unit',
    sectionTitle: labels.group,
    sections: groups.map(group => ({
      title: names.group(group),
      rows: entries
        .filter(entry => entry.group === group)
        .map(entry => rowOf(entry, names.unit(entry.unit), criteria, evaluation, options)),
    })),
  }
  return isNumbered ? [matrix, criteriaTable(evaluation)] : [matrix]
}

function most(max: string | number): LocalizedText {
  return { vi: `tối đa ${formatNumber(max, 'vi')}`, en: `at most ${formatNumber(max, 'en')}` }
}

function rowOf(
  entry: EvaluationEntry,
  name: LocalizedText,
  criteria: readonly NumberedCriterion[],
  evaluation: Evaluation,
  { explanations = 'full' }: ReportEvaluationOptions,
): ReportRow {
  const cells = criteria.map((numbered): ReportCell => {
    const points = entry.points[numbered.criterion.id] ?? null
    const details = explained(entry, numbered, evaluation, explanations)
    if (points !== null) return { kind: 'number', value: points, ...details }
    return { kind: 'absent', reason: labels.notScored, ...details }
  })
  const total: ReportCell =
    entry.score === null
      ? { kind: 'absent', reason: labels.noTotal }
      : {
          kind: 'number',
          value: entry.score,
          ...(explanations === 'none' ? {} : { explanation: totalExplanation(entry, evaluation) }),
        }
  return { cells: [{ kind: 'text', text: name }, total, ...cells] }
}

/** What a total is made of: points that stand beside it in the row, what was added or taken off, and how it was rounded. */
function totalExplanation({ score, exact, adjustments = [] }: EvaluationEntry, { scorecard }: Evaluation): Explanation {
  const policy = scorecard.rounding.total
  const isRounded = policy !== 'exact' && exact !== null && exact !== score
  return {
    label: labels.total,
    value: score,
    reason: {
      vi: 'Tổng điểm các tiêu chí trong cùng dòng, cùng các bước nêu dưới đây nếu có',
      en: 'The sum of the points in the row, with the steps below if there are any',
    },
    ...(policy === 'exact' ? {} : { decimals: policy.decimals }),
    ...(isRounded ? { rounding: { ...policy, exact } } : {}),
    ...(adjustments.length === 0 ? {} : { inputs: adjustments.map(explainAdjustment) }),
  }
}

function explained(
  entry: EvaluationEntry,
  { criterion, index, code }: NumberedCriterion,
  evaluation: Evaluation,
  wanted: 'full' | 'brief' | 'none',
): CellDetails {
  if (wanted === 'none') return {}
  const { label, value, reason, rounding, source, inputs } = explainCriterion(evaluation, entry, criterion, index)
  const brief: Explanation = {
    label: code,
    value,
    ...(reason === undefined ? {} : { reason }),
    ...(rounding === undefined ? {} : { rounding }),
  }
  if (wanted === 'brief') return { explanation: brief }
  const full = {
    ...brief,
    label,
    ...(source === undefined ? {} : { source }),
    ...(inputs === undefined ? {} : { inputs }),
  }
  return { explanation: full }
}

/** The criteria with their numbers, titles and maxima. */
function criteriaTable({ scorecard }: Evaluation): ReportTable {
  const rows = numberedCriteria(scorecard.criteria).map(
    ({ criterion: { id, title = id, max }, code }): ReportRow => ({
      cells: [
        { kind: 'text', text: code },
        { kind: 'text', text: title },
        { kind: 'number', value: formatExact(parseExact(max)) },
      ],
    }),
  )
  const maxima = leavesOf(scorecard.criteria).map(({ max }) => max)
  return {
    kind: 'table',
    caption: labels.criteria,
    columns: [
      { id: 'code', title: labels.code, kind: 'text' },
      { id: 'criterion', title: labels.criterion, kind: 'text' },
      { id: 'maximum', title: labels.maximum, kind: 'number', rounding: commonDecimals(maxima) },
    ],
    rowHeader: 'criterion',
    sections: [{ rows }],
  }
}
