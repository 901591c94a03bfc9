import type { Explanation } from '../foundation/explanation'
import { type Bilingual, textIn } from '../foundation/language'
import { maybe, oneOf, record } from '../foundation/record'
import { requireArgument, unread } from '../foundation/structure'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'
import { placeIn } from '../ranking/explain-place'
import { type Movement, type Movements, requireMovements } from '../ranking/movement'
import { PlaceNames } from '../ranking/place-words'
import type { RankedEntry, Ranking } from '../ranking/rank'
import type { TieMethod } from '../ranking/ties'
import { explainIn } from '../scorecards/explain'
import { bandSentence } from './band-words'
import type { ReportCell } from './cell'
import { labels } from './labels'
import { isOfEvaluation, type NamesOf, namesOf, placeNames, requireAnyRanking } from './names'
import { scoreDecimals } from './score-decimals'
import type { ReportColumn, ReportRow, ReportTable } from './table'

/** Options of a ranking table. */
export interface ReportRankingOptions {
  /** What units and groups are called; the names of the evaluation, or ids where the ranking is not of one. */
  readonly names?: PlaceNames
  /** The movements since an earlier ranking, for two further columns. */
  readonly movements?: Movements
  /**
   * What a score opens: `place`, its rank and neighbours; `full`, all that of an evaluation down to the values given;
   * `none`. `place` unless given.
   */
  readonly explanations?: 'place' | 'full' | 'none'
}

const ReportRankingOptions = record<ReportRankingOptions>(() => ({
  names: maybe(PlaceNames),
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
  const places = options.names ?? (isOfEvaluation(ranking) ? placeNames(ranking.source.inputs.units) : {})
  const names = namesOf(places)
  return [rankedTable(ranking, options, places, names), ...unrankedTable(ranking, names)]
}

function rankedTable(
  ranking: Ranking,
  { movements, explanations = 'place' }: ReportRankingOptions,
  places: PlaceNames,
  names: NamesOf,
): ReportTable {
  const { entries, policy } = ranking
  const hasBands = policy.bands !== undefined
  const moved =
    movements === undefined
      ? null
      : new Map(requireMovements(movements, ranking, ['movements']).movements.map(one => [one.unit, one]))
  const columns: ReportColumn[] = [
    { id: 'rank', title: labels.rank, kind: 'number' },
    { id: 'unit', title: labels.unit, kind: 'text' },
    { id: 'score', title: labels.score, kind: 'number', rounding: scoreDecimals(ranking) },
    ...(hasBands ? [{ id: 'band', title: labels.band, kind: 'text' } as const] : []),
    ...(moved === null
      ? []
      : [
          { id: 'earlier-rank', title: labels.earlierRank, kind: 'number' } as const,
          { id: 'movement', title: labels.movement, kind: 'number', form: 'movement' } as const,
        ]),
  ]
  const shared = sharedRanks(ranking)
  const bands = new Map(policy.bands?.map(({ id, name }) => [id, name ?? id]))
  const rowOf = (entry: RankedEntry): ReportRow => {
    const { unit, rank, score, band } = entry
    const explanation = explanationOf(ranking, unit, explanations, places)
    const tied = shared.has(placeKey(ranking, entry)) ? { mark: '=' } : {}
    const name = band === undefined ? undefined : bands.get(band)
    return {
      cells: [
        { kind: 'number', value: rank, ...tied },
        { kind: 'text', text: names.unit(unit) },
        { kind: 'number', value: score, ...(explanation === null ? {} : { explanation }) },
        ...(hasBands ? [name === undefined ? absent(labels.noBand) : ({ kind: 'text', text: name } as const)] : []),
        ...(moved === null ? [] : movementCells(moved.get(unit) as Movement)),
      ],
    }
  }
  const notes = [
    ...(shared.size === 0 ? [] : [labels.tied, tieWords[policy.ties]]),
    ...(policy.bands ?? []).map(bandSentence),
  ]
  return {
    kind: 'table',
    caption: labels.rankingTable,
    columns,
    rowHeader: 'unit',
    ...(policy.within === undefined ? {} : { sectionTitle: labels.group }),
    sections: partsOf(ranking).map(([group, part]) => ({
      ...(group === undefined ? {} : { title: names.group(group) }),
      rows: equalsByName(part, names).map(rowOf),
    })),
    ...(notes.length === 0 || entries.length === 0 ? {} : { notes }),
  }
}

function unrankedTable({ unranked, policy }: Ranking, names: NamesOf): readonly ReportTable[] {
  if (unranked.length === 0) return []
  const isGrouped = policy.within !== undefined
  const columns: ReportColumn[] = [
    { id: 'unit', title: labels.unit, kind: 'text' },
    ...(isGrouped ? [{ id: 'group', title: labels.group, kind: 'text' } as const] : []),
    { id: 'reason', title: labels.reason, kind: 'text' },
  ]
  const rows = unranked.map(
    ({ unit, group, reason }): ReportRow => ({
      cells: [
        { kind: 'text', text: names.unit(unit) },
        ...(isGrouped ? [{ kind: 'text', text: names.group(group ?? '–') } as const] : []),
        { kind: 'text', text: reason },
      ],
    }),
  )
  return [{ kind: 'table', caption: labels.unranked, columns, rowHeader: 'unit', sections: [{ rows }] }]
}

/** The entries in the parts in which they were compared, in order. */
function partsOf({ entries, policy }: Ranking): readonly (readonly [string | undefined, readonly RankedEntry[]])[] {
  if (policy.within === undefined) return [[undefined, entries]]
  const parts = new Map<string | undefined, RankedEntry[]>()
  for (const entry of entries) {
    const part = parts.get(entry.group)
    if (part === undefined) parts.set(entry.group, [entry])
    else part.push(entry)
  }
  return [...parts]
}

/** The entries of one part, those that share a rank in the order of their names. */
function equalsByName(part: readonly RankedEntry[], names: NamesOf): readonly RankedEntry[] {
  return part.toSorted(
    (a, b) =>
      a.rank - b.rank || byVietnameseAlphabet(textIn(names.unit(a.unit), 'vi'), textIn(names.unit(b.unit), 'vi')),
  )
}

function placeKey({ policy }: Ranking, { rank, group }: RankedEntry): string {
  return JSON.stringify([policy.within === undefined ? null : group, rank])
}

/** The shared places. */
function sharedRanks(ranking: Ranking): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const entry of ranking.entries) {
    const key = placeKey(ranking, entry)
    if (seen.has(key)) shared.add(key)
    seen.add(key)
  }
  return shared
}

