import { parseExact } from '../../foundation/exact'
import { compareFractions, type Fraction, zero } from '../../foundation/fraction'
import type { ScoringRulePart } from './composed'
import { firstWhere, type Ladder, type Situation } from './ladder'
import { faultsIn } from './rule'
import { type SimpleScoringRule, simpleKindOf } from './simple'

/** One part with what it was given, and the values that would better it. */
export interface PartLadder {
  readonly id: string
  readonly given: unknown
  readonly ladder: Ladder | null
}

/** The ladder of each part, from what it was given on. */
export function partLadders(parts: readonly ScoringRulePart[], situation: Situation): readonly PartLadder[] {
  const given = (situation.value ?? {}) as Readonly<Record<string, unknown>>
  return parts.map(({ id, max, rule }, index) => {
    const value = Object.hasOwn(given, id) ? (given[id] ?? null) : null
    const group = (situation.group as readonly unknown[] | null)?.[index] ?? null
    const most = parseExact(max)
    const [ladder] =
      most.numerator === 0n ? [] : simpleKindOf(rule).rises(rule, { ...situation, value, group, max: most })
    const pointsOf = (one: unknown): Fraction | null => pointsUnder(rule, one, most, group)
    return { id, given: value, ladder: ladder === undefined ? null : fromGiven(ladder, value, pointsOf, situation) }
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

/** The points that a value gives under a rule; null if it gives none. */
function pointsUnder(rule: SimpleScoringRule, value: unknown, max: Fraction, group: unknown): Fraction | null {
  const kind = simpleKindOf(rule)
  const read = kind.read(rule, value)
  if (faultsIn(read) !== null) return null
  const scored = kind.score(rule, read, max, group)
  return 'points' in scored ? scored.points : null
}

/** Each part that can rise while the others stay as they are. */
export function eachAlone(parts: readonly PartLadder[], { value }: Situation): readonly Ladder[] {
  return parts.flatMap(({ id, ladder }) =>
    ladder === null
      ? []
      : [{ count: ladder.count, at: place => ({ ...(value as object | null), [id]: ladder.at(place) }) }],
  )
}

/** All parts one after another, in order. None if one has no value and none can be named. */
export function oneAfterAnother(parts: readonly PartLadder[]): readonly Ladder[] {
  if (parts.some(({ given, ladder }) => given === null && ladder === null)) return []
  const at = (place: bigint): object => {
    let left = place
    return Object.fromEntries(
      parts.map(({ id, given, ladder }) => {
        if (ladder === null) return [id, given]
        const own = left < ladder.count ? left : ladder.count - 1n
        left -= own
        return [id, ladder.at(own)]
      }),
    )
  }
  return [{ count: parts.reduce((sum, { ladder }) => sum + (ladder === null ? 0n : ladder.count - 1n), 1n), at }]
}
