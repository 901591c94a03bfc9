import type { CivilDate } from '../foundation/civil-date'
import { successorsOn } from './succession'
import type { Unit } from './unit'
import type { UnitValidity } from './validity'

/** A unit that passed its work on to another one. */
export interface Predecessor {
  readonly unit: Unit
  /** Whether only a part of its work passed to that one. */
  readonly isDivided: boolean
}

/** How the units of a day continue those that ended before it, step by step. */
export interface Continuation {
  /** The units of the day that do the work of a unit: itself if it exists, none if its work ended. */
  readonly heirs: (unit: string) => readonly Unit[]
  /** The units that passed their work on to this one directly, in the order of the data. */
  readonly predecessors: (unit: string) => readonly Predecessor[]
  /** The units among these, or that continue one of these, that continue others; each after all of those that it continues. */
  readonly continuedFrom: (units: Iterable<string>) => readonly Unit[]
  /** The time in which a unit or one that it continues exists. */
  readonly lifetime: (unit: string) => UnitValidity
}

/**
 * How the units of a day continue those that ended before it.
 *
 * A unit that was divided and whose parts came together again passed all of its work to one.
 *
 * @param units - Checked units: each successor exists, and there are no cycles.
 */
export function continuationOn(units: readonly Unit[], asOf: CivilDate): Continuation {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const heirs = new Map(units.map(unit => [unit.id, successorsOn(unit, asOf, byId)]))
  const next = new Map<string, readonly string[]>()
  const predecessors = new Map<string, Predecessor[]>()
  for (const unit of units) {
    const [heir, ...others] = heirs.get(unit.id) as readonly Unit[]
    if (heir === undefined || heir === unit) continue
    const { successors = [] } = unit
    const isDivided = successors.length > 1 && others.length > 0
    const passedTo = successors.length === 1 || isDivided ? successors : [heir.id]
    next.set(unit.id, passedTo)
    for (const id of passedTo) {
      const before = predecessors.get(id) ?? []
      predecessors.set(id, before)
      before.push({ unit, isDivided })
    }
  }
  const ordered = inOrder(units, byId, next, predecessors)
  const places = new Map(ordered.map(({ id }, place) => [id, place]))
  const lifetimes = new Map<string, UnitValidity>()
  for (const unit of ordered) {
    const before = (predecessors.get(unit.id) ?? []).map(one => lifetimes.get(one.unit.id) as UnitValidity)
    lifetimes.set(unit.id, { ...unit, ...beginning([unit, ...before]) })
  }
  return {
    heirs: unit => heirs.get(unit) ?? [],
    predecessors: unit => predecessors.get(unit) ?? [],
    continuedFrom: from => {
      const found = new Set(from)
      for (const unit of found) for (const id of next.get(unit) ?? []) found.add(id)
      const continued = [...found].filter(id => predecessors.has(id)).map(id => places.get(id) as number)
      return continued.toSorted((a, b) => a - b).map(place => ordered[place] as Unit)
    },
    lifetime: unit => lifetimes.get(unit) as UnitValidity,
  }
}

/** The earliest first day; none if one of them is open. */
function beginning(all: readonly UnitValidity[]): UnitValidity {
  const days = all.flatMap(({ validFrom }) => validFrom ?? [])
  const [first] = days.toSorted()
  return { validFrom: days.length < all.length ? undefined : first } as UnitValidity
}

/** The units, each after all of those that it continues. */
function inOrder(
  units: readonly Unit[],
  byId: ReadonlyMap<string, Unit>,
  next: ReadonlyMap<string, readonly string[]>,
  predecessors: ReadonlyMap<string, readonly Predecessor[]>,
): readonly Unit[] {
  const waiting = new Map([...predecessors].map(([id, before]) => [id, before.length]))
  const ready = units.filter(({ id }) => !waiting.has(id))
  for (const unit of ready) {
    for (const id of next.get(unit.id) ?? []) {
      const left = (waiting.get(id) as number) - 1
      waiting.set(id, left)
      if (left === 0) ready.push(byId.get(id) as Unit)
    }
  }
  return ready
}
