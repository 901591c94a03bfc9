import { groupedBy } from '../foundation/grouped'
import { Identifier } from '../foundation/identifier'
import { inBoth, type LocalizedText } from '../foundation/language'
import { maybe, record } from '../foundation/record'
import { requireArgument } from '../foundation/structure'
import { PlaceNames } from '../ranking/place-words'
import type { RankedEntry, Ranking, UnrankedEntry } from '../ranking/rank'
import type { RankedBar } from './charts/index'
import { labels } from './labels'
import { namesIn, namesOf, requireAnyRanking, scoreDecimals } from './names'
import type { ReportChart } from './report'

/** How a ranking is drawn as bars. */
export interface ReportRankingBarsOptions {
  /** What units and groups are called; the names of the evaluation, or ids where the ranking is not of one. */
  readonly names?: PlaceNames
  /** The unit that the chart is about. */
  readonly highlight?: string
}

const ReportRankingBarsOptions = record<ReportRankingBarsOptions>(() => ({
  names: maybe(PlaceNames),
  highlight: maybe(Identifier),
}))

/**
 * Makes the bars of a ranking, one chart for each group where it is within groups, to stand above the ranking table.
 *
 * @param given - A ranking as `rank` made it, or as it came back from JSON.
 * @param options - Names, and the unit to highlight.
 * @returns Charts whose figures the ranking table has: they bring no table of their own.
 * @throws An `EgovKpiError` when it is not a ranking.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { renderHtml, reportRanking, reportRankingBars } from 'egov-kpi/report'
 *
 * const ranking = rank([{ unit: 'Huế', score: '0.727' }, { unit: 'Đà Nẵng', score: '0.716' }])
 * const blocks = [...reportRankingBars(ranking), ...reportRanking(ranking)]
 * renderHtml({ title: 'Ứng dụng CNTT', blocks }).includes('<svg') // => true
 * ```
 */
export function reportRankingBars(given: Ranking, options: ReportRankingBarsOptions = {}): readonly ReportChart[] {
  const ranking = requireAnyRanking(given)
  const { entries, unranked, policy } = ranking
  const { highlight } = requireArgument(ReportRankingBarsOptions, options, 'options')
  const names = namesOf(options.names ?? namesIn(ranking))
  const barOf = (entry: RankedEntry | UnrankedEntry): RankedBar => ({
    label: names.unit(entry.unit),
    ...('rank' in entry
      ? { value: entry.score, rank: entry.rank, ...(entry.band === undefined ? {} : { band: entry.band }) }
      : { value: null, note: entry.reason }),
    ...(entry.unit === highlight ? { highlighted: true } : {}),
  })
  const chart = (title: LocalizedText, rows: readonly RankedBar[], place: number): ReportChart => ({
    kind: 'chart',
    picture: {
      kind: 'ranked-bars',
      data: {
        id: `ranking-${place + 1}`,
        title,
        description,
        rows,
        measure: labels.score,
        rounding: scoreDecimals(ranking),
        ...(policy.bands === undefined ? {} : { bands: policy.bands }),
      },
    },
    isTabled: true,
  })
  const all = [...entries, ...unranked]
  if (policy.within === undefined) return [chart(labels.rankingTable, all.map(barOf), 0)]
  return [...groupedBy(all, ({ group = '–' }) => group)].map(([group, some], place) => {
    const title = inBoth(names.group(group), (name, language) => `${labels.rankingTable[language]}: ${name}`)
    return chart(title, some.map(barOf), place)
  })
}

const description = {
  vi: 'Các đơn vị theo thứ hạng; độ dài mỗi thanh thể hiện điểm của đơn vị.',
  en: 'The units by rank; the length of each bar shows the score.',
} as const
