import type { LocalizedText } from '../foundation/language'
import type { Plan } from '../tasks/plan'
import { stageTitle } from '../tasks/stage'
import type { TaskSummary } from '../tasks/summarize'
import type { Task } from '../tasks/task'

/** A task of the plans of a summary. */
export function taskOf({ plan, task }: { readonly plan: string; readonly task: string }, plans: readonly Plan[]): Task {
  const found = plans.find(({ id }) => id === plan)?.tasks.find(({ id }) => id === task)
  return found ?? { id: task, title: task }
}

/** What a group is called. */
export function groupName(group: string, { options: { units } }: TaskSummary): LocalizedText {
  return units.groups.find(({ id }) => id === group)?.name ?? group
}

/** What a row of a summary is called: a unit, a group, a plan or a stage. */
export function rowName(key: string, summary: TaskSummary): LocalizedText {
  const { plans, options } = summary
  switch (options.by) {
    case 'lead':
      return options.units.units.find(({ id }) => id === key)?.name ?? key
    case 'group':
      return groupName(key, summary)
    case 'plan':
      return plans.find(({ id }) => id === key)?.title ?? key
    case 'stage':
      return stageTitle({ stages: plans.flatMap(({ tasks }) => tasks.flatMap(({ stages = [] }) => stages)) }, key)
  }
}
