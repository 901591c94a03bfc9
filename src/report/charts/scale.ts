import {
  addFractions,
  compareFractions,
  type Fraction,
  larger,
  smaller,
  subtractFractions,
  zero,
} from '../../foundation/fraction'

/** A stretch of numbers that an axis shows, with the round numbers that it names. */
export interface Scale {
  readonly min: Fraction
  readonly max: Fraction
  readonly ticks: readonly Fraction[]
}

const whole = (number: bigint): Fraction => ({ numerator: number, denominator: 1n })

/** The smallest of 1, 2, 5, 10, 20, 50, … (or 0.5, 0.2, 0.1, …) of which so many steps cover a span above zero. */
export function roundStep(span: Fraction, steps: number): Fraction {
  const covers = (step: Fraction): boolean =>
    compareFractions({ numerator: step.numerator * BigInt(steps), denominator: step.denominator }, span) >= 0
  // Two powers of ten below the quotient of the leading digits: never too large a start, and few steps from the goal.
  let exponent = String(span.numerator).length - String(span.denominator).length - String(steps).length - 2
  for (;;) {
    for (const digit of [1n, 2n, 5n]) {
      const step =
        exponent < 0
          ? { numerator: digit, denominator: 10n ** BigInt(-exponent) }
          : whole(digit * 10n ** BigInt(exponent))
      if (covers(step)) return step
    }
    exponent++
  }
}

/** The number of whole steps at or below a value. */
function stepsBelow(value: Fraction, step: Fraction): bigint {
  const numerator = value.numerator * step.denominator
  const denominator = value.denominator * step.numerator
  const quotient = numerator / denominator
  return quotient * denominator > numerator ? quotient - 1n : quotient
}

const times = (step: Fraction, count: bigint): Fraction => ({
  numerator: step.numerator * count,
  denominator: step.denominator,
})

/**
 * An axis from a round number at or below the smallest value to one at or above the largest, with a round number named
 * every so often. All of it is exact: no logarithm and no floating point that differs between machines.
 */
export function scaleOf(values: readonly Fraction[], mostSteps: number): Scale {
  const first = values[0] ?? zero
  const least = values.reduce((a, b) => smaller(a, b), first)
  const largest = values.reduce((a, b) => larger(a, b), first)
  const isFlat = compareFractions(least, largest) === 0
  const end = isFlat ? addFractions(least, whole(1n)) : largest
  const step = roundStep(subtractFractions(end, least), mostSteps)
  const from = stepsBelow(least, step)
  const to = -stepsBelow(times(end, -1n), step)
  const ticks = Array.from({ length: Number(to - from) + 1 }, (_, index) => times(step, from + BigInt(index)))
  return { min: times(step, from), max: times(step, to), ticks }
}

/** The position of a value on an axis of a given length, in hundredths of a pixel; a larger value never comes before a smaller one. */
export function along({ min, max }: Scale, value: Fraction, length: number): number {
  const part = subtractFractions(value, min)
  const span = subtractFractions(max, min)
  const numerator = 2n * part.numerator * span.denominator * BigInt(Math.round(length * 100))
  const denominator = part.denominator * span.numerator
  return Number((numerator + denominator) / (2n * denominator)) / 100
}
