import { ExactNumber, formatExact, powerOfTen } from '../../foundation/exact'
import {
  addFractions,
  compareFractions,
  type Fraction,
  larger,
  smaller,
  subtractFractions,
  zero,
} from '../../foundation/fraction'
import type { Issue } from '../../foundation/issue'
import { type Bilingual, inBothLanguages, type Language } from '../../foundation/language'
import { either, just, list, maybe, record, type Schema, tuple } from '../../foundation/schema'
import { scorecardIssue } from '../wording'
import {
  type Compared,
  comparedBy,
  compareToFigure,
  type FigureOfUnits,
  figureInWords,
  figureIssues,
  figureWords,
  isOfUnits,
  NumberOrFigure,
} from './figure-of-units'
import { decimalsIn, ladderOf } from './ladder'
import { exactly, inPoints, pointsAbove, written, writtenFigure } from './numbers'
import { endsLikePercent, ofNumber, type RuleKind } from './rule'

/** Points for values above a threshold, and not for the threshold itself. */
interface StepAbove {
  readonly above: NumberOrFigure
  readonly points: string | number
}

/** A threshold and its points: `[80, 5]` from 80 on, `{ above: 80, points: 5 }` only above it. */
type Step = readonly [from: NumberOrFigure, points: string | number] | StepAbove

/**
 * Points by how far a count or a value reaches: `[[4, 20], [3, 15], [2, 10]]` gives 15 points for 3, none below 2.
 *
 * A regulation that says "above 80 %" (trên 80 %), and not "from 80 % on" (từ 80 %), has `{ above: 80, points: 20 }`.
 *
 * Points may be negative: `[[80, 10], [50, 0]]` with `below: -5` takes 5 points off below 50. Then `below` must be given.
 *
 * A threshold may be a figure of the units: `{ figure: 'mean', of: 'group', deviations: 1 }` is the mean plus one standard
 * deviation of the values that the units of the group have. Values are compared with it exactly. If all are equal, or there
 * is one alone, each value equals the mean whatever the number of deviations: it reaches it, and is not above it.
 */
interface StepsRule {
  readonly kind: 'steps'
  /** The steps, the highest threshold first; of one threshold, `above` stands before the step from it on. */
  readonly steps: readonly Step[]
  /** The points below the lowest step; without it, 0. */
  readonly below?: string | number
}

/** A step, whichever way it is written. */
interface ReadStep {
  readonly threshold: NumberOrFigure
  /** Whether the threshold itself does not reach it. */
  readonly isAbove: boolean
  readonly points: Fraction
  /** Where its threshold and its points stand. */
  readonly keys: readonly [threshold: string | number, points: string | number]
}

function read(step: Step): ReadStep {
  return 'above' in step
    ? { threshold: step.above, isAbove: true, points: exactly(step.points), keys: ['above', 'points'] }
    : { threshold: step[0], isAbove: false, points: exactly(step[1]), keys: [0, 1] }
}

/** The points below the lowest step, which are the fewest that it gives. */
function fewest({ below = 0 }: StepsRule): Fraction {
  return exactly(below)
}

/** The thresholds that are figures of units. */
function figuresIn({ steps }: StepsRule): readonly FigureOfUnits[] {
  return steps.map(step => read(step).threshold).filter(isOfUnits)
}

/**
 * The values on both sides of each threshold, upwards: below the lowest there are the fewest points, which is best if they
 * are taken off. Values are as fine as the thresholds and the one given are; none is negative unless a threshold is.
 */
function valuesAt({ steps }: StepsRule, given: unknown): readonly string[] {
  const numbers = steps
    .map(read)
    .flatMap(({ threshold, isAbove }) => (isOfUnits(threshold) ? [] : [{ threshold, isAbove }]))
  const decimals = Math.max(decimalsIn(given), ...numbers.map(({ threshold }) => decimalsIn(threshold)))
  const finest: Fraction = { numerator: 1n, denominator: powerOfTen(decimals) }
  const values = numbers.flatMap(({ threshold: written, isAbove }) => {
    const threshold = exactly(written)
    if (isAbove) return [threshold, addFractions(threshold, finest)]
    const below = subtractFractions(threshold, finest)
    if (threshold.numerator === 0n) return [threshold]
    return [threshold.numerator > 0n ? larger(zero, below) : below, threshold]
  })
  return [...new Set(values.sort(compareFractions).map(formatExact))]
}

