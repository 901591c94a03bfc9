import { type CriterionStanding, profileUnit } from '../committee/profile-unit'
import { describeSource, type Explanation } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { maybe, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { wholeBetween } from '../foundation/whole-number'
import { placeIn } from '../ranking/explain-place'
import type { Ranking } from '../ranking/rank'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { decimalsOf, explain, type RankExplanation } from '../scorecards/explain'
import { explainCriterion } from '../scorecards/explain-criterion'
import { requireRanked } from '../scorecards/parse-evaluation'
import type { ReportCell } from './cell'
import { commonDecimals } from './cell-text'
import { type FilledColumn, filledTable, numberCell, numberColumn, textCell, textColumn } from './filled-table'
import { labels } from './labels'
import { namesOf, placeNames } from './names'
import { type NumberedCriterion, numberedCriteria } from './numbered-criteria'
import type { ReportBlock, ReportSummary } from './report'
import type { ReportTable } from './table'
import { headingValue, type ValuedHeading, valuedHeadings } from './valued-headings'

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
  const { criteria: standings, weakest } = profileUnit(ranking, unit)
  const rows = numberedCriteria(evaluation.scorecard.criteria).map(
    (numbered, index): CriterionRow => ({
      ...numbered,
      standing: standings[index] as CriterionStanding,
      explanation: explainCriterion(evaluation, entry, numbered.criterion, numbered.index),
    }),
  )
  const first = weakest.slice(0, mostToImprove).flatMap(id => rows.find(({ criterion }) => criterion.id === id) ?? [])
  return [
    placeFigures(ranking, explanation, entry),
    ...headingsTable(evaluation, entry),
    pointsTable(rows),
    ...(first.length === 0 ? [] : [improveTable(first, evaluation)]),
    givenTable(rows),
    { kind: 'heading', level: 3, text: labels.explanation },
    { kind: 'explanation', explanation },
  ]
}

/** The group of a unit, its rank, its score and its band, side by side. */
function placeFigures(
  ranking: Ranking<Evaluation>,
  { rank, compared, score, band, reason = labels.noTotal }: RankExplanation,
  { unit, group, partial }: EvaluationEntry,
): ReportSummary {
  const { scorecard, inputs } = ranking.source
  const names = placeNames(inputs.units)
  const name = ranking.policy.bands?.find(({ id }) => id === band)?.name ?? band
  const rounding = scorecard.rounding.total === 'exact' ? commonDecimals([score, partial]) : scorecard.rounding.total
  const place = inBothLanguages(language => {
    const [own, all] = [formatNumber(rank ?? 0, language), formatNumber(compared, language)]
    return { vi: `${own} trên ${all} đơn vị`, en: `${own} of ${all} units` }[language]
  })
  const explained = { explanation: placeIn(ranking, unit, { ...names, ...decimalsOf(ranking.source) }) }
  const points = score ?? partial
  return {
    kind: 'summary',
    figures: [
      { label: labels.group, value: textCell(namesOf(names).group(group)) },
      { label: labels.rank, value: rank === null ? { kind: 'absent', reason } : { ...textCell(place), ...explained } },
      ...(points === undefined
        ? []
        : [
            {
              label: score === null ? labels.pointsSoFar : labels.score,
              value: { kind: 'number', value: points, rounding } as const,
            },
          ]),
      ...(name === undefined ? [] : [{ label: labels.band, value: textCell(name) }]),
    ],
  }
}

/** The values of headings, if any has one. */
function headingsTable({ scorecard }: Evaluation, entry: EvaluationEntry): readonly ReportTable[] {
  const rows = valuedHeadings(scorecard.criteria)
  if (rows.length === 0) return []
  const values = rows.map(({ heading }) => headingValue(entry, heading.id))
  const table = filledTable<ValuedHeading>({
    title: { vi: 'Giá trị của các nhóm tiêu chí', en: 'Values of the headings' },
    rowHeader: 'heading',
    columns: [
      textColumn('code', labels.code, ({ code }) => code),
      textColumn('heading', { vi: 'Nhóm tiêu chí', en: 'Heading' }, ({ heading: { id, title = id } }) => title),
      numberColumn(
        'value',
        labels.value,
        ({ heading }) => numberCell(headingValue(entry, heading.id), labels.noValue),
        {
          rounding: commonDecimals(values),
        },
      ),
      numberColumn(
        'greatest',
        { vi: 'Giá trị tối đa', en: 'Greatest value' },
        ({ greatest }) => ({ kind: 'number', value: greatest }),
        { rounding: commonDecimals(rows.map(({ greatest }) => greatest)) },
      ),
      numberColumn(
        'weight',
        { vi: 'Tính tối đa (điểm)', en: 'Counts for at most (points)' },
        ({ weight }) => ({ kind: 'number', value: weight }),
        { rounding: commonDecimals(rows.map(({ weight }) => weight)) },
      ),
    ],
    sections: [{ rows }],
  })
  return [table]
}

/** A criterion on the sheet of a unit: where the unit stands in its group, and how its points come about. */
interface CriterionRow extends NumberedCriterion {
  readonly standing: CriterionStanding
  readonly explanation: Explanation
}

const names: readonly FilledColumn<CriterionRow>[] = [
  textColumn('code', labels.code, ({ code }) => code),
  textColumn('criterion', labels.criterion, ({ criterion: { id, title = id } }) => title),
]

