import { type ExactText, parseExact } from '../foundation/exact'
import { compareFractions } from '../foundation/fraction'
import type { Ranking } from '../ranking/rank'
import { type CompiledCriterion, compileScorecard } from '../scorecards/compile'
import type { Evaluation } from '../scorecards/evaluation'
import type { Ladder } from '../scorecards/rules/ladder'
import { laddersOn } from './improvement'
import { entryOfUnit } from './look-up'
import { type Trial, trials } from './trial'

/** The most points that a unit could have on a criterion, and a value that gives them. */
export interface FullMarks {
  readonly points: ExactText
  readonly value: unknown
}

/**
 * What gives a unit the most points on criteria, all others being as they are; null if no value can be named, as `distanceTo`
 * names none.
 */
export function fullMarksOn(
  ranking: Ranking<Evaluation>,
  unit: string,
  criteria: readonly string[],
): ReadonlyMap<string, FullMarks | null> {
  const { source } = ranking
  const entry = entryOfUnit(source.entries, unit)
  const compiled = compileScorecard(source.scorecard)
  const trialOn = trials(source, compiled, entry)
  const marksOn = (leaf: CompiledCriterion): FullMarks | null => {
    const trial = trialOn(leaf)
    if (trial.exempt !== null || trial.changesOthers) return null
    const tops = laddersOn(trial, { ranking, entry }).flatMap(ladder => topOf(trial, ladder) ?? [])
    const [best] = tops.toSorted((a, b) => compareFractions(parseExact(b.points), parseExact(a.points)))
    return best ?? null
  }
  return new Map(
    compiled.leaves
      .filter(({ criterion }) => criteria.includes(criterion.id))
      .map(leaf => [leaf.criterion.id, marksOn(leaf)]),
  )
}

/** The top of a ladder. A lower rung may have its points too, but only because they are rounded. */
function topOf({ resultOf }: Trial, { count, at }: Ladder): FullMarks | null {
  const value = at(count - 1n)
  const { text: points } = resultOf(value)
  return points === null ? null : { points, value }
}
