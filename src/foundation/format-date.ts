import { type CivilDate, requireDay } from './civil-date'
import { type FiscalPlace, type FiscalYear, fiscalYears } from './fiscal-year'
import type { Language } from './language'
import { type LanguageTag, readLanguage } from './language-tag'
import { upperFirst } from './letter-case'
import { type Moment, requireInstant } from './moment'
import { fiscalPlaceOf, type PeriodText, requirePeriod } from './period'
import { oneOf, type Schema } from './schema'
import { officialMonth, shortDate } from './short-date'
import { parseStructure } from './structure'

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

/** Short (`09/02/2022`) or in words (`ngày 09 tháng 02 năm 2022`). */
export type DateStyle = 'short' | 'long'

const DateStyle: Schema<DateStyle> = oneOf(['short', 'long'])

/** The language of a date. Refuses an unknown style too, which would otherwise be silently replaced by another. */
function readForm(language: LanguageTag, style: DateStyle): Language {
  const written = readLanguage(language)
  if (style !== 'short' && style !== 'long') parseStructure(DateStyle, style, ['style'])
  return written
}

/**
 * Writes a date as official papers do: with a zero only before days below 10 and before January and February.
 *
 * Short: `09/02/2022`, `03/6/2022`, `15/4/2022` in both languages, day first. Long: `ngày 09 tháng 02 năm 2022`, in
 * English `9 February 2022`. The rule is that of annex I of Decree 30/2020/NĐ-CP.
 *
 * @param date - The day.
 * @param language - The language.
 * @param style - Short by default.
 * @throws An {@link EgovKpiError} when the text is not an existing day.
 *
 * @example
 * ```ts
 * import { formatDate } from 'egov-kpi'
 *
 * formatDate('2022-02-09', 'vi') // => '09/02/2022'
 * formatDate('2022-06-03', 'vi', 'long') // => 'ngày 03 tháng 6 năm 2022'
 * formatDate('2022-04-15', 'en', 'long') // => '15 April 2022'
 * ```
 */
export function formatDate(date: CivilDate, language: LanguageTag, style: DateStyle = 'short'): string {
  requireDay(date, ['date'])
  const written = readForm(language, style)
  if (style === 'short') return shortDate(date)
  const [year, month, day] = date.split('-') as [string, string, string]
  if (written === 'vi') return `ngày ${day} tháng ${officialMonth(month)} năm ${Number(year)}`
  return `${Number(day)} ${englishMonths[Number(month) - 1]} ${Number(year)}`
}

/**
 * Writes a moment at its own offset: `08:30 15/4/2022`.
 *
 * @param moment - The moment; its offset is kept, not converted.
 * @param language - The language.
 * @param style - Short by default.
 * @throws An {@link EgovKpiError} when the text is not a moment.
 *
 * @example
 * ```ts
 * import { formatMoment } from 'egov-kpi'
 *
 * formatMoment('2022-04-15T08:30:00+07:00', 'vi', 'long') // => '08:30 ngày 15 tháng 4 năm 2022'
 * ```
 */
export function formatMoment(moment: Moment, language: LanguageTag, style: DateStyle = 'short'): string {
  requireInstant(moment, ['moment'])
  const written = readForm(language, style)
  const [date, time] = moment.split('T') as [string, string]
  return written === 'vi'
    ? `${time.slice(0, 5)} ${formatDate(date, 'vi', style)}`
    : `${formatDate(date, 'en', style)}, ${time.slice(0, 5)}`
}

/**
 * Writes a reporting period: `Quý IV/2022`, `6 tháng đầu năm 2022`; in English `Q4 2022`, `first half of 2022`.
 *
 * @param period - The period.
 * @param language - The language.
 * @param fiscalYear - The month in which the fiscal year begins, to name the years, halves and quarters that are its.
 * @throws An {@link EgovKpiError} when the text is not a period, or the fiscal year is malformed.
 *
 * @example
 * ```ts
 * import { formatPeriod } from 'egov-kpi'
 *
 * formatPeriod('2022-Q4', 'vi') // => 'Quý IV/2022'
 * formatPeriod('2020-12-15/2021-12-14', 'en') // => '15/12/2020–14/12/2021'
 * formatPeriod('2025-Q2', 'en', { start: '04' }) // => 'Q1 FY 2025/26'
 * ```
 */
export function formatPeriod(period: PeriodText, language: LanguageTag, fiscalYear?: FiscalYear): string {
  const place = fiscalYear === undefined ? null : fiscalPlaceOf(period, fiscalYear)
  if (place !== null) return formatFiscal(place, readLanguage(language))
  const { kind, from, to } = requirePeriod(period, ['period'])
  const written = readLanguage(language)
  const year = Number(from.slice(0, 4))
  const month = Number(from.slice(5, 7))
  switch (kind) {
    case 'year':
      return written === 'vi' ? `Năm ${year}` : String(year)
    case 'half':
      if (written === 'vi') return `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`
      return `${month === 1 ? 'first' : 'second'} half of ${year}`
    case 'quarter': {
      const number = (month - 1) / 3
      return written === 'vi' ? `Quý ${quarters[number]}/${year}` : `Q${number + 1} ${year}`
    }
    case 'month':
      return written === 'vi'
        ? `Tháng ${officialMonth(from.slice(5, 7))}/${year}`
        : `${englishMonths[month - 1]} ${year}`
    case 'span':
      return `${formatDate(from, written)}–${formatDate(to, written)}`
  }
}

function formatFiscal(place: FiscalPlace, language: Language): string {
  const { kind, number } = place
  const year = `${language === 'vi' ? 'năm tài chính' : 'FY'} ${fiscalYears(place)}`
  if (kind === 'year') return upperFirst(year)
  if (kind === 'quarter') return language === 'vi' ? `Quý ${quarters[number - 1]} ${year}` : `Q${number} ${year}`
  if (language === 'vi') return `6 tháng ${number === 1 ? 'đầu' : 'cuối'} ${year}`
  return `${number === 1 ? 'first' : 'second'} half of ${year}`
}
