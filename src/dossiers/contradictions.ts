import type { ServiceTerm } from '../deadlines/service-term'
import type { Suspension } from '../deadlines/suspension'
import { deadlineIssue } from '../deadlines/wording'
import { civilDateOf } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { dayIn, isBefore } from '../foundation/when'
import { type CalendarIndex, outsideCoverage } from '../working-time/calendar-index'
import type { Dossier, DossierStep } from './dossier'
import { inOrder } from './known'
import { dossierIssue } from './wording'

/** What cannot be true of a dossier whose parts are each well formed. `term` is that of the dossier or its procedure. */
export function contradictions(
  dossier: Dossier,
  term: ServiceTerm | undefined,
  index: CalendarIndex,
  path: IssuePath,
): readonly Issue[] {
  const { receivedAt: received, resolvedAt: resolved, ended, dueOn, steps = [] } = dossier
  const { zone } = index.calendar
  const issues: Issue[] = [...coverage(dossier, index, path), ...termIssues(dossier, term, path)]
  if (resolved !== undefined && isBefore(zone, resolved, received)) {
    issues.push(dossierIssue('resolved-before-received', [...path, 'resolvedAt'], { resolved, received }))
  }
  const last = lastStay(dossier, index)
  if (ended !== undefined && isBefore(zone, ended.at, last.from)) {
    issues.push(
      dossierIssue('ended-before-received', [...path, 'ended', 'at'], { ended: ended.at, received: last.from }),
    )
  }
  if (ended !== undefined && last.to !== undefined) issues.push(dossierIssue('two-ends', [...path, 'ended'], {}))
  if (dueOn !== undefined && isBefore(zone, dueOn, received)) {
    issues.push(dossierIssue('due-before-received', [...path, 'dueOn'], { due: dueOn, received }))
  }
  return [
    ...issues,
    ...reopeningIssues(dossier, index, path),
    ...suspensionIssues(dossier, last.to ?? ended?.at, index, path),
    ...steps.flatMap((step, position) => stepIssues(step, received, index, [...path, 'steps', position])),
  ]
}

function termIssues(
  { term: own, dueOn }: Pick<Dossier, 'term' | 'dueOn'>,
  term: ServiceTerm | undefined,
  path: IssuePath,
): readonly Issue[] {
  if (own !== undefined && dueOn !== undefined) return [dossierIssue('term-and-due', [...path, 'dueOn'], {})]
  return term === undefined && dueOn === undefined ? [dossierIssue('term-missing', [...path, 'term'], {})] : []
}

/**
 * Every day that a dossier names must be one that the calendar knows. What lies after its last day lies after `asOf` as
 * well: it has not happened yet, and nothing is asked about it.
 */
function coverage(
  { receivedAt, resolvedAt, reopened = [], ended, suspensions = [], steps = [] }: Dossier,
  index: CalendarIndex,
  path: IssuePath,
): readonly Issue[] {
  const days: readonly (readonly [IssuePath, DateOrMoment | undefined])[] = [
    [['receivedAt'], receivedAt],
    [['resolvedAt'], resolvedAt],
    ...reopened.flatMap((reopening, position) => [
      [['reopened', position, 'at'], reopening.at] as const,
      [['reopened', position, 'resolvedAt'], reopening.resolvedAt] as const,
    ]),
    [['ended', 'at'], ended?.at],
    ...suspensions.flatMap((suspension, position) => [
      [['suspensions', position, 'from'], suspension.from] as const,
      [['suspensions', position, 'to'], suspension.mode === 'extend' ? undefined : suspension.to] as const,
    ]),
    ...steps.flatMap((step, position) => [
      [['steps', position, 'receivedAt'], step.receivedAt] as const,
      [['steps', position, 'resolvedAt'], step.resolvedAt] as const,
    ]),
  ]
  return days.flatMap(([place, at]) => {
    if (at === undefined) return []
    const day = dayIn(index.calendar.zone, at)
    return day >= index.first ? [] : [outsideCoverage(index, civilDateOf(day), [...path, ...place])]
  })
}

