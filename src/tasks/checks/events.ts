import { addDays, countDays } from '../../foundation/civil-date'
import { parsePeriod } from '../../foundation/period'
import { amendmentsOf, isSeries, occasionsOf, type Span } from '../occasions'
import { dueOf, isCarriedOnBy } from '../owed'
import { owingUnits } from '../owing-units'
import type { ReadPlan } from '../plan'
import { type ReadEvent, type ReadStage, type ReadTask, stagesOf } from '../read-task'
import { titleOf } from '../stage'
import { type Check, finding, pathOf } from './checked-task'

const ends: readonly ReadEvent['kind'][] = ['submitted', 'approved', 'completed']

/** Work that ended before it began. */
const endedBeforeStarted: Check = ({ events }) =>
  events.flatMap(event => {
    const { kind, date: ended } = event
    const started = events.find(one => one.kind === 'started' && concernSame(one, event))?.date ?? ended
    if (!ends.includes(kind) || started <= ended) return []
    return [finding('out-of-order', pathOf(event), { what: 'work', ended, started })]
  })

/** Whether two events may concern one obligation. */
function concernSame(a: ReadEvent, b: ReadEvent): boolean {
  return (['unit', 'group', 'stage', 'due'] as const).every(
    key => a[key] === undefined || b[key] === undefined || a[key] === b[key],
  )
}

/** Events of units or groups that owe nothing of the task. */
const eventOfAnotherUnit: Check = ({ task, directory, asOf, events, knowsUnits }) => {
  if (!knowsUnits) return []
  const owing = owingUnits(task, directory, asOf)
  return events.flatMap(event => {
    const { unit, group } = event
    const isOwing =
      (unit === undefined || owing.some(({ id }) => isCarriedOnBy(unit, id, directory, asOf))) &&
      (group === undefined || owing.some(one => one.group === group))
    if (isOwing) return []
    const key = unit === undefined ? 'group' : 'unit'
    const id = event[key] as string
    const party = (key === 'unit' ? directory.get(id) : directory.group(id))?.name ?? id
    return [finding('left-out', pathOf(event, key), { what: 'event-of-another-unit', party })]
  })
}

/** An event of one of several occurrences that does not say of which. */
const occurrenceNotNamed: Check = ({ task, events }) =>
  events.flatMap(event => {
    if (event.due !== undefined || event.kind === 'amended') return []
    const others = events.filter(one => concernSame(one, event))
    const several = stagesConcerned(task, event).find(
      one => isSeries(one.deadline) || amendmentsOf(one, others).length > 0,
    )
    if (several === undefined) return []
    const stage = titleOf(several)
    const due = dueOf(event, several, others)
    if (due === undefined) return [finding('missing', pathOf(event), { what: 'occurrence', stage })]
    return [finding('assumed', pathOf(event), { what: 'occurrence', stage, due })]
  })

/** How far from a day its nearest occurrences are looked for: further than the longest cycle in use. */
const reach = 800

/** An event of an occurrence that does not exist. */
const noSuchOccurrence: Check = ({ task, plan, events }) =>
  events.flatMap(event => {
    const { due } = event
    if (due === undefined) return []
    const others = events.filter(one => concernSame({ ...one, due }, event))
    const listing = { recurring: around(due, plan), dated: null }
    const days = stagesConcerned(task, event).flatMap(stage =>
      occasionsOf(stage, listing, amendmentsOf(stage, others)).flatMap(occasion => occasion.due ?? []),
    )
    if (days.includes(due)) return []
    const distance = (day: string): number => Math.abs(countDays(day, due))
    const nearest = [...new Set(days)]
      .toSorted((a, b) => distance(a) - distance(b))
      .slice(0, 2)
      .toSorted()
    return [finding('unknown', pathOf(event, 'due'), { what: 'occurrence', due, nearest })]
  })

/** The days around one on which something may be owed: within the plan's time, from its own date on. */
function around(due: string, { date, period }: ReadPlan): Span {
  const [from, to] = [addDays(due, -reach), addDays(due, reach)]
  const end = period === undefined ? to : parsePeriod(period).to
  return { from: date > from ? date : from, to: end < to ? end : to }
}

function stagesConcerned(task: ReadTask, { stage }: ReadEvent): readonly ReadStage[] {
  return stagesOf(task).filter(({ id }) => stage === undefined || stage === id)
}

export const eventChecks: readonly Check[] = [
  eventOfAnotherUnit,
  occurrenceNotNamed,
  noSuchOccurrence,
  endedBeforeStarted,
]