/** The highest step that a value reaches; undefined if it reaches none. */
function stepReached({ steps }: StepsRule, value: Fraction, compared: Compared | null): ReadStep | undefined {
  return steps.map(read).find(({ threshold, isAbove }) => {
    const difference = differenceTo(value, threshold, compared)
    return difference !== null && difference >= (isAbove ? 1 : 0)
  })
}

function differenceTo(value: Fraction, threshold: NumberOrFigure, compared: Compared | null): number | null {
  if (!isOfUnits(threshold)) return compareFractions(value, exactly(threshold))
  const spread = compared?.[threshold.of] ?? null
  return spread === null ? null : compareToFigure(value, threshold, spread)
}

/** A threshold as people read it; a figure of units with what it comes to, if that is known. */
function thresholdInWords(threshold: NumberOrFigure, language: Language, compared: Compared | null): string {
  if (!isOfUnits(threshold)) return written(exactly(threshold), language)
  return figureInWords(threshold, compared?.[threshold.of] ?? null, language)
}

/** Where a step begins: "from 80", "above 80". */
function beginning({ threshold, isAbove }: ReadStep, language: Language, compared: Compared | null): string {
  const from = { vi: isAbove ? 'trên' : 'từ', en: isAbove ? 'above' : 'from' }[language]
  return `${from} ${thresholdInWords(threshold, language, compared)}`
}

/**
 * Whether a threshold is lower than the one before it; null if that depends on the units, as for 80 after their mean. Of one
 * threshold, the step from it on is lower than the one above it.
 */
function isLower(step: ReadStep, before: ReadStep): boolean | null {
  const [own, other] = [step.threshold, before.threshold].map(placeOf) as [Place, Place]
  if (own.scale !== other.scale) return null
  const difference = compareFractions(own.at, other.at)
  return difference < 0 || (difference === 0 && before.isAbove && !step.isAbove)
}

/** Where a threshold stands among those that can be compared before any value is known. */
interface Place {
  readonly scale: string
  readonly at: Fraction
}

function placeOf(threshold: NumberOrFigure): Place {
  if (!isOfUnits(threshold)) return { scale: 'number', at: exactly(threshold) }
  const { figure, of, deviations = 0 } = threshold
  return { scale: `${figure} of ${of}`, at: exactly(deviations) }
}

/** The issue of a threshold that should stand before the one before it. */
function outOfOrder({ threshold: own, keys }: ReadStep, { threshold: other }: ReadStep): Issue {
  const path = [keys[0]]
  if (!isOfUnits(own) || !isOfUnits(other)) {
    const [threshold, before] = [formatExact(placeOf(own).at), formatExact(placeOf(other).at)]
    return scorecardIssue('out-of-order', path, { what: 'thresholds', threshold, before })
  }
  const inWords = (figure: FigureOfUnits): Bilingual => inBothLanguages(language => figureWords(figure, language))
  const texts = { what: 'thresholds-of-units', threshold: inWords(own), before: inWords(other) } as const
  return scorecardIssue('out-of-order', path, texts)
}

/** What is wrong with the points of a step, and with its place after the one before it. */
function faultsOf(step: ReadStep, before: ReadStep | undefined, max: Fraction): readonly Issue[] {
  const [threshold, points] = step.keys
  const issues: Issue[] = []
  const fault = pointsAbove(step.points, max)
  if (fault !== undefined) issues.push({ ...fault, path: [points] })
  if (isOfUnits(step.threshold)) issues.push(...figureIssues(step.threshold, [threshold]))
  if (before === undefined) return issues
  if (isLower(step, before) === false) issues.push(outOfOrder(step, before))
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
  tuple([NumberOrFigure, ExactNumber]),
  record<StepAbove>(() => ({ above: NumberOrFigure, points: ExactNumber })),
)

