import * as z from 'zod'
import { CivilDate, civilDateOf, type DayNumber, dayNumberOf } from './civil-date'
import { EgovKpiError } from './error'
import { deepFreeze } from './freeze'
import { type DateOrMoment, type Instant, instantOf, type Moment, momentText, Offset, offsetMinutes } from './moment'
import { ownIssue } from './structure'
import { requireWhole } from './whole-number'
import { foundationIssue } from './wording'

/**
 * A time zone as data: a name, and the offsets that hold from a date on, in order.
 *
 * No host's time-zone database decides an official date, so the offsets are given, not looked up. Before its first
 * date a zone says nothing, and asking is an error.
 */
export interface Zone {
  readonly name: string
  readonly offsets: readonly [ZoneOffset, ...ZoneOffset[]]
}

/** An offset from UTC and the day, in the zone's own time, from whose beginning it holds. */
export interface ZoneOffset {
  readonly from: CivilDate
  readonly offset: string
}

/** The schema of a {@link Zone}. */
export const Zone: z.ZodType<Zone> = z.strictObject({
  name: z.string().min(1),
  offsets: z.tuple([zoneOffset()], zoneOffset()).superRefine((offsets, context) => {
    offsets.forEach(({ from }, index) => {
      const before = offsets[index - 1]?.from
      if (before === undefined || before < from) return
      ownIssue(context, foundationIssue('offsets-out-of-order', [index, 'from'], { from, before }, { actual: from }))
    })
  }),
})

function zoneOffset(): z.ZodType<ZoneOffset> {
  return z.strictObject({ from: CivilDate, offset: Offset })
}

/**
 * The time of Vietnam: seven hours ahead of UTC since 13 June 1975, without daylight saving time.
 *
 * The starting day is that of the IANA time-zone database for `Asia/Ho_Chi_Minh`.
 *
 * @example
 * ```ts
 * import { civilDateIn, vietnamTime } from 'egov-kpi'
 *
 * civilDateIn(vietnamTime, '2022-04-14T20:00:00Z') // => '2022-04-15'
 * ```
 */
export const vietnamTime: Zone = /* @__PURE__ */ deepFreeze({
  name: 'Asia/Ho_Chi_Minh',
  offsets: [{ from: '1975-06-13', offset: '+07:00' }],
})

/** The instant at which a day begins in a zone: its midnight at the offset that holds on that day. */
function beginningOf(zone: Zone, day: DayNumber): Instant {
  const entry = zone.offsets.findLast(({ from }) => dayNumberOf(from) <= day)
  if (entry === undefined) throw outside(zone, civilDateOf(day))
  return day * 86_400_000 - offsetMinutes(entry.offset) * 60_000
}

/** The instant at which a day ends in a zone: the beginning of the next, also where the offset changes between them. */
function endOf(zone: Zone, day: DayNumber): Instant {
  if (day < dayNumberOf(zone.offsets[0].from)) throw outside(zone, civilDateOf(day))
  return beginningOf(zone, day + 1)
}

/**
 * The instant at which an offset of the zone begins to hold. Where clocks are put back, the last hour before midnight
 * comes twice and is the old day's both times, so that days follow each other without a gap or an overlap.
 */
function beginning(zone: Zone, index: number): Instant {
  const { from, offset } = zone.offsets[index] as ZoneOffset
  const before = zone.offsets[index - 1]?.offset ?? offset
  return dayNumberOf(from) * 86_400_000 - Math.max(offsetMinutes(before), offsetMinutes(offset)) * 60_000
}

function outside(zone: Zone, text: string): EgovKpiError {
  const { name, offsets } = zone
  return new EgovKpiError([
    foundationIssue('outside-zone', [], { text, zone: name, from: offsets[0].from }, { actual: text }),
  ])
}

/** The offset that a zone has at an instant. */
export function offsetAt(zone: Zone, instant: Instant): string {
  const entry = zone.offsets.findLast((_, index) => beginning(zone, index) <= instant)
  if (entry === undefined) throw outside(zone, momentText(instant, 'Z'))
  return entry.offset
}

/**
 * The day that it is in a zone at a moment.
 *
 * @param zone - The zone.
 * @param moment - The instant, with its own offset.
 * @throws An {@link EgovKpiError} when the moment is none, or lies before the zone's first date.
 *
 * @example
 * ```ts
 * import { civilDateIn, vietnamTime } from 'egov-kpi'
 *
 * civilDateIn(vietnamTime, '2022-06-30T23:30:00Z') // => '2022-07-01'
 * ```
 */
export function civilDateIn(zone: Zone, moment: Moment): CivilDate {
  const instant = instantOf(moment)
  return civilDateOf(Math.floor((instant + offsetMinutes(offsetAt(zone, instant)) * 60_000) / 86_400_000))
}

/**
 * The moment of a time of day in a zone.
 *
 * @param zone - The zone.
 * @param date - The day there.
 * @param minuteOfDay - Minutes after midnight, 0 to 1440; 1440 is the end of the day.
 * @throws An {@link EgovKpiError} when the date is none, or lies before the zone's first date, or the minute is none.
 *
 * @example
 * ```ts
 * import { momentIn, vietnamTime } from 'egov-kpi'
 *
 * momentIn(vietnamTime, '2022-04-15', 8 * 60 + 30) // => '2022-04-15T08:30:00+07:00'
 * ```
 */
export function momentIn(zone: Zone, date: CivilDate, minuteOfDay: number): Moment {
  requireWhole(minuteOfDay, [0, 1440])
  const day = dayNumberOf(date)
  const instant = minuteOfDay === 1440 ? endOf(zone, day) : beginningOf(zone, day) + minuteOfDay * 60_000
  return momentText(instant, offsetAt(zone, instant))
}

/**
 * The last instant that a given "as of" includes: a date means the end of that day in the zone.
 *
 * @param zone - The zone.
 * @param asOf - A date, or a moment, which is taken as it is.
 * @throws An {@link EgovKpiError} when the text is neither, or lies before the zone's first date.
 *
 * @example
 * ```ts
 * import { endOfAsOf, instantOf, vietnamTime } from 'egov-kpi'
 *
 * endOfAsOf(vietnamTime, '2022-06-30') === instantOf('2022-07-01T00:00:00+07:00') - 1 // => true
 * ```
 */
export function endOfAsOf(zone: Zone, asOf: DateOrMoment): Instant {
  if (typeof asOf === 'string' && asOf.includes('T')) return instantOf(asOf)
  return endOf(zone, dayNumberOf(asOf)) - 1
}