/** The last receipt or reopening, and the result that came of it. */
function lastStay(
  dossier: Dossier,
  index: CalendarIndex,
): { readonly from: DateOrMoment; readonly to: DateOrMoment | undefined } {
  const last = inOrder(dossier, { index }).at(-1)?.reopening
  return { from: last?.at ?? dossier.receivedAt, to: last === undefined ? dossier.resolvedAt : last.resolvedAt }
}

/** Each reopening follows a result, and each new result its reopening. */
function reopeningIssues(dossier: Dossier, index: CalendarIndex, path: IssuePath): readonly Issue[] {
  const { zone } = index.calendar
  const issues: Issue[] = []
  let result = dossier.resolvedAt
  for (const { reopening, position } of inOrder(dossier, { index })) {
    const { at, resolvedAt, dueOn } = reopening
    const place = [...path, 'reopened', position]
    if (result === undefined || isBefore(zone, at, result)) {
      issues.push(dossierIssue('reopened-without-result', [...place, 'at'], { at, result }))
    }
    if (resolvedAt !== undefined && isBefore(zone, resolvedAt, at)) {
      issues.push(dossierIssue('resolved-before-reopened', [...place, 'resolvedAt'], { resolved: resolvedAt, at }))
    }
    if (dueOn !== undefined && isBefore(zone, dueOn, at)) {
      issues.push(dossierIssue('due-before-received', [...place, 'dueOn'], { due: dueOn, received: at }))
    }
    result = resolvedAt
  }
  return issues
}

function suspensionIssues(
  { suspensions = [] }: Dossier,
  end: DateOrMoment | undefined,
  index: CalendarIndex,
  path: IssuePath,
): readonly Issue[] {
  const { zone } = index.calendar
  const issues: Issue[] = []
  suspensions.forEach((suspension, position) => {
    const place = [...path, 'suspensions', position]
    const { from } = suspension
    const to = endOf(suspension)
    if (to !== undefined && isBefore(zone, to, from)) {
      issues.push(deadlineIssue('out-of-order', place, { what: 'suspension', from, to }))
    }
    const last = to ?? from
    if (end !== undefined && isBefore(zone, end, last)) {
      issues.push(dossierIssue('suspension-after-end', place, { at: last, end }))
    }
    if (suspension.mode === 'extend') return
    for (const other of suspensions.slice(0, position)) {
      if (other.mode === 'extend' || !overlap(index, suspension, other)) continue
      issues.push(dossierIssue('suspensions-overlap', place, { from, other: other.from }))
    }
  })
  return issues
}

function endOf(suspension: Suspension): DateOrMoment | undefined {
  return suspension.mode === 'extend' ? undefined : suspension.to
}

/** Two waits overlap where each begins before the other is over; one may begin on the day on which another ends. */
function overlap(index: CalendarIndex, one: Suspension, other: Suspension): boolean {
  const { zone } = index.calendar
  const begins = (a: Suspension, b: Suspension): boolean => {
    const end = endOf(b)
    return end === undefined || isBefore(zone, a.from, end)
  }
  return begins(one, other) && begins(other, one)
}

function stepIssues(
  step: DossierStep,
  received: DateOrMoment,
  index: CalendarIndex,
  path: IssuePath,
): readonly Issue[] {
  const { zone } = index.calendar
  const issues: Issue[] = [...termIssues(step, step.term, path)]
  if (isBefore(zone, step.receivedAt, received)) {
    issues.push(dossierIssue('step-before-dossier', [...path, 'receivedAt'], { step: step.receivedAt, received }))
  }
  const { resolvedAt: resolved } = step
  if (resolved !== undefined && isBefore(zone, resolved, step.receivedAt)) {
    const dates = { resolved, received: step.receivedAt }
    issues.push(dossierIssue('resolved-before-received', [...path, 'resolvedAt'], dates))
  }
  if (step.dueOn !== undefined && isBefore(zone, step.dueOn, step.receivedAt)) {
    const dates = { due: step.dueOn, received: step.receivedAt }
    issues.push(dossierIssue('due-before-received', [...path, 'dueOn'], dates))
  }
  return issues
}
