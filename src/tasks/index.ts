export { type CheckTasksOptions, checkTasks } from './check-tasks'
export { definePlan, parsePlan, type TaskId } from './define-plan'
export type { ReportedTaskState, TaskEvidence } from './evidence'
export type { TaskCountReport, TaskGroupCount } from './group-count'
export type { TaskObligationStatus } from './obligation-status'
export type { TaskObligation } from './obligations'
export { parseTaskEvents } from './parse-task-events'
export type { GroupTaskParty, OutsideTaskParty, TaskParty, UnitTaskParty } from './party'
export type { TaskPlan } from './plan'
export type { TaskOverall, TaskStatus } from './plan-statuses'
export type { TaskAsOfOptions, TaskObligationOptions, TaskStatusOptions } from './read-options'
export type { TaskStage, TaskStageEnd, WrittenDeadline } from './stage'
export { formatStage } from './stage'
export { type SummarizeTasksOptions, summarizeTasks, type TaskSummary, type TaskSummaryKey } from './summarize'
export type { Task, TaskBasis, TaskReference, TaskTarget } from './task'
export type {
  TaskAmendmentEvent,
  TaskClaim,
  TaskCountEvent,
  TaskEvent,
  TaskEventDetails,
  TaskExtensionEvent,
  TaskNoteEvent,
  TaskState,
  TaskWorkEvent,
} from './task-event'
export { listObligations } from './task-obligations'
export type { TaskDayCount, TaskTime } from './time-class'
export { type ListUpcomingOptions, listUpcoming } from './upcoming'
