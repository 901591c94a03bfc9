import * as z from 'zod'
import { CivilDate, type Weekday } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { maybe, record } from '../foundation/record'
import { Source } from '../foundation/source'
import { Zone } from '../foundation/zone'
import { OfficeHours, WeekdayNumber } from './office-hours'

/** A day of the working week on which no one works: a holiday, a swap, a local closure. */
export interface DayOff {
  readonly date: CivilDate
  readonly reason: LocalizedText
  readonly source: Source
  /** The make-up day on which it is worked instead, if it was swapped. */
  readonly workedOn?: CivilDate
}

/** A day outside the working week on which people work: a make-up day. */
export interface MakeUpDay {
  readonly date: CivilDate
  readonly reason: LocalizedText
  readonly source: Source
  /** The day off that it makes up for, whose office hours it has. */
  readonly insteadOf?: CivilDate
}

/** A stretch of a calendar that no one has announced: weekends are off, holidays are not known. */
export interface AssumedSpan {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** A calendar that another one was built on, and what was known when it was written. */
export interface CalendarReference {
  readonly id: string
  readonly asKnownOn: CivilDate
}

/**
 * Which days are worked, from a day to a day, as known on a day: data with a source, not a rule.
 *
 * Holidays move, some are decided a week ahead, Saturdays are worked to make up for swapped days; so no formula gives
 * them. Outside its coverage a calendar says nothing, and asking it is an error. It is plain data: the index that makes
 * every question independent of the distance is built from it on first use.
 */
export interface WorkingCalendar {
  readonly id: string
  readonly title: LocalizedText
  /** The version: the day on whose knowledge the calendar rests. */
  readonly asKnownOn: CivilDate
  readonly zone: Zone
  /** The first day covered. */
  readonly from: CivilDate
  /** The last day covered. */
  readonly to: CivilDate
  /** The days of the week that are worked: `[1, 2, 3, 4, 5]` is Monday to Friday. */
  readonly workingWeek: readonly Weekday[]
  readonly daysOff: readonly DayOff[]
  readonly workingDays: readonly MakeUpDay[]
  /** When offices are open; without them only days can be counted. */
  readonly officeHours?: OfficeHours
  /** Days off and swaps that are not confirmed; whether they are taken as decided here, `daysOff` says. */
  readonly unconfirmed?: readonly DayOff[]
  /** Stretches that were assumed; every result that rests on one says so. */
  readonly assumed?: readonly AssumedSpan[]
  /** The calendars that this one was composed from. */
  readonly basedOn?: readonly CalendarReference[]
}

/** The schema of a {@link DayOff}. */
export const DayOff: z.ZodType<DayOff> = record(() => ({
  date: CivilDate,
  reason: LocalizedText,
  source: Source,
  workedOn: maybe(CivilDate),
}))

/** The schema of a {@link MakeUpDay}. */
export const MakeUpDay: z.ZodType<MakeUpDay> = record(() => ({
  date: CivilDate,
  reason: LocalizedText,
  source: Source,
  insteadOf: maybe(CivilDate),
}))

/** The schemas of the properties of a {@link WorkingCalendar}; its lists of days are read day by day. */
export const WorkingCalendar: z.ZodType<WorkingCalendar> = record(() => ({
  id: Identifier,
  title: LocalizedText,
  asKnownOn: CivilDate,
  zone: Zone,
  from: CivilDate,
  to: CivilDate,
  workingWeek: z.array(WeekdayNumber).min(1),
  daysOff: z.array(DayOff),
  workingDays: z.array(MakeUpDay),
  officeHours: maybe(OfficeHours),
  unconfirmed: maybe(z.array(DayOff)),
  assumed: maybe(z.array(z.strictObject({ from: CivilDate, to: CivilDate }))),
  basedOn: maybe(z.array(z.strictObject({ id: Identifier, asKnownOn: CivilDate }))),
}))
