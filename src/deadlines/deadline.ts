import * as z from 'zod'
import { CivilDate } from '../foundation/civil-date'
import { PeriodText } from '../foundation/period'
import { maybe, ownIssue } from '../foundation/record'
import { textOfForm } from '../foundation/zod-issue'
import { Cycle } from './cycle'
import { lastDayOf } from './last-day'
import type { TermMeasure } from './service-term'
import { deadlineIssue } from './wording'

/** What every deadline carries beside its reading: the words it was read from. */
export interface DeadlineWords {
  /** The phrase as written. */
  readonly text: string
  /** The words beside the time, which are not about time: "hoàn thành xây dựng Đề án". */
  readonly what?: string
  /** Present where the time is expected, not owed: "dự kiến". */
  readonly expected?: true
  /** Present where the reading rests on an assumption: that "đến năm 2025" includes 2025. */
  readonly assumed?: true
}

/** At the latest on a day: "15/3/2022", "chậm nhất ngày 20/11/2023". */
export interface OnDeadline extends DeadlineWords {
  readonly kind: 'on'
  readonly date: CivilDate
  /** The hour named on that day: `'17:00'`, to `'24:00'`; at `'00:00'` the day before is the last. */
  readonly time?: string
  /** The occasion that the day is named by: "Ngày chuyển đổi số thành phố 28/8". */
  readonly occasion?: string
  readonly lastDay: CivilDate
}

/** Before a day or a period: "Trước 15/4/2022" (last good day 14/4), "Trước tháng 6/2022" (31/5). */
export interface BeforeDeadline extends DeadlineWords {
  readonly kind: 'before'
  /** The day named, or the period. */
  readonly bound: CivilDate | PeriodText
  /** The hour named on that day, `'17:00'`: then the day itself is still good, unless it is `'00:00'`. */
  readonly time?: string
  /** Whether what is named is itself still good. */
  readonly reading: 'exclusive' | 'inclusive'
  readonly lastDay: CivilDate
}

/** Within a period, to its last day: "Trong Quý IV/2022", "đến hết năm 2022". */
export interface WithinDeadline extends DeadlineWords {
  readonly kind: 'within'
  readonly period: PeriodText
  readonly lastDay: CivilDate
}

/** From a day to a day: "từ 01/01/2022 đến 27/5/2022". */
export interface BetweenDeadline extends DeadlineWords {
  readonly kind: 'between'
  readonly from: CivilDate
  /** The hour named on the first day. */
  readonly fromTime?: string
  readonly to: CivilDate
  /** The hour named on the last day; at `'00:00'` the day before is the last. */
  readonly time?: string
  readonly lastDay: CivilDate
}

/** A deadline that one day ends. */
export type DatedDeadline = OnDeadline | BeforeDeadline | WithinDeadline | BetweenDeadline

/** Again and again: "Định kỳ hằng tháng". Which days that makes, `occurrences` says. */
export interface RecurringDeadline extends DeadlineWords {
  readonly kind: 'recurring'
  /** Empty where the phrase does not say how often. */
  readonly cycles: readonly Cycle[]
  /** Fixed days beside the recurring ones: "… và ngày 15/12/2022". */
  readonly also?: readonly DatedDeadline[]
  /** The period to which the recurrence is limited. */
  readonly within?: PeriodText
  readonly lastDay: null
}

/** No end: "Thường xuyên"; or a start alone: "từ tháng 9/2022". */
export interface OpenEndedDeadline extends DeadlineWords {
  readonly kind: 'open-ended'
  /** The first day, if one is named. */
  readonly from?: CivilDate
  /** The words that name no day: "thường xuyên", "trong thời gian tới". */
  readonly said?: string
  readonly lastDay: null
}

/** Where another paper says when: "theo quy định". */
export interface ByReferenceDeadline extends DeadlineWords {
  readonly kind: 'by-reference'
  readonly reference: string
  readonly lastDay: null
}

/** Bound to an event without a date, whose words are kept: "đến Kỳ họp cuối năm 2022". */
export interface ByEventDeadline extends DeadlineWords {
  readonly kind: 'by-event'
  readonly relation: 'before' | 'at' | 'after'
  readonly event: string
  readonly lastDay: null
}

/** What a relative deadline is counted in; `hours` run by the clock, `working-hours` by the office. */
export type RelativeMeasure = TermMeasure | 'weeks' | 'hours'

/**
 * So long before or after an event: "chậm nhất 25 ngày trước ngày bầu cử", "trong thời hạn 05 ngày làm việc kể từ ngày
 * nhận đủ hồ sơ". `resolveEvent` gives it its day.
 */
export interface RelativeDeadline extends DeadlineWords {
  readonly kind: 'relative'
  readonly amount: number
  readonly measure: RelativeMeasure
  /** `before`: at least so long before the event. `after`: at most so long after it. */
  readonly relation: 'before' | 'after'
  /** The words that name the event: "ngày bầu cử", "khi kết thúc năm tài chính". */
  readonly event: string
  readonly lastDay: null
}

