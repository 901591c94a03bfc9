import { type CivilDate, civilDateOf, dateForm, readDay } from './civil-date'
import { EgovKpiError } from './error'
import type { Issue, IssuePath } from './issue'
import { describedText, noIssues, type Schema } from './schema'
import { malformedDate } from './wording'

/**
 * An instant, written with its offset from UTC: `'2022-04-15T08:30:00+07:00'`.
 *
 * Seconds and up to three decimals of them are optional. A text without an offset is refused: it would be a different
 * instant on another machine.
 */
export type Moment = string

/** Milliseconds since 1 January 1970, 00:00 UTC. */
export type Instant = number

const momentPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?$/
/** How an offset and a time with one are written, as a JSON Schema says it. */
const offsetForm = '(Z|[+-](0\\d|1[0-4]):[0-5]\\d)'
const timeForm = 'T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?'

const offsetPattern = /^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** The schema of an offset from UTC: `Z`, or `-14:59` to `+14:59`. */
export const Offset: Schema<string> = describedText(
  () => `^${offsetForm}$`,
  text => (offsetPattern.test(text) ? noIssues : [malformedDate('offset', text)]),
)

/** The minutes by which an offset is ahead of UTC: 420 for `+07:00`. */
export function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -minutes : minutes
}

/** Reads a moment, or says what is wrong with it. The unchecked core of {@link instantOf}; never throws. */
export function readMoment(text: unknown, path: IssuePath = []): Instant | Issue {
  const match = typeof text === 'string' ? momentPattern.exec(text) : null
  const day = match === null ? null : readDay(match[1] as string)
  const [hour, minute, second] = [Number(match?.[2]), Number(match?.[3]), Number(match?.[4] ?? 0)]
  if (match === null || day === null || hour > 23 || minute > 59 || second > 59) {
    return malformedDate('moment', text, path)
  }
  const offset = match[6]
  if (offset === undefined) return malformedDate('moment-without-offset', text, path)
  if (!offsetPattern.test(offset)) return malformedDate('moment', text, path)
  const minutes = day * 1440 + hour * 60 + minute - offsetMinutes(offset)
  return minutes * 60_000 + second * 1000 + Number((match[5] ?? '').padEnd(3, '0'))
}

/**
 * The instant of a moment, in milliseconds since 1 January 1970, 00:00 UTC.
 *
 * @param moment - Date, time and offset.
 * @throws An {@link EgovKpiError} when the text is not a moment, or lacks its offset.
 */
export function instantOf(moment: Moment): Instant {
  return requireInstant(moment, [])
}

/** The instant of a moment; an issue gets the path. */
export function requireInstant(moment: Moment, path: IssuePath): Instant {
  const read = readMoment(moment, path)
  if (typeof read !== 'number') throw new EgovKpiError([read])
  return read
}

/** Writes an instant at an offset, to the second, with milliseconds only if there are any. */
export function momentText(instant: Instant, offset: string): Moment {
  const local = instant + offsetMinutes(offset) * 60_000
  const day = Math.floor(local / 86_400_000)
  const inDay = local - day * 86_400_000
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const time = `${two(inDay / 3_600_000)}:${two((inDay / 60_000) % 60)}:${two((inDay / 1000) % 60)}`
  const rest = inDay % 1000
  return `${civilDateOf(day)}T${time}${rest > 0 ? `.${String(rest).padStart(3, '0')}` : ''}${offset}`
}

/** The schema of a {@link Moment}. */
export const Moment: Schema<Moment> = describedText(
  () => `^${dateForm}${timeForm}${offsetForm}$`,
  text => {
    const read = readMoment(text)
    return typeof read === 'number' ? noIssues : [read]
  },
)

/** A day or an instant. */
export type DateOrMoment = CivilDate | Moment

/** The schema of a {@link DateOrMoment}. */
export const DateOrMoment: Schema<DateOrMoment> = describedText(
  () => `^${dateForm}(${timeForm}${offsetForm})?$`,
  text => {
    if (readDay(text) !== null) return noIssues
    const read = readMoment(text)
    if (typeof read === 'number') return noIssues
    return [text.includes('T') ? read : malformedDate('date', text)]
  },
)
