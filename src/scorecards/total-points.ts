import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  larger,
  multiplyFractions,
  smaller,
  subtractFractions,
  zero,
} from '../foundation/fraction'
import { type Criterion, type CriterionHeading, isHeading, type Scorecard, sectionOf } from './scorecard'

/** A step between the points of criteria and a total: the points and all `by` of a unit add up to its exact total. */
export interface ScoreAdjustment {
  /**
   * Why points changed: something is left out, and the rest stands for it; a heading counts for no more than its cap; or
   * the total stays within its limits.
   */
  readonly kind: 'rescaled' | 'capped' | 'limited'
  /** The heading where it happened; not given for the total. */
  readonly at?: string
  readonly from: ExactText
  readonly to: ExactText
  /** The difference. */
  readonly by: ExactText
  /** Of what was rescaled: the most points that were possible, and what they stand for. */
  readonly of?: { readonly possible: ExactText; readonly max: ExactText }
}

/** What a unit has on a criterion: points; or null if it is excluded. */
export type PointsOf = (criterion: Criterion) => Fraction | null

/** Points, the most that were possible for the unit, and the most there are. */
interface Subtotal {
  readonly points: Fraction
  readonly possible: Fraction
  readonly max: Fraction
}

/** A total with the steps that led to it; its points are null if everything is excluded. */
export interface Total {
  readonly points: Fraction | null
  readonly adjustments: readonly ScoreAdjustment[]
}

/**
 * Adds the points of one unit up the tree: what is left out is made up for as the scorecard says, headings count for no
 * more than their caps, bonus and penalty points come on top, and the total stays within its limits.
 *
 * A total of some of the criteria only has no limits: these are of the whole.
 */
export function totalOf(scorecard: Scorecard, pointsOf: PointsOf, isPart?: (criterion: string) => boolean): Total {
  const { criteria, excluded, limits = {} } = scorecard
  const adjustments: ScoreAdjustment[] = []

  const adjusted = (
    kind: ScoreAdjustment['kind'],
    from: Fraction,
    to: Fraction,
    more: Partial<ScoreAdjustment>,
  ): Fraction => {
    const by = formatExact(subtractFractions(to, from))
    adjustments.push({ kind, ...more, from: formatExact(from), to: formatExact(to), by })
    return to
  }

  const subtotalOf = (node: CriterionHeading | Criterion): Subtotal => {
    if (isHeading(node)) {
      const sum = sumOf(node.criteria)
      const isRescaled = excluded?.policy === 'rescale-heading' && node.section === undefined
      return capped(isRescaled ? rescaled(sum, node.id) : sum, node)
    }
    if (isPart?.(node.id) === false) return empty
    const points = pointsOf(node)
    const max = parseExact(node.max)
    return points === null ? { points: zero, possible: zero, max } : { points, possible: max, max }
  }

  const sumOf = (nodes: readonly (CriterionHeading | Criterion)[]): Subtotal => nodes.map(subtotalOf).reduce(add, empty)

  const rescaled = (subtotal: Subtotal, at?: string): Subtotal => {
    const { points, possible, max } = subtotal
    if (excluded === undefined || possible.numerator === 0n || compareFractions(possible, max) >= 0) return subtotal
    const to = multiplyFractions(points, divideFractions(max, possible))
    const of = { possible: formatExact(possible), max: formatExact(max) }
    return { points: adjusted('rescaled', points, to, { ...(at === undefined ? {} : { at }), of }), possible: max, max }
  }

  const capped = ({ points, possible, max }: Subtotal, { id, cap: given, section }: CriterionHeading): Subtotal => {
    if (given === undefined) return { points, possible, max }
    const cap = parseExact(given)
    const most = section === 'penalty' ? subtractFractions(zero, cap) : cap
    const isBeyond = section === 'penalty' ? compareFractions(points, most) < 0 : compareFractions(points, most) > 0
    return {
      points: isBeyond ? adjusted('capped', points, most, { at: id }) : points,
      possible: smaller(possible, cap),
      max: smaller(max, cap),
    }
  }

  const limited = (points: Fraction): Fraction => {
    const { atLeast, atMost } = limits
    const raised = atLeast === undefined ? points : larger(points, parseExact(atLeast))
    const kept = atMost === undefined ? raised : smaller(raised, parseExact(atMost))
    return kept === points ? points : adjusted('limited', points, kept, {})
  }

  const ordinary = rescaled(sumOf(criteria.filter(node => sectionOf(node) === undefined)))
  if (ordinary.possible.numerator === 0n && ordinary.max.numerator !== 0n) return { points: null, adjustments }
  const sections = sumOf(criteria.filter(node => sectionOf(node) !== undefined))
  const sum = addFractions(ordinary.points, sections.points)
  return { points: isPart === undefined ? limited(sum) : sum, adjustments }
}

const empty: Subtotal = { points: zero, possible: zero, max: zero }

function add(a: Subtotal, b: Subtotal): Subtotal {
  return {
    points: addFractions(a.points, b.points),
    possible: addFractions(a.possible, b.possible),
    max: addFractions(a.max, b.max),
  }
}
