import * as z from 'zod'
import { dayNumberOf, readDay } from '../foundation/civil-date'
import { isEgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { DateOrMoment } from '../foundation/moment'
import { readProperties, readStructure } from '../foundation/structure'
import { civilDateIn } from '../foundation/zone'
import { type CalendarIndex, calendarIndex, covers, outsideCoverage } from '../working-time/calendar-index'
import { openingIndex } from '../working-time/opening-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import type { DueDateOptions, DuePolicy } from './due-options'
import { runsByHours, ServiceTerm } from './service-term'
import { ApologyRule, Reappointment, Suspension } from './suspension'
import { endInstant } from './term-arithmetic'
import { deadlineIssue } from './wording'

/** What a due date follows from, read and found possible. */
export interface ReadDueDate {
  readonly term: ServiceTerm
  readonly receivedAt: DateOrMoment
  readonly index: CalendarIndex
  readonly suspensions: readonly Suspension[]
  readonly reappointments: readonly Reappointment[]
  readonly policy: DuePolicy
}

type Given = Omit<DueDateOptions, 'calendar'>

const optionShape: { readonly [K in keyof Required<Given>]: z.ZodType<Given[K]> } = {
  receivedAt: DateOrMoment,
  receipt: z.optional(z.enum(['next-opening', 'as-received'])),
  rollForward: z.optional(z.boolean()),
  suspensions: z.optional(z.array(Suspension)),
  reappointments: z.optional(z.array(Reappointment)),
  apologyRule: z.optional(ApologyRule),
}

/** Reads term and options: first their structure, then what they say about each other. */
export function readDueDate(
  term: ServiceTerm,
  options: DueDateOptions,
): ReadDueDate | { readonly issues: readonly Issue[] } {
  const readTerm = readStructure(ServiceTerm, term, ['term'])
  const { calendar, ...others } = (options ?? {}) as DueDateOptions
  const { value, issues: structure } = readProperties<Given>(optionShape, others)
  const { index, issues: broken } = readIndex(calendar)
  const issues = [...(readTerm.issues ?? []), ...structure, ...broken]
  if (readTerm.issues !== undefined || index === null || issues.length > 0) return { issues }
  const { receivedAt, suspensions = [], reappointments = [], apologyRule } = value as Given
  const read: ReadDueDate = {
    term: readTerm.value,
    receivedAt,
    index,
    suspensions,
    reappointments,
    policy: {
      receipt: value.receipt ?? 'next-opening',
      rollForward: value.rollForward ?? true,
      ...(apologyRule === undefined ? {} : { apologyRule }),
    },
  }
  const contradictions = [...termIssues(read), ...coverageIssues(read), ...suspensionIssues(read)]
  return contradictions.length > 0 ? { issues: contradictions } : read
}

function readIndex(calendar: WorkingCalendar): {
  readonly index: CalendarIndex | null
  readonly issues: readonly Issue[]
} {
  try {
    return { index: calendarIndex(calendar), issues: [] }
  } catch (error) {
    if (isEgovKpiError(error)) return { index: null, issues: error.issues }
    throw error
  }
}

function termIssues({ term, receivedAt, index }: ReadDueDate): readonly Issue[] {
  if (term.measure === 'none' || !runsByHours(term)) return []
  const issues: Issue[] = []
  if (!receivedAt.includes('T'))
    issues.push(deadlineIssue('moment-needed', ['receivedAt'], { of: 'receipt', date: receivedAt }))
  try {
    openingIndex(index)
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    issues.push(...error.issues)
  }
  return issues
}

function coverageIssues({ receivedAt, index, suspensions, reappointments }: ReadDueDate): readonly Issue[] {
  const days: readonly (readonly [readonly (string | number)[], DateOrMoment | undefined])[] = [
    [['receivedAt'], receivedAt],
    ...suspensions.flatMap((suspension, position) => [
      [['suspensions', position, 'from'], suspension.from] as const,
      [['suspensions', position, 'to'], suspension.mode === 'extend' ? undefined : suspension.to] as const,
    ]),
    ...reappointments.flatMap(({ sentAt, newDate }, position) => [
      [['reappointments', position, 'sentAt'], sentAt] as const,
      [['reappointments', position, 'newDate'], newDate] as const,
    ]),
  ]
  return days.flatMap(([path, at]) => {
    if (at === undefined) return []
    const date = readDay(at) === null ? civilDateIn(index.calendar.zone, at) : at
    return covers(index, dayNumberOf(date)) ? [] : [outsideCoverage(index, date, path)]
  })
}

function suspensionIssues({ index, suspensions }: ReadDueDate): readonly Issue[] {
  const latest = Math.max(...suspensions.map(({ from }) => endInstant(index, from)))
  return suspensions.flatMap((suspension, position) => {
    if (suspension.mode === 'extend') return []
    const { from, to } = suspension
    const path = ['suspensions', position]
    if (to === undefined) {
      return endInstant(index, from) < latest ? [deadlineIssue('suspension-open-not-last', path, { from })] : []
    }
    if (endInstant(index, to) >= endInstant(index, from) || to === from.slice(0, 10)) return []
    return [deadlineIssue('suspension-ends-before-start', path, { from, to })]
  })
}
