import { parseExact } from '../../foundation/exact'
import { compareFractions, type Fraction, zero } from '../../foundation/fraction'
import type { Part } from './composed'
import { firstWhere, type Ladder, type Situation } from './ladder'
import { faultsIn } from './rule'

/** One part with what it was given, and the values that would better it. */
export interface PartLadders {
  readonly id: string
  readonly given: unknown
  /** Each way in which the part can rise. */
  readonly ladders: readonly Ladder[]
  /** The one that leads to the most points; null if there is none. */
  readonly furthest: Ladder | null
}

/** The ladders of each part, from what it was given on. */
export function partLadders(parts: readonly Part[], situation: Situation): readonly PartLadders[] {
  const given = (situation.value ?? {}) as Readonly<Record<string, unknown>>
  return parts.map(({ id, max, rule, kind }, index) => {
    const value = Object.hasOwn(given, id) ? (given[id] ?? null) : null
    const group = (situation.group as readonly unknown[] | null)?.[index] ?? null
    const most = parseExact(max)
    const pointsOf = (one: unknown): Fraction | null => {
      const read = kind.read(rule, one)
      if (faultsIn(read) !== null) return null
      const scored = kind.score(rule, read, most, group)
      return 'points' in scored ? scored.points : null
    }
    const rises = most.numerator === 0n ? [] : kind.rises(rule, { ...situation, value, group, max: most })
    const ladders = rises.map(ladder => fromGiven(ladder, value, pointsOf, situation))
    return { id, given: value, ladders, furthest: furthestOf(ladders, pointsOf, situation) }
  })
}

/** The part of a ladder that betters a given value, which stands at its beginning; of a penalty, at its end. */
function fromGiven(
  { count, at }: Ladder,
  given: unknown,
  pointsOf: (value: unknown) => Fraction | null,
  { isPenalty }: Situation,
): Ladder {
  const own = given === null ? null : pointsOf(given)
  if (own === null) return { count, at }
  const exceeds = (place: bigint): boolean => compareFractions(pointsOf(at(place)) ?? zero, own) >= (isPenalty ? 0 : 1)
  const first = firstWhere(0n, count, exceeds)
  return isPenalty
    ? { count: first + 1n, at: place => (place === first ? given : at(place)) }
    : { count: count - first + 1n, at: place => (place === 0n ? given : at(first + place - 1n)) }
}

/** The ladder whose last value gives the most points, or of a penalty whose first takes the fewest; the first among equals. */
function furthestOf(
  ladders: readonly Ladder[],
  pointsOf: (value: unknown) => Fraction | null,
  { isPenalty }: Situation,
): Ladder | null {
  const ends = ladders
    .filter(({ count }) => count > 0n)
    .map(ladder => ({ ladder, points: pointsOf(ladder.at(isPenalty ? 0n : ladder.count - 1n)) ?? zero }))
  const sign = isPenalty ? -1 : 1
  const [furthest] = ends.toSorted((a, b) => sign * compareFractions(b.points, a.points))
  return furthest?.ladder ?? null
}

/** Each part that can rise while the others stay as they are. */
export function eachAlone(parts: readonly PartLadders[], { value }: Situation): readonly Ladder[] {
  return parts.flatMap(({ id, ladders }) =>
    ladders.map(({ count, at }) => ({ count, at: place => ({ ...(value as object | null), [id]: at(place) }) })),
  )
}

/**
 * All parts one after another, in order. None if fewer than so many parts have a value, or one that can be named. If none need
 * have one, a part without a value has none until it is its turn.
 */
export function oneAfterAnother(parts: readonly PartLadders[], needed: number): readonly Ladder[] {
  const able = parts.filter(({ given, furthest }) => given !== null || furthest !== null)
  if (able.length < needed) return []
  const at = (place: bigint): object => {
    let left = place
    return Object.fromEntries(
      able.flatMap(({ id, given, furthest }) => {
        if (furthest === null) return [[id, given]]
        const own = left < furthest.count ? left : furthest.count - 1n
        left -= own
        return own === 0n && given === null && needed === 0 ? [] : [[id, furthest.at(own)]]
      }),
    )
  }
  const steps = able.reduce((sum, { furthest }) => sum + (furthest === null ? 0n : furthest.count - 1n), 1n)
  return [{ count: steps, at }]
}
