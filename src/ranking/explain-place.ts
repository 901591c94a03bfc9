import { EgovKpiError } from '../foundation/error'
import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatForReading, formatNumber } from '../foundation/format-number'
import { subtractFractions } from '../foundation/fraction'
import type { Bilingual, Language } from '../foundation/language'
import { textIn } from '../foundation/language'
import { nearestTo } from '../foundation/nearest'
import type { RankingSource } from './entry'
import type { RankedEntry, Ranking } from './rank'
import { rankingIssue } from './wording'

/** The units at the next better or the next worse score. */
export interface Neighbours {
  readonly rank: number
  readonly units: readonly string[]
  readonly score: ExactText
  /** How far apart the scores are: never negative. */
  readonly gap: ExactText
}

/** Why a unit stands where it stands: an explanation that a program can read too. */
export interface PlaceExplanation extends Explanation {
  readonly unit: string
  /** Null where the unit is not ranked. */
  readonly rank: number | null
  readonly score: ExactText | null
  /** How many units were compared: those of its group, or all. */
  readonly compared: number
  /** The others that share its rank. */
  readonly tiedWith: readonly string[]
  readonly better: Neighbours | null
  readonly worse: Neighbours | null
  readonly band?: string
}

/**
 * Says why a unit has its rank: its score, who is tied with it, its neighbours and what separates it from them.
 *
 * @param ranking - A ranking as `rank` made it, or as it came back from JSON.
 * @param unit - The id of the unit.
 * @returns An explanation for `renderExplanation`, with the place as data.
 * @throws An `EgovKpiError` when the ranking has no such unit; the nearest ids are named.
 *
 * @example
 * ```ts
 * import { explainPlace, rank } from 'egov-kpi'
 *
 * const ranking = rank([{ unit: 'Huế', score: '0.727' }, { unit: 'Đà Nẵng', score: '0.716' }])
 * explainPlace(ranking, 'Đà Nẵng').better
 * // => { rank: 1, units: ['Huế'], score: '0.727', gap: '0.011' }
 * ```
 */
export function explainPlace(ranking: Ranking<RankingSource>, unit: string): PlaceExplanation {
  const entry = ranking.entries.find(candidate => candidate.unit === unit)
  if (entry === undefined) return withoutPlace(ranking, unit)
  const comparison = comparedWith(ranking, entry)
  const { exact, score, rank, band } = entry
  const tiedWith = comparison.filter(other => other.rank === rank && other.unit !== unit).map(other => other.unit)
  const better = neighbours(
    comparison,
    entry,
    others => others.at(-1),
    other => other.rank < rank,
  )
  const worse = neighbours(
    comparison,
    entry,
    others => others[0],
    other => other.rank > rank,
  )
  const { decimals, mode } = ranking.policy
  return {
    unit,
    label: {
      vi: `Đơn vị "${unit}" xếp hạng ${formatNumber(rank, 'vi')} trên ${comparison.length} đơn vị${inGroup(entry, ranking, 'vi')}`,
      en: `Unit "${unit}" ranks ${formatNumber(rank, 'en')} of ${comparison.length}${inGroup(entry, ranking, 'en')}`,
    },
    value: score,
    ...(decimals === 'exact' || exact === score ? {} : { rounding: { decimals, mode, exact } }),
    rank,
    score,
    compared: comparison.length,
    tiedWith,
    better,
    worse,
    ...(band === undefined ? {} : { band }),
    inputs: statements(entry, ranking, tiedWith, better, worse),
  }
}

function withoutPlace({ unranked, entries }: Ranking<RankingSource>, unit: string): PlaceExplanation {
  const found = unranked.find(candidate => candidate.unit === unit)
  if (found === undefined) {
    const nearest = nearestTo(
      unit,
      [...entries, ...unranked].map(known => known.unit),
    )
    throw new EgovKpiError([rankingIssue('unknown-unit', ['unit'], { unit, nearest }, { actual: unit })])
  }
  return {
    unit,
    label: { vi: `Đơn vị "${unit}" không được xếp hạng`, en: `Unit "${unit}" is not ranked` },
    value: null,
    reason: { vi: textIn(found.reason, 'vi'), en: textIn(found.reason, 'en') },
    rank: null,
    score: null,
    compared: 0,
    tiedWith: [],
    better: null,
    worse: null,
  }
}

