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
  SimpleDeadline,
  type WithinDeadline,
} from './deadline'
export { formatDeadline } from './format-deadline'
export { type Occurrence, type OccurrenceOptions, occurrences } from './occurrences'
export { parseDeadline } from './parse-deadline'
export type { DeadlineOptions } from './phrase'
