import { CivilDate } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import { PeriodText } from '../foundation/period'
import {
  described,
  either,
  just,
  list,
  maybe,
  noIssues,
  notEmpty,
  object,
  oneOf,
  type Schema,
  textOfForm,
  variants,
  whole,
} from '../foundation/schema'
import { DeadlineCycle } from './cycle'
import { lastDayOf } from './last-day'
import type { ServiceTermMeasure } from './service-term'
import { deadlineIssue } from './wording'

/** Properties of every deadline: the words it was read from. */
export interface DeadlineWords {
  /** The phrase as written. */
  readonly text: string
  /** The words beside the time, which are not about time: "hoàn thành xây dựng Đề án". */
  readonly what?: string
  /** Present if the time is only expected: "dự kiến". */
  readonly expected?: true
  /** Present if the reading rests on an assumption, such as that "đến năm 2025" includes 2025. */
  readonly assumed?: true
}

/** On a day at the latest: "15/3/2022", "chậm nhất ngày 20/11/2023". */
export interface OnDeadline extends DeadlineWords {
  readonly kind: 'on'
  readonly date: CivilDate
  /** The hour on that day: `'17:00'`, up to `'24:00'`; at `'00:00'` the day before is the last. */
  readonly time?: string
  /** The occasion that names the day: "Ngày chuyển đổi số thành phố 28/8". */
  readonly occasion?: string
  readonly lastDay: CivilDate
}

/** Before a day or a period: "Trước 15/4/2022" (last day 14/4), "Trước tháng 6/2022" (31/5). */
export interface BeforeDeadline extends DeadlineWords {
  readonly kind: 'before'
  /** The named day or period. */
  readonly bound: CivilDate | PeriodText
  /** The hour on that day, `'17:00'`: then the day itself still counts, unless the hour is `'00:00'`. */
  readonly time?: string
  /** Whether the named day or period itself still counts. */
  readonly reading: 'exclusive' | 'inclusive'
  readonly lastDay: CivilDate
}

/** Within a period, up to its last day: "Trong Quý IV/2022", "đến hết năm 2022". */
export interface WithinDeadline extends DeadlineWords {
  readonly kind: 'within'
  readonly period: PeriodText
  readonly lastDay: CivilDate
}

/** From one day to another: "từ 01/01/2022 đến 27/5/2022". */
export interface BetweenDeadline extends DeadlineWords {
  readonly kind: 'between'
  readonly from: CivilDate
  /** The hour on the first day. */
  readonly fromTime?: string
  readonly to: CivilDate
  /** The hour on the last day; at `'00:00'` the day before is the last. */
  readonly time?: string
  readonly lastDay: CivilDate
}

/** A deadline with one last day. */
export type DatedDeadline = OnDeadline | BeforeDeadline | WithinDeadline | BetweenDeadline

/** Recurring: "Định kỳ hằng tháng". `listOccurrences` gives the days. */
export interface RecurringDeadline extends DeadlineWords {
  readonly kind: 'recurring'
  /** Empty if the phrase does not say how often. */
  readonly cycles: readonly DeadlineCycle[]
  /** Fixed days beside the recurring ones: "… và ngày 15/12/2022". */
  readonly also?: readonly DatedDeadline[]
  /** The period to which the recurrence is limited. */
  readonly within?: PeriodText
  readonly lastDay: null
}

/** Without an end: "Thường xuyên"; or with only a start: "từ tháng 9/2022". */
export interface OpenEndedDeadline extends DeadlineWords {
  readonly kind: 'open-ended'
  /** The first day, if one is named. */
  readonly from?: CivilDate
  /** The words without a day: "thường xuyên", "trong thời gian tới". */
  readonly said?: string
  readonly lastDay: null
}

/** Set by another paper: "theo quy định". */
export interface ByReferenceDeadline extends DeadlineWords {
  readonly kind: 'by-reference'
  readonly reference: string
  readonly lastDay: null
}

/** Tied to an event without a date, whose words are kept: "đến Kỳ họp cuối năm 2022". */
export interface ByEventDeadline extends DeadlineWords {
  readonly kind: 'by-event'
  readonly relation: 'before' | 'at' | 'after'
  readonly event: string
  readonly lastDay: null
}

/** The measure of a relative deadline; `hours` run by the clock, `working-hours` by office hours. */
export type RelativeMeasure = ServiceTermMeasure | 'weeks' | 'hours'

/**
 * A time before or after an event: "chậm nhất 25 ngày trước ngày bầu cử", "trong thời hạn 05 ngày làm việc kể từ ngày
 * nhận đủ hồ sơ". `resolveEvent` computes its day.
 */
