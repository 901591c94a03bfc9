import { ExactNumber } from '../../foundation/exact'
import { divideFractions, type Fraction, multiplyFractions, zero } from '../../foundation/fraction'
import { just, record } from '../../foundation/schema'
import { numbersBetween } from './ladder'
import { exactly, inPoints, positive, readWithin, written, writtenFigure } from './numbers'
import { endsLikePercent, ofNumber, type RuleKind } from './rule'

/**
 * A value on a known scale, times the maximum: the part of an index that is itself a figure from 0 to 1.
 *
 * Points = maximum × value ÷ scale. With maxima that add up to the scale this is the weighted mean.
 */
interface WeightedValueRule {
  readonly kind: 'weighted-value'
  /** The highest value there is; more than zero. Values lie between 0 and it. */
  readonly scale: string | number
}

export const weightedValueRule: RuleKind<WeightedValueRule, Fraction> = {
  kind: 'weighted-value',
  schema: record(() => ({
    kind: just('weighted-value'),
    scale: ExactNumber,
  })),
  check: ({ scale }, _, path) => positive(scale, [...path, 'scale']),
  asks: ({ scale }, max, language) => {
    const [top, most] = [exactly(scale), max].map(number => written(number, language))
    return {
      vi: `Ghi giá trị từ 0 đến ${top}; điểm = giá trị ÷ ${top} × ${most}.`,
      en: `Give a value from 0 to ${top}; points = value ÷ ${top} × ${most}.`,
    }[language]
  },
  ...ofNumber,
  read: ({ scale }, value) => readWithin(value, zero, exactly(scale)),
  percentages: ({ scale }) => endsLikePercent(exactly(scale)),
  score: ({ scale }, value, max) => ({ points: multiplyFractions(max, divideFractions(value, exactly(scale))) }),
  explain: ({ scale }, value, max, language) =>
    ({
      vi: `Giá trị ${writtenFigure(value, 'vi')} ÷ thang ${written(exactly(scale), 'vi')} × ${written(max, 'vi')} điểm`,
      en: `${writtenFigure(value, 'en')} ÷ scale ${written(exactly(scale), 'en')} × ${inPoints(max)}`,
    })[language],
  rises: ({ scale }, situation) => [numbersBetween(zero, exactly(scale), situation)],
}
