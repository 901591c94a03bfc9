import type { CivilDate } from '../foundation/civil-date'
import { successorsOn } from './succession'
import type { Unit } from './unit'

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
  /** Every unit that continues others, each after all of those that it continues. */
  readonly continued: readonly Unit[]
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
    for (const id of passedTo) predecessors.set(id, [...(predecessors.get(id) ?? []), { unit, isDivided }])
  }
  return {
    heirs: unit => heirs.get(unit) ?? [],
    predecessors: unit => predecessors.get(unit) ?? [],
    continued: inOrder(units, next, predecessors),
  }
}

/** The units that continue others, each once all of those that it continues have been named. */
function inOrder(
  units: readonly Unit[],
  next: ReadonlyMap<string, readonly string[]>,
  predecessors: ReadonlyMap<string, readonly Predecessor[]>,
): readonly Unit[] {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const waiting = new Map([...predecessors].map(([id, before]) => [id, before.length]))
  const ready = units.filter(({ id }) => !waiting.has(id))
  for (const unit of ready) {
    for (const id of next.get(unit.id) ?? []) {
      const left = (waiting.get(id) as number) - 1
      waiting.set(id, left)
      if (left === 0) ready.push(byId.get(id) as Unit)
    }
  }
  return ready.filter(({ id }) => waiting.has(id))
}
