import { dayIn } from '../foundation/when'
import { bump, type Counter, slot } from './counter'
import type { Dossier } from './dossier'
import type { Judged } from './judge'
import type { TallySettings } from './tally-options'

/** Whether a judged dossier belongs to the period: received by its end, and not over before it began. */
export function isOfPeriod({ state, over }: Judged, { start, context }: TallySettings): boolean {
  if (state === 'not-received-yet') return false
  return over === null || dayIn(context.index.calendar.zone, over) >= start
}

/** Counts a judged dossier of the period: once on the side of what came in, once on the side of where it stands. */
export function countJudged(
  counter: Counter,
  dossier: Dossier,
  judged: Judged,
  { start, context }: TallySettings,
): void {
  const { zone } = context.index.calendar
  // What was resolved when the period began and reopened in it came in anew: so the pending of one period are those that
  // the next one carries over.
  const wasPending = judged.stays.some(
    ({ from, to }) => dayIn(zone, from) < start && (to === null || dayIn(zone, to) >= start),
  )
  if (wasPending) bump(counter, slot['carried-over'])
  else {
    bump(counter, dossier.channel === 'online' ? slot.online : slot.offline)
    if (dossier.nonLocal === true) bump(counter, slot['non-local'])
  }
  if (judged.state === 'ended-without-result') bump(counter, slot[dossier.ended?.how ?? 'stopped'])
  else if (judged.handling === null) countPending(counter, judged)
  else {
    const { days, netDays } = judged.handling
    bump(counter, slot['working-days'], days)
    bump(counter, slot['waiting-days'], days - netDays)
    countResolved(counter, dossier, judged)
  }
}

function countPending(counter: Counter, { state, awaitingSupplement }: Judged): void {
  if (awaitingSupplement) bump(counter, slot['awaiting-supplement'])
  if (state === 'no-deadline') bump(counter, slot['pending-without-deadline'])
  else bump(counter, state === 'pending-overdue' ? slot['pending-overdue'] : slot['pending-within-deadline'])
}

function countResolved(counter: Counter, dossier: Dossier, { state, apology }: Judged): void {
  if (state === 'no-deadline') bump(counter, slot['resolved-without-deadline'])
  else if (state === 'resolved-early') bump(counter, slot.early)
  else if (state === 'resolved-on-time') bump(counter, slot['on-time'])
  else {
    bump(counter, slot.late)
    bump(counter, apology === true ? slot['late-with-apology'] : slot['late-without-apology'])
    if (dossier.excuse !== undefined) bump(counter, slot['late-excused'])
  }
}
