import { ExactNumber } from '../../foundation/exact'
import { divideFractions, type Fraction, multiplyFractions, smaller } from '../../foundation/fraction'
import { just, record } from '../../foundation/schema'
import { ceilingOf, wholeLadder } from './ladder'
import { exactly, inPoints, positive, readWholeNumber, written } from './numbers'
import { ofNumber, type RuleKind } from './rule'

/** Points for each thing that was done, up to the maximum: 0.5 points an initiative, at most 3. */
interface CountRule {
  readonly kind: 'count'
  /** The points for each; more than zero. */
  readonly each: string | number
}

export const countRule: RuleKind<CountRule, Fraction> = {
  kind: 'count',
  schema: record(() => ({ kind: just('count'), each: ExactNumber })),
  check: ({ each }, _, path) => positive(each, [...path, 'each']),
  asks: ({ each }, max, language) => {
    const [worth, most] = [exactly(each), max].map(number => written(number, language))
    return {
      vi: `Ghi số lượng; mỗi việc ${worth} điểm, tối đa ${most} điểm.`,
      en: `Give the number; ${inPoints(exactly(each))} each, at most ${most}.`,
    }[language]
  },
  ...ofNumber,
  read: (_, value) => readWholeNumber(value),
  score: ({ each }, count, max) => ({ points: smaller(multiplyFractions(count, exactly(each)), max) }),
  explain: ({ each }, count, max, language) => {
    const [times, worth, most] = [count, exactly(each), max].map(number => written(number, language))
    return {
      vi: `${times} × ${worth} điểm, tối đa ${most} điểm`,
      en: `${times} × ${inPoints(exactly(each))}, at most ${most}`,
    }[language]
  },
  rises: ({ each }, { max }) => [wholeLadder(0n, ceilingOf(divideFractions(max, exactly(each))))],
}
