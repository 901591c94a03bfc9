import { formatNumber } from '../foundation/format-number'
import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBothLanguages, type LocalizedText } from '../foundation/language'
import { isPlainObject } from '../foundation/plain-object'
import { maybe, oneOf, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import type { Ranking } from '../ranking/rank'
import { comparisonsIn } from '../ranking/ranking-figures'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { requireEvaluation, requireRanked } from '../scorecards/parse-evaluation'
import { scaleLost, withTotal } from '../scorecards/points-lost'
import { commonDecimals } from './cell-text'
import { criteriaTable } from './criteria-table'
import { filledTable, numberCell, numberColumn, textCell, textColumn } from './filled-table'
import { labels } from './labels'
import { equalsByName, namesOf, placeNames } from './names'
import { numberedCriteria } from './numbered-criteria'
import { criterionColumns, headingColumns, outOf, type PointsColumn, valueColumn } from './points-columns'
import type { ReportTable } from './table'
import { totalCell } from './total-cell'
import { valuedHeadings } from './valued-headings'

/** With more units than these, pages fold the matrix and paper leaves it out. */
const mostPrinted = 100

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

/** With more criteria than these, the matrix is an annex, its columns are called by their numbers, and headings come first. */
export const mostTitles = 12

/**
 * Makes the matrix of an evaluation: the total of every unit, and its points on every criterion.
 *
 * Of a ranking, units are in its order. The last row has the points that the units lost on each criterion: Σ (most −
 * points) of those that have points, and their percentage. With more than twelve criteria the first table has the sums of
 * headings; the matrix, whose columns are then called by the number of the criterion in the scorecard, and the list of
 * criteria are annexes. Of more than a hundred units a page shows these tables when asked, and paper names where they are. A
 * criterion without points has the reason; a unit that lacks one has no total.
 *
 * @param given - The result of `evaluate`, or a ranking of it, possibly from JSON.
 * @param options - The extent of the explanations.
 * @returns The matrix; with many criteria the table of headings, the matrix, and the list of criteria.
 * @throws An `EgovKpiError` when it is neither an evaluation nor a ranking of one.
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
 * // => ['Nhóm,Đơn vị,Tổng điểm / 20,Kế hoạch / 20', 'Sở,Sở Y tế,20,20', '']
 * ```
 */
export function reportEvaluation(
  given: Evaluation | Ranking<Evaluation>,
  options: ReportEvaluationOptions = {},
): readonly [ReportTable, ...ReportTable[]] {
  const ordered = orderedParts(given)
  const read = requireArgument(ReportEvaluationOptions, options, 'options')
  const [first, ...others] = matricesOf(ordered, isRanking(given), read)
  if (ordered.evaluation.entries.length <= mostPrinted) return [first, ...others]
  return [folded(first), ...others.map(folded)]
}

function folded({ isAnnex: _, ...table }: ReportTable): ReportTable {
  return { ...table, isFolded: true }
}

function matricesOf(
  { evaluation, parts }: Pick<Subject, 'evaluation' | 'parts'>,
  isRanked: boolean,
  { explanations = 'full' }: ReportEvaluationOptions,
): readonly [ReportTable, ...ReportTable[]] {
  const { criteria } = evaluation.scorecard
  const numbered = numberedCriteria(criteria)
  const isMany = numbered.length > mostTitles
  const subject = { evaluation, parts, isRanked, explanations }
  const points = criterionColumns(evaluation, numbered, { explanations, isNumbered: isMany })
  const valued = valuedHeadings(criteria)
  if (!isMany) {
    return [matrixOf(labels.matrix, subject, [...valued.map(one => valueColumn(one, evaluation)), ...points], 'bar')]
  }
  const headings = headingColumns(evaluation)
  const matrix = matrixOf(labels.matrix, subject, points, 'heat')
  const list = { ...criteriaTable(numbered, valued), ...behind }
  if (headings.length === 0) return [matrix, list]
  return [matrixOf(headingTitle, subject, headings, 'bar'), { ...matrix, ...behind }, list]
}

/** What a table is that few readers look up: folded on screens, an annex on paper. */
const behind = { isAnnex: true, isFolded: true } as const

const headingTitle: Bilingual = { vi: 'Điểm theo nhóm tiêu chí', en: 'Points by heading' }

/** Units that belong together, in order. */
interface Part {
  readonly group?: string
  readonly entries: readonly EvaluationEntry[]
}

/** What a matrix is of. */
interface Subject {
  readonly evaluation: Evaluation
  readonly parts: readonly Part[]
  readonly isRanked: boolean
  readonly explanations: Extent
}

/** The entries of an evaluation by group, or in the order of a ranking, with those that are not ranked at the end. */
function orderedParts(given: Evaluation | Ranking<Evaluation>): Pick<Subject, 'evaluation' | 'parts'> {
  if (!isRanking(given)) {
    const evaluation = requireEvaluation(given)
    const groups = [...groupedBy(evaluation.entries, ({ group }) => group)]
    return { evaluation, parts: groups.map(([group, entries]) => ({ group, entries })) }
  }
  const ranking = requireRanked(given)
  const { source: evaluation, unranked } = ranking
  const names = namesOf(placeNames(evaluation.inputs.units))
  const byUnit = new Map(evaluation.entries.map(entry => [entry.unit, entry]))
  const parts = comparisonsIn(ranking).map(({ group, entries }) => ({
    ...(group === undefined ? {} : { group }),
    entries: [
      ...equalsByName(entries, names),
      ...unranked.filter(one => group === undefined || one.group === group),
    ].flatMap(({ unit }) => byUnit.get(unit) ?? []),
  }))
  return { evaluation, parts }
}

function isRanking(given: Evaluation | Ranking<Evaluation>): given is Ranking<Evaluation> {
  return isPlainObject(given) && 'policy' in given
}

function matrixOf(
  title: LocalizedText,
  { evaluation, parts, isRanked, explanations }: Subject,
  columns: readonly PointsColumn[],
  as: 'bar' | 'heat',
): ReportTable {
  const { scorecard, entries, inputs } = evaluation
  const names = namesOf(placeNames(inputs.units))
  const { total } = scorecard.rounding
  const lost = scaleLost(scorecard, entries)
  const rounding = total === 'exact' ? commonDecimals([...entries.map(({ score }) => score), lost]) : total
  const table = filledTable<EvaluationEntry>({
    title,
    lead: leadOf(as, isRanked),
    rowHeader: 'unit',
    sectionTitle: labels.group,
    columns: [
      textColumn('unit', labels.unit, ({ unit }) => names.unit(unit)),
      {
        ...numberColumn<EvaluationEntry>('total', labels.total, entry => totalCell(entry, evaluation, explanations), {
          rounding,
          ...outOf(scorecard.scale),
        }),
        isKey: true,
      },
      ...columns.map(({ loss, share, ...column }) => ({
        ...column,
        ...(share === undefined ? {} : { share: { ...share, as } }),
      })),
    ],
    sections: parts.map(({ group, entries: rows }) => ({
      ...(group === undefined ? {} : { title: names.group(group) }),
      rows,
    })),
  })
  if (withTotal(entries).length < 2) return table
  const cells = [textCell(lossTitle(evaluation)), numberCell(lost, labels.noTotal), ...columns.map(({ loss }) => loss)]
  return { ...table, sections: [...table.sections, { rows: [{ cells, isTotal: true }] }] }
}

function leadOf(as: 'bar' | 'heat', isRanked: boolean): Bilingual {
  const share = {
    bar: {
      vi: 'Thanh dưới mỗi số: phần đã đạt của điểm tối đa.',
      en: 'The bar under a number: its share of the maximum.',
    },
    heat: { vi: 'Ô càng đậm càng gần điểm tối đa.', en: 'The darker a cell, the closer to the maximum.' },
  }[as]
  return inBothLanguages(language =>
    isRanked
      ? `${share[language]} ${{ vi: 'Cùng thứ tự với bảng xếp hạng.', en: 'Same order as the ranking.' }[language]}`
      : share[language],
  )
}

function lossTitle({ entries }: Evaluation): Bilingual {
  const whole = withTotal(entries).length
  return inBothLanguages(language => {
    const count = formatNumber(whole, language)
    return whole === entries.length
      ? { vi: `Điểm bị mất của cả ${count} đơn vị`, en: `Lost by all ${count} units` }[language]
      : { vi: `Điểm bị mất của ${count} đơn vị có tổng điểm`, en: `Lost by the ${count} units with a total` }[language]
  })
}
