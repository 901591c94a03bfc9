import { readDay } from '../../foundation/civil-date'
import { type Issue, quote } from '../../foundation/issue'
import { malformedDate } from '../../foundation/wording'
import type { DateOrder } from '../files/file-options'
import { exchangeIssue } from '../wording'
import { type CellOptions, malformed, type ReadValue, wrong } from './cell-value'
import { dateOfSerial } from './date-cell'

/** How a date looks if a spreadsheet wrote its number to CSV: of the years 1954 to 2173. */
const serial = /^ *[2-9]\d{4}(?:[.,]\d+)? *$/

/** Reads a day, or in a column of moments a day with its time and offset. */
export function readDate(
  cell: string | number | boolean,
  kind: 'date' | 'moment',
  { dates, offset: declared }: CellOptions,
): ReadValue {
  if (typeof cell === 'number' || (typeof cell === 'string' && serial.test(cell))) {
    const meant = dateOfSerial(Number(String(cell).replace(',', '.')))
    if (meant === null) return malformed('date', cell)
    const texts = { what: 'date-serial', text: quote(cell), meant } as const
    return wrong(exchangeIssue('malformed', [], texts, { expected: meant, actual: cell }))
  }
  if (typeof cell === 'string' && readDay(cell) !== null) return { value: cell }
  const read = writtenDate(String(cell), dates)
  if (read === null || readDay(read.day) === null) return malformed('date', cell)
  const { day, time, offset = declared } = read
  if (time === undefined) return { value: day }
  if (kind === 'date')
    return wrong(exchangeIssue('not-applicable', [], { what: 'time', text: quote(cell) }, { actual: cell }))
  if (offset !== undefined) return { value: `${day}T${time}${offset}` }
  return wrong(withoutOffset(malformedDate('moment-without-offset', cell)))
}

/** The issue of a time without an offset, with the way out for a whole file. */
function withoutOffset({ message, ...issue }: Issue): Issue {
  return {
    ...issue,
    message: {
      vi: `${message.vi} Nếu cả tệp dùng chung một múi giờ, hãy khai báo offset (trong lệnh: --offset +07:00).`,
      en: `${message.en} If the whole file has one offset, declare offset (in the command: --offset +07:00).`,
    },
  }
}

interface WrittenDate {
  readonly day: string
  readonly time?: string
  readonly offset?: string
}

const timeText = String.raw`(?:lúc )?(?<hours>\d{1,2})(?::(?<minutes>\d{2})(?::(?<seconds>\d{2})(?<fraction>\.\d+)?)?(?: ?(?<half>[ap]m|sa|ch))?|(?:h| giờ ?)(?<spoken>\d{2})?(?: phút)?),?`
const offsetText = String.raw` ?(?<offset>z|[+-]\d{2}(?::?\d{2})?)`

/** A day alone, with its time after it (`2022-10-03T08:30`, `3/10/2022 8:30`), or with its time before it. */
function formsOf(day: string): readonly RegExp[] {
  return [
    new RegExp(`^(?:${day})(?:(?:t|,? )${timeText}(?:${offsetText})?)?$`),
    new RegExp(`^${timeText} (?:ngày )?(?:${day})$`),
  ]
}

const isoForms = formsOf(String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`)
const wordForms = formsOf(String.raw`ngày (?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})`)
const forms: Readonly<Record<DateOrder, readonly RegExp[]>> = {
  iso: [...isoForms, ...wordForms],
  'day-first': [...isoForms, ...formsInFigures('day', 'month'), ...wordForms],
  'month-first': [...isoForms, ...formsInFigures('month', 'day'), ...wordForms],
}

function formsInFigures(first: string, second: string): readonly RegExp[] {
  return formsOf(String.raw`(?<${first}>\d{1,2})(?<sign>[/.-])(?<${second}>\d{1,2})\k<sign>(?<year>\d{4})`)
}

/** A date as people and programs write it; null if its form is none that is known, or its order was not declared. */
function writtenDate(cell: string, order: DateOrder): WrittenDate | null {
  const text = cell.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  for (const form of forms[order]) {
    const { groups } = form.exec(text) ?? {}
    if (groups === undefined) continue
    const { year, month = '', day = '', offset } = groups
    const time = timeOf(groups)
    if (time === null) return null
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return { day: date, ...(time === undefined ? {} : { time }), ...offsetOf(offset) }
  }
  return null
}

type Groups = Readonly<Record<string, string | undefined>>

/** A time of day to the millisecond; null for one that does not exist, undefined if there is none. */
function timeOf({ hours, minutes, seconds, fraction, half, spoken }: Groups): string | null | undefined {
  if (hours === undefined) return undefined
  const twelve = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' || half === 'ch' ? 12 : 0)
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return null
  const minute = minutes ?? spoken ?? '00'
  if (twelve > 23 || Number(minute) > 59 || Number(seconds ?? 0) > 59) return null
  const exact = seconds === undefined ? '' : `:${seconds}${(fraction ?? '').slice(0, 4)}`
  return `${String(twelve).padStart(2, '0')}:${minute}${exact}`
}

function offsetOf(text: string | undefined): Pick<WrittenDate, 'offset'> {
  if (text === undefined) return {}
  if (text === 'z') return { offset: 'Z' }
  const [, sign = '', hours = '', minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? []
  return { offset: `${sign}${hours}:${minutes}` }
}
