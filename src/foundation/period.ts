import { addDays, type CivilDate, countDays, dateForm, daysAfter, monthsAfter, readDay } from './civil-date'
import { EgovKpiError } from './error'
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

/** The length of a calendar period; `span` is any other stretch of days. */
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

/** A cache of calendar periods: a table repeats the same few in every row. */
const remembered = /* @__PURE__ */ new Map<string, Period>()
const mostRemembered = 1000

/** The calendar period of a kind that begins in a month. */
function calendarPeriod(kind: CalendarKind, year: string, firstMonth: number): Period {
  const from = `${year}-${String(firstMonth).padStart(2, '0')}-01`
  const last = String(firstMonth + monthsOf[kind] - 1).padStart(2, '0')
  const lastDay = ['31', '30', '29', '28'].find(day => readDay(`${year}-${last}-${day}`) !== null)
  const label = {
    year: '',
    half: `-S${(firstMonth + 5) / 6}`,
    quarter: `-Q${(firstMonth + 2) / 3}`,
    month: `-${String(firstMonth).padStart(2, '0')}`,
  }[kind]
  return { kind, from, to: `${year}-${last}-${lastDay}`, text: `${year}${label}` }
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
      ? calendarPeriod('half', year, Number(half) * 6 - 5)
      : quarter !== undefined
        ? calendarPeriod('quarter', year, Number(quarter) * 3 - 2)
        : month === undefined
          ? calendarPeriod('year', year, 1)
          : calendarPeriod('month', year, Number(month))
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
 * The calendar periods of one kind that make up a period, in order; empty if they do not fit exactly.
 *
 * @param period - The period to divide.
 * @param into - The kind of its parts.
 * @throws An {@link EgovKpiError} when the text is not a period, or the kind is not that of a calendar period.
 *
 * @example
 * ```ts
 * import { dividePeriod } from 'egov-kpi'
 *
 * dividePeriod('2022-S1', 'quarter') // => ['2022-Q1', '2022-Q2']
 * dividePeriod('2020-12-15/2021-12-14', 'quarter') // => []
 * ```
 */
export function dividePeriod(period: PeriodText, into: CalendarKind): readonly PeriodText[] {
  const { from, to } = requirePeriod(period, ['period'])
  const kind = parseStructure(CalendarKind, into, ['into'])
  const parts: PeriodText[] = []
  let start = from
  while (start <= to) {
    const firstMonth = Number(start.slice(5, 7))
    if (!start.endsWith('-01') || (firstMonth - 1) % monthsOf[kind] !== 0) return []
    const part = calendarPeriod(kind, start.slice(0, 4), firstMonth)
    if (part.to > to) return []
    parts.push(part.text)
    if (part.to === to) break
    start = addDays(part.to, 1)
  }
  return parts
}

/**
 * A following or preceding period of the same length: the next quarter, the year before.
 *
 * @param period - A period; the neighbour of a span has as many days.
 * @param steps - How many periods to move; negative to go back.
 * @throws An {@link EgovKpiError} when the text is not a period, the number not whole, or the result leaves the years 0001
 * to 9999.
 *
 * @example
 * ```ts
 * import { shiftPeriod } from 'egov-kpi'
 *
 * shiftPeriod('2022-Q1', -1) // => '2021-Q4'
 * shiftPeriod('2020-12-15/2021-12-14', 1) // => '2021-12-15/2022-12-14'
 * ```
 */
export function shiftPeriod(period: PeriodText, steps: number): PeriodText {
  const { kind, from, to } = requirePeriod(period, ['period'])
  requireWhole(steps, ['steps'])
  if (kind !== 'span') {
    const start = monthsAfter(readDay(from) as number, monthsOf[kind] * steps, ['steps'])
    return calendarPeriod(kind, start.slice(0, 4), Number(start.slice(5, 7))).text
  }
  const [first, last] = [readDay(from) as number, readDay(to) as number]
  const length = (last - first + 1) * steps
  return `${daysAfter(first, length, ['steps'])}/${daysAfter(last, length, ['steps'])}`
}

/** The length of a period: the kind of a calendar period, since all quarters are equal, or the days of a span. */
export function lengthOf({ kind, from, to }: Period): string {
  return kind === 'span' ? String(countDays(from, to) + 1) : kind
}

/** The schema of a {@link PeriodText}. */
export const PeriodText: Schema<PeriodText> = describedText(periodForm, text => {
  const read = readPeriod(text)
  return isPeriod(read) ? noIssues : [read]
})
