import { CivilDate } from '../foundation/civil-date'
import { byCodePoint } from '../foundation/code-point'
import { EgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { isPeriod, type PeriodText, readPeriod } from '../foundation/period'
import { maybe, record } from '../foundation/schema'
import { readProperties, readStructure } from '../foundation/structure'
import { type DeadlineCycle, turnsOf } from './cycle'
import { Deadline, type RecurringDeadline, type SimpleDeadline } from './deadline'
import { boundsOf } from './last-day'

/** One occurrence of a deadline. */
export interface DeadlineOccurrence {
  readonly lastDay: CivilDate
  /** The period that it ends: the quarter of a quarterly report. */
  readonly period?: PeriodText
  /** The position of its milestone, counted from 0. */
  readonly milestone?: number
  /** Present if the phrase states no day, so that the last day of the cycle is used, or if the deadline itself is assumed. */
  readonly assumed?: true
}

/** Options of recurring deadlines. */
export interface ListOccurrencesOptions {
  /** A day on which a cycle begins; by default the calendar's own quarters, months and weeks. */
  readonly anchor?: CivilDate
}

const OccurrenceOptions = record<ListOccurrencesOptions>(() => ({
  anchor: maybe(CivilDate),
}))

/**
 * Lists the occurrences of a deadline within a span.
 *
 * For plans: each occurrence is one obligation. A recurring deadline has many, milestones one each, a dated deadline
 * one, an undated one none. Occurrences of adjacent spans add up to those of the whole.
 *
 * @param deadline - A {@link Deadline}.
 * @param span - A period: `'2022'`, or from–to `'2022-04-13/2022-12-31'`.
 * @param options - `anchor`, if cycles do not follow the calendar.
 * @returns The occurrences whose last day lies in the span, in order of date.
 * @throws An `EgovKpiError` when the deadline or the span is malformed, or cycles such as "every 5 months" have
 * no anchor.
 *
 * @example
 * ```ts
 * import { listOccurrences, parseDeadline } from 'egov-kpi'
 *
 * const report = parseDeadline('trước ngày 30 tháng cuối cùng của từng Quý và ngày 15/12/2022')
 * listOccurrences(report, '2022-04-13/2022-12-31').map(({ lastDay }) => lastDay)
 * // => ['2022-06-29', '2022-09-29', '2022-12-15', '2022-12-29']
 * ```
 */
export function listOccurrences(
  deadline: Deadline,
  span: PeriodText,
  options: ListOccurrencesOptions = {},
): readonly DeadlineOccurrence[] {
  const read = readStructure(Deadline, deadline, ['deadline'])
  const period = readPeriod(span, ['span'])
  const { value, issues } = readProperties(OccurrenceOptions, options, ['options'])
  const all: readonly Issue[] = [...(read.issues ?? []), ...(isPeriod(period) ? [] : [period]), ...issues]
  if (read.issues !== undefined || !isPeriod(period) || all.length > 0) {
    throw new EgovKpiError(all as readonly [Issue, ...Issue[]])
  }
  return occurrencesOf(read.value, period.from, period.to, value.anchor)
}

/** The occurrences of a deadline that is known to be one. The unchecked core of {@link listOccurrences}. */
export function occurrencesOf(
  deadline: Deadline,
  from: CivilDate,
  to: CivilDate,
  anchor?: CivilDate,
): readonly DeadlineOccurrence[] {
  const found =
    deadline.kind === 'milestones'
      ? deadline.milestones.flatMap(({ deadline: one }, milestone) =>
          ofClause(one, from, to, anchor).map(occurrence => ({ ...occurrence, milestone })),
        )
      : ofClause(deadline, from, to, anchor)
  return found.toSorted((a, b) => byCodePoint(a.lastDay, b.lastDay))
}

function ofClause(
  deadline: SimpleDeadline,
  from: CivilDate,
  to: CivilDate,
  anchor: CivilDate | undefined,
): readonly DeadlineOccurrence[] {
  if (deadline.kind === 'recurring') return ofRecurrence(deadline, from, to, anchor)
  const { lastDay, assumed } = deadline
  if (lastDay === null || lastDay < from || to < lastDay) return []
  const period = deadline.kind === 'within' ? { period: deadline.period } : {}
  return [{ lastDay, ...period, ...(assumed === undefined ? {} : { assumed }) }]
}

function ofRecurrence(
  { cycles, also = [], within }: RecurringDeadline,
  from: CivilDate,
  to: CivilDate,
  anchor: CivilDate | undefined,
): readonly DeadlineOccurrence[] {
  const limits = within === undefined ? null : boundsOf(within)
  const first = limits !== null && limits.from > from ? limits.from : from
  const last = limits !== null && limits.to < to ? limits.to : to
  const turns = first > last ? [] : cycles.flatMap(cycle => ofCycle(cycle, first, last, anchor))
  return [...turns, ...also.flatMap(one => ofClause(one, from, to, anchor))]
}

function ofCycle(
  cycle: DeadlineCycle,
  from: CivilDate,
  to: CivilDate,
  anchor: CivilDate | undefined,
): readonly DeadlineOccurrence[] {
  const isStated = cycle.day !== undefined || cycle.weekday !== undefined || cycle.month !== undefined || isDaily(cycle)
  return turnsOf(cycle, from, to, anchor).map(turn => ({
    lastDay: turn.lastDay,
    period: nameOf(cycle, turn),
    ...(isStated ? {} : { assumed: true }),
  }))
}

function isDaily({ every, measure }: DeadlineCycle): boolean {
  return measure === 'days' && every === 1
}

/** The text of a turn's period: a label if the calendar has one, otherwise from–to. */
function nameOf(
  { every, measure }: DeadlineCycle,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): PeriodText {
  const month = Number(from.slice(5, 7))
  const months = measure === 'years' ? every * 12 : measure === 'months' ? every : 0
  const year = from.slice(0, 4)
  if (months === 12 && month === 1) return year
  if (months === 6 && month % 6 === 1) return `${year}-S${(month + 5) / 6}`
  if (months === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`
  return months === 1 ? from.slice(0, 7) : `${from}/${to}`
}
