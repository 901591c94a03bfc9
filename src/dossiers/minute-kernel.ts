import type { CivilDate } from '../foundation/civil-date'
import { offsetMinutes } from '../foundation/moment'
import { endOfAsOf, offsetAt } from '../foundation/zone'
import type { CalendarIndex } from '../working-time/calendar-index'
import { instantAfter, type OpeningIndex, openingIndex, workedUpTo } from '../working-time/opening-index'
import { openAt } from '../working-time/working-hours'
import { type KernelResult, rowsWrong } from './kernel-rows'
import { dossierStates } from './state'

/** Dossiers as columns, one row each, in minutes. */
export interface MinuteColumns {
  /** Minutes since 1 January 1970, 00:00 UTC, at receipt. */
  readonly received: Float64Array
  /** Minutes of office hours; 0 where the procedure has no term. */
  readonly term: Int32Array
  /** Minutes at the result; infinite where there is none. */
  readonly resolved: Float64Array
  /** The number of each row's unit, counted from 0. */
  readonly unit: Int32Array
  /** How many units there are. */
  readonly units: number
}

const [early, onTime, late, within, overdue, noDeadline, notReceived] = [...dossierStates.keys()] as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

/** The kernel of terms in office hours: a binary search among the openings for each row. */
export function minuteKernel(
  index: CalendarIndex,
  receipt: 'next-opening' | 'as-received',
): (columns: MinuteColumns, asOf: CivilDate) => KernelResult {
  return ({ received, term, resolved, unit, units }, asOf) => {
    const openings = openingIndex(index)
    const until = endOfAsOf(index.calendar.zone, asOf)
    const dayOf = dayIn(index)
    const states = new Uint8Array(received.length)
    const counts = new Int32Array(units * dossierStates.length)
    let wrong = 0
    for (let row = 0; row < received.length; row++) {
      const start = (received[row] as number) * 60_000
      const end = (resolved[row] as number) * 60_000
      const amount = term[row] as number
      const owner = unit[row] as number
      const isCovered =
        start >= openings.first && start < openings.end && (end < openings.end || end === Number.POSITIVE_INFINITY)
      if (!isCovered || amount < 0 || end < start || owner < 0 || owner >= units) {
        wrong++
        continue
      }
      const isResolved = end <= until
      const at = isResolved ? end : until
      let state = notReceived
      if (start <= until && amount === 0) state = noDeadline
      else if (start <= until) {
        const due = dueInstant(openings, start, amount * 60_000, receipt)
        if (!isResolved) state = at > due ? overdue : within
        else state = at > due ? late : due === Number.POSITIVE_INFINITY || dayOf(at) < dayOf(due) ? early : onTime
      }
      states[row] = state
      counts[owner * dossierStates.length + state] = (counts[owner * dossierStates.length + state] as number) + 1
    }
    if (wrong > 0) throw rowsWrong(wrong)
    return { states, counts }
  }
}

/** The instant at which a term in office hours is up; infinite where that leaves the calendar. */
function dueInstant(openings: OpeningIndex, start: number, time: number, receipt: string): number {
  const begun = receipt === 'next-opening' ? openAt(openings, start) : start
  return begun === null
    ? Number.POSITIVE_INFINITY
    : (instantAfter(openings, workedUpTo(openings, begun) + time, 'end') ?? Number.POSITIVE_INFINITY)
}

/** The day of an instant in the calendar's zone, quickly where the zone has one offset. */
function dayIn({ calendar: { zone } }: CalendarIndex): (instant: number) => number {
  const [only, ...others] = zone.offsets
  const fixed = others.length === 0 ? offsetMinutes(only.offset) : null
  return instant => Math.floor((instant + (fixed ?? offsetMinutes(offsetAt(zone, instant))) * 60_000) / 86_400_000)
}
