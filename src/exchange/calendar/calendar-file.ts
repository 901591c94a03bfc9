import { addDays, CivilDate } from '../../foundation/civil-date'
import { throwIfAny } from '../../foundation/error'
import { Identifier } from '../../foundation/identifier'
import type { Issue } from '../../foundation/issue'
import { LocalizedText, textIn } from '../../foundation/language'
import { LanguageTag, readLanguage } from '../../foundation/language-tag'
import { instantOf, Moment, momentText } from '../../foundation/moment'
import { list, maybe, record, type Schema, textOfForm } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { dateIssue } from '../../foundation/wording'
import { exchangeIssue } from '../wording'

/** A day in a calendar: a deadline, a holiday. */
export interface CalendarDay {
  /** Identifies the day when the file is imported again: unique, and the same as long as the day means the same. */
  readonly id: string
  readonly date: CivilDate
  /** The last day if it takes several; included, and not before the first. */
  readonly to?: CivilDate
  readonly title: LocalizedText
  readonly details?: LocalizedText
}

/** The head of an iCalendar file. */
export interface CalendarFileOptions {
  /** The name of the calendar. */
  readonly title: LocalizedText
  /** Whose days they are, as a domain: `'example.gov.vn'`. Ids become `<id>@<domain>`. */
  readonly domain: string
  /** The moment at which the file is made, which the format requires; the library has no clock. */
  readonly madeAt: Moment
  readonly language?: LanguageTag
}

const Day: Schema<CalendarDay> = record(() => ({
  id: Identifier,
  date: CivilDate,
  to: maybe(CivilDate),
  title: LocalizedText,
  details: maybe(LocalizedText),
}))

const Options: Schema<CalendarFileOptions> = record(() => ({
  title: LocalizedText,
  domain: textOfForm(/^[\w.-]+$/),
  madeAt: Moment,
  language: maybe(LanguageTag),
}))

/**
 * Writes days as an iCalendar file (RFC 5545): all-day events, which stand on the same date in every time zone.
 *
 * For deadlines and holidays in the calendar programs of an office, which show them without marking the day as busy. The
 * same days give the same bytes. No text can add a line: a line break within one is written as `\n`, other control
 * characters as U+FFFD.
 *
 * @param days - The days, each with an id of its own.
 * @param options - Title, domain, the moment of making, language (Vietnamese by default).
 * @returns The text of the file.
 * @throws An `EgovKpiError` if a day or an option is malformed, two days have one id (a calendar program would keep only
 * one of them), a day ends before it starts, or an id has invisible characters.
 *
 * @example
 * ```ts
 * import { writeCalendarFile } from 'egov-kpi/exchange'
 *
 * const options = { title: 'Hạn nộp', domain: 'example.gov.vn', madeAt: '2022-04-01T08:00:00+07:00' }
 * const text = writeCalendarFile([{ id: 'report-q1', date: '2022-04-15', title: 'Báo cáo quý I' }], options)
 * text.split('\r\n').filter(line => /^(UID|DTSTAMP|DTSTART|DTEND)/.test(line))
 * // => ['UID:report-q1@example.gov.vn', 'DTSTAMP:20220401T010000Z', 'DTSTART;VALUE=DATE:20220415', 'DTEND;VALUE=DATE:20220416']
 * ```
 */
export function writeCalendarFile(days: readonly CalendarDay[], options: CalendarFileOptions): string {
  const read = parseStructure(list(Day), days, ['days'])
  throwIfAny(dayIssues(read))
  const { title, domain, madeAt, ...rest } = parseStructure(Options, options, ['options'])
  const language = readLanguage(rest.language ?? 'vi')
  const name = calendarText(textIn(title, language))
  const stamp = stampOf(instantOf(madeAt))
  return [
    calendarLine('BEGIN', 'VCALENDAR'),
    calendarLine('VERSION', '2.0'),
    calendarLine('PRODID', `-//egov-kpi//egov-kpi//${language.toUpperCase()}`),
    calendarLine('NAME', name),
    // For programs that do not know RFC 7986.
    calendarLine('X-WR-CALNAME', name),
    ...read.flatMap(({ id, date, to = date, title: summary, details }) => [
      calendarLine('BEGIN', 'VEVENT'),
      calendarLine('UID', calendarText(`${id}@${domain}`)),
      calendarLine('DTSTAMP', stamp),
      calendarLine('DTSTART;VALUE=DATE', digitsOf(date)),
      // The format names the day after the last one.
      calendarLine('DTEND;VALUE=DATE', digitsOf(addDays(to, 1))),
      calendarLine('SUMMARY', calendarText(textIn(summary, language))),
      ...(details === undefined ? [] : [calendarLine('DESCRIPTION', calendarText(textIn(details, language)))]),
      calendarLine('TRANSP', 'TRANSPARENT'),
      calendarLine('END', 'VEVENT'),
    ]),
    calendarLine('END', 'VCALENDAR'),
  ].join('')
}

function digitsOf(date: string): string {
  return date.replaceAll('-', '')
}

/** A moment in UTC, to the second: `20220401T010000Z`. */
function stampOf(instant: number): string {
  return momentText(Math.floor(instant / 1000) * 1000, 'Z').replace(/[-:]/g, '')
}

function dayIssues(days: readonly CalendarDay[]): readonly Issue[] {
  const issues: Issue[] = []
  const positions = new Map<string, number>()
  for (const [index, { id, date, to = date }] of days.entries()) {
    const path = ['days', index]
    const first = positions.get(id)
    if (first === undefined) positions.set(id, index)
    else issues.push(exchangeIssue('duplicate', [...path, 'id'], { what: 'calendar-day', id, first }, { actual: id }))
    if (to < date) issues.push(dateIssue('out-of-order', [...path, 'to'], { what: 'period', text: `${date}/${to}` }))
    if (to === '9999-12-31') {
      const key = days[index]?.to === undefined ? 'date' : 'to'
      issues.push(dateIssue('outside', [...path, key], { what: 'years', text: `${to} + 1` }))
    }
  }
  return issues
}

/** The line ends of different programs. */
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
/** Characters that no text of a calendar may have: control characters but the tab, and halves of a surrogate pair. */
const impossible = /(?!\t)[\p{Cc}\p{Cs}]/gu

/** A text as the value of a property (RFC 5545, 3.3.11): it stays one value on one line, whatever it contains. */
function calendarText(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replace(impossible, '\uFFFD')
}

const mostOctets = 75

/** One line of a calendar, folded so that no piece is longer than 75 octets (RFC 5545, 3.1) and no character is cut. */
function calendarLine(name: string, value: string): string {
  let folded = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const length = octetsOf(character.codePointAt(0) as number)
    if (octets + length > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += length
  }
  return `${folded}\r\n`
}

/** How many octets a character takes in UTF-8. */
function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}
