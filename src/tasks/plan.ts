import * as z from 'zod'
import { LegalDocument } from '../documents/legal-document'
import { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import type { IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { PeriodText } from '../foundation/period'
import type { ReadTask } from './read-task'
import type { Task } from './task'

/** A plan: a document of a day, and the tasks that it gives. */
export interface Plan {
  readonly id: string
  readonly title?: LocalizedText
  readonly document: LegalDocument
  /** The plan's own date; without a `period`, deadlines that state no year are of its year. */
  readonly date: CivilDate
  /** The time for which it plans: what recurs is listed in it, and deadlines that state no year are of its year. */
  readonly period?: PeriodText
  readonly tasks: readonly Task[]
}

/** The schemas of the properties of a {@link Plan}; its tasks are read one by one. */
export const planShape: { readonly [K in keyof Required<Plan>]: z.ZodType } = {
  id: Identifier,
  title: z.optional(LocalizedText),
  document: LegalDocument,
  date: CivilDate,
  period: z.optional(PeriodText),
  tasks: z.array(z.unknown()),
}

/** A plan all of whose deadlines are read. */
export interface ReadPlan extends Omit<Plan, 'tasks'> {
  readonly tasks: readonly ReadTask[]
}

/** A plan that was read, and where it stood in what was given: nowhere in particular where it was the only one. */
export interface PlacedPlan {
  readonly plan: ReadPlan
  readonly path: IssuePath
}
