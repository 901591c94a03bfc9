import type { CivilDate } from '../foundation/civil-date'
import type { Unit } from './unit'

/** A unit that ended within a period, and the units that continue its work on the last day of the period. */
export interface EndedUnit {
  readonly unit: Unit
  /** One if it merged or was renamed, several if it was divided, none if its work ended with it. */
  readonly successors: readonly Unit[]
}

/** Which unit answers for which in a period. */
export interface Succession {
  /**
   * The units that ended within the period and whose whole work passed to this one, in the order of the data: their
   * earlier reports count for it.
   */
  readonly predecessors: (unit: string) => readonly Unit[]
  /** Every unit that ended within the period, in the order of the data. */
  readonly ended: readonly EndedUnit[]
  /** Those of them that no single unit continues: their reports cannot be attributed to any. */
  readonly divided: readonly EndedUnit[]
}

/**
 * Which unit answers for which in a period, from its first day to its last: a unit that exists on the last day answers
 * for itself and for the units that ended within the period and passed all their work to it, over any number of steps.
 *
 * @param units - Checked units: each successor exists, and there are no cycles.
 */
export function successionIn(units: readonly Unit[], from: CivilDate, to: CivilDate): Succession {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const ended = units
    .filter(({ validTo }) => validTo !== undefined && from <= validTo && validTo < to)
    .map((unit): EndedUnit => ({ unit, successors: successorsOn(unit, to, byId) }))
  const predecessors = new Map<string, Unit[]>()
  for (const { unit, successors } of ended) {
    const [heir, ...others] = successors
    if (heir === undefined || others.length > 0) continue
    const before = predecessors.get(heir.id)
    if (before === undefined) predecessors.set(heir.id, [unit])
    else before.push(unit)
  }
  return {
    predecessors: unit => predecessors.get(unit) ?? [],
    ended,
    divided: ended.filter(({ successors }) => successors.length !== 1),
  }
}

/** The units that do the work of a unit on a day: itself while it exists, then its successors and theirs. */
export function successorsOn(unit: Unit, asOf: CivilDate, units: ReadonlyMap<string, Unit>): readonly Unit[] {
  return follow(
    unit,
    units,
    one => (one.validFrom ?? asOf) <= asOf && asOf <= (one.validTo ?? asOf),
    // A unit that has not begun yet has no work to pass on.
    one => one.validTo !== undefined && one.validTo < asOf,
  )
}

/** The units among those present that continue the work of a unit: the nearest ones on each line of successors. */
export function successorsAmong(
  unit: Unit,
  isThere: (unit: Unit) => boolean,
  units: ReadonlyMap<string, Unit>,
): readonly Unit[] {
  return follow(
    unit,
    units,
    one => one !== unit && isThere(one),
    () => true,
  )
}

/** Follows successors to the units sought, past those that passed their work on. */
function follow(
  unit: Unit,
  units: ReadonlyMap<string, Unit>,
  isFound: (unit: Unit) => boolean,
  passedOn: (unit: Unit) => boolean,
): readonly Unit[] {
  const seen = new Set<Unit>([unit])
  const found: Unit[] = []
  for (const one of seen) {
    if (isFound(one)) found.push(one)
    else if (passedOn(one)) for (const id of one.successors ?? []) seen.add(units.get(id) as Unit)
  }
  return found
}
