import { daysBetween } from '../../foundation/civil-date'
import { concerns, isCarriedOnBy, lacksOccurrence } from '../concerns'
import { recurs } from '../obligations'
import { owingUnits } from '../owing-units'
import { type ReadEvent, stagesOf } from '../read-task'
import { taskIssue } from '../wording'
import { type Check, doubtful, pathOf, standAfter } from './checked-task'

/** More time asked for when the old deadline had passed and the work was not done. */
export const extensionAskedAfterExpiry: Check = checked =>
  checked.events.flatMap((event, index) => {
    if (event.kind !== 'extension-asked') return []
    const expired = checked.obligations.flatMap(obligation => {
      if (!concerns(event, obligation, checked.directory, checked.asOf)) return []
      const { endedOn, lastDay } = standAfter(checked, obligation, checked.events.slice(0, index))
      return endedOn === null && lastDay !== null && lastDay < event.date ? [lastDay] : []
    })
    const [lastDay] = expired.toSorted()
    if (lastDay === undefined) return []
    const parameters = { asked: event.date, lastDay, days: daysBetween(lastDay, event.date) }
    return [taskIssue('extension-asked-after-expiry', pathOf(checked, event), parameters, doubtful)]
  })

const ends: readonly ReadEvent['kind'][] = ['submitted', 'approved', 'completed']

/** Work that ended before it began. */
export const endedBeforeStarted: Check = checked =>
  checked.events.flatMap(event => {
    if (!ends.includes(event.kind)) return []
    const starts = checked.events.filter(one => one.kind === 'started' && concernSame(one, event))
    const started = starts[0]?.date
    if (started === undefined || started <= event.date) return []
    return [taskIssue('ended-before-started', pathOf(checked, event), { ended: event.date, started }, doubtful)]
  })

/** Whether two events may concern one obligation. */
function concernSame(a: ReadEvent, b: ReadEvent): boolean {
  return (['unit', 'stage', 'due'] as const).every(
    key => a[key] === undefined || b[key] === undefined || a[key] === b[key],
  )
}

/** Events of units that owe nothing of the task. */
export const eventOfAnotherUnit: Check = checked => {
  const { task, directory, asOf } = checked
  const owing = owingUnits(task, directory, asOf)
  return checked.events.flatMap(event => {
    const { unit } = event
    if (unit === undefined || owing.some(({ id }) => isCarriedOnBy(unit, id, directory, asOf))) return []
    return [taskIssue('event-of-another-unit', [...pathOf(checked, event), 'unit'], { unit }, doubtful)]
  })
}

/** Something done of a stage that recurs, and nobody knows which time. */
export const occurrenceNotNamed: Check = checked => {
  const recurring = stagesOf(checked.task).filter(({ deadline }) => recurs(deadline))
  return checked.events.flatMap(event => {
    if (!lacksOccurrence(event)) return []
    const [stage] = recurring.filter(({ id }) => event.stage === undefined || event.stage === id)
    if (stage === undefined) return []
    return [taskIssue('occurrence-not-named', pathOf(checked, event), { stage: stage.id }, doubtful)]
  })
}
