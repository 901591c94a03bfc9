import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatForReading } from '../foundation/format-number'
import { inBoth, inBothLanguages } from '../foundation/language'
import { plainFormats } from '../foundation/sentence-formats'
import type { EvaluationEntry } from './evaluation'
import { explainAdjustment } from './explain-adjustment'
import type { CriterionExplanation } from './explain-criterion'
import { mostOf, mostUnder } from './most-points'
import { pointsUnder } from './points-under'
import { type Criterion, type CriterionHeading, hasValue, isHeading } from './scorecard'

/** Explains a node of a scorecard for a unit, with all that is under it. */
export function explainNode(
  node: CriterionHeading | Criterion,
  entry: EvaluationEntry,
  byId: ReadonlyMap<string, CriterionExplanation>,
): Explanation {
  if (!isHeading(node)) return byId.get(node.id) as CriterionExplanation
  const { adjustments = [] } = entry
  const sum = formatExact(pointsUnder(node, entry))
  return {
    ...(hasValue(node) ? valueExplanation(node, entry, sum) : pointsExplanation(node, sum)),
    ...(node.source === undefined ? {} : { source: node.source }),
    inputs: [
      ...node.criteria.map(child => explainNode(child, entry, byId)),
      ...adjustments.filter(({ at }) => at === node.id).map(explainAdjustment),
    ],
  }
}

/** A heading that only adds: its points. */
function pointsExplanation(node: CriterionHeading, points: ExactText): Explanation {
  const max = formatExact(mostUnder(node))
  return {
    label: inBoth(node.title ?? node.id, (title, language) => {
      const most = formatForReading(max, language)
      return { vi: `${title} (tối đa ${most})`, en: `${title} (at most ${most})` }[language]
    }),
    value: points,
  }
}

/** A heading with a value: that on its own scale, and the points that it counts for. */
function valueExplanation(
  node: CriterionHeading,
  { headings = {}, adjustments = [] }: EvaluationEntry,
  points: ExactText,
): Explanation {
  const { id, title = id, rounding } = node
  const scale = node.scale === undefined ? formatExact(mostUnder(node)) : formatExact(parseExact(node.scale))
  const weight = formatExact(mostOf(node))
  const value = Object.hasOwn(headings, id) ? (headings[id] ?? null) : null
  const step = adjustments.find(({ at, kind }) => at === id && kind === 'rounded')?.value
  return {
    label: inBoth(title, (text, language) => {
      const [greatest, most] = [scale, weight].map(number => formatForReading(number, language))
      return {
        vi: `${text} (giá trị tối đa ${greatest}, tính tối đa ${most} điểm)`,
        en: `${text} (value of at most ${greatest}, counts for at most ${most} point${plainFormats.s(weight)})`,
      }[language]
    }),
    value: value ?? { vi: 'chưa có giá trị', en: 'no value' },
    reason: inBothLanguages(language => {
      const own = formatForReading(points, language)
      return { vi: `Được tính ${own} điểm`, en: `Counts for ${own} point${plainFormats.s(points)}` }[language]
    }),
    ...(rounding === undefined ? {} : { decimals: rounding.decimals }),
    ...(rounding === undefined || step === undefined ? {} : { rounding: { ...rounding, exact: step.from } }),
  }
}
