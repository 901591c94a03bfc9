import { addDays, addMonths, type CivilDate, countDays, dateForm, daysAfter, monthsAfter, readDay } from './civil-date'
import { EgovKpiError } from './error'
import { type FiscalPlace, type FiscalYear, fiscalStart, readFiscalLabel } from './fiscal-year'
import { type Issue, type IssuePath, quote } from './issue'
import { describedText, noIssues, oneOf, type Schema } from './schema'
import { parseStructure } from './structure'
import { requireWhole } from './whole-number'
import { dateIssue, malformedDate } from './wording'

/**
 * A reporting period as one text: `'2022'`, `'2022-S1'`, `'2022-Q4'`, `'2022-06'`, or from–to `'2020-12-15/2021-12-14'`.
 *
 * The labels are those of SDMX: S for a half-year (semester), Q for a quarter.
 */
export type PeriodText = string

/** The length of a calendar period, or of one of a fiscal year; `span` is any other stretch of days. */
export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'span'

/** A parsed reporting period: its kind, its first and its last day, and its text. */
export interface Period {
  readonly kind: PeriodKind
  readonly from: CivilDate
  /** The last day, included in the period. */
  readonly to: CivilDate
  readonly text: PeriodText
}

/** How a period is written, as a JSON Schema says it. */
const periodForm = (): string => `^\\d{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$|^${dateForm}/${dateForm}$`

const calendarPattern = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/
const monthsOf = { year: 12, half: 6, quarter: 3, month: 1 } as const

type CalendarKind = keyof typeof monthsOf
const CalendarKind: Schema<CalendarKind> = oneOf(['year', 'half', 'quarter', 'month'])
const ShiftBy: Schema<'period' | 'year'> = oneOf(['period', 'year'])

/** A cache of calendar periods: a table repeats the same few in every row. */
const remembered = /* @__PURE__ */ new Map<string, Period>()
const mostRemembered = 1000

/** The period of a kind that begins in a month; any other than a calendar period is named by its days. */
function periodFrom(kind: CalendarKind, year: string, firstMonth: number): Period {
  const from = `${year}-${String(firstMonth).padStart(2, '0')}-01`
  const last = firstMonth + monthsOf[kind] - 1
  const endYear = last > 12 ? String(Number(year) + 1).padStart(4, '0') : year
  const endMonth = String(last > 12 ? last - 12 : last).padStart(2, '0')
  const lastDay = ['31', '30', '29', '28'].find(day => readDay(`${endYear}-${endMonth}-${day}`) !== null)
  const to = `${endYear}-${endMonth}-${lastDay}`
  const label = {
    year: '',
    half: `-S${(firstMonth + 5) / 6}`,
    quarter: `-Q${(firstMonth + 2) / 3}`,
    month: `-${String(firstMonth).padStart(2, '0')}`,
  }[kind]
  return { kind, from, to, text: (firstMonth - 1) % monthsOf[kind] === 0 ? `${year}${label}` : `${from}/${to}` }
}

/** The number of months that a period consists of, from a day to the eve of that day; null if it is not whole months. */
function monthsIn({ from, to }: Pick<Period, 'from' | 'to'>): number | null {
  // The last day of the year 9999 has no next one.
  const next = to === '9999-12-31' ? '10000-01-01' : addDays(to, 1)
  const [day, nextDay] = [from.slice(-2), next.slice(-2)]
  // Not every month has a 29th.
  if (day !== nextDay || day > '28') return null
  const months = (date: CivilDate): number => Number(date.slice(0, -6)) * 12 + Number(date.slice(-5, -3))
  return months(next) - months(from)
}

/** Reads a period, or says what is wrong with it. The unchecked core of {@link parsePeriod}; never throws. */
export function readPeriod(text: unknown, path: IssuePath = []): Period | Issue {
  if (typeof text !== 'string') return malformedDate('period', text, path)
  const known = remembered.get(text)
  if (known !== undefined) return known
  const [from, to, ...rest] = text.split('/')
  if (from !== undefined && to !== undefined) {
    if (rest.length > 0 || readDay(from) === null || readDay(to) === null) return malformedDate('period', text, path)
    if (from <= to) return { kind: 'span', from, to, text }
    return dateIssue('out-of-order', path, { what: 'period', text: quote(text) }, { actual: text })
  }
  const match = calendarPattern.exec(text)
  const [, year, half, quarter, month] = match ?? []
  if (year === undefined || year === '0000') return malformedDate('period', text, path)
  const period =
    half !== undefined
      ? periodFrom('half', year, Number(half) * 6 - 5)
      : quarter !== undefined
        ? periodFrom('quarter', year, Number(quarter) * 3 - 2)
        : month === undefined
          ? periodFrom('year', year, 1)
          : periodFrom('month', year, Number(month))
  if (remembered.size === mostRemembered) remembered.clear()
  remembered.set(text, Object.freeze(period))
  return period
}

