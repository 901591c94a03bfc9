import type { Issue } from '../../foundation/issue'
import { countsFor, countsOf } from '../group-count'
import { taskIssue } from '../wording'
import { type Check, doubtful, pathOf } from './checked-task'

/** Counts of a group that contradict the units that are named, or the number of units that owe the task. */
export const contradictedCount: Check = checked => {
  const { task, owed, asOf, directory, events, knowsUnits } = checked
  if (!knowsUnits) return []
  return countsOf(task, owed, asOf).flatMap(({ group, stage, due, reports, members, named }): readonly Issue[] => {
    const name = directory.group(group)?.name ?? group
    const obligation = owed.find(one => {
      const { obligation: of } = one
      return of.group === group && of.stage === stage && of.due === due && of.role !== 'start'
    })
    const counts = events.filter(event => event.kind === 'count' && obligation && countsFor(event, obligation))
    return counts.flatMap((event, index): readonly Issue[] => {
      const { done = 0, of } = event
      const at = pathOf(checked, event)
      const isInForce = index === reports.length - 1
      return [
        ...(isInForce && named > done
          ? [
              taskIssue(
                'contradiction',
                [...at, 'done'],
                { what: 'done-and-named', group: name, done, named },
                doubtful,
              ),
            ]
          : []),
        ...(done > members
          ? [
              taskIssue(
                'contradiction',
                [...at, 'done'],
                { what: 'done-and-members', group: name, done, members },
                doubtful,
              ),
            ]
          : []),
        ...(of !== undefined && of !== members
          ? [
              taskIssue(
                'contradiction',
                [...at, 'of'],
                { what: 'whole-and-members', group: name, of, members },
                doubtful,
              ),
            ]
          : []),
      ]
    })
  })
}
