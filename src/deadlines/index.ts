export type { DeadlineCycle } from './cycle'
export type {
  BeforeDeadline,
  BetweenDeadline,
  ByEventDeadline,
  ByReferenceDeadline,
  DatedDeadline,
  Deadline,
  DeadlineMilestone,
  DeadlineWords,
  MilestonesDeadline,
  OnDeadline,
  OpenEndedDeadline,
  RecurringDeadline,
  RelativeDeadline,
  RelativeMeasure,
  SimpleDeadline,
  WithinDeadline,
} from './deadline'
export { computeDueDate, type DueDate } from './due-date'
export type { DueDateOptions, DuePolicy } from './due-options'
export type { DueRule, DueStep } from './due-step'
export { explainDueDate } from './explain-due-date'
export { formatDeadline } from './format-deadline'
export { type DeadlineOccurrence, type ListOccurrencesOptions, listOccurrences } from './occurrences'
export { parseDeadline } from './parse-deadline'
export type { DeadlineOptions } from './phrase'
export type { ReappointmentResult } from './reappoint'
export { type ResolveEventOptions, resolveEvent } from './resolve-event'
export type { NoServiceTerm, ServiceTerm, ServiceTermMeasure, TimedServiceTerm } from './service-term'
export type {
  ApologyRule,
  Reappointment,
  Suspension,
  SuspensionExtension,
  SuspensionPause,
  SuspensionRestart,
} from './suspension'
export { type DelayExcuse, judgeTimeliness, type Timeliness, type TimelinessOptions } from './timeliness'
