import { CivilDate, civilDateOf, type DayNumber, dayNumberOf, requireDay } from './civil-date'
import { EgovKpiError } from './error'
import { deepFreeze } from './freeze'
import type { Issue, IssuePath } from './issue'
import {
  DateOrMoment,
  type Instant,
  instantOf,
  type Moment,
  momentText,
  Offset,
  offsetMinutes,
  requireInstant,
} from './moment'
import { described, list, maybe, notEmpty, record, type Schema } from './schema'
import { parseStructure } from './structure'
import { requireWhole } from './whole-number'
import { dateIssue } from './wording'

/**
 * A time zone as data: a name, and the offsets that apply from each change on, in order.
 *
 * No host's time-zone database decides an official date, so the offsets are stated, not looked up. A moment before the
 * first change is an error.
 */
export interface Zone {
  readonly name: string
  readonly offsets: readonly [ZoneOffset, ...ZoneOffset[]]
  /** The last day for which the offsets are complete; if it is left out, the last offset continues to apply. */
  readonly to?: CivilDate
}

/** An offset from UTC, and when it begins to apply. */
export interface ZoneOffset {
  /**
   * The moment of the change (`'2022-03-27T02:00:00+01:00'`), or a day. A day means the midnight at which it begins: if
   * clocks go forward, the midnight of the old clock, so that no hour of the day before is lost; if they go back, that
   * of the new clock, so that the repeated hour belongs to the new day both times.
   */
  readonly from: DateOrMoment
  readonly offset: string
}

/** The schema of a {@link Zone}. */
export const Zone: Schema<Zone> = record(() => ({
  name: notEmpty,
  offsets: described(() => list(ZoneOffset, 1), outOfOrder) as Schema as Schema<Zone['offsets']>,
  to: maybe(CivilDate),
}))

const ZoneOffset: Schema<ZoneOffset> = record(() => ({ from: DateOrMoment, offset: Offset }))

