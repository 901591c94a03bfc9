import type { Suspension } from '../deadlines/suspension'
import { deadlineIssue } from '../deadlines/wording'
import type { DayNumber } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import type { DateOrMoment, Instant } from '../foundation/moment'
import { endOfAsOf } from '../foundation/zone'
import type { CalendarIndex } from '../working-time/calendar-index'
import type { Dossier, DossierStep } from './dossier'
import { type FoundDue, findDue, type TermPolicy } from './find-due'
import type { ReadDossier } from './read-dossier'
import type { DossierState } from './state'
import { dayIn, isKnown, workingDaysFrom } from './times'
import { dossierIssue } from './wording'

/** As of when dossiers are judged, by which calendar and policy. */
export interface Frame {
  readonly index: CalendarIndex
  readonly policy: TermPolicy
  readonly asOf: DateOrMoment
  /** The last instant of `asOf`, and the day it is then. */
  readonly instant: Instant
  readonly day: DayNumber
}

/** Where a dossier or a step of one stands. */
export interface Judged {
  readonly state: DossierState
  readonly found: FoundDue | null
  /** When it was resolved or ended, as far as that is known; else null. */
  readonly over: DateOrMoment | null
  /** Working days left until the due day, negative where it is past; null without one. */
  readonly slack: number | null
  readonly awaitingSupplement: boolean
  /** Whether a late one was told a new date with an apology; null where it is not late or its lateness not told. */
  readonly apology: boolean | null
  readonly findings: readonly Issue[]
}

/** Judges a dossier that was read; issues where its due moment cannot be compared with what is given. */
export function judge(
  { dossier, term }: ReadDossier,
  frame: Frame,
  path: IssuePath,
): Judged | { readonly issues: readonly Issue[] } {
  const { receivedAt, resolvedAt, ended, reappointments = [] } = dossier
  const { zone } = frame.index.calendar
  if (!isKnown(zone, receivedAt, frame.instant)) return notReceived
  const resolved = resolvedAt !== undefined && isKnown(zone, resolvedAt, frame.instant) ? resolvedAt : null
  const isEnded = ended !== undefined && isKnown(zone, ended.at, frame.instant)
  const { suspensions, isOpen, findings } = knownSuspensions(dossier, frame, resolved, path)
  const found = findDue({ term, dueOn: dossier.dueOn, receivedAt, suspensions }, frame.index, frame.policy)
  if (found.kind === 'impossible')
    return { issues: found.issues.map(issue => ({ ...issue, path: [...path, ...issue.path] })) }
  const over = resolved ?? (isEnded ? ended.at : null)
  const compared = compare(found, resolved, frame)
  if ('needsMoment' in compared) {
    return {
      issues: [deadlineIssue('moment-needed', [...path, 'resolvedAt'], { of: 'result', date: compared.needsMoment })],
    }
  }
  const state = isEnded ? 'ended-without-result' : compared.state
  const told = reappointments.findLast(({ sentAt }) => isKnown(zone, sentAt, frame.instant))
  return {
    state,
    found,
    over,
    slack: isEnded ? null : compared.slack,
    awaitingSupplement: over === null && isOpen,
    apology: state === 'resolved-late' || state === 'pending-overdue' ? (told?.apology ?? null) : null,
    findings: found.kind === 'counted' ? [...findings, ...at(path, found.by.findings)] : findings,
  }
}

const notReceived: Judged = {
  state: 'not-received-yet',
  found: null,
  over: null,
  slack: null,
  awaitingSupplement: false,
  apology: null,
  findings: [],
}

/** Judges one step as a dossier of its own. */
export function judgeStep(
  step: DossierStep,
  frame: Frame,
  path: IssuePath,
): Judged | { readonly issues: readonly Issue[] } {
  const dossier: Dossier = { id: step.unit, channel: 'direct', ...step }
  return judge({ dossier, term: step.term }, frame, path)
}

function at(path: IssuePath, findings: readonly Issue[]): readonly Issue[] {
  return findings.map(finding => ({ ...finding, path: [...path, ...finding.path] }))
}

/**
 * The suspensions as they were known: none that begin later, and none that end later has ended. Whatever still waits
 * when the result comes has ended with it, which is said.
 */
function knownSuspensions(
  { suspensions = [] }: Dossier,
  { index, instant }: Frame,
  resolved: DateOrMoment | null,
  path: IssuePath,
): { readonly suspensions: readonly Suspension[]; readonly isOpen: boolean; readonly findings: readonly Issue[] } {
  const { zone } = index.calendar
  const findings: Issue[] = []
  let isOpen = false
  const known = suspensions.flatMap((suspension, position): readonly Suspension[] => {
    if (!isKnown(zone, suspension.from, instant)) return []
    if (suspension.mode === 'extend') return [suspension]
    const { to, ...begun } = suspension
    if (to !== undefined && isKnown(zone, to, instant)) return [suspension]
    if (resolved === null) {
      isOpen = true
      return [begun]
    }
    const place = [...path, 'suspensions', position]
    const { from } = suspension
    findings.push(dossierIssue('suspension-left-open', place, { from, resolved }, { severity: 'warning' }))
    return [{ ...begun, to: resolved }]
  })
  return { suspensions: known, isOpen, findings }
}

type Compared = { readonly state: DossierState; readonly slack: number | null } | { readonly needsMoment: string }

/** Compares days with days and moments with moments, never elapsed working days with the term. */
function compare(found: FoundDue, resolved: DateOrMoment | null, { index, asOf, day }: Frame): Compared {
  if (found.kind === 'counted' && found.by.state === 'no-term') return { state: 'no-deadline', slack: null }
  const { due } = found
  // Neither a term that runs past the calendar nor one that waits for the applicant is over.
  if (due === null) return { state: resolved === null ? 'pending-within-deadline' : 'resolved-early', slack: null }
  const { zone } = index.calendar
  const dueDay = dayIn(zone, due)
  const today = resolved === null ? day : dayIn(zone, resolved)
  const isTimed = due.includes('T')
  if (isTimed && resolved !== null && !resolved.includes('T') && today === dueDay) return { needsMoment: resolved }
  const isPast = isTimed && today === dueDay ? endOfAsOf(zone, resolved ?? asOf) > endOfAsOf(zone, due) : today > dueDay
  const slack = workingDaysFrom(index, today, dueDay)
  if (resolved === null) return { state: isPast ? 'pending-overdue' : 'pending-within-deadline', slack }
  return { state: isPast ? 'resolved-late' : today < dueDay ? 'resolved-early' : 'resolved-on-time', slack }
}
