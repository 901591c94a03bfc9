import { ExactNumber, formatExact, powerOfTen } from '../../foundation/exact'
import {
  addFractions,
  compareFractions,
  type Fraction,
  larger,
  subtractFractions,
  zero,
} from '../../foundation/fraction'
import type { Issue } from '../../foundation/issue'
import type { Bilingual } from '../../foundation/language'
import { either, just, list, record, type Schema, tuple } from '../../foundation/schema'
import { scorecardIssue } from '../wording'
import { decimalsIn, ladderOf } from './ladder'
import { exactly, inPoints, outside, pointsAbove, written, writtenFigure } from './numbers'
import { endsLikePercent, ofNumber, type RuleKind } from './rule'

/** Points for values above a threshold, and not for the threshold itself. */
interface StepAbove {
  readonly above: string | number
  readonly points: string | number
}

/** A threshold and its points: `[80, 5]` from 80 on, `{ above: 80, points: 5 }` only above it. */
type Step = readonly [from: string | number, points: string | number] | StepAbove

/**
 * Points by how far a count or a value reaches: `[[4, 20], [3, 15], [2, 10]]` gives 15 points for 3, none below 2.
 *
 * A regulation that says "above 80 %" (trên 80 %), and not "from 80 % on" (từ 80 %), has `{ above: 80, points: 20 }`.
 */
interface StepsRule {
  readonly kind: 'steps'
  /** The steps, the highest threshold first; of one number, `above` stands before the step from it on. */
  readonly steps: readonly Step[]
}

/** A step, whichever way it is written. */
interface ReadStep {
  readonly given: string | number
  readonly threshold: Fraction
  /** Whether the threshold itself does not reach it. */
  readonly isAbove: boolean
  readonly points: Fraction
  /** Where its threshold and its points stand. */
  readonly keys: readonly [threshold: string | number, points: string | number]
}

function read(step: Step): ReadStep {
  return 'above' in step
    ? {
        given: step.above,
        threshold: exactly(step.above),
        isAbove: true,
        points: exactly(step.points),
        keys: ['above', 'points'],
      }
    : { given: step[0], threshold: exactly(step[0]), isAbove: false, points: exactly(step[1]), keys: [0, 1] }
}

/**
 * The values on both sides of each threshold, upwards: below the lowest there are no points, which is best if they are
 * taken off. Values are as fine as the thresholds and the one given are; none is negative unless a threshold is.
 */
function valuesAt({ steps }: StepsRule, given: unknown): readonly string[] {
  const all = steps.map(read)
  const decimals = Math.max(decimalsIn(given), ...all.map(step => decimalsIn(step.given)))
  const finest: Fraction = { numerator: 1n, denominator: powerOfTen(decimals) }
  const values = all.flatMap(({ threshold, isAbove }) => {
    if (isAbove) return [threshold, addFractions(threshold, finest)]
    const below = subtractFractions(threshold, finest)
    if (threshold.numerator === 0n) return [threshold]
    return [threshold.numerator > 0n ? larger(zero, below) : below, threshold]
  })
  return [...new Set(values.sort(compareFractions).map(formatExact))]
}

/** The highest step that a value reaches. */
function stepReached({ steps }: StepsRule, value: Fraction): ReadStep | undefined {
  return steps.map(read).find(({ threshold, isAbove }) => compareFractions(value, threshold) >= (isAbove ? 1 : 0))
}

/** Where a step begins: "from 80", "above 80". */
function beginning({ threshold, isAbove }: ReadStep): Bilingual {
  const [vi, en] = [written(threshold, 'vi'), written(threshold, 'en')]
  return isAbove ? { vi: `trên ${vi}`, en: `above ${en}` } : { vi: `từ ${vi}`, en: `from ${en}` }
}

/** What is wrong with the points of a step, and with its place after the one before it. */
function faultsOf(step: ReadStep, before: ReadStep | undefined, max: Fraction): readonly Issue[] {
  const [threshold, points] = step.keys
  const issues: Issue[] = []
  const fault = pointsAbove(step.points, max) ?? outside(step.points, zero, null)
  if (fault !== undefined) issues.push({ ...fault, path: [points] })
  if (before === undefined) return issues
  const difference = compareFractions(step.threshold, before.threshold)
  if (difference > 0 || (difference === 0 && !(before.isAbove && !step.isAbove))) {
    const texts = {
      what: 'thresholds',
      threshold: formatExact(step.threshold),
      before: formatExact(before.threshold),
    } as const
    issues.push(scorecardIssue('out-of-order', [threshold], texts))
  }
  if (compareFractions(step.points, before.points) > 0) {
    const texts = {
      what: 'step-points',
      points: formatExact(step.points),
      before: formatExact(before.points),
    } as const
    issues.push(scorecardIssue('out-of-order', [points], texts))
  }
  return issues
}

const Step: Schema<Step> = either(
  tuple([ExactNumber, ExactNumber]),
  record<StepAbove>(() => ({ above: ExactNumber, points: ExactNumber })),
)

export const stepsRule: RuleKind<StepsRule, Fraction> = {
  kind: 'steps',
  schema: record(() => ({ kind: just('steps'), steps: list(Step, 1) })),
  check: ({ steps }, max, path) => {
    const all = steps.map(read)
    return all.flatMap((step, index) =>
      faultsOf(step, all[index - 1], max).map(issue => ({ ...issue, path: [...path, 'steps', index, ...issue.path] })),
    )
  },
  asks: ({ steps }, _, language) => {
    const all = steps.map(read)
    const inOrder = all.map(step => {
      const from = beginning(step)
      return { vi: `${from.vi}: ${written(step.points, 'vi')} điểm`, en: `${from.en}: ${inPoints(step.points)}` }
    })
    const list = inOrder.map(step => step[language]).join('; ')
    const rest = all.at(-1)?.isAbove === true ? { vi: 'còn lại', en: 'otherwise' } : { vi: 'thấp hơn', en: 'below' }
    return {
      vi: `Ghi giá trị; ${list}; ${rest.vi}: 0 điểm.`,
      en: `Give the value; ${list}; ${rest.en}: 0 points.`,
    }[language]
  },
  ...ofNumber,
  percentages: ({ steps }) => endsLikePercent(steps.map(read)[0]?.threshold ?? zero),
  score: (rule, value) => ({ points: stepReached(rule, value)?.points ?? zero }),
  explain: (rule, value, _, language) => {
    const reached = stepReached(rule, value)
    const [vi, en] = [writtenFigure(value, 'vi'), writtenFigure(value, 'en')]
    if (reached !== undefined) {
      const from = beginning(reached)
      return {
        vi: `${vi}: ${from.vi} được ${written(reached.points, 'vi')} điểm`,
        en: `${en}: ${from.en}${reached.isAbove ? '' : ' on'}, ${inPoints(reached.points)}`,
      }[language]
    }
    const { threshold, isAbove } = read(rule.steps.at(-1) as Step)
    const [lowestVi, lowestEn] = [written(threshold, 'vi'), written(threshold, 'en')]
    return isAbove
      ? {
          vi: `${vi}: không vượt bậc thấp nhất là trên ${lowestVi}`,
          en: `${en}: not above the lowest step, above ${lowestEn}`,
        }[language]
      : {
          vi: `${vi}: chưa đến bậc thấp nhất là ${lowestVi}`,
          en: `${en}: below the lowest step, ${lowestEn}`,
        }[language]
  },
  rises: (rule, { value }) => [ladderOf(valuesAt(rule, value))],
}
