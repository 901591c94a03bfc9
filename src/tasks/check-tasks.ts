import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { Units } from '../organization/unit'
import { partiesOf } from './owing-units'
import type { PlacedPlan, TaskPlan } from './plan'
import { planFindings } from './plan-findings'
import { readOptions, TaskAsOfOptions } from './read-options'
import { gatherPlans } from './read-plan'

/** What plans are checked by. */
export interface CheckTasksOptions extends Omit<TaskAsOfOptions, 'units'> {
  /** The units. If they are left out, membership of groups is not checked, and no unit is reported as unknown. */
  readonly units?: Units
}

/**
 * Finds what is doubtful in plans and in what was reported of them; nothing is repaired.
 *
 * A deadline that had passed when the plan was issued; an end before its start; one task with two deadlines; a
 * reference to the wrong item; an event that does not say which of several occurrences it concerns, or names one that
 * does not exist; an extension asked after expiry, or one that changes nothing; a count that contradicts the units that
 * are named; a report that says done of what was late, or expects what will be late; one unit as lead and as support; an
 * unknown unit. A task without a lead, or a supporting group that contains the lead, is not a finding.
 * `summarizeTasks` has the same findings beside its figures.
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
 * // => ['Task “CSDL GIS hạ tầng giao thông”: The deadline 31/3/2022 had already passed when the plan was issued on 13/4/2022.']
 * ```
 */
export function checkTasks(plans: TaskPlan | readonly TaskPlan[], options: CheckTasksOptions): readonly Issue[] {
  const { plans: placed, issues } = gatherPlans(plans)
  const knowsUnits = options?.units !== undefined
  const known = knowsUnits ? options : { ...options, units: namedIn(placed) }
  const read = readOptions(TaskAsOfOptions, known as TaskAsOfOptions)
  throwIfAny([...issues, ...(read.issues ?? [])])
  if (read.issues !== undefined) return []
  const { directory, asOf } = read.value
  return planFindings(placed, { directory, asOf, knowsUnits })
}

const nowhere = 'unknown-group'

/** The units and groups that plans name, if it is not known which there are. */
function namedIn(plans: readonly PlacedPlan[]): Units {
  const parties = plans.flatMap(({ plan }) => plan.tasks.flatMap(partiesOf)).map(({ party }) => party)
  const units = parties.flatMap(({ unit = [], members = [] }) => [unit, members].flat())
  const groups = [nowhere, ...parties.flatMap(({ group = [] }) => group)]
  return {
    groups: [...new Set(groups)].map(id => ({ id, name: id })),
    units: [...new Set(units)].map(id => ({ id, name: id, group: nowhere })),
  }
}
