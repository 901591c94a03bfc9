import type { LocalizedText } from '../foundation/language'
import type { UnitDirectory } from '../organization/unit-directory'
import type { ObligationStatus } from './obligation-status'
import type { PlacedPlan } from './read-plan'
import { stagesOf } from './read-task'
import { titleOf } from './stage'

/** What something is called that a summary speaks of by its id. */
export interface Named {
  readonly id: string
  readonly name: LocalizedText
}

/** A task of a summary, with its words. */
export interface NamedTask {
  readonly plan: string
  readonly task: string
  /** The number as printed. */
  readonly number?: string
  readonly title: LocalizedText
  readonly stages: readonly Named[]
}

/** The words for the ids in a summary, so that a reader meets titles and names. */
export interface SummaryNames {
  readonly tasks: readonly NamedTask[]
  readonly units: readonly Named[]
  readonly groups: readonly Named[]
}

/** The names of the tasks, units and groups of obligations. */
export function namesOf(
  obligations: readonly ObligationStatus[],
  plans: readonly PlacedPlan[],
  { get, group }: Pick<UnitDirectory, 'get' | 'group'>,
): SummaryNames {
  const owed = new Set(obligations.map(({ plan, task }) => JSON.stringify([plan, task])))
  const ids = (key: 'unit' | 'group'): readonly string[] => [...new Set(obligations.map(one => one[key]))]
  return {
    tasks: plans.flatMap(({ plan }) =>
      plan.tasks.flatMap(task =>
        owed.has(JSON.stringify([plan.id, task.id]))
          ? [
              {
                plan: plan.id,
                task: task.id,
                ...(task.number === undefined ? {} : { number: task.number }),
                title: task.title,
                stages: stagesOf(task).map(stage => ({ id: stage.id, name: titleOf(stage) })),
              },
            ]
          : [],
      ),
    ),
    units: ids('unit').map(id => ({ id, name: get(id)?.name ?? id })),
    groups: ids('group').map(id => ({ id, name: group(id)?.name ?? id })),
  }
}
