import { formatExact } from '../foundation/exact'
import { compareFractions, type Fraction, subtractFractions } from '../foundation/fraction'
import type { Contender } from '../ranking/entry'
import { inOrder, tiesAmong } from '../ranking/order'
import type { RankingPolicy } from '../ranking/ranking-policy'
import { orderBy, type TieBreaker, tieBreakValue } from '../ranking/tie-breakers'
import type { Limit, Place } from './place'

/**
 * A rank among others.
 *
 * There is one score on which it hangs: that of the others which a unit must not be below. Above it the unit has the
 * rank, below it has not, and at it ties and tie-breakers decide.
 *
 * @param compared - The others of the comparison.
 * @param everyone - All others who are ranked; if no rank is shared, the unit may not be equal to any of them.
 */
export function rankPlace(
  rank: number,
  compared: readonly Contender[],
  everyone: readonly Contender[],
  policy: RankingPolicy,
): Place {
  const { ties, tieBreakers } = policy
  const decide = orderBy(tieBreakers)
  const compare = (a: Contender, b: Contender): number => compareFractions(b.key, a.key) || decide(a, b)
  const others = inOrder(compared, policy)
  const { classes } = tiesAmong(others, policy)

  /** The rank of a unit that has so many before it, and shares it with so many. */
  const rankAt = (better: number, tied: number): number => {
    if (ties === 'dense') return better === 0 ? 1 : (classes[better - 1] as number) + 2
    return 1 + better + (ties === 'average' ? tied / 2 : 0)
  }
  const isReached = (contender: Contender): boolean => {
    if (ties === 'ordinal' && everyone.some(other => compare(other, contender) === 0)) return false
    const orders = others.map(other => compare(other, contender))
    return rankAt(orders.filter(order => order < 0).length, orders.filter(order => order === 0).length) <= rank
  }
  const decisive = others.findLast((_, place) => rankAt(firstEqual(others, place), 0) <= rank)?.key
  return {
    isReached,
    shortfalls: contender => {
      if (isReached(contender) || decisive === undefined) return []
      const gap = subtractFractions(decisive, contender.key)
      return [{ by: gap.numerator < 0n ? '0' : formatExact(gap) }]
    },
    limits: decisive === undefined ? [] : limitsAt(decisive, ties === 'ordinal' ? everyone : others, policy),
  }
}

/** The place of the first who has the same score as the one at a place. */
function firstEqual(others: readonly Contender[], place: number): number {
  let first = place
  while (first > 0 && compareFractions((others[first - 1] as Contender).key, (others[place] as Contender).key) === 0)
    first--
  return first
}

/** The decisive score, and what tie-breakers look at among those who have it; beyond it too if no rank is shared. */
function limitsAt(
  decisive: Fraction,
  others: readonly Contender[],
  { ties, tieBreakers }: RankingPolicy,
): readonly Limit[] {
  const near = others.filter(({ key }) => {
    const difference = compareFractions(key, decisive)
    return ties === 'ordinal' ? difference >= 0 : difference === 0
  })
  return [
    ...near.map(({ key }) => ({ figureOf: ({ key }: Contender) => key, at: key })),
    ...tieBreakers.flatMap(breaker => near.flatMap(other => limitBy(breaker, other))),
  ]
}

function limitBy(breaker: TieBreaker, other: Contender): readonly Limit[] {
  if (breaker.by === 'unit') return []
  if (breaker.by === 'exact') return [{ figureOf: ({ exact }) => exact, at: other.exact }]
  const figureOf = (contender: Contender): Fraction | null => tieBreakValue(contender, breaker.value)
  const at = figureOf(other)
  return at === null ? [] : [{ figureOf, at }]
}
