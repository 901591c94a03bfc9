import { addDays, type CivilDate } from '../foundation/civil-date'
import { byCodePoint } from '../foundation/code-point'
import { either, list, record, whole } from '../foundation/schema'
import type { TaskObligationStatus } from './obligation-status'
import type { TaskPlan } from './plan'
import { readPlans, taskStatuses } from './plan-statuses'
import { readStatusOptions, statusProperties, type TaskStatusOptions } from './read-options'

/** How far ahead is looked. */
export interface ListUpcomingOptions extends TaskStatusOptions {
  /**
   * Calendar days after `asOf`, the last one included; or a list such as `[7, 3, 1]`, for reminders: only what has exactly so many
   * days left.
   */
  readonly days: number | readonly number[]
}

const UpcomingOptions = record<ListUpcomingOptions>(() => ({
  ...statusProperties(),
  days: either(whole(0, 100_000), list(whole(0, 100_000), 1)),
}))

/**
 * Lists what is open and falls due soon, by day: the agenda of those who follow up.
 *
 * What is overdue already is not upcoming; extensions that were granted count.
 *
 * @param plans - A plan, or several.
 * @param options - Units, day, calendar, and how many calendar days to look ahead, or on which days before the last one to remind.
 * @returns The obligations, in order of their last day, then as the plans list them.
 * @throws An `EgovKpiError` as `summarizeTasks` does.
 *
 * @example
 * ```ts
 * import { listUpcoming, vietnamCivilService } from 'egov-kpi'
 *
 * const plan = {
 *   id: 'plan-76',
 *   document: { number: '76/KH-UBND' },
 *   date: '2022-04-13',
 *   period: '2022',
 *   tasks: [
 *     {
 *       id: 'report',
 *       title: 'Báo cáo tiến độ',
 *       lead: [{ unit: 'so-y-te' }],
 *       stages: [{ id: 'report', deadline: 'trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2022' }],
 *     },
 *   ],
 * }
 * const units = {
 *   groups: [{ id: 'departments', name: 'Sở' }],
 *   units: [{ id: 'so-y-te', name: 'Sở Y tế', group: 'departments' }],
 * }
 * listUpcoming(plan, { units, asOf: '2022-12-01', calendar: vietnamCivilService(), days: 30 }).map(({ lastDay }) => lastDay)
 * // => ['2022-12-15', '2022-12-29']
 * ```
 */
export function listUpcoming(
  plans: TaskPlan | readonly TaskPlan[],
  options: ListUpcomingOptions,
): readonly TaskObligationStatus[] {
  const read = readPlans(plans, readStatusOptions(UpcomingOptions, options))
  const { asOf } = read.settings
  const { days } = options
  const reminded = typeof days === 'number' ? null : new Set(days.map(left => addDays(asOf, left)))
  const end = typeof days === 'number' ? addDays(asOf, days) : null
  const isAsked = (lastDay: CivilDate): boolean => reminded?.has(lastDay) ?? (end === null || lastDay <= end)
  return taskStatuses(read)
    .flatMap(({ obligations }) => obligations)
    .filter(({ state, lastDay }) => state !== 'completed' && lastDay !== null && asOf <= lastDay && isAsked(lastDay))
    .toSorted((a, b) => byCodePoint(a.lastDay ?? '', b.lastDay ?? ''))
}
