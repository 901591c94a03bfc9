import { formatNumber } from '../foundation/format-number'
import { groupedBy } from '../foundation/grouped'
import {
  type Bilingual,
  inBoth,
  inBothLanguages,
  type Language,
  type LocalizedText,
  textIn,
} from '../foundation/language'
import { maybe, oneOf, record, unread } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { type RankingComparison, type RankMovement, requireMovements } from '../ranking/compare-rankings'
import { placeIn } from '../ranking/explain-place'
import { bandNameIn, cutoffSentence, knockOutSentence, loweringReason, quotaSentence } from '../ranking/limit-words'
import type { LoweredBand } from '../ranking/lower-bands'
import { RankPlaceNames } from '../ranking/place-words'
import type { RankedEntry, Ranking } from '../ranking/rank'
import type { RankingPolicy } from '../ranking/ranking-policy'
import type { TieMethod } from '../ranking/ties'
import type { UnrankedEntry } from '../ranking/unranked'
import { explainIn } from '../scorecards/explain'
import { criterionTitles } from '../scorecards/scorecard'
import { bandSentence } from './band-words'
import type { CellDetails } from './cell'
import { type FilledColumn, filledTable, numberCell, numberColumn, textCell, textColumn } from './filled-table'
import { labels } from './labels'
import { equalsByName, isOfEvaluation, type NamesOf, namesIn, namesOf, requireAnyRanking, scoreDecimals } from './names'
import type { ReportTable } from './table'

/** Options of a ranking table. */
export interface ReportRankingOptions {
  /** What units and groups are called; the names of the evaluation, or ids where the ranking is not of one. */
  readonly names?: RankPlaceNames
  /** The movements since an earlier ranking, for two further columns. */
  readonly movements?: RankingComparison
  /**
   * What a score opens: `place`, its rank and neighbours; `full`, all that of an evaluation down to the values given;
   * `none`. `place` unless given.
   */
  readonly explanations?: 'place' | 'full' | 'none'
}

const ReportRankingOptions = record<ReportRankingOptions>(() => ({
  names: maybe(RankPlaceNames),
  movements: maybe(unread()),
  explanations: maybe(oneOf(['place', 'full', 'none'])),
}))

/**
 * Makes the ranking table of a report: each unit's rank, group, band and movement, and the units that are not ranked.
 *
 * Ties are marked, the unranked stand in a table of their own with the reason, and the notes say by which policy ranks
 * and bands were given. Every score opens the explanation of its place.
 *
 * @param given - The result of `rank`, possibly from JSON.
 * @param options - Names, movements, and what scores explain.
 * @returns One table, and a second one where some are not ranked.
 * @throws An `EgovKpiError` when it is not a ranking.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { renderText, reportRanking } from 'egov-kpi/report'
 *
 * const ranking = rank([
 *   { unit: 'Thừa Thiên - Huế', score: '0.727' },
 *   { unit: 'TP. Đà Nẵng', score: '0.716' },
 * ])
 * renderText({ title: 'Ứng dụng CNTT năm 2017', blocks: reportRanking(ranking) }, 'vi').split('\n').slice(3, 8)
 * // => [
 * //   'Bảng xếp hạng',
 * //   'Xếp hạng  Đơn vị             Điểm',
 * //   '─────────────────────────────────',
 * //   '       1  Thừa Thiên - Huế  0,727',
 * //   '       2  TP. Đà Nẵng       0,716',
 * // ]
 * ```
 */
export function reportRanking(given: Ranking, options: ReportRankingOptions = {}): readonly ReportTable[] {
  const ranking = requireAnyRanking(given)
  requireArgument(ReportRankingOptions, options, 'options')
  const criteria = isOfEvaluation(ranking) ? { criteria: criterionTitles(ranking.source.scorecard) } : {}
  const places = { ...criteria, ...(options.names ?? namesIn(ranking)) }
  const names = namesOf(places)
  return [rankedTable(ranking, options, places, names), ...unrankedTable(ranking, names)]
}

