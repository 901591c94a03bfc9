import * as z from 'zod'
import { formatExact } from '../../foundation/exact'
import { compareFractions, type Fraction, zero } from '../../foundation/fraction'
import { scorecardIssue } from '../wording'
import { numbersBetween } from './ladder'
import { readWithin, written, writtenFigure } from './numbers'
import { alwaysFine, asItIs, oneNumber, type RuleKind } from './rule'

/** Points as the assessor gives them, from 0 to the maximum of the criterion. */
interface PointsRule {
  readonly kind: 'points'
}

export const pointsRule: RuleKind<PointsRule, Fraction> = {
  kind: 'points',
  schema: z.strictObject({ kind: z.literal('points') }),
  check: alwaysFine,
  asks: (_, max, language) => {
    const most = written(max, language)
    return { vi: `Ghi điểm từ 0 đến ${most}.`, en: `Give points from 0 to ${most}.` }[language]
  },
  inputs: oneNumber,
  read: (_, value) => readWithin(value, zero, null),
  observed: asItIs,
  score: (_, points, max) =>
    compareFractions(points, max) > 0
      ? { issue: scorecardIssue('points-above-maximum', [], { points: formatExact(points), max: formatExact(max) }) }
      : { points },
  explain: (_, points, max, language) =>
    ({
      vi: `Được chấm ${writtenFigure(points, 'vi')} trên tối đa ${written(max, 'vi')} điểm`,
      en: `Given ${writtenFigure(points, 'en')} of at most ${written(max, 'en')} points`,
    })[language],
  rises: (_, situation) => [numbersBetween(zero, situation.max, situation)],
}