/** Tells a period from an issue. */
export function isPeriod(read: Period | Issue): read is Period {
  return 'kind' in read
}

/**
 * Reads a reporting period.
 *
 * @param text - `'2022'`, `'2022-S1'`, `'2022-Q4'`, `'2022-06'` or `'2020-12-15/2021-12-14'`, both days included.
 * @throws An {@link EgovKpiError} when the text is not a period, or ends before it starts.
 *
 * @example
 * ```ts
 * import { parsePeriod } from 'egov-kpi'
 *
 * parsePeriod('2022-S1') // => { kind: 'half', from: '2022-01-01', to: '2022-06-30', text: '2022-S1' }
 * ```
 */
export function parsePeriod(text: PeriodText): Period {
  return requirePeriod(text, [])
}

/**
 * Reads a period of a fiscal year, written by its name or by its days.
 *
 * For countries whose fiscal year is not the calendar year. Its quarters are those of the calendar if it begins in January,
 * April, July or October; all else is a span of days, so that periods have one form everywhere.
 *
 * @param text - `'FY2025/26'`, `'FY2025/26-S1'` or `'FY2025/26-Q4'`, also with a hyphen; or any text that `parsePeriod` reads.
 * @param fiscalYear - The month in which the fiscal year begins.
 * @returns The period. Its kind is that in the fiscal year: a calendar year is a span there.
 * @throws An {@link EgovKpiError} when the text is not a period, or the fiscal year is malformed.
 *
 * @example
 * ```ts
 * import { parseFiscalPeriod } from 'egov-kpi'
 *
 * const india = { start: '04' }
 * parseFiscalPeriod('FY2025/26', india)
 * // => { kind: 'year', from: '2025-04-01', to: '2026-03-31', text: '2025-04-01/2026-03-31' }
 * parseFiscalPeriod('FY2025/26-Q4', india).text // => '2026-Q1'
 * ```
 */
export function parseFiscalPeriod(text: string, fiscalYear: FiscalYear): Period {
  const start = fiscalStart(fiscalYear)
  const place = readFiscalLabel(text)
  if (place === null) return inFiscalYear(requirePeriod(text, ['text']), start)
  const month = start - 1 + monthsOf[place.kind] * (place.number - 1)
  const year = String(place.year + Math.floor(month / 12)).padStart(4, '0')
  return periodFrom(place.kind, year, (month % 12) + 1)
}

/** A period as it stands in a fiscal year: whether it is a year, a half or a quarter of it, a month, or any other span. */
function inFiscalYear(period: Period, start: number): Period {
  if (period.kind === 'month') return period
  const months = period.from.endsWith('-01') ? monthsIn(period) : null
  const own = (['year', 'half', 'quarter'] as const).find(kind => monthsOf[kind] === months)
  const isOfYear = own !== undefined && (Number(period.from.slice(5, 7)) + 12 - start) % monthsOf[own] === 0
  return { ...period, kind: isOfYear ? own : 'span' }
}

/** The place of a period in a fiscal year; null if it is not a year, a half or a quarter of one. */
export function fiscalPlaceOf(text: PeriodText, fiscalYear: FiscalYear): FiscalPlace | null {
  const start = fiscalStart(fiscalYear)
  const { kind, from } = inFiscalYear(requirePeriod(text, ['period']), start)
  if (kind === 'month' || kind === 'span') return null
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - start
  return { year: Math.floor(months / 12), kind, number: (months % 12) / monthsOf[kind] + 1 }
}

/** Parses a period; an issue gets the path. */
export function requirePeriod(text: PeriodText, path: IssuePath): Period {
  const read = readPeriod(text, path)
  if (!isPeriod(read)) throw new EgovKpiError([read])
  return read
}

/**
 * Tells whether a day or a whole other period lies within a period.
 *
 * @param period - The period.
 * @param inner - A date or a period.
 * @throws An {@link EgovKpiError} when either text cannot be read.
 *
 * @example
 * ```ts
 * import { periodIncludes } from 'egov-kpi'
 *
 * periodIncludes('2022-S1', '2022-Q2') // => true
 * periodIncludes('2022-S1', '2022-07-01') // => false
 * ```
 */
export function periodIncludes(period: PeriodText, inner: CivilDate | PeriodText): boolean {
  const outer = requirePeriod(period, ['period'])
  if (readDay(inner) !== null) return outer.from <= inner && inner <= outer.to
  const { from, to } = requirePeriod(inner, ['inner'])
  return outer.from <= from && to <= outer.to
}

