import type { CalendarIndex } from '../working-time/calendar-index'
import { bump, type Counter, slot } from './counter'
import type { Dossier } from './dossier'
import type { Judged } from './judge'
import type { TallyPlan } from './tally-options'
import { dayIn, workingDaysFrom } from './times'

/** Whether a judged dossier belongs to the period: received by its end, and not over before it began. */
export function isOfPeriod({ state, over }: Judged, { start, frame }: TallyPlan): boolean {
  if (state === 'not-received-yet') return false
  return over === null || dayIn(frame.index.calendar.zone, over) >= start
}

/** Counts a judged dossier of the period: once on the side of what came in, once on the side of where it stands. */
export function countJudged(counter: Counter, dossier: Dossier, judged: Judged, { start, frame }: TallyPlan): void {
  const { zone } = frame.index.calendar
  if (dayIn(zone, dossier.receivedAt) < start) bump(counter, slot.carriedOver)
  else {
    bump(counter, dossier.channel === 'online' ? slot.online : slot.direct)
    if (dossier.nonLocal === true) bump(counter, slot.nonLocal)
  }
  if (judged.state === 'ended-without-result') {
    bump(counter, slot[dossier.ended?.how ?? 'stopped'])
    return
  }
  if (judged.over === null) {
    countPending(counter, judged)
    return
  }
  bump(counter, slot.workingDays, workingDaysOf(frame.index, dossier, judged.over))
  countResolved(counter, dossier, judged)
}

function countPending(counter: Counter, { state, awaitingSupplement }: Judged): void {
  if (awaitingSupplement) bump(counter, slot.awaitingSupplement)
  if (state === 'no-deadline') bump(counter, slot.pendingWithoutDeadline)
  else bump(counter, state === 'pending-overdue' ? slot.pendingOverdue : slot.pendingWithinDeadline)
}

function countResolved(counter: Counter, dossier: Dossier, { state, apology }: Judged): void {
  if (state === 'no-deadline') bump(counter, slot.resolvedWithoutDeadline)
  else if (state === 'resolved-early') bump(counter, slot.early)
  else if (state === 'resolved-on-time') bump(counter, slot.onTime)
  else {
    bump(counter, slot.late)
    bump(counter, apology === true ? slot.lateWithApology : slot.lateWithoutApology)
    if (dossier.excuse !== undefined) bump(counter, slot.lateExcused)
  }
}

function workingDaysOf(index: CalendarIndex, { receivedAt }: Dossier, over: string): number {
  const { zone } = index.calendar
  return workingDaysFrom(index, dayIn(zone, receivedAt), dayIn(zone, over)) ?? 0
}
