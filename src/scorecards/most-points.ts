import { parseExact } from '../foundation/exact'
import {
  addFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  one,
  smaller,
  zero,
} from '../foundation/fraction'
import { type Criterion, type CriterionHeading, isHeading } from './scorecard'

/** The most points that the criteria under a heading count for together. */
export function mostUnder({ criteria, cap }: CriterionHeading): Fraction {
  const sum = criteria.map(mostOf).reduce(addFractions, zero)
  return cap === undefined ? sum : smaller(sum, parseExact(cap))
}

/** The most points that a node counts for in what stands above it: the weight of a heading, if it has one. */
export function mostOf(node: CriterionHeading | Criterion): Fraction {
  if (!isHeading(node)) return parseExact(node.max)
  return node.weight === undefined ? mostUnder(node) : parseExact(node.weight)
}

/** The points of the scale that the maximum of each criterion stands for, in order: weights of headings change them, caps do not. */
export function worthsOf(
  nodes: readonly (CriterionHeading | Criterion)[],
  factor: Fraction = one,
): readonly Fraction[] {
  return nodes.flatMap(node => {
    if (!isHeading(node)) return [multiplyFractions(parseExact(node.max), factor)]
    if (node.weight === undefined) return worthsOf(node.criteria, factor)
    return worthsOf(node.criteria, multiplyFractions(factor, divideFractions(mostOf(node), mostUnder(node))))
  })
}
