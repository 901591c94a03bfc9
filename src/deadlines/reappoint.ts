import { type CivilDate, civilDateOf, dayNumberOf } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { civilDateIn } from '../foundation/zone'
import { calendarIndex, shiftDay } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import type { ReadDueDate } from './read-due-date'
import type { ApologyRule } from './suspension'
import { endInstant } from './term-arithmetic'
import { deadlineIssue } from './wording'

/** A new appointment after an apology. */
export interface ReappointmentResult {
  readonly sentAt: DateOrMoment
  /** The new date; whether keeping it counts as being on time is for whoever judges. */
  readonly newDate: DateOrMoment
  /** Whether the apology was out in time; null where no rule says by when. */
  readonly inTime: boolean | null
}

/** Judges the last re-appointment against the due date; null where there is none. */
export function reappoint(
  { index, reappointments, policy }: ReadDueDate,
  due: DateOrMoment,
): { readonly reappointment: ReappointmentResult; readonly findings: readonly Issue[] } | null {
  const position = reappointments.length - 1
  const last = reappointments[position]
  if (last === undefined) return null
  const { sentAt, newDate } = last
  const path = ['reappointments', position]
  const findings: Issue[] = []
  if (position > 0) {
    const count = reappointments.length
    findings.push(deadlineIssue('more-than-one-reappointment', ['reappointments'], { count }, { severity: 'warning' }))
  }
  if (endInstant(index, newDate) <= endInstant(index, due)) {
    findings.push(deadlineIssue('appointment-not-later', path, { newDate, due }, { severity: 'warning' }))
  }
  const { apologyRule } = policy
  const latest = apologyRule === undefined ? null : latestApology(index.calendar, due.slice(0, 10), apologyRule)
  const inTime = latest === null ? null : dayOf(index.calendar, sentAt) <= latest
  if (latest !== null && inTime === false) {
    findings.push(deadlineIssue('apology-late', path, { sentAt, latest }, { severity: 'warning' }))
  }
  return { reappointment: { sentAt, newDate, inTime }, findings }
}

function latestApology(calendar: WorkingCalendar, due: CivilDate, { leadDays, measure }: ApologyRule): CivilDate {
  const day = dayNumberOf(due)
  const latest = measure === 'calendar-days' ? day - leadDays : shiftDay(calendarIndex(calendar), day, -leadDays)
  return civilDateOf(latest ?? day)
}

function dayOf({ zone }: WorkingCalendar, at: DateOrMoment): CivilDate {
  return at.includes('T') ? civilDateIn(zone, at) : at
}
