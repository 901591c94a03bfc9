import { formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatForReading } from '../foundation/format-number'
import { inBoth } from '../foundation/language'
import type { Evaluation, EvaluationEntry } from './evaluation'
import { explainAdjustment } from './explain-adjustment'
import type { CriterionExplanation } from './explain-criterion'
import { explainNode } from './explain-heading'

/** How a total comes about: its headings, their criteria, and the steps between points and total. */
export function explainTotal(
  { scorecard }: Evaluation,
  entry: EvaluationEntry,
  criteria: readonly CriterionExplanation[],
): Explanation {
  const { score, exact, partial, adjustments = [] } = entry
  const byId = new Map(criteria.map(explanation => [explanation.criterion, explanation]))
  const { total: rounding } = scorecard.rounding
  const scale = formatExact(parseExact(scorecard.scale))
  return {
    label: inBoth(scorecard.title, (title, language) => {
      const whole = formatForReading(scale, language)
      if (score !== null)
        return { vi: `${title}: tổng điểm (thang điểm ${whole})`, en: `${title}: total out of ${whole}` }[language]
      return { vi: `${title}: điểm tạm tính, chưa đủ tiêu chí`, en: `${title}: points so far, criteria missing` }[
        language
      ]
    }),
    value: score ?? partial ?? null,
    ...(rounding === 'exact' ? {} : { decimals: rounding.decimals }),
    ...(rounding === 'exact' || score === null || exact === null || exact === score
      ? {}
      : { rounding: { ...rounding, exact } }),
    ...(scorecard.source === undefined ? {} : { source: scorecard.source }),
    inputs: [
      ...scorecard.criteria.map(node => explainNode(node, entry, byId)),
      ...adjustments.filter(({ at }) => at === undefined).map(explainAdjustment),
    ],
  }
}
