import { compareFractions, type Fraction, zero } from '../foundation/fraction'
import { type ExactAim, gapTo } from './attainment'
import type { IndicatorDirection } from './indicator'
import { isStrict, type TargetComparator } from './target'

/** What decides whether a target is met. */
export interface VerdictInputs {
  readonly value: Fraction
  readonly aim: ExactAim
  readonly comparator: TargetComparator
  readonly direction: IndicatorDirection
  /** Whether the target's last day is over. */
  readonly isOver: boolean
  /** Whether the figure is of the whole period of the target. */
  readonly isWhole: boolean
  /** Where the figure can still go: a flow only up. */
  readonly course: 'up' | 'down' | 'either'
}

/** A verdict, or why there is none. */
export type Verdict = 'achieved' | 'reached' | 'missed' | 'period-runs' | 'period-incomplete'

/**
 * Decides whether a target is met; it takes neither a baseline nor a percentage.
 *
 * After the target's last day a figure of the whole period meets it or misses it. Before, only what cannot change any more
 * is decided: a flow that has what it needs is `reached`, and one that is above what it may be is `missed` already.
 */
export function verdictOf({ value, aim, comparator, direction, isOver, isWhole, course }: VerdictInputs): Verdict {
  const isExact = comparator === 'exactly' && direction !== 'range'
  const side = compareFractions(gapTo(value, aim, direction), zero)
  const isMet = side < 0 || (side === 0 && !isStrict(comparator))
  if (isOver) {
    if (!isWhole) return 'period-incomplete'
    return (isExact ? side === 0 : isMet) ? 'achieved' : 'missed'
  }
  if (course === 'either') return 'period-runs'
  const grows = course === 'up'
  if (!isExact && direction === (grows ? 'higher' : 'lower')) return isMet ? 'reached' : 'period-runs'
  if (isStrict(comparator)) return isMet ? 'period-runs' : 'missed'
  const isBeyond = grows ? compareFractions(value, aim.high) > 0 : compareFractions(value, aim.low) < 0
  return isBeyond ? 'missed' : 'period-runs'
}