/** The points of a unit by criterion, beside the best and the median of its group. */
function pointsTable(rows: readonly CriterionRow[]): ReportTable {
  const decimalsIn = (...figures: readonly ('max' | 'points' | 'best' | 'median')[]) => ({
    rounding: commonDecimals(rows.flatMap(({ standing }) => figures.map(figure => standing[figure]))),
  })
  const points = decimalsIn('points', 'best')
  const sections: { readonly title?: LocalizedText; readonly rows: CriterionRow[] }[] = []
  let last: string | null = null
  for (const row of rows) {
    const key = JSON.stringify(row.under ?? null)
    if (key === last) sections.at(-1)?.rows.push(row)
    else sections.push({ ...(row.under === undefined ? {} : { title: row.under }), rows: [row] })
    last = key
  }
  return filledTable<CriterionRow>({
    title: labels.matrix,
    rowHeader: 'criterion',
    sectionTitle: { vi: 'Nhóm tiêu chí', en: 'Heading' },
    columns: [
      ...names,
      numberColumn('maximum', labels.maximum, ({ standing }) => numberCell(standing.max, nobody), decimalsIn('max')),
      numberColumn('points', labels.points, ownPoints, points),
      numberColumn('best', labels.groupBest, ({ standing }) => numberCell(standing.best, nobody), points),
      numberColumn(
        'median',
        labels.groupMedian,
        ({ standing }) => numberCell(standing.median, nobody),
        decimalsIn('median'),
      ),
      numberColumn(
        'gap',
        labels.gapToBest,
        ({ standing: { gapToBest, reason = labels.notScored } }) => numberCell(gapToBest, reason),
        points,
      ),
    ],
    sections,
  })
}

const nobody = { vi: 'chưa đơn vị nào có điểm', en: 'no unit has points' }

function ownPoints({ standing: { points, reason = labels.notScored }, explanation }: CriterionRow): ReportCell {
  return { ...numberCell(points, reason), explanation }
}

/** The criteria that a unit should improve first, and who is best at them. */
function improveTable(rows: readonly CriterionRow[], { inputs }: Evaluation): ReportTable {
  const { unit } = namesOf(placeNames(inputs.units))
  const rounding = commonDecimals(rows.flatMap(({ standing }) => [standing.gapToBest, standing.gapToMedian]))
  return filledTable<CriterionRow>({
    title: {
      vi: `${labels.improveFirst.vi}: các tiêu chí thấp hơn đơn vị dẫn đầu nhiều điểm nhất`,
      en: `${labels.improveFirst.en}: the criteria with the most points lost against the best unit`,
    },
    rowHeader: 'criterion',
    columns: [
      ...names.slice(1),
      numberColumn('gap', labels.gapToBest, ({ standing }) => numberCell(standing.gapToBest ?? 0, nobody), {
        rounding,
      }),
      numberColumn(
        'gap-to-median',
        labels.gapToMedian,
        ({ standing }) => numberCell(standing.gapToMedian ?? 0, nobody),
        { rounding },
      ),
      textColumn('best-units', labels.bestUnits, ({ standing }) => firstOf(standing.bestUnits.map(unit))),
    ],
    sections: [{ rows }],
    notes: [
      {
        vi: 'Số âm ở cột "Thấp hơn trung vị" là cao hơn trung vị.',
        en: 'A negative number "behind the median" means ahead of it.',
      },
    ],
  })
}

const mostNamed = 3

function firstOf(names: readonly LocalizedText[]): LocalizedText {
  const others = names.length - mostNamed
  return inBothLanguages(language => {
    const shown = names
      .slice(0, mostNamed)
      .map(name => textIn(name, language))
      .join(', ')
    return others <= 0 ? shown : `${shown} ${{ vi: `và ${others} đơn vị khác`, en: `and ${others} others` }[language]}`
  })
}

/** The values of a unit by criterion: each with its author, time, reason and evidence. */
function givenTable(rows: readonly CriterionRow[]): ReportTable {
  return filledTable<CriterionRow>({
    title: labels.given,
    rowHeader: 'criterion',
    columns: [
      ...names,
      { id: 'value', title: labels.value, kind: 'text', cell: valueCell },
      textColumn('circumstances', { vi: 'Người chấm, thời điểm, căn cứ', en: 'Who, when and why' }, circumstances),
      textColumn('evidence', { vi: 'Tài liệu kiểm chứng', en: 'Evidence' }, evidenceText),
    ],
    sections: [{ rows }],
  })
}

function givenTo({ explanation }: CriterionRow): Explanation {
  return explanation.inputs?.[0] ?? { label: labels.noData, value: null }
}

function valueCell(row: CriterionRow): ReportCell {
  const { label, value } = givenTo(row)
  if (value === null) return { kind: 'absent', reason: label }
  return typeof value === 'string' ? { kind: 'number', value } : textCell(value)
}

function circumstances(row: CriterionRow): LocalizedText {
  const { label, value, reason } = givenTo(row)
  if (value === null) return '–'
  return reason === undefined ? label : inBoth(label, (text, language) => `${text}: ${textIn(reason, language)}`)
}

function evidenceText(row: CriterionRow): LocalizedText {
  const { source, inputs = [] } = givenTo(row)
  const evidence = [source, ...inputs.map(input => input.source)].flatMap(one =>
    one === undefined ? [] : describeSource(one),
  )
  return evidence.length === 0 ? '–' : inBothLanguages(language => evidence.map(one => one[language]).join('; '))
}
