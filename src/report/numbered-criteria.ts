import { type ExactText, formatExact } from '../foundation/exact'
import { inBoth, type LocalizedText } from '../foundation/language'
import { mostOf } from '../scorecards/most-points'
import { type Criterion, type CriterionHeading, isHeading } from '../scorecards/scorecard'

/** A criterion with the number by which its place in the scorecard is called, `2.3`, and the heading at the top above it. */
export interface NumberedCriterion {
  readonly criterion: Criterion
  readonly code: string
  readonly index: number
  readonly under?: LocalizedText
}

/** The criteria of a scorecard in order, numbered by their place in its tree. */
export function numberedCriteria(nodes: readonly (CriterionHeading | Criterion)[]): readonly NumberedCriterion[] {
  const numbered: NumberedCriterion[] = []
  const visit = (level: readonly (CriterionHeading | Criterion)[], above: string, top?: LocalizedText): void => {
    level.forEach((node, place) => {
      const code = `${above}${place + 1}`
      if (isHeading(node)) visit(node.criteria, `${code}.`, top ?? headingText(node, code))
      else
        numbered.push({
          criterion: node,
          code,
          index: numbered.length,
          ...(top === undefined ? {} : { under: top }),
        })
    })
  }
  visit(nodes, '')
  return numbered
}

function headingText({ id, title = id }: CriterionHeading, code: string): LocalizedText {
  return inBoth(title, text => `${code}. ${text}`)
}

/** A heading at the top of a scorecard, its number, and the most points that it counts for. */
export interface TopHeading {
  readonly heading: CriterionHeading
  readonly code: string
  readonly most: ExactText
}

/** The headings at the top of a scorecard. */
export function topHeadings(nodes: readonly (CriterionHeading | Criterion)[]): readonly TopHeading[] {
  return nodes.flatMap((node, place) =>
    isHeading(node) ? [{ heading: node, code: String(place + 1), most: formatExact(mostOf(node)) }] : [],
  )
}
