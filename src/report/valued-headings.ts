import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import type { EvaluationEntry } from '../scorecards/evaluation'
import { mostOf, mostUnder } from '../scorecards/most-points'
import { type Criterion, type CriterionHeading, hasValue, isHeading } from '../scorecards/scorecard'

/** A heading with a value of its own: the number of its place in the scorecard, its greatest value, and what that counts for. */
export interface ValuedHeading {
  readonly heading: CriterionHeading
  readonly code: string
  readonly greatest: ExactText
  readonly weight: ExactText
}

/** The headings of a scorecard that have a value, each above those within it. */
export function valuedHeadings(nodes: readonly (CriterionHeading | Criterion)[], above = ''): readonly ValuedHeading[] {
  return nodes.flatMap((node, place) => {
    if (!isHeading(node)) return []
    const code = `${above}${place + 1}`
    const below = valuedHeadings(node.criteria, `${code}.`)
    if (!hasValue(node)) return below
    const greatest = formatExact(node.scale === undefined ? mostUnder(node) : parseExact(node.scale))
    return [{ heading: node, code, greatest, weight: formatExact(mostOf(node)) }, ...below]
  })
}

/** The value of a heading; null if the unit has none. */
export function headingValue({ headings = {} }: EvaluationEntry, id: string): ExactText | null {
  return Object.hasOwn(headings, id) ? (headings[id] ?? null) : null
}
