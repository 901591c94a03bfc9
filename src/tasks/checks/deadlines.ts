import type { DeadlineMilestone, SimpleDeadline } from '../../deadlines/deadline'
import { boundsOf } from '../../deadlines/last-day'
import { occurrencesOf } from '../../deadlines/occurrences'
import { addDays, type CivilDate } from '../../foundation/civil-date'
import type { Issue, IssuePath } from '../../foundation/issue'
import { parsePeriod } from '../../foundation/period'
import { occasionsOf } from '../occasions'
import type { ReadStage } from '../read-task'
import { type Check, type CheckedTask, finding } from './checked-task'

/** Checks each stage of a task; the path is that of its deadline. */
const ofStages =
  (check: (stage: ReadStage, at: IssuePath, checked: CheckedTask, index: number) => readonly Issue[]): Check =>
  checked =>
    (checked.task.stages ?? []).flatMap((stage, index) => check(stage, ['stages', index, 'deadline'], checked, index))

/**
 * Days that had passed when the plan was issued. A start may lie before it; and if a phrase states no day, as "định kỳ
 * 03 tháng/lần", none has passed.
 */
const deadlineBeforePlan = ofStages((stage, at, { plan: { date, period }, listing }) => {
  const { deadline, anchor } = stage
  const isBefore = (day: CivilDate | null): day is CivilDate => day !== null && day < date
  const from = period === undefined ? date : parsePeriod(period).from
  const passed =
    deadline?.kind !== 'recurring'
      ? occasionsOf(stage, listing).flatMap(({ due, role }) => (isBefore(due) && role !== 'start' ? [due] : []))
      : isBefore(from)
        ? occurrencesOf(deadline, from, addDays(date, -1), anchor)
            .filter(({ assumed }) => assumed === undefined)
            .map(({ lastDay }) => lastDay)
        : []
  return passed.map(lastDay => finding('out-of-order', at, { what: 'plan-date', lastDay, date }))
})

/** A fixed day within a cycle that has a day of its own: the year's report on 15/12 before that of the last quarter. */
const dueTwiceInCycle = ofStages(({ deadline, anchor }, at, { listing }) => {
  if (deadline?.kind !== 'recurring') return []
  const fixed = (deadline.also ?? []).map(({ lastDay }) => lastDay)
  const { from, to } = listing.recurring
  return occurrencesOf({ ...deadline, also: [] }, from, to, anchor).flatMap(({ lastDay, period }) => {
    const bounds = period === undefined ? null : boundsOf(period)
    if (period === undefined || bounds === null) return []
    const others = fixed.filter(day => bounds.from <= day && day <= bounds.to && day !== lastDay)
    if (others.length === 0) return []
    const days = [...others, lastDay].toSorted()
    return [finding('duplicate', at, { what: 'due-day', period, days }, { severity: 'info' })]
  })
})

/** A stage that ends before the one it follows, or a sentence that ends before it starts. */
const endBeforeStart = ofStages(({ deadline }, at, { task: { stages = [] } }, index) => {
  const start = stages[index - 1]?.deadline?.lastDay ?? null
  const end = deadline?.lastDay ?? null
  return [
    ...(start !== null && end !== null && end < start ? [{ end, start }] : []),
    ...(deadline?.kind === 'milestones' ? endsBeforeStarts(deadline.milestones) : []),
  ].map(days => finding('out-of-order', at, { what: 'stage', ...days }))
})

/**
 * Ends named after a start that is later than they are. In the other order a sentence speaks of two works: "hoàn thành
 * thành lập Tổ trong tháng 04 và bắt đầu triển khai từ tháng 5".
 */
function endsBeforeStarts(
  milestones: readonly DeadlineMilestone[],
): readonly { readonly end: CivilDate; readonly start: CivilDate }[] {
  return milestones.flatMap(({ role, deadline }, index) => {
    const start = role === 'start' ? firstDayOf(deadline) : null
    const finishes = milestones.slice(index + 1).filter(one => one.role === 'finish')
    return finishes.flatMap(({ deadline: { lastDay: end } }) =>
      start !== null && end !== null && end < start ? [{ end, start }] : [],
    )
  })
}

function firstDayOf(deadline: SimpleDeadline): CivilDate | null {
  if (deadline.kind === 'within') return parsePeriod(deadline.period).from
  return deadline.kind === 'open-ended' || deadline.kind === 'between' ? (deadline.from ?? null) : null
}

export const deadlineChecks: readonly Check[] = [deadlineBeforePlan, dueTwiceInCycle, endBeforeStart]
