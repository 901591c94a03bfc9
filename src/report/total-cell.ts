import type { Explanation } from '../foundation/explanation'
import { inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { explainAdjustment } from '../scorecards/explain-adjustment'
import { type Criterion, type CriterionHeading, isHeading, type Scorecard } from '../scorecards/scorecard'
import type { ScoreAdjustment } from '../scorecards/total-points'
import type { ReportCell } from './cell'
import { numberCell } from './filled-table'
import { labels } from './labels'

/** The total of a unit; it opens what was added to the points in its row, and how it was rounded. */
export function totalCell(
  entry: EvaluationEntry,
  evaluation: Evaluation,
  wanted: 'full' | 'brief' | 'none',
): ReportCell {
  const cell = numberCell(entry.score, labels.noTotal)
  return entry.score === null || wanted === 'none'
    ? cell
    : { ...cell, explanation: totalExplanation(entry, evaluation) }
}

/** What a total is made of: points that stand beside it in the row, what was added or taken off, and how it was rounded. */
function totalExplanation(entry: EvaluationEntry, evaluation: Evaluation): Explanation {
  const { score, exact } = entry
  const { scorecard } = evaluation
  const steps = explainedSteps(entry, evaluation)
  const policy = scorecard.rounding.total
  const isRounded = policy !== 'exact' && exact !== null && exact !== score
  return {
    label: labels.total,
    value: score,
    reason: {
      vi: 'Tổng điểm các tiêu chí trong dòng, sau khi quy đổi, làm tròn và giới hạn như nêu dưới đây (nếu có)',
      en: 'The sum of the points in the row, after the adjustments below, if any',
    },
    ...(policy === 'exact' ? {} : { decimals: policy.decimals }),
    ...(isRounded ? { rounding: { ...policy, exact } } : {}),
    ...(steps.length === 0 ? {} : { inputs: steps }),
  }
}

/** The steps between the points of a unit and its total, each with the name of its heading. */
export function explainedSteps(
  { adjustments = [] }: EvaluationEntry,
  { scorecard }: Evaluation,
): readonly Explanation[] {
  return adjustments.map(one => explainedStep(one, scorecard))
}

/** A step with the name of its heading, for a list that is not nested by headings. */
function explainedStep(step: ScoreAdjustment, { criteria }: Scorecard): Explanation {
  const explanation = explainAdjustment(step)
  const heading = step.at === undefined ? undefined : headingNamed(criteria, step.at)
  if (heading === undefined) return explanation
  return { ...explanation, label: joined(heading.title ?? heading.id, explanation.label) }
}

function joined(title: LocalizedText, label: LocalizedText): LocalizedText {
  return inBothLanguages(language => `${textIn(title, language)}: ${textIn(label, language)}`)
}

function headingNamed(nodes: readonly (CriterionHeading | Criterion)[], id: string): CriterionHeading | undefined {
  for (const node of nodes) {
    if (!isHeading(node)) continue
    const found = node.id === id ? node : headingNamed(node.criteria, id)
    if (found !== undefined) return found
  }
  return undefined
}
