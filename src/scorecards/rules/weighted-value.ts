import * as z from 'zod'
import { ExactNumber } from '../../foundation/exact'
import { divideFractions, type Fraction, multiplyFractions, zero } from '../../foundation/fraction'
import { exactly, positive, readWithin, written } from './numbers'
import { asItIs, type RuleKind } from './rule'

/**
 * A value on a known scale, times the maximum: the part of an index that is itself a figure from 0 to 1.
 *
 * Points = maximum × value ÷ scale. With maxima that add up to the scale this is the weighted mean.
 */
export interface WeightedValueRule {
  readonly kind: 'weighted-value'
  /** The highest value there is; more than zero. Values lie between 0 and it. */
  readonly scale: string | number
}

/** The schema of a {@link WeightedValueRule}. */
export const WeightedValueRule: z.ZodType<WeightedValueRule> = z.strictObject({
  kind: z.literal('weighted-value'),
  scale: ExactNumber,
})

export const weightedValueRule: RuleKind<WeightedValueRule, Fraction> = {
  kind: 'weighted-value',
  schema: WeightedValueRule,
  check: ({ scale }, _, path) => positive(scale, [...path, 'scale']),
  read: ({ scale }, value) => readWithin(value, zero, exactly(scale)),
  observed: asItIs,
  score: ({ scale }, value, max) => ({ points: multiplyFractions(max, divideFractions(value, exactly(scale))) }),
  explain: ({ scale }, value, max, language) =>
    ({
      vi: `${written(value, 'vi')} trên thang ${written(exactly(scale), 'vi')} × ${written(max, 'vi')}`,
      en: `${written(value, 'en')} on a scale of ${written(exactly(scale), 'en')} × ${written(max, 'en')}`,
    })[language],
}
