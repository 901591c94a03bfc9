import { type Column, choice, column, localized } from '../tables/layout'

/** The columns of a term; of what is filed online, each is called so. */
export function termColumns(path: string, isOnline = false): readonly Column[] {
  const [vi, en] = isOnline ? [' trực tuyến', 'online '] : ['', '']
  return [
    column(`${path}.amount`, 'amount', `Thời hạn${vi}`, `${en}term`),
    column(`${path}.measure`, 'choice', `Đơn vị thời hạn${vi}`, `${en}term measure`, {
      choices: [
        choice('working-days', 'ngày làm việc', 'working days'),
        choice('working-hours', 'giờ làm việc', 'working hours'),
        choice('calendar-days', 'ngày', 'calendar days'),
        choice('weeks', 'tuần', 'weeks'),
        choice('months', 'tháng', 'months'),
        choice('none', 'không quy định', 'none'),
      ],
    }),
    column(`${path}.cutOff`, 'text', `Giờ chốt nhận${vi}`, `${en}cut-off hour`),
    ...localized(`${path}.title`, `Tên thời hạn${vi}`, `${en}term title`),
    column(`${path}.source`, 'json', `Căn cứ thời hạn${vi} (JSON)`, `${en}term source (JSON)`),
  ]
}
