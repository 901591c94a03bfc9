import { byCodePoint } from '../foundation/code-point'
import type { UnitDirectory } from '../organization/unit-directory'
import type { Obligation } from './obligations'
import type { ReadEvent, ReadTask } from './read-task'

const closing: readonly ReadEvent['kind'][] = [
  'submitted',
  'resubmitted',
  'returned',
  'approved',
  'rejected',
  'completed',
]

/** Whether an event of a recurring stage says too little: which of its occurrences was done? */
export function lacksOccurrence({ kind, due }: ReadEvent): boolean {
  return due === undefined && closing.includes(kind)
}

/** The events of a task that are known on a day, in order of their days, then as they were logged. */
export function eventsUntil({ events = [] }: ReadTask, asOf: string): readonly ReadEvent[] {
  return events.filter(({ date }) => date <= asOf).toSorted((a, b) => byCodePoint(a.date, b.date))
}

/**
 * Whether an event concerns an obligation: by unit (its successors carry on the work), by stage, by occurrence. What an
 * event does not say it says of all; but of a deadline that recurs nothing is done unless the event says which time.
 */
export function concerns(
  event: ReadEvent,
  { unit, stage, due, deadline, period }: Obligation,
  directory: UnitDirectory,
  asOf: string,
): boolean {
  if (event.stage !== undefined && event.stage !== stage) return false
  if (event.due !== undefined && event.due !== due) return false
  const isTurn = due !== null && (deadline?.kind === 'recurring' || period !== undefined)
  if (isTurn && lacksOccurrence(event)) return false
  return event.unit === undefined || isCarriedOnBy(event.unit, unit, directory, asOf)
}

/** Whether a unit is another on a day, or does its work. */
export function isCarriedOnBy(one: string, by: string, directory: UnitDirectory, asOf: string): boolean {
  return one === by || directory.successors(one, asOf).some(({ id }) => id === by)
}
