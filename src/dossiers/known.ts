import type { Suspension } from '../deadlines/suspension'
import type { Issue } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { isBefore, isKnown } from '../foundation/when'
import { endOfAsOf, type Zone } from '../foundation/zone'
import type { Dossier, DossierReopening, ReceivedDossier } from './dossier'
import type { JudgingContext } from './judging-context'
import { dossierIssue } from './wording'

/** A stretch in which a dossier was with the agency: from a receipt or a reopening to a result or an end. */
export interface Stay {
  readonly from: DateOrMoment
  readonly to: DateOrMoment | null
}

/** A dossier as it was known: nothing that happens later has happened. */
export interface KnownDossier {
  readonly stays: readonly [Stay, ...Stay[]]
  readonly dueOn: DateOrMoment | undefined
  /** The result that counts; null while there is none. */
  readonly resolved: DateOrMoment | null
  readonly isEnded: boolean
  /** What stopped its term, the time between a result and a reopening included. */
  readonly suspensions: readonly Suspension[]
  /** Whether the file is awaited. */
  readonly isAwaiting: boolean
  readonly findings: readonly Issue[]
}

/** Leaves out of a dossier what was not known yet. It must have been received. */
export function knownDossier(dossier: ReceivedDossier, context: JudgingContext): KnownDossier {
  const { index, instant } = context
  const { zone } = index.calendar
  const isKnownYet = (at: DateOrMoment | undefined): at is DateOrMoment =>
    at !== undefined && isKnown(zone, at, instant)
  const { receivedAt, resolvedAt, ended } = dossier
  let resolved = isKnownYet(resolvedAt) ? resolvedAt : null
  let { dueOn } = dossier
  const stays: [Stay, ...Stay[]] = [{ from: receivedAt, to: resolved }]
  const between: Suspension[] = []
  for (const { reopening } of context.policy.result === 'last' ? inOrder(dossier, zone) : []) {
    if (!isKnownYet(reopening.at) || resolved === null) break
    between.push({ mode: 'pause', from: resolved, to: reopening.at, reason: reopenedReason })
    resolved = isKnownYet(reopening.resolvedAt) ? reopening.resolvedAt : null
    dueOn = reopening.dueOn ?? dueOn
    stays.push({ from: reopening.at, to: resolved })
  }
  const results = stays.flatMap(({ to }) => to ?? [])
  // If its first result counts, it is over with that.
  const isEnded = resolved === null && ended !== undefined && isKnownYet(ended.at)
  if (isEnded) stays[stays.length - 1] = { ...(stays.at(-1) as Stay), to: ended.at }
  const { known, isAwaiting, findings } = suspensionsOf(dossier, context, results)
  return { stays, dueOn, resolved, isEnded, suspensions: [...known, ...between], isAwaiting, findings }
}

const reopenedReason = { vi: 'đã có kết quả, chưa mở lại', en: 'resolved, not reopened yet' }

/** The reopenings by their dates, each with its place in the list. */
export function inOrder(
  { reopened = [] }: Dossier,
  zone: Zone,
): readonly { readonly reopening: DossierReopening; readonly position: number }[] {
  return reopened
    .map((reopening, position) => ({ reopening, position }))
    .toSorted((a, b) => endOfAsOf(zone, a.reopening.at) - endOfAsOf(zone, b.reopening.at))
}

/** A wait that goes on when a result comes ends with that result, which is a finding. */
function suspensionsOf(
  { suspensions = [] }: Dossier,
  { index, instant }: JudgingContext,
  results: readonly DateOrMoment[],
): { readonly known: readonly Suspension[]; readonly isAwaiting: boolean; readonly findings: readonly Issue[] } {
  const { zone } = index.calendar
  const findings: Issue[] = []
  let isAwaiting = false
  const known = suspensions.flatMap((suspension, position): readonly Suspension[] => {
    const { from } = suspension
    if (!isKnown(zone, from, instant)) return []
    if (suspension.mode === 'extend') return [suspension]
    const { to, ...begun } = suspension
    if (to !== undefined && isKnown(zone, to, instant)) return [suspension]
    const resolved = results.find(result => !isBefore(zone, result, from))
    if (resolved === undefined) {
      isAwaiting = true
      return [begun]
    }
    const parameters = { what: 'suspension-end', from, resolved } as const
    findings.push(dossierIssue('assumed', ['suspensions', position], parameters, { severity: 'warning' }))
    return [{ ...begun, to: resolved }]
  })
  return { known, isAwaiting, findings }
}
