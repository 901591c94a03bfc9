import type { Suspension } from '../deadlines/suspension'
import { termIssue } from '../deadlines/wording'
import { civilDateOf } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { dayIn, isBefore } from '../foundation/when'
import type { Zone } from '../foundation/zone'
import { type CalendarIndex, outsideCoverage } from '../working-time/calendar-index'
import type { Dossier, ReceivedDossier } from './dossier'
import { inOrder } from './known'
import { dossierIssue } from './wording'

type Event = 'result' | 'end' | 'due-date' | 'reopening' | 'new-result' | 'step' | 'suspension-after-end'

/** What cannot be true of a dossier whose parts are each well formed. `hasTerm`: it or its procedure has one. */
export function contradictions(dossier: Dossier, hasTerm: boolean, zone: Zone): readonly Issue[] {
  const ofFiling = filingIssues(dossier, zone)
  if (dossier.receivedAt === undefined) return ofFiling
  return [...ofFiling, ...ofReceived(dossier as ReceivedDossier, hasTerm, zone)]
}

/** What follows a receipt. */
const afterReceipt = ['resolvedAt', 'reopened', 'suspensions', 'reappointments', 'steps'] as const

/** What cannot be true of how a dossier was filed, and of one that was not received. */
function filingIssues(dossier: Dossier, zone: Zone): readonly Issue[] {
  const { filedAt, acceptBy, receivedAt, ended } = dossier
  const before = (
    what: 'receipt' | 'acceptance' | 'end',
    at: DateOrMoment | undefined,
    place: IssuePath,
  ): readonly Issue[] =>
    at !== undefined && filedAt !== undefined && isBefore(zone, at, filedAt)
      ? [dossierIssue('out-of-order', place, { what: `${what}-before-filing`, at, before: filedAt })]
      : []
  const follows = receivedAt === undefined ? afterReceipt.filter(key => dossier[key] !== undefined) : []
  return [
    ...(filedAt === undefined && acceptBy !== undefined
      ? [dossierIssue('missing', ['filedAt'], { what: 'filing' })]
      : []),
    ...follows.map(key => dossierIssue('missing', [key], { what: 'receipt' })),
    ...(receivedAt !== undefined && ended?.how === 'not-accepted'
      ? [dossierIssue('only-one', ['ended', 'how'], { what: 'not-accepted' })]
      : []),
    ...before('receipt', receivedAt, ['receivedAt']),
    ...before('acceptance', acceptBy, ['acceptBy']),
    ...(receivedAt === undefined ? before('end', ended?.at, ['ended', 'at']) : []),
  ]
}

function ofReceived(dossier: ReceivedDossier, hasTerm: boolean, zone: Zone): readonly Issue[] {
  const { receivedAt, resolvedAt, ended, dueOn, suspensions = [], steps = [] } = dossier
  /** Reports an event that is dated before the one it follows. */
  const early = (
    what: Event,
    at: DateOrMoment | undefined,
    before: DateOrMoment,
    place: IssuePath,
  ): readonly Issue[] =>
    at !== undefined && isBefore(zone, at, before) ? [dossierIssue('out-of-order', place, { what, at, before })] : []
  const reopenings = inOrder(dossier, zone)
  const last = reopenings.at(-1)?.reopening ?? { at: receivedAt, resolvedAt }
  const bothEnds = ended !== undefined && last.resolvedAt !== undefined
  return [
    ...termIssues(dossier, hasTerm, []),
    ...early('result', resolvedAt, receivedAt, ['resolvedAt']),
    ...early('end', ended?.at, last.at, ['ended', 'at']),
    ...(bothEnds ? [dossierIssue('only-one', ['ended'], { what: 'dossier-end' })] : []),
    ...early('due-date', dueOn, receivedAt, ['dueOn']),
    ...reopenings.flatMap(({ reopening, position }, turn) => {
      const { at } = reopening
      const place = ['reopened', position]
      const result = turn === 0 ? resolvedAt : reopenings[turn - 1]?.reopening.resolvedAt
      return [
        ...(result === undefined
          ? [dossierIssue('missing', [...place, 'at'], { what: 'first-result', at })]
          : early('reopening', at, result, [...place, 'at'])),
        ...early('new-result', reopening.resolvedAt, at, [...place, 'resolvedAt']),
        ...early('due-date', reopening.dueOn, at, [...place, 'dueOn']),
      ]
    }),
    ...suspensions.flatMap((suspension, position) => [
      ...suspensionIssues(suspension, suspensions.slice(0, position), zone, ['suspensions', position]),
      ...early('suspension-after-end', last.resolvedAt ?? ended?.at, endOf(suspension) ?? suspension.from, [
        'suspensions',
        position,
      ]),
    ]),
    ...steps.flatMap((step, position) => {
      const place = ['steps', position]
      return [
        ...termIssues(step, step.term !== undefined, place),
        ...early('step', step.receivedAt, receivedAt, [...place, 'receivedAt']),
        ...early('result', step.resolvedAt, step.receivedAt, [...place, 'resolvedAt']),
        ...early('due-date', step.dueOn, step.receivedAt, [...place, 'dueOn']),
      ]
    }),
  ]
}

