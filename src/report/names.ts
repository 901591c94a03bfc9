import { LocalizedText, textIn } from '../foundation/language'
import { RoundingPolicy } from '../foundation/rounding'
import { anyText, checked, list, noIssues, openRecord } from '../foundation/schema'
import { parseStructure, readStructure } from '../foundation/structure'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'
import type { Units } from '../organization/unit'
import { requireRanking } from '../ranking/parse-ranking'
import type { RankPlaceNames } from '../ranking/place-words'
import type { RankedEntry, Ranking } from '../ranking/rank'
import type { Evaluation } from '../scorecards/evaluation'
import { requireRanked } from '../scorecards/parse-evaluation'
import { criterionTitles } from '../scorecards/scorecard'
import { commonDecimals } from './cell-text'

/** The names of units and groups; the default is the id. */
export interface NamesOf {
  readonly unit: (id: string) => LocalizedText
  readonly group: (id: string) => LocalizedText
}

/** Looks names up, by the ids of units and groups. */
export function namesOf({ units = {}, groups = {} }: RankPlaceNames): NamesOf {
  const lookUp = (names: Readonly<Record<string, LocalizedText>>) => (id: string) =>
    Object.hasOwn(names, id) ? (names[id] ?? id) : id
  return { unit: lookUp(units), group: lookUp(groups) }
}

/** The names in a list of units. */
export function placeNames({ units, groups }: Units): RankPlaceNames {
  const byId = (list: readonly { readonly id: string; readonly name: LocalizedText }[]) =>
    Object.fromEntries(list.map(({ id, name }) => [id, name]))
  return { units: byId(units), groups: byId(groups) }
}

/** The names that a ranking has itself: those of its evaluation, if it is of one. */
export function namesIn(ranking: Ranking): RankPlaceNames {
  return isOfEvaluation(ranking) ? placeNames(ranking.source.inputs.units) : {}
}

/** What criteria, headings and further totals are called that conditions and tie-breakers of a ranking may name. */
export function criteriaIn(ranking: Ranking): Pick<RankPlaceNames, 'criteria'> {
  if (!isOfEvaluation(ranking)) return {}
  const { scorecard } = ranking.source
  const totals = (scorecard.totals ?? []).flatMap(({ id, title }) =>
    title === undefined ? [] : [[id, title] as const],
  )
  return { criteria: { ...Object.fromEntries(totals), ...criterionTitles(scorecard) } }
}

/** Entries by rank, those that share one in the order of their names. */
export function equalsByName(entries: readonly RankedEntry[], names: NamesOf): readonly RankedEntry[] {
  return entries.toSorted(
    (a, b) =>
      a.rank - b.rank || byVietnameseAlphabet(textIn(names.unit(a.unit), 'vi'), textIn(names.unit(b.unit), 'vi')),
  )
}

/** Reads a ranking that was given as an argument, and the evaluation that it is of, if it is of one. */
export function requireAnyRanking(given: Ranking): Ranking {
  const ranking = requireRanking(given)
  return isOfEvaluation(ranking) ? requireRanked(ranking) : ranking
}

/**
 * Reads a ranking that was given as an argument, and of its evaluation no more than names and rounding: what is drawn is
 * what was ranked. Computing the points anew would make a page that only draws half as large again.
 */
export function requireNamedRanking(given: Ranking): Ranking {
  const ranking = requireRanking(given)
  if (isOfEvaluation(ranking)) parseStructure(NamedSource, ranking.source, ['ranking', 'source'])
  return ranking
}

interface Name {
  readonly id: string
  readonly name: LocalizedText
}
const Named = openRecord<Name>(() => ({ id: anyText, name: LocalizedText }))
const Rounding = checked<RoundingPolicy | 'exact'>(rounding =>
  rounding === 'exact' ? noIssues : (readStructure(RoundingPolicy, rounding).issues ?? noIssues),
)
/** The parts of an evaluation that {@link namesIn} and {@link scoreDecimals} read. */
const NamedSource = openRecord<{ readonly scorecard: object; readonly inputs: object }>(() => ({
  scorecard: openRecord<{ readonly rounding: object }>(() => ({
    rounding: openRecord<{ readonly total: RoundingPolicy | 'exact' }>(() => ({ total: Rounding })),
  })),
  inputs: openRecord<{ readonly units: object }>(() => ({
    units: openRecord<{ readonly units: readonly Name[]; readonly groups: readonly Name[] }>(() => ({
      units: list(Named),
      groups: list(Named),
    })),
  })),
}))

/** Whether a ranking is of an evaluation, which has its units, its criteria and the explanation of its points. */
export function isOfEvaluation(ranking: Ranking): ranking is Ranking<Evaluation> {
  return !Array.isArray(ranking.source) && 'scorecard' in ranking.source && 'inputs' in ranking.source
}

/** The decimals of the scores of a ranking: those it ranked by, those of the scorecard, or as many as any score has. */
export function scoreDecimals(ranking: Ranking): RoundingPolicy {
  const { decimals, mode } = ranking.policy
  if (decimals !== 'exact') return { decimals, mode }
  const total = isOfEvaluation(ranking) ? ranking.source.scorecard.rounding.total : 'exact'
  return total === 'exact' ? commonDecimals([...ranking.entries, ...ranking.unranked].map(({ score }) => score)) : total
}
