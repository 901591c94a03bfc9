import type { CivilDate } from '../foundation/civil-date'
import { type Issue, placedUnder } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import type { UnitDirectory } from '../organization/unit-directory'
import { checkedTask } from './checks/checked-task'
import { deadlineChecks } from './checks/deadlines'
import { eventChecks } from './checks/events'
import { extensionChecks } from './checks/extensions'
import { relationChecks } from './checks/relations'
import { reportChecks } from './checks/reports'
import { listingOf } from './occasions'
import { partyCheck } from './owing-units'
import type { PlacedPlan } from './plan'
import { aboutTask } from './wording'

const checks = [...relationChecks, ...deadlineChecks, ...eventChecks, ...extensionChecks, ...reportChecks]

/** What is doubtful in plans, in the order of plans and tasks; of a task whose units are unknown, only that. */
export function planFindings(
  plans: readonly PlacedPlan[],
  context: { readonly directory: UnitDirectory; readonly asOf: CivilDate; readonly knowsUnits: boolean },
): readonly Issue[] {
  const partyIssues = partyCheck(context.directory)
  const namesIn = new Map(plans.map(({ plan }) => [plan, nearestAmong(() => plan.tasks.map(({ id }) => id))]))
  return plans.flatMap(({ plan, path }) =>
    plan.tasks.flatMap((task, index) => {
      const place = [...path, 'tasks', index]
      const unknown = partyIssues(task, place)
      if (unknown.length > 0) return unknown
      const listing = listingOf(null, context.asOf, plan)
      const checked = checkedTask({ task, plan, plans, namesIn, listing, ...context })
      return placedUnder(
        place,
        checks.flatMap(check => check(checked)).map(issue => aboutTask(issue, task)),
      )
    }),
  )
}
