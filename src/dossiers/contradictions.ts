import type { ServiceTerm } from '../deadlines/service-term'
import type { Suspension } from '../deadlines/suspension'
import { deadlineIssue } from '../deadlines/wording'
import { civilDateOf } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { type CalendarIndex, covers, outsideCoverage } from '../working-time/calendar-index'
import type { Dossier, DossierStep } from './dossier'
import { dayIn, isBefore } from './times'
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
  if (ended !== undefined && isBefore(zone, ended.at, received)) {
    issues.push(dossierIssue('ended-before-received', [...path, 'ended', 'at'], { ended: ended.at, received }))
  }
  if (ended !== undefined && resolved !== undefined) issues.push(dossierIssue('two-ends', [...path, 'ended'], {}))
  if (dueOn !== undefined && isBefore(zone, dueOn, received)) {
    issues.push(dossierIssue('due-before-received', [...path, 'dueOn'], { due: dueOn, received }))
  }
  issues.push(...suspensionIssues(dossier, index, path))
  steps.forEach((step, position) => {
    issues.push(...stepIssues(step, received, index, [...path, 'steps', position]))
  })
  return issues
}

function termIssues(
  { term: own, dueOn }: Pick<Dossier, 'term' | 'dueOn'>,
  term: ServiceTerm | undefined,
  path: IssuePath,
): readonly Issue[] {
  if (own !== undefined && dueOn !== undefined) return [dossierIssue('term-and-due', [...path, 'dueOn'], {})]
  return term === undefined && dueOn === undefined ? [dossierIssue('term-missing', [...path, 'term'], {})] : []
}

/** Every day that a dossier names must be one of which the calendar knows; only a promised day may lie beyond. */
function coverage(
  { receivedAt, resolvedAt, ended, suspensions = [], steps = [] }: Dossier,
  index: CalendarIndex,
  path: IssuePath,
): readonly Issue[] {
  const days: readonly (readonly [IssuePath, DateOrMoment | undefined])[] = [
    [['receivedAt'], receivedAt],
    [['resolvedAt'], resolvedAt],
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
    return covers(index, day) ? [] : [outsideCoverage(index, civilDateOf(day), [...path, ...place])]
  })
}

function suspensionIssues(
  { suspensions = [], resolvedAt, ended }: Dossier,
  index: CalendarIndex,
  path: IssuePath,
): readonly Issue[] {
  const { zone } = index.calendar
  const end = resolvedAt ?? ended?.at
  const issues: Issue[] = []
  suspensions.forEach((suspension, position) => {
    const place = [...path, 'suspensions', position]
    const { from } = suspension
    const to = endOf(suspension)
    if (to !== undefined && isBefore(zone, to, from)) {
      issues.push(deadlineIssue('suspension-ends-before-start', place, { from, to }))
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