function outOfOrder(offsets: readonly ZoneOffset[]): readonly Issue[] {
  return offsets.flatMap(({ from, offset }, index) => {
    const before = offsets[index - 1]
    if (before === undefined) return []
    if (beginning(before, offsets[index - 2]?.offset) < beginning({ from, offset }, before.offset)) return []
    const dates = { what: 'offsets', from, before: before.from } as const
    return [dateIssue('out-of-order', [index, 'from'], dates, { actual: from })]
  })
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

/** A clock change: its instant, and how far ahead of UTC clocks are from then on. */
interface Change {
  readonly at: Instant
  readonly minutes: number
  readonly offset: string
}

/** Changes by zone. A zone is readonly data, so they are a pure function of it. */
const changes = new WeakMap<Zone, readonly [Change, ...Change[]]>()

/** Zones that have been read, and are frozen or belong to a calendar. */
const read = new WeakSet<Zone>()

/** Registers a zone that was read with a calendar, which is indexed once as well. */
export function noteZone(zone: Zone): void {
  read.add(zone)
}

/** Refuses anything but a zone. A frozen zone is read once; one that may change is read each time. */
function requireZone(zone: Zone): void {
  if (read.has(zone)) return
  parseStructure(Zone, zone, ['zone'])
  if ([zone, zone.offsets, ...zone.offsets].every(part => Object.isFrozen(part))) read.add(zone)
  else changes.delete(zone)
}

/** The changes of a zone, in order. */
export function changesOf(zone: Zone): readonly [Change, ...Change[]] {
  const known = changes.get(zone)
  if (known !== undefined) return known
  const made = zone.offsets.map(
    (entry, index): Change => ({
      at: beginning(entry, zone.offsets[index - 1]?.offset),
      minutes: offsetMinutes(entry.offset),
      offset: entry.offset,
    }),
  ) as unknown as readonly [Change, ...Change[]]
  changes.set(zone, made)
  return made
}

/** The instant at which an offset begins to apply. */
function beginning({ from, offset }: ZoneOffset, before = offset): Instant {
  if (from.includes('T')) return instantOf(from)
  const [old, now] = [offsetMinutes(before), offsetMinutes(offset)]
  // Clocks that skip a whole day skip the day before: the named day exists.
  const minutes = now - old >= 1440 ? now : Math.min(old, now)
  return dayNumberOf(from) * 86_400_000 - minutes * 60_000
}

/**
 * The instant at which the clocks of a zone first show a time of a day. For a skipped time it is the instant of the
 * change; for a time that occurs twice it is the first.
 */
export function instantIn(zone: Zone, day: DayNumber, millisecondOfDay: number, path: IssuePath = []): Instant {
  const local = day * 86_400_000 + millisecondOfDay
  const all = changesOf(zone)
  const at = all.findIndex(({ minutes }, index) => local - minutes * 60_000 < (all[index + 1]?.at ?? Infinity))
  const { at: from, minutes } = all[at] as Change
  const instant = local - minutes * 60_000
  if (at === 0 && instant < from) throw outside(zone, civilDateOf(day), path)
  return Math.max(instant, from)
}

/** The instant at which a day ends in a zone and the next begins. */
function endOf(zone: Zone, day: DayNumber, path: IssuePath): Instant {
  instantIn(zone, day, 0, path)
  return instantIn(zone, day + 1, 0, path)
}

function outside(zone: Zone, text: string, path: IssuePath): EgovKpiError {
  const { name, offsets } = zone
  return new EgovKpiError([
    dateIssue('outside', path, { what: 'moment', text, zone: name, from: offsets[0].from }, { actual: text }),
  ])
}

function changeBefore(zone: Zone, instant: Instant, path: IssuePath = []): Change {
  const change = changesOf(zone).findLast(({ at }) => at <= instant)
  if (change === undefined) throw outside(zone, momentText(instant, 'Z'), path)
  return change
}

/** The offset of a zone at an instant. */
export function offsetAt(zone: Zone, instant: Instant): string {
  return changeBefore(zone, instant).offset
}

/** The milliseconds that the clocks of a zone show after midnight at an instant. */
export function timeOfDay(zone: Zone, instant: Instant): number {
  const local = instant + changeBefore(zone, instant).minutes * 60_000
  return local - Math.floor(local / 86_400_000) * 86_400_000
}

/** The day in a zone at an instant. A day that has begun stays the current one, even if clocks go back into the day before. */
export function dayAt(zone: Zone, instant: Instant, path: IssuePath = []): DayNumber {
  const day = Math.floor((instant + changeBefore(zone, instant, path).minutes * 60_000) / 86_400_000)
  return changesOf(zone).length > 1 && instantIn(zone, day + 1, 0) <= instant ? day + 1 : day
}

/**
 * The day in a zone at a moment.
 *
 * @param zone - The zone.
 * @param moment - The instant, with its own offset.
 * @throws An {@link EgovKpiError} when the moment is invalid, or lies before the zone's first date.
 *
 * @example
 * ```ts
 * import { civilDateIn, vietnamTime } from 'egov-kpi'
 *
 * civilDateIn(vietnamTime, '2022-06-30T23:30:00Z') // => '2022-07-01'
 * ```
 */
export function civilDateIn(zone: Zone, moment: Moment): CivilDate {
  requireZone(zone)
  return civilDateOf(dayAt(zone, requireInstant(moment, ['moment']), ['moment']))
}

/**
 * The moment of a time of day in a zone: the first, if it occurs twice; the clock change, if it is skipped.
 *
 * @param zone - The zone.
 * @param date - The day there.
 * @param minuteOfDay - Minutes after midnight, 0 to 1440; 1440 is the end of the day.
 * @throws An {@link EgovKpiError} when the date is invalid, or lies before the zone's first date, or the minute is invalid.
 *
 * @example
 * ```ts
 * import { momentIn, vietnamTime } from 'egov-kpi'
 *
 * momentIn(vietnamTime, '2022-04-15', 8 * 60 + 30) // => '2022-04-15T08:30:00+07:00'
 * ```
 */
export function momentIn(zone: Zone, date: CivilDate, minuteOfDay: number): Moment {
  requireZone(zone)
  const day = requireDay(date, ['date'])
  requireWhole(minuteOfDay, ['minuteOfDay'], [0, 1440])
  const instant =
    minuteOfDay === 1440 ? endOf(zone, day, ['date']) : instantIn(zone, day, minuteOfDay * 60_000, ['date'])
  return momentText(instant, offsetAt(zone, instant))
}

/**
 * The last instant included in an "as of": a date means the end of that day in the zone.
 *
 * @param zone - The zone.
 * @param asOf - A date, or a moment, which is used as it is.
 * @throws An {@link EgovKpiError} when the text is neither, or lies before the zone's first date.
 */
export function endOfAsOf(zone: Zone, asOf: DateOrMoment): Instant {
  requireZone(zone)
  if (typeof asOf === 'string' && asOf.includes('T')) return requireInstant(asOf, ['asOf'])
  return endOf(zone, requireDay(asOf, ['asOf']), ['asOf']) - 1
}
