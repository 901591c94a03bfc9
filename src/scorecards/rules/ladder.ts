import { formatExact, powerOfTen } from '../../foundation/exact'
import {
  absolute,
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
} from '../../foundation/fraction'

/** Values that a unit could be given under a rule, in order of the points they give: none gives fewer than the one before. */
export interface Ladder {
  /** How many there are. */
  readonly count: bigint
  /** The value at a place, from 0 on. */
  readonly at: (place: bigint) => unknown
}

/** What a unit has, and so where its values can rise from. */
export interface Situation {
  readonly max: Fraction
  /** One unit in which points are distinguished. */
  readonly step: Fraction
  /** What the unit was given; null if that is nothing. */
  readonly value: unknown
  /** Whether the value comes from an indicator, and so is a number. */
  readonly isObserved: boolean
  /** What a rule that compares must know of the group. */
  readonly group: unknown
  /** Whether the points are taken off, so that fewer are better. */
  readonly isPenalty: boolean
}

/** A ladder of these values. */
export function ladderOf(values: readonly unknown[]): Ladder {
  return { count: BigInt(values.length), at: place => values[Number(place)] }
}

/** A ladder of whole numbers, upwards or downwards, each turned into a value. */
export function wholeLadder(from: bigint, to: bigint, asValue: (number: bigint) => unknown = String): Ladder {
  const isUp = to >= from
  return {
    count: (isUp ? to - from : from - to) + 1n,
    at: place => asValue(isUp ? from + place : from - place),
  }
}

/** A ladder of decimals from one number to another, upwards or downwards, that ends in exactly that other one. */
export function decimalLadder(from: Fraction, to: Fraction, decimals: number): Ladder {
  const step = powerOfTen(decimals)
  const span = subtractFractions(to, from)
  const steps = ceilingOf(multiplyFractions(absolute(span), { numerator: step, denominator: 1n }))
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

/**
 * Decimals from the value without points to the one with all, as fine as the one given and others that matter, and so fine
 * that one of them moves the points by no more than one unit.
 */
export function numbersBetween(
  from: Fraction,
  to: Fraction,
  situation: Situation,
  ...asFineAs: readonly unknown[]
): Ladder {
  const span = absolute(subtractFractions(to, from))
  return decimalLadder(from, to, Math.max(decimalsFor(span, situation), ...asFineAs.map(decimalsIn)))
}

/** Decimals as fine as the value given, and so fine that one step of it moves the points by no more than one unit. */
export function decimalsFor(span: Fraction, { value, max, step }: Situation): number {
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

/** The smallest whole number that is not below a number that is not negative. */
export function ceilingOf({ numerator, denominator }: Fraction): bigint {
  return (numerator + denominator - 1n) / denominator
}

/** The largest whole number that is not above a number that is not negative. */
export function floorOf({ numerator, denominator }: Fraction): bigint {
  return numerator / denominator
}

/** The first whole number from which on a test holds, given that it does not cease to; the end if it never does. */
export function firstWhere(start: bigint, end: bigint, holds: (number: bigint) => boolean): bigint {
  let [from, to] = [start, end]
  while (from < to) {
    const middle = (from + to) / 2n
    if (holds(middle)) to = middle
    else from = middle + 1n
  }
  return from
}
