import { quote } from '../../foundation/issue'
import { inBoth } from '../../foundation/language'
import { titleAmong } from '../stage'
import { taskIssue } from '../wording'
import { type Check, concerns, doubtful, pathOf, standAfter } from './checked-task'

const done = { vi: 'đã hoàn thành', en: 'done' }

/** A report that says done, of something that was done late, or is not done although its day has passed. */
export const lateThoughReportedDone: Check = checked =>
  checked.events.flatMap(event => {
    if (event.kind !== 'note' || event.says !== 'completed') return []
    const stages = checked.owed.flatMap(owed => {
      if (!concerns(event, owed)) return []
      const { endedOn, lastDay } = standAfter(owed)
      if (lastDay === null || (endedOn ?? event.date) <= lastDay) return []
      return [{ stage: titleAmong(checked.task.stages, owed.obligation.stage), lastDay, endedOn }]
    })
    if (stages.length === 0) return []
    const said = inBoth(event.text ?? done, text => quote(text))
    const parameters = { what: 'reported-done', said, stages: distinct(stages) } as const
    return [taskIssue('contradiction', pathOf(checked, event), parameters, doubtful)]
  })

/** Each once: many units may owe one stage. */
function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()]
}

/** A report that expects the work after its deadline. */
export const expectedAfterDeadline: Check = checked =>
  checked.events.flatMap(event => {
    const expected = event.expected?.lastDay ?? null
    if (expected === null) return []
    const passed = checked.owed.flatMap(owed => {
      if (!concerns(event, owed)) return []
      const { endedOn, lastDay } = standAfter(owed)
      return endedOn === null && lastDay !== null && lastDay < expected ? [lastDay] : []
    })
    const [lastDay] = passed.toSorted()
    if (lastDay === undefined) return []
    const at = [...pathOf(checked, event), 'expected']
    return [taskIssue('out-of-order', at, { what: 'expected-day', expected, lastDay }, doubtful)]
  })
