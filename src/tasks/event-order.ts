import { byCodePoint } from '../foundation/code-point'
import { stateClaimed } from './evidence'
import type { ReadEvent, ReadTask } from './read-task'
import { type TaskState, taskStates, workKinds } from './task-event'

/** An event, and its position in the log of its task. */
export type LoggedEvent = ReadEvent & { readonly index: number }

/** In which order the events of one day count, whatever the order in which they were typed. */
const orderWithinDay: readonly ReadEvent['kind'][] = [
  'amended',
  'extension-asked',
  'extension-granted',
  ...workKinds,
  'note',
  'count',
]

/** The events of a task that are known on a day, in order of their days, within a day in that of their kinds. */
export function eventsUntil({ events = [] }: ReadTask, asOf: string): readonly LoggedEvent[] {
  return events
    .map((event, index) => ({ ...event, index }))
    .filter(({ date }) => date <= asOf)
    .toSorted((a, b) => byCodePoint(a.date, b.date) || compareWithinDay(a, b))
}

function compareWithinDay(a: LoggedEvent, b: LoggedEvent): number {
  return (
    orderWithinDay.indexOf(a.kind) - orderWithinDay.indexOf(b.kind) ||
    // Of two of one kind the one that goes further comes last, and so counts.
    (a.done ?? 0) - (b.done ?? 0) ||
    stateRank(a) - stateRank(b) ||
    byCodePoint(a.time ?? '', b.time ?? '') ||
    byCodePoint(a.to?.lastDay ?? '', b.to?.lastDay ?? '') ||
    byCodePoint(textOf(a), textOf(b))
  )
}

function stateRank({ says }: ReadEvent): number {
  return (taskStates as readonly (TaskState | undefined)[]).indexOf(says === undefined ? says : stateClaimed(says))
}

function textOf({ index: _, ...event }: LoggedEvent): string {
  return JSON.stringify(event)
}
