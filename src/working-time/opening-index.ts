import { civilDateOf } from '../foundation/civil-date'
import { EgovKpiError } from '../foundation/error'
import { type Instant, momentText } from '../foundation/moment'
import { instantIn, offsetAt } from '../foundation/zone'
import { type CalendarIndex, resultOutside } from './calendar-index'
import { hoursOn } from './hours-on'
import { minuteOfDay } from './office-hours'
import { doubtIssue } from './wording'

/**
 * A calendar's openings as instants, in order, with the working time before each: queries about hours take a binary
 * search and a few reads.
 */
export interface OpeningIndex {
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** At an opening: the milliseconds of working time before it. */
  readonly before: Float64Array
  /** The instants at which the coverage begins and ends. */
  readonly first: Instant
  readonly end: Instant
}

const indexes = new WeakMap<CalendarIndex, OpeningIndex>()

/** The openings of a calendar; throws if it has no office hours. */
export function openingIndex(index: CalendarIndex): OpeningIndex {
  const known = indexes.get(index)
  if (known !== undefined) return known
  const built = buildIndex(index)
  indexes.set(index, built)
  return built
}

function buildIndex({ calendar, first, last, days }: CalendarIndex): OpeningIndex {
  const { id, zone, officeHours, workingDays } = calendar
  if (officeHours === undefined) {
    throw new EgovKpiError([doubtIssue('missing', ['calendar', 'officeHours'], { what: 'office-hours', calendar: id })])
  }
  const makeUps = new Map(workingDays.map(day => [day.date, day]))
  const starts: Instant[] = []
  const ends: Instant[] = []
  const before: number[] = []
  let total = 0
  for (const day of days) {
    const date = civilDateOf(day)
    for (const { from, to } of hoursOn(officeHours, date, makeUps.get(date)) ?? []) {
      // By local time: a day on which clocks change is longer or shorter.
      const start = instantIn(zone, day, (minuteOfDay(from) as number) * 60_000)
      const end = instantIn(zone, day, (minuteOfDay(to) as number) * 60_000)
      if (start === end) continue
      starts.push(start)
      ends.push(end)
      before.push(total)
      total += end - start
    }
  }
  return {
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    before: Float64Array.from(before),
    first: instantIn(zone, first, 0),
    end: instantIn(zone, last + 1, 0),
  }
}

/** The index of the last value not above a limit, or -1, by binary search. */
export function lastUpTo(values: Float64Array, limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The working milliseconds from the start of the coverage to an instant. */
export function workedUpTo({ starts, ends, before }: OpeningIndex, instant: Instant): number {
  const at = lastUpTo(starts, instant)
  if (at < 0) return 0
  return (before[at] as number) + Math.min(instant, ends[at] as number) - (starts[at] as number)
}

/**
 * The instant at which a working time has passed since the start of the coverage. No working time passes between two
 * openings: the end of the earlier one is when time is up, the start of the later one when it continues.
 */
export function instantAfter(
  { starts, ends, before }: OpeningIndex,
  worked: number,
  at: 'end' | 'start',
): Instant | null {
  const place = lastUpTo(before, at === 'start' ? worked : worked - 1)
  if (place < 0) return null
  const instant = (starts[place] as number) + worked - (before[place] as number)
  return instant > (ends[place] as number) || (at === 'start' && instant === ends[place]) ? null : instant
}

/** The instant a number of working milliseconds after another, or before it; throws if that leaves the calendar. */
export function shiftInstant(index: CalendarIndex, openings: OpeningIndex, instant: Instant, time: number): Instant {
  if (time === 0) return instant
  const worked = workedUpTo(openings, instant) + time
  const shifted = worked < 0 ? null : instantAfter(openings, worked, time > 0 ? 'end' : 'start')
  if (shifted === null) throw resultOutside(index, momentText(instant, offsetAt(index.calendar.zone, instant)))
  return shifted
}
