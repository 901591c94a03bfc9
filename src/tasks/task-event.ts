import { LegalDocument } from '../documents/legal-document'
import { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import {
  just,
  maybe,
  noIssues,
  notEmpty,
  oneOf,
  record,
  type Schema,
  textOfForm,
  variants,
  wholeCount,
} from '../foundation/schema'
import { WrittenDeadline } from './stage'
import { taskIssue } from './wording'

/** The states, in the order in which tables show them. */
export const taskStates: readonly TaskState[] = [
  'not-started',
  'in-progress',
  'submitted',
  'completed',
  'suspended',
  'rejected',
]

/** How far a piece of work is. */
export type TaskState = 'not-started' | 'in-progress' | 'submitted' | 'completed' | 'suspended' | 'rejected'

/** The kinds of events of the work itself, in the order in which those of one day count. */
export const workKinds = [
  'reopened',
  'started',
  'consulted',
  'submitted',
  'returned',
  'resubmitted',
  'appraised',
  'suspended',
  'resumed',
  'rejected',
  'approved',
  'completed',
] as const

/**
 * What a report or a dashboard says of a piece of work: how far it is, or how it stands to its deadline, which says of
 * "quá hạn" that it is open, and of "hoàn thành quá hạn" that it is done.
 */
export type TaskClaim = TaskState | 'within-deadline' | 'due-soon' | 'overdue' | 'on-time' | 'late' | 'no-deadline'

/** All claims: states first, then times. */
const claims: readonly TaskClaim[] = [
  ...taskStates,
  'within-deadline',
  'due-soon',
  'overdue',
  'on-time',
  'late',
  'no-deadline',
]

/** What every event carries. */
export interface TaskEventDetails {
  /** The day on which it happened. */
  readonly date: CivilDate
  /** The hour at which it happened, `'16:30'`: a deadline that names an hour is judged by it. */
  readonly time?: string
  /** The unit whose duty it concerns; every unit that owes the task unless given. */
  readonly unit?: string
  /** The group whose units it concerns, each of them: "07/07 quận, huyện đã thành lập". */
  readonly group?: string
  /** The stage that it concerns; every stage unless given. */
  readonly stage?: string
  /** The last day, as written, of the occurrence that it concerns; needed if the deadline recurs or has several days. */
  readonly due?: CivilDate
  /** Who acted, if it was not the unit itself: the one that approves, or appraises. */
  readonly by?: LocalizedText
  /** The document that proves it. */
  readonly document?: LegalDocument
  /** What the paper says of it. */
  readonly text?: LocalizedText
  /** Where in the paper it stands. */
  readonly place?: string
  /** Present if the day is assumed: a report without a day. */
  readonly assumed?: true
}

/** Work that began, went on, ended. */
export interface TaskWorkEvent extends TaskEventDetails {
  readonly kind: (typeof workKinds)[number]
}

/** More time was asked for, or given: to a date, or to an event ("đến Kỳ họp cuối năm 2022"). Asking changes nothing. */
export interface TaskExtensionEvent extends TaskEventDetails {
  readonly kind: 'extension-asked' | 'extension-granted'
  readonly to: WrittenDeadline
}

/** The task was changed by those who gave it; `to` if that set a new deadline. */
export interface TaskAmendmentEvent extends TaskEventDetails {
  readonly kind: 'amended'
  readonly to?: WrittenDeadline
}

/** What a report says: in words, how far the work is, when it is expected. It changes no state, since it proves nothing. */
export interface TaskNoteEvent extends TaskEventDetails {
  readonly kind: 'note'
  /** What the report claims: "Đã hoàn thành", "Quá hạn". */
  readonly says?: TaskClaim
  /** When the report expects the work to be done. */
  readonly expected?: WrittenDeadline
}

/**
 * How many units of a group are done, without their names: "41/56 phường, xã đã ban hành". A later count replaces the
 * one before. Units that events name are part of it.
 */
export interface TaskCountEvent extends Omit<TaskEventDetails, 'unit'> {
  readonly kind: 'count'
  readonly group: string
  /** How many are done. */
  readonly done: number
  /** Of how many, as the report says. */
  readonly of?: number
}

/** Something that happened to a task. The log of events is the truth; what state a task is in follows from it. */
export type TaskEvent = TaskWorkEvent | TaskExtensionEvent | TaskAmendmentEvent | TaskNoteEvent | TaskCountEvent

const details = {
  date: CivilDate,
  time: maybe(
    textOfForm(/^([01]\d|2[0-3]):[0-5]\d$/, { vi: 'giờ và phút như “16:30”', en: 'hours and minutes such as “16:30”' }),
  ),
  stage: maybe(Identifier),
  due: maybe(CivilDate),
  by: maybe(LocalizedText),
  document: maybe(LegalDocument),
  text: maybe(LocalizedText),
  place: maybe(notEmpty),
  assumed: maybe(just(true)),
}
const whose = { unit: maybe(Identifier), group: maybe(Identifier) }

/** The schema of a {@link TaskEvent}. */
export const TaskEvent: Schema<TaskEvent> = variants(() => [
  record<TaskWorkEvent>(() => ({ kind: oneOf(workKinds), ...details, ...whose })),
  record<TaskExtensionEvent>(() => ({
    kind: oneOf(['extension-asked', 'extension-granted']),
    to: WrittenDeadline,
    ...details,
    ...whose,
  })),
  record<TaskAmendmentEvent>(() => ({ kind: just('amended'), to: maybe(WrittenDeadline), ...details, ...whose })),
  record<TaskNoteEvent>(() => ({
    kind: just('note'),
    says: maybe(oneOf(claims)),
    expected: maybe(WrittenDeadline),
    ...details,
    ...whose,
  })),
  record<TaskCountEvent>(
    () => ({ kind: just('count'), group: Identifier, done: wholeCount, of: maybe(wholeCount), ...details }),
    ({ done, of }) =>
      of === undefined || done <= of
        ? noIssues
        : [taskIssue('contradiction', ['done'], { what: 'done-and-whole', done, of })],
  ),
])
