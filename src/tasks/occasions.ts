import type { Deadline, SimpleDeadline } from '../deadlines/deadline'
import { boundsOf } from '../deadlines/last-day'
import { occurrencesOf } from '../deadlines/occurrences'
import { addDays, type CivilDate } from '../foundation/civil-date'
import { type Period, parsePeriod } from '../foundation/period'
import type { TaskObligation } from './obligations'
import type { TaskPlan } from './plan'
import type { ReadEvent, ReadStage } from './read-task'

/** The days between which obligations are listed. */
export interface Span {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Between which days what recurs is listed, and whether dated deadlines are limited to them too. */
export interface Listing {
  readonly recurring: Span
  readonly dated: Span | null
}

/**
 * Between which days obligations are listed: those asked for; else what recurs during the plan, from its own date on;
 * else in the calendar year of the day asked about. A plan owes nothing that was due before it.
 */
export function listingOf(
  span: Period | null,
  asOf: CivilDate,
  { date, period }: Pick<TaskPlan, 'date' | 'period'>,
): Listing {
  const whole = span ?? (period === undefined ? yearOf(asOf) : parsePeriod(period))
  const from = date > whole.from ? date : whole.from
  return { recurring: { from, to: whole.to }, dated: span }
}

/** The calendar year of a day. */
export function yearOf(day: CivilDate): Span {
  return parsePeriod(day.slice(0, 4))
}

/** What a unit owes of a stage, without the unit. */
export type Occasion = Pick<TaskObligation, 'due' | 'hour' | 'deadline' | 'period' | 'role' | 'assumed'>

/** An occasion, and whether it is one of a recurrence. */
type Point = Occasion & { readonly isTurn: boolean }

/** An amendment that says what the deadline is from now on. */
export type Amendment<E extends ReadEvent = ReadEvent> = E & { readonly to: Deadline }

/** The occurrences of a stage, as amended; one without a day if its deadline has none. */
export function occasionsOf(
  stage: ReadStage,
  { recurring, dated }: Listing,
  amendments: readonly Amendment[] = [],
): readonly Occasion[] {
  const points = amendments.length === 0 ? pointsOf(stage, recurring) : amendedPoints(stage, recurring, amendments)
  return points.flatMap(({ isTurn, ...occasion }) => {
    const { due } = occasion
    const span = isTurn ? recurring : dated
    return due === null || span === null || (span.from <= due && due <= span.to) ? [occasion] : []
  })
}

/** Whether a deadline comes again on days that can be listed; what is only expected is not owed. */
export function recurs(deadline: Deadline | undefined): boolean {
  if (deadline?.kind === 'milestones') return deadline.milestones.some(({ deadline: one }) => recurs(one))
  if (deadline?.kind !== 'recurring' || deadline.expected) return false
  return deadline.cycles.length > 0 || (deadline.also ?? []).length > 0
}

/**
 * Whether a deadline recurs or has several days, so that an event must name the one that it concerns. A start is not
 * one of them: it is met once work has begun.
 */
export function isSeries(deadline: Deadline | undefined): boolean {
  if (recurs(deadline)) return true
  if (deadline?.kind !== 'milestones') return false
  const isOwed = ({ lastDay, expected }: SimpleDeadline): boolean => lastDay !== null && expected === undefined
  return deadline.milestones.filter(({ role, deadline: one }) => role !== 'start' && isOwed(one)).length > 1
}

/** The amendments that change which occurrences a stage has: those of a series, or to one. */
export function amendmentsOf<E extends ReadEvent>(
  { deadline }: ReadStage,
  events: readonly E[],
): readonly Amendment<E>[] {
  let current = deadline
  return events.filter((event): event is Amendment<E> => {
    const { kind, to, due } = event
    if (kind !== 'amended' || to === undefined || due !== undefined) return false
    const isOfSeries = isSeries(current) || isSeries(to)
    if (isOfSeries) current = to
    return isOfSeries
  })
}

/** Far enough for every turn that an amendment may meet: no cycle in use is longer. */
const reach = 3 * 366

function amendedPoints(stage: ReadStage, { from, to }: Span, amendments: readonly Amendment[]): readonly Point[] {
  const days = [...amendments.map(({ date }) => date), from, to].toSorted()
  const wide = { from: addDays(days[0] as CivilDate, -reach), to: addDays(days.at(-1) as CivilDate, reach) }
  return amendments.reduce<readonly Point[]>(
    (before, { date, to: deadline }) => amendedFrom(date, before, pointsOf({ ...stage, deadline }, wide)),
    pointsOf(stage, wide),
  )
}

/**
 * From its day on an amendment sets other occurrences; those due before it stay. So does one that would otherwise be due
 * on a day that had passed by then; and a time that an earlier occurrence closes is not owed twice.
 */
function amendedFrom(date: CivilDate, before: readonly Point[], after: readonly Point[]): readonly Point[] {
  const isPast = ({ due }: Point): boolean => due !== null && due < date
  const kept = before.filter(
    point => isPast(point) || (point.due !== null && after.some(one => isPast(one) && closes(one, point))),
  )
  return [...kept, ...after.filter(point => !isPast(point) && !kept.some(one => closes(one, point)))]
}

/** Whether the period that one occurrence closes contains that of another. */
function closes(one: Point, other: Point): boolean {
  const [outer, inner] = [one, other].map(({ period }) => (period === undefined ? null : boundsOf(period)))
  return outer && inner ? outer.from <= inner.from && inner.to <= outer.to : false
}

function pointsOf({ deadline, anchor }: ReadStage, span: Span): readonly Point[] {
  if (deadline === undefined) return [{ due: null, isTurn: false }]
  if (deadline.kind !== 'milestones') return pointsOfOne(deadline, deadline, span, anchor)
  // Only the dated points of a sentence with several: that work goes on after them is not a day to be late on.
  const points = deadline.milestones.flatMap(({ role, deadline: one }) =>
    pointsOfOne(one, deadline, span, anchor).flatMap(point => (point.due === null ? [] : [{ ...point, role }])),
  )
  return points.length === 0 ? [{ due: null, deadline, isTurn: false }] : points
}

/** The points of a deadline of one clause, which may be one of several. */
function pointsOfOne(
  one: SimpleDeadline,
  deadline: Deadline,
  { from, to }: Span,
  anchor: CivilDate | undefined,
): readonly Point[] {
  if (!recurs(one) || one.kind !== 'recurring') return [{ ...occasionOf(one, deadline), isTurn: false }]
  const hours = new Set(one.cycles.map(({ time }) => wholeDayUnless(time)))
  const [hour] = hours.size === 1 ? hours : []
  return occurrencesOf(one, from, to, anchor).map(({ lastDay, period, assumed }) => ({
    isTurn: true,
    due: lastDay,
    // A fixed day beside the recurring ones closes no period.
    ...(hour === undefined || period === undefined ? {} : { hour }),
    deadline,
    ...(period === undefined ? {} : { period }),
    ...(assumed === undefined ? {} : { assumed }),
  }))
}

function occasionOf(one: SimpleDeadline, deadline: Deadline): Occasion {
  // What is expected is not owed.
  if (one.expected) return { due: null, deadline }
  const hour = hourOf(one)
  return {
    due: one.lastDay,
    ...(hour === undefined ? {} : { hour }),
    deadline,
    ...(one.assumed === undefined ? {} : { assumed: one.assumed }),
  }
}

/** The hour at which the last day of a deadline ends early; at midnight a whole day ends. */
export function hourOf(deadline: Deadline): string | undefined {
  return 'time' in deadline ? wholeDayUnless(deadline.time) : undefined
}

function wholeDayUnless(time: string | undefined): string | undefined {
  return time === '00:00' || time === '24:00' ? undefined : time
}
