import type { Issue } from '../foundation/issue'
import { Decimals, RoundingMode } from '../foundation/rounding'
import { either, just, list, maybe, oneOf, record, type Schema, unread } from '../foundation/schema'
import { readProperties } from '../foundation/structure'
import { RankingBand, readBands } from './bands'
import { TieBreaker } from './tie-breakers'
import { TieMethod } from './ties'
import { rankingIssue } from './wording'

/** How a ranking is made. What is left out has the value stated here, and stands in the result's `policy`. */
export interface RankingOptions {
  /**
   * What rank equals have; `competition` (1-2-2-4). With `ordinal` the tie-breakers must part all units, those of
   * different groups too, since the overall rank is then ordinal as well.
   */
  readonly ties?: TieMethod
  /**
   * How many decimals the ranked score has; `exact`: the published score as it stands. A number rounds the exact score
   * where an entry has one, and the published score where it has none: never a score that was rounded before.
   */
  readonly decimals?: number | 'exact'
  /** How the score is rounded; `half-up`. */
  readonly mode?: RoundingMode
  /** Rank each group by itself. */
  readonly within?: 'group'
  /** The bands (xếp loại) that scores fall into. */
  readonly bands?: readonly RankingBand[]
  /**
   * What to do about holes between the bands; `refuse`. A regulation that really has a hole can be ranked with
   * `report`: the hole is a finding, and a unit that falls into it has no band.
   */
  readonly holes?: 'refuse' | 'report'
  /** What decides between units of the same score. Without any, they are equals. */
  readonly tieBreakers?: readonly TieBreaker[]
}

/** The policy that a ranking was made by: every option with its value; `within` and `bands` only if they were given. */
export type RankingPolicy = Required<Omit<RankingOptions, 'within' | 'bands'>> &
  Pick<RankingOptions, 'within' | 'bands'>

/** The schema of {@link RankingOptions}. */
export const RankingOptions: Schema<RankingOptions> = record(() => ({
  ties: maybe(TieMethod),
  decimals: maybe(either(just('exact'), Decimals)),
  mode: maybe(RoundingMode),
  within: maybe(just('group')),
  bands: maybe(
    list(
      unread<RankingBand>(() => RankingBand),
      1,
    ),
  ),
  holes: maybe(oneOf(['refuse', 'report'])),
  tieBreakers: maybe(list(TieBreaker)),
}))

/** Reads options, one by one, and fills in what each has when it is left out. */
export function readPolicy(options: unknown): { readonly policy: RankingPolicy; readonly issues: readonly Issue[] } {
  const { value: given, issues: structure } = readProperties(RankingOptions, options)
  const { whole, issues: broken } = readBands(given.bands ?? [], ['bands'])
  const { ties = 'competition', decimals = 'exact', mode = 'half-up', holes = 'refuse', tieBreakers = [] } = given
  const issues = [...structure, ...broken]
  if (ties === 'ordinal' && given.tieBreakers === undefined) {
    issues.push(rankingIssue('missing', ['tieBreakers'], { what: 'tie-breakers' }))
  }
  const chosen = {
    ...(given.within === undefined ? {} : { within: given.within }),
    ...(given.bands === undefined ? {} : { bands: whole.map(({ value }) => value) }),
  }
  return { policy: { ties, decimals, mode, ...chosen, holes, tieBreakers }, issues }
}
