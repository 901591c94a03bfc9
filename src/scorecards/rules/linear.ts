import { ExactNumber, formatExact } from '../../foundation/exact'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  larger,
  multiplyFractions,
  one,
  smaller,
  subtractFractions,
  zero,
} from '../../foundation/fraction'
import { just, record } from '../../foundation/schema'
import { scorecardIssue } from '../wording'
import { numbersBetween } from './ladder'
import { exactly, written, writtenFigure } from './numbers'
import { endsLikePercent, ofNumber, type RuleKind } from './rule'

/**
 * Points along a straight line: none at `from`, the maximum at `to`, and so beyond either end.
 *
 * Where fewer is better, `to` lies below `from`: 30 days give nothing, 10 days give all.
 */
interface LinearRule {
  readonly kind: 'linear'
  /** The value that gives no points. */
  readonly from: string | number
  /** The value that gives the maximum. */
  readonly to: string | number
}

export const linearRule: RuleKind<LinearRule, Fraction> = {
  kind: 'linear',
  schema: record(() => ({
    kind: just('linear'),
    from: ExactNumber,
    to: ExactNumber,
  })),
  check: ({ from, to }, _, path) => {
    if (compareFractions(exactly(from), exactly(to)) !== 0) return []
    return [scorecardIssue('empty', [...path, 'to'], { what: 'line', value: formatExact(exactly(to)) })]
  },
  asks: ({ from, to }, max, language) => {
    const [start, end, most] = [exactly(from), exactly(to), max].map(number => written(number, language))
    return {
      vi: `Ghi giá trị; ${start} được 0 điểm, ${end} được ${most} điểm, ở giữa tính theo tỷ lệ.`,
      en: `Give the value; ${start} gives 0 points, ${end} gives ${most}, proportional in between.`,
    }[language]
  },
  ...ofNumber,
  percentages: ({ from, to }) => {
    const [start, end] = [exactly(from), exactly(to)]
    return compareFractions(start, zero) < 0 ? null : endsLikePercent(larger(start, end))
  },
  score: ({ from, to }, value, max) => {
    const start = exactly(from)
    const share = divideFractions(subtractFractions(value, start), subtractFractions(exactly(to), start))
    return { points: multiplyFractions(max, larger(zero, smaller(one, share))) }
  },
  explain: ({ from, to }, value, max, language) => {
    const [start, end] = [exactly(from), exactly(to)].map(number => written(number, language))
    const at = writtenFigure(value, language)
    return {
      vi: `${at} trên đoạn từ ${start} (0 điểm) đến ${end} (${written(max, 'vi')} điểm)`,
      en: `${at} on the line from ${start} (0 points) to ${end} (${written(max, 'en')} points)`,
    }[language]
  },
  rises: ({ from, to }, situation) => [numbersBetween(exactly(from), exactly(to), situation)],
}
