export { Cycle } from './cycle'
export {
  type BeforeDeadline,
  type BetweenDeadline,
  type ByEventDeadline,
  type ByReferenceDeadline,
  DatedDeadline,
  Deadline,
  type DeadlineWords,
  type Milestone,
  type MilestonesDeadline,
  type OnDeadline,
  type OpenEndedDeadline,
  type RecurringDeadline,
  type RelativeDeadline,
  type RelativeMeasure,
  SimpleDeadline,
  type WithinDeadline,
} from './deadline'
export { type DueDate, dueDate } from './due-date'
export type { DueDateOptions, DuePolicy } from './due-options'
export type { DueRule, DueStep } from './due-step'
export { explainDueDate } from './explain-due-date'
export { formatDeadline } from './format-deadline'
export { type Occurrence, type OccurrenceOptions, occurrences } from './occurrences'
export { parseDeadline } from './parse-deadline'
export type { DeadlineOptions } from './phrase'
export type { ReappointmentResult } from './reappoint'
export { type ResolveEventOptions, resolveEvent } from './resolve-event'
export { type NoTerm, ServiceTerm, type TermMeasure, type TimedTerm } from './service-term'
export { ApologyRule, type Extend, type Pause, Reappointment, type Restart, Suspension } from './suspension'
export { type Excuse, type Timeliness, type TimelinessOptions, timeliness } from './timeliness'
