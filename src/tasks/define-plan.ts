import { EgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import type { TaskPlan } from './plan'
import { readPlan } from './read-plan'

/** The ids of the tasks of a plan that was defined, if TypeScript knows them; otherwise `string`. */
export type TaskId<P extends TaskPlan> = P['tasks'][number]['id']

/**
 * Defines a plan in TypeScript, with its ids known to the compiler.
 *
 * Deadlines may be written as in the paper. From JSON use {@link parsePlan}.
 *
 * @param plan - The plan, plain data.
 * @returns The same object.
 * @throws An `EgovKpiError` with every problem, as {@link parsePlan} does.
 *
 * @example
 * ```ts
 * import { definePlan } from 'egov-kpi'
 *
 * const plan = definePlan({
 *   id: 'plan-76',
 *   document: { number: '76/KH-UBND', date: '2022-04-13' },
 *   date: '2022-04-13',
 *   tasks: [
 *     {
 *       id: 'smart-card',
 *       number: 'e',
 *       title: { vi: 'Thí điểm Thẻ du lịch thông minh', en: 'Pilot a smart tourism card' },
 *       lead: [{ unit: 'so-du-lich' }],
 *       implement: [{ party: 'Tập đoàn Viettel' }],
 *       stages: [{ id: 'completion', deadline: 'Trước tháng 6/2022' }],
 *     },
 *   ],
 * })
 * plan.tasks[0].id // => 'smart-card'
 * ```
 */
export function definePlan<const P extends TaskPlan>(plan: P): P {
  parsePlan(plan)
  return plan
}

/**
 * Reads a plan from unknown data, such as JSON, its deadlines included.
 *
 * A deadline written as in the paper becomes the result of `parseDeadline`; one that is read already
 * stays. So the result is a plan again, and survives JSON. A deadline that states no year is of the year of the plan's
 * `period`, or, without one, of its date. If the period has several years, it is of the one in which it lies within the
 * period. What an event says is read as of the event's own date.
 *
 * @param json - What should be a {@link TaskPlan}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The plan, all its deadlines read.
 * @throws An `EgovKpiError` with every problem: unknown keys, a deadline that cannot be read, one without a
 * year that may be of several, an id used twice, a reference to a task or stage that does not exist (with the nearest
 * that does), parents in a circle.
 *
 * @example
 * ```ts
 * import { parsePlan } from 'egov-kpi'
 *
 * const json = {
 *   id: 'plan-76',
 *   document: { number: '76/KH-UBND' },
 *   date: '2022-04-13',
 *   tasks: [{ id: 'a', title: 'Kiện toàn Tổ công tác', stages: [{ id: 'completion', deadline: 'Trước 15/4/2022' }] }],
 * }
 * parsePlan(json).tasks[0]?.stages?.[0]?.deadline
 * // => { kind: 'before', bound: '2022-04-15', reading: 'exclusive', lastDay: '2022-04-14', text: 'Trước 15/4/2022' }
 * parsePlan({ ...json, tasks: [{ id: 'b', title: 'B', parent: 'a1' }] }) // => throws 'There is no task “a1”'
 * ```
 */
export function parsePlan(json: unknown, options?: ParseOptions): TaskPlan {
  return parseAt(options, () => {
    const read = readPlan(json)
    if (read.issues !== undefined) throw new EgovKpiError(read.issues as [Issue, ...Issue[]])
    return read.value as TaskPlan
  })
}
