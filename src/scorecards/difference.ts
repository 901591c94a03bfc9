import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import type { Explanation } from '../foundation/explanation'
import { formatForReading } from '../foundation/format-number'
import { addFractions, compareFractions, type Fraction, subtractFractions, zero } from '../foundation/fraction'
import { type Bilingual, inBothLanguages } from '../foundation/language'
import type { Evaluation, EvaluationEntry } from './evaluation'
import { type CriterionExplanation, criterionName } from './explain-criterion'
import { type Criterion, leavesOf } from './scorecard'

/** One criterion on which two units differ. */
export interface PointDifference {
  readonly criterion: string
  readonly own: ExactText | null
  readonly theirs: ExactText | null
  /** Their points less its own; positive where they are ahead. */
  readonly gap: ExactText
}

/** The criteria on which two units have other points, the greatest leads of the other unit first. */
export function differencesBetween(
  own: EvaluationEntry,
  theirs: EvaluationEntry,
  criteria: readonly CriterionExplanation[],
): readonly PointDifference[] {
  const number = (text: ExactText | null | undefined): Fraction => parseExact(text ?? '0')
  return criteria
    .map(({ criterion }) => {
      const [mine, others] = [own.points[criterion] ?? null, theirs.points[criterion] ?? null]
      return { criterion, own: mine, theirs: others, difference: subtractFractions(number(others), number(mine)) }
    })
    .filter(({ difference }) => difference.numerator !== 0n)
    .sort((a, b) => compareFractions(b.difference, a.difference))
    .map(({ criterion, own, theirs, difference }) => ({ criterion, own, theirs, gap: formatExact(difference) }))
}

/** What rescaling, weights, rounding, caps and limits add to the lead of another unit. */
export function stepsBetween(own: EvaluationEntry, theirs: EvaluationEntry): Fraction {
  const sum = ({ adjustments = [] }: EvaluationEntry) =>
    adjustments.map(({ by }) => parseExact(by)).reduce(addFractions, zero)
  return subtractFractions(sum(theirs), sum(own))
}

const mostShown = 5

/** What separates a unit from a better one, in words: the greatest leads, and the steps. */
export function separation(
  better: Bilingual,
  differences: readonly PointDifference[],
  { scorecard }: Evaluation,
  steps: Fraction,
): Explanation {
  const byId = new Map(leavesOf(scorecard.criteria).map(criterion => [criterion.id, criterion]))
  const ahead = differences.filter(({ gap }) => !gap.startsWith('-'))
  const behind = differences.length - ahead.length
  const criteria = (count: number): string => `${count} ${count === 1 ? 'criterion' : 'criteria'}`
  return {
    label: {
      vi: `${better.vi} cao điểm hơn ở ${ahead.length} tiêu chí, ${behind === 0 ? 'không thấp điểm hơn ở tiêu chí nào' : `thấp điểm hơn ở ${behind} tiêu chí`}`,
      en: `${better.en} is ahead on ${criteria(ahead.length)} and behind on ${behind === 0 ? 'none' : criteria(behind)}`,
    },
    value: null,
    inputs: [
      ...ahead
        .slice(0, mostShown)
        .map(({ criterion, gap }) => line(criterionName(byId.get(criterion) as Criterion), gap)),
      ...(steps.numerator === 0n ? [] : [line(stepsName, formatExact(steps))]),
    ],
  }
}

const stepsName: Bilingual = { vi: 'Quy đổi, làm tròn và giới hạn điểm', en: 'Rescaling, weights, rounding and limits' }

function line(name: Bilingual, gap: ExactText): Explanation {
  const label = inBothLanguages(language => `${name[language]}: ${signed(formatForReading(gap, language))}`)
  return { label, value: null }
}

/** The sign of a lead stands before its digits, and behind the "≈" of a shortened number. */
function signed(gap: string): string {
  return /[-−]/.test(gap) ? gap : gap.replace(/^(≈ )?/, '$1+')
}
