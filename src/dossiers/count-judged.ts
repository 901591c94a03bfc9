import { dayIn } from '../foundation/when'
import { bump, type Counter, slot } from './counter'
import type { Dossier } from './dossier'
import type { Judged } from './judge'
import type { TallyPlan } from './tally-options'

/** Whether a judged dossier belongs to the period: received by its end, and not over before it began. */
export function isOfPeriod({ state, over }: Judged, { start, frame }: TallyPlan): boolean {
  if (state === 'not-received-yet') return false
  return over === null || dayIn(frame.index.calendar.zone, over) >= start
}

/** Counts a judged dossier of the period: once on the side of what came in, once on the side of where it stands. */
export function countJudged(counter: Counter, dossier: Dossier, judged: Judged, { start, frame }: TallyPlan): void {
  const { zone } = frame.index.calendar
  // What was resolved when the period began and reopened in it came in anew: so the pending of one period are those that
  // the next one carries over.
  const wasPending = judged.stays.some(
    ({ from, to }) => dayIn(zone, from) < start && (to === null || dayIn(zone, to) >= start),
  )
  if (wasPending) bump(counter, slot.carriedOver)
  else {
    bump(counter, dossier.channel === 'online' ? slot.online : slot.offline)
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
  bump(counter, slot.workingDays, judged.handling?.days)
  bump(counter, slot.waitingDays, judged.handling?.waitingDays)
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
