import { civilDateOf } from '../../foundation/civil-date'

const dayLength = 86_400_000
const [firstDay, lastDay] = [-719_162, 2_932_896]

/**
 * The day that a date cell shows, with the time of day where it has one: `'2022-04-15'`, `'2022-04-15T08:30:00'`. A
 * spreadsheet keeps what stands on the wall, in no zone; the library that reads it counts as if in UTC. Null outside the
 * years 0001 to 9999. Seconds are rounded, but no time of a day becomes the next day: databases end a day at 23:59:59.997.
 */
export function dateOfCell(milliseconds: number): string | null {
  // A midnight that was computed may lack a millisecond.
  const day = Math.floor((milliseconds + 1) / dayLength)
  if (!(day >= firstDay && day <= lastDay)) return null
  const inDay = Math.min(Math.max(Math.round(milliseconds / 1000) - day * 86_400, 0), 86_399)
  const date = civilDateOf(day)
  if (inDay === 0) return date
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  // Joined, it is one text; put together by signs it would keep every piece of it, ten times as much for each cell.
  return [date, 'T', two(inDay / 3600), ':', two((inDay / 60) % 60), ':', two(inDay % 60)].join('')
}

/** The instant, as if in UTC, whose date a spreadsheet shows as this day. */
export function cellOfDate(day: number): Date {
  return new Date(day * dayLength)
}

/** What a date serial of Excel would mean, in the date system that all but old Macintosh files have; null for no day. */
export function dateOfSerial(serial: number): string | null {
  return serial > 60 ? dateOfCell((serial - 25_569) * dayLength) : null
}
