import type { LegalDocument } from '../documents/legal-document'
import type { CivilDate } from '../foundation/civil-date'
import { groupedBy } from '../foundation/grouped'
import type { LocalizedText } from '../foundation/language'
import { eventsUntil, type LoggedEvent } from './event-order'
import type { TaskObligation } from './obligations'
import type { Owed } from './owed'
import { progressOf } from './progress'
import type { ReadTask } from './read-task'

/** One count of a group, as reported. */
export interface TaskCountReport {
  readonly date: CivilDate
  readonly done: number
  /** Of how many, as the report says. */
  readonly of?: number
  readonly document?: LegalDocument
  readonly text?: LocalizedText
  readonly place?: string
}

/** What counts say of one duty of a group, beside what events say of units by name. */
export interface TaskGroupCount extends Cell {
  /** The counts in order of their days; the last one is in force. */
  readonly reports: readonly [TaskCountReport, ...TaskCountReport[]]
  /** How many units of the group owe it. */
  readonly members: number
  /** How many of these are done by events of their own. */
  readonly named: number
  /** How many are done: the larger of `named` and the last count, and never more than `members`. */
  readonly completed: number
}

/** Whether a count is one of an obligation. As every event it must name its occurrence, of several. */
export function countsFor(
  { group, stage, due }: LoggedEvent,
  { obligation, isOneOfSeveral }: Pick<Owed, 'obligation' | 'isOneOfSeveral'>,
): boolean {
  // A start is met once work has begun; how many are done says nothing of that.
  if (group !== obligation.group || obligation.role === 'start') return false
  if (stage !== undefined && stage !== obligation.stage) return false
  return due === undefined ? !isOneOfSeveral : due === obligation.due
}

/** The counts of the groups that owe a task, one for each stage and occurrence that was counted. */
export function countsOf(task: ReadTask, owed: readonly Owed[], asOf: CivilDate): readonly TaskGroupCount[] {
  const events = eventsUntil(task, asOf).filter(({ kind }) => kind === 'count')
  if (events.length === 0) return []
  return [...groupedBy(owed, one => cellOf(one.obligation)).values()].flatMap(cell => {
    const [first] = cell as [Owed]
    const [report, ...later] = events.filter(event => countsFor(event, first)).map(reportOf)
    if (report === undefined) return []
    const { plan, task: id, stage, group, due } = first.obligation
    const named = cell.filter(({ events: own, end }) => progressOf(own, end).endedOn !== null).length
    const { done } = later.at(-1) ?? report
    return {
      plan,
      task: id,
      stage,
      group,
      due,
      reports: [report, ...later],
      members: cell.length,
      named,
      completed: Math.min(Math.max(done, named), cell.length),
    }
  })
}

type Cell = Pick<TaskObligation, 'plan' | 'task' | 'stage' | 'group' | 'due'>

/** What the obligations of a group that are counted together have in common. */
export function cellOf({ plan, task, stage, group, due, role }: Cell & Pick<TaskObligation, 'role'>): string {
  return JSON.stringify([plan, task, stage, group, due, role === 'start'])
}

function reportOf(event: LoggedEvent): TaskCountReport {
  const { date, done = 0 } = event
  const said = (['of', 'document', 'text', 'place'] as const).filter(key => event[key] !== undefined)
  return { date, done, ...Object.fromEntries(said.map(key => [key, event[key]])) }
}
