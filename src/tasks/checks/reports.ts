import { quote } from '../../foundation/issue'
import { inBoth } from '../../foundation/language'
import { countsFor, countsOf } from '../group-count'
import { titleAmong } from '../stage'
import type { TaskClaim } from '../task-event'
import { type Check, concernedBy, finding, firstPassed, pathOf, standAfter } from './checked-task'

/** Counts of a group that contradict the units that are named, or the number of units that owe the task. */
const contradictedCount: Check = ({ task, owed, asOf, directory, events, knowsUnits }) => {
  if (!knowsUnits) return []
  return countsOf(task, owed, asOf).flatMap(({ group: id, stage, due, reports, members, named }) => {
    const group = directory.group(id)?.name ?? id
    const counted = owed.find(({ obligation: one }) => {
      return one.group === id && one.stage === stage && one.due === due && one.role !== 'start'
    })
    const counts = events.filter(event => event.kind === 'count' && counted && countsFor(event, counted))
    return counts.flatMap((event, index) => {
      const { done = 0, of = members } = event
      const isInForce = index === reports.length - 1
      const at = pathOf(event, 'done')
      return [
        ...(isInForce && named > done
          ? [finding('contradiction', at, { what: 'done-and-named', group, done, named })]
          : []),
        ...(done > members ? [finding('contradiction', at, { what: 'done-and-members', group, done, members })] : []),
        ...(of === members
          ? []
          : [finding('contradiction', pathOf(event, 'of'), { what: 'whole-and-members', group, of, members })]),
      ]
    })
  })
}

// "Hoàn thành quá hạn" says itself that it was late.
const isDone = (says: TaskClaim): boolean => says === 'completed' || says === 'on-time'

const done = { vi: 'đã hoàn thành', en: 'done' }

/** A report that says done, of something that was done late, or is not done although its day has passed. */
const lateThoughReportedDone: Check = checked =>
  checked.events.flatMap(event => {
    if (event.kind !== 'note' || event.says === undefined || !isDone(event.says)) return []
    const late = concernedBy(event, checked).flatMap(owed => {
      const { endedOn, lastDay } = standAfter(owed)
      if (lastDay === null || (endedOn ?? event.date) <= lastDay) return []
      return [{ stage: titleAmong(checked.task.stages, owed.obligation.stage), lastDay, endedOn }]
    })
    if (late.length === 0) return []
    // Each once: many units may owe one stage.
    const stages = [...new Map(late.map(stage => [JSON.stringify(stage), stage])).values()]
    const said = inBoth(event.text ?? done, text => quote(text))
    return [finding('contradiction', pathOf(event), { what: 'reported-done', said, stages })]
  })

const openTimes = {
  'within-deadline': { vi: 'trong hạn', en: 'within the deadline' },
  'due-soon': { vi: 'sắp hết hạn', en: 'due soon' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
} as const

/** A report that says overdue of what was not, or within the deadline of what was overdue. */
const saidTime: Check = checked =>
  checked.events.flatMap(event => {
    const { date, says } = event
    if (says !== 'overdue' && says !== 'within-deadline' && says !== 'due-soon') return []
    const days = concernedBy(event, checked).flatMap(owed => {
      const { endedOn, lastDay } = standAfter(owed, event)
      const isOpen = lastDay !== null && endedOn === null
      return isOpen && (says === 'overdue') !== date > lastDay ? [lastDay] : []
    })
    const [lastDay] = days.toSorted()
    if (lastDay === undefined) return []
    const time = openTimes[says === 'overdue' ? 'within-deadline' : 'overdue']
    return [
      finding('contradiction', pathOf(event, 'says'), {
        what: 'reported-time',
        said: openTimes[says],
        lastDay,
        date,
        time,
      }),
    ]
  })

/** A report that expects the work after its deadline. */
const expectedAfterDeadline: Check = checked =>
  checked.events.flatMap(event => {
    const expected = event.expected?.lastDay ?? null
    const lastDay = firstPassed(checked, event, expected)
    if (expected === null || lastDay === undefined) return []
    return [finding('out-of-order', pathOf(event, 'expected'), { what: 'expected-day', expected, lastDay })]
  })

export const reportChecks: readonly Check[] = [
  contradictedCount,
  lateThoughReportedDone,
  saidTime,
  expectedAfterDeadline,
]
