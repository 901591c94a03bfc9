import { civilDateOf, type DayNumber, readDay } from '../foundation/civil-date'
import { isEgovKpiError } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { DateOrMoment, type Instant } from '../foundation/moment'
import { flag, maybe, oneOf, type Properties } from '../foundation/record'
import { dayIn } from '../foundation/when'
import { endOfAsOf } from '../foundation/zone'
import { type CalendarIndex, calendarIndex, covers, outsideCoverage } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import type { TermPolicy } from './find-due'

/** As of when dossiers are judged, by which calendar and policy. */
export interface Frame {
  readonly index: CalendarIndex
  readonly policy: TermPolicy
  readonly asOf: DateOrMoment
  /** The last instant of `asOf`, and the day it is then. */
  readonly instant: Instant
  readonly day: DayNumber
}

/** The calendar of a call, or what is wrong with it. */
export function readCalendarIndex(
  calendar: WorkingCalendar,
  path: IssuePath = ['calendar'],
): {
  readonly index: CalendarIndex | null
  readonly issues: readonly Issue[]
} {
  try {
    return { index: calendarIndex(calendar, path), issues: [] }
  } catch (error) {
    if (isEgovKpiError(error)) return { index: null, issues: error.issues }
    throw error
  }
}

/** The policy as options give it. */
export type GivenPolicy = { readonly [K in keyof TermPolicy]?: TermPolicy[K] | undefined }

/** The schemas of the policy of terms. */
export const policyProperties = (): Properties<Partial<TermPolicy> & { readonly asOf: DateOrMoment }> => ({
  receipt: maybe(oneOf(['next-opening', 'as-received'])),
  rollForward: maybe(flag),
  result: maybe(oneOf(['first', 'last'])),
  asOf: DateOrMoment,
})

/** What is wrong with a day as of which is judged: it must be one that the calendar covers. */
export function asOfIssues(asOf: DateOrMoment | undefined, index: CalendarIndex | null): readonly Issue[] {
  if (asOf === undefined || index === null) return []
  const day = dayIn(index.calendar.zone, asOf)
  return covers(index, day) ? [] : [outsideCoverage(index, civilDateOf(day), ['asOf'])]
}

/** Makes the frame of a judgement of what was read. */
export function frameOf(index: CalendarIndex, asOf: DateOrMoment, policy: GivenPolicy): Frame {
  const { zone } = index.calendar
  return {
    index,
    policy: {
      receipt: policy.receipt ?? 'next-opening',
      rollForward: policy.rollForward ?? true,
      result: policy.result ?? 'last',
    },
    asOf,
    instant: endOfAsOf(zone, asOf),
    day: readDay(asOf) ?? dayIn(zone, asOf),
  }
}
