export { type CheckTasksOptions, checkTasks } from './check-tasks'
export {
  type CompletionCounts,
  type CompletionRate,
  completionRates,
  type DueCompletionCounts,
  type TimelyCompletionCounts,
} from './completion-rates'
export { definePlan, parsePlan, type TaskId } from './define-plan'
export type { Evidence, ReportedState } from './evidence'
export type { CountReport, GroupCount } from './group-count'
export type { PlanTime } from './listing'
export type { ObligationStatus } from './obligation-status'
export type { Obligation } from './obligations'
export type { TaskOverall } from './overall'
export { type GroupParty, type OutsideParty, Party, type UnitParty } from './party'
export type { Plan } from './plan'
export type { AsOfOptions, ObligationOptions, StatusOptions } from './read-options'
export { Stage, type StageEnd, WrittenDeadline } from './stage'
export {
  type SummarizeOptions,
  type SummaryKey,
  summarizeTasks,
  type TaskSummary,
  type TaskSummaryRow,
} from './summarize'
export type { Named, NamedTask, SummaryNames } from './summary-names'
export type { TaskTally } from './tally'
export { Task, TaskBasis, TaskReference, TaskTarget } from './task'
export {
  type AmendmentEvent,
  type CountEvent,
  type EventDetails,
  type ExtensionEvent,
  type NoteEvent,
  TaskEvent,
  type TaskState,
  type WorkEvent,
} from './task-event'
export { type TaskObligationsOptions, taskObligations } from './task-obligations'
export { taskObservations } from './task-observations'
export { type TaskStatus, type TaskStatusOptions, taskStatus } from './task-status'
export type { DayCount, TaskTime } from './time-class'
export { type UpcomingOptions, upcoming } from './upcoming'
