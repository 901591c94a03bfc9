import { ExactNumber } from '../../foundation/exact'
import {
  divideFractions,
  type Fraction,
  larger,
  multiplyFractions,
  subtractFractions,
  zero,
} from '../../foundation/fraction'
import { just, record } from '../../foundation/schema'
import { ceilingOf, wholeLadder } from './ladder'
import { exactly, inPoints, outside, positive, readWholeNumber, written } from './numbers'
import { ofNumber, type RuleKind } from './rule'

/** The maximum less points for each event, down to a floor: 2 points a late report, and never below 0. */
interface DeductionRule {
  readonly kind: 'deduction'
  /** The points taken off for each event; more than zero. */
  readonly each: string | number
  /** The points that are left however many events there were; from 0 to the maximum. */
  readonly floor: string | number
}

export const deductionRule: RuleKind<DeductionRule, Fraction> = {
  kind: 'deduction',
  schema: record(() => ({
    kind: just('deduction'),
    each: ExactNumber,
    floor: ExactNumber,
  })),
  check: ({ each, floor }, max, path) => {
    const fault = outside(exactly(floor), zero, max)
    return [
      ...positive(each, [...path, 'each']),
      ...(fault === undefined ? [] : [{ ...fault, path: [...path, 'floor'] }]),
    ]
  },
  asks: ({ each, floor }, max, language) => {
    const [off, most, least] = [exactly(each), max, exactly(floor)].map(number => written(number, language))
    return {
      vi: `Ghi số lần; mỗi lần trừ ${off} điểm từ ${most} điểm, không thấp hơn ${least} điểm.`,
      en: `Give the number of times; each takes ${inPoints(exactly(each))} off ${most}, not below ${least}.`,
    }[language]
  },
  ...ofNumber,
  read: (_, value) => readWholeNumber(value),
  score: ({ each, floor }, count, max) => ({
    points: larger(subtractFractions(max, multiplyFractions(count, exactly(each))), exactly(floor)),
  }),
  explain: ({ each, floor }, count, max, language) => {
    const [most, times, off, least] = [max, count, exactly(each), exactly(floor)].map(n => written(n, language))
    return {
      vi: `${most} − ${times} × ${off} điểm, không thấp hơn ${least} điểm`,
      en: `${most} − ${times} × ${inPoints(exactly(each))}, not below ${least}`,
    }[language]
  },
  rises: ({ each, floor }, { max }) => [
    wholeLadder(ceilingOf(divideFractions(subtractFractions(max, exactly(floor)), exactly(each))), 0n),
  ],
}
