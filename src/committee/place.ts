import type { ExactText } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import type { Contender } from '../ranking/entry'

/** By how much a unit misses what a place asks for. */
export interface GoalShortfall {
  /** Which of the entry's `values` it is; if neither this nor `criterion` is given, the score by which units are ranked. */
  readonly of?: string
  /** The criterion or heading whose points it is. */
  readonly criterion?: string
  /**
   * What must be added to it; below zero if it is too much. Zero if it must be more than it is, or, in a tie, if
   * tie-breakers decide against the unit.
   */
  readonly by: ExactText
}

/** A rank or a band that a unit could reach. */
export interface Place {
  /** Whether a unit with these scores has the place, all others being as they are. */
  readonly isReached: (contender: Contender) => boolean
  /** What it misses; nothing if it has the place. */
  readonly shortfalls: (contender: Contender) => readonly GoalShortfall[]
  /** Where that can change: nothing does as long as none of these is crossed. */
  readonly limits: readonly Limit[]
}

/** A figure of a unit, and a number it can lie below, at or above. */
export interface Limit {
  readonly figureOf: (contender: Contender) => Fraction | null
  readonly at: Fraction
}
