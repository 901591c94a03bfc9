import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { RankingSource } from './entry'
import type { RankedEntry, Ranking } from './rank'
import { rankingIssues } from './ranking-issues'
import type { RankingPolicy } from './ranking-policy'
import { rankingIssue } from './wording'

/** How one unit moved between two rankings. */
export interface Movement {
  readonly unit: string
  readonly group?: string
  /** The rank now; null where the unit is not ranked any more. */
  readonly rank: number | null
  /** The rank before; null where it was not ranked then. */
  readonly earlierRank: number | null
  /** Places gained: positive is better, negative worse; null where either rank is missing or the groups differ. */
  readonly gained: number | null
  /**
   * `new` and `gone`: the other ranking does not have the unit at all; `scored` and `unscored`: it had no score before,
   * or has none now; `other-group`: the two ranks belong to different groups.
   */
  readonly direction: 'up' | 'down' | 'same' | 'new' | 'gone' | 'scored' | 'unscored' | 'other-group'
}

/** All movements between two rankings, with what makes them doubtful. */
export interface Movements {
  /** In the order of the later ranking; units that are gone follow in the order of the earlier one. */
  readonly movements: readonly Movement[]
  readonly findings: readonly Issue[]
}

/**
 * Compares a ranking with an earlier one, unit by unit.
 *
 * Places gained = earlier rank − rank. Ranks made by different policies, or in different groups, do not compare; both
 * are said and not computed away.
 *
 * @param ranking - The later ranking.
 * @param earlier - The ranking before.
 * @throws An `EgovKpiError` when either is no ranking.
 *
 * @example
 * ```ts
 * import { movement, rank } from 'egov-kpi'
 *
 * const before = rank([{ unit: 'Huế', score: 70 }, { unit: 'Đà Nẵng', score: 60 }])
 * const after = rank([{ unit: 'Huế', score: 71 }, { unit: 'Đà Nẵng', score: 80 }])
 * movement(after, before).movements.map(({ unit, gained }) => [unit, gained])
 * // => [['Đà Nẵng', 1], ['Huế', -1]]
 * ```
 */
export function movement(ranking: Ranking<RankingSource>, earlier: Ranking<RankingSource>): Movements {
  throwIfAny([...rankingIssues(ranking, ['ranking']), ...rankingIssues(earlier, ['earlier'])])
  const before = new Map(earlier.entries.map(entry => [entry.unit, entry]))
  const unscoredBefore = new Set(earlier.unranked.map(({ unit }) => unit))
  const now = new Set(ranking.entries.map(({ unit }) => unit))
  const unscoredNow = new Set(ranking.unranked.map(({ unit }) => unit))
  const grouped = ranking.policy.within !== undefined || earlier.policy.within !== undefined
  const movements = [
    ...ranking.entries.map(entry => moved(entry, before.get(entry.unit), grouped, unscoredBefore)),
    ...earlier.entries
      .filter(({ unit }) => !now.has(unit))
      .map((entry): Movement => {
        const direction = unscoredNow.has(entry.unit) ? 'unscored' : 'gone'
        return { ...identity(entry), rank: null, earlierRank: entry.rank, gained: null, direction }
      }),
  ]
  const changed = movements.flatMap(({ unit, direction, group = '–' }) => {
    if (direction !== 'other-group') return []
    const from = before.get(unit)?.group ?? '–'
    return [rankingIssue('group-changed', ['entries'], { unit, from, to: group }, { severity: 'info' })]
  })
  return { movements, findings: [...policyFindings(ranking.policy, earlier.policy), ...changed] }
}

function identity({ unit, group }: RankedEntry): { readonly unit: string; readonly group?: string } {
  return { unit, ...(group === undefined ? {} : { group }) }
}

function moved(
  entry: RankedEntry,
  before: RankedEntry | undefined,
  grouped: boolean,
  unscoredBefore: ReadonlySet<string>,
): Movement {
  const { rank } = entry
  if (before === undefined) {
    const direction = unscoredBefore.has(entry.unit) ? 'scored' : 'new'
    return { ...identity(entry), rank, earlierRank: null, gained: null, direction }
  }
  const earlierRank = before.rank
  if (grouped && before.group !== entry.group) {
    return { ...identity(entry), rank, earlierRank, gained: null, direction: 'other-group' }
  }
  const gained = earlierRank - rank
  return { ...identity(entry), rank, earlierRank, gained, direction: gained > 0 ? 'up' : gained < 0 ? 'down' : 'same' }
}

function policyFindings(policy: RankingPolicy, earlier: RankingPolicy): readonly Issue[] {
  return (['ties', 'decimals', 'mode', 'within', 'tieBreakers'] as const)
    .filter(key => JSON.stringify(policy[key]) !== JSON.stringify(earlier[key]))
    .map(key => rankingIssue('policies-differ', ['policy', key], { policy: key }, { severity: 'warning' }))
}