export interface RelativeDeadline extends DeadlineWords {
  readonly kind: 'relative'
  readonly amount: number
  readonly measure: RelativeMeasure
  /** `before`: at least that long before the event. `after`: at most that long after it. */
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
export interface DeadlineMilestone {
  /** The start of the work, its end, or a point between. */
  readonly role: 'start' | 'finish' | 'step'
  readonly deadline: SimpleDeadline
}

/** Several points in one sentence: "Bắt đầu thực hiện năm 2022 và đến năm 2025 hoàn thành". */
export interface MilestonesDeadline extends DeadlineWords {
  readonly kind: 'milestones'
  readonly milestones: readonly DeadlineMilestone[]
  /** The last day of all points except starts; that of the starts if there is nothing else. */
  readonly lastDay: CivilDate | null
}

/**
 * A parsed deadline: its kind, its last day or null, and the phrase itself.
 *
 * A written date is fixed: it does not move off a day off, unlike the end of a service term.
 */
export type Deadline = SimpleDeadline | MilestonesDeadline

const words = {
  text: notEmpty,
  what: maybe(notEmpty),
  expected: maybe(just(true)),
  assumed: maybe(just(true)),
}
const noDay = just(null)
const hour = maybe(
  textOfForm(/^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    vi: 'giờ và phút như “16:30”',
    en: 'hours and minutes such as “16:30”',
  }),
)

const dated = [
  object(() => ({
    kind: just('on'),
    date: CivilDate,
    time: hour,
    occasion: maybe(notEmpty),
    lastDay: CivilDate,
    ...words,
  })),
  object(() => ({
    kind: just('before'),
    bound: either(CivilDate, PeriodText),
    time: hour,
    reading: oneOf(['exclusive', 'inclusive']),
    lastDay: CivilDate,
    ...words,
  })),
  object(() => ({ kind: just('within'), period: PeriodText, lastDay: CivilDate, ...words })),
  object(
    () => ({
      kind: just('between'),
      from: CivilDate,
      fromTime: hour,
      to: CivilDate,
      time: hour,
      lastDay: CivilDate,
      ...words,
    }),
    ({ from, to }) => (to < from ? [deadlineIssue('out-of-order', ['to'], { what: 'deadline', from, to })] : noIssues),
  ),
] as const

/** The schema of a {@link DatedDeadline}. */
export const DatedDeadline: Schema<DatedDeadline> = described(() => variants(() => dated), checkLastDay)

const simple = [
  ...dated,
  object(() => ({
    kind: just('recurring'),
    cycles: list(DeadlineCycle),
    also: maybe(list(DatedDeadline)),
    within: maybe(PeriodText),
    lastDay: noDay,
    ...words,
  })),
  object(() => ({
    kind: just('open-ended'),
    from: maybe(CivilDate),
    said: maybe(notEmpty),
    lastDay: noDay,
    ...words,
  })),
  object(() => ({ kind: just('by-reference'), reference: notEmpty, lastDay: noDay, ...words })),
  object(() => ({
    kind: just('by-event'),
    relation: oneOf(['before', 'at', 'after']),
    event: notEmpty,
    lastDay: noDay,
    ...words,
  })),
  object(() => ({
    kind: just('relative'),
    amount: whole(1),
    measure: oneOf(['working-days', 'calendar-days', 'weeks', 'months', 'working-hours', 'hours']),
    relation: oneOf(['before', 'after']),
    event: notEmpty,
    lastDay: noDay,
    ...words,
  })),
] as const

/** The schema of a {@link SimpleDeadline}. */
export const SimpleDeadline: Schema<SimpleDeadline> = described(() => variants(() => simple), checkLastDay)

/** The schema of a {@link Deadline}; it refuses a last day that contradicts the rest. */
export const Deadline: Schema<Deadline> = described(
  () =>
    variants(() => [
      ...simple,
      object(() => ({
        kind: just('milestones'),
        milestones: list(
          object(() => ({ role: oneOf(['start', 'finish', 'step']), deadline: SimpleDeadline })),
          1,
        ),
        lastDay: either(noDay, CivilDate),
        ...words,
      })),
    ]),
  checkLastDay,
)

function checkLastDay(deadline: Deadline): readonly Issue[] {
  const expected = lastDayOf(deadline)
  if (expected === undefined || deadline.lastDay === expected) return noIssues
  return [deadlineIssue('contradiction', ['lastDay'], { what: 'last-day', given: deadline.lastDay, expected })]
}
