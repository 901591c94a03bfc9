import { defineWorkingCalendar } from '../../working-time/define-calendar'
import type { WorkingCalendar } from '../../working-time/working-calendar'
import type { GivenFile } from '../files/file'
import { type InputKind, type Reading, type ReadOptions, readInput } from './input'
import { calendarLayout, dayOffLayout, makeUpDayLayout, unconfirmedLayout } from './layouts/calendar'
import { onlyRow } from './only-row'
import { listOf } from './read-list'

/**
 * Reads a working calendar from files: tables of itself and of its days, as sheets or CSV files, or JSON.
 *
 * Headings are those of `layouts.calendar`, `layouts.daysOff`, `layouts.makeUpDays` and `layouts.unconfirmedDays`.
 *
 * @param files - The workbook, the JSON file, or the CSV files.
 * @param options - What the files do not say.
 * @returns The calendar, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { vietnamCivilService } from 'egov-kpi'
 * import { readWorkingCalendar } from 'egov-kpi/exchange'
 *
 * const calendar = vietnamCivilService()
 * const { value } = await readWorkingCalendar({ name: 'calendar.json', data: JSON.stringify(calendar) })
 * value?.daysOff.length === calendar.daysOff.length // => true
 * ```
 */
export function readWorkingCalendar(
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions = {},
): Promise<Reading<WorkingCalendar>> {
  return readInput(calendarKind, files, options)
}

const calendarKind: InputKind<WorkingCalendar> = {
  tables: [
    { layout: calendarLayout, isNeeded: true },
    { layout: dayOffLayout, isNeeded: true },
    { layout: makeUpDayLayout, isNeeded: false },
    { layout: unconfirmedLayout, isNeeded: false },
  ],
  assemble: ([calendar = null, daysOff = null, workingDays = null, unconfirmed = null], notes) => {
    const head = onlyRow(calendar, calendarLayout, notes)
    if (head === null) return null
    const lists = Object.entries({ daysOff, workingDays, unconfirmed })
    return keep => {
      const read = new Map(lists.flatMap(([key, rows]) => (rows === null ? [] : [[key, listOf(rows, keep)] as const])))
      const days = Object.fromEntries([...read].map(([key, { json }]) => [key, json]))
      return {
        json: { ...head.value, workingDays: [], ...days },
        originOf: ([key, ...rest]) =>
          read.get(String(key))?.originOf(rest) ?? { record: head, rest: key === undefined ? [] : [key, ...rest] },
      }
    }
  },
  parse: json => defineWorkingCalendar(json as WorkingCalendar),
  twins: { 'duplicate day': ['date'] },
}
