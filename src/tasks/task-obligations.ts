import type { TaskObligation } from './obligations'
import type { TaskPlan } from './plan'
import { owedTasks, readPlans } from './plan-statuses'
import { readOptions, TaskObligationOptions } from './read-options'

/**
 * Says who owes what by when: each task, each unit that owes it, each stage, each occurrence.
 *
 * For a question such as "what does this department owe this quarter?". A task that a group leads is owed by every
 * member of the group on the day; if there is no lead, by those who carry it out; if no unit is named, by none. A
 * task with parts and no stages of its own is owed through its parts.
 *
 * @param plans - A plan, or several.
 * @param options - The units, the day, and the span whose obligations are wanted: then only what falls due in it, and
 * what has no day.
 * @returns The obligations, in the order of plans, tasks, units and stages.
 * @throws An `EgovKpiError` when a plan is malformed, or a unit or group is unknown.
 *
 * @example
 * ```ts
 * import { listObligations } from 'egov-kpi'
 *
 * const units = {
 *   groups: [{ id: 'districts', name: 'Quận, huyện' }],
 *   units: [
 *     { id: 'hai-chau', name: 'Quận Hải Châu', group: 'districts' },
 *     { id: 'hoa-vang', name: 'Huyện Hòa Vang', group: 'districts' },
 *   ],
 * }
 * const plan = {
 *   id: 'plan-76',
 *   document: { number: '76/KH-UBND' },
 *   date: '2022-04-13',
 *   tasks: [
 *     {
 *       id: 'report',
 *       title: 'Báo cáo tiến độ',
 *       lead: [{ group: 'districts' }],
 *       stages: [{ id: 'report', deadline: 'trước ngày 30 tháng cuối cùng của từng Quý' }],
 *     },
 *   ],
 * }
 * listObligations(plan, { units, asOf: '2022-06-30', span: '2022-S2' }).map(({ unit, due }) => `${unit} ${due}`)
 * // => ['hai-chau 2022-09-29', 'hai-chau 2022-12-29', 'hoa-vang 2022-09-29', 'hoa-vang 2022-12-29']
 * ```
 */
export function listObligations(
  plans: TaskPlan | readonly TaskPlan[],
  options: TaskObligationOptions,
): readonly TaskObligation[] {
  const read = readPlans(plans, readOptions(TaskObligationOptions, options))
  return owedTasks(read).flatMap(({ owed }) => owed.map(({ obligation }) => obligation))
}
