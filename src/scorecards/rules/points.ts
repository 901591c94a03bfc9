import * as z from 'zod'
import { formatExact } from '../../foundation/exact'
import { compareFractions, type Fraction, zero } from '../../foundation/fraction'
import { scorecardIssue } from '../wording'
import { readWithin, written, writtenFigure } from './numbers'
import { alwaysFine, asItIs, type RuleKind } from './rule'

/** Points as the assessor gives them, from 0 to the maximum of the criterion. */
export interface PointsRule {
  readonly kind: 'points'
}

/** The schema of a {@link PointsRule}. */
export const PointsRule: z.ZodType<PointsRule> = z.strictObject({ kind: z.literal('points') })

export const pointsRule: RuleKind<PointsRule, Fraction> = {
  kind: 'points',
  schema: PointsRule,
  check: alwaysFine,
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
}
