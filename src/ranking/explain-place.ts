import { EgovKpiError } from '../foundation/error'
import type { ExactText } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatForReading } from '../foundation/format-number'
import type { Issue } from '../foundation/issue'
import { type Bilingual, inBoth } from '../foundation/language'
import { nearestTo } from '../foundation/nearest'
import { parseStructure } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import { wrongType } from '../foundation/zod-issue'
import type { RankingSource } from './entry'
import { comparedWith, type Neighbours, neighbours } from './neighbours'
import { requireRanking } from './parse-ranking'
import { neighbourSentence, PlaceNames, rankSentence, tieSentence, unrankedSentence } from './place-words'
import type { RankedEntry, Ranking, UnrankedEntry } from './rank'

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
 * @param names - What units and groups are called, by their ids; without it the ids are shown.
 * @returns An explanation for `renderExplanation`, with the place as data.
 * @throws An `EgovKpiError` when the ranking is none, or has no such unit; the nearest ids are named.
 *
 * @example
 * ```ts
 * import { explainPlace, rank } from 'egov-kpi'
 *
 * const ranking = rank([{ unit: 'hue', score: '0.727' }, { unit: 'da-nang', score: '0.716' }])
 * const place = explainPlace(ranking, 'da-nang', { units: { hue: 'Huế', 'da-nang': 'Đà Nẵng' } })
 * place.better // => { rank: 1, units: ['hue'], score: '0.727', gap: '0.011' }
 * place.label // => { vi: 'Đà Nẵng xếp hạng 2 trên 2 đơn vị', en: 'Đà Nẵng ranks 2 of 2' }
 * ```
 */
export function explainPlace(ranking: Ranking<RankingSource>, unit: string, names: PlaceNames = {}): PlaceExplanation {
  return placeIn(requireRanking(ranking), unit, parseStructure(PlaceNames, names, ['names']))
}

/** The place of a unit in a ranking, where both the ranking and the names are known to be whole. */
export function placeIn(ranking: Ranking<RankingSource>, unit: string, names: PlaceNames): PlaceExplanation {
  const entry = ranking.entries.find(candidate => candidate.unit === unit)
  if (entry !== undefined) return placeOf(entry, ranking, names)
  const unranked = ranking.unranked.find(candidate => candidate.unit === unit)
  if (unranked !== undefined) return noPlace(unranked, names)
  const known = [...ranking.entries, ...ranking.unranked].map(candidate => candidate.unit)
  throw new EgovKpiError([unknownUnit(unit, known)])
}

/** That there is no such unit; what was asked for may be anything. */
export function unknownUnit(unit: unknown, known: readonly string[]): Issue {
  if (typeof unit !== 'string') return wrongType(['unit'], ['string'], unit)
  const texts = { name: unit, nearest: nearestTo(unit, known) }
  return foundationIssue('unknown', ['unit'], { what: 'unit', ...texts }, { actual: unit })
}

function placeOf(entry: RankedEntry, ranking: Ranking<RankingSource>, given: PlaceNames): PlaceExplanation {
  const { unit, exact, score, rank, group, band } = entry
  const { decimals, mode, within } = ranking.policy
  const names = decimals === 'exact' ? given : { ...given, decimals }
  const comparison = comparedWith(ranking, entry)
  const tiedWith = comparison.filter(other => other.rank === rank && other.unit !== unit).map(other => other.unit)
  const better = neighbours(comparison, entry, 'better')
  const worse = neighbours(comparison, entry, 'worse')
  const sentences = [
    ...(tiedWith.length === 0 ? [] : [tieSentence(tiedWith, names)]),
    ...(better === null ? [] : [neighbourSentence(better, 'better', names)]),
    ...(worse === null ? [] : [neighbourSentence(worse, 'worse', names)]),
    ...bandSentence(entry, ranking),
    ...publishedSentence(entry, ranking),
  ]
  return {
    unit,
    label: rankSentence(unit, rank, comparison.length, within === undefined ? undefined : group, names),
    value: score,
    ...(names.decimals === undefined ? {} : { decimals: names.decimals }),
    ...(decimals === 'exact' || exact === score ? {} : { rounding: { decimals, mode, exact } }),
    rank,
    score,
    compared: comparison.length,
    tiedWith,
    better,
    worse,
    ...(band === undefined ? {} : { band }),
    inputs: sentences.map(label => ({ label, value: null })),
  }
}

function noPlace({ unit, reason }: UnrankedEntry, names: PlaceNames): PlaceExplanation {
  return {
    unit,
    label: unrankedSentence(unit, names),
    value: null,
    reason,
    rank: null,
    score: null,
    compared: 0,
    tiedWith: [],
    better: null,
    worse: null,
  }
}

function bandSentence({ band }: RankedEntry, { policy }: Ranking<RankingSource>): readonly Bilingual[] {
  if (band === undefined) return []
  const name = policy.bands?.find(({ id }) => id === band)?.name ?? band
  return [inBoth(name, (text, language) => ({ vi: `Mức: ${text}`, en: `Band: ${text}` })[language])]
}

function publishedSentence({ exact, score }: RankedEntry, { policy }: Ranking<RankingSource>): readonly Bilingual[] {
  if (policy.decimals !== 'exact' || exact === score) return []
  return [
    {
      vi: `Xếp theo điểm công bố; điểm trước khi làm tròn là ${formatForReading(exact, 'vi')}`,
      en: `Ranked by the published score; before rounding it was ${formatForReading(exact, 'en')}`,
    },
  ]
}
