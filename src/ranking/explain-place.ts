import { EgovKpiError } from '../foundation/error'
import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { absolute, subtractFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { type Bilingual, inBothLanguages } from '../foundation/language'
import { nearestTo } from '../foundation/nearest'
import { parseStructure } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { wrongType } from '../foundation/zod-issue'
import { isBandByPlace } from './assign-bands'
import { conditionText } from './condition-text'
import type { RankingSource } from './entry'
import { knockOutReason } from './knock-outs'
import { bandNameIn, cutoffSentence, loweringReason } from './limit-words'
import { requireRanking } from './parse-ranking'
import { placeSentence, RankPlaceNames } from './place-words'
import type { RankedEntry, Ranking } from './rank'
import type { RankingPolicy } from './ranking-policy'
import type { UnrankedEntry } from './unranked'

/** The units at the next better or the next worse rank. */
export interface RankNeighbours {
  readonly rank: number
  readonly units: readonly string[]
  readonly score: ExactText
  /** How far apart the scores are: never negative. */
  readonly gap: ExactText
}

/** Why a unit has its place: an explanation that a program can read too. */
export interface PlaceExplanation extends Explanation {
  readonly unit: string
  /** Null if the unit is not ranked. */
  readonly rank: number | null
  /** The score by which it is ranked, or would be; null if it has none. */
  readonly score: ExactText | null
  /** How many units were compared: those of its group, or all. */
  readonly compared: number
  /** The others that share its rank. */
  readonly tiedWith: readonly string[]
  readonly better: RankNeighbours | null
  readonly worse: RankNeighbours | null
  readonly band?: string
}

/**
 * Explains why a unit has its rank: its score, the units tied with it, its neighbours and what separates it from them.
 *
 * @param ranking - A ranking as `rank` made it, or as it came back from JSON.
 * @param unit - The id of the unit.
 * @param names - What units, groups and criteria are called, by their ids; without it the ids are shown.
 * @returns An explanation for `formatExplanation`, with the place as data.
 * @throws An `EgovKpiError` if it is not a ranking, or has no such unit; the nearest ids are named.
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
export function explainPlace(
  ranking: Ranking<RankingSource>,
  unit: string,
  names: RankPlaceNames = {},
): PlaceExplanation {
  return placeIn(requireRanking(ranking), unit, parseStructure(RankPlaceNames, names, ['names']))
}

/** The place of a unit in a ranking, if both the ranking and the names were read. */
export function placeIn(ranking: Ranking<RankingSource>, unit: string, names: RankPlaceNames): PlaceExplanation {
  const entry = ranking.entries.find(candidate => candidate.unit === unit)
  if (entry !== undefined) return placeOf(entry, ranking, names)
  const unranked = ranking.unranked.find(candidate => candidate.unit === unit)
  if (unranked !== undefined) return noPlace(unranked, ranking, names)
  const known = [...ranking.entries, ...ranking.unranked].map(candidate => candidate.unit)
  throw new EgovKpiError([unknownUnit(unit, known)])
}

/** The units that the explanation of a place names. */
export function unitsAround(ranking: Ranking<RankingSource>, unit: string): readonly string[] {
  const entry = ranking.entries.find(candidate => candidate.unit === unit)
  if (entry === undefined) return [unit]
  const { tiedWith, better, worse } = aroundOf(entry, ranking)
  return [unit, ...tiedWith, ...(better?.units ?? []), ...(worse?.units ?? [])]
}

/** That there is no such unit; what was asked for may be anything. */
export function unknownUnit(unit: unknown, known: readonly string[]): Issue {
  if (typeof unit !== 'string') return wrongType(['unit'], ['string'], unit)
  const texts = { name: unit, nearest: nearestTo(unit, known) }
  return thingIssue('unknown', ['unit'], { what: 'unit', ...texts }, { actual: unit })
}

type Around = Pick<PlaceExplanation, 'compared' | 'tiedWith' | 'better' | 'worse'>

function aroundOf(entry: RankedEntry, { entries, policy }: Ranking<RankingSource>): Around {
  const { unit, rank, group } = entry
  const comparison = policy.within === undefined ? entries : entries.filter(other => other.group === group)
  return {
    compared: comparison.length,
    tiedWith: comparison.filter(other => other.rank === rank && other.unit !== unit).map(other => other.unit),
    better: neighbours(comparison, entry, 'better'),
    worse: neighbours(comparison, entry, 'worse'),
  }
}

function placeOf(entry: RankedEntry, ranking: Ranking<RankingSource>, given: RankPlaceNames): PlaceExplanation {
  const { unit, exact, score, rank, group, band } = entry
  const { decimals, mode, within, prefer = 'higher' } = ranking.policy
  const names = decimals === 'exact' ? given : { ...given, decimals }
  const { compared, tiedWith, better, worse } = aroundOf(entry, ranking)
  const otherSide = prefer === 'higher' ? 'lower' : 'higher'
  const isAsRanked = decimals !== 'exact' || exact === score
  const sentences = [
    ...(tiedWith.length === 0 ? [] : [placeSentence('tie', { units: tiedWith }, names)]),
    ...(better === null
      ? []
      : [placeSentence(better.gap === '0' ? 'betterByTieBreaker' : 'better', { ...better, side: prefer }, names)]),
    ...(worse === null
      ? []
      : [placeSentence(worse.gap === '0' ? 'worseByTieBreaker' : 'worse', { ...worse, side: otherSide }, names)]),
    ...bandSentences(entry, ranking.policy, names),
    ...(isAsRanked ? [] : [placeSentence('published', { exact }, names)]),
  ]
  return {
    unit,
    label: placeSentence(within === undefined ? 'rank' : 'rankInGroup', { unit, rank, compared, group }, names),
    value: score,
    ...(names.decimals === undefined ? {} : { decimals: names.decimals }),
    ...(decimals === 'exact' || exact === score ? {} : { rounding: { decimals, mode, exact } }),
    rank,
    score,
    compared,
    tiedWith,
    better,
    worse,
    ...(band === undefined ? {} : { band }),
    inputs: sentences.map(label => ({ label, value: null })),
  }
}

/** The band of a unit with each step by which it was lowered, from the band that its own figures give. */
function bandSentences(
  { band, lowered = [] }: RankedEntry,
  policy: RankingPolicy,
  names: RankPlaceNames,
): readonly Bilingual[] {
  if (band === undefined) return []
  const named = (id: string): Bilingual => inBothLanguages(language => bandNameIn(policy, id, language))
  const own = lowered[0]?.from ?? band
  const found = policy.bands?.find(({ id }) => id === own)
  const condition = inBothLanguages(language =>
    found === undefined ? '' : conditionText(found, language, names.criteria),
  )
  const isByPlace = found !== undefined && isBandByPlace(found)
  return [
    ...lowered.map(step => {
      const [from, to] = [named(step.from), named(step.to)]
      return placeSentence('lowered', { from, to, reason: loweringReason(step, policy, names.criteria) }, names)
    }),
    isByPlace && lowered.length === 0
      ? placeSentence('bandByPlace', { band: named(band), condition }, names)
      : placeSentence('band', { band: named(band) }, names),
    ...(policy.cutoff !== undefined && (isByPlace || lowered.some(({ by }) => by === 'quota'))
      ? [cutoffSentence(policy.cutoff)]
      : []),
  ]
}

function noPlace(
  { unit, reason, score: given, outOfCompetition, knockOut }: UnrankedEntry,
  { policy }: Ranking<RankingSource>,
  names: RankPlaceNames,
): PlaceExplanation {
  const score = given ?? null
  const excluded = knockOut === undefined ? 'unranked' : 'excluded'
  const label = placeSentence(outOfCompetition === true ? 'outOfCompetition' : excluded, { unit }, names)
  const decimals = policy.decimals === 'exact' ? names.decimals : policy.decimals
  const knocking = policy.knockOuts?.find(({ id }) => id === knockOut)
  return {
    unit,
    label,
    reason: knocking === undefined ? reason : knockOutReason(knocking, names.criteria),
    value: score,
    ...(score === null || decimals === undefined ? {} : { decimals }),
    rank: null,
    score,
    compared: 0,
    tiedWith: [],
    better: null,
    worse: null,
  }
}

/** The units next to a unit on one side, in a comparison that is ordered from the best. */
function neighbours(
  comparison: readonly RankedEntry[],
  { rank, score }: RankedEntry,
  side: 'better' | 'worse',
): RankNeighbours | null {
  const nearest =
    side === 'better' ? comparison.findLast(other => other.rank < rank) : comparison.find(other => other.rank > rank)
  if (nearest === undefined) return null
  return {
    rank: nearest.rank,
    units: comparison.filter(other => other.rank === nearest.rank).map(({ unit }) => unit),
    score: nearest.score,
    gap: formatExact(absolute(subtractFractions(parseExact(nearest.score), parseExact(score)))),
  }
}
