import { addDays, type CivilDate, daysBetween } from '../../foundation/civil-date'
import { parsePeriod } from '../../foundation/period'
import type { LoggedEvent } from '../event-order'
import { amendmentsOf, isSeries, occasionsOf, type Span } from '../occasions'
import { dueOf, isCarriedOnBy } from '../owed'
import { owingUnits } from '../owing-units'
import { type ReadEvent, stagesOf } from '../read-task'
import { titleOf } from '../stage'
import { taskIssue } from '../wording'
import { type Check, type CheckedTask, doubtful, pathOf } from './checked-task'

const ends: readonly ReadEvent['kind'][] = ['submitted', 'approved', 'completed']

/** Work that ended before it began. */
export const endedBeforeStarted: Check = checked =>
  checked.events.flatMap(event => {
    if (!ends.includes(event.kind)) return []
    const starts = checked.events.filter(one => one.kind === 'started' && concernSame(one, event))
    const started = starts[0]?.date
    if (started === undefined || started <= event.date) return []
    return [taskIssue('out-of-order', pathOf(checked, event), { what: 'work', ended: event.date, started }, doubtful)]
  })

/** Whether two events may concern one obligation. */
function concernSame(a: ReadEvent, b: ReadEvent): boolean {
  return (['unit', 'group', 'stage', 'due'] as const).every(
    key => a[key] === undefined || b[key] === undefined || a[key] === b[key],
  )
}

/** Events of units or groups that owe nothing of the task. */
export const eventOfAnotherUnit: Check = checked => {
  const { task, directory, asOf, knowsUnits } = checked
  if (!knowsUnits) return []
  const owing = owingUnits(task, directory, asOf)
  return checked.events.flatMap(event => {
    const { unit, group } = event
    const isOwing =
      (unit === undefined || owing.some(({ id }) => isCarriedOnBy(unit, id, directory, asOf))) &&
      (group === undefined || owing.some(one => one.group === group))
    if (isOwing) return []
    const key = unit === undefined ? 'group' : 'unit'
    const name = unit === undefined ? directory.group(group ?? '')?.name : directory.get(unit)?.name
    const parameters = { what: 'event-of-another-unit', party: name ?? unit ?? group ?? '' } as const
    return [taskIssue('left-out', [...pathOf(checked, event), key], parameters, doubtful)]
  })
}

/** An event of one of several occurrences that does not say of which. */
export const occurrenceNotNamed: Check = checked =>
  checked.events.flatMap(event => {
    if (event.due !== undefined || event.kind === 'amended') return []
    const others = checked.events.filter(one => concernSame(one, event))
    const stage = stagesConcerned(checked, event).find(
      one => isSeries(one.deadline) || amendmentsOf(one, others).length > 0,
    )
    if (stage === undefined) return []
    const parameters = { what: 'occurrence', stage: titleOf(stage) } as const
    const due = dueOf(event, stage, others)
    return [
      due === undefined
        ? taskIssue('missing', pathOf(checked, event), parameters, doubtful)
        : taskIssue('assumed', pathOf(checked, event), { ...parameters, due }, doubtful),
    ]
  })

/** How far from a day its nearest occurrences are looked for: further than the longest cycle in use. */
const reach = 800

/** An event of an occurrence that does not exist. */
export const noSuchOccurrence: Check = checked =>
  checked.events.flatMap(event => {
    const { due } = event
    if (due === undefined) return []
    const others = checked.events.filter(one => concernSame({ ...one, due }, event))
    const listing = { recurring: around(due, checked), dated: null }
    const days = stagesConcerned(checked, event).flatMap(stage =>
      occasionsOf(stage, listing, amendmentsOf(stage, others)).flatMap(occasion => occasion.due ?? []),
    )
    if (days.includes(due)) return []
    const distance = (day: string): number => Math.abs(daysBetween(day, due))
    const nearest = [...new Set(days)]
      .toSorted((a, b) => distance(a) - distance(b))
      .slice(0, 2)
      .toSorted()
    const parameters = { what: 'occurrence', due, nearest } as const
    return [taskIssue('unknown', [...pathOf(checked, event), 'due'], parameters, doubtful)]
  })

/** The days around one on which something may be owed: within the plan's time, from its own date on. */
function around(due: CivilDate, { plan }: CheckedTask): Span {
  const [from, to] = [addDays(due, -reach), addDays(due, reach)]
  const end = plan.period === undefined ? to : parsePeriod(plan.period).to
  return { from: plan.date > from ? plan.date : from, to: end < to ? end : to }
}

function stagesConcerned({ task }: CheckedTask, { stage }: LoggedEvent): ReturnType<typeof stagesOf> {
  return stagesOf(task).filter(({ id }) => stage === undefined || stage === id)
}
