import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
  zero,
} from '../foundation/fraction'
import { type Criterion, type Heading, isHeading, type Scorecard } from './scorecard'

/** A step between the points of criteria and a total: the points and all `by` of a unit add up to its exact total. */
export interface Adjustment {
  /** Why points changed: something is excluded, and the rest stands for it. */
  readonly kind: 'rescaled'
  /** The heading where it happened; not given for the total. */
  readonly at?: string
  readonly from: ExactText
  readonly to: ExactText
  /** The difference. */
  readonly by: ExactText
  /** The most points that were possible, and what they stand for. */
  readonly of: { readonly possible: ExactText; readonly max: ExactText }
}

/** What a unit has on a criterion: points; or null where it is excluded. */
export type PointsOf = (criterion: Criterion) => Fraction | null

/** Points, the most that were possible for the unit, and the most there are. */
interface Tally {
  readonly points: Fraction
  readonly possible: Fraction
  readonly max: Fraction
}

/** A total with the steps that led to it; its points are null where everything is excluded. */
export interface Total {
  readonly points: Fraction | null
  readonly adjustments: readonly Adjustment[]
}

/** Adds the points of one unit up the tree; what is excluded is made up for where the scorecard says so. */
export function totalOf(scorecard: Scorecard, pointsOf: PointsOf): Total {
  const adjustments: Adjustment[] = []
  const everywhere = scorecard.excluded?.policy === 'rescale-heading'

  const tallyOf = (node: Heading | Criterion): Tally => {
    if (isHeading(node)) {
      const sum = sumOf(node.criteria)
      return everywhere ? rescaled(sum, node.id) : sum
    }
    const points = pointsOf(node)
    const max = parseExact(node.max)
    return points === null ? { points: zero, possible: zero, max } : { points, possible: max, max }
  }

  const sumOf = (nodes: readonly (Heading | Criterion)[]): Tally =>
    nodes.map(tallyOf).reduce(
      (sum, one) => ({
        points: addFractions(sum.points, one.points),
        possible: addFractions(sum.possible, one.possible),
        max: addFractions(sum.max, one.max),
      }),
      { points: zero, possible: zero, max: zero },
    )

  const rescaled = (tally: Tally, at?: string): Tally => {
    const { points, possible, max } = tally
    if (possible.numerator === 0n || compareFractions(possible, max) >= 0) return tally
    const to = multiplyFractions(points, divideFractions(max, possible))
    adjustments.push({
      kind: 'rescaled',
      ...(at === undefined ? {} : { at }),
      from: formatExact(points),
      to: formatExact(to),
      by: formatExact(subtractFractions(to, points)),
      of: { possible: formatExact(possible), max: formatExact(max) },
    })
    return { points: to, possible: max, max }
  }

  const { points, possible } = rescaled(sumOf(scorecard.criteria))
  return { points: possible.numerator === 0n ? null : points, adjustments }
}
