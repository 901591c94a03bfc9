import { type Fraction, zero } from '../../foundation/fraction'
import { just, record } from '../../foundation/schema'
import { numbersBetween } from './ladder'
import { inPoints, pointsAbove, readWithin, written, writtenFigure } from './numbers'
import { ofNumber, type RuleKind } from './rule'

/** Points as the assessor gives them, from 0 to the maximum of the criterion. */
interface PointsRule {
  readonly kind: 'points'
}

export const pointsRule: RuleKind<PointsRule, Fraction> = {
  kind: 'points',
  schema: record(() => ({ kind: just('points') })),
  asks: (_, max, language) => {
    const most = written(max, language)
    return { vi: `Ghi điểm từ 0 đến ${most}.`, en: `Give points from 0 to ${most}.` }[language]
  },
  ...ofNumber,
  read: (_, value) => readWithin(value, zero, null),
  score: (_, points, max) => {
    const issue = pointsAbove(points, max)
    return issue === undefined ? { points } : { issue }
  },
  explain: (_, points, max, language) =>
    ({
      vi: `Được chấm ${writtenFigure(points, 'vi')}/${written(max, 'vi')} điểm`,
      en: `Given ${writtenFigure(points, 'en')} of ${inPoints(max)}`,
    })[language],
  rises: (_, situation) => [numbersBetween(zero, situation.max, situation)],
}
