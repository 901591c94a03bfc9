import { column, type Layout, localized, needed, sourceColumns } from '../../tables/layout'

/** The table of a working calendar itself: one row. */
export const calendarLayout: Layout = {
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
export const dayOffLayout: Layout = {
  names: { vi: ['Ngày nghỉ'], en: ['days off'] },
  columns: [...day, column('workedOn', 'date', 'Làm bù vào ngày', 'worked on')],
}

/** The table of the days on which people work although they are outside the working week. */
export const makeUpDayLayout: Layout = {
  names: { vi: ['Ngày làm bù', 'Làm bù'], en: ['make-up days'] },
  columns: [...day, column('insteadOf', 'date', 'Bù cho ngày', 'instead of')],
}

/** The table of the days whose being off is not confirmed. */
export const unconfirmedLayout: Layout = {
  names: { vi: ['Ngày nghỉ chưa xác nhận'], en: ['unconfirmed days off'] },
  columns: dayOffLayout.columns,
}
