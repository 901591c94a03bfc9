import { parseWorkingCalendar } from '../../working-time/parse-calendar'
import type { WorkingCalendar } from '../../working-time/working-calendar'
import type { Sheet } from '../sheets/sheet'
import type { SheetOptions } from '../sheets/write-records'
import { column, type Layout, localized, needed, sourceColumns } from '../tables/layout'
import { type Input, listed, onlyRow } from './input'
import { toSheets } from './to-sheets'

/** The table of a working calendar itself: one row. */
const calendarLayout: Layout = {
  names: { vi: ['Lịch làm việc', 'Lịch'], en: ['calendar'] },
  columns: [
    needed('id', 'text', 'Mã lịch | mã', 'calendar | calendar id | id'),
    ...localized('title', 'Tên lịch', 'title', { need: 'title' }),
    needed('asKnownOn', 'date', 'Theo thông tin đến ngày', 'as known on'),
    needed('from', 'date', 'Từ ngày', 'from'),
    needed('to', 'date', 'Đến ngày', 'to'),
    needed('workingWeek', 'json', 'Ngày làm việc trong tuần (JSON)', 'working week (JSON)'),
    needed('zone', 'json', 'Múi giờ (JSON)', 'zone (JSON)'),
    column('officeHours', 'json', 'Giờ làm việc (JSON)', 'office hours (JSON)'),
    column('assumed', 'json', 'Khoảng giả định (JSON)', 'assumed (JSON)'),
    column('basedOn', 'json', 'Dựa trên (JSON)', 'based on (JSON)'),
  ],
}

const day = [
  needed('date', 'date', 'Ngày', 'date'),
  ...localized('reason', 'Lý do', 'reason', { need: 'reason' }),
  ...sourceColumns(),
]

/** The table of the days off. */
const dayOffLayout: Layout = {
  names: { vi: ['Ngày nghỉ'], en: ['days off'] },
  columns: [...day, column('workedOn', 'date', 'Làm bù vào ngày', 'worked on')],
}

/** The table of the days on which people work although they are outside the working week. */
const makeUpDayLayout: Layout = {
  names: { vi: ['Ngày làm bù', 'Làm bù'], en: ['make-up days'] },
  columns: [...day, column('insteadOf', 'date', 'Bù cho ngày', 'instead of')],
}

/** The table of the days whose being off is not confirmed. */
const unconfirmedLayout: Layout = {
  names: { vi: ['Ngày nghỉ chưa xác nhận'], en: ['unconfirmed days off'] },
  columns: dayOffLayout.columns,
}

type Table = 'calendar' | 'daysOff' | 'makeUpDays' | 'unconfirmedDays'

export const calendarInput: Input<WorkingCalendar, object, Table> = {
  title: { vi: 'lịch làm việc', en: 'working calendar' },
  tables: {
    calendar: calendarLayout,
    daysOff: dayOffLayout,
    makeUpDays: makeUpDayLayout,
    unconfirmedDays: unconfirmedLayout,
  },
  marks: ['daysOff', 'workingWeek'],
  form: 'object',
  count: ({ daysOff }) => daysOff.length,
  mayLack: () => ['makeUpDays', 'unconfirmedDays'],
  assemble: ({ calendar, daysOff, makeUpDays: workingDays, unconfirmedDays: unconfirmed }, _, notes) => {
    const head = onlyRow(calendar, calendarLayout, notes)
    if (head === null) return null
    return keep => {
      const lists = new Map()
      const days = Object.entries({ daysOff, workingDays, unconfirmed }).flatMap(([key, rows]) =>
        rows === null ? [] : [[key, listed(rows.filter(keep), lists)] as const],
      )
      return { json: { ...head.value, workingDays: [], ...Object.fromEntries(days) }, lists, head }
    }
  },
  parse: json => parseWorkingCalendar(json),
  sameBy: { 'duplicate day': ['date'] },
  rowsOf: ({ daysOff, workingDays, unconfirmed, ...head }) => ({
    calendar: [head],
    daysOff,
    makeUpDays: workingDays,
    unconfirmedDays: unconfirmed,
  }),
}

/**
 * Puts a working calendar into tables of itself and of its days, which `readWorkingCalendar` reads back.
 *
 * @param calendar - The calendar.
 * @param options - The language of the headings.
 * @throws An `EgovKpiError` when the form of the calendar or the options are wrong.
 *
 * @example
 * ```ts
 * import { vietnamCivilService } from 'egov-kpi'
 * import { calendarSheets } from 'egov-kpi/exchange'
 *
 * calendarSheets(vietnamCivilService()).map(({ name }) => name)
 * // => ['Lịch làm việc', 'Ngày nghỉ', 'Ngày làm bù', 'Ngày nghỉ chưa xác nhận']
 * ```
 */
export function calendarSheets(calendar: WorkingCalendar, options: SheetOptions = {}): readonly Sheet[] {
  return toSheets('calendar', calendarInput, calendar, options, {})
}
