import type { Deadline } from '../deadlines/deadline'
import { readDeadline } from '../deadlines/parse-deadline'
import type { CivilDate } from '../foundation/civil-date'
import { type Issue, type IssuePath, quote } from '../foundation/issue'
import { type Period, type PeriodText, parsePeriod } from '../foundation/period'
import { taskIssue } from './wording'

type Reading = { readonly deadline: Deadline } | { readonly issues: readonly Issue[] }

/** How a phrase of a document is read: by the date of the document, and the time for which it plans. */
export interface Paper {
  readonly date?: CivilDate
  readonly period?: PeriodText
}

/**
 * Reads a deadline of a plan. A phrase without a year is of the year for which the plan is made: plans for a year are
 * signed in December before it. If that is several years, it is of the one in which it lies within the plan's time; if
 * that may be more than one, the paper must say which.
 */
export function readWritten(text: string, { date, period }: Paper, path: IssuePath): Reading {
  const written = date === undefined ? {} : { writtenOn: date }
  if (period === undefined) return readDeadline(text, written, path)
  const time = parsePeriod(period)
  const readings = yearsOf(time).map(year => readDeadline(text, { ...written, year }, path))
  const distinct = new Map(
    readings.flatMap(read => ('deadline' in read ? [[JSON.stringify(read.deadline), read] as const] : [])),
  )
  if (distinct.size === 0) return readings[0] as Reading
  const candidates = [...distinct.values()]
  const isWithin = (day: CivilDate): boolean => time.from <= day && day <= time.to
  const fitting = candidates.filter(one => candidates.length === 1 || daysOf(one.deadline).every(isWithin))
  if (fitting.length === 1) return fitting[0] as Reading
  const years = [time.from.slice(0, 4), time.to.slice(0, 4)] as const
  const parameters = { what: 'year', text: quote(text), from: years[0], to: years[1] } as const
  return { issues: [taskIssue('ambiguous', path, parameters, { actual: text })] }
}

/** A plan for more years than these gives no year to a phrase. */
const mostYears = 50

function yearsOf({ from, to }: Period): readonly number[] {
  const [first, last] = [from, to].map(day => Number(day.slice(0, 4))) as [number, number]
  return Array.from({ length: Math.min(last - first + 1, mostYears) }, (_, index) => first + index)
}

/** The days that a deadline names. */
function daysOf(deadline: Deadline): readonly CivilDate[] {
  if (deadline.kind === 'milestones') return deadline.milestones.flatMap(one => daysOf(one.deadline))
  // The fixed days beside a recurrence always have a year.
  if (deadline.kind === 'recurring') return deadline.within === undefined ? [] : [parsePeriod(deadline.within).to]
  const day = (deadline.kind === 'open-ended' ? deadline.from : deadline.lastDay) ?? null
  return day === null ? [] : [day]
}
