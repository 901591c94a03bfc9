import { type CriterionStanding, profileUnit } from '../committee/profile-unit'
import { describeSource, type Explanation } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, type Language, type LocalizedText, textIn } from '../foundation/language'
import { explainPlace } from '../ranking/explain-place'
import type { Ranking } from '../ranking/rank'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { explain, type RankExplanation } from '../scorecards/explain'
import type { ReportCell } from './cell'
import { commonDecimals } from './cell-text'
import { labels } from './labels'
import { namesOf, placeNames } from './names'
import { type NumberedCriterion, numberedCriteria } from './numbered-criteria'
import type { ReportBlock, ReportFigures } from './report'
import { criterionExplanation } from './report-evaluation'
import type { ReportRow, ReportTable } from './table'

/** What the sheet of a unit shows. */
export interface ReportUnitOptions {
  /** How many criteria are named that should be improved first; five. */
  readonly mostToImprove?: number
}

/**
 * Makes the sheet of one unit: its place, its points by criterion beside the best and the median of its group, what to
 * improve first, what was given with its evidence, and the explanation in full.
 *
 * @param ranking - A ranking of an evaluation, as `rank` made it or as it came back from JSON.
 * @param unit - The id of the unit.
 * @param options - How much is to be improved first.
 * @returns Pieces of a report; the explanation stands under a heading of level 3.
 * @throws An `EgovKpiError` when it is no ranking of an evaluation, or has no such unit; the nearest ids are named.
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
  ranking: Ranking<Evaluation>,
  unit: string,
  { mostToImprove = 5 }: ReportUnitOptions = {},
): readonly ReportBlock[] {
  const explanation = explain(ranking, unit)
  const { source: evaluation } = ranking
  const entry = evaluation.entries.find(one => one.unit === unit) as EvaluationEntry
  const { criteria: standings, weakest } = profileUnit(evaluation, unit)
  const criteria = numberedCriteria(evaluation.scorecard.criteria)
  const rows = criteria.map(
    (numbered, index): CriterionRow => ({
      ...numbered,
      standing: standings[index] as CriterionStanding,
      explanation: criterionExplanation(evaluation, entry, numbered.criterion, numbered.index),
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

interface CriterionRow extends NumberedCriterion {
  readonly standing: CriterionStanding
  readonly explanation: Explanation
}

function placeFigures(
  ranking: Ranking<Evaluation>,
  { rank, compared, score, band, reason, value }: RankExplanation,
  { unit, group, partial }: EvaluationEntry,
): ReportFigures {
  const { scorecard, inputs } = ranking.source
  const names = placeNames(inputs.units)
  const name = ranking.policy.bands?.find(({ id }) => id === band)?.name ?? band
  const rounding = scorecard.rounding.total === 'exact' ? commonDecimals([score, partial]) : scorecard.rounding.total
  const place: Bilingual = inBoth('', (_, language) => {
    const [own, all] = [formatNumber(rank ?? 0, language), formatNumber(compared, language)]
    return language === 'vi' ? `${own} trên ${all} đơn vị` : `${own} of ${all} units`
  })
  const none: ReportCell = { kind: 'absent', reason: reason ?? labels.noTotal }
  return {
    kind: 'figures',
    figures: [
      { label: labels.group, value: { kind: 'text', text: namesOf(names).group(group) } },
      {
        label: labels.rank,
        value: rank === null ? none : { kind: 'text', text: place, explanation: explainPlace(ranking, unit, names) },
      },
      ...(value === null || score === null
        ? partial === undefined
          ? []
          : [{ label: labels.pointsSoFar, value: { kind: 'number', value: partial, rounding } as const }]
        : [{ label: labels.score, value: { kind: 'number', value: score, rounding } as const }]),
      ...(name === undefined ? [] : [{ label: labels.band, value: { kind: 'text', text: name } as const }]),
    ],
  }
}

function pointsTable(rows: readonly CriterionRow[]): ReportTable {
  const sections: { title?: LocalizedText; rows: ReportRow[] }[] = []
  let last: string | null = null
  for (const row of rows) {
    const key = JSON.stringify(row.under ?? null)
    if (key !== last) sections.push({ ...(row.under === undefined ? {} : { title: row.under }), rows: [] })
    last = key
    sections.at(-1)?.rows.push(pointsRow(row))
  }
  const rounding = commonDecimals(rows.flatMap(({ standing }) => [standing.points, standing.best]))
  return {
    kind: 'table',
    caption: labels.matrix,
    columns: [
      { id: 'code', title: labels.code, kind: 'text' },
      { id: 'criterion', title: labels.criterion, kind: 'text' },
      {
        id: 'maximum',
        title: labels.maximum,
        kind: 'number',
        rounding: commonDecimals(rows.map(({ standing }) => standing.max)),
      },
      { id: 'points', title: labels.points, kind: 'number', rounding },
      { id: 'best', title: labels.groupBest, kind: 'number', rounding },
      {
        id: 'median',
        title: labels.groupMedian,
        kind: 'number',
        rounding: commonDecimals(rows.map(({ standing }) => standing.median)),
      },
      { id: 'gap', title: labels.gapToBest, kind: 'number', rounding },
    ],
    rowHeader: 'criterion',
    sectionTitle: { vi: 'Nhóm tiêu chí', en: 'Heading' },
    sections,
  }
}

function titleOf({ criterion: { id, title = id } }: CriterionRow): LocalizedText {
  return title
}

function pointsRow(row: CriterionRow): ReportRow {
  const { code, standing, explanation } = row
  const { max, points, best, median, gapToBest, reason = labels.notScored } = standing
  const number = (value: string | null, why: LocalizedText): ReportCell =>
    value === null ? { kind: 'absent', reason: why } : { kind: 'number', value }
  return {
    cells: [
      { kind: 'text', text: code },
      { kind: 'text', text: titleOf(row) },
      { kind: 'number', value: max },
      { ...number(points, reason), explanation },
      number(best, nobody),
      number(median, nobody),
      number(gapToBest, reason),
    ],
  }
}

const nobody: Bilingual = { vi: 'chưa đơn vị nào có điểm', en: 'nobody has points' }

function improveTable(rows: readonly CriterionRow[], { inputs }: Evaluation): ReportTable {
  const names = namesOf(placeNames(inputs.units))
  const gaps = rows.flatMap(({ standing }) => [standing.gapToBest, standing.gapToMedian])
  return {
    kind: 'table',
    caption: {
      vi: `${labels.improveFirst.vi}: tiêu chí kém đơn vị cao nhất nhiều điểm nhất`,
      en: `${labels.improveFirst.en}: the criteria that lose most points against the best`,
    },
    columns: [
      { id: 'criterion', title: labels.criterion, kind: 'text' },
      { id: 'gap', title: labels.gapToBest, kind: 'number', rounding: commonDecimals(gaps) },
      {
        id: 'gap-to-median',
        title: { vi: 'Kém trung vị', en: 'Behind the median' },
        kind: 'number',
        rounding: commonDecimals(gaps),
      },
      { id: 'best-units', title: { vi: 'Đơn vị cao nhất', en: 'Who is best' }, kind: 'text' },
    ],
    rowHeader: 'criterion',
    sections: [
      {
        rows: rows.map(row => {
          const { gapToBest, gapToMedian, bestUnits } = row.standing
          return {
            cells: [
              { kind: 'text', text: titleOf(row) },
              { kind: 'number', value: gapToBest ?? 0 },
              { kind: 'number', value: gapToMedian ?? 0 },
              { kind: 'text', text: inBoth('', (_, language) => listed(bestUnits.map(names.unit), language)) },
            ],
          }
        }),
      },
    ],
    notes: [
      {
        vi: 'Số âm ở cột "Kém trung vị" là cao hơn trung vị.',
        en: 'A negative number "behind the median" is ahead of it.',
      },
    ],
  }
}

const mostNamed = 3

function listed(names: readonly LocalizedText[], language: Language): string {
  const shown = names.slice(0, mostNamed).map(name => textIn(name, language))
  const rest = names.length - shown.length
  if (rest <= 0) return shown.join(', ')
  return `${shown.join(', ')} ${{ vi: `và ${rest} đơn vị khác`, en: `and ${rest} others` }[language]}`
}

function givenTable(rows: readonly CriterionRow[]): ReportTable {
  return {
    kind: 'table',
    caption: labels.given,
    columns: [
      { id: 'code', title: labels.code, kind: 'text' },
      { id: 'criterion', title: labels.criterion, kind: 'text' },
      { id: 'value', title: { vi: 'Giá trị', en: 'Value' }, kind: 'text' },
      { id: 'circumstances', title: { vi: 'Người chấm, thời điểm, căn cứ', en: 'Who, when and why' }, kind: 'text' },
      { id: 'evidence', title: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' }, kind: 'text' },
    ],
    rowHeader: 'criterion',
    sections: [{ rows: rows.map(givenRow) }],
  }
}

function givenRow(row: CriterionRow): ReportRow {
  const [given] = row.explanation.inputs ?? []
  const { label = labels.noData, value = null, reason, source, inputs = [] } = given ?? {}
  const evidence = [source, ...inputs.map(input => input.source)].flatMap(one => one ?? [])
  const isAssessed = given !== undefined && 'value' in given && value !== null
  const none: ReportCell = { kind: 'text', text: '–' }
  return {
    cells: [
      { kind: 'text', text: row.code },
      { kind: 'text', text: titleOf(row) },
      value === null
        ? { kind: 'absent', reason: label }
        : typeof value === 'string'
          ? { kind: 'number', value }
          : { kind: 'text', text: value },
      isAssessed ? circumstances(label, reason) : none,
      evidence.length === 0
        ? none
        : {
            kind: 'text',
            text: inBoth('', (_, language) => evidence.map(one => describeSource(one)[language]).join('; ')),
          },
    ],
  }
}

function circumstances(label: LocalizedText, reason: LocalizedText | undefined): ReportCell {
  if (reason === undefined) return { kind: 'text', text: label }
  return { kind: 'text', text: inBoth(label, (text, language) => `${text}: ${textIn(reason, language)}`) }
}
