import { LegalDocument } from '../documents/legal-document'
import { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import type { IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { PeriodText } from '../foundation/period'
import { list, maybe, type Properties, record, type Schema } from '../foundation/schema'
import type { ReadTask } from './read-task'
import { Task } from './task'

/** A plan: a document of a day, and the tasks that it gives. */
export interface TaskPlan {
  readonly id: string
  readonly title?: LocalizedText
  readonly document: LegalDocument
  /** The plan's own date; without a `period`, deadlines that state no year are of its year. */
  readonly date: CivilDate
  /** The time for which it plans: what recurs is listed in it, and deadlines that state no year are of its year. */
  readonly period?: PeriodText
  readonly tasks: readonly Task[]
}

/** The properties of a plan without its tasks. */
export const planHead = (): Properties<Omit<TaskPlan, 'tasks'>> => ({
  id: Identifier,
  title: maybe(LocalizedText),
  document: LegalDocument,
  date: CivilDate,
  period: maybe(PeriodText),
})

/** The schema of the form of a {@link TaskPlan}. */
export const TaskPlan: Schema<TaskPlan> = record(() => ({ ...planHead(), tasks: list(Task) }))

/** A plan all of whose deadlines are read. */
export interface ReadPlan extends Omit<TaskPlan, 'tasks'> {
  readonly tasks: readonly ReadTask[]
}

/** A plan that was read, and its path in the argument. */
export interface PlacedPlan {
  readonly plan: ReadPlan
  readonly path: IssuePath
}