/** A deadline of one clause. */
export type SimpleDeadline =
  | DatedDeadline
  | RecurringDeadline
  | OpenEndedDeadline
  | ByReferenceDeadline
  | ByEventDeadline
  | RelativeDeadline

/** One of several points that a sentence names. */
export interface Milestone {
  /** The beginning of the work, its end, or something between. */
  readonly role: 'start' | 'finish' | 'step'
  readonly deadline: SimpleDeadline
}

/** Several points in one sentence: "Bắt đầu thực hiện năm 2022 và đến năm 2025 hoàn thành". */
export interface MilestonesDeadline extends DeadlineWords {
  readonly kind: 'milestones'
  readonly milestones: readonly Milestone[]
  /** The last day of all but the starts; of the starts where there is nothing else. */
  readonly lastDay: CivilDate | null
}

/**
 * A deadline as a paper writes it, read: what kind it is, its last good day or null, and the phrase itself.
 *
 * A written date is a point in time: it does not move out of a day off, as the end of a service term does.
 */
export type Deadline = SimpleDeadline | MilestonesDeadline

const words = {
  text: z.string().min(1),
  what: maybe(z.string().min(1)),
  expected: maybe(z.literal(true)),
  assumed: maybe(z.literal(true)),
}
const noDay = z.null()
const hour = maybe(
  textOfForm(/^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    vi: 'giờ và phút như "16:30"',
    en: 'hours and minutes such as "16:30"',
  }),
)

const dated = [
  z.strictObject({
    kind: z.literal('on'),
    date: CivilDate,
    time: hour,
    occasion: maybe(z.string().min(1)),
    lastDay: CivilDate,
    ...words,
  }),
  z.strictObject({
    kind: z.literal('before'),
    bound: z.union([CivilDate, PeriodText]),
    time: hour,
    reading: z.enum(['exclusive', 'inclusive']),
    lastDay: CivilDate,
    ...words,
  }),
  z.strictObject({ kind: z.literal('within'), period: PeriodText, lastDay: CivilDate, ...words }),
  z
    .strictObject({
      kind: z.literal('between'),
      from: CivilDate,
      fromTime: hour,
      to: CivilDate,
      time: hour,
      lastDay: CivilDate,
      ...words,
    })
    .superRefine(({ from, to }, context) => {
      if (to < from) ownIssue(context, deadlineIssue('out-of-order', ['to'], { what: 'deadline', from, to }))
    }),
] as const

/** The schema of a {@link DatedDeadline}. */
export const DatedDeadline: z.ZodType<DatedDeadline> = z.discriminatedUnion('kind', dated).superRefine(checkLastDay)

const simple = [
  ...dated,
  z.strictObject({
    kind: z.literal('recurring'),
    cycles: z.array(Cycle),
    also: maybe(z.array(DatedDeadline)),
    within: maybe(PeriodText),
    lastDay: noDay,
    ...words,
  }),
  z.strictObject({
    kind: z.literal('open-ended'),
    from: maybe(CivilDate),
    said: maybe(z.string().min(1)),
    lastDay: noDay,
    ...words,
  }),
  z.strictObject({ kind: z.literal('by-reference'), reference: z.string().min(1), lastDay: noDay, ...words }),
  z.strictObject({
    kind: z.literal('by-event'),
    relation: z.enum(['before', 'at', 'after']),
    event: z.string().min(1),
    lastDay: noDay,
    ...words,
  }),
  z.strictObject({
    kind: z.literal('relative'),
    amount: z.int().min(1),
    measure: z.enum(['working-days', 'calendar-days', 'weeks', 'months', 'working-hours', 'hours']),
    relation: z.enum(['before', 'after']),
    event: z.string().min(1),
    lastDay: noDay,
    ...words,
  }),
] as const

/** The schema of a {@link SimpleDeadline}. */
export const SimpleDeadline: z.ZodType<SimpleDeadline> = z.discriminatedUnion('kind', simple).superRefine(checkLastDay)

/** The schema of a {@link Deadline}; a last day that contradicts the rest is refused. */
export const Deadline: z.ZodType<Deadline> = z
  .discriminatedUnion('kind', [
    ...simple,
    z.strictObject({
      kind: z.literal('milestones'),
      milestones: z
        .array(z.strictObject({ role: z.enum(['start', 'finish', 'step']), deadline: SimpleDeadline }))
        .min(1),
      lastDay: z.union([noDay, CivilDate]),
      ...words,
    }),
  ])
  .superRefine(checkLastDay)

function checkLastDay(deadline: Deadline, context: z.RefinementCtx): void {
  const expected = lastDayOf(deadline)
  if (expected === undefined || deadline.lastDay === expected) return
  const given = String(deadline.lastDay)
  ownIssue(
    context,
    deadlineIssue('contradiction', ['lastDay'], { what: 'last-day', given, expected: String(expected) }),
  )
}