function rankedTable(
  ranking: Ranking,
  { movements, explanations = 'place' }: ReportRankingOptions,
  places: RankPlaceNames,
  names: NamesOf,
): ReportTable {
  const { entries, policy } = ranking
  const shared = sharedPlaces(ranking)
  const bands = new Map(policy.bands?.map(({ id, name }) => [id, name ?? id]))
  const notes = [
    ...(shared.size === 0 ? [] : [labels.tied, tieWords[policy.ties]]),
    ...(policy.prefer === 'lower' ? [lowerIsBetter] : []),
    ...(policy.bands ?? []).map(band => bandSentence(band, places.criteria)),
    ...limitSentences(policy, places),
  ]
  return filledTable<RankedEntry>({
    title: labels.rankingTable,
    rowHeader: 'unit',
    ...(policy.within === undefined ? {} : { sectionTitle: labels.group }),
    columns: [
      numberColumn('rank', labels.rank, entry => ({
        kind: 'number',
        value: entry.rank,
        ...(shared.has(placeKey(ranking, entry)) ? { sign: '=' } : {}),
      })),
      textColumn('unit', labels.unit, ({ unit }) => names.unit(unit)),
      numberColumn(
        'score',
        labels.score,
        ({ unit, score }) => ({
          kind: 'number',
          value: score,
          ...explained(ranking, unit, explanations, places),
        }),
        { rounding: scoreDecimals(ranking) },
      ),
      ...(policy.bands === undefined ? [] : [bandColumn(bands)]),
      ...(entries.some(({ lowered }) => lowered !== undefined) ? [loweredColumn(policy, places)] : []),
      ...(movements === undefined ? [] : movementColumns(requireMovements(movements, ranking, ['movements']), names)),
    ],
    sections:
      policy.within === undefined
        ? [{ rows: equalsByName(entries, names) }]
        : [...groupedBy(entries, ({ group = '–' }) => group)].map(([group, part]) => ({
            title: names.group(group),
            rows: equalsByName(part, names),
          })),
    ...(notes.length === 0 || entries.length === 0 ? {} : { notes }),
  })
}

function bandColumn(names: ReadonlyMap<string, LocalizedText>): FilledColumn<RankedEntry> {
  return {
    id: 'band',
    title: labels.band,
    kind: 'text',
    cell: ({ band = '' }) => {
      const name = names.get(band)
      return name === undefined ? { kind: 'absent', reason: labels.noBand } : textCell(name)
    },
  }
}

/** Why a unit has another band than its figures give. */
function loweredColumn(policy: RankingPolicy, { criteria }: RankPlaceNames): FilledColumn<RankedEntry> {
  return textColumn('lowered', labels.lowered, ({ lowered = [] }) => {
    if (lowered.length === 0) return '–'
    const text = (step: LoweredBand, language: Language): string =>
      `${bandNameIn(policy, step.from, language)}: ${loweringReason(step, policy, criteria)[language]}`
    return inBothLanguages(language => lowered.map(step => text(step, language)).join('; '))
  })
}

/** The knock-outs and quotas of a policy, and how lines are drawn between places. */
function limitSentences(policy: RankingPolicy, { criteria }: RankPlaceNames): readonly Bilingual[] {
  const { knockOuts = [], quotas = [], cutoff } = policy
  return [
    ...knockOuts.map(knockOut => knockOutSentence(knockOut, policy, criteria)),
    ...quotas.map(quota => quotaSentence(quota, policy)),
    ...(cutoff === undefined ? [] : [cutoffSentence(cutoff)]),
  ]
}

const lowerIsBetter: Bilingual = {
  vi: 'Điểm thấp hơn được xếp hạng cao hơn.',
  en: 'Lower scores rank better.',
}

function movementColumns({ movements }: RankingComparison, names: NamesOf): readonly FilledColumn<RankedEntry>[] {
  const byUnit = new Map(movements.map(one => [one.unit, one]))
  const movementOf = ({ unit }: RankedEntry): RankMovement => byUnit.get(unit) as RankMovement
  // A unit made of others had no rank, but they had.
  const earlierWords = ({ direction, predecessors }: RankMovement): Bilingual =>
    direction !== 'formed' || predecessors === undefined
      ? directionWords[direction]
      : inBothLanguages(language =>
          predecessors
            .map(unit => `${textIn(names.unit(unit), language)}: ${rankIn(byUnit.get(unit)?.earlierRank, language)}`)
            .join('; '),
        )
  return [
    numberColumn('earlier-rank', labels.earlierRank, entry => {
      const movement = movementOf(entry)
      return numberCell(movement.earlierRank, earlierWords(movement))
    }),
    numberColumn(
      'movement',
      labels.movement,
      entry => {
        const { gained, direction } = movementOf(entry)
        return numberCell(gained, directionWords[direction])
      },
      { form: 'movement' },
    ),
  ]
}