function comparedWith({ entries, policy }: Ranking<RankingSource>, { group }: RankedEntry): readonly RankedEntry[] {
  return policy.within === undefined ? entries : entries.filter(other => other.group === group)
}

/** The nearest of those who stand on one side, with all who share that rank. */
function neighbours(
  comparison: readonly RankedEntry[],
  { score }: RankedEntry,
  nearestOf: (others: readonly RankedEntry[]) => RankedEntry | undefined,
  isOnThatSide: (other: RankedEntry) => boolean,
): Neighbours | null {
  const nearest = nearestOf(comparison.filter(isOnThatSide))
  if (nearest === undefined) return null
  const difference = subtractFractions(parseExact(nearest.score), parseExact(score))
  const { numerator, denominator } = difference
  return {
    rank: nearest.rank,
    units: comparison.filter(other => other.rank === nearest.rank).map(({ unit }) => unit),
    score: nearest.score,
    gap: formatExact({ numerator: numerator < 0n ? -numerator : numerator, denominator }),
  }
}

function inGroup({ group }: RankedEntry, { policy }: Ranking<RankingSource>, language: Language): string {
  if (policy.within === undefined || group === undefined) return ''
  return language === 'vi' ? ` của nhóm "${group}"` : ` in group "${group}"`
}

function statements(
  { score, exact, band }: RankedEntry,
  { policy }: Ranking<RankingSource>,
  tiedWith: readonly string[],
  better: Neighbours | null,
  worse: Neighbours | null,
): readonly Explanation[] {
  const found: Explanation[] = []
  const say = (label: Bilingual): void => {
    found.push({ label, value: null })
  }
  if (tiedWith.length > 0) {
    say({ vi: `Đồng hạng với: ${tiedWith.join(', ')}`, en: `Shares its rank with: ${tiedWith.join(', ')}` })
  }
  if (better !== null) say(separation(better, 'better', policy.tieBreakers.length > 0))
  if (worse !== null) say(separation(worse, 'worse', policy.tieBreakers.length > 0))
  if (band !== undefined) {
    const name = policy.bands?.find(({ id }) => id === band)?.name ?? band
    say({ vi: `Mức: ${textIn(name, 'vi')}`, en: `Band: ${textIn(name, 'en')}` })
  }
  if (policy.decimals === 'exact' && exact !== score) {
    say({
      vi: `Xếp theo điểm công bố; điểm trước khi làm tròn là ${formatForReading(exact, 'vi')}`,
      en: `Ranked by the published score; before rounding it was ${formatForReading(exact, 'en')}`,
    })
  }
  return found
}

function separation({ rank, units, score, gap }: Neighbours, side: 'better' | 'worse', broken: boolean): Bilingual {
  const text = (language: Language): string => {
    const [at, by] = [formatForReading(score, language), formatForReading(gap, language)]
    const place = formatNumber(rank, language)
    const who = units.join(', ')
    if (gap === '0') {
      const how = broken ? { vi: ', phân hạng bằng tiêu chí phụ', en: ', placed by tie-breaker' }[language] : ''
      return language === 'vi'
        ? `Hạng ${side === 'better' ? 'trên' : 'dưới'} là ${place} (${who}) với cùng điểm ${at}${how}`
        : `Next ${side} is rank ${place} (${who}) with the same score ${at}${how}`
    }
    return language === 'vi'
      ? `Hạng ${side === 'better' ? 'trên' : 'dưới'} là ${place} (${who}) với ${at} điểm, cách ${by}`
      : `Next ${side} is rank ${place} (${who}) at ${at}, ${by} ${side === 'better' ? 'more' : 'less'}`
  }
  return { vi: text('vi'), en: text('en') }
}
