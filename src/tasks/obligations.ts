import type { Deadline, MilestonesDeadline, RecurringDeadline, SimpleDeadline } from '../deadlines/deadline'
import { occurrencesOf } from '../deadlines/occurrences'
import type { CivilDate } from '../foundation/civil-date'
import type { PeriodText } from '../foundation/period'
import type { Unit } from '../organization/unit'
import { type ReadStage, type ReadTask, stagesOf } from './read-task'

/**
 * One thing that one unit owes: a task, one of its stages, and one occurrence of that stage.
 *
 * Plain data, and the same again for the same plan and day.
 */
export interface Obligation {
  /** The id of the plan, where a plan was asked about. */
  readonly plan?: string
  readonly task: string
  readonly unit: string
  readonly group: string
  readonly stage: string
  /** The last good day as written, or null where none is: no deadline, one bound to an event, one only expected. */
  readonly due: CivilDate | null
  /** The deadline that it follows from. */
  readonly deadline?: Deadline
  /** The period that it closes, where it recurs. */
  readonly period?: PeriodText
  /** What it is of a deadline with several points. */
  readonly role?: 'start' | 'finish' | 'step'
  /** Present where the day rests on an assumption. */
  readonly assumed?: true
}

/** The days between which obligations are listed. */
export interface Span {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Between which days what recurs is listed, and whether dated deadlines are limited to them too. */
export interface Listing {
  readonly recurring: Span
  readonly dated: Span | null
}

/** What a unit owes of a stage, but for the unit. */
type Occasion = Pick<Obligation, 'due' | 'deadline' | 'period' | 'role' | 'assumed'>

/** The obligations of a task: each unit that owes it, each stage, each occurrence. */
export function obligationsOf(
  task: ReadTask,
  units: readonly Unit[],
  listing: Listing,
  plan: string | undefined,
): readonly Obligation[] {
  const occasions = stagesOf(task).map(stage => [stage.id, occasionsOf(stage, listing)] as const)
  return units.flatMap(unit =>
    occasions.flatMap(([stage, list]) =>
      list.map(occasion => ({
        ...(plan === undefined ? {} : { plan }),
        task: task.id,
        unit: unit.id,
        group: unit.group,
        stage,
        ...occasion,
      })),
    ),
  )
}

/** The occurrences of a stage; one without a day where its deadline has none. */
export function occasionsOf({ deadline, anchor }: ReadStage, { recurring, dated }: Listing): readonly Occasion[] {
  if (deadline === undefined) return [{ due: null }]
  if (deadline.kind === 'recurring') {
    return recurs(deadline) ? turnsOf(deadline, deadline, recurring, anchor) : [{ due: null, deadline }]
  }
  const points =
    deadline.kind === 'milestones' ? pointsOf(deadline, recurring, anchor) : [occasionOf(deadline, deadline)]
  const undated = points.length === 0 ? [{ due: null, deadline }] : points
  return undated.filter(({ due }) => due === null || dated === null || (dated.from <= due && due <= dated.to))
}

/** Whether a deadline comes again on days that can be listed; what is only expected is not owed. */
export function recurs(deadline: Deadline | undefined): boolean {
  if (deadline?.kind === 'milestones') return deadline.milestones.some(({ deadline: one }) => recurs(one))
  if (deadline?.kind !== 'recurring' || deadline.expected) return false
  return deadline.cycles.length > 0 || (deadline.also ?? []).length > 0
}

function turnsOf(
  one: RecurringDeadline,
  deadline: Deadline,
  { from, to }: Span,
  anchor: CivilDate | undefined,
): readonly Occasion[] {
  return occurrencesOf(one, from, to, anchor).map(({ lastDay, period, assumed }) => ({
    due: lastDay,
    deadline,
    ...(period === undefined ? {} : { period }),
    ...(assumed === undefined ? {} : { assumed }),
  }))
}

/** The dated points of a sentence with several; that work goes on after them is nothing to be late with. */
function pointsOf(deadline: MilestonesDeadline, span: Span, anchor: CivilDate | undefined): readonly Occasion[] {
  return deadline.milestones.flatMap(({ role, deadline: one }) => {
    if (one.kind === 'recurring') {
      return recurs(one) ? turnsOf(one, deadline, span, anchor).map(turn => ({ ...turn, role })) : []
    }
    return one.lastDay === null || one.expected ? [] : [{ ...occasionOf(one, deadline), role }]
  })
}

function occasionOf(one: SimpleDeadline, deadline: Deadline): Occasion {
  // What is expected is not owed.
  if (one.expected) return { due: null, deadline }
  return { due: one.lastDay, deadline, ...(one.assumed === undefined ? {} : { assumed: one.assumed }) }
}
