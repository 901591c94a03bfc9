import { LegalDocument } from '../documents/legal-document'
import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { either, list, maybe, notEmpty, object, oneOf, record, type Schema } from '../foundation/schema'
import { TaskParty } from './party'
import { TaskStage, WrittenDeadline } from './stage'
import { TaskEvent } from './task-event'

/** A task of the same plan by its id, or one of another plan. */
export type TaskReference = string | { readonly plan: string; readonly task: string }

/** A quantity that is to be reached, as printed: "tối thiểu 20% khu vực dân cư". */
export interface TaskTarget {
  readonly relation: 'at-least' | 'exactly' | 'at-most'
  /** In its measure: 20 percent is `'20'`. */
  readonly value: string | number
  /** What it is counted in: `'percent'`, `'enterprises'`. */
  readonly measure: string
  /** What is counted. */
  readonly of?: LocalizedText
  readonly deadline?: WrittenDeadline
  readonly place?: string
}

/** What a task rests on: a document, and the place in it. */
export interface TaskBasis {
  readonly document: LegalDocument
  /** The annex, the item. */
  readonly place?: string
}

/** Something that a plan wants done. */
export interface Task {
  readonly id: string
  /** The number as printed: `'đ'`, `'2.3'`. */
  readonly number?: string
  readonly title: LocalizedText
  /** What is to be done: the column "Nội dung nhiệm vụ" beside the title. */
  readonly content?: LocalizedText
  /** Where in the paper it stands. */
  readonly place?: string
  /** The task that it is a part of; one that has parts and no stages of its own is owed through these. */
  readonly parent?: string
  /** Who leads, and so owes it; a group's lead is owed by each of its members. None is legal. */
  readonly lead?: readonly TaskParty[]
  /** Who carries it out, and owes it if there is no lead. */
  readonly implement?: readonly TaskParty[]
  readonly support?: readonly TaskParty[]
  /** Who sees to it that it is done. */
  readonly followUp?: readonly TaskParty[]
  /** Its dated steps; without any it is one piece of work without a deadline. */
  readonly stages?: readonly TaskStage[]
  readonly deliverable?: LocalizedText
  readonly targets?: readonly TaskTarget[]
  readonly basis?: readonly TaskBasis[]
  /** The same task, listed elsewhere; if its plan is given too, what happened there counts here. */
  readonly sameAs?: readonly TaskReference[]
  /** Tasks that belong to the matter. */
  readonly seeAlso?: readonly TaskReference[]
  /** The item at which, as the paper says, its progress is reported. */
  readonly reportedAt?: TaskReference
  /** The ids of indicators that measure it. */
  readonly indicators?: readonly string[]
  /** Who pays, from what, as printed. */
  readonly funding?: LocalizedText
  readonly events?: readonly TaskEvent[]
}

const parties = maybe(list(TaskParty))

/** The schema of a {@link TaskReference}. */
export const TaskReference: Schema<TaskReference> = either(
  Identifier,
  object(() => ({ plan: Identifier, task: Identifier })),
)

/** The schema of a {@link TaskTarget}. */
export const TaskTarget: Schema<TaskTarget> = record(() => ({
  relation: oneOf(['at-least', 'exactly', 'at-most']),
  value: ExactNumber,
  measure: notEmpty,
  of: maybe(LocalizedText),
  deadline: maybe(WrittenDeadline),
  place: maybe(notEmpty),
}))

/** The schema of a {@link TaskBasis}. */
export const TaskBasis: Schema<TaskBasis> = record(() => ({
  document: LegalDocument,
  place: maybe(notEmpty),
}))

/** The schema of a {@link Task}. */
export const Task: Schema<Task> = record(() => ({
  id: Identifier,
  number: maybe(notEmpty),
  title: LocalizedText,
  content: maybe(LocalizedText),
  place: maybe(notEmpty),
  parent: maybe(Identifier),
  lead: parties,
  implement: parties,
  support: parties,
  followUp: parties,
  stages: maybe(list(TaskStage)),
  deliverable: maybe(LocalizedText),
  targets: maybe(list(TaskTarget)),
  basis: maybe(list(TaskBasis)),
  sameAs: maybe(list(TaskReference)),
  seeAlso: maybe(list(TaskReference)),
  reportedAt: maybe(TaskReference),
  indicators: maybe(list(Identifier)),
  funding: maybe(LocalizedText),
  events: maybe(list(TaskEvent)),
}))
