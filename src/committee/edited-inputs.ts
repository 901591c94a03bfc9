import type { EvaluationEntry, EvaluationInputs } from '../scorecards/evaluation'
import { leavesOf, type Scorecard } from '../scorecards/scorecard'
import type { Edit } from './read-changes'

/** A list after edits: replaced items at their places, added ones at the end, without the withdrawn ones. */
interface EditedList<T> {
  readonly items: readonly T[]
  /** The place of an edit's item while the withdrawn ones are still there; null for a withdrawn one. */
  readonly placeOf: ReadonlyMap<Edit, number | null>
  /** The final place of the item that had a place while the withdrawn ones were still there. */
  readonly moved: (place: number) => number
}

function edited<T>(list: readonly T[], edits: readonly Edit[]): EditedList<T> {
  const items: (T | null)[] = [...list]
  const placeOf = new Map<Edit, number | null>()
  for (const edit of edits) {
    const place = edit.place ?? items.length
    items[place] = edit.item as T | null
    placeOf.set(edit, edit.item === null ? null : place)
  }
  let left = 0
  const places = items.map(item => (item === null ? left : left++))
  return {
    items: items.filter(item => item !== null),
    placeOf,
    moved: place => places[place] as number,
  }
}

/** The inputs of an evaluation after edits. */
export interface EditedInputs {
  readonly inputs: EvaluationInputs
  readonly placeOf: (edit: Edit) => number | null
  /** The entry with the final places of its values. */
  readonly follow: (entry: EvaluationEntry) => EvaluationEntry
  /** The final place of an observation. */
  readonly observationAt: (place: number) => number
}

/** Puts the items of edits into the inputs. */
export function editInputs(inputs: EvaluationInputs, edits: readonly Edit[], { criteria }: Scorecard): EditedInputs {
  const on = (list: Edit['list']) => edits.filter(edit => edit.list === list)
  const assessments = edited(inputs.assessments, on('assessments'))
  const observations = edited(inputs.observations, on('observations'))
  const lists = leavesOf(criteria).map(({ indicator }) => (indicator === undefined ? assessments : observations))
  const isMoved = edits.some(({ item }) => item === null)
  const moved = (place: number | null, index: number): number | null =>
    place === null ? null : (lists[index] as EditedList<unknown>).moved(place)
  return {
    inputs: { ...inputs, assessments: assessments.items, observations: observations.items },
    placeOf: edit => assessments.placeOf.get(edit) ?? observations.placeOf.get(edit) ?? null,
    follow: entry => (isMoved ? { ...entry, given: entry.given.map(moved) } : entry),
    observationAt: observations.moved,
  }
}
