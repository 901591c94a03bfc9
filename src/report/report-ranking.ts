import { parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { zero } from '../foundation/fraction'
import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBothLanguages, type LocalizedText } from '../foundation/language'
import { maybe, notEmpty, oneOf, record, unread } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { type RankingComparison, requireMovements } from '../ranking/compare-rankings'
import { placeIn } from '../ranking/explain-place'
import { bandNameIn, loweringReason } from '../ranking/limit-words'
import { RankPlaceNames } from '../ranking/place-words'
import type { RankedEntry, Ranking } from '../ranking/rank'
import { bandsFromBest, boundsOfScore, type ComparedFigures, comparisonsIn } from '../ranking/ranking-figures'
import type { UnrankedEntry } from '../ranking/unranked'
import { explainIn } from '../scorecards/explain'
import { bandTones } from './band-tones'
import type { CellDetails } from './cell'
import { type FilledColumn, filledTable, numberCell, numberColumn, textCell, textColumn } from './filled-table'
import { labels } from './labels'
import type { MarkAxis } from './mark'
import { axisThrough } from './mark-axis'
import { methodNotes } from './method-notes'
import { movementColumn, movementLead } from './movement-column'
import {
  criteriaIn,
  equalsByName,
  isOfEvaluation,
  type NamesOf,
  namesIn,
  namesOf,
  requireAnyRanking,
  scoreDecimals,
} from './names'
import { medianRounding, rankingSummary } from './ranking-summary'
import type { ReportNotes, ReportSummary } from './report'
import type { ReportKeyEntry, ReportTable } from './table'
import { whyUnranked } from './unranked-words'

/** Options of the report of a ranking. */
export interface ReportRankingOptions {
  /** What units and groups are called; the names of the evaluation, or ids where the ranking is not of one. */
  readonly names?: RankPlaceNames
  /** The movements since an earlier ranking, for one further column. */
  readonly movements?: RankingComparison
  /**
   * What a score opens: `place`, its rank and neighbours; `full`, all that of an evaluation down to the values given;
   * `none`. `place` unless given.
   */
  readonly explanations?: 'place' | 'full' | 'none'
  /** The digest of the run that the ranking is of, as `digestRun` gives it; it is named at the end. */
  readonly digest?: string
}

const ReportRankingOptions = record<ReportRankingOptions>(() => ({
  names: maybe(RankPlaceNames),
  movements: maybe(unread()),
  explanations: maybe(oneOf(['place', 'full', 'none'])),
  digest: maybe(notEmpty),
}))

/**
 * Makes the report of a ranking: its answer in a sentence and four figures, the table, and what it is based on.
 *
 * The sentence says who leads, how many reach the best band, who is in the lowest, and of an evaluation on which criterion
 * most points were lost, in at most 45 words. The table has each unit's rank, score, bar, band and movement by group; units
 * that are not ranked are the last of their group, with the reason. Every score opens the explanation of its place.
 *
 * @param given - The result of `rank`, possibly from JSON.
 * @param options - Names, movements, what scores explain, and the digest of a run.
 * @returns The summary, the table, and the notes for the end of the report.
 * @throws An `EgovKpiError` when it is not a ranking.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { reportRanking } from 'egov-kpi/report'
 *
 * const ranking = rank([
 *   { unit: 'Thừa Thiên - Huế', score: '0.727' },
 *   { unit: 'TP. Đà Nẵng', score: '0.716' },
 * ])
 * const [summary, table] = reportRanking(ranking)
 * summary.sentence
 * // => {
 * //   vi: 'Thừa Thiên - Huế (0,727) đứng đầu 2 đơn vị.',
 * //   en: 'Thừa Thiên - Huế (0.727) ranks first of 2 units.',
 * // }
 * table.columns.map(({ id }) => id) // => ['rank', 'unit', 'score', 'bar']
 * ```
 */
export function reportRanking(
  given: Ranking,
  options: ReportRankingOptions = {},
): readonly [ReportSummary, ReportTable, ReportNotes] {
  const ranking = requireAnyRanking(given)
  const read = requireArgument(ReportRankingOptions, options, 'options')
  const { names: called = namesIn(ranking), digest } = read
  const places = { ...criteriaIn(ranking), ...called }
  const names = namesOf(places)
  const units = [...ranking.entries, ...ranking.unranked].map(({ unit }) => unit)
  return [
    rankingSummary(ranking, names),
    rankedTable(ranking, read, places, names),
    methodNotes(ranking, places, { units, digest }),
  ]
}

