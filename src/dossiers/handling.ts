import { receiptDay } from '../deadlines/begin-term'
import type { ServiceTerm } from '../deadlines/service-term'
import type { Suspension } from '../deadlines/suspension'
import { endInstant } from '../deadlines/term-arithmetic'
import type { DateOrMoment } from '../foundation/moment'
import { dayIn } from '../foundation/when'
import { ordinalAt } from '../working-time/calendar-index'
import { openingIndex, workedUpTo } from '../working-time/opening-index'
import type { JudgingContext } from './judging-context'

/** How long the handling of a dossier took, and how much of it the file was not with the agency. */
export interface Handling {
  /** Working days from the day as whose receipt it counts to that of the result. */
  readonly days: number
  /** Those of them without the days on which the file was awaited, or the dossier was resolved and not reopened yet. */
  readonly netDays: number
  /** Likewise in the minutes of office hours; null if these or a moment are not known. */
  readonly minutes: number | null
  readonly netMinutes: number | null
}

/** Measures the handling of a resolved dossier by the clock of its place. */
export function handlingOf(
  receivedAt: DateOrMoment,
  resolved: DateOrMoment,
  term: ServiceTerm | undefined,
  suspensions: readonly Suspension[],
  { index, policy }: Pick<JudgingContext, 'index' | 'policy'>,
): Handling {
  const { zone, officeHours } = index.calendar
  const end = dayIn(zone, resolved)
  const cutOff = term === undefined || term.measure === 'none' ? undefined : term.cutOff
  const start = Math.min(receiptDay(index, policy.receipt, receivedAt, cutOff).start ?? end, end)
  const worked = (day: number): number => ordinalAt(index, day)
  const days = passed(start, end, at => dayIn(zone, at), worked, suspensions)
  if (officeHours === undefined || !receivedAt.includes('T') || !resolved.includes('T')) {
    return { days: days.all, netDays: days.net, minutes: null, netMinutes: null }
  }
  const openings = openingIndex(index)
  const pointOf = (at: DateOrMoment): number => endInstant(index, at)
  const open = (instant: number): number => workedUpTo(openings, instant) / 60_000
  const minutes = passed(pointOf(receivedAt), pointOf(resolved), pointOf, open, suspensions)
  return { days: days.all, netDays: days.net, minutes: minutes.all, netMinutes: minutes.net }
}

/** What passed between two points, and what of it was no wait; waits that overlap count once. */
function passed(
  start: number,
  end: number,
  pointOf: (at: DateOrMoment) => number,
  upTo: (point: number) => number,
  suspensions: readonly Suspension[],
): { readonly all: number; readonly net: number } {
  const waits = suspensions
    .flatMap(one =>
      one.mode === 'extend' || one.to === undefined ? [] : [[pointOf(one.from), pointOf(one.to)] as const],
    )
    .toSorted(([a], [b]) => a - b)
  const all = upTo(end) - upTo(start)
  let net = all
  let until = start
  for (const [from, to] of waits) {
    const [begins, ends] = [Math.max(from, until), Math.min(to, end)]
    if (ends <= begins) continue
    net -= upTo(ends) - upTo(begins)
    until = ends
  }
  return { all, net }
}
