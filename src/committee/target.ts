import type { ExactText } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import type { Contender } from '../ranking/entry'

/** By how much a unit misses what a place asks for. */
export interface Shortfall {
  /** Which of the entry's `values` it is; the score by which units are ranked where it is not said. */
  readonly of?: string
  /**
   * What must be added to it; below zero where it is too much. Zero where it must be more than it is, or, in a tie, where
   * tie-breakers decide against the unit.
   */
  readonly by: ExactText
}

/** A place that a unit could reach. */
export interface Target {
  /** Whether a unit with these scores has the place, all others being as they are. */
  readonly isReached: (contender: Contender) => boolean
  /** What it lacks; nothing where it has the place. */
  readonly lacks: (contender: Contender) => readonly Shortfall[]
  /** Where that can change: nothing does as long as none of these is crossed. */
  readonly limits: readonly Limit[]
}

/** A figure of a unit, and a number it can lie below, at or above. */
export interface Limit {
  readonly figureOf: (contender: Contender) => Fraction | null
  readonly at: Fraction
}