/** A row of the table: a unit that is ranked, or one that is not. */
type Row = RankedEntry | UnrankedEntry

function isRanked(row: Row): row is RankedEntry {
  return 'rank' in row
}

function rankedTable(
  ranking: Ranking,
  { movements, explanations = 'place' }: ReportRankingOptions,
  places: RankPlaceNames,
  names: NamesOf,
): ReportTable {
  const { entries, unranked, policy } = ranking
  const rounding = scoreDecimals(ranking)
  const compared = comparisonsIn(ranking)
  const shared = sharedPlaces(compared)
  return filledTable<Row>({
    title: labels.rankingTable,
    lead: leadText(ranking, { isTied: shared.size > 0, isMoved: movements !== undefined }),
    key: barKey(ranking),
    rowHeader: 'unit',
    ...(policy.within === undefined ? {} : { sectionTitle: labels.group }),
    columns: [
      numberColumn('rank', labels.rank, row =>
        isRanked(row)
          ? { kind: 'number', value: row.rank, ...(shared.has(row) ? { sign: '=' } : {}) }
          : { kind: 'absent', reason: labels.notRanked },
      ),
      textColumn('unit', labels.unit, ({ unit }) => names.unit(unit)),
      {
        ...numberColumn<Row>(
          'score',
          labels.score,
          row => ({
            ...numberCell(row.score ?? null, labels.noTotal),
            ...(row.score === undefined ? {} : explained(ranking, row.unit, explanations, places)),
          }),
          { rounding },
        ),
        isKey: true,
      },
      barColumn(ranking, places),
      ...(policy.bands === undefined ? [] : [bandColumn(ranking)]),
      ...(entries.some(({ lowered }) => lowered !== undefined) ? [loweredColumn(ranking, places)] : []),
      ...(movements === undefined
        ? []
        : [movementColumn<Row>(requireMovements(movements, ranking, ['movements']), names)]),
    ],
    sections: compared.map(figures => ({
      ...(figures.group === undefined
        ? {}
        : { title: names.group(figures.group), note: sectionNote(figures, ranking) }),
      rows: [
        ...equalsByName(figures.entries, names),
        ...unranked.filter(({ group }) => figures.group === undefined || group === figures.group),
      ],
    })),
  })
}

/** What the lines through the bars mean. */
function barKey({ policy }: Ranking): readonly ReportKeyEntry[] {
  const bounds = boundsOfScore(policy)
  if (bounds.length === 0) return []
  const text = inBothLanguages(language => {
    const numbers = bounds.map(bound => formatNumber(bound, language)).join('; ')
    return { vi: `Ranh giới các mức xếp loại: ${numbers}`, en: `Bounds of bands: ${numbers}` }[language]
  })
  return [{ sign: 'dotted-tick', text }]
}

/** The order of rows, and what signs mean. */
function leadText(
  ranking: Ranking,
  { isTied, isMoved }: { readonly isTied: boolean; readonly isMoved: boolean },
): Bilingual {
  const { policy } = ranking
  const isWithin = policy.within !== undefined
  return inBothLanguages(language => {
    const order =
      policy.prefer === 'lower'
        ? { vi: 'Xếp từ điểm thấp đến cao', en: 'From the lowest score' }[language]
        : { vi: 'Xếp từ điểm cao đến thấp', en: 'From the highest score' }[language]
    const within = isWithin ? { vi: ' trong từng nhóm', en: ' in each group' }[language] : ''
    return [
      `${order}${within}.`,
      ...(isTied ? [{ vi: 'Dấu =: đồng hạng.', en: 'The sign =: a shared rank.' }[language]] : []),
      ...(isMoved ? [movementLead[language]] : []),
    ].join(' ')
  })
}

