import { ExactNumber } from '../../foundation/exact'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  larger,
  multiplyFractions,
  one,
  smaller,
  zero,
} from '../../foundation/fraction'
import type { Language } from '../../foundation/language'
import { just, maybe, oneOf, record } from '../../foundation/schema'
import { decimalLadder, decimalsFor, floorOf, type Ladder, type Situation } from './ladder'
import { exactly, inPoints, positive, written } from './numbers'
import { endsLikePercent, type RuleKind } from './rule'
import {
  countsBetween,
  inMeasure,
  measureOf,
  ofMeasure,
  percent,
  readShare,
  type Share,
  ShareFactor,
  shareAsked,
  sharesBetween,
  type TakesShare,
  writtenShare,
} from './share'

/**
 * The maximum times value ÷ target, and no more than the maximum: at 40 % of a target of 50 %, four fifths of the points.
 *
 * Where lower is better, target ÷ value: 10 days against a target of 5 days give half of the points. A value of 0 is then
 * below every target, and gives all points.
 *
 * The target and plain numbers are in one measure. Counts are brought into it by the `factor`. Without one, counts are
 * taken in percent, and no criterion takes both counts and plain numbers: whether 0.4 is a percentage is not known.
 */
interface RatioToTargetRule {
  readonly kind: 'ratio-to-target'
  /** The value from which all points are given, or up to which where lower is better; more than zero. */
  readonly target: string | number
  /** Which values are better; without it, higher ones. */
  readonly prefer?: 'higher' | 'lower'
  /** The measure of shares: 100 for percent, 1,000 for a rate per 1,000. */
  readonly factor?: number
}

/** Whether a value is at the target or better where lower is better; a value of 0 always is. */
function isLowEnough({ target }: RatioToTargetRule, value: Fraction): boolean {
  return compareFractions(value, exactly(target)) <= 0
}

/** The part of the maximum that a value earns. */
function shareOf(rule: RatioToTargetRule, value: Fraction): Fraction {
  const target = exactly(rule.target)
  if (rule.prefer !== 'lower') return smaller(one, divideFractions(value, target))
  return isLowEnough(rule, value) ? one : divideFractions(target, value)
}

/** Where lower is better: why a value earns what it does. */
function explainLower(rule: RatioToTargetRule, share: Share, max: Fraction, language: Language): string {
  const measure = measureOf(share, rule.factor)
  const own = writtenShare(share, language, measure)
  const [goal, most] = [inMeasure(written(exactly(rule.target), language), measure, language), written(max, language)]
  return share.value !== null && isLowEnough(rule, share.value)
    ? {
        vi: `${own}: không vượt mục tiêu ${goal}, đạt ${most}/${most} điểm`,
        en: `${own}: not above the target ${goal}, ${most} of ${inPoints(max)}`,
      }[language]
    : { vi: `Mục tiêu ${goal} ÷ ${own} × ${most} điểm`, en: `Target ${goal} ÷ ${own} × ${inPoints(max)}` }[language]
}

/**
 * Where lower is better: values down to the target, from the one the unit has, or from the one that gives a unit of points.
 * Where the points are taken off, values rise from the target on.
 */
function downToTarget({ target: given, factor }: RatioToTargetRule, situation: Situation): Ladder {
  const { value, max, step, isPenalty } = situation
  const target = exactly(given)
  const read = readShare(value, null, factor)
  const own = 'severity' in read || isPenalty ? null : read.value
  const from = own === null ? multiplyFractions(target, divideFractions(max, step)) : larger(own, target)
  const counts = countsBetween(from, target, situation, factor, floorOf)
  return counts ?? decimalLadder(from, target, decimalsFor(target, situation))
}

export const ratioToTargetRule: RuleKind<RatioToTargetRule, Share, null, TakesShare> = {
  kind: 'ratio-to-target',
  schema: record(() => ({
    kind: just('ratio-to-target'),
    target: ExactNumber,
    prefer: maybe(oneOf(['higher', 'lower'])),
    factor: maybe(ShareFactor),
  })),
  check: ({ target }, _, path) => positive(target, [...path, 'target']),
  asks: ({ target, prefer, factor }, max, language) => {
    const [goal, most] = [inMeasure(written(exactly(target), language), factor ?? 1, language), written(max, language)]
    const points =
      prefer === 'lower'
        ? {
            vi: `điểm = ${goal} ÷ giá trị × ${most}, tối đa ${most} (giá trị 0: ${most} điểm)`,
            en: `points = ${goal} ÷ value × ${most}, at most ${most} (value 0: ${most})`,
          }
        : {
            vi: `điểm = giá trị ÷ ${goal} × ${most}, tối đa ${most}`,
            en: `points = value ÷ ${goal} × ${most}, at most ${most}`,
          }
    return `${shareAsked(factor, language)}; ${points[language]}.`
  },
  ...ofMeasure,
  percentages: ({ target, factor }) =>
    factor === undefined ? endsLikePercent(exactly(target)) : factor === percent ? 'stated' : null,
  score: (rule, { value }, max) =>
    value === null ? { absence: 'zero-denominator' } : { points: multiplyFractions(max, shareOf(rule, value)) },
  explain: (rule, share, max, language) => {
    if (rule.prefer === 'lower') return explainLower(rule, share, max, language)
    const measure = measureOf(share, rule.factor)
    const value = writtenShare(share, language, measure)
    const goal = inMeasure(written(exactly(rule.target), language), measure, language)
    return {
      vi: `${value} ÷ mục tiêu ${goal} × ${written(max, 'vi')} điểm, tối đa ${written(max, 'vi')} điểm`,
      en: `${value} ÷ target ${goal} × ${inPoints(max)}, at most ${written(max, 'en')}`,
    }[language]
  },
  rises: (rule, situation) => [
    rule.prefer === 'lower'
      ? downToTarget(rule, situation)
      : sharesBetween(zero, exactly(rule.target), situation, rule.factor),
  ],
}
