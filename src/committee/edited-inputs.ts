import type { EvaluationEntry, EvaluationInputs } from '../scorecards/evaluation'
import { type Criterion, leavesOf, type Scorecard } from '../scorecards/scorecard'
import type { Edit } from './read-changes'

/** A list after edits: what was replaced stands in its place, what was added at the end, what was withdrawn is gone. */
interface EditedList<T> {
  readonly items: readonly T[]
  /** Where an edit's item stands before anything is gone; null for one that is withdrawn. */
  readonly placeOf: ReadonlyMap<Edit, number | null>
  /** Where something stands after all that is gone is gone. */
  readonly moved: (place: number) => number
}

function edited<T>(list: readonly T[], edits: readonly Edit[]): EditedList<T> {
  const items = [...list]
  const placeOf = new Map<Edit, number | null>()
  const gone: number[] = []
  for (const edit of edits) {
    const { place, item } = edit
    if (item === null) gone.push(place as number)
    else items[place ?? items.length] = item as T
    placeOf.set(edit, item === null ? null : (place ?? items.length - 1))
  }
  if (gone.length === 0) return { items, placeOf, moved: place => place }
  const isGone = new Set(gone)
  gone.sort((a, b) => a - b)
  return {
    items: items.filter((_, place) => !isGone.has(place)),
    placeOf,
    moved: place => place - firstNotBelow(gone, place),
  }
}

/** How many of the numbers, in order, lie below a limit. */
function firstNotBelow(ordered: readonly number[], limit: number): number {
  let [from, to] = [0, ordered.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ordered[middle] as number) < limit) from = middle + 1
    else to = middle
  }
  return from
}

/** The inputs of an evaluation after edits, and where everything then stands. */
export interface EditedInputs {
  readonly inputs: EvaluationInputs
  readonly placeOf: (edit: Edit) => number | null
  /** Whether anything stands elsewhere than before. */
  readonly hasMoved: boolean
  /** The entry with the places where its values then stand. */
  readonly follow: (entry: EvaluationEntry) => EvaluationEntry
  readonly observationAt: (place: number) => number
}

/** Puts the items of edits into the inputs. */
export function editInputs(inputs: EvaluationInputs, edits: readonly Edit[], scorecard: Scorecard): EditedInputs {
  const on = (list: Edit['list']) => edits.filter(edit => edit.list === list)
  const assessments = edited(inputs.assessments, on('assessments'))
  const observations = edited(inputs.observations, on('observations'))
  const criteria = leavesOf(scorecard.criteria)
  const moved = ({ indicator }: Criterion, place: number): number =>
    (indicator === undefined ? assessments : observations).moved(place)
  return {
    inputs: { ...inputs, assessments: assessments.items, observations: observations.items },
    placeOf: edit => assessments.placeOf.get(edit) ?? observations.placeOf.get(edit) ?? null,
    hasMoved: edits.some(({ item }) => item === null),
    follow: entry => ({
      ...entry,
      given: entry.given.map((place, index) => (place === null ? null : moved(criteria[index] as Criterion, place))),
    }),
    observationAt: observations.moved,
  }
}
