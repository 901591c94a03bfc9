import { formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { groupedBy } from '../foundation/grouped'
import { inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { maybe, oneOf, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { explainAdjustment } from '../scorecards/explain-adjustment'
import { explainCriterion } from '../scorecards/explain-criterion'
import { requireEvaluation } from '../scorecards/parse-evaluation'
import { type Criterion, type CriterionHeading, isHeading, type Scorecard } from '../scorecards/scorecard'
import type { ScoreAdjustment } from '../scorecards/total-points'
import type { CellDetails, ReportCell } from './cell'
import { commonDecimals } from './cell-text'
import { filledTable, numberCell, numberColumn, textColumn } from './filled-table'
import { labels } from './labels'
import { namesOf, placeNames } from './names'
import { type NumberedCriterion, numberedCriteria } from './numbered-criteria'
import type { ReportTable } from './table'
import { headingValue, type ValuedHeading, valuedHeadings } from './valued-headings'

/** Options of the matrix of an evaluation. */
export interface ReportEvaluationOptions {
  /**
   * What the points of a unit open: `full`, rule, value, who gave it and evidence; `brief`, the rule with its numbers,
   * for many units; `none`. `full` unless given.
   */
  readonly explanations?: 'full' | 'brief' | 'none'
}

type Extent = NonNullable<ReportEvaluationOptions['explanations']>

const ReportEvaluationOptions = record<ReportEvaluationOptions>(() => ({
  explanations: maybe(oneOf(['full', 'brief', 'none'])),
}))

/** With more criteria than these, columns are called by their numbers. */
export const mostTitles = 8

/**
 * Makes the matrix of an evaluation: the points of every unit on every criterion, and its total.
 *
 * With more than eight criteria the columns are called by the number of the criterion in the scorecard, and a second
 * table says which that is. A criterion without points has the reason; a unit that lacks one has no total. Headings that
 * have a value of their own have a column beside the total.
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
  const headings = valuedHeadings(scorecard.criteria)
  const isNumbered = criteria.length > mostTitles
  const names = namesOf(placeNames(inputs.units))
  const { total } = scorecard.rounding
  const { explanations = 'full' } = options
  const matrix = filledTable<EvaluationEntry>({
    title: labels.matrix,
    rowHeader: 'unit',
    sectionTitle: labels.group,
    columns: [
      textColumn('unit', labels.unit, ({ unit }) => names.unit(unit)),
      numberColumn('total', labels.total, entry => totalCell(entry, evaluation, explanations), {
        rounding: total === 'exact' ? commonDecimals(entries.map(({ score }) => score)) : total,
      }),
      ...headings.map(({ heading: { id, title = id, rounding }, code, greatest }) =>
        numberColumn<EvaluationEntry>(
          id,
          isNumbered ? code : title,
          entry => numberCell(headingValue(entry, id), labels.noValue),
          {
            rounding: rounding ?? commonDecimals(entries.map(entry => headingValue(entry, id))),
            ...(isNumbered ? { description: title } : { measure: most(greatest) }),
          },
        ),
      ),
      ...criteria.map(numbered => {
        const { id, title = id, max } = numbered.criterion
        return numberColumn<EvaluationEntry>(
          id,
          isNumbered ? numbered.code : title,
          entry => ({
            ...numberCell(entry.points[id] ?? null, labels.notScored),
            ...explained(entry, numbered, evaluation, explanations),
          }),
          {
            rounding: commonDecimals(entries.map(entry => entry.points[id])),
            ...(isNumbered ? { description: title } : { measure: most(max) }),
          },
        )
      }),
    ],
    sections: [...groupedBy(entries, ({ group }) => group)].map(([group, rows]) => ({
      title: names.group(group),
      rows,
    })),
  })
  return isNumbered ? [matrix, criteriaTable(criteria, headings)] : [matrix]
}

function most(max: string | number): LocalizedText {
  return { vi: `tối đa ${formatNumber(max, 'vi')}`, en: `at most ${formatNumber(max, 'en')}` }
}

function totalCell(entry: EvaluationEntry, evaluation: Evaluation, wanted: Extent): ReportCell {
  const cell = numberCell(entry.score, labels.noTotal)
  return entry.score === null || wanted === 'none'
    ? cell
    : { ...cell, explanation: totalExplanation(entry, evaluation) }
}

/** What a total is made of: points that stand beside it in the row, what was added or taken off, and how it was rounded. */
function totalExplanation({ score, exact, adjustments = [] }: EvaluationEntry, { scorecard }: Evaluation): Explanation {
  const policy = scorecard.rounding.total
  const isRounded = policy !== 'exact' && exact !== null && exact !== score
  return {
    label: labels.total,
    value: score,
    reason: {
      vi: 'Tổng điểm các tiêu chí trong dòng, sau khi quy đổi, làm tròn và giới hạn như nêu dưới đây (nếu có)',
      en: 'The sum of the points in the row, after the adjustments below, if any',
    },
    ...(policy === 'exact' ? {} : { decimals: policy.decimals }),
    ...(isRounded ? { rounding: { ...policy, exact } } : {}),
    ...(adjustments.length === 0 ? {} : { inputs: adjustments.map(one => explainedStep(one, scorecard)) }),
  }
}

/** A step with the name of its heading, for a list that is not nested by headings. */
function explainedStep(step: ScoreAdjustment, { criteria }: Scorecard): Explanation {
  const explanation = explainAdjustment(step)
  const heading = step.at === undefined ? undefined : headingNamed(criteria, step.at)
  if (heading === undefined) return explanation
  return { ...explanation, label: joined(heading.title ?? heading.id, explanation.label) }
}

function joined(title: LocalizedText, label: LocalizedText): LocalizedText {
  return inBothLanguages(language => `${textIn(title, language)}: ${textIn(label, language)}`)
}

function headingNamed(nodes: readonly (CriterionHeading | Criterion)[], id: string): CriterionHeading | undefined {
  for (const node of nodes) {
    if (!isHeading(node)) continue
    const found = node.id === id ? node : headingNamed(node.criteria, id)
    if (found !== undefined) return found
  }
  return undefined
}

function explained(
  entry: EvaluationEntry,
  { criterion, index, code }: NumberedCriterion,
  evaluation: Evaluation,
  wanted: Extent,
): CellDetails {
  if (wanted === 'none') return {}
  const { label, value, reason, rounding, source, inputs } = explainCriterion(evaluation, entry, criterion, index)
  const isFull = wanted === 'full'
  return {
    explanation: {
      label: isFull ? label : code,
      value,
      ...(reason === undefined ? {} : { reason }),
      ...(rounding === undefined ? {} : { rounding }),
      ...(source === undefined || !isFull ? {} : { source }),
      ...(inputs === undefined || !isFull ? {} : { inputs }),
    },
  }
}

/** What a column is about. */
interface Described {
  readonly code: string
  readonly title: LocalizedText
  readonly maximum: string
}

/** The headings that have a value, and the criteria, with their numbers, titles and maxima. */
function criteriaTable(criteria: readonly NumberedCriterion[], headings: readonly ValuedHeading[]): ReportTable {
  const rows: readonly Described[] = [
    ...headings.map(({ heading: { id, title = id }, code, greatest }) => ({ code, title, maximum: greatest })),
    ...criteria.map(({ criterion: { id, title = id, max }, code }) => ({
      code,
      title,
      maximum: formatExact(parseExact(max)),
    })),
  ]
  return filledTable<Described>({
    title: labels.criteria,
    rowHeader: 'criterion',
    columns: [
      textColumn('code', labels.code, ({ code }) => code),
      textColumn('criterion', labels.criterion, ({ title }) => title),
      numberColumn('maximum', labels.maximum, ({ maximum }) => ({ kind: 'number', value: maximum }), {
        rounding: commonDecimals(rows.map(({ maximum }) => maximum)),
      }),
    ],
    sections: [{ rows }],
  })
}
