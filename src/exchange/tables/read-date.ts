import { readDay } from '../../foundation/civil-date'
import { type Issue, quote } from '../../foundation/issue'
import { foundationIssue } from '../../foundation/wording'
import type { DateOrder } from '../files/file-options'
import { exchangeIssue } from '../wording'
import { type CellOptions, type ReadValue, wrong } from './cell-value'
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
    const issue =
      meant === null
        ? exchangeIssue('malformed', [], { what: 'date', text: quote(cell) }, { actual: cell })
        : exchangeIssue(
            'malformed',
            [],
            { what: 'date-serial', text: quote(cell), meant },
            { expected: meant, actual: cell },
          )
    return wrong(issue)
  }
  if (typeof cell === 'string' && readDay(cell) !== null) return { value: cell }
  const read = writtenDate(String(cell), dates)
  if (read === null || readDay(read.day) === null) {
    return wrong(exchangeIssue('malformed', [], { what: 'date', text: quote(cell) }, { actual: cell }))
  }
  const { day, time, offset = declared } = read
  if (time === undefined) return { value: day }
  if (kind === 'date')
    return wrong(exchangeIssue('not-applicable', [], { what: 'time', text: quote(cell) }, { actual: cell }))
  if (offset !== undefined) return { value: `${day}T${time}${offset}` }
  return wrong(withoutOffset(foundationIssue('moment-without-offset', [], { text: quote(cell) }, { actual: cell })))
}

/** The issue of a time without an offset, with the way out for a whole file. */
function withoutOffset({ message, ...issue }: Issue): Issue {
  return {
    ...issue,
    message: {
      vi: `${message.vi} Múi giờ chung của cả tệp khai báo bằng offset (trong lệnh: --offset +07:00).`,
      en: `${message.en} An offset for the whole file is declared by offset (in the command: --offset +07:00).`,
    },
  }
}

interface WrittenDate {
  readonly day: string
  readonly time?: string
  readonly offset?: string
}

const timeText = String.raw`(?:lúc )?(\d{1,2})(?::(\d{2})(?::(\d{2})(\.\d+)?)?(?: ?([ap]m|sa|ch))?|(?:h| giờ ?)(\d{2})?(?: phút)?),?`
const offsetText = String.raw` ?(z|[+-]\d{2}(?::?\d{2})?)`
const dayTexts = {
  iso: String.raw`(\d{4})-(\d{2})-(\d{2})`,
  figures: String.raw`(\d{1,2})(?<sign>[/.-])(\d{1,2})\k<sign>(\d{4})`,
  words: String.raw`ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})`,
} as const

/** A day alone, with its time after it (`2022-10-03T08:30`, `3/10/2022 8:30`), or with its time before it. */
function formsOf(day: string): readonly RegExp[] {
  return [
    new RegExp(`^(?:${day})(?:(?:t|,? )${timeText}(?:${offsetText})?)?$`),
    new RegExp(`^${timeText} (?:ngày )?(?:${day})$`),
  ]
}

const forms = {
  iso: formsOf(dayTexts.iso),
  figures: formsOf(dayTexts.figures),
  words: formsOf(dayTexts.words),
} as const

/** A date as people and programs write it; null if its form is none that is known, or its order was not declared. */
function writtenDate(cell: string, order: DateOrder): WrittenDate | null {
  const text = cell.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  for (const kind of ['iso', 'figures', 'words'] as const) {
    if (kind === 'figures' && order === 'iso') continue
    for (const [index, form] of forms[kind].entries()) {
      const found = form.exec(text)
      if (found === null) continue
      const groups = found.slice(1)
      const length = kind === 'figures' ? 4 : 3
      const day = dayOf(kind, index === 0 ? groups.slice(0, length) : groups.slice(6), order)
      const time = timeOf(index === 0 ? groups.slice(length, length + 6) : groups.slice(0, 6))
      if (time === null) return null
      return { day, ...(time === undefined ? {} : { time }), ...offsetOf(index === 0 ? groups[length + 6] : undefined) }
    }
  }
  return null
}

type Groups = readonly (string | undefined)[]

function dayOf(kind: keyof typeof forms, groups: Groups, order: DateOrder): string {
  const [first = '', second = '', third = '', fourth = ''] = groups
  if (kind === 'iso') return `${first}-${second}-${third}`
  const [one, other, year] = kind === 'figures' ? [first, third, fourth] : [first, second, third]
  const [day, month] = kind === 'figures' && order === 'month-first' ? [other, one] : [one, other]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A time of day to the millisecond; null for one that does not exist, undefined if there is none. */
function timeOf([hours, minutes, seconds, fraction, half, spoken]: Groups): string | null | undefined {
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
