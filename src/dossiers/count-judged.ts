import { dayIn } from '../foundation/when'
import { bump, type Counter, slot } from './counter'
import type { Dossier, DossierChannel, DossierPayment, DossierServiceLevel } from './dossier'
import type { Judged } from './judge'
import type { Procedure } from './procedure'
import type { TallySettings } from './tally-options'

/** Whether a judged dossier belongs to the period: received by its end, and not over before it began. */
export function isOfPeriod({ state, over, awaitingAcceptance }: Judged, { start, context }: TallySettings): boolean {
  if (awaitingAcceptance !== null) return true
  if (state === 'not-received-yet') return false
  return over === null || dayIn(context.index.calendar.zone, over) >= start
}

/** Counts a judged dossier of the period: once on the side of what came in, once on the side of where it stands. */
export function countJudged(
  counter: Counter,
  dossier: Dossier,
  judged: Judged,
  { start, context, procedures }: TallySettings,
): void {
  const { zone } = context.index.calendar
  if (dossier.filedAt !== undefined) bump(counter, slot.filed)
  if (judged.awaitingAcceptance !== null) {
    bump(counter, acceptanceSlots[judged.awaitingAcceptance])
    return
  }
  // What was resolved when the period began and reopened in it came in anew: so the pending of one period are those that
  // the next one carries over.
  const wasPending = judged.stays.some(
    ({ from, to }) => dayIn(zone, from) < start && (to === null || dayIn(zone, to) >= start),
  )
  if (wasPending) bump(counter, slot['carried-over'])
  else {
    const procedure = dossier.procedure === undefined ? undefined : procedures?.get(dossier.procedure)
    bump(counter, channelSlot(dossier.channel, dossier.serviceLevel, procedure))
    countPayment(counter, dossier.payment, procedure)
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

const acceptanceSlots = {
  'in-time': slot['awaiting-acceptance-in-time'],
  late: slot['awaiting-acceptance-late'],
  'no-term': slot['awaiting-acceptance-unsaid'],
} as const

/** Where a dossier counts that came in through a channel: online, by the level of its own or of its procedure. */
export function channelSlot(
  channel: DossierChannel,
  level: DossierServiceLevel | undefined,
  procedure: Procedure | undefined,
): number {
  if (channel !== 'online') return slot[channel]
  const of = level ?? procedure?.serviceLevel
  // Levels 1 to 4 are of the time before.
  return of === 'full' || of === 'partial' || of === 'other' ? slot[`online-${of}`] : slot['online-unsaid']
}

/** Counts how a dossier was paid; that nothing is to be paid may be known of its procedure. */
export function countPayment(
  counter: Counter,
  payment: DossierPayment | undefined,
  procedure: Procedure | undefined,
): void {
  if (payment === 'online') bump(counter, slot['paid-online'])
  else if (payment === 'direct') bump(counter, slot['paid-directly'])
  else if (payment === 'none' || procedure?.feeDuty === false) bump(counter, slot['payment-none'])
}

function countPending(counter: Counter, { state, awaitingSupplement, apology }: Judged): void {
  if (awaitingSupplement) bump(counter, slot['awaiting-supplement'])
  if (state === 'no-deadline') bump(counter, slot['pending-without-deadline'])
  else if (state !== 'pending-overdue') bump(counter, slot['pending-within-deadline'])
  else bump(counter, slot[apology === true ? 'pending-overdue-with-apology' : 'pending-overdue-without-apology'])
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