function rankIn(rank: number | null | undefined, language: Language): string {
  return formatNumber(rank ?? null, language)
}

function unrankedTable(ranking: Ranking, names: NamesOf): readonly ReportTable[] {
  const { unranked, policy } = ranking
  if (unranked.length === 0) return []
  const isScored = unranked.some(({ score }) => score !== undefined)
  const columns: readonly FilledColumn<UnrankedEntry>[] = [
    textColumn('unit', labels.unit, ({ unit }) => names.unit(unit)),
    ...(policy.within === undefined
      ? []
      : [textColumn<UnrankedEntry>('group', labels.group, ({ group = '–' }) => names.group(group))]),
    ...(isScored
      ? [
          numberColumn<UnrankedEntry>('score', labels.score, ({ score }) => numberCell(score ?? null, labels.noTotal), {
            rounding: scoreDecimals(ranking),
          }),
        ]
      : []),
    textColumn('reason', labels.reason, ({ reason, outOfCompetition }) =>
      outOfCompetition === true
        ? inBoth(reason, (text, language) => `${labels.outOfCompetition[language]}: ${text}`)
        : reason,
    ),
  ]
  return [filledTable({ title: labels.unranked, rowHeader: 'unit', columns, sections: [{ rows: unranked }] })]
}

function placeKey({ policy }: Ranking, { rank, group }: RankedEntry): string {
  return JSON.stringify([policy.within === undefined ? null : group, rank])
}

/** The shared places. */
function sharedPlaces(ranking: Ranking): ReadonlySet<string> {
  const places = [...groupedBy(ranking.entries, entry => placeKey(ranking, entry))]
  return new Set(places.flatMap(([place, entries]) => (entries.length > 1 ? [place] : [])))
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

const directionWords: Readonly<Record<RankMovement['direction'], Bilingual>> = {
  up: { vi: 'tăng', en: 'up' },
  down: { vi: 'giảm', en: 'down' },
  same: { vi: 'giữ nguyên', en: 'unchanged' },
  new: { vi: 'kỳ trước không có', en: 'new' },
  gone: { vi: 'kỳ này không có', en: 'gone' },
  scored: { vi: 'kỳ trước chưa có điểm', en: 'no score before' },
  ranked: { vi: 'kỳ trước không xếp hạng', en: 'not ranked before' },
  unscored: { vi: 'kỳ này chưa có điểm', en: 'no score now' },
  unranked: { vi: 'kỳ này không xếp hạng', en: 'not ranked now' },
  'other-group': { vi: 'khác nhóm', en: 'another group' },
  merged: { vi: 'đã sáp nhập', en: 'merged' },
  divided: { vi: 'đã chia tách', en: 'divided' },
  formed: { vi: 'mới thành lập', en: 'newly formed' },
}

const tieWords: Readonly<Record<TieMethod, Bilingual>> = {
  competition: {
    vi: 'Các đơn vị đồng hạng cùng nhận hạng cao hơn, các hạng tiếp theo bỏ trống (1, 2, 2, 4).',
    en: 'Tied units share the better rank, and the next ranks are skipped (1, 2, 2, 4).',
  },
  dense: {
    vi: 'Các đơn vị đồng hạng cùng nhận một hạng, không bỏ trống hạng nào (1, 2, 2, 3).',
    en: 'Tied units share a rank, and no rank is skipped (1, 2, 2, 3).',
  },
  average: {
    vi: 'Các đơn vị đồng hạng nhận trung bình các hạng tương ứng (1; 2,5; 2,5; 4).',
    en: 'Tied units share the mean of the ranks they occupy (1, 2.5, 2.5, 4).',
  },
  ordinal: {
    vi: 'Không có đồng hạng: tiêu chí phụ quyết định thứ tự.',
    en: 'No rank is shared: tie-breakers decide.',
  },
}
