import { addDays, CivilDate } from '../foundation/civil-date'
import { parseStructure } from '../foundation/structure'
import { type ByEventDeadline, Deadline, type SimpleDeadline } from './deadline'

/**
 * Gives a deadline that is bound to an event its day, once somebody knows when the event is.
 *
 * At the event: by that day. Before it: the day before is the last. After it: from the next day on, without an end,
 * for the words name none. The words of the paper are kept.
 *
 * @param deadline - A deadline of the kind `by-event`.
 * @param date - The day of the event.
 * @throws An `EgovKpiError` when the deadline is malformed or the date is none.
 *
 * @example
 * ```ts
 * import { parseDeadline, resolveEvent } from 'egov-kpi'
 *
 * const session = parseDeadline('xin gia hạn đến Kỳ họp cuối năm 2022')
 * if (session.kind === 'by-event') resolveEvent(session, '2022-12-12').lastDay // => '2022-12-12'
 * ```
 */
export function resolveEvent(deadline: ByEventDeadline, date: CivilDate): SimpleDeadline {
  const { text, what, expected, relation } = parseStructure(Deadline, deadline, ['deadline']) as ByEventDeadline
  parseStructure(CivilDate, date, ['date'])
  const words = { text, ...(what === undefined ? {} : { what }), ...(expected === undefined ? {} : { expected }) }
  switch (relation) {
    case 'at':
      return { kind: 'on', date, lastDay: date, ...words }
    case 'before':
      return { kind: 'before', bound: date, reading: 'exclusive', lastDay: addDays(date, -1), ...words }
    case 'after':
      return { kind: 'open-ended', from: addDays(date, 1), lastDay: null, ...words }
  }
}