function explanationOf(
  ranking: Ranking,
  unit: string,
  wanted: 'place' | 'full' | 'none',
  places: PlaceNames,
): Explanation | null {
  if (wanted === 'none') return null
  if (wanted === 'full' && isOfEvaluation(ranking)) return explainIn(ranking, unit)
  return placeIn(ranking, unit, { decimals: scoreDecimals(ranking).decimals, ...places })
}

function absent(reason: Bilingual): ReportCell {
  return { kind: 'absent', reason }
}

function movementCells({ earlierRank, gained, direction }: Movement): readonly ReportCell[] {
  const why = directionWords[direction]
  return [
    earlierRank === null ? absent(why) : { kind: 'number', value: earlierRank },
    gained === null ? absent(why) : { kind: 'number', value: gained },
  ]
}

const directionWords: Readonly<Record<Movement['direction'], Bilingual>> = {
  up: { vi: 'tăng', en: 'up' },
  down: { vi: 'giảm', en: 'down' },
  same: { vi: 'giữ nguyên', en: 'unchanged' },
  new: { vi: 'mới', en: 'new' },
  gone: { vi: 'không còn', en: 'gone' },
  scored: { vi: 'kỳ trước chưa có điểm', en: 'no score before' },
  unscored: { vi: 'kỳ này chưa có điểm', en: 'no score now' },
  'other-group': { vi: 'khác nhóm', en: 'another group' },
  merged: { vi: 'đã sáp nhập', en: 'merged' },
  divided: { vi: 'đã chia tách', en: 'divided' },
  formed: { vi: 'mới thành lập', en: 'newly formed' },
}

const tieWords: Readonly<Record<TieMethod, Bilingual>> = {
  competition: {
    vi: 'Đơn vị đồng hạng chiếm hạng cao hơn, các hạng kế tiếp bỏ trống (1, 2, 2, 4).',
    en: 'Units that tie share the better rank, and the next ranks are skipped (1, 2, 2, 4).',
  },
  dense: {
    vi: 'Đơn vị đồng hạng chung một hạng, không hạng nào bỏ trống (1, 2, 2, 3).',
    en: 'Units that tie share a rank, and none is skipped (1, 2, 2, 3).',
  },
  average: {
    vi: 'Đơn vị đồng hạng nhận trung bình các hạng mà chúng chiếm (1; 2,5; 2,5; 4).',
    en: 'Units that tie share the mean of the ranks they take up (1, 2.5, 2.5, 4).',
  },
  ordinal: {
    vi: 'Không có đồng hạng: tiêu chí phụ quyết định thứ tự.',
    en: 'No rank is shared: tie-breakers decide.',
  },
}