/** How many units a group has, and the middle of their scores. */
function sectionNote({ group, entries, median }: ComparedFigures, ranking: Ranking): Bilingual {
  const aside = ranking.unranked.filter(one => one.group === group).length
  const rounding = median === null ? undefined : medianRounding(median, scoreDecimals(ranking))
  return inBothLanguages(language => {
    const [all, left] = [entries.length + aside, aside].map(count => formatNumber(count, language))
    return [
      { vi: `${all} đơn vị`, en: `${all} unit${all === '1' ? '' : 's'}` }[language],
      ...(aside === 0 ? [] : [{ vi: `${left} không xếp hạng`, en: `${left} not ranked` }[language]]),
      ...(rounding === undefined || entries.length < 2
        ? []
        : [`${{ vi: 'trung vị', en: 'median' }[language]} ${formatNumber(median, language, { rounding })}`]),
    ].join(' · ')
  })
}

/** The scores as bars on one axis, with the bounds of bands; in the place of a bar, why a unit is not ranked. */
function barColumn(ranking: Ranking, places: RankPlaceNames): FilledColumn<Row> {
  const tones = bandTones(bandsFromBest(ranking.policy))
  return {
    id: 'bar',
    title: ranking.unranked.length === 0 ? labels.score : { vi: 'Ghi chú', en: 'Remarks' },
    kind: 'mark',
    axis: axisOf(ranking),
    draws: 'score',
    cell: row => {
      if (!isRanked(row)) return textCell(whyUnranked(row, ranking, places))
      const band = row.band === undefined ? undefined : tones.get(row.band)
      return { kind: 'mark', mark: { kind: 'bar', value: row.score, ...band } }
    },
  }
}

/** From 0 to the most points there are: those of the scale, or of the highest bound or score. */
function axisOf(ranking: Ranking): MarkAxis {
  const { entries, unranked, policy } = ranking
  const scores = [...entries, ...unranked].flatMap(({ score }) => score ?? []).map(score => parseExact(score))
  const bounds = boundsOfScore(policy)
  const scale = isOfEvaluation(ranking)
    ? [parseExact(ranking.source.scorecard.scale)]
    : bounds.map(one => parseExact(one))
  const axis = axisThrough([zero, ...scores, ...scale])
  const lines = bounds.filter(at => at !== axis.least && at !== axis.most).map(at => ({ at }))
  return { ...axis, ...(lines.length === 0 ? {} : { lines }) }
}

function bandColumn({ policy }: Ranking): FilledColumn<Row> {
  const tones = bandTones(bandsFromBest(policy))
  const names = new Map(policy.bands?.map(({ id, name = id }) => [id, name]))
  return {
    id: 'band',
    title: labels.band,
    kind: 'text',
    cell: row => {
      if (!isRanked(row)) return { kind: 'absent', reason: labels.notRanked }
      const { band = '' } = row
      const [text, tone] = [names.get(band), tones.get(band)?.tone]
      if (text === undefined || tone === undefined) return { kind: 'absent', reason: labels.noBand }
      return { kind: 'text', text, chip: { tone } }
    },
  }
}

/** Why a unit has another band than its figures give. */
function loweredColumn({ policy }: Ranking, { criteria }: RankPlaceNames): FilledColumn<Row> {
  return textColumn('lowered', labels.lowered, (row): LocalizedText => {
    const steps = isRanked(row) ? (row.lowered ?? []) : []
    if (steps.length === 0) return '–'
    return inBothLanguages(language =>
      steps
        .map(step => `${bandNameIn(policy, step.from, language)}: ${loweringReason(step, policy, criteria)[language]}`)
        .join('; '),
    )
  })
}

/** The entries that share their rank with others of the same comparison. */
function sharedPlaces(compared: readonly ComparedFigures[]): ReadonlySet<Row> {
  const places = compared.flatMap(({ entries }) => [...groupedBy(entries, ({ rank }) => rank).values()])
  return new Set(places.flatMap(entries => (entries.length > 1 ? entries : [])))
}

function explained(
  ranking: Ranking,
  unit: string,
  wanted: 'place' | 'full' | 'none',
  places: RankPlaceNames,
): CellDetails {
  if (wanted === 'none') return {}
  if (wanted === 'full' && isOfEvaluation(ranking)) return { explanation: explainIn(ranking, unit) }
  return { explanation: placeIn(ranking, unit, { decimals: scoreDecimals(ranking).decimals, ...places }) }
}
