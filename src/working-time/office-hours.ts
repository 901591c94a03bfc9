import * as z from 'zod'
import { CivilDate, type Weekday } from '../foundation/civil-date'
import { quote } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { maybe, ownIssue, record } from '../foundation/record'
import { Source } from '../foundation/source'
import { workingTimeIssue } from './wording'

/** A time of day, `'07:30'`, from `'00:00'` to `'24:00'`. */
export type TimeOfDay = string

/** A stretch of a day in which the office is open: from its first minute up to its end. */
export interface Opening {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

/** The openings of some days of the week. */
export interface WeekdayHours {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly Weekday[]
  /** In order; a half day is a day with one opening. */
  readonly openings: readonly Opening[]
}

/** Openings that replace the weekly ones on some dates: a half day, summer hours. */
export interface HoursException {
  readonly from: CivilDate
  /** The last day, included in the exception. */
  readonly to: CivilDate
  readonly openings: readonly Opening[]
  readonly reason: LocalizedText
  readonly source?: Source
}

/**
 * When an office is open: stated, never assumed, since hours differ from place to place.
 *
 * A make-up working day has the hours of the day that it replaces, unless an exception says otherwise.
 */
export interface OfficeHours {
  /** How many hours make a day, for terms in parts of a day; 8 in the systems that we know. */
  readonly hoursPerDay: number
  readonly weekly: readonly WeekdayHours[]
  readonly exceptions?: readonly HoursException[]
  readonly source?: Source
}

const timePattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

/** The minutes after midnight of a time of day, or null if the text is not one. */
export function minuteOfDay(text: string): number | null {
  const match = timePattern.exec(text)
  if (match === null) return null
  return match[1] === undefined ? 1440 : Number(match[1]) * 60 + Number(match[2])
}

/** The schema of a {@link TimeOfDay}. */
export const TimeOfDay: z.ZodType<TimeOfDay> = z.string().superRefine((text, context) => {
  if (minuteOfDay(text) === null) {
    ownIssue(context, workingTimeIssue('malformed', [], { what: 'time', text: quote(text) }, { actual: text }))
  }
})

/** The schema of a {@link Weekday}. */
export const WeekdayNumber: z.ZodType<Weekday> = z.literal([1, 2, 3, 4, 5, 6, 7])

/** The schema of an {@link Opening}. */
export const Opening: z.ZodType<Opening> = record(() => ({ from: TimeOfDay, to: TimeOfDay }))

const openings: z.ZodType<readonly Opening[]> = z
  .array(Opening)
  .min(1)
  .superRefine((list, context) => {
    let closed = -1
    list.forEach(({ from, to }, position) => {
      const start = minuteOfDay(from)
      const end = minuteOfDay(to)
      if (start === null || end === null) return
      if (start < closed || end <= start) {
        ownIssue(context, workingTimeIssue('out-of-order', [position], { what: 'openings', from, to }))
      }
      closed = end
    })
  })

const weekdays: z.ZodType<readonly Weekday[]> = z.array(WeekdayNumber).min(1)

/** The schema of {@link OfficeHours}. */
export const OfficeHours: z.ZodType<OfficeHours> = z
  .strictObject({
    hoursPerDay: z.number().gt(0).max(24),
    weekly: z.array(z.strictObject({ weekdays, openings })).min(1),
    exceptions: maybe(
      z.array(
        z
          .strictObject({
            from: CivilDate,
            to: CivilDate,
            openings,
            reason: LocalizedText,
            source: maybe(Source),
          })
          .superRefine(({ from, to }, context) => {
            if (to < from) ownIssue(context, workingTimeIssue('out-of-order', ['to'], { what: 'coverage', from, to }))
          }),
      ),
    ),
    source: maybe(Source),
  })
  .superRefine(({ weekly, exceptions = [] }, context) => {
    const seen = new Set<Weekday>()
    weekly.forEach(({ weekdays: days }, position) => {
      for (const weekday of days) {
        if (seen.has(weekday)) {
          ownIssue(
            context,
            workingTimeIssue('duplicate', ['weekly', position, 'weekdays'], { what: 'weekday', weekday }),
          )
        }
        seen.add(weekday)
      }
    })
    exceptions.forEach((exception, position) => {
      const other = exceptions.slice(0, position).find(({ from, to }) => from <= exception.to && exception.from <= to)
      if (other === undefined) return
      const date = exception.from > other.from ? exception.from : other.from
      ownIssue(context, workingTimeIssue('overlap', ['exceptions', position], { what: 'exceptions', date }))
    })
  })
