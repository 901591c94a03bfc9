import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { addFractions, compareFractions, zero } from '../foundation/fraction'
import { inBoth } from '../foundation/language'
import type { Evaluation, EvaluationEntry } from './evaluation'
import { explainAdjustment } from './explain-adjustment'
import type { CriterionExplanation } from './explain-criterion'
import { type Criterion, type CriterionHeading, headingsOf, isHeading, leavesOf } from './scorecard'
import type { ScoreAdjustment } from './total-points'

/** How a total comes about: its headings, their criteria, and the steps between points and total. */
export function explainTotal(
  { scorecard }: Evaluation,
  { score, exact, partial, adjustments = [] }: EvaluationEntry,
  criteria: readonly CriterionExplanation[],
): Explanation {
  const byId = new Map(criteria.map(explanation => [explanation.criterion, explanation]))
  const { total: rounding } = scorecard.rounding
  const scale = formatExact(parseExact(scorecard.scale))
  return {
    label: inBoth(scorecard.title, (title, language) => {
      const whole = formatNumber(scale, language)
      if (score !== null)
        return { vi: `${title}: tổng điểm trên ${whole}`, en: `${title}: total out of ${whole}` }[language]
      return { vi: `${title}: điểm cộng được, chưa đủ tiêu chí`, en: `${title}: points so far, criteria missing` }[
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
      ...scorecard.criteria.map(node => nodeExplanation(node, byId, adjustments)),
      ...adjustments.filter(({ at }) => at === undefined).map(explainAdjustment),
    ],
  }
}

function nodeExplanation(
  node: CriterionHeading | Criterion,
  byId: ReadonlyMap<string, CriterionExplanation>,
  adjustments: readonly ScoreAdjustment[],
): Explanation {
  if (!isHeading(node)) return byId.get(node.id) as CriterionExplanation
  const leaves = leavesOf([node])
  const headings = new Set(headingsOf([node]))
  const sum = (numbers: readonly (string | number)[]): ExactText =>
    formatExact(numbers.map(number => parseExact(number)).reduce(addFractions, zero))
  const all = sum(leaves.map(leaf => leaf.max))
  const isCapped = node.cap !== undefined && compareFractions(parseExact(node.cap), parseExact(all)) < 0
  const max = isCapped ? formatExact(parseExact(node.cap ?? 0)) : all
  return {
    label: inBoth(node.title ?? node.id, (title, language) => {
      const most = formatNumber(max, language)
      return { vi: `${title} (tối đa ${most})`, en: `${title} (at most ${most})` }[language]
    }),
    value: sum([
      ...leaves.flatMap(leaf => byId.get(leaf.id)?.points ?? []),
      ...adjustments.filter(({ at }) => at !== undefined && headings.has(at)).map(({ by }) => by),
    ]),
    ...(node.source === undefined ? {} : { source: node.source }),
    inputs: [
      ...node.criteria.map(child => nodeExplanation(child, byId, adjustments)),
      ...adjustments.filter(({ at }) => at === node.id).map(explainAdjustment),
    ],
  }
}
