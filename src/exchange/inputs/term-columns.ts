import { type Column, choicesOf, column, localized } from '../tables/layout'

/** The columns of a term; of what is filed online, each is called so. */
export function termColumns(path: string, isOnline = false): readonly Column[] {
  const [vi, en] = isOnline ? [' trực tuyến', 'online '] : ['', '']
  return [
    column(`${path}.amount`, 'amount', `Thời hạn${vi}`, `${en}term`),
    column(`${path}.measure`, 'choice', `Đơn vị thời hạn${vi}`, `${en}term measure`, {
      choices: choicesOf({
        'working-days': 'ngày làm việc',
        'working-hours': 'giờ làm việc',
        'calendar-days': 'ngày',
        weeks: 'tuần',
        months: 'tháng',
        none: 'không quy định',
      }),
    }),
    column(`${path}.cutOff`, 'text', `Giờ chốt nhận${vi}`, `${en}cut-off hour`),
    ...localized(`${path}.title`, `Tên thời hạn${vi}`, `${en}term title`),
    column(`${path}.source`, 'json', `Căn cứ thời hạn${vi} (JSON)`, `${en}term source (JSON)`),
  ]
}
