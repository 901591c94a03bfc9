import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { type Check, checkedTask } from './checks/checked-task'
import { deadlineBeforePlan, dueTwiceInCycle, endBeforeStart } from './checks/deadlines'
import { endedBeforeStarted, eventOfAnotherUnit, extensionAskedAfterExpiry, occurrenceNotNamed } from './checks/events'
import { leadAlsoSupports, referenceToWrongItem, sameTaskTwoDeadlines, unknownInOtherPlan } from './checks/relations'
import { expectedAfterDeadline, lateThoughReportedDone } from './checks/reports'
import { listingOf } from './listing'
import { partyIssues } from './owing-units'
import type { Plan } from './plan'
import { type AsOfOptions, readOptions } from './read-options'
import { gatherPlans } from './read-plan'

const checks: readonly Check[] = [
  leadAlsoSupports,
  unknownInOtherPlan,
  referenceToWrongItem,
  sameTaskTwoDeadlines,
  deadlineBeforePlan,
  dueTwiceInCycle,
  endBeforeStart,
  eventOfAnotherUnit,
  occurrenceNotNamed,
  endedBeforeStarted,
  extensionAskedAfterExpiry,
  lateThoughReportedDone,
  expectedAfterDeadline,
]

/**
 * Finds what is doubtful in plans and in what was reported of them; nothing is repaired.
 *
 * A deadline that had passed when the plan was issued; an end before its start; one task with two deadlines; a
 * reference to the wrong item; an extension asked after expiry; a report that says done of what was late, or expects
 * what will be late; one unit as lead and as support; an unknown unit. That nobody leads a task, or that a supporting
 * group contains the lead, is no finding.
 *
 * @param plans - A plan, or several that refer to each other.
 * @param options - The units, and the day up to which events are known.
 * @returns The findings, in the order of plans and tasks; of a task whose units are unknown, only that.
 * @throws An `EgovKpiError` when a plan is malformed.
 *
 * @example
 * ```ts
 * import { checkTasks } from 'egov-kpi'
 *
 * const plan = {
 *   id: 'plan-76',
 *   document: { number: '76/KH-UBND' },
 *   date: '2022-04-13',
 *   tasks: [
 *     {
 *       id: 'gis',
 *       title: 'CSDL GIS hạ tầng giao thông',
 *       lead: [{ unit: 'so-gtvt' }],
 *       stages: [{ id: 'completion', deadline: 'trong tháng 03/2022' }],
 *     },
 *   ],
 * }
 * const units = {
 *   groups: [{ id: 'departments', name: 'Sở' }],
 *   units: [{ id: 'so-gtvt', name: 'Sở Giao thông Vận tải', group: 'departments' }],
 * }
 * checkTasks(plan, { units, asOf: '2022-06-30' }).map(({ message }) => message.en)
 * // => ['The deadline 31/3/2022 had already passed when the plan was issued on 13/4/2022.']
 * ```
 */
export function checkTasks(plans: Plan | readonly Plan[], options: AsOfOptions): readonly Issue[] {
  const { plans: placed, issues } = gatherPlans(plans)
  const read = readOptions<object>(options, {})
  throwIfAny([...issues, ...(read.issues ?? [])])
  if (read.issues !== undefined) return []
  const { directory, asOf } = read.value
  return placed.flatMap(({ plan, path }) =>
    plan.tasks.flatMap((task, index) => {
      const place = [...path, 'tasks', index]
      const unknown = partyIssues(task, directory, place)
      if (unknown.length > 0) return unknown
      const listing = listingOf(null, asOf, plan)
      const checked = checkedTask({ task, plan, plans: placed, path: place, asOf, directory, listing })
      return checks.flatMap(check => check(checked))
    }),
  )
}