function termIssues(
  { term: own, dueOn }: Pick<Dossier, 'term' | 'dueOn'>,
  hasTerm: boolean,
  path: IssuePath,
): readonly Issue[] {
  if (own !== undefined && dueOn !== undefined) {
    return [dossierIssue('only-one', [...path, 'dueOn'], { what: 'dossier-term' })]
  }
  return !hasTerm && dueOn === undefined ? [dossierIssue('missing', [...path, 'term'], { what: 'term' })] : []
}

/**
 * Every day that a dossier names must be one that the calendar knows. What lies after its last day lies after `asOf` as
 * well: it has not happened yet, and nothing is asked about it.
 */
export function uncovered(
  { reopened = [], ended, suspensions = [], steps = [], ...dossier }: Dossier,
  index: CalendarIndex,
): readonly Issue[] {
  const early = <K extends string>(
    dates: { readonly [key in K]?: DateOrMoment | undefined },
    keys: readonly K[],
    place: IssuePath,
  ): readonly Issue[] =>
    keys.flatMap(key => {
      const at = dates[key]
      const day = at === undefined ? index.first : dayIn(index.calendar.zone, at)
      return day >= index.first ? [] : [outsideCoverage(index, civilDateOf(day), [...place, key])]
    })
  return [
    ...early(dossier, ['filedAt', 'receivedAt', 'resolvedAt'], []),
    ...reopened.flatMap((one, position) => early(one, ['at', 'resolvedAt'], ['reopened', position])),
    ...early(ended ?? {}, ['at'], ['ended']),
    ...suspensions.flatMap((one, position) =>
      early({ from: one.from, to: endOf(one) }, ['from', 'to'], ['suspensions', position]),
    ),
    ...steps.flatMap((one, position) => early(one, ['receivedAt', 'resolvedAt'], ['steps', position])),
  ]
}

/** Reports a suspension that ends before it begins, or overlaps an earlier one in the list. */
function suspensionIssues(
  suspension: Suspension,
  others: readonly Suspension[],
  zone: Zone,
  path: IssuePath,
): readonly Issue[] {
  const { from, mode } = suspension
  const to = endOf(suspension)
  const isReversed = to !== undefined && isBefore(zone, to, from)
  // Each begins before the other is over; one may begin on the day on which another ends.
  const overlaps = (one: Suspension): boolean =>
    mode !== 'extend' &&
    one.mode !== 'extend' &&
    (one.to === undefined || isBefore(zone, from, one.to)) &&
    (to === undefined || isBefore(zone, one.from, to))
  return [
    ...(isReversed ? [termIssue('out-of-order', path, { what: 'suspension', from, to })] : []),
    ...others
      .filter(overlaps)
      .map(other => dossierIssue('overlap', path, { what: 'suspensions', from, other: other.from })),
  ]
}

function endOf(suspension: Suspension): DateOrMoment | undefined {
  return suspension.mode === 'extend' ? undefined : suspension.to
}
