export { type CheckTasksOptions, checkTasks } from './check-tasks'
export { definePlan, parsePlan, type TaskId } from './define-plan'
export type { Evidence, ReportedState } from './evidence'
export type { CountReport, GroupCount } from './group-count'
export type { ObligationStatus } from './obligation-status'
export type { Obligation } from './obligations'
export { type GroupParty, type OutsideParty, Party, type UnitParty } from './party'
export type { Plan } from './plan'
export type { TaskOverall, TaskStatus } from './plan-statuses'
export type { AsOfOptions, ObligationOptions, StatusOptions } from './read-options'
export { Stage, type StageEnd, stageTitle, WrittenDeadline } from './stage'
export { type SummarizeOptions, type SummaryKey, summarizeTasks, type TaskSummary } from './summarize'
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
export { taskObligations } from './task-obligations'
export type { DayCount, TaskTime } from './time-class'
export { type UpcomingOptions, upcoming } from './upcoming'
