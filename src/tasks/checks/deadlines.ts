import type { SimpleDeadline } from '../../deadlines/deadline'
import { boundsOf } from '../../deadlines/last-day'
import { occurrencesOf } from '../../deadlines/occurrences'
import { addDays, type CivilDate } from '../../foundation/civil-date'
import type { Issue } from '../../foundation/issue'
import { parsePeriod } from '../../foundation/period'
import { occasionsOf } from '../occasions'
import { taskIssue } from '../wording'
import { type Check, doubtful } from './checked-task'

/**
 * Days that had passed when the plan was issued. A start may lie before it; and where a phrase states no day, as "định kỳ
 * 03 tháng/lần", none has passed.
 */
export const deadlineBeforePlan: Check = ({ task, plan, path, listing }) =>
  (task.stages ?? []).flatMap((stage, index) => {
    const { deadline, anchor } = stage
    const passed =
      deadline?.kind === 'recurring'
        ? plan.period === undefined
          ? []
          : passedIn(parsePeriod(plan.period).from, plan.date).flatMap(([from, to]) =>
              occurrencesOf(deadline, from, to, anchor).flatMap(({ lastDay, assumed }) => (assumed ? [] : [lastDay])),
            )
        : occasionsOf(stage, listing).flatMap(({ due, role }) =>
            due !== null && due < plan.date && role !== 'start' ? [due] : [],
          )
    const at = [...path, 'stages', index, 'deadline']
    return passed.map(lastDay =>
      taskIssue('out-of-order', at, { what: 'plan-date', lastDay, date: plan.date }, doubtful),
    )
  })

/** The days of a plan's period before its own date, as one stretch or none. */
function passedIn(from: CivilDate, date: CivilDate): readonly (readonly [CivilDate, CivilDate])[] {
  return from < date ? [[from, addDays(date, -1)]] : []
}

/** A fixed day within a cycle that has a day of its own: the year's report on 15/12 before that of the last quarter. */
export const dueTwiceInCycle: Check = ({ task, path, listing }) =>
  (task.stages ?? []).flatMap(({ deadline, anchor }, index) => {
    if (deadline?.kind !== 'recurring') return []
    const fixed = (deadline.also ?? []).map(({ lastDay }) => lastDay)
    const { from, to } = listing.recurring
    return occurrencesOf({ ...deadline, also: [] }, from, to, anchor).flatMap(
      ({ lastDay, period }): readonly Issue[] => {
        const bounds = period === undefined ? null : boundsOf(period)
        const others = fixed.filter(day => bounds !== null && bounds.from <= day && day <= bounds.to && day !== lastDay)
        if (others.length === 0 || period === undefined) return []
        const days = [...others, lastDay].toSorted()
        const at = [...path, 'stages', index, 'deadline']
        return [taskIssue('duplicate', at, { what: 'due-day', period, days }, { severity: 'info' })]
      },
    )
  })

/** A stage that ends before the one it follows, or a sentence that ends before it starts. */
export const endBeforeStart: Check = ({ task, path }) => {
  const stages = task.stages ?? []
  return stages.flatMap(({ deadline }, index) => {
    const at = [...path, 'stages', index, 'deadline']
    const before = stages[index - 1]?.deadline?.lastDay ?? null
    const end = deadline?.lastDay ?? null
    const outOfOrder: readonly (readonly [CivilDate, CivilDate])[] =
      before !== null && end !== null && end < before ? [[end, before]] : []
    const within = deadline?.kind === 'milestones' ? endsBeforeStarts(deadline.milestones) : []
    return [...outOfOrder, ...within].map(([end, start]) =>
      taskIssue('out-of-order', at, { what: 'stage', end, start }, doubtful),
    )
  })
}

/**
 * Ends named after a start that they lie before. In the other order a sentence speaks of two works: "hoàn thành thành
 * lập Tổ trong tháng 04 và bắt đầu triển khai từ tháng 5".
 */
function endsBeforeStarts(
  milestones: readonly { readonly role: string; readonly deadline: SimpleDeadline }[],
): readonly (readonly [CivilDate, CivilDate])[] {
  return milestones.flatMap(({ role, deadline }, index) => {
    const start = role === 'start' ? firstDayOf(deadline) : null
    if (start === null) return []
    return milestones
      .slice(index + 1)
      .flatMap(({ role: other, deadline: { lastDay } }) =>
        other === 'finish' && lastDay !== null && lastDay < start ? [[lastDay, start] as const] : [],
      )
  })
}

function firstDayOf(deadline: SimpleDeadline): CivilDate | null {
  switch (deadline.kind) {
    case 'open-ended':
      return deadline.from ?? null
    case 'within':
      return boundsOf(deadline.period)?.from ?? null
    case 'between':
      return deadline.from
    default:
      return null
  }
}
