import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  hundred,
  multiplyFractions,
  subtractFractions,
  zero,
} from '../foundation/fraction'
import type { EvaluationEntry } from './evaluation'
import { mostOf, worthsOf } from './most-points'
import { headingSum } from './points-under'
import { type Criterion, type CriterionHeading, leavesOf, type Scorecard, sectionOf } from './scorecard'

/** The points that units lost together. */
export interface Loss {
  /** The most they could have less what they have; units without points do not count. */
  readonly lost: ExactText
  /** The most they could have. */
  readonly possible: ExactText
  /** What they lost of it, in percent; null if nothing was possible, as where points are only taken off. */
  readonly percent: ExactText | null
}

/** The points that units lost on a criterion. */
export interface CriterionLoss extends Loss {
  readonly criterion: Criterion
  /** What the lost points stand for on the scale, where weights of headings change it. */
  readonly onScale: ExactText
}

/** The units that have a total: what is lost is added up of these, so that the losses on criteria are those of the total. */
export function withTotal(entries: readonly EvaluationEntry[]): readonly EvaluationEntry[] {
  return entries.filter(({ score }) => score !== null)
}

/** What one unit lost on each criterion, in order; null if it has no points there, or the points are a bonus. */
export function lossesOf({ criteria }: Scorecard, { points }: EvaluationEntry): readonly (ExactText | null)[] {
  return mostOn(criteria).map(({ criterion: { id }, most }) => {
    const own = points[id] ?? null
    return own === null || most === null ? null : formatExact(subtractFractions(most, parseExact(own)))
  })
}

/**
 * What units lost on each criterion that they can lose on, in the order of the scorecard: Σ (most − points).
 *
 * The most of a criterion under penalty points is 0. Bonus points are not lost.
 */
export function pointsLost(
  scorecard: Pick<Scorecard, 'criteria'>,
  entries: readonly EvaluationEntry[],
): readonly CriterionLoss[] {
  const worths = worthsOf(scorecard.criteria)
  return mostOn(scorecard.criteria).flatMap(({ criterion, most }, index) => {
    const max = parseExact(criterion.max)
    if (most === null || max.numerator === 0n) return []
    const loss = lossOf(
      entries.flatMap(({ points }) => points[criterion.id] ?? []),
      most,
    )
    const factor = divideFractions(worths[index] ?? max, max)
    return { criterion, ...loss, onScale: formatExact(multiplyFractions(parseExact(loss.lost), factor)) }
  })
}

/** What units lost under a heading at the top of a scorecard; null if its points are a bonus. */
export function headingLoss(heading: CriterionHeading, entries: readonly EvaluationEntry[]): Loss | null {
  if (heading.section === 'bonus') return null
  const sums = entries.flatMap(entry => headingSum(heading, entry) ?? [])
  return lossOf(sums, heading.section === 'penalty' ? zero : mostOf(heading))
}

function lossOf(scored: readonly ExactText[], most: Fraction): Loss {
  const lost = scored.map(own => subtractFractions(most, parseExact(own))).reduce(addFractions, zero)
  const possible = multiplyFractions(most, { numerator: BigInt(scored.length), denominator: 1n })
  const isPossible = possible.numerator !== 0n
  return {
    lost: formatExact(lost),
    possible: formatExact(possible),
    percent: isPossible ? formatExact(multiplyFractions(divideFractions(lost, possible), hundred)) : null,
  }
}

/** The criterion on which units lost most of the scale, the first among equals; undefined if nothing was lost. */
export function mostLost(losses: readonly CriterionLoss[]): CriterionLoss | undefined {
  const [first] = losses
    .filter(({ onScale }) => parseExact(onScale).numerator > 0n)
    .toSorted((a, b) => compareFractions(parseExact(b.onScale), parseExact(a.onScale)))
  return first
}

/** What units with a total lost of the scale, together; null if none has a total. */
export function scaleLost({ scale }: Scorecard, entries: readonly EvaluationEntry[]): ExactText | null {
  const scores = entries.flatMap(({ score }) => score ?? [])
  if (scores.length === 0) return null
  return formatExact(
    scores.map(score => subtractFractions(parseExact(scale), parseExact(score))).reduce(addFractions, zero),
  )
}

/** The most points that a unit can have on each criterion: 0 where points are taken off, null if they are a bonus. */
function mostOn(
  nodes: Scorecard['criteria'],
): readonly { readonly criterion: Criterion; readonly most: Fraction | null }[] {
  return nodes.flatMap(node => {
    const section = sectionOf(node)
    return leavesOf([node]).map(criterion => ({
      criterion,
      most: section === 'bonus' ? null : section === 'penalty' ? zero : parseExact(criterion.max),
    }))
  })
}
