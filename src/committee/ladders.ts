import { parseExact } from '../foundation/exact'
import { compareFractions, type Fraction, zero } from '../foundation/fraction'
import type { RulePart } from '../scorecards/rules/composed'
import { faultsIn } from '../scorecards/rules/rule'
import type { Rule } from '../scorecards/rules/rules'
import { type SimpleRule, simpleKindOf } from '../scorecards/rules/simple'
import type { Ladder } from './ladder'
import { firstWhere } from './least-rung'
import { type Setting, simpleLadder } from './simple-ladder'

/**
 * The ways in which values could rise under a rule; several where it has parts. Of additive parts each can rise alone, or
 * all one after another; of alternatives each alone.
 */
export function laddersOf(rule: Rule, setting: Setting): readonly Ladder[] {
  if (rule.kind === 'parts') {
    const parts = partLadders(rule.parts, setting)
    const together = oneAfterAnother(parts)
    return [...parts.flatMap(part => alone(part, setting)), ...(together === null ? [] : [together])]
  }
  if (rule.kind === 'best-of') return partLadders(rule.alternatives, setting).flatMap(part => alone(part, setting))
  const ladder = simpleLadder(rule, setting)
  return ladder === null ? [] : [ladder]
}

/** One part with what it was given, and the values that would better it. */
interface PartLadder {
  readonly id: string
  readonly given: unknown
  readonly ladder: Ladder | null
}

function partLadders(parts: readonly RulePart[], setting: Setting): readonly PartLadder[] {
  const given = (setting.value ?? {}) as Readonly<Record<string, unknown>>
  return parts.map(({ id, max, rule }, index) => {
    const value = Object.hasOwn(given, id) ? (given[id] ?? null) : null
    const group = (setting.group as readonly unknown[] | null)?.[index] ?? null
    const most = parseExact(max)
    const ladder = most.numerator === 0n ? null : simpleLadder(rule, { ...setting, value, group, max: most })
    const pointsOf = (one: unknown): Fraction | null => pointsUnder(rule, one, most, group)
    return { id, given: value, ladder: ladder === null ? null : fromGiven(ladder, value, pointsOf, setting) }
  })
}

/** The part of a ladder that betters a given value, which stands at its beginning; of a penalty, at its end. */
function fromGiven(
  { count, at }: Ladder,
  given: unknown,
  pointsOf: (value: unknown) => Fraction | null,
  { isPenalty }: Setting,
): Ladder {
  const own = given === null ? null : pointsOf(given)
  if (own === null) return { count, at }
  const exceeds = (place: bigint): boolean => compareFractions(pointsOf(at(place)) ?? zero, own) >= (isPenalty ? 0 : 1)
  const first = firstWhere(0n, count, exceeds)
  return isPenalty
    ? { count: first + 1n, at: place => (place === first ? given : at(place)) }
    : { count: count - first + 1n, at: place => (place === 0n ? given : at(first + place - 1n)) }
}

/** The points that a value gives under a rule; null where it gives none. */
function pointsUnder(rule: SimpleRule, value: unknown, max: Fraction, group: unknown): Fraction | null {
  const kind = simpleKindOf(rule)
  const read = kind.read(rule, value)
  if (faultsIn(read) !== null) return null
  const scored = kind.score(rule, read, max, group)
  return 'points' in scored ? scored.points : null
}

/** A part that rises while the others stay as they are. */
function alone({ id, ladder }: PartLadder, { value }: Setting): readonly Ladder[] {
  if (ladder === null) return []
  return [{ count: ladder.count, at: place => ({ ...(value as object | null), [id]: ladder.at(place) }) }]
}

/** All parts one after another, in order. Null where one has no value and none can be named. */
function oneAfterAnother(parts: readonly PartLadder[]): Ladder | null {
  if (parts.some(({ given, ladder }) => given === null && ladder === null)) return null
  return {
    count: parts.reduce((sum, { ladder }) => sum + (ladder === null ? 0n : ladder.count - 1n), 1n),
    at: place => {
      let left = place
      return Object.fromEntries(
        parts.map(({ id, given, ladder }) => {
          if (ladder === null) return [id, given]
          const own = left < ladder.count ? left : ladder.count - 1n
          left -= own
          return [id, ladder.at(own)]
        }),
      )
    },
  }
}
