import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { addFractions, type Fraction, zero } from '../foundation/fraction'
import { absenceOf, type EvaluationEntry } from './evaluation'
import { type Criterion, type CriterionHeading, headingsOf, leavesOf, type Scorecard } from './scorecard'

/** The points that a heading counts for: those of its criteria that are scored, and the steps at it and at headings under it. */
export function pointsUnder(node: CriterionHeading, { points, adjustments = [] }: EvaluationEntry): Fraction {
  const headings = new Set(headingsOf([node]))
  return [
    ...leavesOf([node]).flatMap(({ id }) => points[id] ?? []),
    ...adjustments.filter(({ at }) => at !== undefined && headings.has(at)).map(({ by }) => by),
  ]
    .map(number => parseExact(number))
    .reduce(addFractions, zero)
}

/** The criteria that a unit needs for its total and has no points on. */
export function unscoredIn(nodes: Scorecard['criteria'], entry: EvaluationEntry): readonly Criterion[] {
  return leavesOf(nodes).filter(
    ({ id, max }) =>
      (entry.points[id] ?? null) === null &&
      parseExact(max).numerator !== 0n &&
      absenceOf(entry, id)?.policy !== 'exclude',
  )
}

/** The points that a heading counts for; null if a criterion under it is not scored. */
export function headingSum(node: CriterionHeading, entry: EvaluationEntry): ExactText | null {
  return unscoredIn([node], entry).length > 0 ? null : formatExact(pointsUnder(node, entry))
}
