import { throwIfAny } from '../foundation/error'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { AnyList, parseStructure, readItems } from '../foundation/structure'
import { readEvent } from './read-task'
import type { TaskEvent } from './task-event'

/**
 * Reads events of a task from unknown data, such as JSON, their deadlines included.
 *
 * For a service that takes reports on tasks and adds them to a plan. A deadline written as in the paper is read as of the
 * event's own date. Whether the stage exists and the unit owes the task is for `parsePlan` and `checkTasks` to say.
 *
 * @param json - What should be a list of {@link TaskEvent}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The events, all their deadlines read.
 * @throws An `EgovKpiError` with every problem: an unknown kind or key, a deadline that cannot be read, more done than
 * there is to do.
 *
 * @example
 * ```ts
 * import { parseTaskEvents } from 'egov-kpi'
 *
 * const event = { kind: 'extension-granted', date: '2022-05-05', to: 'Trước 15/6' }
 * parseTaskEvents([event])
 * // => [
 * //   {
 * //     kind: 'extension-granted',
 * //     date: '2022-05-05',
 * //     to: { kind: 'before', bound: '2022-06-15', reading: 'exclusive', lastDay: '2022-06-14', text: 'Trước 15/6' },
 * //   },
 * // ]
 * parseTaskEvents([{ ...event, kind: 'extended' }], { path: ['events'] }) // => throws 'events[0].kind'
 * ```
 */
export function parseTaskEvents(json: unknown, options?: ParseOptions): readonly TaskEvent[] {
  return parseAt(options, () => {
    const { whole, issues } = readItems(parseStructure(AnyList, json), [], (event, place) => readEvent(event, place()))
    throwIfAny(issues)
    return whole.map(({ value }) => value as TaskEvent)
  })
}
