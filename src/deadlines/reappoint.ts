import { type CivilDate, civilDateOf, dayNumberOf } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { dayIn, isBefore } from '../foundation/when'
import { type CalendarIndex, calendarIndex, shiftDay } from '../working-time/calendar-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import type { ReadDueDate } from './read-due-date'
import type { ApologyRule } from './suspension'
import { endInstant } from './term-arithmetic'
import { termIssue } from './wording'

/** A new appointment after an apology. */
export interface ReappointmentResult {
  readonly sentAt: DateOrMoment
  /** The new date; whether meeting it counts as on time is decided elsewhere. */
  readonly newDate: DateOrMoment
  /** Whether the apology was sent in time; null if no rule sets a last day. */
  readonly inTime: boolean | null
}

interface Appointment {
  readonly sentAt: DateOrMoment
  readonly newDate: DateOrMoment
  readonly apology?: boolean
}

/** The dates with which appointments are compared, and which appointments are already known. */
interface AppointmentContext {
  readonly receivedAt: DateOrMoment
  readonly due: DateOrMoment | null
  readonly path: IssuePath
  readonly isKnown?: (sentAt: DateOrMoment) => boolean
}

/**
 * The appointment sent last, with its position in the list, and the findings about all of them. The order of the list
 * does not matter; one sent before receipt does not count.
 */
export function lastAppointment<T extends Appointment>(
  index: CalendarIndex,
  appointments: readonly T[],
  { receivedAt, due, path, isKnown = () => true }: AppointmentContext,
): { readonly last: T | null; readonly position: number; readonly findings: readonly Issue[] } {
  const findings: Issue[] = []
  const warn = (issue: Issue): void => void findings.push({ ...issue, severity: 'warning' })
  const ordered = appointments
    .map((value, position) => ({ value, position }))
    .filter(({ value }) => isKnown(value.sentAt))
    .toSorted((a, b) => inOrder(index, a.value, b.value))
  const counted = ordered.filter(({ value: { sentAt, newDate }, position }) => {
    const place = [...path, position]
    if (isBefore(index.calendar.zone, sentAt, receivedAt)) {
      warn(termIssue('left-out', place, { what: 'appointment', sentAt, received: receivedAt }))
      return false
    }
    if (due !== null && endInstant(index, newDate) <= endInstant(index, due)) {
      warn(termIssue('out-of-order', place, { what: 'appointment', newDate, due }))
    }
    return true
  })
  if (ordered.length > 1) warn(termIssue('assumed', path, { what: 'one-reappointment', count: ordered.length }))
  const last = counted.at(-1)
  return { last: last?.value ?? null, position: last?.position ?? -1, findings }
}

/** In order of sending; of several sent at once, the one with the latest date, or with an apology, is the last. */
function inOrder(index: CalendarIndex, a: Appointment, b: Appointment): number {
  return (
    endInstant(index, a.sentAt) - endInstant(index, b.sentAt) ||
    endInstant(index, a.newDate) - endInstant(index, b.newDate) ||
    Number(a.apology ?? false) - Number(b.apology ?? false)
  )
}

/** Judges the last re-appointment against the due date; its result is null if there is none. */
export function reappoint(
  { index, receivedAt, reappointments, policy }: ReadDueDate,
  due: DateOrMoment,
): { readonly reappointment: ReappointmentResult | null; readonly findings: readonly Issue[] } {
  const path = ['reappointments']
  const { last, position, findings } = lastAppointment(index, reappointments, { receivedAt, due, path })
  if (last === null) return { reappointment: null, findings }
  const { sentAt, newDate } = last
  const { apologyRule } = policy
  const latest = apologyRule === undefined ? null : latestApology(index.calendar, due.slice(0, 10), apologyRule)
  const inTime = latest === null ? null : dayIn(index.calendar.zone, sentAt) <= dayNumberOf(latest)
  if (latest === null || inTime !== false) return { reappointment: { sentAt, newDate, inTime }, findings }
  const late = termIssue(
    'out-of-order',
    [...path, position],
    { what: 'apology', sentAt, latest },
    { severity: 'warning' },
  )
  return { reappointment: { sentAt, newDate, inTime }, findings: [...findings, late] }
}

function latestApology(calendar: WorkingCalendar, due: CivilDate, { leadDays, measure }: ApologyRule): CivilDate {
  const day = dayNumberOf(due)
  const latest = measure === 'calendar-days' ? day - leadDays : shiftDay(calendarIndex(calendar), day, -leadDays)
  return civilDateOf(latest ?? day)
}
