import * as z from 'zod'
import type { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { asOfIssues, calendarDoubts } from './calendar-doubts'
import type { GroupCount } from './group-count'
import { listingOf, PlanTime } from './listing'
import { type ObligationStatus, statusesOf } from './obligation-status'
import { overallOf, type TaskOverall } from './overall'
import { partyCheck } from './owing-units'
import { logFindings } from './plan-findings'
import { type ReadStatusOptions, readStatusOptions, type StatusOptions } from './read-options'
import { type ReadTask, readTask } from './read-task'
import type { Task } from './task'

/** What the state of one task is judged by. */
export interface TaskStatusOptions extends StatusOptions {
  /**
   * The date and the time of the plan that the task belongs to: nothing is owed before that date, and what recurs is
   * listed for that time.
   */
  readonly plan?: PlanTime
}

/** How a task stands on a day: every obligation, and all of them together. */
export interface TaskStatus {
  readonly task: string
  readonly asOf: CivilDate
  /** What counted as soon, in calendar days. */
  readonly dueSoonDays: number
  readonly obligations: readonly ObligationStatus[]
  /** All obligations together; null where nobody owes the task. */
  readonly overall: TaskOverall | null
  /** What counts of groups say beside it, without naming units. */
  readonly counts: readonly GroupCount[]
  /** What is doubtful in its log; what of the calendar is assumed, or does not reach far enough. */
  readonly findings: readonly Issue[]
}

/**
 * Says how a task stands on a day: state × time class, for every unit, stage and occurrence, and overall.
 *
 * The log of events up to that day is the truth; nothing is stored. Each stage is judged by itself, since the approver
 * can be late when the submitter was not. Days are compared with days: what is done on the last day is on time, and a
 * written date does not move out of a day off.
 *
 * @param task - The task, with its events.
 * @param options - The units, the day, the working calendar in which days are counted, and what counts as soon.
 * @returns Plain data; `left` and `late` are in calendar and in working days.
 * @throws An `EgovKpiError` when the task is malformed, a unit is unknown, or the calendar does not cover the day.
 *
 * @example
 * ```ts
 * import { taskStatus, vietnamCivilService } from 'egov-kpi'
 *
 * const task = {
 *   id: 'review',
 *   title: { vi: 'Sơ kết 02 năm Chương trình 37', en: 'Two-year review of Programme 37' },
 *   lead: [{ unit: 'so-tttt' }],
 *   stages: [
 *     { id: 'submission', deadline: 'Tháng 02/2022' },
 *     { id: 'approval', deadline: 'Tháng 3/2022' },
 *   ],
 *   events: [
 *     { kind: 'submitted', date: '2022-02-28' },
 *     { kind: 'approved', date: '2022-05-09', by: 'UBND thành phố' },
 *   ],
 * } as const
 * const units = {
 *   groups: [{ id: 'departments', name: 'Sở' }],
 *   units: [{ id: 'so-tttt', name: 'Sở TT&TT', group: 'departments' }],
 * }
 * const { obligations, overall } = taskStatus(task, { units, asOf: '2022-06-30', calendar: vietnamCivilService() })
 * obligations.map(({ stage, state, time, late }) => [stage, state, time, late?.workingDays])
 * // => [['submission', 'completed', 'on-time', undefined], ['approval', 'completed', 'late', 24]]
 * overall?.time // => 'late'
 * ```
 */
export function taskStatus(task: Task, options: TaskStatusOptions): TaskStatus {
  const read = readStatusOptions<{ plan?: PlanTime }>(options, { plan: z.optional(PlanTime) })
  const reading = readTask(task, (read.issues === undefined ? read.value.plan : undefined) ?? {}, ['task'])
  throwIfAny([...reading.issues, ...(read.issues ?? [])])
  const whole = reading.task as ReadTask
  const { value } = read as { readonly value: ReadStatusOptions & { readonly plan?: PlanTime } }
  throwIfAny([...partyCheck(value.directory)(whole, ['task']), ...asOfIssues(value)])
  const { asOf, dueSoonDays, span, plan } = value
  const { statuses: obligations, counts } = statusesOf(whole, value, listingOf(span, asOf, plan))
  return {
    task: whole.id,
    asOf,
    dueSoonDays,
    obligations,
    overall: overallOf(obligations),
    counts,
    findings: [
      ...logFindings({ ...value, task: whole, path: ['task'], listing: listingOf(null, asOf, plan), knowsUnits: true }),
      ...calendarDoubts(obligations, value),
    ],
  }
}
