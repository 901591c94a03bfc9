import * as z from 'zod'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { PeriodText } from '../foundation/period'
import { readStructure } from '../foundation/structure'
import { listingOf, PlanTime } from './listing'
import type { Obligation } from './obligations'
import { owedOf } from './owed'
import { headingsAmong, owingUnits, partyCheck } from './owing-units'
import { type ObligationOptions, readOptions } from './read-options'
import { type ReadTask, readTask } from './read-task'
import type { Task } from './task'

/** What the obligations of tasks are listed by. */
export interface TaskObligationsOptions extends ObligationOptions {
  /** The date and the time of the plan: nothing is owed before that date, and what recurs is listed for that time. */
  readonly plan?: PlanTime
}

/**
 * Says who owes what by when: each task, each unit that owes it, each stage, each occurrence.
 *
 * For a question such as "what does this department owe this quarter?". A task that a group leads is owed by every
 * member of the group on the day; where nobody leads, by those who carry it out; where nobody is named, by nobody. A
 * task with parts and no stages of its own is owed through its parts.
 *
 * @param tasks - Tasks, such as `plan.tasks` of `parsePlan`.
 * @param options - The units, the day, and the span whose obligations are wanted: then only what falls due in it, and
 * what has no day.
 * @returns The obligations, in the order of tasks, units and stages.
 * @throws An `EgovKpiError` when a task is malformed, or a unit or group is unknown.
 *
 * @example
 * ```ts
 * import { taskObligations } from 'egov-kpi'
 *
 * const units = {
 *   groups: [{ id: 'districts', name: 'Quận, huyện' }],
 *   units: [
 *     { id: 'hai-chau', name: 'Quận Hải Châu', group: 'districts' },
 *     { id: 'hoa-vang', name: 'Huyện Hòa Vang', group: 'districts' },
 *   ],
 * }
 * const report = {
 *   id: 'report',
 *   title: 'Báo cáo tiến độ',
 *   lead: [{ group: 'districts' }],
 *   stages: [{ id: 'report', deadline: 'trước ngày 30 tháng cuối cùng của từng Quý' }],
 * }
 * taskObligations([report], { units, asOf: '2022-06-30', span: '2022-S2' }).map(({ unit, due }) => `${unit} ${due}`)
 * // => ['hai-chau 2022-09-29', 'hai-chau 2022-12-29', 'hoa-vang 2022-09-29', 'hoa-vang 2022-12-29']
 * ```
 */
export function taskObligations(tasks: readonly Task[], options: TaskObligationsOptions): readonly Obligation[] {
  const list = readStructure(z.array(z.unknown()), tasks, ['tasks'])
  const read = readOptions<{ span?: PeriodText; plan?: PlanTime }>(options, {
    span: z.optional(PeriodText),
    plan: z.optional(PlanTime),
  })
  const paper = (read.issues === undefined ? read.value.plan : undefined) ?? {}
  const readings = (list.issues === undefined ? list.value : []).map((task, index) =>
    readTask(task, paper, ['tasks', index]),
  )
  const issues: readonly Issue[] = [
    ...(list.issues ?? []),
    ...readings.flatMap(reading => reading.issues),
    ...(read.issues ?? []),
  ]
  throwIfAny(issues)
  if (read.issues !== undefined) return []
  const { directory, asOf, span, plan } = read.value
  const whole = readings.map(({ task }) => task as ReadTask)
  const partyIssues = partyCheck(directory)
  throwIfAny(whole.flatMap((task, index) => partyIssues(task, ['tasks', index])))
  const listing = listingOf(span, asOf, plan)
  const headings = headingsAmong(whole)
  return whole
    .filter(task => !headings.has(task))
    .flatMap(task => owedOf(task, owingUnits(task, directory, asOf), listing, { directory, asOf }, undefined))
    .map(({ obligation }) => obligation)
}
