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
import { roundFraction } from '../foundation/rounding'
import { type Criterion, type CriterionHeading, hasValue, isHeading, type Scorecard, sectionOf } from './scorecard'

/** A step between the points of criteria and a total: the points and all `by` of a unit add up to its exact total. */
export interface ScoreAdjustment {
  /**
   * Why points changed: something is left out, and the rest stands for it; a heading counts for no more than its cap; its
   * value is rounded; it counts for its weight; or the total stays within its limits.
   */
  readonly kind: 'rescaled' | 'capped' | 'rounded' | 'weighted' | 'limited'
  /** The heading where it happened; not given for the total. */
  readonly at?: string
  readonly from: ExactText
  readonly to: ExactText
  /** The difference. */
  readonly by: ExactText
  /** Of what was rescaled or weighted: the most points that were possible, and what they stand for. */
  readonly of?: { readonly possible: ExactText; readonly max: ExactText }
  /** Of what was rounded: the value of the heading before and after, on its own scale. */
  readonly value?: { readonly from: ExactText; readonly to: ExactText }
}

/** What a unit has on a criterion: points; null if it is excluded, undefined if it is not scored. */
export type PointsOf = (criterion: Criterion) => Fraction | null | undefined

/** Points, the most that were possible for the unit, the most there are, and the most there would be with all criteria. */
interface Subtotal {
  readonly points: Fraction
  readonly possible: Fraction
  readonly max: Fraction
  readonly whole: Fraction
  /** Whether every criterion is scored or excluded. */
  readonly isScored: boolean
}

/** A total with the steps that led to it; its points are null if everything is excluded. What is not scored adds nothing. */
export interface Total {
  readonly points: Fraction | null
  readonly adjustments: readonly ScoreAdjustment[]
  /** The values of headings by their ids; null if a criterion under it is not scored, or all of them are excluded. */
  readonly values: ReadonlyMap<string, Fraction | null>
}

/**
 * Adds the points of one unit up the tree: what is left out is made up for as the scorecard says, headings count for no
 * more than their caps and for their weights, bonus and penalty points come on top, and the total stays within its limits.
 *
 * A total of some of the criteria only has no limits: these are of the whole.
 */
export function totalOf(scorecard: Scorecard, pointsOf: PointsOf, isPart?: (criterion: string) => boolean): Total {
  const { criteria, excluded, limits = {} } = scorecard
  const adjustments: ScoreAdjustment[] = []
  const values = new Map<string, Fraction | null>()

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
      if (hasValue(node)) values.set(node.id, null)
      const sum = sumOf(node.criteria)
      const isRescaled = excluded?.policy === 'rescale-heading' && node.section === undefined
      const held = capped(isRescaled ? rescaled(sum, node.id) : sum, node)
      return hasValue(node) ? weighted(rounded(held, node), node) : held
    }
    const max = parseExact(node.max)
    if (isPart?.(node.id) === false) return { ...empty, whole: max }
    const points = pointsOf(node)
    if (points === null) return { ...empty, max, whole: max }
    return { points: points ?? zero, possible: max, max, whole: max, isScored: points !== undefined }
  }

  const sumOf = (nodes: readonly (CriterionHeading | Criterion)[]): Subtotal => nodes.map(subtotalOf).reduce(add, empty)

  const rescaled = (subtotal: Subtotal, at?: string): Subtotal => {
    const { points, possible, max } = subtotal
    if (excluded === undefined || possible.numerator === 0n || compareFractions(possible, max) >= 0) return subtotal
    const to = multiplyFractions(points, divideFractions(max, possible))
    const of = { possible: formatExact(possible), max: formatExact(max) }
    const more = { ...(at === undefined ? {} : { at }), of }
    return { ...subtotal, points: adjusted('rescaled', points, to, more), possible: max }
  }

  const capped = (subtotal: Subtotal, { id, cap: given, section }: CriterionHeading): Subtotal => {
    if (given === undefined) return subtotal
    const { points, possible, max, whole } = subtotal
    const cap = parseExact(given)
    const most = section === 'penalty' ? subtractFractions(zero, cap) : cap
    const isBeyond = section === 'penalty' ? compareFractions(points, most) < 0 : compareFractions(points, most) > 0
    return {
      ...subtotal,
      points: isBeyond ? adjusted('capped', points, most, { at: id }) : points,
      possible: smaller(possible, cap),
      max: smaller(max, cap),
      whole: smaller(whole, cap),
    }
  }

  /** The value of a heading is a share of what was possible; so what is left out neither raises nor lowers it. */
  const rounded = (subtotal: Subtotal, { id, scale: given, rounding }: CriterionHeading): Subtotal => {
    const { points, possible, whole, isScored } = subtotal
    if (possible.numerator === 0n || !isScored) return subtotal
    const scale = given === undefined ? whole : parseExact(given)
    const exact = multiplyFractions(divideFractions(points, possible), scale)
    const value = rounding === undefined ? exact : roundFraction(exact, rounding)
    values.set(id, value)
    if (compareFractions(value, exact) === 0) return subtotal
    const to = multiplyFractions(divideFractions(value, scale), possible)
    const more = { at: id, value: { from: formatExact(exact), to: formatExact(value) } }
    return { ...subtotal, points: adjusted('rounded', points, to, more) }
  }

  const weighted = (subtotal: Subtotal, { id, weight: given }: CriterionHeading): Subtotal => {
    const { points, whole } = subtotal
    const weight = given === undefined ? whole : parseExact(given)
    if (compareFractions(weight, whole) === 0) return subtotal
    const inWeight = (number: Fraction): Fraction => divideFractions(multiplyFractions(number, weight), whole)
    const of = { possible: formatExact(whole), max: formatExact(weight) }
    return {
      ...subtotal,
      points: adjusted('weighted', points, inWeight(points), { at: id, of }),
      possible: inWeight(subtotal.possible),
      max: inWeight(subtotal.max),
      whole: weight,
    }
  }

  const limited = (points: Fraction): Fraction => {
    const { atLeast, atMost } = limits
    const raised = atLeast === undefined ? points : larger(points, parseExact(atLeast))
    const kept = atMost === undefined ? raised : smaller(raised, parseExact(atMost))
    return kept === points ? points : adjusted('limited', points, kept, {})
  }

  const ordinary = rescaled(sumOf(criteria.filter(node => sectionOf(node) === undefined)))
  if (ordinary.possible.numerator === 0n && ordinary.max.numerator !== 0n) return { points: null, adjustments, values }
  const sections = sumOf(criteria.filter(node => sectionOf(node) !== undefined))
  const sum = addFractions(ordinary.points, sections.points)
  return { points: isPart === undefined ? limited(sum) : sum, adjustments, values }
}

const empty: Subtotal = { points: zero, possible: zero, max: zero, whole: zero, isScored: true }

function add(a: Subtotal, b: Subtotal): Subtotal {
  return {
    points: addFractions(a.points, b.points),
    possible: addFractions(a.possible, b.possible),
    max: addFractions(a.max, b.max),
    whole: addFractions(a.whole, b.whole),
    isScored: a.isScored && b.isScored,
  }
}
