import { compareFractions } from '../foundation/fraction'
import type { Contender } from '../ranking/entry'
import { firstWhere } from '../scorecards/rules/ladder'
import type { Limit, Place } from './place'

/** What a unit comes to on each rung of a ladder. */
export interface Climb {
  /** The first rung that gives more points than the unit has. */
  readonly from: bigint
  readonly count: bigint
  readonly contenderAt: (rung: bigint) => Contender | null
  /** Whether higher rungs never lower a figure. Where they may, every rung is tried. */
  readonly onlyRises: boolean
}

/**
 * The lowest rung on which a unit reaches a place; null if there is none.
 *
 * Where figures only rise, each limit of the place is crossed once: the rungs where that happens are found by halving,
 * and between two of them nothing changes, so the first of them on which the place is reached is the lowest of all.
 */
export function leastRung(climb: Climb, { isReached, limits }: Place): bigint | null {
  const { from, count, contenderAt, onlyRises } = climb
  if (from >= count) return null
  const reaches = (rung: bigint): boolean => {
    const contender = contenderAt(rung)
    return contender !== null && isReached(contender)
  }
  if (!onlyRises) {
    for (let rung = from; rung < count; rung++) if (reaches(rung)) return rung
    return null
  }
  const crossings = limits.flatMap(limit => [crossing(climb, limit, 0), crossing(climb, limit, 1)])
  const rungs = [...new Set([from, ...crossings])].filter(rung => rung < count).sort((a, b) => (a < b ? -1 : 1))
  return rungs.find(reaches) ?? null
}

/** The first rung on which a figure is at a limit, or with `least` 1 beyond it; the count of rungs where there is none. */
function crossing({ from, count, contenderAt }: Climb, { figureOf, at }: Limit, least: 0 | 1): bigint {
  return firstWhere(from, count, rung => {
    const contender = contenderAt(rung)
    const figure = contender === null ? null : figureOf(contender)
    return figure !== null && compareFractions(figure, at) >= least
  })
}
