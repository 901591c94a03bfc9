import type { CivilDate } from '../foundation/civil-date'
import { groupedBy } from '../foundation/grouped'
import { cellOf, type TaskGroupCount } from './group-count'
import type { TaskObligationStatus } from './obligation-status'
import { taskStates } from './task-event'

/**
 * Statuses as they count for groups: so many more are done as a count has beyond the units that events name. Which ones
 * is not known, so that such a status says nothing of its unit, only of the sum.
 *
 * Done in time is what was counted by the last day; of what was counted later it is not known when it was done.
 */
export function countedStatuses(
  statuses: readonly TaskObligationStatus[],
  counts: readonly TaskGroupCount[],
): readonly TaskObligationStatus[] {
  if (counts.length === 0) return statuses
  const byCell = new Map(counts.map(count => [cellOf(count), count]))
  const instead = new Map<TaskObligationStatus, TaskObligationStatus>()
  for (const [count, cell] of groupedBy(statuses, status => byCell.get(cellOf(status)))) {
    if (count === undefined) continue
    // Those that are furthest along are the likeliest to be among those counted.
    const open = cell.filter(({ state }) => state !== 'completed').toSorted((a, b) => rank(b) - rank(a))
    const done = count.completed - count.named
    const inTime = cell.filter(({ time }) => time === 'on-time').length
    open.forEach((status, position) => {
      instead.set(
        status,
        position < done
          ? asCounted(status, count, position + inTime)
          : { ...status, evidence: status.evidence === 'no-report' ? 'reported' : status.evidence },
      )
    })
  }
  return statuses.map(status => instead.get(status) ?? status)
}

function rank({ state, reported }: TaskObligationStatus): number {
  if (reported?.state === 'completed') return taskStates.length
  const order = ['rejected', 'suspended', 'not-started', 'in-progress', 'submitted']
  return order.indexOf(state)
}

function asCounted(
  status: TaskObligationStatus,
  { reports }: TaskGroupCount,
  doneBefore: number,
): TaskObligationStatus {
  const { left: _, late: __, lastDay, ...rest } = status
  const last = reports.at(-1) as TaskGroupCount['reports'][0]
  const byThen = lastDay === null ? null : countBy(reports, lastDay)
  const time = byThen === null ? 'no-deadline' : doneBefore < byThen ? 'on-time' : 'day-unknown'
  return { ...rest, lastDay, state: 'completed', time, evidence: 'counted', endedOn: last.date }
}

function countBy(reports: TaskGroupCount['reports'], day: CivilDate): number {
  const byThen = reports.findLast(({ date }) => date <= day)?.done ?? 0
  return Math.min(byThen, (reports.at(-1) as TaskGroupCount['reports'][0]).done)
}
