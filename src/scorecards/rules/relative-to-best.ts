import { compareFractions, divideFractions, type Fraction, multiplyFractions, zero } from '../../foundation/fraction'
import { just, maybe, oneOf, record } from '../../foundation/schema'
import { decimalLadder, decimalsFor, type Ladder, ladderOf, numbersBetween, type Situation } from './ladder'
import { inPoints, written, writtenFigure } from './numbers'
import type { RuleKind } from './rule'
import {
  countsBetween,
  inMeasure,
  measureOf,
  ofMeasure,
  percent,
  readShare,
  type Share,
  type ShareCounts,
  ShareFactor,
  shareAsked,
  type TakesShare,
  writtenShare,
} from './share'

/**
 * The maximum for the best of the group, and for the others their share of it: value ÷ best, or best ÷ value where
 * lower is better.
 *
 * The best is that of the units of one group that have a value. If higher is better and no unit has more than zero,
 * there is nothing to compare with: a zero denominator. Where lower is better, a zero is the best there is.
 */
interface RelativeToBestRule {
  readonly kind: 'relative-to-best'
  readonly prefer: 'higher' | 'lower'
  /**
   * The measure of shares: 100 for percent, 1,000 for a rate per 1,000. Without it, no criterion takes both counts, which
   * are then percentages, and plain numbers.
   */
  readonly factor?: number
}

/** The best value of a group; null if no unit has one. */
type Best = Fraction | null

function bestOf({ prefer }: RelativeToBestRule, shares: readonly Share[]): Best {
  return shares
    .flatMap(({ value }) => value ?? [])
    .reduce<Best>((best, value) => {
      if (best === null) return value
      const difference = compareFractions(value, best)
      return (prefer === 'higher' ? difference > 0 : difference < 0) ? value : best
    }, null)
}

/**
 * Values from the one the unit has up to the best of the group, and not beyond, which would take points from others. None if
 * there is no best, or it is zero and more would be better, or the unit would cease to be the best.
 */
function upToBest({ prefer, factor }: RelativeToBestRule, situation: Situation): readonly Ladder[] {
  const { value, max, step, isPenalty } = situation
  const best = situation.group as Best
  if (best === null || (prefer === 'higher' && best.numerator === 0n)) return []
  const read = readShare(value, null, factor)
  const own = 'severity' in read ? null : read.value
  if (isPenalty && own !== null && compareFractions(own, best) === 0) return []
  if (prefer === 'lower' && best.numerator === 0n) return [ladderOf(['0'])]
  const worst = prefer === 'higher' ? zero : multiplyFractions(best, divideFractions(max, step))
  const from = isPenalty ? worst : (own ?? worst)
  const counts = countsBetween(from, best, situation, factor)
  if (prefer === 'lower') return [counts ?? decimalLadder(from, best, decimalsFor(best, situation))]
  return [counts === null ? numbersBetween(from, best, situation) : withoutBeyond(counts, best, factor)]
}

/** The last count may lie beyond the best; then it is left out. */
function withoutBeyond(ladder: Ladder, best: Fraction, factor: number = percent): Ladder {
  const { numerator, denominator } = ladder.at(ladder.count - 1n) as ShareCounts
  const last = { numerator: BigInt(numerator) * BigInt(factor), denominator: BigInt(denominator) }
  return compareFractions(last, best) > 0 ? { ...ladder, count: ladder.count - 1n } : ladder
}

export const relativeToBestRule: RuleKind<RelativeToBestRule, Share, Best, TakesShare> = {
  kind: 'relative-to-best',
  schema: record(() => ({
    kind: just('relative-to-best'),
    prefer: oneOf(['higher', 'lower']),
    factor: maybe(ShareFactor),
  })),
  asks: ({ prefer, factor }, max, language) => {
    const most = written(max, language)
    const points = {
      vi: `so với giá trị ${prefer === 'higher' ? 'cao' : 'thấp'} nhất trong nhóm, tối đa ${most} điểm`,
      en: `compared with the ${prefer === 'higher' ? 'highest' : 'lowest'} of the group, at most ${inPoints(max)}`,
    }
    return `${shareAsked(factor, language)}; ${points[language]}.`
  },
  ...ofMeasure,
  percentages: ({ factor }) => (factor === undefined ? 'likely' : factor === percent ? 'stated' : null),
  ofGroup: rule => shares => bestOf(rule, shares),
  score: ({ prefer }, { value }, max, best) => {
    if (value === null || best === null) return { absence: 'zero-denominator' }
    if (prefer === 'lower') {
      const share = compareFractions(value, best) === 0 ? null : divideFractions(best, value)
      return { points: share === null ? max : multiplyFractions(max, share) }
    }
    if (compareFractions(best, zero) === 0) return { absence: 'zero-denominator' }
    return { points: multiplyFractions(max, divideFractions(value, best)) }
  },
  explain: ({ prefer, factor }, share, max, language, best) => {
    const measure = measureOf(share, factor)
    const own = writtenShare(share, language, measure)
    const top = inMeasure(writtenFigure(best ?? zero, language), measure, language)
    const most = written(max, language)
    return prefer === 'higher'
      ? {
          vi: `${own} ÷ cao nhất nhóm ${top} × ${most} điểm`,
          en: `${own} ÷ highest of the group ${top} × ${inPoints(max)}`,
        }[language]
      : {
          vi: `Thấp nhất nhóm ${top} ÷ ${own} × ${most} điểm`,
          en: `Lowest of the group ${top} ÷ ${own} × ${inPoints(max)}`,
        }[language]
  },
  rises: upToBest,
}
