import { civilDateOf } from '../foundation/civil-date'
import { isEgovKpiError } from '../foundation/error'
import { guardOf } from '../foundation/guard'
import type { Issue } from '../foundation/issue'
import { DateOrMoment } from '../foundation/moment'
import { flag, list, maybe, oneOf, record, type Schema, unread } from '../foundation/schema'
import { placeOf, readProperties, readStructure, type Structure } from '../foundation/structure'
import { dayIn } from '../foundation/when'
import { type CalendarIndex, calendarIndex, covers, outsideCoverage } from '../working-time/calendar-index'
import { openingIndex } from '../working-time/opening-index'
import type { WorkingCalendar } from '../working-time/working-calendar'
import type { DueDateOptions, DuePolicy } from './due-options'
import { runsByHours, ServiceTerm } from './service-term'
import { ApologyRule, mostInterruptions, Reappointment, Suspension } from './suspension'
import { endInstant } from './term-arithmetic'
import { termIssue } from './wording'

/** The checked inputs of a due date. */
export interface ReadDueDate {
  readonly term: ServiceTerm
  readonly receivedAt: DateOrMoment
  readonly index: CalendarIndex
  readonly suspensions: readonly Suspension[]
  readonly reappointments: readonly Reappointment[]
  readonly policy: DuePolicy
}

const Options: Schema<DueDateOptions> = record(() => ({
  calendar: unread(),
  receivedAt: DateOrMoment,
  receipt: maybe(oneOf(['next-opening', 'as-received'])),
  rollForward: maybe(flag),
  suspensions: maybe(list(Suspension, 0, mostInterruptions)),
  reappointments: maybe(list(Reappointment, 0, mostInterruptions)),
  apologyRule: maybe(ApologyRule),
}))

/** Reads term and options: first their structure, then the relations between them. */
export function readDueDate(
  term: ServiceTerm,
  options: DueDateOptions,
): ReadDueDate | { readonly issues: readonly Issue[] } {
  const readTerm = copyOfTerm(term)
  // A guard is many times faster than the schema, which words what it refuses.
  const { value, issues: structure } = guardOf(Options)(options)
    ? { value: options, issues: [] }
    : readProperties(Options, options, placeOf(options, 'options'))
  const { index, issues: broken } = readIndex(value.calendar as WorkingCalendar)
  const issues = [...(readTerm.issues ?? []), ...structure, ...broken]
  if (readTerm.issues !== undefined || index === null || issues.length > 0) return { issues }
  const { receivedAt, suspensions = [], reappointments = [], apologyRule } = value as DueDateOptions
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

/** Reads a term as a copy, since the result contains it. */
function copyOfTerm(term: ServiceTerm): Structure<ServiceTerm> {
  return term?.source === undefined && guardOf(ServiceTerm)(term)
    ? { value: { ...term } }
    : readStructure(ServiceTerm, term, ['term'])
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

function termIssues({ term, receivedAt, index, suspensions }: ReadDueDate): readonly Issue[] {
  if (term.measure === 'none') return []
  if (!runsByHours(term)) return term.cutOff === undefined ? [] : withoutHour(receivedAt, suspensions)
  const issues: Issue[] = []
  if (!receivedAt.includes('T'))
    issues.push(termIssue('missing', ['receivedAt'], { what: 'moment', of: 'receipt', date: receivedAt }))
  try {
    openingIndex(index)
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    issues.push(...error.issues)
  }
  return issues
}

/** The receipts whose hour is needed but unknown. A restart is a receipt too. */
function withoutHour(receivedAt: DateOrMoment, suspensions: readonly Suspension[]): readonly Issue[] {
  const restarts = suspensions.map((one, position) => ({
    path: ['suspensions', position, 'to'],
    at: one.mode === 'restart' ? one.to : undefined,
  }))
  return [{ path: ['receivedAt'], at: receivedAt }, ...restarts].flatMap(({ path, at }) =>
    at === undefined || at.includes('T')
      ? []
      : [termIssue('missing', path, { what: 'moment', of: 'cut-off', date: at })],
  )
}

function coverageIssues({ receivedAt, index, suspensions }: ReadDueDate): readonly Issue[] {
  const days: readonly (readonly [readonly (string | number)[], DateOrMoment | undefined])[] = [
    [['receivedAt'], receivedAt],
    ...suspensions.flatMap((suspension, position) => [
      [['suspensions', position, 'from'], suspension.from] as const,
      [['suspensions', position, 'to'], suspension.mode === 'extend' ? undefined : suspension.to] as const,
    ]),
  ]
  return days.flatMap(([path, at]) => {
    if (at === undefined) return []
    const day = dayIn(index.calendar.zone, at)
    return covers(index, day) ? [] : [outsideCoverage(index, civilDateOf(day), path)]
  })
}

function suspensionIssues({ index, suspensions }: ReadDueDate): readonly Issue[] {
  const latest = suspensions.reduce((last, { from }) => Math.max(last, endInstant(index, from)), -Infinity)
  return suspensions.flatMap((suspension, position) => {
    if (suspension.mode === 'extend') return []
    const { from, to } = suspension
    const path = ['suspensions', position]
    if (to === undefined) {
      return endInstant(index, from) < latest ? [termIssue('overlap', path, { what: 'open-suspension', from })] : []
    }
    if (endInstant(index, to) >= endInstant(index, from) || to === from.slice(0, 10)) return []
    return [termIssue('out-of-order', path, { what: 'suspension', from, to })]
  })
}
