import { byCodePoint } from '../foundation/code-point'
import { EgovKpiError } from '../foundation/error'
import { deepFreeze } from '../foundation/freeze'
import type { Issue } from '../foundation/issue'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { readCalendar } from './read-calendar'
import type { WorkingCalendar } from './working-calendar'

/**
 * Reads a working calendar from unknown data, such as JSON, and puts its days in order.
 *
 * For a calendar of one's own: an agency's, a company's, another country's. Written in TypeScript, `satisfies
 * WorkingCalendar` lets the compiler check it. A calendar stored as JSON may also be used as it is: it is checked on first use.
 *
 * @param json - The {@link WorkingCalendar}: zone, working week, days off and make-up days with reason and source,
 * coverage, version, and office hours if hours are to be counted.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same calendar, days in order of date, frozen.
 * @throws An `EgovKpiError` with every issue: a malformed part, an unknown key, a day twice or outside the
 * coverage, a day both off and worked, half a swap, a working day without office hours if there are any.
 *
 * @example
 * ```ts
 * import { addWorkingDays, parseWorkingCalendar, vietnamTime } from 'egov-kpi'
 *
 * const calendar = parseWorkingCalendar({
 *   id: 'one-week',
 *   title: 'A week with a closure',
 *   asKnownOn: '2026-01-01',
 *   zone: vietnamTime,
 *   from: '2026-03-02',
 *   to: '2026-03-08',
 *   workingWeek: [1, 2, 3, 4, 5],
 *   daysOff: [{ date: '2026-03-04', reason: 'The hall is painted', source: { title: 'Notice on the door' } }],
 *   workingDays: [],
 * })
 * addWorkingDays(calendar, '2026-03-03', 1) // => '2026-03-05'
 * addWorkingDays(calendar, '2026-03-06', 1) // => throws 'covers 02/3/2026 to 08/3/2026'
 * parseWorkingCalendar({ ...calendar, to: '2026-03-01' }, { path: ['calendar'] }) // => throws 'calendar.to'
 * ```
 */
export function parseWorkingCalendar(json: unknown, options?: ParseOptions): WorkingCalendar {
  return parseAt(options, () => {
    const read = readCalendar(json)
    if ('issues' in read) throw new EgovKpiError(read.issues as readonly [Issue, ...Issue[]])
    return deepFreeze(inOrder(structuredCopy(read.calendar)))
  })
}

/** The days of a calendar in order of date. */
export function inOrder(calendar: WorkingCalendar): WorkingCalendar {
  const { daysOff, workingDays, unconfirmed } = calendar
  return {
    ...calendar,
    daysOff: byDate(daysOff),
    workingDays: byDate(workingDays),
    ...(unconfirmed === undefined ? {} : { unconfirmed: byDate(unconfirmed) }),
  }
}

function byDate<T extends { readonly date: string }>(days: readonly T[]): readonly T[] {
  return days.toSorted((a, b) => byCodePoint(a.date, b.date))
}

/** A copy, so that the caller's objects are not frozen. */
function structuredCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(structuredCopy) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)])) as T
}
