import { type CivilDate, dayNumberOf } from './civil-date'
import type { Language } from './language'
import { instantOf, type Moment } from './moment'
import { type PeriodText, parsePeriod } from './period'

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const quarters = ['I', 'II', 'III', 'IV']

/** Short (`15/4/2022`) or in words (`ngày 15 tháng 4 năm 2022`). */
export type DateStyle = 'short' | 'long'

/**
 * Writes a date as officials write it.
 *
 * Short: `15/4/2022` in both languages, day first. Long: `ngày 15 tháng 4 năm 2022`, `15 April 2022`.
 *
 * @param date - The day.
 * @param language - The language.
 * @param style - Short unless said otherwise.
 * @throws An {@link EgovKpiError} when the text is no day that exists.
 *
 * @example
 * ```ts
 * import { formatDate } from 'egov-kpi'
 *
 * formatDate('2022-04-15', 'vi') // => '15/4/2022'
 * formatDate('2022-04-15', 'en', 'long') // => '15 April 2022'
 * ```
 */
export function formatDate(date: CivilDate, language: Language, style: DateStyle = 'short'): string {
  dayNumberOf(date)
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  if (style === 'short') return `${day}/${month}/${year}`
  return language === 'vi' ? `ngày ${day} tháng ${month} năm ${year}` : `${day} ${englishMonths[month - 1]} ${year}`
}

/**
 * Writes a moment at its own offset: `08:30 15/4/2022`.
 *
 * @param moment - The moment; its offset is kept, not converted.
 * @param language - The language.
 * @param style - Short unless said otherwise.
 * @throws An {@link EgovKpiError} when the text is no moment.
 *
 * @example
 * ```ts
 * import { formatMoment } from 'egov-kpi'
 *
 * formatMoment('2022-04-15T08:30:00+07:00', 'vi', 'long') // => '08:30 ngày 15 tháng 4 năm 2022'
 * ```
 */
export function formatMoment(moment: Moment, language: Language, style: DateStyle = 'short'): string {
  instantOf(moment)
  const [date, time] = moment.split('T') as [string, string]
  return language === 'vi'
    ? `${time.slice(0, 5)} ${formatDate(date, 'vi', style)}`
    : `${formatDate(date, 'en', style)}, ${time.slice(0, 5)}`
}

/**
 * Writes a reporting period: `Quý IV/2022`, `6 tháng đầu năm 2022`; in English `Q4 2022`, `first half of 2022`.
 *
 * @param period - The period.
 * @param language - The language.
 * @throws An {@link EgovKpiError} when the text is no period.
 *
 * @example
 * ```ts
 * import { formatPeriod } from 'egov-kpi'
 *
 * formatPeriod('2022-Q4', 'vi') // => 'Quý IV/2022'
 * formatPeriod('2020-12-15/2021-12-14', 'en') // => '15/12/2020–14/12/2021'
 * ```
 */
export function formatPeriod(period: PeriodText, language: Language): string {
  const { kind, from, to } = parsePeriod(period)
  const year = Number(from.slice(0, 4))
  const month = Number(from.slice(5, 7))
  switch (kind) {
    case 'year':
      return language === 'vi' ? `Năm ${year}` : String(year)
    case 'half':
      if (language === 'vi') return `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`
      return `${month === 1 ? 'first' : 'second'} half of ${year}`
    case 'quarter': {
      const number = (month - 1) / 3
      return language === 'vi' ? `Quý ${quarters[number]}/${year}` : `Q${number + 1} ${year}`
    }
    case 'month':
      return language === 'vi' ? `Tháng ${month}/${year}` : `${englishMonths[month - 1]} ${year}`
    case 'span':
      return `${formatDate(from, language)}–${formatDate(to, language)}`
  }
}
