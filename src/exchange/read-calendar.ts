import { defineWorkingCalendar } from '../working-time/define-calendar'
import type { WorkingCalendar } from '../working-time/working-calendar'
import type { GivenFile } from './file'
import { holdTables, onlyRow } from './hold-tables'
import { type InputKind, type Reading, type ReadOptions, readInput } from './input'
import { calendarLayout, dayOffLayout, makeUpDayLayout, unconfirmedLayout } from './layouts/calendar'
import { type HeldRecords, listOf } from './read-list'

const choices = [
  { layout: calendarLayout, isNeeded: true },
  { layout: dayOffLayout, isNeeded: true },
  { layout: makeUpDayLayout, isNeeded: false },
  { layout: unconfirmedLayout, isNeeded: false },
]

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
  parse: json => defineWorkingCalendar(json as WorkingCalendar),
  open: (sheets, options, notes) => {
    const [calendar = null, ...tables] = holdTables(sheets, choices, options, notes)
    const [daysOff = null, workingDays = null, unconfirmed = null] = tables
    const head = calendar === null ? null : onlyRow(calendar, notes)
    if (calendar === null || head === null || daysOff === null) return null
    const lists: Readonly<Record<string, HeldRecords | null>> = { daysOff, workingDays, unconfirmed }
    return keep => {
      const read = new Map(
        Object.entries(lists).flatMap(([key, table]) => (table === null ? [] : [[key, listOf(table, keep)] as const])),
      )
      const days = Object.fromEntries([...read].map(([key, { json }]) => [key, json]))
      return {
        json: { ...head.value, workingDays: [], ...days },
        originOf: ([key, ...rest]) =>
          read.get(String(key))?.originOf(rest) ?? {
            records: calendar.of,
            record: head,
            rest: key === undefined ? [] : [key, ...rest],
          },
      }
    }
  },
}
