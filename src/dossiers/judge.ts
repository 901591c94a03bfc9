import { lastAppointment } from '../deadlines/reappoint'
import type { Suspension } from '../deadlines/suspension'
import { termIssue } from '../deadlines/wording'
import { type Issue, placedUnder } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import type { Structure } from '../foundation/structure'
import { dayIn, isKnown } from '../foundation/when'
import { endOfAsOf } from '../foundation/zone'
import { workingDaysFrom } from '../working-time/calendar-index'
import type { Dossier, ReceivedDossier } from './dossier'
import { type FoundDue, findDue } from './find-due'
import { type Handling, handlingOf } from './handling'
import type { JudgingContext } from './judging-context'
import { knownDossier, type Stay } from './known'
import type { Procedure } from './procedure'
import { named, type ReadDossier, readDossier } from './read-dossier'
import type { DossierState } from './state'
import { dossierIssue } from './wording'

/** Whether the time is over in which a dossier is to be accepted. */
export type DossierAcceptance = 'in-time' | 'late' | 'no-term'

/** The state of a dossier or of a step, and what it follows from. */
export interface Judged {
  readonly state: DossierState
  readonly found: FoundDue | null
  /** When it was resolved or ended, as far as that is known; else null. */
  readonly over: DateOrMoment | null
  /** When it was with the agency: more than once if it was reopened. */
  readonly stays: readonly Stay[]
  /** Working days left until the due day, negative if it is past; null without one. */
  readonly slack: number | null
  /** How long a resolved one took. */
  readonly handling: Handling | null
  readonly awaitingSupplement: boolean
  /** For one that was filed and not received: whether the time for it is over; `no-term` if it has none. */
  readonly awaitingAcceptance: DossierAcceptance | null
  /** Whether a late one was given a new date with an apology; null if it is not late or was given no new date. */
  readonly apology: boolean | null
  readonly findings: readonly Issue[]
}

/** A dossier with its own state and that of its steps. */
export interface JudgedDossier {
  readonly dossier: Dossier
  readonly judged: Judged
  readonly steps: readonly { readonly unit: string; readonly judged: Judged }[]
}

/**
 * Reads and judges a dossier and its steps; or all issues, named by its id. Paths begin at the dossier.
 *
 * @param contextOf - The context of the unit of a step.
 * @param scopeIssues - What keeps a well-formed dossier from being counted.
 */
export function judgeDossier(
  input: unknown,
  context: JudgingContext,
  procedures: ReadonlyMap<string, Procedure>,
  contextOf: (unit: string) => JudgingContext,
  scopeIssues: (dossier: Dossier) => readonly Issue[] = () => [],
): Structure<JudgedDossier> {
  const read = readDossier(input, context.index, procedures)
  if (read.issues !== undefined) return { issues: named(input, read.issues) }
  const { dossier } = read.value
  const judged = judge(read.value, context)
  const steps = (dossier.steps ?? []).map(step => {
    // A step is judged as a dossier of its own.
    const own: ReadDossier = { dossier: { id: step.unit, channel: 'direct', ...step }, term: step.term }
    return { unit: step.unit, judged: judge(own, contextOf(step.unit)) }
  })
  const issues = [
    ...scopeIssues(dossier),
    ...(judged.issues ?? []),
    ...steps.flatMap((step, position) => placedUnder(['steps', position], step.judged.issues ?? [])),
  ]
  if (issues.length > 0) return { issues: named(dossier, issues) }
  return { value: { dossier, judged, steps } as JudgedDossier }
}

/** Judges a dossier that was read; issues if its due moment cannot be compared with its result. */
function judge(
  { dossier, term }: ReadDossier,
  context: JudgingContext,
): (Judged & { readonly issues?: never }) | { readonly issues: readonly Issue[] } {
  const { receivedAt, ended } = dossier
  const { index, instant } = context
  const isKnownYet = (at: DateOrMoment): boolean => isKnown(index.calendar.zone, at, instant)
  if (receivedAt === undefined || !isKnownYet(receivedAt)) return unreceived(dossier, isKnownYet, context)
  const known = knownDossier(dossier as ReceivedDossier, context)
  const { stays, resolved, isEnded, suspensions, isAwaiting } = known
  const found = findDue(known, term, receivedAt, context)
  if (found.kind === 'impossible') return { issues: found.issues }
  const over = resolved ?? (isEnded && ended !== undefined ? ended.at : null)
  const compared = compare(found, resolved, context)
  if ('needsMoment' in compared) {
    const parameters = { what: 'moment', of: 'result', date: compared.needsMoment } as const
    return { issues: [termIssue('missing', ['resolvedAt'], parameters)] }
  }
  const state = isEnded ? 'ended-without-result' : compared.state
  const { last, findings } = lastAppointment(index, dossier.reappointments ?? [], {
    receivedAt,
    due: found.due,
    path: ['reappointments'],
    isKnown: isKnownYet,
  })
  return {
    state,
    found,
    over,
    stays,
    slack: isEnded ? null : compared.slack,
    handling: resolved === null ? null : handlingOf(receivedAt, resolved, term, suspensions, context),
    awaitingSupplement: over === null && isAwaiting,
    awaitingAcceptance: null,
    apology: state === 'resolved-late' || state === 'pending-overdue' ? (last?.apology ?? null) : null,
    findings: [
      ...known.findings,
      ...(found.kind === 'counted' ? found.by.findings : []),
      ...findings,
      ...withoutEffect(dossier, state, found, suspensions),
    ],
  }
}

/** What is given and changes nothing: suspensions beside a promised date, an excuse of what came in time. */
function withoutEffect(
  { excuse }: Dossier,
  state: DossierState,
  found: FoundDue,
  suspensions: readonly Suspension[],
): readonly Issue[] {
  const note = { severity: 'info' } as const
  return [
    ...(found.kind === 'given' && suspensions.length > 0
      ? [dossierIssue('without-effect', ['suspensions'], { what: 'suspensions', due: found.due }, note)]
      : []),
    ...(excuse !== undefined && (state === 'resolved-early' || state === 'resolved-on-time')
      ? [dossierIssue('without-effect', ['excuse'], { what: 'excuse' }, note)]
      : []),
  ]
}

const notReceived: Judged = {
  state: 'not-received-yet',
  found: null,
  over: null,
  stays: [],
  slack: null,
  handling: null,
  awaitingSupplement: false,
  awaitingAcceptance: null,
  apology: null,
  findings: [],
}

/** A dossier that was not received: it comes later, awaits acceptance, or is over, and then it came in on the day it ended. */
function unreceived(
  { receivedAt, ended, filedAt, acceptBy }: Dossier,
  isKnownYet: (at: DateOrMoment) => boolean,
  { index, instant }: JudgingContext,
): Judged {
  if (receivedAt === undefined && ended !== undefined && isKnownYet(ended.at)) {
    const stays = [{ from: ended.at, to: ended.at }]
    return { ...notReceived, state: 'ended-without-result', over: ended.at, stays }
  }
  if (filedAt === undefined || !isKnownYet(filedAt)) return notReceived
  const isLate = acceptBy !== undefined && endOfAsOf(index.calendar.zone, acceptBy) < instant
  return { ...notReceived, awaitingAcceptance: acceptBy === undefined ? 'no-term' : isLate ? 'late' : 'in-time' }
}

type Compared = { readonly state: DossierState; readonly slack: number | null } | { readonly needsMoment: string }

/** Compares days with days and moments with moments, never elapsed working days with the term. */
function compare(found: FoundDue, resolved: DateOrMoment | null, { index, asOf, day }: JudgingContext): Compared {
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
