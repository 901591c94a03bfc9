import { CivilDate, type Weekday } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { list, maybe, oneOf, record, type Schema } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { Zone } from '../foundation/zone'
import { OfficeHours, WeekdayNumber } from './office-hours'

/** A day off within the working week: a holiday, a swap, a local closure. */
export interface DayOff {
  readonly date: CivilDate
  readonly reason: LocalizedText
  readonly source: SourceReference
  /** The make-up day on which it is worked instead, if it was swapped. */
  readonly workedOn?: CivilDate
}

/** A working day outside the working week: a make-up day. */
export interface MakeUpDay {
  readonly date: CivilDate
  readonly reason: LocalizedText
  readonly source: SourceReference
  /** The day off that it replaces, whose office hours it has. */
  readonly insteadOf?: CivilDate
}

/** How a stretch that is not announced is known: by a proposal that is not decided, or by an assumption of the caller alone. */
export type UnannouncedStatus = 'proposed' | 'assumed'

/** A stretch of a calendar whose days off are not announced. */
export interface UnannouncedSpan {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly status: UnannouncedStatus
}

/** A calendar on which another one was built, and its version. */
export interface CalendarReference {
  readonly id: string
  readonly asKnownOn: CivilDate
}

/**
 * The working days of a span, as known on a given day: data with a source, not a rule.
 *
 * Holidays move, some are decided a week ahead, Saturdays are worked to make up for swapped days; no formula gives
 * them. A day outside the coverage is an error. A calendar is plain data: the index that makes every query independent
 * of the distance is built from it on first use.
 */
export interface WorkingCalendar {
  readonly id: string
  readonly title: LocalizedText
  /** The version: the day as of which the calendar is known. */
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
  /** Days off and swaps that are not confirmed; they apply only if they are also in `daysOff`. */
  readonly unconfirmed?: readonly DayOff[]
  /** Stretches that are not announced; every result that rests on one says so. */
  readonly unannounced?: readonly UnannouncedSpan[]
  /** The calendars that this one was composed from. */
  readonly basedOn?: readonly CalendarReference[]
}

/** The schema of an {@link UnannouncedStatus}. */
export const UnannouncedStatus: Schema<UnannouncedStatus> = oneOf(['proposed', 'assumed'])

/** The schema of a {@link DayOff}. */
export const DayOff: Schema<DayOff> = record(() => ({
  date: CivilDate,
  reason: LocalizedText,
  source: SourceReference,
  workedOn: maybe(CivilDate),
}))

/** The schema of a {@link MakeUpDay}. */
export const MakeUpDay: Schema<MakeUpDay> = record(() => ({
  date: CivilDate,
  reason: LocalizedText,
  source: SourceReference,
  insteadOf: maybe(CivilDate),
}))

/** The schemas of the properties of a {@link WorkingCalendar}; its lists of days are read day by day. */
export const WorkingCalendar: Schema<WorkingCalendar> = record(() => ({
  id: Identifier,
  title: LocalizedText,
  asKnownOn: CivilDate,
  zone: Zone,
  from: CivilDate,
  to: CivilDate,
  workingWeek: list(WeekdayNumber, 1),
  daysOff: list(DayOff),
  workingDays: list(MakeUpDay),
  officeHours: maybe(OfficeHours),
  unconfirmed: maybe(list(DayOff)),
  unannounced: maybe(list(record(() => ({ from: CivilDate, to: CivilDate, status: UnannouncedStatus })))),
  basedOn: maybe(list(record(() => ({ id: Identifier, asKnownOn: CivilDate })))),
}))
