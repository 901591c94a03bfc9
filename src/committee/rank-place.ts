import { type ExactText, formatExact } from '../foundation/exact'
import { compareFractions, type Fraction, subtractFractions } from '../foundation/fraction'
import type { Contender } from '../ranking/entry'
import { figureOf } from '../ranking/named-figure'
import { inOrder, tiesAmong } from '../ranking/order'
import type { RankingPolicy } from '../ranking/ranking-policy'
import { betterFirst, figureOfBreaker, orderBy, type TieBreaker } from '../ranking/tie-breakers'
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
  const { ties, tieBreakers, prefer = 'higher' } = policy
  const decide = orderBy(tieBreakers, prefer)
  const compare = (a: Contender, b: Contender): number => betterFirst(a.key, b.key, prefer) || decide(a, b)
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
      return [{ by: gapTo(decisive, contender, policy) }]
    },
    limits: decisive === undefined ? [] : limitsAt(decisive, ties === 'ordinal' ? everyone : others, policy),
  }
}

/** What must be added to a score to be that of another; zero if it is as good already. */
export function gapTo(key: Fraction, contender: Contender, { prefer = 'higher' }: RankingPolicy): ExactText {
  const isAsGood = betterFirst(contender.key, key, prefer) <= 0
  return isAsGood ? '0' : formatExact(subtractFractions(key, contender.key))
}

/** The place of the first who has the same score as the one at a place. */
function firstEqual(others: readonly Contender[], place: number): number {
  let first = place
  while (first > 0 && compareFractions((others[first - 1] as Contender).key, (others[place] as Contender).key) === 0)
    first--
  return first
}

/** The decisive score, and what tie-breakers look at among those who have it; beyond it too if no rank is shared. */
function limitsAt(decisive: Fraction, others: readonly Contender[], policy: RankingPolicy): readonly Limit[] {
  const near = others.filter(({ key }) => {
    const difference = betterFirst(key, decisive, policy.prefer ?? 'higher')
    return policy.ties === 'ordinal' ? difference <= 0 : difference === 0
  })
  return limitsAmong(near, policy)
}

/** The scores of others, and what tie-breakers look at among them: where the order of a unit and them can change. */
export function limitsAmong(near: readonly Contender[], { tieBreakers }: RankingPolicy): readonly Limit[] {
  return [
    ...near.map(({ key }) => ({ figureOf: ({ key }: Contender) => key, at: key })),
    ...tieBreakers.flatMap(breaker => near.flatMap(other => limitBy(breaker, other))),
  ]
}

function limitBy(breaker: TieBreaker, other: Contender): readonly Limit[] {
  if (breaker.by === 'unit') return []
  const figure = figureOfBreaker(breaker)
  if (figure === null) return [{ figureOf: ({ exact }) => exact, at: other.exact }]
  const at = figureOf(other, figure)
  return at === null ? [] : [{ figureOf: contender => figureOf(contender, figure), at }]
}
