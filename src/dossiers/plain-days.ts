import { type DayNumber, dayNumberOf } from '../foundation/civil-date'
import type { CalendarIndex } from '../working-time/calendar-index'

/** Reads days of a calendar's coverage from their texts, by character codes, without allocating. */
export interface PlainDays {
  /** The day of a date, or of a moment at the zone's own offset; -1 if the text is anything else. */
  readonly read: (text: unknown) => DayNumber
  /** Likewise, but of a date only. */
  readonly readDate: (text: unknown) => DayNumber
}

/** Day numbers stay below this, so that -1 can say "none". */
const none = -1

/**
 * Makes a reader of the days that a calendar covers. What it cannot read may still be valid: the schema decides.
 * Days before 1970 are left to it too, so that no day number is negative.
 */
export function plainDays({ calendar, first, last }: CalendarIndex): PlainDays {
  const firstYear = Number(calendar.from.slice(0, 4))
  const lastYear = Number(calendar.to.slice(0, 4))
  const months = (lastYear - firstYear + 1) * 12
  const starts = new Int32Array(months + 1)
  for (let month = 0; month <= months; month++) {
    const year = firstYear + Math.floor(month / 12)
    starts[month] = dayNumberOf(`${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`)
  }
  const readDigits = (text: string): DayNumber => {
    const year = digits(text, 0) * 100 + digits(text, 2)
    const month = digits(text, 5)
    const day = digits(text, 8)
    // A character that is not a digit makes the number negative or far too large, and every comparison with NaN is false.
    if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1)) return none
    if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return none
    const at = (year - firstYear) * 12 + month - 1
    const number = (starts[at] as number) + day - 1
    return number < (starts[at + 1] as number) && number >= first && number <= last && number >= 0 ? number : none
  }
  const [only, ...others] = calendar.zone.offsets
  const offset = others.length === 0 ? only.offset : null
  // Days come by the hundred in dossiers by the million. Only days of the coverage are kept, so that it stays small.
  const known = new Map<string, DayNumber>()
  const readKnown = (text: string): DayNumber => {
    const before = known.get(text)
    if (before !== undefined) return before
    const day = readDigits(text)
    if (day !== none) known.set(text, day)
    return day
  }
  const readDate = (text: unknown): DayNumber =>
    typeof text === 'string' && text.length === 10 ? readKnown(text) : none
  const read = (text: unknown): DayNumber => {
    if (typeof text !== 'string') return none
    if (text.length === 10) return readKnown(text)
    if (text.length !== 25 || offset === null || !text.endsWith(offset) || text.charCodeAt(10) !== 84) return none
    const [hour, minute, second] = [digits(text, 11), digits(text, 14), digits(text, 17)]
    const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
    return isTime && text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58 ? readDigits(text) : none
  }
  return { read, readDate }
}

/** The number of two digits; if they are not digits, a number that no date has. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -10_000
}
