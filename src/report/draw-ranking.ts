import { type AddedLanguage, readWritten } from '../foundation/added-language'
import { EgovKpiError } from '../foundation/error'
import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import type { LanguageTag } from '../foundation/language-tag'
import { nearestTo } from '../foundation/nearest'
import { list, maybe, record } from '../foundation/schema'
import { requireArgument } from '../foundation/structure'
import { foundationIssue, thingIssue } from '../foundation/wording'
import type { Ranking } from '../ranking/rank'
import { groupsIn } from '../ranking/ranking-figures'
import { type Chart, drawRankedBars, headProperties, type RankedBarChart } from './charts/index'
import { requireNamedRanking } from './names'
import { barsProperties, type ReportRankingBarsOptions, rankingBars } from './report-ranking-bars'

/** How {@link drawRanking} draws a ranking: all properties of the chart but those that the ranking has itself. */
export interface DrawRankingOptions extends ReportRankingBarsOptions, Partial<Omit<RankedBarChart, 'rows' | 'bands'>> {
  /** The group to draw. Ranks within several groups make a chart for each, so that it must be named there. */
  readonly group?: string
}

const DrawRankingOptions = record<DrawRankingOptions>(() => {
  const { id, title, description, ...look } = headProperties()
  return {
    ...barsProperties(),
    ...look,
    id: maybe(id),
    title: maybe(title),
    description: maybe(description),
    measure: maybe(LocalizedText),
    include: maybe(list(ExactNumber, 1)),
    group: maybe(Identifier),
  }
})

/**
 * Draws a ranking as bars, in one call: ranks, names, scores, bands, and the units that are not ranked with the reason.
 *
 * For a page that shows a ranking; in a report `reportRankingBars` does the same. Units that share a rank are in the
 * order of their names, as in the table of `reportRanking`. Ranks from a file are checked against the scores; the scores
 * of an evaluation are drawn as they are (`parseEvaluation` computes them anew).
 *
 * @param ranking - The result of `rank`, possibly from JSON.
 * @param language - The language of names, numbers and words.
 * @param options - Names, the unit to highlight, the group, and everything that a chart may have: `id` is `ranking`,
 * `title` "Ranking" and `measure` "Score" by default.
 * @returns The picture and the table behind it.
 * @throws An `EgovKpiError` when it is not a ranking, the language or an option is unknown, there is no such unit or
 * group, or the ranking is within several groups and none is named.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { drawRanking } from 'egov-kpi/report'
 *
 * const ranking = rank([
 *   { unit: 'hue', score: '0.727' },
 *   { unit: 'da-nang', score: '0.716' },
 *   { unit: 'hung-yen', score: null, reason: { vi: 'chưa báo cáo', en: 'no report' } },
 * ])
 * const names = { units: { hue: 'Huế', 'da-nang': 'Đà Nẵng', 'hung-yen': 'Hưng Yên' } }
 * const { svg, table } = drawRanking(ranking, 'en', { title: 'IT application, 2017', names, theme: 'light' })
 * svg.startsWith('<svg') // => true
 * table.rows // => [['Huế', '1', '0.727'], ['Đà Nẵng', '2', '0.716'], ['Hưng Yên', '', 'no report']]
 * ```
 */
export function drawRanking(
  ranking: Ranking,
  language: LanguageTag | AddedLanguage,
  options: DrawRankingOptions = {},
): Chart {
  const read = requireNamedRanking(ranking)
  const written = readWritten(language)
  const { names, highlight, group, ...given } = requireArgument(DrawRankingOptions, options, 'options')
  const bars = rankingBars(read, groupOf(read, group), {
    ...(names === undefined ? {} : { names }),
    ...(highlight === undefined ? {} : { highlight }),
  })
  return drawRankedBars({ ...bars, ...given }, written.added ?? written.language)
}

/** The group that is drawn: the one named, or the only one of a ranking within groups; undefined for all units. */
function groupOf(ranking: Ranking, group: string | undefined): string | undefined {
  const groups = groupsIn(ranking)
  if (group === undefined) {
    if (ranking.policy.within === undefined) return undefined
    if (groups.length === 1) return groups[0]
    throw new EgovKpiError([foundationIssue('not-allowed', ['group'], { allowed: groups, nearest: [] })])
  }
  if (groups.includes(group)) return group
  const name = { what: 'group', name: group, nearest: nearestTo(group, groups) } as const
  throw new EgovKpiError([thingIssue('unknown', ['group'], name, { actual: group })])
}