/**
 * The periods of one kind that make up a period, in order; empty if they do not fit exactly.
 *
 * @param period - The period to divide.
 * @param into - The kind of its parts.
 * @param fiscalYear - The month in which the fiscal year begins, if the years, halves and quarters are its.
 * @throws An {@link EgovKpiError} when the text is not a period, the kind is not that of a calendar period, or the fiscal year is
 * malformed.
 *
 * @example
 * ```ts
 * import { dividePeriod } from 'egov-kpi'
 *
 * dividePeriod('2022-S1', 'quarter') // => ['2022-Q1', '2022-Q2']
 * dividePeriod('2020-12-15/2021-12-14', 'quarter') // => []
 * dividePeriod('2025-04-01/2026-03-31', 'half', { start: '04' })
 * // => ['2025-04-01/2025-09-30', '2025-10-01/2026-03-31']
 * ```
 */
export function dividePeriod(period: PeriodText, into: CalendarKind, fiscalYear?: FiscalYear): readonly PeriodText[] {
  const { from, to } = requirePeriod(period, ['period'])
  const kind = parseStructure(CalendarKind, into, ['into'])
  const yearStart = fiscalYear === undefined ? 1 : fiscalStart(fiscalYear)
  const parts: PeriodText[] = []
  let start = from
  while (start <= to) {
    if (!start.endsWith('-01') || (Number(start.slice(5, 7)) + 12 - yearStart) % monthsOf[kind] !== 0) return []
    const part = periodFrom(kind, ...yearAndMonth(start))
    if (part.to > to) return []
    parts.push(part.text)
    if (part.to === to) break
    start = addDays(part.to, 1)
  }
  return parts
}

/**
 * A following or preceding period of the same length: the next quarter, the year before; or the same period of another year.
 *
 * A span of whole months, such as a fiscal year or one from 15 December to 14 December, moves by months; any other span by its
 * days.
 *
 * @param period - The period.
 * @param steps - How many periods to move; negative to go back.
 * @param by - `'year'` moves by years instead: the same period of the year before is −1.
 * @throws An {@link EgovKpiError} when the text is not a period, the number not whole, or the result leaves the years 0001
 * to 9999.
 *
 * @example
 * ```ts
 * import { shiftPeriod } from 'egov-kpi'
 *
 * shiftPeriod('2022-Q1', -1) // => '2021-Q4'
 * shiftPeriod('2022-Q1', -1, 'year') // => '2021-Q1'
 * shiftPeriod('2020-12-15/2021-12-14', 3) // => '2023-12-15/2024-12-14'
 * shiftPeriod('2025-04-01/2026-03-31', -1) // => '2024-04-01/2025-03-31'
 * ```
 */
export function shiftPeriod(period: PeriodText, steps: number, by: 'period' | 'year' = 'period'): PeriodText {
  const whole = requirePeriod(period, ['period'])
  requireWhole(steps, ['steps'])
  const isByYear = parseStructure(ShiftBy, by, ['by']) === 'year'
  const [first, last] = [readDay(whole.from) as number, readDay(whole.to) as number]
  const months = monthsIn(whole)
  if (months === null && !isByYear) {
    const length = (last - first + 1) * steps
    return `${daysAfter(first, length, ['steps'])}/${daysAfter(last, length, ['steps'])}`
  }
  const moved = steps * (isByYear ? 12 : (months as number))
  const from = monthsAfter(first, moved, ['steps'])
  if (whole.kind !== 'span') return periodFrom(whole.kind, ...yearAndMonth(from)).text
  if (months === null) return `${from}/${monthsAfter(last, moved, ['steps'])}`
  // The end of February has another date in a leap year.
  const lastMonth = monthsAfter(first, moved + months - 1, ['steps'])
  const isFirstOfMonth = lastMonth.endsWith('-01')
  return `${from}/${isFirstOfMonth ? periodFrom('month', ...yearAndMonth(lastMonth)).to : addDays(addMonths(lastMonth, 1), -1)}`
}

function yearAndMonth(date: CivilDate): [year: string, month: number] {
  return [date.slice(0, 4), Number(date.slice(5, 7))]
}

/** The length of a period: in months if it consists of whole ones, since all quarters are equal, else in days. */
export function lengthOf(period: Period): string {
  const months = monthsIn(period)
  return months === null ? `${countDays(period.from, period.to) + 1} days` : `${months} months`
}

/** The schema of a {@link PeriodText}. */
export const PeriodText: Schema<PeriodText> = describedText(periodForm, text => {
  const read = readPeriod(text)
  return isPeriod(read) ? noIssues : [read]
})
