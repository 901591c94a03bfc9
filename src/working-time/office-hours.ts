import { CivilDate, type Weekday } from '../foundation/civil-date'
import { type Issue, quote } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import {
  anyText,
  described,
  list,
  maybe,
  noIssues,
  number,
  object,
  oneOf,
  record,
  type Schema,
} from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { workingTimeIssue } from './wording'

/** A time of day, `'07:30'`, from `'00:00'` to `'24:00'`. */
export type TimeOfDay = string

/** A stretch of a day in which the office is open: from its first minute up to its end. */
export interface OfficeOpening {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

/** The openings of some days of the week. */
export interface OfficeWeekdayHours {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly Weekday[]
  /** In order; a half day is a day with one opening. */
  readonly openings: readonly OfficeOpening[]
}

/** Openings that replace the weekly ones on some dates: a half day, summer hours. */
export interface OfficeHoursException {
  readonly from: CivilDate
  /** The last day, included in the exception. */
  readonly to: CivilDate
  readonly openings: readonly OfficeOpening[]
  readonly reason: LocalizedText
  readonly source?: SourceReference
}

/**
 * When an office is open: stated, never assumed, since hours differ from place to place.
 *
 * A make-up working day has the hours of the day that it replaces, unless an exception says otherwise.
 */
export interface OfficeHours {
  /** How many hours make a day, for terms in parts of a day; 8 in the systems that we know. */
  readonly hoursPerDay: number
  readonly weekly: readonly OfficeWeekdayHours[]
  readonly exceptions?: readonly OfficeHoursException[]
  readonly source?: SourceReference
}

const timePattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

/** The minutes after midnight of a time of day, or null if the text is not one. */
export function minuteOfDay(text: string): number | null {
  const match = timePattern.exec(text)
  if (match === null) return null
  return match[1] === undefined ? 1440 : Number(match[1]) * 60 + Number(match[2])
}

/** The schema of a {@link TimeOfDay}. */
export const TimeOfDay: Schema<TimeOfDay> = described(
  () => anyText,
  text =>
    minuteOfDay(text) === null
      ? [workingTimeIssue('malformed', [], { what: 'time', text: quote(text) }, { actual: text })]
      : noIssues,
)

/** The schema of a {@link Weekday}. */
export const WeekdayNumber: Schema<Weekday> = oneOf([1, 2, 3, 4, 5, 6, 7])

/** The schema of an {@link OfficeOpening}. */
export const OfficeOpening: Schema<OfficeOpening> = record(() => ({ from: TimeOfDay, to: TimeOfDay }))

const openings: Schema<readonly OfficeOpening[]> = described(() => list(OfficeOpening, 1), unorderedOpenings)

function unorderedOpenings(openings: readonly OfficeOpening[]): readonly Issue[] {
  const minutes = openings.map(({ from, to }) => ({ start: minuteOfDay(from) ?? 0, end: minuteOfDay(to) ?? 0 }))
  return openings.flatMap(({ from, to }, position) => {
    const { start, end } = minutes[position] as (typeof minutes)[number]
    if (end > start && start >= (minutes[position - 1]?.end ?? 0)) return []
    return [workingTimeIssue('out-of-order', [position], { what: 'openings', from, to })]
  })
}

const weekdays: Schema<readonly Weekday[]> = list(WeekdayNumber, 1)

/** The schema of {@link OfficeHours}. */
export const OfficeHours: Schema<OfficeHours> = record(
  () => ({
    hoursPerDay: number(0, 24, true),
    weekly: list(
      object(() => ({ weekdays, openings })),
      1,
    ),
    exceptions: maybe(list(HoursException)),
    source: maybe(SourceReference),
  }),
  ({ weekly, exceptions = [] }) => [...repeatedWeekdays(weekly), ...overlaps(exceptions)],
)

const HoursException: Schema<OfficeHoursException> = record(
  () => ({ from: CivilDate, to: CivilDate, openings, reason: LocalizedText, source: maybe(SourceReference) }),
  ({ from, to }) => (to < from ? [workingTimeIssue('out-of-order', ['to'], { what: 'coverage', from, to })] : noIssues),
)

function repeatedWeekdays(weekly: OfficeHours['weekly']): readonly Issue[] {
  const named = new Set<Weekday>()
  return weekly.flatMap(({ weekdays }, position) =>
    weekdays.flatMap(weekday => {
      if (named.has(weekday))
        return [workingTimeIssue('duplicate', ['weekly', position, 'weekdays'], { what: 'weekday', weekday })]
      named.add(weekday)
      return []
    }),
  )
}

function overlaps(exceptions: readonly OfficeHoursException[]): readonly Issue[] {
  return exceptions.flatMap((exception, position) => {
    const other = exceptions.slice(0, position).find(({ from, to }) => from <= exception.to && exception.from <= to)
    if (other === undefined) return []
    const date = exception.from > other.from ? exception.from : other.from
    return [workingTimeIssue('overlap', ['exceptions', position], { what: 'exceptions', date })]
  })
}
