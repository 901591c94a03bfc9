import { EgovKpiError } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import { inBoth, type LocalizedText } from '../foundation/language'
import { nearestTo } from '../foundation/nearest'
import { maybe, type Properties, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { RankPlaceNames } from '../ranking/place-words'
import type { RankedEntry, Ranking } from '../ranking/rank'
import { groupsIn } from '../ranking/ranking-figures'
import type { UnrankedEntry } from '../ranking/unranked'
import type { RankedBar, RankedBarChart } from './charts/index'
import { labels } from './labels'
import { equalsByName, namesIn, namesOf, requireAnyRanking, scoreDecimals } from './names'
import type { ReportChart } from './report'

/** How a ranking is drawn as bars. */
export interface ReportRankingBarsOptions {
  /** What units and groups are called; the names of the evaluation, or ids where the ranking is not of one. */
  readonly names?: RankPlaceNames
  /** The unit that the chart is about. */
  readonly highlight?: string
}

/** What the properties of {@link ReportRankingBarsOptions} must be. */
export const barsProperties = (): Properties<ReportRankingBarsOptions> => ({
  names: maybe(RankPlaceNames),
  highlight: maybe(Identifier),
})

const ReportRankingBarsOptions = record<ReportRankingBarsOptions>(barsProperties)

/**
 * Makes the bars of a ranking, one chart for each group where it is within groups. The table of `reportRanking` has its scores
 * as bars already: this is for a page without it, or of many units.
 *
 * @param given - A ranking as `rank` made it, or as it came back from JSON.
 * @param options - Names, and the unit to highlight.
 * @returns Charts whose figures the ranking table has: they bring no table of their own.
 * @throws An `EgovKpiError` when it is not a ranking, or has no unit of the id to highlight.
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
  const read = requireArgument(ReportRankingBarsOptions, options, 'options')
  const groups = ranking.policy.within === undefined ? [undefined] : groupsIn(ranking)
  return groups.map((group, place) => ({
    kind: 'chart',
    picture: {
      kind: 'ranked-bars',
      data: { ...rankingBars(ranking, group, read), id: `ranking-${place + 1}` },
    },
  }))
}

/** The bars of a ranking: of one group, or of all units if no group is named. */
export function rankingBars(
  ranking: Ranking,
  group: string | undefined,
  { names: given = namesIn(ranking), highlight }: ReportRankingBarsOptions,
): RankedBarChart {
  const { entries, unranked, policy } = ranking
  if (highlight !== undefined) requireUnit(ranking, highlight)
  const names = namesOf(given)
  const barOf = (entry: RankedEntry | UnrankedEntry): RankedBar => ({
    ...barParts(entry, names.unit(entry.unit)),
    ...(entry.unit === highlight ? { highlighted: true } : {}),
  })
  const isShown = (entry: RankedEntry | UnrankedEntry): boolean => group === undefined || entry.group === group
  return {
    id: 'ranking',
    title: group === undefined ? labels.rankingTable : titleOf(names.group(group)),
    description,
    rows: [...equalsByName(entries.filter(isShown), names), ...unranked.filter(isShown)].map(barOf),
    measure: labels.score,
    rounding: scoreDecimals(ranking),
    ...(policy.bands === undefined ? {} : { bands: policy.bands }),
  }
}

/** The bar of a unit: a ranked one, one with a score and no rank, or one without a score. */
function barParts(entry: RankedEntry | UnrankedEntry, label: LocalizedText): RankedBar {
  if ('rank' in entry) {
    const { score: value, rank, band } = entry
    return { label, value, rank, ...(band === undefined ? {} : { band }) }
  }
  if (entry.score === undefined) return { label, value: null, note: entry.reason }
  return { label: inBoth(label, (text, language) => `${text} (${labels.notRanked[language]})`), value: entry.score }
}

function titleOf(group: LocalizedText): LocalizedText {
  return inBoth(group, (name, language) => `${labels.rankingTable[language]}: ${name}`)
}

function requireUnit({ entries, unranked }: Ranking, unit: string): void {
  const units = [...entries, ...unranked].map(entry => entry.unit)
  if (units.includes(unit)) return
  const name = { what: 'unit', name: unit, nearest: nearestTo(unit, units) } as const
  throw new EgovKpiError([thingIssue('unknown', ['highlight'], name, { actual: unit })])
}

const description = {
  vi: 'Các đơn vị theo thứ hạng; độ dài mỗi thanh thể hiện điểm của đơn vị.',
  en: 'The units by rank; the length of each bar shows the score.',
} as const
