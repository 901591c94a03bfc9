import { formatExact, powerOfTen } from '../foundation/exact'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
} from '../foundation/fraction'

/** Values that a unit could be given under a rule, in order of the points they give: none gives fewer than the one before. */
export interface Ladder {
  /** How many there are. */
  readonly count: bigint
  /** The value at a place, from 0 on. */
  readonly at: (place: bigint) => unknown
}

/** A ladder of these values. */
export function ladderOf(values: readonly unknown[]): Ladder {
  return { count: BigInt(values.length), at: place => values[Number(place)] }
}

/** A ladder of whole numbers, upwards or downwards, each turned into a value. */
export function wholeLadder(from: bigint, to: bigint, asValue: (number: bigint) => unknown): Ladder {
  const isUp = to >= from
  return {
    count: (isUp ? to - from : from - to) + 1n,
    at: place => asValue(isUp ? from + place : from - place),
  }
}

/** A ladder of decimals from one number to another, upwards or downwards, ending in just that other one. */
export function decimalLadder(from: Fraction, to: Fraction, decimals: number): Ladder {
  const step = powerOfTen(decimals)
  const span = subtractFractions(to, from)
  const size: Fraction = {
    numerator: span.numerator < 0n ? -span.numerator : span.numerator,
    denominator: span.denominator,
  }
  const steps = ceilingOf(multiplyFractions(size, { numerator: step, denominator: 1n }))
  const sign = span.numerator < 0n ? -1n : 1n
  return {
    count: steps + 1n,
    at: place => {
      if (place === steps) return formatExact(to)
      const numerator = from.numerator * step + sign * place * from.denominator
      return formatExact({ numerator, denominator: from.denominator * step })
    },
  }
}

/** The smallest whole number that is not below a number that is not negative. */
export function ceilingOf({ numerator, denominator }: Fraction): bigint {
  return (numerator + denominator - 1n) / denominator
}

/** Decimals as fine as a value has already, and so fine that one step of it changes the points by no more than so much. */
export function decimalsFor(
  value: unknown,
  { span, max, step }: { readonly span: Fraction; readonly max: Fraction; readonly step: Fraction },
): number {
  const finest = multiplyFractions(step, divideFractions(span, max))
  let decimals = decimalsIn(value)
  while (
    decimals < mostDecimals &&
    compareFractions({ numerator: 1n, denominator: powerOfTen(decimals) }, finest) > 0
  ) {
    decimals++
  }
  return decimals
}

const mostDecimals = 20

/** With how many decimals a number was given. */
export function decimalsIn(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? (String(value).split('.')[1]?.length ?? 0) : 0
}