/** What is wrong with the points below the lowest step, and with points that are taken off. */
function faultsOfBelow(rule: StepsRule, max: Fraction): readonly Issue[] {
  const { steps, below } = rule
  const lowest = read(steps.at(-1) as Step).points
  const issues: Issue[] = []
  if (below === undefined && compareFractions(lowest, zero) < 0) {
    issues.push(scorecardIssue('missing', ['below'], { what: 'below', points: formatExact(lowest) }))
  } else if (below !== undefined && compareFractions(exactly(below), lowest) > 0) {
    const texts = { what: 'step-points', points: formatExact(exactly(below)), before: formatExact(lowest) } as const
    issues.push(scorecardIssue('out-of-order', ['below'], texts))
  }
  if (max.numerator === 0n && takesOff(rule))
    issues.push(scorecardIssue('not-applicable', ['steps'], { what: 'only-taken-off' }))
  return issues
}

/** Whether points may be negative: those of the lowest step, or below it, are the fewest. */
function takesOff(rule: StepsRule): boolean {
  const lowest = read(rule.steps.at(-1) as Step).points
  return compareFractions(smaller(lowest, fewest(rule)), zero) < 0
}

export const stepsRule: RuleKind<StepsRule, Fraction, Compared | null> = {
  kind: 'steps',
  schema: record(() => ({ kind: just('steps'), steps: list(Step, 1), below: maybe(ExactNumber) })),
  check: (rule, max, path) => {
    const all = rule.steps.map(read)
    const faults = all.flatMap((step, index) =>
      faultsOf(step, all[index - 1], max).map(issue => ({ ...issue, path: ['steps', index, ...issue.path] })),
    )
    return [...faults, ...faultsOfBelow(rule, max)].map(issue => ({ ...issue, path: [...path, ...issue.path] }))
  },
  takesOff,
  asks: (rule, _, language) => {
    const all = rule.steps.map(read)
    const inOrder = all.map(step => {
      const from = beginning(step, language, null)
      return { vi: `${from}: ${written(step.points, 'vi')} điểm`, en: `${from}: ${inPoints(step.points)}` }[language]
    })
    const list = inOrder.join('; ')
    const { threshold, isAbove } = all.at(-1) as ReadStep
    const lowest = thresholdInWords(threshold, language, null)
    const rest = isAbove ? { vi: 'còn lại', en: 'otherwise' } : { vi: `dưới ${lowest}`, en: `below ${lowest}` }
    const least = fewest(rule)
    return {
      vi: `Ghi giá trị; ${list}; ${rest.vi}: ${written(least, 'vi')} điểm.`,
      en: `Give the value; ${list}; ${rest.en}: ${inPoints(least)}.`,
    }[language]
  },
  ...ofNumber,
  percentages: ({ steps: [first] }) => {
    const top = first === undefined ? 0 : read(first).threshold
    return isOfUnits(top) ? 'likely' : endsLikePercent(exactly(top))
  },
  ofGroup: rule => comparedBy(figuresIn(rule)),
  movesAlong: rule => figuresIn(rule).length > 0,
  score: (rule, value, _, compared) => ({ points: stepReached(rule, value, compared)?.points ?? fewest(rule) }),
  explain: (rule, value, _, language, compared) => {
    const own = writtenFigure(value, language)
    const reached = stepReached(rule, value, compared)
    if (reached !== undefined) {
      const from = beginning(reached, language, compared)
      const points = written(reached.points, 'vi')
      return {
        vi: `Kết quả ${own}, mức ${from}${reached.isAbove ? '' : ' trở lên'}: ${points} điểm`,
        en: `${own}: ${from}${reached.isAbove ? '' : ' up'}, ${inPoints(reached.points)}`,
      }[language]
    }
    const { threshold, isAbove } = read(rule.steps.at(-1) as Step)
    const lowest = thresholdInWords(threshold, language, compared)
    const least = fewest(rule)
    const points = { vi: `${written(least, 'vi')} điểm`, en: inPoints(least) }[language]
    return isAbove
      ? {
          vi: `Kết quả ${own}, chưa đạt mức thấp nhất (trên ${lowest}): ${points}`,
          en: `${own}: short of the lowest step, above ${lowest}, ${points}`,
        }[language]
      : {
          vi: `Kết quả ${own}, dưới mức thấp nhất (${lowest}): ${points}`,
          en: `${own}: below the lowest step, ${lowest}, ${points}`,
        }[language]
  },
  rises: (rule, { value }) => (figuresIn(rule).length > 0 ? [] : [ladderOf(valuesAt(rule, value))]),
}
