import { parsePlan, parseUnits, type Task, type TaskPlan, type Units } from 'egov-kpi'
import plan76Data from '../../examples/data/da-nang-2022/plan-76.json' with { type: 'json' }
import source000Data from '../../examples/data/da-nang-2022/source-000.json' with { type: 'json' }
import unitsData from '../../examples/data/da-nang-2022/units.json' with { type: 'json' }

/** The agencies of Đà Nẵng in 2022. */
export const units: Units = parseUnits(unitsData.units)
/** Plan 76/KH-UBND of 13/4/2022, from source 001. */
export const plan76: TaskPlan = parsePlan(plan76Data)
/** The two plans whose progress the annex of source 000 reports. */
export const source000: readonly TaskPlan[] = source000Data.plans.map(plan => parsePlan(plan))

/** A task of a plan. */
export function taskOf(plan: TaskPlan | undefined, id: string): Task {
  const task = plan?.tasks.find(one => one.id === id)
  if (task === undefined) throw new Error(`there is no task ${id}`)
  return task
}
