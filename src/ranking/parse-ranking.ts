import { alteredIssues } from '../foundation/altered'
import { brokenPart } from '../foundation/broken-part'
import { throwIfAny, withPaths } from '../foundation/error'
import { ExactText } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { Issue, type IssuePath, quote } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { plainCopy } from '../foundation/plain-data'
import { either, just, list, maybe, number, openRecord, record, type Schema, unread } from '../foundation/schema'
import { listOf, parseStructure, unreadList, unreadObject } from '../foundation/structure'
import { RankingEntry, type RankingSource } from './entry'
import { LoweredBand } from './lower-bands'
import { madeRankings, type Ranking, rank } from './rank'
import { RankingOptions, type RankingPolicy } from './ranking-policy'
import { movementIssue } from './wording'

/** The schema of a {@link Ranking}. What is not read here is compared with what is computed anew, to the last value. */
export const RankingForm: Schema<Ranking> = record(() => ({
  entries: list(unread(() => RankedForm)),
  unranked: listOf(openRecord(() => ({ reason: LocalizedText, ...asideParts() }))),
  policy: unreadObject(() => RankingOptions),
  findings: listOf(Issue),
  source: either(
    unreadList(() => RankingEntry),
    openRecord(() => ({ entries: unreadList(() => RankingEntry) })),
  ),
})) as Schema as Schema<Ranking>

const asideParts = () => ({
  score: maybe(unread(() => ExactText)),
  exact: maybe(unread(() => ExactText)),
  outOfCompetition: maybe(unread(() => just(true))),
  knockOut: maybe(unread(() => Identifier)),
})

const RankedForm = openRecord(() => ({
  unit: Identifier,
  group: maybe(Identifier),
  score: ExactText,
  exact: ExactText,
  rank: number(1),
  overallRank: number(1),
  band: maybe(Identifier),
  lowered: maybe(list(LoweredBand, 1)),
}))

/**
 * Reads a ranking that comes back from a file or a database, such as that of the year before.
 *
 * It must be what `rank` made: its places are computed anew from its own source and policy, and every difference is an
 * issue. What is read is a frozen copy; functions that take a ranking do not read it again.
 *
 * @param json - The ranking as plain data: what `JSON.parse` gives for one that `JSON.stringify` has written.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same ranking, frozen.
 * @throws An `EgovKpiError` with every problem: a part that is missing or unknown, a place that the scores
 * and the policy do not give, a unit twice, data that JSON cannot carry.
 *
 * @example
 * ```ts
 * import { compareRankings, parseRanking, rank } from 'egov-kpi'
 *
 * const file = JSON.stringify(rank([{ unit: 'Huế', score: 70 }, { unit: 'Đà Nẵng', score: 60 }]))
 * const earlier = parseRanking(JSON.parse(file))
 * const now = rank([{ unit: 'Huế', score: 71 }, { unit: 'Đà Nẵng', score: 80 }])
 * compareRankings(now, earlier).movements.map(({ unit, gained }) => [unit, gained]) // => [['Đà Nẵng', 1], ['Huế', -1]]
 *
 * parseRanking(JSON.parse(file.replace('"rank":2', '"rank":1'))) // => throws 'The result says 1 for the unit “Đà Nẵng”'
 * ```
 */
export function parseRanking(json: unknown, options?: ParseOptions): Ranking {
  return parseAt(options, () => requireRanking(json as Ranking, []))
}

/** Reads a ranking that was given as an argument, unless it was made or read here. */
export function requireRanking<S extends RankingSource>(
  ranking: Ranking<S>,
  path: IssuePath = ['ranking'],
): Ranking<S> {
  if (madeRankings.has(ranking)) return ranking
  const broken = brokenPart(ranking, { entries: 'list', unranked: 'list', policy: 'object' }, path)
  if (broken !== null)
    throwIfAny([movementIssue('not-a-result', broken, { what: 'ranking', text: quote(ranking) }, { actual: ranking })])
  const copy = plainCopy(ranking, path) as Ranking<S>
  parseStructure(RankingForm, copy, path)
  throwIfAny(alteredIssues(copy, rankedAnew(copy, path), path))
  return madeRankings.note(copy)
}

/** The same source ranked by the same policy; what is wrong with either is said where it lies in the ranking. */
function rankedAnew({ source, policy }: Ranking, path: IssuePath): Ranking {
  return withPaths(
    () => rank(source, policy as RankingPolicy),
    ([part, ...rest]) => {
      if (part === 'source' || part === undefined) return [...path, 'source']
      if (part !== 'entries') return [...path, 'policy', part, ...rest]
      return [...path, 'source', ...(Array.isArray(source) ? [] : [part]), ...rest]
    },
  )
}
